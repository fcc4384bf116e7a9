import { LINE_BREAK, NUMBER, tokenAt } from '../../text/page.ts'
import type { Reading as PageReading } from '../recognizer.ts'
import { type CalendarName, isDay, numberOf } from './calendar.ts'
import { type DayNumber, parseIsoDay, weekdayOf } from './days.ts'
import type { Point } from './point.ts'
import type { Found } from './read.ts'
import { type Ground, isoValue, rangeValue, type Settled, settle } from './resolve-point.ts'

/** A found date with its days, as far as text and page settle them. */
export interface SettledDate {
  readonly found: Found
  days: Settled | undefined
  value: string | undefined
  certainty: 'sure' | 'likely' | 'guess'
}

/** How far into the page a dateline may stand, in folded units. */
const HEAD = 600

const isFullDay = ({ year, month, day, yearDigits }: Point): boolean =>
  year !== undefined && yearDigits !== 2 && month !== undefined && day !== undefined

/** The day of the page: what the caller says, else the best dateline in the text. */
export function groundOf(page: PageReading, dates: readonly Found[]): Ground {
  const { language } = page
  if (page.reference !== undefined) return { day: parseIsoDay(page.reference) as DayNumber, language }
  let best: Found | undefined
  let bestScore = 0
  for (const found of dates) {
    const { from, to } = found.reading
    if (to || !isFullDay(from)) continue
    const score = (found.published ? 4 : 0) + (found.start < HEAD ? datelineScore(page, found) : 0)
    if (
      score > bestScore ||
      (score === bestScore &&
        score > 0 &&
        best?.reading.from.calendar === 'hijri' &&
        from.calendar !== 'hijri' &&
        found.start - best.end < 15)
    ) {
      best = found
      bestScore = score
    }
  }
  const settled = best && settle(correctedCalendar(best.reading.from), { language })
  return settled ? { day: settled.first, language } : { language }
}

/** How much a date looks like a dateline: near the beginning of its line, which it ends, or with a time of day. */
function datelineScore({ page }: PageReading, { start, end, reading }: Found): number {
  const first = tokenAt(page, start)
  let before = 0
  while (before < 4 && first - before > 0 && page.tokenKinds[first - before - 1] !== LINE_BREAK) before++
  if (before > 3) return 0
  const after = tokenAt(page, end)
  const alone = after >= page.tokenCount || page.tokenKinds[after] === LINE_BREAK
  const place = before === 0 && alone ? 2 : 1
  return place + (reading.from.hour === undefined ? 0 : 1)
}

/** A year from 1300 to 1500 in figures belongs to the calendar in which the weekday beside it is right. */
function correctedCalendar(point: Point): Point {
  const { calendar, year, month, day, weekday } = point
  if (!weekday || year === undefined || month === undefined || day === undefined || point.yearDigits === 2) return point
  if (year < 1300 || year > 1500 || !calendar) return point
  const fits = (name: CalendarName) => {
    const date = { calendar: name, year, month, day }
    return isDay(date) && weekdayOf(numberOf(date)) === weekday
  }
  const other = calendar === 'jalali' ? 'hijri' : 'jalali'
  return !fits(calendar) && fits(other) ? { ...point, calendar: other } : point
}

/** Settles all dates of a page, then lets those that stand side by side check each other. */
export function settlePage(page: PageReading, dates: readonly Found[]): SettledDate[] {
  const ground = groundOf(page, dates)
  const settled = dates.map((found) => settleOne(found, ground))
  checkPairs(page, settled)
  if (page.language === 'fa') localMoon(settled)
  return settled
}

function settleOne(found: Found, ground: Ground): SettledDate {
  const { reading } = found
  let { certainty } = reading
  if (!reading.to && reading.rule.includes('figures')) reading.from = correctedCalendar(reading.from)
  if (!reading.to && reading.rule.endsWith('day and month in figures') && reading.from.weekday) {
    // السبت 2/10: of the Hijri year where the weekday says so
    const other: Point = { ...reading.from, calendar: 'hijri' }
    const [own, hijri] = [settle(reading.from, ground), settle(other, ground)]
    if (
      own &&
      hijri &&
      weekdayOf(own.first) !== reading.from.weekday &&
      weekdayOf(hijri.first) === reading.from.weekday
    )
      reading.from = other
  }
  const { from, to } = reading
  let days = settle(from, ground)
  if (!days) return { found, days: undefined, value: undefined, certainty }
  if (to) {
    const end = settle(to, ground)
    const value = end && rangeValue(days, end)
    return { found, days: value && end ? { ...days, last: end.last } : undefined, value, certainty }
  }
  if (from.weekday && from.month !== undefined && from.nth === undefined && days.first === days.last) {
    const off = (from.weekday - weekdayOf(days.first) + 7) % 7
    if (off !== 0 && from.calendar === 'hijri' && (off === 1 || off === 6)) {
      // the local moon: the weekday is right
      const day = days.first + (off === 1 ? 1 : -1)
      days = settle({ dayOffset: 0, grain: 'day' }, { ...ground, day }) as Settled
    } else if (off !== 0 && from.ordinal && (from.day as number) <= 5) {
      // الثلاثاء الثالث من أيلول: the third Tuesday
      const { day: nth, ...rest } = from
      days = settle({ ...rest, nth: nth as number }, ground) ?? days
      certainty = 'likely'
    } else if (off !== 0) certainty = 'likely'
    return { found, days, value: isoValue(days, from), certainty }
  }
  if (from.calendar === 'hijri' && from.day !== undefined && ground.language === 'fa' && certainty === 'sure')
    certainty = 'likely'
  return { found, days, value: isoValue(days, from), certainty }
}

const isDayLong = ({ days, found }: SettledDate): boolean =>
  days !== undefined &&
  days.first === days.last &&
  found.reading.to === undefined &&
  found.reading.from.month !== undefined &&
  found.reading.from.day !== undefined

/** Two notations of one day: a difference of one day between Hijri and another calendar is the local moon. */
function checkPairs({ page }: PageReading, dates: SettledDate[]): void {
  for (let i = 1; i < dates.length; i++) {
    const a = dates[i - 1] as SettledDate
    const b = dates[i] as SettledDate
    const calendarA = a.found.reading.from.calendar
    const calendarB = b.found.reading.from.calendar
    if (calendarA === calendarB || !isDayLong(a) || !isDayLong(b)) continue
    const first = tokenAt(page, a.found.end)
    const last = tokenAt(page, b.found.start)
    if (last - first > 4 || tokensHold(page, first, last)) continue
    const off = Math.abs((a.days as Settled).first - (b.days as Settled).first)
    const hijri = calendarA === 'hijri' ? a : calendarB === 'hijri' ? b : undefined
    if (off <= (hijri ? 1 : 0)) {
      if (hijri) {
        const other = hijri === a ? b : a
        hijri.days = other.days
        hijri.value = isoValue(other.days as Settled, hijri.found.reading.from)
        hijri.certainty = 'sure'
      }
    } else {
      a.certainty = 'guess'
      b.certainty = 'guess'
    }
  }
}

/** Whether a number or a line break stands between two tokens. */
function tokensHold({ tokenKinds }: PageReading['page'], from: number, to: number): boolean {
  for (let token = from; token < to; token++)
    if (tokenKinds[token] === NUMBER || tokenKinds[token] === LINE_BREAK) return true
  return false
}

/**
 * In Iran and Afghanistan a Hijri month begins on the day of Umm al-Qura or the day after: where a page names the later
 * day by other words and never the earlier one, the later is meant.
 */
function localMoon(dates: SettledDate[]): void {
  const named = new Set<DayNumber>()
  for (const { found, days } of dates)
    if (days && days.first === days.last && found.reading.from.calendar !== 'hijri') named.add(days.first)
  for (const date of dates) {
    const { days, found } = date
    const { from, to } = found.reading
    if (!days || to || from.calendar !== 'hijri' || from.day === undefined || from.weekday || date.certainty === 'sure')
      continue
    if (days.first !== days.last || named.has(days.first) || !named.has(days.first + 1)) continue
    const later = settle({ dayOffset: 1, grain: 'day' }, { day: days.first, language: 'fa' }) as Settled
    date.days = later
    date.value = isoValue(later, from)
  }
}
