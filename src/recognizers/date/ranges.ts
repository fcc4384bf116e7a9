import { dayBody, monthTail } from './day-body.ts'
import { dayDate, pastLabel, whichWeek } from './day-date.ts'
import { monthAt } from './month-names.ts'
import { monthDate, yearDate } from './months-and-years.ts'
import { dayAt, numberAt } from './number-words.ts'
import { isPossible, type Point, type Reading } from './point.ts'
import type { Reader } from './reader.ts'
import { yearTail } from './relative-unit.ts'
import { weekdayAt } from './weekdays.ts'
import { calendarOfYear, withYear, yearAt } from './years.ts'

/** What joins the two ends of a range that begins at `start`: where the second begins, and whether only و joins them. */
function joint(reader: Reader, at: number, start: number, and: boolean): { at: number; and: boolean } | undefined {
  if (reader.is(at, 'to')) {
    const word = reader.unit(at + 1, 'day', 'one') && !reader.is(at + 1, 'relative')
    return { at: word ? at + 2 : at + 1, and: false }
  }
  if (reader.mark(at, '-')) return { at: at + 1, and: false }
  const between = reader.is(start - 1, 'between')
  if (!and && !between) return undefined
  if (reader.is(at, 'and')) return { at: at + 1, and: !between }
  return reader.waw(at) ? { at, and: !between } : undefined
}

/** `27-29`: two days as a chain. */
function dayPair(reader: Reader, at: number): [number, number] | undefined {
  const item = reader.item(at)
  if (item?.type !== 'chain' || item.spoiled || item.sign !== '-') return undefined
  const [a, b, c] = item.numbers
  return a && b && !c && a.digits <= 2 && b.digits <= 2 ? [a.value, b.value] : undefined
}

/** One item for a word for days: `يومي`, `روزهای`. */
const daysWord = (reader: Reader, at: number): number =>
  reader.unit(at, 'day', 'two') || reader.unit(at, 'day', 'many') ? 1 : 0

/** Weekdays of one week: `يومي السبت والأحد`, `پنجشنبه و جمعه هفته آینده`. */
export function weekdayRange(reader: Reader, at: number): Reading | undefined {
  const begin = at + daysWord(reader, at)
  const first = weekdayAt(reader, begin)
  if (!first) return undefined
  // پنجشنبه، جمعه و شنبه
  let middle = first
  for (let more = true; more; ) {
    const comma = reader.mark(middle.next, ',') ? weekdayAt(reader, middle.next + 1) : undefined
    more = comma?.weekday === (middle.weekday % 7) + 1
    if (comma && more) middle = comma
  }
  const join = joint(reader, middle.next, at, true)
  const second = join && weekdayAt(reader, join.at)
  if (!second || (begin === at && (first.weak || second.weak))) return undefined
  if (join.and ? second.weekday !== (middle.weekday % 7) + 1 : middle !== first) return undefined
  const from: Point = { weekday: first.weekday, grain: 'day' }
  const next = whichWeek(reader, second.next, from)
  // each has a day of its own
  if (dayBody(reader, pastLabel(reader, next), true)) return undefined
  return { from, to: { ...from, weekday: second.weekday }, next, rule: 'weekdays', certainty: 'likely' }
}

/** Two days of one month: `10 – 12 فبراير الجاري`, `من 3 إلى 8 شوال`, `از ۵ تا ۸ مهر`, `۳ و ۴ مارس`, `27-29 أغسطس`. */
export function dayRange(reader: Reader, at: number): Reading | undefined {
  const begin = at + daysWord(reader, at)
  let days = dayPair(reader, begin)
  let last = { value: 0, next: begin + 1, ordinal: false, words: false, digits: 2 }
  let weekdays: (number | undefined)[] = []
  if (!days) {
    const weekday = weekdayAt(reader, begin)
    const from = dayAt(reader, weekday?.next ?? begin)
    if (!from) return undefined
    // days between the two: ۳، ۴ و ۵ مرداد
    let middle = from
    for (let more = from; more.value === middle.value; ) {
      const comma = reader.mark(middle.next, ',') ? dayAt(reader, middle.next + 1) : undefined
      if (comma?.value !== middle.value + 1) break
      more = middle = comma
    }
    const join = joint(reader, middle.next, at, true)
    const other = join && weekdayAt(reader, join.at)
    const to = join && dayAt(reader, other?.next ?? join.at)
    if (!to || (join.and ? to.value !== middle.value + 1 : middle !== from)) return undefined
    days = [from.value, to.value]
    weekdays = [weekday?.weekday, other?.weekday]
    last = to
  }
  if (days[0] >= days[1]) return undefined
  const tail = monthTail(reader, last, true)
  if (!tail) return undefined
  const [from, to] = days.map(
    (day, i): Point => ({ ...tail.point, day, ...(weekdays[i] ? { weekday: weekdays[i] } : {}) }),
  ) as [Point, Point]
  if (!isPossible(from) || !isPossible(to)) return undefined
  return { from, to, next: tail.next, rule: 'days of one month', ...(tail.likely ? { certainty: 'likely' } : {}) }
}

/** `يوليو 13-15`, `تموز 13 الى 15`. */
export function monthThenDays(reader: Reader, at: number): Reading | undefined {
  const month = monthAt(reader, at)
  if (!month || month.numbered || month.needsBoth) return undefined
  let days = dayPair(reader, month.next)
  let next = month.next + 1
  if (!days) {
    const from = reader.item(month.next)?.type === 'number' ? dayAt(reader, month.next) : undefined
    const join = from && joint(reader, from.next, at, false)
    const to = join && dayAt(reader, join.at)
    if (!to || reader.is(to.next, 'month counted unit')) return undefined
    days = [from.value, to.value]
    next = to.next
  }
  const point: Point = { calendar: month.calendar, month: month.month, grain: 'day' }
  next = yearTail(reader, next, point)
  const [from, to] = days.map((day): Point => ({ ...point, day })) as [Point, Point]
  if (days[0] >= days[1] || !isPossible(to)) return undefined
  return { from, to, next, rule: 'month and its days', certainty: 'likely' }
}

/** Years: `عامي 2011 و2014`, `سال های ۹۰ و ۹۱`, `از سال 88 تا 92`, `2011 - 2014`. */
export function yearRange(reader: Reader, at: number): Reading | undefined {
  const bare = yearDate(reader, at)
  const word = reader.unit(at, 'year') !== undefined
  const first = word ? yearAt(reader, at) : undefined
  const from = bare?.from ?? (first && withYear({ grain: 'year' }, first))
  const next = bare?.next ?? first?.next
  if (!from || next === undefined || from.yearTo !== undefined) return undefined
  const join = joint(reader, next, at, word)
  if (!join) return undefined
  const named = yearAt(reader, join.at)
  const short = named?.named ? undefined : numberAt(reader, join.at)
  const second = short && !short.words ? short : undefined
  let value = second?.value ?? named?.year
  const digits = second?.digits ?? named?.digits
  const end = named?.next ?? second?.next
  let start = from.year as number
  if (value === undefined || end === undefined || (digits !== 4 && digits !== 2)) return undefined
  // 2 for 2: ۹۸ و ۹۹; 4 for 4, or shortened: 1388-92
  if (from.yearDigits === 2 ? digits !== 2 : digits === 2 && (!word || value <= start % 100)) return undefined
  if (!named && (reader.is(end, 'month') || (reader.counted(end) && !word))) return undefined
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
  const shared: Point = {
    grain: 'year',
    ...(calendar ? { calendar } : {}),
    ...(from.yearDigits ? { yearDigits: 2 } : {}),
  }
  return {
    from: { ...shared, year: start },
    to: { ...shared, year: value },
    next: end,
    rule: 'years',
    certainty: bare?.certainty ?? 'sure',
  }
}

/** Two whole dates joined by إلى، تا or a dash: the first takes month and year of the second where it has none. */
export function joined(reader: Reader, start: number, first: Reading): Reading | undefined {
  const { grain, calendar } = first.from
  if (first.to || !calendar || grain === 'year' || grain === 'decade' || grain === 'century') return undefined
  const join = joint(reader, first.next, start, false)
  const second = join && (grain === 'month' ? monthDate : dayDate)(reader, join.at)
  if (
    !second ||
    second.to ||
    second.from.calendar !== calendar ||
    (grain === 'month') !== (second.from.grain === 'month')
  )
    return undefined
  const from: Point = { ...first.from }
  const to: Point = { ...second.from }
  if (from.year === undefined && from.yearOffset === undefined) {
    if (from.month === undefined) return undefined
    shareYear(from, to)
  } else inherit(to, from, ['year', 'yearOffset', 'yearDigits'])
  // a dash between a date and an earlier one parts them
  if (reader.mark(join.at - 1, '-') && order(to) < order(from)) return undefined
  return { from, to, next: second.next, rule: `from ${first.rule} to ${second.rule}` }
}

/** `مهر تا اسفندماه سال گذشته`: two months, the first of which may be a word that is a month only beside another. */
export function monthRange(reader: Reader, at: number): Reading | undefined {
  const month = monthAt(reader, at)
  if (!month || month.needsBoth || month.numbered || month.verbal || !reader.is(month.next, 'to')) return undefined
  return joined(reader, at, {
    from: { calendar: month.calendar, month: month.month, grain: 'month' },
    next: month.next,
    rule: 'month',
  })
}

/** Gives a month the year of a later one behind it, where it has none: `مايو ويونيو 1999`. */
export function shareYear(point: Point, other: Point): void {
  if (point.month === undefined || other.month === undefined || point.calendar !== other.calendar) return
  if (point.year !== undefined || point.yearOffset !== undefined || point.direction !== undefined) return
  // ديسمبر إلى مارس 2015: December of the year before
  if (other.year !== undefined) point.year = point.month > other.month ? other.year - 1 : other.year
  inherit(point, other, ['yearOffset', 'yearDigits', 'direction'])
}

/** Gives a point what it lacks from another. */
function inherit(
  point: Point,
  other: Point,
  keys: readonly ('year' | 'yearOffset' | 'yearDigits' | 'direction')[],
): void {
  if (keys[0] === 'year' && (point.year !== undefined || point.yearOffset !== undefined)) return
  for (const key of keys) {
    const value = other[key]
    if (value !== undefined) point[key] ??= value
  }
}

const order = ({ year = 0, month = 0, day = 0 }: Point): number => year * 10_000 + month * 100 + day
