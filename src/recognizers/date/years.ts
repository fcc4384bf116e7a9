import type { CalendarName } from './calendar.ts'
import type { Digits } from './figures.ts'
import type { Item } from './items.ts'
import { numberAt } from './number-words.ts'
import type { Point } from './point.ts'
import type { Reader } from './reader.ts'

/** A year as it is written. */
export interface ReadYear {
  readonly year: number
  readonly yearTo?: number | undefined
  readonly digits: number
  readonly calendar: CalendarName
  readonly next: number
  /** A word for year or an era mark stands with it. */
  readonly named: boolean
}

/** The calendar of a year by its size and the language of the page. */
export function calendarOfYear(year: number, digits: number, reader: Reader): CalendarName {
  if (digits === 2) return reader.persian ? 'jalali' : 'gregorian'
  if (reader.persian && year < 1500) return year < 1200 ? 'hijri' : 'jalali'
  return reader.arabic && year >= 1300 && year < 1500 ? 'hijri' : 'gregorian'
}

/** How many brackets stand before a single item that is in brackets: one or none. */
const bracketAt = (reader: Reader, at: number): number => (reader.is(at, '(') && reader.is(at + 2, ')') ? 1 : 0)

/** An era mark: `م`, `هـ`, `ميلادي`, `ش`, also in brackets. */
export function eraAt(
  reader: Reader,
  at: number,
): { calendar: CalendarName; bc: boolean; weak: boolean; next: number } | undefined {
  const bracket = bracketAt(reader, at)
  const eras = reader.senses(at + bracket).filter(({ kind }) => kind === 'era')
  const era = eras.find((sense) => !reader.foreign(sense)) ?? eras[0]
  if (!era || reader.waw(at + bracket)) return undefined
  const { calendar, fields, weak } = era
  return { calendar: calendar as CalendarName, bc: fields.bc !== undefined, weak, next: at + 1 + 2 * bracket }
}

/** The most years between the two of a chain. */
const MOST_YEARS = 60

/** A year, and the one before or behind it by its last two figures: `۱۴۰۰-۹۹`, `۹۴-۱۳۹۳`. */
function beside(year: Digits, short: Digits): [low: Digits, high: Digits] | undefined {
  for (const step of [-1, 1]) {
    const value = year.value + step
    if (value % 100 === short.value) return step < 0 ? [{ ...year, value }, year] : [year, { ...year, value }]
  }
  return undefined
}

/** Two years as a chain: `1434/1435`, `2013-2014`, `۱۳۸۸-۹۲`, `۹۴-۱۳۹۳`, the later one also first. */
function twoYears({ numbers, sign, spoiled }: Item, word: boolean): [low: Digits, high: Digits] | undefined {
  const [a, b, more] = numbers as [Digits, Digits, Digits?]
  if (spoiled || more || !'/-.'.includes(sign)) return undefined
  if (a.digits !== 4 && !(a.digits === 2 && word)) return undefined
  if (a.digits === 4 && b.digits === 2) {
    const years = b.value - (a.value % 100)
    return years > 0 && years <= MOST_YEARS ? [a, b] : beside(a, b)
  }
  if (a.digits === 2 && b.digits === 4) return beside(b, a)
  if (a.digits !== b.digits || a.value === b.value) return undefined
  const pair: [Digits, Digits] = a.value < b.value ? [a, b] : [b, a]
  return pair[1].value - pair[0].value > (word || sign === '-' ? MOST_YEARS : 5) ? undefined : pair
}

/**
 * A year: `2014`, `عام 2014م`, `سال ۹۴`, `سنة ألفين وأربعة عشر`, `عام (1325) هجري`, `1434/1435هـ`.
 * `month`: the calendar of the month that it belongs to; right behind it (`near`) two figures and numbers in words are years too.
 */
export function yearAt(reader: Reader, at: number, month?: CalendarName, near = true): ReadYear | undefined {
  const word = reader.unit(at, 'year')
  let i = word ? at + 1 : at
  // سال میلادی ۲۰۱۴
  if (word && reader.is(i, 'era') && reader.is(i + 1, 'figures chain (')) i++
  const bracket = word ? bracketAt(reader, i) : 0
  i += bracket
  const item = reader.items[i]
  if (!item || (item.opening !== 0 && !word)) return undefined
  let year: number
  let yearTo: number | undefined
  let digits: number
  let next = i + 1
  if (item.sign) {
    const pair = twoYears(item, word !== undefined)
    if (!pair) return undefined
    year = pair[0].value
    yearTo = pair[1].value
    digits = pair[0].digits
  } else {
    const number = numberAt(reader, i)
    if (!number || number.ordinal) return undefined
    year = number.value
    digits = number.words ? (year > 99 ? 4 : 2) : number.digits
    next = number.next
    if (number.words) {
      const whole = year > 999 && year < 2100
      const short = (word || reader.persian) && year >= 20 && year <= 99
      if ((!word && !(month && near)) || !(whole || short)) return undefined
    }
  }
  const era = eraAt(reader, next + bracket)
  // 1000 م: metres
  if ((bracket && !era) || (era?.weak && !word && !month && era.calendar === 'gregorian' && year < 1500))
    return undefined
  next = era?.next ?? next
  const calendar = era?.calendar ?? month ?? calendarOfYear(year, digits, reader)
  if (!word && !era && !item.sign) {
    // 1400 سال: so many years
    const unit = reader.bare(next) && !reader.is(next, 'relative') && reader.unit(next, 'hour day week month year')
    if (unit && !unit.fields.definite && (reader.persian || unit.fields.count !== 'two')) return undefined
  }
  const counted = reader.counted(next)
  if (digits === 2) {
    // right behind a month two figures are a year where they can be no day, or begin with a zero; انتخابات 88
    const plain = month
      ? near && calendar === 'jalali' && (year > 31 || year < 10)
      : reader.persian && year > 39 && reader.is(at - 1, 'year-evidence')
    // 35 سنة 26 في المائة
    if (word && reader.is(at - 1, 'figures')) return undefined
    if ((!word && !plain) || (counted && !(word && reader.is(next, 'unit')))) return undefined
  } else if (digits === 4) {
    if (year < 1000 || year > (calendar === 'gregorian' ? 2199 : 1500)) return undefined
    if (!word && !era && counted && !reader.is(next, 'month') && !reader.is(at - 1, 'year-evidence')) return undefined
  } else if (digits > 4 || !era || (digits === 1 && !word)) return undefined
  return {
    year: era?.bc ? 1 - year : year,
    yearTo,
    digits,
    calendar,
    next,
    named: word !== undefined || era !== undefined,
  }
}

/** Puts a year into a point. */
export function withYear(point: Point, { year, yearTo, digits, calendar }: ReadYear): Point {
  point.year = year
  if (digits === 2) point.yearDigits = 2
  if (yearTo !== undefined) point.yearTo = yearTo
  point.calendar ??= calendar
  return point
}
