import { monthAt, pointOf } from './month-names.ts'
import { numberAt } from './number-words.ts'
import type { Part, Point, Reading } from './point.ts'
import type { Reader } from './reader.ts'
import { relativeUnit, yearTail } from './relative-unit.ts'
import { withYear, yearAt } from './years.ts'

/** So many months, counted as the k-th such part of a year, or as its last for k < 0. */
function partOf(count: number, k: number): Part | undefined {
  const from = k < 0 ? 13 - count : (k - 1) * count + 1
  const to = from + count - 1
  return count < 1 || from < 1 || to > 12 ? undefined : { from, to }
}

/** `الأواخر`, `ابتدای`. */
function orderPart(reader: Reader, at: number): { k: number; next: number } | undefined {
  const order = reader.sense(at, 'order')
  return order && { k: order.n, next: at + 1 }
}

/** Which part: `الأول`, `دوم`, `ابتدای`, `پایانی`. */
function whichPart(reader: Reader, at: number): { k: number; next: number } | undefined {
  const order = orderPart(reader, at)
  if (order) return order
  const number = numberAt(reader, at)
  return number && (number.ordinal || number.words) ? { k: number.value, next: number.next } : undefined
}

/** `النصف الأول`, `الربع الثالث`, `نیمه دوم`, `۱۰ ماهه`, `شش ماه نخست`, `سه ماهه دوم`, `الأشهر الستة الأولى`. */
function partAt(reader: Reader, at: number): { part: Part | undefined; next: number } | undefined {
  const unit = reader.unit(at, 'half quarter', 'one')
  if (unit) {
    const which = whichPart(reader, at + 1)
    return which && { part: partOf(unit.unit === 'half' ? 6 : 3, which.k), next: which.next }
  }
  const months = reader.arabic ? reader.unit(at, 'month', 'many') : undefined
  if (reader.arabic && !months?.fields.definite) return undefined
  const number = numberAt(reader, months ? at + 1 : at)
  if (!number || number.ordinal) return undefined
  const after = months ? number.next : number.next + 1
  const count = months ?? reader.unit(number.next, 'month')
  const which = whichPart(reader, after)
  // ماهه alone is the first so many months, ماه needs a word for it
  if (!count || (!which && (months || count.fields.count !== 'many'))) return undefined
  return { part: partOf(number.value, which?.k ?? 1), next: which?.next ?? after }
}

/** Part of a year or of a month: `النصف الأول من عام 2019`, `۱۰ ماهه سال ۹۴`, `النصف الثاني من رمضان`. */
export function partOfYear(reader: Reader, at: number): Reading | undefined {
  const found = partAt(reader, at)
  if (!found?.part) return undefined
  const of = reader.skip(found.next, 'of from')
  const point: Point = { part: found.part, grain: 'month' }
  const rule = 'part of a year'
  const month = reader.unit(at, 'half') && monthAt(reader, of)
  if (month) {
    const half = pointOf(month, 'day')
    half.part = found.part.from === 1 ? { from: 1, to: 15 } : { from: 16, to: 31 }
    return { from: half, next: yearTail(reader, month.next, half), rule: 'part of a month' }
  }
  const year = yearAt(reader, of)
  if (year) return { from: withYear(point, year), next: year.next, rule }
  const span = relativeUnit(reader, of, 'year')
  if (span?.offset === undefined || span.loose) return undefined
  point.yearOffset = span.offset
  if (span.calendar) point.calendar = span.calendar
  return { from: point, next: span.next, rule }
}

/** How many days the unit has that begins at an item: ten (`دهه`), seven (`هفته`, `الأسبوع`); 0 where none begins. */
function lengthOfUnit(reader: Reader, at: number): number {
  if (reader.persian && reader.unit(at, 'decade', 'one')) return 10
  return reader.unit(at, 'week', 'one') ? 7 : 0
}

/** Some days of a month: `دهه نخست ماه محرم`, `هفته دوم مهر`, `الأيام العشرة الأولى من رمضان`, `العشر الأواخر من رمضان`. */
export function partOfMonth(reader: Reader, at: number): Reading | undefined {
  const length = lengthOfUnit(reader, at)
  const days = reader.arabic ? reader.unit(at, 'day', 'many') : undefined
  const number = length > 0 ? { value: length, ordinal: false, next: at + 1 } : numberAt(reader, days ? at + 1 : at)
  if (
    !number ||
    number.ordinal ||
    (length === 0 && (reader.persian || (days ? !days.fields.definite : number.value !== 10)))
  )
    return undefined
  const which = length > 0 || days ? whichPart(reader, number.next) : orderPart(reader, number.next)
  const month = which && monthAt(reader, reader.skip(which.next, 'of from'))
  // العشرة الأوائل من شهر مايو: ten people
  if (!month || month.numbered || (length === 0 && !days && month.calendar !== 'hijri')) return undefined
  const { value } = number
  const from = which.k < 0 ? 31 - value : (which.k - 1) * value + 1
  if (from < 1 || from > 29) return undefined
  const point = pointOf(month, 'day')
  point.part = { from, to: from > 20 ? 31 : from + value - 1 }
  return { from: point, next: yearTail(reader, month.next, point), rule: 'part of a month' }
}

/** `آخر جمعة من رمضان`, `الثلاثاء الثالث من أيلول 2014`, `آخر يوم من شهر مارس`. */
export function nthDay(reader: Reader, at: number): Reading | undefined {
  const before = orderAt(reader, at)
  let i = before?.next ?? at
  const unit = reader.unit(i, 'day', 'one') ? 1 : 0
  const named = reader.sense(i + unit, 'weekday')
  i += unit + (named ? 1 : 0)
  const order = before ?? orderAt(reader, i)
  if (!order || (!unit && !named) || order.n > (named ? 5 : 31)) return undefined
  i = before ? i : order.next
  const of = reader.skip(i, 'of from')
  const month = monthAt(reader, of)
  const point: Point = { nth: order.n, weekday: named?.n, grain: 'day' }
  const rule = 'day of a month'
  if (month) {
    if (of === i && reader.bare(i) && !reader.persian) return undefined
    point.calendar = month.calendar
    point.month = month.month
    let next = yearTail(reader, month.next, point)
    // بعام 2014
    const year = next === month.next ? yearAt(reader, next) : undefined
    if (year?.named) {
      withYear(point, year)
      next = year.next
    }
    return { from: point, next, rule, certainty: 'likely' }
  }
  const span = relativeUnit(reader, of, 'month')
  if (span?.offset === undefined || of === i) return undefined
  point.monthOffset = span.offset
  return { from: point, next: span.next, rule, certainty: 'likely' }
}

function orderAt(reader: Reader, at: number): { n: number; next: number } | undefined {
  if (reader.is(at, 'last')) return { n: -1, next: at + 1 }
  const number = numberAt(reader, at)
  return number?.ordinal && number.words ? { n: number.value, next: number.next } : undefined
}
