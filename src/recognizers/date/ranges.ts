import { dayBody, monthTail } from './day-body.ts'
import { dayDate, pastLabel, whichWeek } from './day-date.ts'
import type { Digits } from './figures.ts'
import { monthAt, pointOf } from './month-names.ts'
import { monthDate, yearDate } from './months-and-years.ts'
import { dayAt, numberAt, type ReadNumber } from './number-words.ts'
import { isPossible, type Point, type Reading } from './point.ts'
import type { Reader } from './reader.ts'
import { yearTail } from './relative-unit.ts'
import { weekdayAt } from './weekdays.ts'
import { calendarOfYear, yearAt } from './years.ts'

/** What joins the two ends of a range that begins at `start`: where the second begins, and whether only و joins them. */
function joint(reader: Reader, at: number, start: number, and: boolean): { at: number; and: boolean } | undefined {
  if (reader.is(at, 'to')) {
    const word = reader.unit(at + 1, 'day', 'one') && !reader.is(at + 1, 'relative')
    return { at: word ? at + 2 : at + 1, and: false }
  }
  if (reader.is(at, '-')) return { at: at + 1, and: false }
  const between = reader.is(start - 1, 'between')
  if (!and && !between) return undefined
  if (reader.is(at, 'and')) return { at: at + 1, and: !between }
  return reader.waw(at) ? { at, and: !between } : undefined
}

/**
 * The last of a row that begins with `first` (at `start`): of days right after each other (`۳، ۴ و ۵`), or of two that
 * are joined otherwise. `readLast`: where more may stand with the last one.
 */
function lastOf<T extends { readonly next: number }>(
  reader: Reader,
  start: number,
  first: T,
  follows: (one: T, other: T) => boolean,
  read: (at: number) => T | undefined,
  readLast = read,
): T | undefined {
  let middle = first
  for (;;) {
    const more = reader.is(middle.next, ',') ? read(middle.next + 1) : undefined
    if (!more || !follows(middle, more)) break
    middle = more
  }
  const join = joint(reader, middle.next, start, true)
  const last = join && readLast(join.at)
  return last && (join.and ? follows(middle, last) : middle === first) ? last : undefined
}

/** A day of the month, maybe with its weekday. */
type Day = ReadNumber & { readonly weekday?: number | undefined }

/** `27-29`: two days as a chain. */
function dayPair(reader: Reader, at: number): [Day, Day] | undefined {
  const item = reader.items[at]
  if (item?.sign !== '-' || item.spoiled) return undefined
  const [a, b, more] = item.numbers as [Digits, Digits, Digits?]
  if (more || b.digits > 2) return undefined
  const day = { next: at + 1, ordinal: false, words: false }
  return [
    { ...day, ...a },
    { ...day, ...b },
  ]
}

/** The two ends of a range of days, where there are such days and they are in order. */
function daysOf(point: Point, [a, b]: readonly [Day, Day]): { from: Point; to: Point } | undefined {
  const from = { ...point, day: a.value, weekday: a.weekday }
  const to = { ...point, day: b.value, weekday: b.weekday }
  return a.value < b.value && isPossible(to) ? { from, to } : undefined
}

/** Behind a word for days: `يومي`, `روزهای`. */
const pastDays = (reader: Reader, at: number): number =>
  reader.unit(at, 'day', 'two') || reader.unit(at, 'day', 'many') ? at + 1 : at

/** Weekdays of one week: `يومي السبت والأحد`, `پنجشنبه و جمعه هفته آینده`, `پنجشنبه، جمعه و شنبه`. */
export function weekdayRange(reader: Reader, at: number): Reading | undefined {
  const begin = pastDays(reader, at)
  const read = (at: number) => weekdayAt(reader, at)
  const first = read(begin)
  const last = first && lastOf(reader, at, first, (a, b) => b.weekday === (a.weekday % 7) + 1, read)
  if (!last || (begin === at && (first.weak || last.weak))) return undefined
  const from: Point = { weekday: first.weekday, grain: 'day' }
  const next = whichWeek(reader, last.next, from)
  // each has a day of its own
  if (dayBody(reader, pastLabel(reader, next), true)) return undefined
  return { from, to: { ...from, weekday: last.weekday }, next, rule: 'weekdays', certainty: 'likely' }
}

/** The weekdays before the days of a range: `الجمعة والسبت` before `26 - 27 أبريل`; their end, where there are two. */
function pastWeekdays(reader: Reader, at: number): { next: number; first: number; last: number } | undefined {
  const first = weekdayAt(reader, at)
  const join = first && joint(reader, first.next, at, true)
  const last = join && weekdayAt(reader, join.at)
  return last && { next: reader.skip(last.next, ', -'), first: first.weekday, last: last.weekday }
}

/** Two days of one month: `10 – 12 فبراير الجاري`, `من 3 إلى 8 شوال`, `از ۵ تا ۸ مهر`, `۳ و ۴ مارس`, `27-29 أغسطس`. */
export function dayRange(reader: Reader, at: number): Reading | undefined {
  const days = pastDays(reader, at)
  const weekdays = pastWeekdays(reader, days)
  const begin = weekdays?.next ?? days
  const dated = (at: number): Day | undefined => {
    const weekday = weekdayAt(reader, at)
    const day = dayAt(reader, weekday?.next ?? at)
    return day && weekday ? { ...day, weekday: weekday.weekday } : day
  }
  const pair = dayPair(reader, begin)
  const first = pair?.[0] ?? dated(begin)
  const follows = (a: Day, b: Day) => b.value === a.value + 1
  const last = pair?.[1] ?? (first && lastOf(reader, at, first, follows, (at) => dayAt(reader, at), dated))
  const tail = last && monthTail(reader, last, true)
  if (!tail) return undefined
  const from: Day = weekdays ? { ...(first as Day), weekday: weekdays.first } : (first as Day)
  const ends = daysOf(tail.from, [from, weekdays ? { ...last, weekday: weekdays.last } : last])
  return ends && isPossible(ends.from) ? { ...tail, ...ends, rule: 'days of one month' } : undefined
}

/** `يوليو 13-15`, `تموز 13 الى 15`. */
export function monthThenDays(reader: Reader, at: number): Reading | undefined {
  const month = monthAt(reader, at)
  if (!month || month.numbered || month.needsBoth) return undefined
  let days = dayPair(reader, month.next)
  if (!days) {
    const first = reader.is(month.next, 'figures') ? dayAt(reader, month.next) : undefined
    const join = first && joint(reader, first.next, at, false)
    const last = join && dayAt(reader, join.at)
    if (!last || reader.is(last.next, 'month counted unit')) return undefined
    days = [first, last]
  }
  const point = pointOf(month, 'day')
  const next = yearTail(reader, days[1].next, point)
  const ends = daysOf(point, days)
  return ends && { ...ends, next, rule: 'month and its days', certainty: 'likely' }
}

/** Years: `عامي 2011 و2014`, `سال های ۹۰ و ۹۱`, `از سال 88 تا 92`, `2011 - 2014`. */
export function yearRange(reader: Reader, at: number): Reading | undefined {
  const bare = yearDate(reader, at)
  const word = reader.unit(at, 'year') !== undefined
  if (!bare || bare.from.yearTo !== undefined) return undefined
  const { from, certainty } = bare
  const join = joint(reader, bare.next, at, word)
  if (!join) return undefined
  const named = yearAt(reader, join.at)
  const short = named?.named ? undefined : numberAt(reader, join.at)
  const second = short && !short.words ? short : undefined
  const digits = second?.digits ?? named?.digits
  if (digits !== 4 && digits !== 2) return undefined
  let value = (second?.value ?? named?.year) as number
  const next = (named ?? second)?.next as number
  let start = from.year as number
  // 2 for 2: ۹۸ و ۹۹; 4 for 4, or shortened: 1388-92
  if (from.yearDigits === 2 ? digits !== 2 : digits === 2 && (!word || value <= start % 100)) return undefined
  if (!named && (reader.is(next, 'month') || (reader.counted(next) && !word))) return undefined
  if (digits === 2 && from.yearDigits !== 2) value += Math.floor(start / 100) * 100
  if (value === start || Math.abs(value - start) > 400 || (join.and && (!word || Math.abs(value - start) !== 1)))
    return undefined
  if (value < start) {
    if (!join.and && !reader.is(at - 1, 'between')) return undefined
    ;[start, value] = [value, start]
  }
  if (digits === 4 && calendarOfYear(start, 4, reader) !== calendarOfYear(value, 4, reader)) return undefined
  // an era behind the second belongs to both
  const calendar = named?.named ? named.calendar : (from.calendar ?? named?.calendar)
  const shared: Point = { grain: 'year', calendar, yearDigits: from.yearDigits }
  return {
    from: { ...shared, year: start },
    to: { ...shared, year: value },
    next,
    rule: 'years',
    certainty,
  }
}

/** Two whole dates joined by إلى، تا or a dash: the first takes month and year of the second where it has none. */
export function joined(reader: Reader, start: number, first: Reading): Reading | undefined {
  const { grain, calendar } = first.from
  if (first.to || !calendar || grain === 'year' || grain === 'decade' || grain === 'century') return undefined
  const join = joint(reader, first.next, start, false)
  const second = join && (grain === 'month' ? monthDate : dayDate)(reader, join.at)
  if (!second || second.to || second.from.calendar !== calendar) return undefined
  const from: Point = { ...first.from }
  const to: Point = { ...second.from }
  if (hasYear(from)) inherit(to, from)
  else if (from.month === undefined) return undefined
  else shareYear(from, to)
  // a dash between a date and an earlier one parts them
  if (reader.is(join.at - 1, '-') && order(to) < order(from)) return undefined
  return { from, to, next: second.next, rule: `from ${first.rule} to ${second.rule}` }
}

/** `مهر تا اسفندماه سال گذشته`: two months, the first of which may be a word that is a month only beside another. */
export function monthRange(reader: Reader, at: number): Reading | undefined {
  const month = monthAt(reader, at)
  if (!month || month.needsBoth || month.numbered || month.verbal || !reader.is(month.next, 'to')) return undefined
  return joined(reader, at, {
    from: pointOf(month, 'month'),
    next: month.next,
    rule: 'month',
  })
}

const hasYear = ({ year, yearOffset }: Point): boolean => year !== undefined || yearOffset !== undefined

/** Gives a month the year of a later one behind it, where it has none: `مايو ويونيو 1999`. */
export function shareYear(point: Point, other: Point): void {
  if (point.month === undefined || other.month === undefined || point.calendar !== other.calendar) return
  if (hasYear(point) || point.direction !== undefined) return
  point.direction = other.direction
  inherit(point, other)
  // ديسمبر إلى مارس 2015: December of the year before
  if (point.year !== undefined && point.month > other.month) point.year--
}

/** Gives a point the year of another, where it has none. */
function inherit(point: Point, { year, yearOffset, yearDigits }: Point): void {
  if (hasYear(point)) return
  point.year = year
  point.yearOffset = yearOffset
  point.yearDigits ??= yearDigits
}

const order = ({ year = 0, month = 0, day = 0 }: Point): number => year * 10_000 + month * 100 + day
