import { type CalendarName, fieldsOf, monthLength, monthStart } from './calendar.ts'
import { type DayNumber, isoDay, isoMonth, isoTime, isoYear, modulo, onWeekday } from './days.ts'
import { fullYear, nearestYear } from './nearest.ts'
import type { Point } from './point.ts'

/** What a relative date is relative to. */
export interface Ground {
  readonly day?: DayNumber | undefined
  readonly language: 'ar' | 'fa' | 'und'
}

/** A settled span: its first and last day, and how its ends are written. */
export interface Settled {
  readonly first: DayNumber
  readonly last: DayNumber
  readonly from: string
  /** Undefined where one expression says it all (`2014`, `2014-02`). */
  readonly to?: string | undefined
}

/** The calendar of a page where nothing names another. */
export const calendarOf = ({ language }: Ground): CalendarName => (language === 'fa' ? 'jalali' : 'gregorian')

/** The days `first` to `last`. */
export const days = (first: DayNumber, last = first): Settled => ({
  first,
  last,
  from: isoDay(first),
  to: first === last ? undefined : isoDay(last),
})

/** Months of a year, or (month 1 to 12) years: ISO months and years in the Gregorian calendar, days in the others. */
function span(
  calendar: CalendarName,
  y1: number,
  m1: number,
  y2: number,
  m2: number,
  iso: (y: number, m: number) => string,
): Settled {
  const first = monthStart(calendar, y1, m1)
  const last = monthStart(calendar, y2, m2 + 1) - 1
  if (calendar !== 'gregorian') return days(first, last)
  const [from, to] = [iso(y1, m1), iso(y2, m2)]
  return { first, last, from, to: from === to ? undefined : to }
}
const months = (calendar: CalendarName, year: number, from: number, to = from) =>
  span(calendar, year, from, year, to, isoMonth)
const years = (calendar: CalendarName, from: number, to: number) => span(calendar, from, 1, to, 12, isoYear)

/** The week of a day, `offset` weeks on: Saturday to Friday in Persian pages, Sunday to Saturday in others. */
function week({ language }: Ground, day: DayNumber, offset: number): Settled {
  const first = onWeekday(day - 6 + 7 * offset, language === 'fa' ? 6 : 7)
  return days(first, first + 6)
}

/** A weekday without a date: the nearest on or before the page's day, or as its words say. */
function weekdayNear({ weekday = 1, weekOffset, direction, ahead }: Point, ground: Ground, day: DayNumber): DayNumber {
  if (weekOffset !== undefined) return onWeekday(week(ground, day, weekOffset).first, weekday)
  if (direction === undefined) return onWeekday(ahead ? day : day - 6, weekday)
  return onWeekday(direction < 0 ? day - 7 : day + direction, weekday)
}

/** Where a relative day and the weekday beside it are at odds, the weekday is right: the page's day is often one later. */
export const nearWeekday = (day: DayNumber, weekday: number | undefined): DayNumber =>
  weekday ? onWeekday(day - 5, weekday) : day

/** The `offset`-th month from that of a day, as year and month. */
function monthFrom(calendar: CalendarName, day: DayNumber, offset: number): [year: number, month: number] {
  const now = fieldsOf(calendar, day)
  const index = now.year * 12 + now.month - 1 + offset
  return [Math.floor(index / 12), modulo(index, 12) + 1]
}

/** The first and last day that a point means, counted on where the text counts from it. */
export function settle(point: Point, ground: Ground): Settled | undefined {
  const settled = settleBare(point, ground)
  return settled && point.shift ? days(settled.first + point.shift) : settled
}

/** The first and last day that the rest of a point means, undefined where text and page do not settle it. */
function settleBare(point: Point, ground: Ground): Settled | undefined {
  const { day: now } = ground
  const calendar = point.calendar ?? calendarOf(ground)
  const full = (year: number) => (point.yearDigits === 2 ? fullYear(calendar, year, now) : year)
  if (point.unsettled || point.told) return undefined
  if (point.century !== undefined) return years(calendar, point.century, point.century + 99)
  if (point.decade !== undefined) return years(calendar, full(point.decade), full(point.decade) + 9)
  let year = point.year === undefined ? undefined : full(point.year)
  if (now !== undefined) {
    if (point.ago) {
      const { unit, count } = point.ago
      if (unit === 'month') return months(calendar, ...monthFrom(calendar, now, count))
      return unit === 'year' ? undefined : days(now + count * (unit === 'week' ? 7 : 1))
    }
    if (point.yearOffset !== undefined) {
      const { year: own, month } = fieldsOf(calendar, now)
      // a year that began before the calendar's (سال آبی), or the nearest one to begin (سال جدید)
      year ??= own + Math.floor(point.yearOffset + (month - (point.begins || 1)) / 12)
    }
    if (point.month === undefined && point.monthOffset !== undefined) {
      const [y, month] = monthFrom(calendar, now, point.monthOffset)
      return inMonth({ ...point, month }, calendar, year ?? y)
    }
    if (point.month !== undefined) year ??= nearestYear(point, calendar, now)
    else if (point.dayOffset !== undefined) return days(nearWeekday(now + point.dayOffset, point.weekday))
    else if (point.weekday) return days(weekdayNear(point, ground, now))
    else if (point.weekOffset !== undefined) return week(ground, now, point.weekOffset)
  }
  if (year === undefined) return undefined
  if (point.month !== undefined) return inMonth(point, calendar, year)
  if (point.part) return months(calendar, year, point.part.from, point.part.to)
  let { yearTo } = point
  if (point.begins) {
    if (calendar === 'jalali') return months(calendar, year, point.begins, point.begins + 11)
    // العام الدراسي: both years, as where they are written
    yearTo = year + 1
  }
  if (yearTo === undefined) return years(calendar, year, year)
  return years(calendar, year, yearTo < 100 ? Math.floor(year / 100) * 100 + yearTo : yearTo)
}

/** A month of a known year, or what the point says of it: a day, the n-th weekday, a part. */
function inMonth(
  { month = 1, day, weekday, nth, part }: Point,
  calendar: CalendarName,
  year: number,
): Settled | undefined {
  const first = monthStart(calendar, year, month)
  const length = monthLength(calendar, year, month)
  const last = first + length - 1
  if (nth !== undefined) {
    const step = weekday ? 7 : 1
    const from = weekday ? onWeekday(first, weekday) : first
    const found = nth < 0 ? from + step * Math.floor((last - from) / step) : from + step * (nth - 1)
    return found > last ? undefined : days(found)
  }
  // by the local moon a Hijri month may have a thirtieth day
  if (day !== undefined) return day > (calendar === 'hijri' ? 30 : length) ? undefined : days(first + day - 1)
  if (part) return days(first + part.from - 1, Math.min(first + part.to - 1, last))
  return months(calendar, year, month)
}

/** The ISO 8601 value of a settled span, with the time of day where the text gives one. */
export function isoValue({ first, last, from, to }: Settled, { hour, minute }: Point): string {
  if (hour !== undefined && first === last) return `${isoDay(first)}T${isoTime(hour, minute ?? 0)}`
  return to === undefined ? from : `${from}/${to}`
}

/** The value of a range of two settled spans. */
export function rangeValue(from: Settled, to: Settled): string | undefined {
  const end = to.to ?? to.from
  if (to.last < from.first) return undefined
  return from.from === end ? end : `${from.from}/${end}`
}
