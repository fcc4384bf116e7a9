import { type CalendarName, fieldsOf, monthLength, monthStart } from './calendar.ts'
import { type DayNumber, modulo, weekdayOf } from './days.ts'
import { isPossible, type Point } from './point.ts'

/** Farther off than this many days, a date without a year is of the year before or after the page's. */
const FAR = 256
/** Nearer than this many days, a date without a year is of the page's year whatever its weekday. */
const CLOSE = 45

/** The year of a month (and day) without a year, seen from the day of the page. */
export function nearestYear(point: Point, calendar: CalendarName, now: DayNumber): number {
  const { year } = fieldsOf(calendar, now)
  const { month = 1, day, direction, weekday, ahead } = point
  const first = (y: number) => monthStart(calendar, y, month) + (day ?? 1) - 1
  const last = (y: number) => (day === undefined ? first(y) + monthLength(calendar, y, month) - 1 : first(y))
  const distance = (y: number) => Math.abs(first(y) - now)
  const nearest = [year, year - 1, year + 1].sort((a, b) => distance(a) - distance(b))
  if (ahead) return last(year) < now ? year + 1 : year
  if (direction === 0) return nearest[0] as number
  // the month that is ending may be the last one already
  if (direction === -1) return last(year) < now || (day === undefined && first(year) <= now - 20) ? year : year - 1
  if (direction === 1) return first(year) > now ? year : year + 1
  // beside a day close by, a wrong weekday is a slip of the pen
  if (weekday && day !== undefined && distance(year) > CLOSE) {
    const agreeing = nearest.find((y) => isPossible({ ...point, calendar, year: y }) && weekdayOf(first(y)) === weekday)
    if (agreeing !== undefined) return agreeing
  }
  return first(year) - now > FAR ? year - 1 : now - last(year) > FAR ? year + 1 : year
}

/** A two-digit year written out: the year within 85 years before and 15 after the page, or after 1400 and 2015. */
export function fullYear(calendar: CalendarName, year: number, now: DayNumber | undefined): number {
  const here = now === undefined ? (calendar === 'gregorian' ? 2015 : 1400) : fieldsOf(calendar, now).year
  return here + 15 - modulo(here + 15 - year, 100)
}
