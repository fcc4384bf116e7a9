import type { Digits } from './figures.ts'
import { numberAt } from './number-words.ts'
import type { Point } from './point.ts'
import type { Reader } from './reader.ts'

/** A time of day. */
export interface ReadClock {
  readonly hour: number
  readonly minute?: number | undefined
  readonly next: number
  /** The word for hour stands with it. */
  readonly named: boolean
}

/** `ساعت ۱۰:۰۳`, `الساعة العاشرة والنصف صباحا`, `20:04`. */
export function clockAt(reader: Reader, at: number): ReadClock | undefined {
  let i = reader.skip(at, 'clock')
  const named = i > at
  const item = reader.items[i]
  let hour: number
  let minute: number | undefined
  if (item?.sign === ':' || (named && item?.sign === '.')) {
    const [h, m, s, more] = item.numbers as [Digits, Digits, Digits?, Digits?]
    if (item.spoiled || more || h.digits > 2 || m.digits !== 2 || (s && s.value > 59)) return undefined
    hour = h.value
    minute = m.value
    // `ساعت ۲۳:۲۶ دقیقه`
    i = reader.unit(i + 1, 'minute') ? i + 2 : i + 1
  } else {
    const number = named ? numberAt(reader, i) : undefined
    if (!number || number.digits > 2) return undefined
    hour = number.value
    i = number.next
    const minus = reader.is(i, 'minus')
    if (minus || reader.waw(i) || reader.is(i, 'and')) {
      // والنصف, و ۳۰ دقیقه, إلا ربعا
      const j = reader.waw(i) ? i : i + 1
      const fraction = reader.sense(j, 'fraction')
      const minutes = fraction ? { value: fraction.n, next: j } : numberAt(reader, j)
      if (minutes && (fraction || (minutes.value < 60 && reader.unit(minutes.next, 'minute')))) {
        i = minutes.next + 1
        minute = minus ? 60 - minutes.value : minutes.value
        if (minus) hour--
      }
    }
  }
  if (hour > 24 || (minute ?? 0) > 59) return undefined
  const part = reader.skip(i, 'of')
  const half = reader.sense(part, 'daypart')?.fields.half
  if (half) hour = ofHalf(hour, half)
  return { hour: hour % 24, minute, next: half ? part + 1 : i, named }
}

/** The hour of 24 that is meant by one of 12 in a part of the day. */
function ofHalf(hour: number, half: Half): number {
  if (hour > 12) return hour
  if (half === 'am' || (half === 'night' && (hour < 6 || hour === 12))) return hour % 12
  return half === 'noon' && hour > 9 ? hour : (hour % 12) + 12
}

type Half = string | readonly string[]

/** A time of day behind a date: `، الساعة العاشرة صباحا`, `۱۰:۰۳`, `- 20:35`, `T10:03`. */
export function clockTail(reader: Reader, at: number): ReadClock | undefined {
  const past = reader.is(at, ', -') || (reader.is(at, 'iso-time') && reader.tight(at))
  const begin = past ? at + 1 : at
  const of = reader.skip(begin, 'of at')
  const clock = clockAt(reader, of)
  return clock && (clock.named || ((past || of === begin) && !reader.is(clock.next, ':'))) ? clock : undefined
}

/** Puts a time of day into a point. */
export function withClock(point: Point, { hour, minute }: ReadClock): void {
  point.hour = hour
  point.grain = 'hour'
  if (minute !== undefined) {
    point.minute = minute
    point.grain = 'minute'
  }
}
