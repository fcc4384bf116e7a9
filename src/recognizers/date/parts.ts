import type { CalendarName } from './calendar.ts'
import { numberAt } from './number-words.ts'
import type { Reader } from './reader.ts'

/** A day of the month. */
export interface ReadDay {
  readonly day: number
  readonly next: number
  /** In words or with an ordinal mark: such a number is more of a date. */
  readonly strong: boolean
  readonly ordinal: boolean
}

/** A day of the month, in figures or words: `9`, `التاسع`, `بیست و دوم`, `۲۱م`, `الـ29`. */
export function dayAt(reader: Reader, at: number): ReadDay | undefined {
  const number = numberAt(reader, at)
  if (!number || number.value < 1 || number.value > 31 || number.digits > 2) return undefined
  return { day: number.value, next: number.next, strong: number.words || number.ordinal, ordinal: number.ordinal }
}

/** A month by name. */
export interface ReadMonth {
  readonly month: number
  readonly calendar: CalendarName
  readonly next: number
  /** Needs other evidence: the form is also another word, or of another language. */
  readonly weak: boolean
  /** The word for month stands beside it. */
  readonly named: boolean
  readonly row: string
  /** Known only by a form of the other language than the page's. */
  readonly foreign: boolean
  /** Needs a day before and a year after. */
  readonly needsBoth: boolean
  /** Where a second name in brackets would begin, whose bracket ends at `afterBracket`. */
  readonly bracket?: { readonly start: number; readonly end: number; readonly after: number }
}

/** A month by name, with the word for month before or after it and with a second name: `يوليو/تموز`, `شهر فبراير`, `آبان ماه`. */
export function monthAt(reader: Reader, at: number, calendar?: CalendarName): ReadMonth | undefined {
  let i = at
  const word = reader.unit(i, 'month', 'one')
  if (word) {
    i++
    if (reader.sense(i, 'blessed')) i++
  }
  const found = monthName(reader, i, calendar)
  if (!found) return word && reader.arabic ? numberedMonth(reader, at) : undefined
  let next = i + 1
  let named = word !== undefined
  if (reader.persian && reader.unit(next, 'month', 'one') && !reader.sense(next + 1, 'direction')) {
    next++
    named = true
  } else if (reader.persian && reader.unit(next, 'month', 'one') && reader.sense(next + 1, 'direction')) {
    // آبان ماه جاری and آبان ماه گذشته belong together
    next++
    named = true
  }
  const second = (j: number) => {
    const other = monthName(reader, j, found.calendar)
    return other && other.n === found.n && other.row === found.row && reader.item(j)?.opening === 0 ? other : undefined
  }
  const base = {
    month: found.n,
    calendar: found.calendar as CalendarName,
    named,
    row: found.row,
    weak: found.weak || reader.foreign(found) || reader.latin(found),
    needsBoth: found.fields.needs !== undefined,
    foreign: reader.foreign(found),
  }
  if (second(next)) return { ...base, weak: false, next: next + 1 }
  if (reader.mark(next, '/-') && second(next + 1)) return { ...base, weak: false, next: next + 2 }
  if (reader.mark(next, '("«[') && second(next + 1) && reader.mark(next + 2, ')"»]'))
    return { ...base, weak: false, next, bracket: { start: next + 1, end: next + 2, after: next + 3 } }
  return { ...base, next }
}

function monthName(reader: Reader, at: number, calendar?: CalendarName) {
  const item = reader.item(at)
  if (item?.type !== 'word') return undefined
  let best: (typeof item.senses)[number] | undefined
  for (const sense of item.senses) {
    if (sense.kind !== 'month' || (calendar && sense.calendar !== calendar)) continue
    if (!best || (reader.foreign(best) && !reader.foreign(sense)) || (best.fields.needs && !sense.fields.needs))
      best = sense
  }
  return best
}

/** `شهر 10`, `شهر ثلاثة`, `الشهر الثامن`: a month by its number. */
function numberedMonth(reader: Reader, at: number): ReadMonth | undefined {
  const number = numberAt(reader, at + 1)
  if (!number || number.value > 12 || number.digits > 2) return undefined
  if (number.digits > 0 && reader.sense(number.next, 'unit')) return undefined
  return {
    month: number.value,
    calendar: 'gregorian',
    next: number.next,
    weak: true,
    named: false,
    row: '',
    needsBoth: false,
    foreign: false,
  }
}

/** A weekday, with the word for day before it. */
export interface ReadWeekday {
  readonly weekday: number
  readonly next: number
  readonly weak: boolean
  readonly row: string
}

/** `الثلاثاء`, `يوم الثلاثاء`, `روز سه‌شنبه`. */
export function weekdayAt(reader: Reader, at: number): ReadWeekday | undefined {
  const day = reader.unit(at, 'day', 'one') && !reader.sense(at, 'relative') ? at + 1 : at
  const sense = reader.sense(day, 'weekday')
  if (!sense || reader.foreign(sense)) return undefined
  // شنبه‌ها، يوم وليلة: a word for day that is not of this weekday
  if (day > at && reader.waw(day)) return undefined
  return { weekday: sense.n, next: day + 1, weak: (sense.weak && day === at) || reader.latin(sense), row: sense.row }
}

/** A time of day. */
export interface ReadClock {
  readonly hour: number
  readonly minute?: number
  readonly next: number
  /** The word for hour or a part of the day stands with it, or it is written with a colon. */
  readonly row?: string
}

/** `ساعت ۱۰:۰۳`, `الساعة العاشرة والنصف صباحا`, `20:04`. */
export function clockAt(reader: Reader, at: number): ReadClock | undefined {
  const word = reader.sense(at, 'clock')
  let i = word ? at + 1 : at
  const item = reader.item(i)
  if (!item) return undefined
  let hour: number
  let minute: number | undefined
  if (
    item.type === 'chain' &&
    !item.spoiled &&
    (item.sign === ':' || (word && item.sign === '.')) &&
    item.numbers.length <= 3
  ) {
    const [h, m, s] = item.numbers
    if (!h || !m || h.digits > 2 || m.digits !== 2 || (s && s.value > 59)) return undefined
    hour = h.value
    minute = m.value
    i++
  } else {
    if (!word) return undefined
    const number = numberAt(reader, i)
    if (!number || number.value > 24 || number.digits > 2) return undefined
    hour = number.value
    i = number.next
    const and = reader.link(i, 'and') ? i + 1 : reader.waw(i) || reader.sense(i, 'minus') ? i : -1
    if (and >= 0) {
      const minus = reader.sense(and, 'minus') !== undefined
      const j = minus ? and + 1 : and
      const fraction = reader.sense(j, 'fraction')
      const minutes = fraction ? undefined : numberAt(reader, j)
      if (fraction || (minutes && minutes.value < 60 && reader.unit(minutes.next, 'minute'))) {
        minute = fraction ? fraction.n : (minutes as { value: number }).value
        if (minus) {
          hour--
          minute = 60 - minute
        }
        i = fraction ? j + 1 : (minutes as { next: number }).next + 1
      }
    }
  }
  if (hour > 24 || (minute ?? 0) > 59) return undefined
  const part = daypartAt(reader, reader.link(i, 'of') ? i + 1 : i)
  if (part) {
    hour = ofHalf(hour, part.half)
    i = part.next
  }
  return {
    hour: hour === 24 ? 0 : hour,
    ...(minute === undefined ? {} : { minute }),
    next: i,
    ...(word ? { row: word.row } : {}),
  }
}

/** A part of the day: `صباحا`, `بعد از ظهر`. */
export function daypartAt(reader: Reader, at: number): { half: string; next: number } | undefined {
  const sense = reader.sense(at, 'daypart')
  return sense ? { half: String(sense.fields.half), next: at + 1 } : undefined
}

/** The hour of 24 that is meant by one of 12 in a part of the day. */
function ofHalf(hour: number, half: string): number {
  if (hour > 12) return hour
  if (half === 'am') return hour === 12 ? 0 : hour
  if (half === 'noon') return hour < 10 ? hour + 12 : hour
  if (half === 'night') return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour
  return hour === 12 ? 12 : hour + 12
}
