import { clockAt, type ReadClock } from './parts.ts'
import type { Point } from './point.ts'
import type { Reader } from './reader.ts'
import { directionAt, relativeUnit } from './relative-unit.ts'
import { withYear, yearAt } from './years.ts'

/**
 * What may follow a month and says which one: a year (`2014`, `سنة 2014`, `سال ۹۴`), a direction (`الماضي`, `جاری`),
 * another span (`من العام الماضي`, `امسال`). Puts it into the point and gives the item after it.
 */
export function yearTail(reader: Reader, at: number, point: Point, rows: string[]): number {
  const comma = reader.mark(at, ',') ? at + 1 : at
  const of = reader.link(comma, 'of') || reader.link(comma, 'from') ? comma + 1 : comma
  const year = yearAt(
    reader,
    of,
    point.calendar ? { calendar: point.calendar, afterMonth: of === at } : { afterMonth: of === at },
  )
  if (year && (of === at || year.named || (year.digits === 4 && of === comma))) {
    // 4 آذر، 1395: only a year, not 4 آذر، 2014 شخص
    rows.push(...year.rows)
    withYear(point, year)
    return year.next
  }
  const direction = comma === at ? directionAt(reader, at, false) : undefined
  if (direction && !direction.loose) {
    rows.push(direction.row)
    if (direction.offset === undefined) point.unsettled = true
    else point.direction = direction.offset
    return direction.next
  }
  const span = comma === at ? relativeUnit(reader, of, 'year') : undefined
  if (span) {
    rows.push(...span.rows)
    if (span.offset === undefined) point.unsettled = true
    else point.yearOffset = span.offset
    return span.next
  }
  return at
}

/** A time of day behind a date: `، الساعة العاشرة صباحا`, `۱۰:۰۳`, `- 20:35`. */
export function clockTail(reader: Reader, at: number): ReadClock | undefined {
  // 2012-01-09T10:03
  const iso = reader.sense(at, 'iso-time') !== undefined && reader.item(at)?.tight === true
  let i = iso ? at + 1 : at
  if (reader.mark(i, ',-')) i++
  const of = i === at && reader.link(i, 'of') ? i + 1 : i
  const clock = clockAt(reader, of)
  if (!clock) return undefined
  if (clock.row === undefined && (of !== i || reader.mark(clock.next, ':'))) return undefined
  return clock
}

/** Puts a time of day into a point. */
export function withClock(point: Point, { hour, minute }: ReadClock): void {
  point.hour = hour
  if (minute !== undefined) point.minute = minute
  point.grain = minute === undefined ? 'hour' : 'minute'
}
