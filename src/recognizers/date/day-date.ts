import { numberAt } from './number-words.ts'
import { dayAndMonth, numericDate } from './numeric.ts'
import { clockAt, dayAt, daypartAt, monthAt, type ReadDay, weekdayAt } from './parts.ts'
import type { Point, Reading } from './point.ts'
import type { Reader } from './reader.ts'
import { directionAt, relativeUnit } from './relative-unit.ts'
import { isPossible } from './resolve-point.ts'
import { clockTail, withClock, yearTail } from './tails.ts'
import { withYear, yearAt } from './years.ts'

/** A day without its weekday: what follows `يوم الاثنين` or stands alone. */
export interface Body {
  readonly point: Point
  readonly next: number
  readonly rule: string
  readonly rows: string[]
  readonly likely: boolean
  /** The month is known only by a form of the other language, and no year stands with it. */
  readonly foreign?: boolean
}

/** How the day before a month is written: in words or as an ordinal (strong), as an ordinal. */
export type DayForm = Pick<ReadDay, 'strong' | 'ordinal'>

/** Month and what says of which year, behind a day: the shared end of days and of ranges of days. */
export function monthTail(reader: Reader, at: number, day: DayForm, evidence: boolean): Body | undefined {
  let i = at
  if (reader.mark(i, '.') && reader.item(i)?.tight) i++
  const slash = reader.mark(i, '/-') ? (reader.item(i) as { sign: string }).sign : ''
  if (slash) i++
  const of = !slash && (reader.link(i, 'of') || reader.link(i, 'from')) ? i + 1 : i
  const month = monthAt(reader, of)
  const rows: string[] = []
  if (!month) {
    if (slash) return undefined
    const span = relativeUnit(reader, of, 'month')
    if (!span || span.loose) return undefined
    // ۱۵ ماه گذشته: fifteen months, not the fifteenth
    if (reader.persian ? !day.ordinal && (span.offset !== 0 || day.strong) : of === i) return undefined
    const point: Point = { grain: 'day' }
    if (span.offset === undefined) point.unsettled = true
    else point.monthOffset = span.offset
    if (span.calendar) point.calendar = span.calendar
    return { point, next: span.next, rule: 'day of this month', rows: [...span.rows], likely: false }
  }
  rows.push(month.row)
  const point: Point = { calendar: month.calendar, month: month.month, grain: 'day' }
  let next = month.next
  let year = -1
  if (slash) {
    const number = reader.mark(next, slash)
      ? yearAt(reader, next + 1, { calendar: month.calendar, afterMonth: true })
      : undefined
    if (number) {
      withYear(point, number)
      rows.push(...number.rows)
      next = number.next
      year = 1
    } else if (slash === '/') return undefined
  }
  if (year < 0) {
    const inside = month.bracket ? yearTail(reader, month.bracket.after, point, rows) : -1
    const after = inside > (month.bracket?.after ?? 0) ? inside : yearTail(reader, next, point, rows)
    if (after > next) year = 1
    next = after
  }
  if (month.needsBoth && point.year === undefined) return undefined
  if (month.weak && !month.named && year < 0) {
    // 1-صفر: a score
    if (slash) return undefined
    if (!day.strong && !evidence && month.foreign) return undefined
    // 3 می شود: the form goes on as another word
    if (next >= reader.items.length && reader.beforeWord && reader.shortWord(of)) return undefined
  }
  return {
    point,
    next,
    rule: 'day and month',
    rows: rows.filter(Boolean),
    likely: month.weak && year < 0,
    foreign: month.foreign && year < 0,
  }
}

/** A day in figures or words with its month; evidence: a weekday or a word for day stands before it. */
export function dayBody(reader: Reader, at: number, evidence: boolean): Body | undefined {
  const item = reader.item(at)
  if (item?.type === 'chain') {
    const numeric = numericDate(reader, at)
    if (numeric)
      return {
        point: numeric.point,
        next: numeric.next,
        rule: 'date in figures',
        rows: numeric.row ? [numeric.row] : [],
        likely: numeric.likely,
      }
    const point = evidence ? dayAndMonth(reader, item) : undefined
    if (!point) return undefined
    const rows: string[] = []
    return { point, next: yearTail(reader, at + 1, point, rows), rule: 'day and month in figures', rows, likely: true }
  }
  const day = dayAt(reader, at)
  if (day) {
    const tail = monthTail(reader, day.next, day, evidence)
    if (!tail) return undefined
    // سه تیر: a cardinal in words before a word that is also something else
    if (tail.likely && item?.type === 'word' && !evidence && !isOrdinal(reader, at)) return undefined
    tail.point.day = day.day
    if (day.strong && item?.type === 'word' && reader.arabic) tail.point.ordinal = true
    return isPossible(tail.point) ? tail : undefined
  }
  return latinMonthFirst(reader, at)
}

const isOrdinal = (reader: Reader, at: number): boolean => numberAt(reader, at)?.ordinal === true

/** `October 19, 2021`. */
function latinMonthFirst(reader: Reader, at: number): Body | undefined {
  const sense = reader.sense(at, 'month')
  if (!sense || !reader.latin(sense)) return undefined
  let i = at + 1
  if (reader.mark(i, '.') && reader.item(i)?.tight) i++
  const day = dayAt(reader, i)
  if (!day) return undefined
  const point: Point = { calendar: 'gregorian', month: sense.n, day: day.day, grain: 'day' }
  const year = yearAt(reader, reader.skipComma(day.next), { calendar: 'gregorian', afterMonth: true })
  if (year && year.digits === 4) withYear(point, year)
  return isPossible(point)
    ? {
        point,
        next: year?.digits === 4 ? year.next : day.next,
        rule: 'day and month',
        rows: [sense.row],
        likely: false,
      }
    : undefined
}

/**
 * A day: any of relative day, weekday, day of the month, time of day, in the order in which news writes them.
 * `اليوم السبت`, `فردا جمعه 28 اکتبر`, `روز یکشنبه مورخ 18/10/1390`, `۲۰:۰۴ - ۲۷ مهر ۱۴۰۰`.
 */
export function dayDate(reader: Reader, at: number): Reading | undefined {
  const head = clockAt(reader, at)
  if (head) {
    let i = head.next
    if (reader.mark(i, ',-')) i++
    else if (reader.link(i, 'of')) i++
    const day = plainDay(reader, i)
    if (!day || (head.row === undefined && day.rule === 'weekday')) return undefined
    withClock(day.from, head)
    return { ...day, start: at, rule: `time and ${day.rule}`, rows: head.row ? [head.row, ...day.rows] : day.rows }
  }
  const day = plainDay(reader, at)
  if (!day) return undefined
  const clock = clockTail(reader, day.next)
  if (!clock) return day
  withClock(day.from, clock)
  return {
    ...day,
    next: clock.next,
    rule: `${day.rule} and time`,
    rows: clock.row ? [...day.rows, clock.row] : day.rows,
  }
}

function plainDay(reader: Reader, at: number): Reading | undefined {
  const point: Point = { grain: 'day' }
  const rows: string[] = []
  let rule = ''
  let i = at
  let next = at
  const relative = reader.sense(i, 'relative')
  if (relative?.unit === 'day' && !(relative.weak && otherwise(reader, i))) {
    point.dayOffset = relative.n
    rows.push(relative.row)
    rule = 'relative day'
    next = ++i
  }
  const before = directionAt(reader, i, true)
  const weekday =
    point.dayOffset === undefined && before?.offset === 0 ? weekdayAt(reader, i + 1) : weekdayAt(reader, i)
  if (weekday && !(point.dayOffset !== undefined && reader.waw(i))) {
    const weak = weekday.weak && point.dayOffset === undefined
    point.weekday = weekday.weekday
    if (before?.offset === 0) point.direction = 0
    let after = weekday.next
    let settled = false
    const direction = directionAt(reader, after, false)
    if (direction && !direction.loose && direction.offset !== undefined) {
      point.direction = direction.offset
      rows.push(direction.row)
      after = direction.next
      settled = true
    } else {
      const week = relativeUnit(
        reader,
        reader.link(after, 'of') || reader.link(after, 'from') ? after + 1 : after,
        'week',
      )
      if (week?.offset !== undefined) {
        point.weekOffset = week.offset
        rows.push(...week.rows)
        after = week.next
        settled = true
      }
    }
    const body = bodyAfterWeekday(reader, after)
    if (body || settled || !weak) {
      rows.push(weekday.row)
      rule = rule ? `${rule} and weekday` : 'weekday'
      next = after
      i = after
      if (body) {
        if (settled) delete body.point.direction
        return merged(reader, point, body, at, `${rule} and ${body.rule}`, rows)
      }
      const ordinal = reader.arabic && !settled ? numberAt(reader, after) : undefined
      if (ordinal?.ordinal && ordinal.value > 5 && ordinal.value <= 31 && !reader.link(ordinal.next, 'of')) {
        point.day = ordinal.value
        point.monthOffset = 0
        return { from: point, start: at, next: ordinal.next, rule: 'weekday and day', rows, certainty: 'likely' }
      }
    } else delete point.weekday
    if (rule) return { from: point, start: at, next, rule, rows, certainty: 'sure' }
    return undefined
  }
  if (point.dayOffset !== undefined) {
    const body = dayBody(reader, reader.skipComma(i), true)
    if (body) return merged(reader, point, body, at, `${rule} and ${body.rule}`, rows)
    if (relative?.weak && relative.n !== 0 && next >= reader.items.length && reader.beforeWord) return undefined
    return { from: point, start: at, next, rule, rows, certainty: 'sure' }
  }
  const word = reader.unit(i, 'day', 'one')
  if (word) i++
  const label = !word && reader.sense(at - 1, 'label') !== undefined
  const body = dayBody(reader, i, word !== undefined || label)
  if (!body) return undefined
  return merged(reader, point, body, at, body.rule, word ? [word.row] : [])
}

/** The day of the month behind a weekday, past a comma, `مورخ`, `الموافق`, `في`, a part of the day. */
function bodyAfterWeekday(reader: Reader, at: number): Body | undefined {
  let i = at
  if (daypartAt(reader, i)) i = (daypartAt(reader, i) as { next: number }).next
  if (reader.mark(i, ',-') || (reader.mark(i, ':') && reader.item(i + 1)?.type === 'chain')) i++
  if (reader.sense(i, 'label')) {
    i++
    if (reader.mark(i, ':')) i++
  } else if (reader.link(i, 'of')) i++
  if (reader.unit(i, 'day', 'one')) i++
  return dayBody(reader, i, true)
}

function merged(reader: Reader, point: Point, body: Body, start: number, rule: string, rows: string[]): Reading {
  const from: Point = { ...body.point, ...(point.weekday ? { weekday: point.weekday } : {}) }
  if (point.dayOffset !== undefined) from.dayOffset = point.dayOffset
  if (point.direction !== undefined && from.direction === undefined) from.direction = point.direction
  let { next } = body
  // a weekday behind the date
  if (!from.weekday && from.month !== undefined) {
    const comma = reader.skipComma(next)
    const weekday = weekdayAt(reader, comma)
    if (
      weekday &&
      (!weekday.weak || reader.sense(comma, 'weekday')?.weak === false) &&
      !reader.waw(comma) &&
      !directionAt(reader, weekday.next, false) &&
      !bodyAfterWeekday(reader, weekday.next) &&
      comma === next
    ) {
      from.weekday = weekday.weekday
      next = weekday.next
    }
  }
  return { from, start, next, rule, rows: [...rows, ...body.rows], certainty: body.likely ? 'likely' : 'sure' }
}

/** Whether اليوم is the day of something (`اليوم الثاني`) or the word for day before a date. */
function otherwise(reader: Reader, at: number): boolean {
  const before = reader.item(at - 1)
  if (
    before?.type === 'word' &&
    before.senses.some((sense) => sense.kind === 'direction' && sense.fields.position !== undefined && sense.n !== 0)
  )
    return true
  // مرتين في اليوم: a day
  if (reader.sense(at - 1, 'link')?.fields.place && !reader.sense(at + 1, 'weekday')) return true
  const number = numberAt(reader, at + 1)
  if (number?.ordinal) return true
  return reader.sense(at + 1, 'last') !== undefined || directionAt(reader, at + 1, false) !== undefined
}
