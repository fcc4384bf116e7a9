import type { CalendarName } from './calendar.ts'
import type { Reader } from './reader.ts'
import type { Unit } from './senses.ts'
import { eraAt } from './years.ts'

/** One of many spans: `الشهر الماضي`, `این هفته`, `سال آینده میلادی`, `امسال`. */
export interface RelativeUnit {
  readonly unit: Unit
  /** How many units from the page's own; undefined where the text points to one that it told before (`همان سال`). */
  readonly offset: number | undefined
  readonly calendar?: CalendarName
  /** `سال قبل`, `ماه بعد`: may be counted from what was told before. */
  readonly loose: boolean
  readonly next: number
  readonly rows: readonly string[]
}

/** Reads a unit with the word that says which one, behind it or before it. */
export function relativeUnit(reader: Reader, at: number, units: string): RelativeUnit | undefined {
  const word = reader.sense(at, 'relative')
  if (word?.unit === 'year' && units.includes('year'))
    return { unit: 'year', offset: word.n, loose: false, next: at + 1, rows: [word.row] }
  // before it: هذا الأسبوع, این هفته, آن سال
  const before = directionAt(reader, at, true)
  if (before) {
    const unit = reader.unit(at + 1, units, 'one')
    if (!unit || (reader.arabic && !unit.fields.definite && before.position === undefined)) return undefined
    if (reader.arabic && !unit.fields.definite && !unit.fields.fiscal) return undefined
    const era = adjective(reader, at + 2)
    return {
      unit: unit.unit as Unit,
      offset: before.offset,
      loose: false,
      next: era?.next ?? at + 2,
      ...(era ? { calendar: era.calendar } : {}),
      rows: [unit.row, before.row],
    }
  }
  const unit = reader.unit(at, units, 'one')
  if (!unit || (reader.arabic && !unit.fields.definite && !unit.fields.fiscal)) return undefined
  const first = adjective(reader, at + 1)
  const direction = directionAt(reader, first?.next ?? at + 1, false)
  if (!direction) return undefined
  if (direction.loose && (unit.unit === 'day' || unit.unit === 'night')) return undefined
  const after = direction.next
  // سال قبل از …
  if (direction.loose && (reader.link(after, 'of') || reader.link(after, 'from'))) return undefined
  const era = first ?? adjective(reader, after)
  return {
    unit: unit.unit as Unit,
    offset: direction.offset,
    loose: direction.loose,
    next: first ? after : (era?.next ?? after),
    ...(era ? { calendar: era.calendar } : {}),
    rows: [unit.row, direction.row],
  }
}

/** The word for a calendar beside a unit: `الهجري`, `میلادی`; single letters do not count. */
function adjective(reader: Reader, at: number) {
  const item = reader.item(at)
  if (!item || item.end - item.start < 3) return undefined
  return reader.sense(at, 'era') ? eraAt(reader, at) : undefined
}

/** A word of direction. */
export interface ReadDirection {
  readonly offset: number | undefined
  readonly loose: boolean
  readonly position: string | undefined
  readonly next: number
  readonly row: string
}

/** `الماضي`, `گذشته` behind a word; `هذا`, `این` before it. */
export function directionAt(reader: Reader, at: number, before: boolean): ReadDirection | undefined {
  const item = reader.item(at)
  if (item?.type !== 'word' || (item.opening !== 0 && !before)) return undefined
  for (const sense of item.senses) {
    if (sense.kind !== 'direction' || (sense.fields.position !== undefined) !== before) continue
    return {
      offset: Number.isNaN(sense.n) ? undefined : sense.n,
      loose: sense.fields.loose !== undefined,
      position: sense.fields.position as string | undefined,
      next: at + 1,
      row: sense.row,
    }
  }
  return undefined
}
