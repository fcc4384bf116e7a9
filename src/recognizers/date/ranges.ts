import { monthTail } from './day-date.ts'
import { monthDate, secondYear, yearDate } from './months-and-years.ts'
import { dayAt, monthAt, weekdayAt } from './parts.ts'
import type { Point, Reading } from './point.ts'
import type { Reader } from './reader.ts'
import { isPossible } from './resolve-point.ts'
import { yearTail } from './tails.ts'
import { calendarOfYear, withYear, yearAt } from './years.ts'

/** Behind the first end of a range: the item where the second begins, -1 where nothing joins them. */
function joint(reader: Reader, at: number, start: number, and: boolean): { at: number; and: boolean } | undefined {
  if (reader.link(at, 'to')) {
    let i = at + 1
    if (reader.unit(i, 'day', 'one') && !reader.sense(i, 'relative')) i++
    return { at: i, and: false }
  }
  if (reader.mark(at, '-')) return { at: at + 1, and: false }
  const between = reader.link(start - 1, 'between')
  if (!and && !between) return undefined
  if (reader.link(at, 'and')) return { at: at + 1, and: !between }
  if (reader.waw(at)) return { at, and: !between }
  return undefined
}

/** Two days of one month: `10 – 12 فبراير الجاري`, `من 3 إلى 8 شوال`, `از ۵ تا ۸ مهر`, `۳ و ۴ مارس`, `27-29 أغسطس`. */
export function dayRange(reader: Reader, at: number): Reading | undefined {
  const item = reader.item(at)
  if (!item) return undefined
  let first: number
  let second: number
  let i: number
  const form = { strong: false, ordinal: false }
  let weekdayFrom: number | undefined
  let weekdayTo: number | undefined
  if (item.type === 'chain') {
    const [a, b] = item.numbers
    if (item.spoiled || item.numbers.length !== 2 || item.sign !== '-' || !a || !b || a.digits > 2 || b.digits > 2)
      return undefined
    first = a.value
    second = b.value
    i = at + 1
  } else {
    const weekday = weekdayAt(reader, at)
    weekdayFrom = weekday?.weekday
    const from = dayAt(reader, weekday?.next ?? at)
    if (!from) return undefined
    // days between the two: ۳، ۴ و ۵ مرداد
    let { next } = from
    let day = from.day
    while (reader.mark(next, ',')) {
      const more = dayAt(reader, next + 1)
      if (!more || more.day !== day + 1) break
      day = more.day
      next = more.next
    }
    const join = joint(reader, next, at, true)
    if (!join) return undefined
    const other = weekdayAt(reader, join.at)
    weekdayTo = other?.weekday
    const to = dayAt(reader, other?.next ?? join.at)
    if (!to || (join.and && to.day !== day + 1) || (day !== from.day && !join.and)) return undefined
    first = from.day
    second = to.day
    form.strong = from.strong && to.strong
    form.ordinal = to.ordinal
    i = to.next
  }
  if (first < 1 || second > 31 || first >= second) return undefined
  const tail = monthTail(reader, i, form, true)
  if (!tail || tail.foreign) return undefined
  const from: Point = { ...tail.point, day: first, ...(weekdayFrom ? { weekday: weekdayFrom } : {}) }
  const to: Point = { ...tail.point, day: second, ...(weekdayTo ? { weekday: weekdayTo } : {}) }
  if (!isPossible(from) || !isPossible(to)) return undefined
  return {
    from,
    to,
    start: at,
    next: tail.next,
    rule: 'days of one month',
    rows: tail.rows,
    certainty: tail.likely ? 'likely' : 'sure',
  }
}

/** `يوليو 13-15`, `تموز 13 الى 15`. */
export function monthThenDays(reader: Reader, at: number): Reading | undefined {
  const month = monthAt(reader, at)
  if (!month || month.row === '' || month.needsBoth) return undefined
  const item = reader.item(month.next)
  const point: Point = { calendar: month.calendar, month: month.month, grain: 'day' }
  let next: number
  let days: [number, number]
  if (item?.type === 'chain') {
    const [a, b] = item.numbers
    if (item.spoiled || item.sign !== '-' || item.numbers.length !== 2 || !a || !b || a.digits > 2 || b.digits > 2)
      return undefined
    days = [a.value, b.value]
    next = month.next + 1
  } else {
    if (item?.type !== 'number') return undefined
    const from = dayAt(reader, month.next)
    const join = from && joint(reader, from.next, at, false)
    const to = join && dayAt(reader, join.at)
    if (!from || !to || reader.sense(to.next, 'month') || reader.counted(to.next) || reader.sense(to.next, 'unit'))
      return undefined
    days = [from.day, to.day]
    next = to.next
  }
  if (days[0] >= days[1] || days[1] > 31) return undefined
  const rows = [month.row]
  next = yearTail(reader, next, point, rows)
  return {
    from: { ...point, day: days[0] },
    to: { ...point, day: days[1] },
    start: at,
    next,
    rule: 'month and its days',
    rows,
    certainty: 'likely',
  }
}

/** Years: `عامي 2011 و2014`, `سال‌های ۹۰ و ۹۱`, `از سال 88 تا 92`, `2011 - 2014`. */
export function yearRange(reader: Reader, at: number): Reading | undefined {
  const first = yearDate(reader, at)
  const word = reader.unit(at, 'year')
  const year = first ? undefined : word && yearAt(reader, at, { afterMonth: false })
  if (!first && !year) return undefined
  const from = first?.from ?? withYear<Point>({ grain: 'year' }, year as NonNullable<typeof year>)
  if (from.yearTo !== undefined) return undefined
  const next = first?.next ?? (year as { next: number }).next
  const join = joint(reader, next, at, word !== undefined)
  if (!join) return undefined
  const named = reader.unit(join.at, 'year') ? yearAt(reader, join.at, { afterMonth: false }) : undefined
  const bare = named ? undefined : secondYear(reader, join.at)
  if (!named && !bare) return undefined
  let value = named?.year ?? (bare as { year: number }).year
  const digits = named?.digits ?? (bare as { digits: number }).digits
  const end = named?.next ?? (bare as { next: number }).next
  if (from.yearDigits === 2 ? digits !== 2 : digits === 2 && value <= (from.year as number) % 100) return undefined
  if (!named && digits === 2 && !word) return undefined
  if (!named && (reader.sense(end, 'month') || (reader.counted(end) && !word))) return undefined
  if (digits === 2 && from.yearDigits !== 2) value += Math.floor((from.year as number) / 100) * 100
  let start = from.year as number
  if (value === start || Math.abs(value - start) > 400) return undefined
  if (join.and && Math.abs(value - start) !== 1) return undefined
  if (join.and && !word) return undefined
  if (value < start) {
    if (!join.and && !reader.link(at - 1, 'between')) return undefined
    ;[start, value] = [value, start]
  }
  // an era behind the second belongs to both
  const behind = named ? undefined : yearAt(reader, join.at, { afterMonth: false })
  const calendar = behind?.calendar ?? named?.calendar ?? from.calendar ?? calendarOfYear(value, digits, reader)
  if (digits === 4 && calendarOfYear(start, 4, reader) !== calendarOfYear(value, 4, reader)) return undefined
  const shared: Point = {
    grain: 'year',
    ...(calendar ? { calendar } : {}),
    ...(from.yearDigits === 2 ? { yearDigits: 2 } : {}),
  }
  return {
    from: { ...shared, year: start },
    to: { ...shared, year: value },
    start: at,
    next: behind?.next && behind.next > end ? behind.next : end,
    rule: 'years',
    rows: [...(first?.rows ?? year?.rows ?? [])],
    certainty: first?.certainty ?? 'sure',
  }
}

/** Two whole dates joined by إلى، تا or a dash: the first takes month and year of the second where it has none. */
export function joined(
  reader: Reader,
  first: Reading,
  date: (reader: Reader, at: number) => Reading | undefined,
): Reading | undefined {
  const { from, grain } = { from: first.from, grain: first.from.grain }
  if (
    first.to ||
    from.calendar === undefined ||
    from.yearTo !== undefined ||
    from.decade !== undefined ||
    from.century !== undefined
  )
    return undefined
  const join = joint(reader, first.next, first.start, false)
  if (!join) return undefined
  const dash = reader.mark(join.at - 1, '-')
  const second = grain === 'month' ? monthDate(reader, join.at) : date(reader, join.at)
  if (!second || second.to || second.from.calendar !== from.calendar || second.from.yearTo !== undefined)
    return undefined
  const to = second.from
  const day = ['day', 'hour', 'minute']
  if (day.includes(grain) ? !day.includes(to.grain) : grain !== to.grain || grain === 'year') return undefined
  // 27 مهر 1400 - 20 مهر 1400 are two dates
  const whole: Point = { ...from }
  const end: Point = { ...to }
  if (whole.year === undefined && whole.yearOffset === undefined) {
    if (end.year !== undefined) {
      whole.year = (whole.month as number) > (end.month as number) ? end.year - 1 : end.year
      if (end.yearDigits) whole.yearDigits = end.yearDigits
    }
    if (end.yearOffset !== undefined) whole.yearOffset = end.yearOffset
    if (whole.direction === undefined && end.direction !== undefined) whole.direction = end.direction
    if (whole.month === undefined) return undefined
  } else if (end.year === undefined && end.yearOffset === undefined) {
    if (whole.year !== undefined) end.year = whole.year
    if (whole.yearDigits) end.yearDigits = whole.yearDigits
    if (whole.yearOffset !== undefined) end.yearOffset = whole.yearOffset
  }
  if (dash && order(end) < order(whole)) return undefined
  return {
    from: whole,
    to: end,
    start: first.start,
    next: second.next,
    rule: `from ${first.rule} to ${second.rule}`,
    rows: [...first.rows, ...second.rows],
    certainty: 'sure',
  }
}

const order = ({ year = 0, month = 0, day = 0 }: Point): number => year * 10_000 + month * 100 + day
