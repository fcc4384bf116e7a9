import type { DateGrain } from '../../types.ts'
import type { CalendarName } from './calendar.ts'
import { numberAt } from './number-words.ts'
import type { Point } from './point.ts'
import type { Reader } from './reader.ts'
import type { Sense } from './senses.ts'

/** A month by name. */
export interface ReadMonth {
  readonly month: number
  readonly calendar: CalendarName
  readonly next: number
  /** Needs other evidence: the form is also another word, or of another language. */
  readonly weak: boolean
  /** The word for month stands beside it. */
  readonly named?: boolean
  /** Known only by a form of the other language than the page's. */
  readonly foreign?: boolean
  /** Needs a day before and a year after. */
  readonly needsBoth?: boolean
  /** The form is also the prefix of a verb: `می شود`. */
  readonly verbal?: boolean
  /** It is given by its number: `شهر 10`. */
  readonly numbered?: boolean
  /** The item after a second name in brackets. */
  readonly bracket?: number | undefined
}

/** The point in time that a month is, or (with the grain `day`) in which a day of it lies. */
export const pointOf = ({ calendar, month }: ReadMonth, grain: DateGrain): Point => ({ calendar, month, grain })

/** A month by name, with the word for month before or after it and with a second name: `يوليو/تموز`, `شهر فبراير`, `آبان ماه`. */
export function monthAt(reader: Reader, at: number): ReadMonth | undefined {
  const word = reader.unit(at, 'month', 'one')
  const i = word ? reader.skip(at + 1, 'blessed') : at
  const found = monthName(reader, i)
  if (!found) return word && reader.arabic ? numberedMonth(reader, at) : undefined
  const behind = reader.persian && reader.unit(i + 1, 'month', 'one')
  const next = behind ? i + 2 : i + 1
  const second = (j: number) => reader.bare(j) && reader.senses(j).some(({ row }) => row === found.row)
  const foreign = reader.foreign(found)
  const month = {
    month: found.n,
    calendar: found.calendar as CalendarName,
    named: Boolean(word || behind),
    weak: found.weak || foreign || reader.latin(found),
    needsBoth: found.fields.needs === 'both',
    verbal: found.fields.needs === 'no-verb',
    foreign,
    next,
  }
  if (second(next)) return { ...month, weak: false, next: next + 1 }
  if (reader.is(next, '/ -') && second(next + 1)) return { ...month, weak: false, next: next + 2 }
  if (reader.is(next, '( " « [') && second(next + 1) && reader.is(next + 2, ') " » ]'))
    return { ...month, weak: false, bracket: next + 3 }
  return month
}

function monthName(reader: Reader, at: number): Sense | undefined {
  let best: Sense | undefined
  for (const sense of reader.senses(at))
    if (
      sense.kind === 'month' &&
      // لدى: a letter and a month of the other language
      (reader.bare(at) || !(reader.short(at) || reader.foreign(sense))) &&
      (!best || (reader.foreign(best) && !reader.foreign(sense)) || (best.fields.needs && !sense.fields.needs))
    )
      best = sense
  return best
}

/** `شهر 10`, `شهر ثلاثة`, `الشهر الثامن`: a month by its number. */
function numberedMonth(reader: Reader, at: number): ReadMonth | undefined {
  const number = numberAt(reader, at + 1)
  if (!number || number.value > 12 || number.digits > 2 || (number.digits > 0 && reader.is(number.next, 'unit')))
    return undefined
  return { month: number.value, calendar: 'gregorian', next: number.next, weak: true, numbered: true }
}
