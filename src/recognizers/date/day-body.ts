import { monthAt } from './month-names.ts'
import { dayAt, type ReadNumber } from './number-words.ts'
import { numericDate } from './numeric.ts'
import { isPossible, type Point } from './point.ts'
import type { Reader } from './reader.ts'
import { relativeUnit, yearTail } from './relative-unit.ts'
import { withYear, yearAt } from './years.ts'

/** A day without its weekday: what follows `يوم الاثنين` or stands alone. */
export interface Body {
  readonly point: Point
  readonly next: number
  readonly rule: string
  readonly likely: boolean
}

/** Whether a number is written in words or as an ordinal: such a number is more of a date. */
const isStrong = ({ words, ordinal }: ReadNumber): boolean => words || ordinal

/** Month and what says of which year, behind a day: the shared end of days and of ranges of days. */
export function monthTail(reader: Reader, day: ReadNumber, evidence: boolean): Body | undefined {
  let i = day.next
  if (reader.mark(i, '.') && reader.item(i)?.tight) i++
  // 20 / شعبان / 1428, 19-Oct-2021
  const slash = reader.mark(i, '/-') ? reader.item(i)?.sign : undefined
  const of = slash ? i + 1 : reader.skipOf(i)
  const month = monthAt(reader, of)
  if (!month) {
    const span = slash ? undefined : relativeUnit(reader, of, 'month')
    if (!span || span.loose) return undefined
    // ۱۵ ماه گذشته: fifteen months, not the fifteenth
    if (reader.persian ? !day.ordinal && (span.offset !== 0 || day.words) : of === i) return undefined
    const point: Point = { grain: 'day' }
    if (span.offset === undefined) {
      point.unsettled = true
      point.told = 'month'
    } else point.monthOffset = span.offset
    if (span.calendar) point.calendar = span.calendar
    return { point, next: span.next, rule: 'day of this month', likely: false }
  }
  const point: Point = { calendar: month.calendar, month: month.month, grain: 'day' }
  let { next } = month
  const year = slash && reader.mark(next, slash) ? yearAt(reader, next + 1, month.calendar) : undefined
  if (year) {
    withYear(point, year)
    next = year.next
  } else {
    if (slash === '/') return undefined
    next = monthYear(reader, month, point)
  }
  const likely = month.weak && next === month.next
  if (month.needsBoth && point.year === undefined) return undefined
  if (likely && !month.named) {
    // 1-صفر: a score
    if (slash || (month.foreign && !isStrong(day) && !evidence)) return undefined
    // 3 می شود: the form goes on as another word
    if (month.verbal && next >= reader.items.length && reader.beforeWord) return undefined
  }
  return { point, next, rule: 'day and month', likely }
}

/** The year behind a month, also behind a second name in brackets (`يوليو (تموز) 2015`). */
export function monthYear(reader: Reader, { next, bracket }: { next: number; bracket?: number }, point: Point): number {
  if (bracket) {
    const inside = yearTail(reader, bracket, point)
    if (inside > bracket) return inside
  }
  return yearTail(reader, next, point)
}

/** A day in figures or words with its month; evidence: a weekday or a word for day stands before it. */
export function dayBody(reader: Reader, at: number, evidence: boolean): Body | undefined {
  const numeric = numericDate(reader, at, evidence)
  if (numeric) return numeric
  const day = dayAt(reader, at)
  if (!day) return latinMonthFirst(reader, at)
  const tail = monthTail(reader, day, evidence)
  // سه تیر: a cardinal in words before a word that is also something else
  if (!tail || (tail.likely && day.words && !evidence && !day.ordinal)) return undefined
  tail.point.day = day.value
  if (day.words && reader.arabic) tail.point.ordinal = true
  return isPossible(tail.point) ? tail : undefined
}

/** `October 19, 2021`. */
function latinMonthFirst(reader: Reader, at: number): Body | undefined {
  const sense = reader.sense(at, 'month')
  if (!sense || !reader.latin(sense)) return undefined
  const day = dayAt(reader, reader.mark(at + 1, '.') && reader.item(at + 1)?.tight ? at + 2 : at + 1)
  if (!day) return undefined
  const point: Point = { calendar: 'gregorian', month: sense.n, day: day.value, grain: 'day' }
  const year = yearAt(reader, reader.skipComma(day.next), 'gregorian')
  if (year?.digits === 4) withYear(point, year)
  const next = year?.digits === 4 ? year.next : day.next
  return isPossible(point) ? { point, next, rule: 'day and month', likely: false } : undefined
}
