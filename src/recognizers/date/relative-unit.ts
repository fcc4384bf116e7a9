import type { CalendarName } from './calendar.ts'
import type { Point } from './point.ts'
import type { Reader } from './reader.ts'
import type { Sense, Unit } from './senses.ts'
import { eraAt, withYear, yearAt } from './years.ts'

/** One of many spans: `الشهر الماضي`, `این هفته`, `سال آینده میلادی`, `امسال`. */
export interface RelativeUnit {
  readonly unit: Unit
  /** How many units from the page's own; undefined where the text points to one that it told before (`همان سال`). */
  readonly offset: number | undefined
  readonly calendar?: CalendarName | undefined
  /** The month in which such years begin; NaN where nothing says so. */
  readonly begins?: number | undefined
  /** `سال قبل`, `ماه بعد`: may be counted from what was told before. */
  readonly loose?: boolean
  readonly next: number
}

/** Reads a unit with the word that says which one, behind it or before it. */
export function relativeUnit(reader: Reader, at: number, units: string): RelativeUnit | undefined {
  const word = reader.sense(at, 'relative')
  if (word?.unit === 'year' && units.includes('year')) return { unit: 'year', offset: word.n, next: at + 1 }
  // before it: هذا الأسبوع, این هفته, آن سال
  const before = directionAt(reader, at, true)
  const i = before ? at + 1 : at
  const unit = reader.unit(i, units, 'one')
  if (!unit || (reader.arabic && !unit.fields.definite && !unit.fields.fiscal)) return undefined
  const first = calendarWord(reader, i + 1)
  const after = first?.next ?? i + 1
  const isYear = unit.unit === 'year' && !unit.fields.fiscal
  const direction = before ?? directionAt(reader, after, false) ?? (isYear ? reader.sense(after, 'new') : undefined)
  if (!direction) return undefined
  const behind = before ? i + 1 : after + 1
  // سال قبل از …, روز بعد
  if (direction.fields.loose && (unit.unit === 'day' || unit.unit === 'night' || reader.is(behind, 'of from')))
    return undefined
  const era = first ?? calendarWord(reader, behind)
  return {
    unit: unit.unit as Unit,
    offset: offsetOf(direction),
    calendar: era?.calendar,
    begins: unit.n,
    loose: direction.fields.loose !== undefined,
    next: Math.max(behind, era?.next ?? 0),
  }
}

const OFFSETS = {
  day: /* @__KEY__ */ 'dayOffset',
  night: /* @__KEY__ */ 'dayOffset',
  week: /* @__KEY__ */ 'weekOffset',
  month: /* @__KEY__ */ 'monthOffset',
  year: /* @__KEY__ */ 'yearOffset',
} as const

/** Puts a span into a point. */
export function withSpan(point: Point, { unit, offset, calendar, begins }: RelativeUnit): Point {
  if (offset === undefined) point.told = unit
  else point[OFFSETS[unit as keyof typeof OFFSETS]] = offset
  point.calendar ??= calendar
  point.begins = begins
  return point
}

/** The word for a calendar beside a unit: `الهجري`, `میلادی`; single letters do not count. */
const calendarWord = (reader: Reader, at: number) => (reader.short(at) ? undefined : eraAt(reader, at))

/** How many units a word of direction points away; undefined for `همان`, `نفسه`. */
export const offsetOf = ({ n }: Sense): number | undefined => (Number.isNaN(n) ? undefined : n)

/** `الماضي`, `گذشته` behind a word; `هذا`, `این` before it. */
export function directionAt(reader: Reader, at: number, before: boolean): Sense | undefined {
  if (!before && !reader.bare(at)) return undefined
  return reader
    .senses(at)
    .find(({ kind, fields }) => kind === 'direction' && (fields.position !== undefined) === before)
}

/**
 * What may follow a month and says which one: a year (`2014`, `سنة 2014`, `سال ۹۴`), a direction (`الماضي`, `جاری`),
 * another span (`من العام الماضي`, `امسال`). Puts it into the point and gives the item after it.
 */
export function yearTail(reader: Reader, at: number, point: Point): number {
  const comma = reader.skip(at, ',')
  // در سال 2006 behind a Persian month begins anew
  const of = reader.persian && reader.sense(comma, 'of')?.fields.place ? comma : reader.skip(comma, 'of from')
  const year = yearAt(reader, of, point.calendar, of === at)
  if (year && (of === at || year.named || (year.digits === 4 && of === comma))) {
    withYear(point, year)
    return year.next
  }
  if (comma !== at) return at
  const direction = directionAt(reader, at, false)
  if (direction && !direction.fields.loose) {
    const offset = offsetOf(direction)
    if (offset === undefined) point.unsettled = true
    else point.direction = offset
    return at + 1
  }
  const span = relativeUnit(reader, of, 'year')
  if (!span) return at
  withSpan(point, span)
  return span.next
}
