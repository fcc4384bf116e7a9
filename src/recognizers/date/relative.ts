import { numberAt, type ReadNumber } from './number-words.ts'
import type { Point, Reading } from './point.ts'
import type { Reader } from './reader.ts'
import { relativeUnit } from './relative-unit.ts'
import { clockTail, withClock } from './tails.ts'

/** One of many spans as a date: `الشهر الماضي`, `این هفته`, `سال آینده میلادی`, `روز گذشته`, `امسال`. */
export function relativeSpan(reader: Reader, at: number): Reading | undefined {
  const span = relativeUnit(reader, at, 'day night week month year')
  if (!span || span.offset === undefined) return undefined
  // سه سال گذشته: three years, not the last year
  if (isCounted(reader, at)) return undefined
  const { offset, unit } = span
  // این روز: a day that was told before
  if (reader.persian && unit === 'day' && offset === 0 && reader.sense(at, 'direction')) return undefined
  const point: Point =
    unit === 'week'
      ? { weekOffset: offset, grain: 'week' }
      : unit === 'month'
        ? { monthOffset: offset, grain: 'month' }
        : unit === 'year'
          ? { yearOffset: offset, grain: 'year' }
          : { dayOffset: offset, grain: 'day' }
  if (span.calendar) point.calendar = span.calendar
  if (span.loose && offset > 0) point.unsettled = true
  let { next } = span
  if (point.grain === 'day') {
    const clock = clockTail(reader, next)
    if (clock) {
      withClock(point, clock)
      next = clock.next
    }
  }
  return {
    from: point,
    start: at,
    next,
    rule: `one of many: ${unit}`,
    rows: [...span.rows],
    certainty: span.loose ? 'guess' : 'sure',
  }
}

/** Whether a number or a word such as چند stands before a unit. */
export function isCounted(reader: Reader, at: number): boolean {
  const item = reader.item(at - 1)
  if (item?.type === 'number') return true
  if (item?.type !== 'word') return false
  return item.senses.some(({ kind }) => kind === 'number' || kind === 'vague' || kind === 'every')
}

/** So many units ago or ahead: `قبل ثلاثة أيام`, `دو هفته پیش`, `سه روز دیگر`. */
export function ago(reader: Reader, at: number): Reading | undefined {
  const before = reader.sense(at, 'ago')
  // هزار و ۲۰۰ سال قبل: the number begins before
  if (reader.link(at - 1, 'and') && (reader.item(at - 2)?.type === 'number' || reader.sense(at - 2, 'number')))
    return undefined
  let i = at
  let sign = 0
  const rows: string[] = []
  if (before?.fields.position === 'before') {
    sign = before.n
    rows.push(before.row)
    i++
  }
  let number: ReadNumber | undefined = numberAt(reader, i)
  if (number?.ordinal) number = undefined
  const at2 = number?.next ?? i
  const unit = reader.unit(at2, 'day week month year')
  if (!unit || unit.fields.definite || unit.fields.fiscal || reader.item(at2)?.opening) return undefined
  let count = number?.value
  if (count === undefined) {
    // قبل يومين, قبل أسبوع; a Persian unit needs its number
    if (sign === 0) return undefined
    count = unit.fields.count === 'two' ? 2 : unit.fields.count === 'one' ? 1 : undefined
    if (count === undefined || (unit.fields.count === 'one' && reader.unit(at2, 'year') && numberAt(reader, at2 + 1)))
      return undefined
  }
  rows.push(unit.row)
  let next = at2 + 1
  if (sign === 0) {
    const after = reader.sense(next, 'ago')
    if (after?.fields.position !== 'after') return undefined
    // دو روز پیش از: counted from another day
    if (reader.link(next + 1, 'of') || reader.link(next + 1, 'from')) return undefined
    sign = after.n
    rows.push(after.row)
    next++
  } else if (reader.link(next, 'of')) return undefined
  if (count < 1 || count > 9999) return undefined
  const name = unit.unit as 'day' | 'week' | 'month' | 'year'
  return {
    from: { ago: { unit: name, count: sign * count }, grain: name === 'week' ? 'day' : name },
    start: at,
    next,
    rule: 'so many units ago',
    rows,
    certainty: name === 'day' ? 'sure' : 'likely',
  }
}
