import type { CalendarName } from './calendar.ts'
import { numberAt } from './number-words.ts'
import { monthAt, weekdayAt } from './parts.ts'
import type { Part, Point, Reading } from './point.ts'
import type { Reader } from './reader.ts'
import { isCounted } from './relative.ts'
import { relativeUnit } from './relative-unit.ts'
import { yearTail } from './tails.ts'
import { calendarOfYear, eraAt, withYear, yearAt } from './years.ts'

/** `دهه ۹۰`, `دهه‌های ۷۰ و ۸۰`, `تسعينيات القرن الماضي`, `عقد الستينات`. */
export function decade(reader: Reader, at: number): Reading | undefined {
  const unit = reader.unit(at, 'decade')
  let i = unit ? at + 1 : at
  const rows = unit ? [unit.row] : []
  const name = reader.sense(i, 'decade-name')
  let value: number
  let digits = 2
  let to: number | undefined
  if (name) {
    value = name.n
    rows.push(name.row)
    i++
    if (reader.item(i)?.opening && reader.sense(i, 'decade-name')) {
      to = (reader.sense(i, 'decade-name') as { n: number }).n
      i++
    }
  } else {
    const number = unit && numberAt(reader, i)
    if (!number || number.ordinal || number.value % 10 !== 0 || (number.value > 90 && number.value < 1000))
      return undefined
    value = number.value
    digits = value > 99 ? 4 : 2
    i = number.next
    const and = reader.link(i, 'and') || reader.link(i, 'to') ? i + 1 : reader.waw(i) ? i : -1
    const second = and < 0 ? undefined : numberAt(reader, and)
    if (second && !second.ordinal && second.value % 10 === 0 && second.value > value && second.value < value + 60) {
      to = second.value
      i = second.next
    }
  }
  const era = eraAt(reader, i)
  if (era && (reader.item(i)?.end ?? 0) - (reader.item(i)?.start ?? 0) > 2) {
    i = era.next
    rows.push(era.row)
  }
  const calendar: CalendarName = era?.calendar ?? calendarOfYear(value, digits, reader) ?? 'gregorian'
  const point: Point = { calendar, decade: value, grain: 'decade' }
  if (digits === 2) point.yearDigits = 2
  // من القرن الماضي, القرن العشرين
  const century = centuryAt(reader, reader.link(i, 'of') ? i + 1 : i)
  if (century && digits === 2) {
    point.decade = (century.offset === undefined ? century.start : 1900 + 100 * (century.offset + 1)) + value
    delete point.yearDigits
    if (century.calendar) point.calendar = century.calendar
    rows.push(...century.rows)
    i = century.next
  }
  const reading: Reading = { from: point, start: at, next: i, rule: 'decade', rows, certainty: 'sure' }
  if (to !== undefined) reading.to = { ...point, decade: (point.decade as number) - value + to }
  return reading
}

interface ReadCentury {
  readonly start: number
  readonly offset?: number
  readonly calendar?: CalendarName
  /** The calendar follows from the language alone. */
  readonly inferred?: boolean
  readonly next: number
  readonly rows: readonly string[]
}

function centuryAt(reader: Reader, at: number): ReadCentury | undefined {
  const relative = relativeUnit(reader, at, 'century')
  if (relative)
    return relative.offset === undefined
      ? undefined
      : {
          start: 0,
          offset: relative.offset,
          next: relative.next,
          rows: relative.rows,
          ...(relative.calendar ? { calendar: relative.calendar } : {}),
        }
  const unit = reader.unit(at, 'century')
  const number = unit && numberAt(reader, at + 1)
  if (!unit || !number || number.value > 21 || number.digits > 2) return undefined
  const era = eraAt(reader, number.next)
  // قرن هشتم in Persian is one of the Hijra, قرن بیستم is not
  const early = reader.persian && number.value < 14
  return {
    ...(early ? { calendar: 'hijri' as const, inferred: !era } : {}),
    start: era?.bc ? -100 * number.value : 100 * (number.value - 1),
    next: era?.next ?? number.next,
    rows: era ? [unit.row, era.row] : [unit.row],
    ...(era ? { calendar: era.calendar } : {}),
  }
}

/** `القرن التاسع عشر`, `قرن بیستم`, `القرن الماضي`. */
export function century(reader: Reader, at: number): Reading | undefined {
  const found = centuryAt(reader, at)
  // نیم قرن گذشته: half a century
  if (!found || isCounted(reader, at) || reader.sense(at - 1, 'fraction')) return undefined
  const start = found.offset === undefined ? found.start : 2000 + 100 * found.offset
  return {
    from: { calendar: found.calendar ?? 'gregorian', century: start, grain: 'century' },
    start: at,
    next: found.next,
    rule: 'century',
    rows: [...found.rows],
    certainty: found.offset === undefined && !found.inferred ? 'sure' : 'likely',
  }
}

/** The months of the k-th of `count` equal parts of a year; of the last for k < 0. */
function partOf(count: number, k: number): Part | undefined {
  const length = 12 / count
  const index = k < 0 ? count : k
  return index < 1 || index > count ? undefined : { from: (index - 1) * length + 1, to: index * length }
}

/** `النصف الأول من عام 2019`, `الربع الثالث`, `نیمه دوم سال ۹۵`, `۱۰ ماهه سال ۹۴`, `شش ماه نخست امسال`, `الأشهر التسعة الأولى من`. */
export function partOfYear(reader: Reader, at: number): Reading | undefined {
  const half = reader.unit(at, 'half quarter', 'one')
  const rows: string[] = []
  let part: Part | undefined
  let i = at
  let ofMonth = false
  if (half) {
    const k = whichPart(reader, at + 1)
    if (!k) return undefined
    rows.push(half.row)
    part = partOf(half.unit === 'half' ? 2 : 4, k.k)
    ofMonth = half.unit === 'half'
    i = k.next
  } else {
    const found = countedMonths(reader, at)
    if (!found) return undefined
    part = found.part
    rows.push(...found.rows)
    i = found.next
  }
  if (!part) return undefined
  const of = reader.link(i, 'of') || reader.link(i, 'from') ? i + 1 : i
  const point: Point = { part, grain: 'month' }
  const month = ofMonth ? monthAt(reader, of) : undefined
  if (month) {
    point.calendar = month.calendar
    point.month = month.month
    point.part = part.from === 1 ? { from: 1, to: 15 } : { from: 16, to: 31 }
    point.grain = 'day'
    rows.push(month.row)
    return {
      from: point,
      start: at,
      next: yearTail(reader, month.next, point, rows),
      rule: 'part of a month',
      rows,
      certainty: 'sure',
    }
  }
  const year = yearAt(reader, of, { afterMonth: false })
  if (year) {
    rows.push(...year.rows)
    withYear(point, year)
    return { from: point, start: at, next: year.next, rule: 'part of a year', rows, certainty: 'sure' }
  }
  const span = relativeUnit(reader, of, 'year')
  if (span && span.offset !== undefined && !span.loose) {
    rows.push(...span.rows)
    point.yearOffset = span.offset
    if (span.calendar) point.calendar = span.calendar
    return { from: point, start: at, next: span.next, rule: 'part of a year', rows, certainty: 'sure' }
  }
  return undefined
}

/** Which part: `الأول`, `دوم`, `ابتدای`, `پایانی`. */
function whichPart(reader: Reader, at: number): { k: number; next: number } | undefined {
  const order = reader.sense(at, 'order')
  if (order) return { k: order.n, next: at + 1 }
  const number = numberAt(reader, at)
  return number && (number.ordinal || number.words) && number.value <= 4
    ? { k: number.value, next: number.next }
    : undefined
}

/** So many months of a year: `۱۰ ماهه`, `شش ماه نخست`, `سه‌ماهه دوم`, `الأشهر الستة الأولى`. */
function countedMonths(
  reader: Reader,
  at: number,
): { part: Part | undefined; next: number; rows: string[] } | undefined {
  if (reader.arabic) {
    const unit = reader.unit(at, 'month', 'many')
    const number = unit?.fields.definite ? numberAt(reader, at + 1) : undefined
    const k = number && whichPart(reader, number.next)
    return unit && number && k ? { part: span(number.value, k.k), next: k.next, rows: [unit.row] } : undefined
  }
  const number = numberAt(reader, at)
  if (!number || number.ordinal || number.value > 12 || number.value < 1) return undefined
  const unit = reader.unit(number.next, 'month')
  if (!unit) return undefined
  const k = whichPart(reader, number.next + 1)
  // ماهه alone is the first so many months, ماه needs a word for it
  if (!k && unit.fields.count !== 'many') return undefined
  return { part: span(number.value, k?.k ?? 1), next: k?.next ?? number.next + 1, rows: [unit.row] }
}

function span(count: number, k: number): Part | undefined {
  if (count < 1 || count > 12) return undefined
  if (k < 0) return { from: 13 - count, to: 12 }
  const from = (k - 1) * count + 1
  return from + count - 1 > 12 ? undefined : { from, to: from + count - 1 }
}

/** `آخر جمعة من رمضان`, `الثلاثاء الثالث من أيلول 2014`, `آخر يوم من شهر مارس`. */
export function nthDay(reader: Reader, at: number): Reading | undefined {
  const rows: string[] = []
  let i = at
  let nth = orderAt(reader, i)
  if (nth) i = nth.next
  let weekday = 0
  const day = weekdayAt(reader, i)
  if (day) {
    weekday = day.weekday
    rows.push(day.row)
    i = day.next
  } else {
    const unit = reader.unit(i, 'day', 'one')
    if (!unit) return undefined
    rows.push(unit.row)
    i++
    if (nth && nth.n > 0) {
      const named = weekdayAt(reader, i)
      if (named) {
        weekday = named.weekday
        i = named.next
      }
    }
  }
  if (!nth) {
    nth = orderAt(reader, i)
    if (!nth) return undefined
    i = nth.next
  }
  if (weekday > 0 && nth.n > 5) return undefined
  if (!weekday && nth.n > 31) return undefined
  const of = reader.link(i, 'of') || reader.link(i, 'from') ? i + 1 : i
  const month = monthAt(reader, of)
  const point: Point = { nth: nth.n, weekday, grain: 'day' }
  if (month) {
    if (of === i && !reader.item(i)?.opening && !reader.persian) return undefined
    point.calendar = month.calendar
    point.month = month.month
    if (month.row) rows.push(month.row)
    let next = yearTail(reader, month.next, point, rows)
    if (next === month.next) {
      const year = reader.item(next)?.opening ? yearAt(reader, next, { afterMonth: true }) : undefined
      if (year?.named) {
        withYear(point, year)
        next = year.next
      }
    }
    return { from: point, start: at, next, rule: 'one of the days of a month', rows, certainty: 'likely' }
  }
  const span = relativeUnit(reader, of, 'month')
  if (span?.offset === undefined || of === i) return undefined
  point.monthOffset = span.offset
  return { from: point, start: at, next: span.next, rule: 'one of the days of a month', rows, certainty: 'likely' }
}

function orderAt(reader: Reader, at: number): { n: number; next: number } | undefined {
  if (reader.sense(at, 'last')) return { n: -1, next: at + 1 }
  const number = numberAt(reader, at)
  return number?.ordinal && number.words ? { n: number.value, next: number.next } : undefined
}
