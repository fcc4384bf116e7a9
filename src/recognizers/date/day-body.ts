import { monthAt, pointOf, type ReadMonth } from './month-names.ts'
import { dayAt, type ReadNumber } from './number-words.ts'
import { numericDate } from './numeric.ts'
import { isPossible, type Point, type Reading } from './point.ts'
import type { Reader } from './reader.ts'
import { directionAt, relativeUnit, withSpan, yearTail } from './relative-unit.ts'
import { withYear, yearAt } from './years.ts'

/** Month and what says of which year, behind a day: the shared end of days and of ranges of days. */
export function monthTail(reader: Reader, day: ReadNumber, evidence: boolean): Reading | undefined {
  const i = pastDot(reader, day.next)
  // 20 / شعبان / 1428, 19-Oct-2021
  const slash = ['/', '-'].find((sign) => reader.is(i, sign))
  const of = slash ? i + 1 : reader.skip(i, 'of from')
  // `ارتفع المؤشر إلى 15 في مايو`: so much in a month
  if (reader.arabic && of > i && !evidence && reader.sense(i, 'of')?.fields.place) return undefined
  const month = monthAt(reader, of)
  if (!month) {
    if (slash) return undefined
    const span = relativeUnit(reader, of, 'month')
    // 27 الجاري, يوم السبت 27 من الحالي
    if (
      !span &&
      !day.words &&
      reader.arabic &&
      (reader.sense(of, 'current') ?? (evidence ? directionAt(reader, of, false) : undefined)?.n === 0)
    )
      return {
        from: { grain: 'day', monthOffset: 0 },
        next: of + 1,
        rule: 'day of this month',
        certainty: evidence ? undefined : 'likely',
      }
    if (!span || span.loose) return undefined
    // ۱۵ ماه گذشته: fifteen months, not the fifteenth; يوم 27 الشهر الجاري
    if (reader.persian ? !day.ordinal && (span.offset !== 0 || day.words) : of === i && !(evidence && !day.words))
      return undefined
    return { from: withSpan({ grain: 'day' }, span), next: span.next, rule: 'day of this month' }
  }
  const from = pointOf(month, 'day')
  let { next } = month
  const year = slash && reader.is(next, slash) ? yearAt(reader, next + 1, month.calendar) : undefined
  if (year) {
    withYear(from, year)
    next = year.next
  } else {
    next = monthYear(reader, month, from)
    // 30 / حمل 1396
    if (slash === '/' && from.year === undefined) return undefined
  }
  const likely = month.weak && next === month.next
  if (month.needsBoth && from.year === undefined) return undefined
  if (likely && !month.named) {
    // 1-صفر: a score; a number in words or an ordinal is more of a date
    if (slash || (month.foreign && !day.words && !day.ordinal && !evidence)) return undefined
    // 3 می شود: the form goes on as another word
    if (month.verbal && next >= reader.items.length && reader.beforeWord) return undefined
  }
  return { from, next, rule: 'day and month', certainty: likely ? 'likely' : undefined }
}

/** Behind a point that is written onto a word or number. */
const pastDot = (reader: Reader, at: number): number => (reader.tight(at) ? reader.skip(at, '.') : at)

/** The year behind a month, also behind a second name in brackets (`يوليو (تموز) 2015`). */
export function monthYear(reader: Reader, { next, bracket }: ReadMonth, point: Point): number {
  if (bracket) {
    const inside = yearTail(reader, bracket, point)
    if (inside > bracket) return inside
  }
  return yearTail(reader, next, point)
}

/**
 * A day without its weekday, which follows `يوم الاثنين` or stands alone: in figures or words, with its month.
 * Evidence: a weekday or a word for day stands before it.
 */
export function dayBody(reader: Reader, at: number, evidence: boolean): Reading | undefined {
  const numeric = numericDate(reader, at, evidence)
  if (numeric) return numeric
  const day = dayAt(reader, at)
  const tail = day ? monthTail(reader, day, evidence) : monthFirst(reader, at)
  // سه تیر: a cardinal in words before a word that is also something else
  if (!tail || (tail.certainty && day?.words && !evidence && !day.ordinal)) return undefined
  tail.from.day ??= day?.value
  if (day?.words && reader.arabic) tail.from.ordinal = true
  return isPossible(tail.from) ? tail : undefined
}

/**
 * `October 19, 2021`; of months in Arabic script with the year: `مارس 12, 2019`, before a weekday also behind it:
 * `۱۴۰۱ خرداد ۳۰, دوشنبه`.
 */
function monthFirst(reader: Reader, at: number): Reading | undefined {
  const early = yearAt(reader, at)
  const month = monthAt(reader, early?.next ?? at)
  const day = month && dayAt(reader, pastDot(reader, month.next))
  if (!day) return undefined
  const behind = reader.skip(day.next, ',')
  const year = early ?? yearAt(reader, behind, month.calendar)
  const whole = year?.digits === 4
  if (early ? !reader.is(behind, 'weekday') : !whole && !reader.latin(reader.sense(at, 'month'))) return undefined
  const from = pointOf(month, 'day')
  from.day = day.value
  if (whole) withYear(from, year)
  // the weekday is taken in later
  return { from, next: early ? behind : whole ? year.next : day.next, rule: 'day and month' }
}
