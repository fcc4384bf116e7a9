import { SWALLOWED } from '../../match/edges.ts'
import { clockAt, clockTail, withClock } from './clocks.ts'
import { dayBody } from './day-body.ts'
import { dayAt, numberAt } from './number-words.ts'
import type { Point, Reading } from './point.ts'
import type { Reader } from './reader.ts'
import { directionAt, offsetOf, relativeUnit } from './relative-unit.ts'
import { weekdayAt } from './weekdays.ts'

/**
 * A day: any of relative day, weekday, day of the month, time of day, in the order in which news writes them.
 * `اليوم السبت`, `فردا جمعه 28 اکتبر`, `روز یکشنبه مورخ 18/10/1390`, `۲۰:۰۴ - ۲۷ مهر ۱۴۰۰`.
 */
export function dayDate(reader: Reader, at: number): Reading | undefined {
  const head = clockAt(reader, at)
  if (head) {
    const begin = reader.skip(head.next, ', - of')
    const day = plainDay(reader, begin) ?? relativeDay(reader, begin)
    if (!day || (!head.named && day.rule === 'weekday')) return undefined
    const end = head.named && reader.is(day.next, 'to') ? clockAt(reader, day.next + 1) : undefined
    const rule = `time and ${day.rule}`
    const to = { ...day.from }
    withClock(day.from, head)
    if (!end?.named) return { ...day, rule }
    // ساعت ۱۸ روز جمعه تا ساعت ۲۴
    withClock(to, end)
    if (end.hour <= head.hour) to.shift = 1
    return { ...day, to, next: end.next, rule }
  }
  const day = plainDay(reader, at)
  const clock = day && clockTail(reader, day.next)
  if (!clock) return day
  withClock(day.from, clock)
  return { ...day, next: clock.next, rule: `${day.rule} and time` }
}

/** `روز گذشته` behind a time of day. */
function relativeDay(reader: Reader, at: number): Reading | undefined {
  const span = relativeUnit(reader, at, 'day')
  return span?.offset === undefined
    ? undefined
    : { from: { dayOffset: span.offset, grain: 'day' }, next: span.next, rule: 'relative day' }
}

function plainDay(reader: Reader, at: number): Reading | undefined {
  const point: Point = { grain: 'day' }
  let rule = ''
  let i = at
  const relative = reader.sense(at, 'relative')
  if (relative?.unit === 'day' && !(relative.weak && isOtherwise(reader, at))) {
    point.dayOffset = relative.n
    rule = 'relative day'
    i++
  }
  const here = !rule && directionAt(reader, i, true)?.n === 0
  const weekday = rule && reader.waw(i) ? undefined : weekdayAt(reader, here ? i + 1 : i)
  if (weekday) {
    point.weekday = weekday.weekday
    if (here) point.direction = 0
    const after = whichWeek(reader, weekday.next, point)
    const settled = after > weekday.next
    const body = dayBody(reader, pastLabel(reader, after), true)
    if (body || settled || rule || !weekday.weak) {
      rule = rule ? `${rule} and weekday` : 'weekday'
      if (body) return merged(reader, point, body, `${rule} and ${body.rule}`)
      const ordinal = reader.arabic && !settled ? dayAt(reader, after) : undefined
      if (ordinal?.ordinal && ordinal.value > 5 && !reader.is(ordinal.next, 'of')) {
        // السبت السادس عشر
        point.day = ordinal.value
        point.monthOffset = 0
        return { from: point, next: ordinal.next, rule: 'weekday and day', certainty: 'likely' }
      }
      return { from: point, next: after, rule }
    }
    return undefined
  }
  if (rule) {
    const body = dayBody(reader, reader.skip(i, ','), true)
    if (body) return merged(reader, point, body, `${rule} and ${body.rule}`)
    // بكرة القدم: before a word that is no date, غد and بكرة are other words
    if (relative?.weak && relative.n !== 0 && i >= reader.items.length && reader.beforeWord) return undefined
    return { from: point, next: i, rule }
  }
  const word = reader.unit(at, 'day', 'one')
  const body = dayBody(reader, word ? at + 1 : at, word !== undefined || reader.is(at - 1, 'label'))
  return body && merged(reader, point, body, body.rule)
}

/** What says of which week a weekday is: `الماضي`, `من الأسبوع المقبل`, `هفته جاری`; gives the item after it. */
export function whichWeek(reader: Reader, at: number, point: Point): number {
  const direction = directionAt(reader, at, false)
  if (direction && !direction.fields.loose && offsetOf(direction) !== undefined) {
    point.direction = direction.n
    return at + 1
  }
  const week = relativeUnit(reader, reader.skip(at, 'of from'), 'week')
  if (week?.offset === undefined) return at
  point.weekOffset = week.offset
  return week.next
}

/** Behind a weekday: past a part of the day, a comma, `مورخ`, `الموافق`, `في`, a word for day. */
export function pastLabel(reader: Reader, at: number): number {
  let i = at
  for (const kinds of ['daypart', ', - : ;', 'label of', ':']) i = reader.skip(i, kinds)
  return reader.unit(i, 'day', 'one') ? i + 1 : i
}

/** A day of the month together with what stands before it, and a weekday behind it. */
function merged(reader: Reader, { weekday, dayOffset, direction }: Point, body: Reading, rule: string): Reading {
  const { from } = body
  let { next } = body
  if (weekday) from.weekday = weekday
  if (dayOffset !== undefined) from.dayOffset = dayOffset
  if (direction !== undefined) from.direction ??= direction
  const behind = from.weekday || from.month === undefined ? undefined : reader.sense(next, 'weekday')
  if (behind && !behind.weak && !reader.waw(next) && !reader.foreign(behind)) {
    if (!directionAt(reader, next + 1, false) && !dayBody(reader, pastLabel(reader, next + 1), true)) {
      from.weekday = behind.n
      next++
    }
  }
  return { ...body, next, rule }
}

/** Whether اليوم is the day of something (`اليوم الثاني`, `مرتين في اليوم`, `لليوم`) or the word for day before a date. */
function isOtherwise(reader: Reader, at: number): boolean {
  if ((reader.items[at]?.opening ?? 0) & SWALLOWED) return true
  const before = directionAt(reader, at - 1, true)
  if (before && before.n !== 0) return true
  if (reader.sense(at - 1, 'of')?.fields.place && !reader.is(at + 1, 'weekday')) return true
  return (
    numberAt(reader, at + 1)?.ordinal ||
    reader.is(at + 1, 'last article') ||
    directionAt(reader, at + 1, false) !== undefined
  )
}
