import { type CalendarName, fieldsOf, isDay, monthLength, monthStart } from './calendar.ts'
import { type DayNumber, isoDay, isoMonth, isoTime, isoYear, weekdayOf } from './days.ts'
import type { Point } from './point.ts'

/** What a relative date is relative to. */
export interface Ground {
  readonly day?: DayNumber
  readonly language: 'ar' | 'fa' | 'und'
}

/** A settled span: its first and last day, and how its ends are written. */
export interface Settled {
  readonly first: DayNumber
  readonly last: DayNumber
  readonly from: string
  /** Undefined where one expression says it all (`2014`, `2014-02`). */
  readonly to?: string
}

/** The calendar in which a page counts what it calls this year or last month. */
export const ownCalendar = (ground: Ground): CalendarName => (ground.language === 'fa' ? 'jalali' : 'gregorian')

const days = (first: DayNumber, last: DayNumber): Settled =>
  first === last ? { first, last, from: isoDay(first) } : { first, last, from: isoDay(first), to: isoDay(last) }

/** Months `from` to `to` of a year, as months in the Gregorian calendar, as days in the others. */
function months(calendar: CalendarName, year: number, from: number, to: number): Settled {
  const first = monthStart(calendar, year, from)
  const last = monthStart(calendar, year, to + 1) - 1
  if (calendar !== 'gregorian') return days(first, last)
  return { first, last, from: isoMonth(year, from), ...(from === to ? {} : { to: isoMonth(year, to) }) }
}

/** Years `from` to `to`. */
function years(calendar: CalendarName, from: number, to: number): Settled {
  const first = monthStart(calendar, from, 1)
  const last = monthStart(calendar, to + 1, 1) - 1
  if (calendar !== 'gregorian') return days(first, last)
  return { first, last, from: isoYear(from), ...(from === to ? {} : { to: isoYear(to) }) }
}

/** The week of a day, `offset` weeks on: Saturday to Friday in Persian pages, Sunday to Saturday in others. */
function week(ground: Ground, day: DayNumber, offset: number): Settled {
  const into = ground.language === 'fa' ? (weekdayOf(day) + 1) % 7 : weekdayOf(day) % 7
  const first = day - into + 7 * offset
  return days(first, first + 6)
}

/** A two-digit year written out: the year within 85 years before and 15 after the page, or after 1400 and 2010. */
export function fullYear(calendar: CalendarName, year: number, ground: Ground): number {
  const now = ground.day === undefined ? (calendar === 'gregorian' ? 2015 : 1400) : fieldsOf(calendar, ground.day).year
  let full = year + Math.floor(now / 100) * 100 + 100
  while (full > now + 15) full -= 100
  return full
}

/** Farther off than this many days, a date without a year is of the year before or after the page's. */
const FAR = 256

/** Nearer than this many days, a date without a year is of the page's year whatever its weekday. */
const CLOSE = 45

/** The year of a month (and day) without a year. */
function nearestYear(point: Point, calendar: CalendarName, ground: Ground): number | undefined {
  if (ground.day === undefined) return undefined
  const { year } = fieldsOf(calendar, ground.day)
  const month = point.month as number
  const at = (y: number): [number, number] => {
    const first = monthStart(calendar, y, month)
    const length = monthLength(calendar, y, month)
    if (point.day !== undefined) return [first + point.day - 1, first + point.day - 1]
    return [first, first + length - 1]
  }
  const now = ground.day
  if (point.direction !== undefined && point.direction !== 0) {
    const back = point.direction < 0
    for (const y of back ? [year, year - 1] : [year, year + 1]) {
      const [first, last] = at(y)
      if (back ? last < now || (point.day === undefined && first <= now - 20) : first > now) return y
    }
    return back ? year - 1 : year + 1
  }
  if (point.direction === 0) {
    let best = year
    for (const y of [year - 1, year + 1]) if (Math.abs(at(y)[0] - now) < Math.abs(at(best)[0] - now)) best = y
    return best
  }
  // beside a day close by, a wrong weekday is a slip of the pen
  if (point.weekday && point.day !== undefined && Math.abs(at(year)[0] - now) > CLOSE) {
    const agreeing = [year, year - 1, year + 1].filter(
      (y) => isDay({ calendar, year: y, month, day: point.day as number }) && weekdayOf(at(y)[0]) === point.weekday,
    )
    if (agreeing.length > 0)
      return agreeing.reduce((a, b) => (Math.abs(at(b)[0] - now) < Math.abs(at(a)[0] - now) ? b : a))
  }
  const [first, last] = at(year)
  if (first - now > FAR) return year - 1
  if (now - last > FAR) return year + 1
  return year
}

/** A weekday without a date: the nearest on or before the page's day, or as its words say. */
function weekdayNear(point: Point, ground: Ground): DayNumber | undefined {
  const { day } = ground
  if (day === undefined) return undefined
  const weekday = point.weekday as number
  if (point.weekOffset !== undefined) {
    const { first } = week(ground, day, point.weekOffset)
    return first + ((weekday - weekdayOf(first) + 7) % 7)
  }
  const back = (weekdayOf(day) - weekday + 7) % 7
  if (point.direction === 1) return day + (7 - back)
  if (point.direction === -1) return day - (back || 7)
  if (point.direction === 0) return day + ((7 - back) % 7)
  return day - back
}

/** The year that a point states or implies; undefined where nothing settles it. */
export function yearOf(point: Point, calendar: CalendarName, ground: Ground): number | undefined {
  if (point.year !== undefined) return point.yearDigits === 2 ? fullYear(calendar, point.year, ground) : point.year
  if (point.yearOffset !== undefined)
    return ground.day === undefined ? undefined : fieldsOf(calendar, ground.day).year + point.yearOffset
  return undefined
}

/** The first and last day that a point means, undefined where text and page do not settle it. */
export function settle(point: Point, ground: Ground): Settled | undefined {
  if (point.unsettled) return undefined
  const calendar = point.calendar ?? ownCalendar(ground)
  if (point.century !== undefined) return years(calendar, point.century, point.century + 99)
  if (point.decade !== undefined) {
    const decade = point.yearDigits === 2 ? fullYear(calendar, point.decade, ground) : point.decade
    return years(calendar, decade, decade + 9)
  }
  if (point.ago) return settleAgo(point.ago, calendar, ground)
  if (point.month !== undefined || point.monthOffset !== undefined) return settleMonth(point, calendar, ground)
  if (point.dayOffset !== undefined) {
    if (ground.day === undefined) return undefined
    return days(ground.day + point.dayOffset, ground.day + point.dayOffset)
  }
  if (point.day !== undefined) {
    // السبت السادس عشر: the month of the page
    return ground.day === undefined ? undefined : settleMonth({ ...point, monthOffset: 0 }, calendar, ground)
  }
  if (point.weekday) {
    const day = weekdayNear(point, ground)
    return day === undefined ? undefined : days(day, day)
  }
  if (point.weekOffset !== undefined)
    return ground.day === undefined ? undefined : week(ground, ground.day, point.weekOffset)
  const year = yearOf(point, calendar, ground)
  if (year === undefined) return undefined
  if (point.part) return months(calendar, year, point.part.from, point.part.to)
  const to =
    point.yearTo === undefined ? year : point.yearTo < 100 ? Math.floor(year / 100) * 100 + point.yearTo : point.yearTo
  return years(calendar, year, to < year ? year : to)
}

function settleAgo(
  { unit, count }: NonNullable<Point['ago']>,
  calendar: CalendarName,
  { day }: Ground,
): Settled | undefined {
  if (day === undefined || unit === 'year') return undefined
  if (unit === 'month') {
    const { year, month } = fieldsOf(calendar, day)
    const index = year * 12 + month - 1 + count
    return months(calendar, Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, (((index % 12) + 12) % 12) + 1)
  }
  const there = day + count * (unit === 'week' ? 7 : 1)
  return days(there, there)
}

function settleMonth(point: Point, calendar: CalendarName, ground: Ground): Settled | undefined {
  let year = yearOf(point, calendar, ground)
  let month = point.month
  if (month === undefined) {
    if (ground.day === undefined) return undefined
    const now = fieldsOf(calendar, ground.day)
    const index = now.year * 12 + now.month - 1 + (point.monthOffset as number)
    year ??= Math.floor(index / 12)
    month = (((index % 12) + 12) % 12) + 1
  } else year ??= nearestYear(point, calendar, ground)
  if (year === undefined) return undefined
  const first = monthStart(calendar, year, month)
  const length = monthLength(calendar, year, month)
  if (point.nth !== undefined) {
    if (!point.weekday) {
      const day = point.nth < 0 ? first + length + point.nth : first + point.nth - 1
      return days(day, day)
    }
    const to = ((point.weekday - weekdayOf(first) + 7) % 7) + first
    const day = point.nth < 0 ? to + 7 * Math.floor((first + length - 1 - to) / 7) : to + 7 * (point.nth - 1)
    return day < first + length ? days(day, day) : undefined
  }
  if (point.day !== undefined) {
    if (point.day > (calendar === 'hijri' ? 30 : length)) return undefined
    return days(first + point.day - 1, first + point.day - 1)
  }
  if (point.part) return days(first + point.part.from - 1, first + Math.min(point.part.to, length) - 1)
  return months(calendar, year, month, month)
}

/** The ISO 8601 value of a settled span, with the time of day where the text gives one. */
export function isoValue(settled: Settled, point: Point): string {
  if (point.hour !== undefined && settled.first === settled.last)
    return `${isoDay(settled.first)}T${isoTime(point.hour, point.minute ?? 0)}`
  return settled.to === undefined ? settled.from : `${settled.from}/${settled.to}`
}

/** The value of a range of two points. */
export function rangeValue(from: Settled, to: Settled): string | undefined {
  if (to.last < from.first) return undefined
  const end = to.to ?? to.from
  return from.from === end ? end : `${from.from}/${end}`
}

/** Whether a point's day exists in its calendar, as far as the text says. */
export function isPossible(point: Point): boolean {
  const { calendar, year, month, day, yearDigits } = point
  if (month !== undefined && (month < 1 || month > 12)) return false
  if (day === undefined || month === undefined || !calendar) return day === undefined || (day >= 1 && day <= 31)
  if (year === undefined || yearDigits === 2) {
    const most =
      calendar === 'gregorian'
        ? [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        : calendar === 'jalali'
          ? month <= 6
            ? 31
            : 30
          : 30
    return day >= 1 && day <= (most as number)
  }
  if (calendar === 'hijri') return day >= 1 && day <= 30
  return isDay({ calendar, year, month, day })
}
