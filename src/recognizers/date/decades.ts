import type { CalendarName } from './calendar.ts'
import { numberAt } from './number-words.ts'
import type { Point, Reading } from './point.ts'
import type { Reader } from './reader.ts'
import { isCounted } from './relative.ts'
import { relativeUnit } from './relative-unit.ts'
import { calendarOfYear, eraAt } from './years.ts'

/** `دهه ۹۰`, `دهه های ۷۰ و ۸۰`, `تسعينيات القرن الماضي`, `عقد الستينات`. */
export function decade(reader: Reader, at: number): Reading | undefined {
  const unit = reader.unit(at, 'decade')
  let i = unit ? at + 1 : at
  const named = (j: number) => reader.sense(j, 'decade-name')?.n
  const figures = (j: number) => {
    const number = numberAt(reader, j)
    return number && !number.ordinal && number.value % 10 === 0 ? number : undefined
  }
  let value = named(i)
  let to: number | undefined
  if (value !== undefined) {
    i++
    if (reader.waw(i)) to = named(i)
    if (to !== undefined) i++
  } else {
    const number = unit && figures(i)
    if (!number || number.value > 2100 || (number.value > 90 && number.value < 1000)) return undefined
    value = number.value
    i = number.next
    const second = reader.is(i, 'and to') ? figures(i + 1) : reader.waw(i) ? figures(i) : undefined
    if (second && second.value > value && second.value < value + 60) {
      to = second.value
      i = second.next
    }
  }
  const digits = value > 99 ? 4 : 2
  const era = reader.short(i) ? undefined : eraAt(reader, i)
  i = era?.next ?? i
  const point: Point = {
    calendar: era?.calendar ?? calendarOfYear(value, digits, reader),
    decade: value,
    grain: 'decade',
  }
  if (digits === 2) {
    // من القرن الماضي, القرن العشرين
    const century = centuryAt(reader, reader.skip(i, 'of from'))
    if (century) {
      point.decade = century.start + value
      point.calendar = century.calendar ?? (point.calendar as CalendarName)
      i = century.next
    } else point.yearDigits = 2
  }
  return {
    from: point,
    next: i,
    rule: 'decade',
    to: to === undefined ? undefined : { ...point, decade: (point.decade as number) - value + to },
  }
}

interface ReadCentury {
  readonly start: number
  readonly calendar?: CalendarName | undefined
  /** The text says less than its value. */
  readonly likely: boolean
  readonly next: number
}

function centuryAt(reader: Reader, at: number): ReadCentury | undefined {
  const relative = relativeUnit(reader, at, 'century')
  if (relative?.offset !== undefined)
    return { start: 2000 + 100 * relative.offset, calendar: relative.calendar, likely: true, next: relative.next }
  const number = reader.unit(at, 'century') && numberAt(reader, at + 1)
  if (!number || number.value > 21) return undefined
  const era = eraAt(reader, number.next)
  // قرن هشتم in Persian is one of the Hijra, قرن بیستم is not
  const early = reader.persian && number.value < 14
  return {
    start: era?.bc ? -100 * number.value : 100 * (number.value - 1),
    calendar: era?.calendar ?? (early ? 'hijri' : undefined),
    likely: early && !era,
    next: era?.next ?? number.next,
  }
}

/** `القرن التاسع عشر`, `قرن بیستم`, `القرن الماضي`. */
export function century(reader: Reader, at: number): Reading | undefined {
  const found = centuryAt(reader, at)
  // نیم قرن گذشته: half a century
  if (!found || isCounted(reader, at) || reader.is(at - 1, 'fraction')) return undefined
  const { start, calendar, likely, next } = found
  return {
    from: { calendar: calendar ?? 'gregorian', century: start, grain: 'century' },
    next,
    rule: 'century',
    certainty: likely ? 'likely' : undefined,
  }
}
