import type { Reader } from './reader.ts'

/** A weekday. */
export interface ReadWeekday {
  readonly weekday: number
  readonly next: number
  /** The form is also another word. */
  readonly weak: boolean
}

/** `الثلاثاء`, `يوم الثلاثاء`, `روز سه شنبه`. */
export function weekdayAt(reader: Reader, at: number): ReadWeekday | undefined {
  const word = reader.unit(at, 'day', 'one') && !reader.is(at, 'relative')
  const i = word ? at + 1 : at
  const sense = reader.sense(i, 'weekday')
  if (!sense || reader.foreign(sense) || (word && reader.waw(i))) return undefined
  return { weekday: sense.n, next: i + 1, weak: !word && (sense.weak || reader.latin(sense)) }
}
