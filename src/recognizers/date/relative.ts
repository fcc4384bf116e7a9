import { clockTail, withClock } from './clocks.ts'
import { dayDate } from './day-date.ts'
import { yearDate } from './months-and-years.ts'
import { numberAt } from './number-words.ts'
import type { Reading } from './point.ts'
import type { Reader } from './reader.ts'
import { relativeUnit, withSpan } from './relative-unit.ts'

/** One of many spans as a date: `الشهر الماضي`, `این هفته`, `سال آینده میلادی`, `روز گذشته`, `امسال`. */
export function relativeSpan(reader: Reader, at: number): Reading | undefined {
  const span = relativeUnit(reader, at, 'day night week month year')
  if (span?.offset === undefined) return undefined
  const { offset, unit, loose } = span
  // این روز, این سال: one that was told before; سه سال گذشته: three years, not the last year, but بلغ 27 الشهر الماضي
  if (
    (reader.persian && (unit === 'day' || unit === 'year') && offset === 0 && reader.is(at, 'direction')) ||
    reader.is(at - 1, reader.arabic ? 'vague every' : 'figures number vague every')
  )
    return undefined
  const point = withSpan({ grain: unit === 'night' ? 'day' : (unit as 'day' | 'week' | 'month' | 'year') }, span)
  if (loose && offset > 0) point.unsettled = true
  const own = unit === 'year' ? yearDate(reader, span.next) : undefined
  // العام الماضي 2014
  if (own) return own
  const clock = point.grain === 'day' ? clockTail(reader, span.next) : undefined
  if (clock) withClock(point, clock)
  return {
    from: point,
    next: clock?.next ?? span.next,
    rule: `one of many: ${unit}`,
    certainty: loose ? 'guess' : undefined,
  }
}

/** Whether a number or a word such as چند stands before a unit. */
export const isCounted = (reader: Reader, at: number): boolean => reader.is(at - 1, 'figures number vague every')

/** So many units ago or ahead: `قبل ثلاثة أيام`, `قبل نحو عامين`, `دو هفته پیش`, `سه روز دیگر`. */
export function ago(reader: Reader, at: number): Reading | undefined {
  // هزار و ۲۰۰ سال قبل: the number begins before
  if (reader.is(at - 1, 'and') && isCounted(reader, at - 1)) return undefined
  const first = reader.sense(at, 'ago')
  const before = first?.fields.position === 'before' ? first : undefined
  const begin = before ? at + 1 : at
  const from = before ? reader.skip(begin, 'about') : begin
  const number = numberAt(reader, from)
  const i = number?.next ?? from
  const unit = reader.unit(i, 'day week month year')
  if (!unit || number?.ordinal || unit.fields.definite || unit.fields.fiscal || !reader.bare(i)) return undefined
  let count = number?.value
  if (count === undefined) {
    // قبل يومين, قبل أسبوع; a Persian unit needs its number, and قبل عام 2014, قبل يوم الأحد, قبل شهر رمضان are no counts
    if (!before || unit.fields.count === 'many' || numberAt(reader, i + 1) || reader.is(i + 1, 'weekday month'))
      return undefined
    count = unit.fields.count === 'two' ? 2 : 1
  }
  const behind = reader.sense(i + 1, 'ago')
  if (!before && behind?.fields.position !== 'after') return undefined
  const next = before ? i + 1 : i + 2
  // دو روز پیش از: counted from another day; not دو روز پیش در تهران
  const counted = reader.is(next, before ? 'of' : 'of from') && reader.sense(next, 'of')?.fields.place !== 'in'
  if (counted) return undefined
  // دو سال دیگر مهلت; not تا دو ماه دیگر ادامه
  if (reader.is(next, 'lasting') && !reader.is(at - 1, 'to')) return undefined
  const name = unit.unit as 'day' | 'week' | 'month' | 'year'
  return {
    from: {
      ago: { unit: name, count: ((before ?? behind)?.n as number) * count },
      grain: name === 'week' ? 'day' : name,
      // قبل نحو أسبوع
      unsettled: from > begin,
    },
    next,
    rule: 'units ago',
    certainty: name === 'day' ? undefined : 'likely',
  }
}

/** A day counted from another: `سه روز پس از ۵ مهر ۱۳۹۵`, `بعد ثلاثة أيام من 5 مايو 2014`, `قبل أسبوع من 10 مارس`. */
export function countedFrom(reader: Reader, at: number): Reading | undefined {
  const before = reader.sense(at, 'shift')
  const number = numberAt(reader, before ? at + 1 : at)
  const i = number?.next ?? (before ? at + 1 : at)
  const unit = reader.unit(i, 'day week')
  if (!unit || number?.ordinal || unit.fields.definite || (!number && !before)) return undefined
  const sign = before ? reader.is(i + 1, 'of') && before.n : reader.sense(i + 1, 'shift')?.n
  const day = sign && dayDate(reader, i + 2)
  // only from a date of its own: not from another relative day or a weekday
  if (!day || day.from.month === undefined) return undefined
  const count = number?.value ?? (unit.fields.count === 'two' ? 2 : 1)
  const { weekday: _, ...from } = day.from
  return {
    from: { ...from, shift: sign * count * (unit.unit === 'week' ? 7 : 1) },
    next: day.next,
    rule: 'day and units',
  }
}
