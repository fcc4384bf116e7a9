import type { CalendarName } from './calendar.ts'
import { numberAt } from './number-words.ts'
import type { Point } from './point.ts'
import type { Reader } from './reader.ts'

/** A year as it is written. */
export interface ReadYear {
  readonly year: number
  readonly yearTo?: number
  readonly digits: number
  readonly calendar: CalendarName | undefined
  readonly next: number
  /** A word for year or an era mark stands with it. */
  readonly named: boolean
  readonly rows: readonly string[]
}

/** The calendar of a year by its size and the language of the page; undefined where neither tells. */
export function calendarOfYear(year: number, digits: number, reader: Reader): CalendarName | undefined {
  if (digits === 2) return reader.persian ? 'jalali' : 'gregorian'
  if (year >= 1500) return 'gregorian'
  if (year >= 1200)
    return reader.persian ? 'jalali' : reader.arabic ? (year >= 1300 ? 'hijri' : 'gregorian') : 'gregorian'
  return reader.persian ? 'hijri' : 'gregorian'
}

/** An era mark: `م`, `هـ`, `ميلادي`, `ش`, also in brackets. */
export function eraAt(
  reader: Reader,
  at: number,
): { calendar: CalendarName; bc: boolean; next: number; row: string } | undefined {
  const bracket = reader.mark(at, '(') ? 1 : 0
  const item = reader.item(at + bracket)
  if (item?.type !== 'word') return undefined
  for (const sense of item.senses) {
    if (
      sense.kind !== 'era' ||
      (sense.flags !== 0 &&
        reader.foreign(sense) &&
        item.senses.some((other) => other.kind === 'era' && !reader.foreign(other)))
    )
      continue
    if (bracket && !reader.mark(at + 2, ')')) return undefined
    if (reader.waw(at + bracket)) return undefined
    const calendar = sense.calendar as CalendarName
    // في العام الهجري: قمري and شمسي behind it decide
    return { calendar, bc: sense.fields.bc !== undefined, next: at + 1 + 2 * bracket, row: sense.row }
  }
  return undefined
}

/** How a year may be read at this place. */
export interface YearPlace {
  /** The month before it. */
  readonly calendar?: CalendarName
  /** Right after a month: two figures and numbers in words are years too. */
  readonly afterMonth: boolean
}

/** A year: `2014`, `عام 2014م`, `سال ۹۴`, `سنة ألفين وأربعة عشر`, `عام (1325) هجري`, `1434/1435هـ`. */
export function yearAt(reader: Reader, at: number, place: YearPlace): ReadYear | undefined {
  let i = at
  const word = reader.unit(i, 'year')
  const rows: string[] = []
  if (word) {
    rows.push(word.row)
    i++
    // سال میلادی ۲۰۱۴
    const era = reader.sense(i, 'era')
    if (era && !era.weak && reader.item(i + 1)?.type !== 'word') i++
  }
  const bracket = word && reader.mark(i, '(') && reader.mark(i + 2, ')') ? 1 : 0
  const from = i + bracket
  const item = reader.item(from)
  if (!item || (item.opening !== 0 && !word)) return undefined
  let year: number
  let yearTo: number | undefined
  let digits: number
  let next: number
  if (item.type === 'chain') {
    if (item.spoiled || item.numbers.length !== 2 || !'/-.'.includes(item.sign)) return undefined
    const [a, b] = item.numbers as [{ value: number; digits: number }, { value: number; digits: number }]
    if (!(a.digits === 4 || (a.digits === 2 && word)) || !(b.digits === 4 || b.digits === 2)) return undefined
    const low = a.digits === b.digits ? Math.min(a.value, b.value) : a.value
    const high = a.digits === b.digits ? Math.max(a.value, b.value) : b.value
    if (
      a.digits === b.digits &&
      (high === low || high - low > (word?.fields.count === 'many' ? 60 : item.sign === '-' ? 60 : 5))
    )
      return undefined
    if (a.digits === 4 && b.digits === 2 && b.value <= a.value % 100) return undefined
    year = low
    yearTo = high
    digits = a.digits
    next = from + 1
  } else {
    const number = numberAt(reader, from)
    if (!number || number.ordinal) return undefined
    year = number.value
    digits = number.words ? (number.value > 99 ? 4 : 2) : number.digits
    next = number.next
    if (number.words && !word && !place.afterMonth) return undefined
    if (number.words && !isWordYear(year, reader, word !== undefined)) return undefined
  }
  if (bracket) {
    if (!reader.mark(next, ')')) return undefined
    next++
  }
  const era = eraAt(reader, next)
  if (era) {
    rows.push(era.row)
    next = era.next
  } else if (bracket) return undefined
  const calendar = era?.calendar ?? place.calendar ?? calendarOfYear(year, digits, reader)
  const count = reader.unit(next, 'hour day week month year')
  if (
    !era &&
    !word &&
    count &&
    !reader.item(next)?.opening &&
    !reader.sense(next, 'relative') &&
    !count.fields.definite &&
    item.type !== 'chain'
  ) {
    // 1400 سال: so many years
    if (reader.persian || count.fields.count !== 'two') return undefined
  }
  if (digits === 2) {
    if (!word && !(place.afterMonth && isBareTwo(reader, next, year, calendar))) return undefined
    if (reader.counted(next) && !(word && reader.sense(next, 'unit'))) return undefined
  } else if (digits === 4) {
    if (!isYear(year, calendar ?? 'gregorian')) return undefined
    if (!word && !era && reader.counted(next) && !reader.sense(next, 'month') && !reader.sense(at - 1, 'year-evidence'))
      return undefined
  } else if (digits === 3 || digits === 1) {
    if (!era || (digits === 1 && !word)) return undefined
  } else return undefined
  return {
    year: era?.bc ? 1 - year : year,
    ...(yearTo === undefined ? {} : { yearTo }),
    digits,
    calendar,
    next,
    named: word !== undefined || era !== undefined,
    rows,
  }
}

/** Words for a year: a whole number above a thousand, or (in Persian) two figures such as پنجاه و هفت. */
const isWordYear = (year: number, reader: Reader, word: boolean): boolean =>
  year > 999 ? year < 2100 : (word || reader.persian) && year >= 20 && year <= 99

/** Two figures right behind a month are a year where they can be no day, or begin with a zero. */
const isBareTwo = (reader: Reader, next: number, year: number, calendar: CalendarName | undefined): boolean =>
  calendar === 'jalali' && (year > 31 || year === 0 || year < 10) && !reader.counted(next)

/** Whether four figures can be a year of the calendar. */
function isYear(year: number, calendar: CalendarName): boolean {
  if (calendar === 'gregorian') return year >= 1000 && year <= 2199
  if (calendar === 'jalali') return year >= 1000 && year <= 1500
  return year >= 1000 && year <= 1500
}

/** Puts a year into a point. */
export function withYear<P extends Point>(point: P, year: ReadYear): P {
  point.year = year.year
  if (year.digits === 2) point.yearDigits = 2
  if (year.yearTo !== undefined) point.yearTo = year.yearTo
  if (point.calendar === undefined && year.calendar) point.calendar = year.calendar
  return point
}
