import type { Digits } from './figures.ts'
import { isPossible, type Point, type Reading } from './point.ts'
import type { Reader } from './reader.ts'
import { yearTail } from './relative-unit.ts'
import { calendarOfYear, eraAt } from './years.ts'

/**
 * A date all in figures: `18/10/1390`, `۱۳۹۰/۱۰/۱۸`, `07.02.2014`, `2014-02-07`, `95/8/24`. Day before month, unless only
 * the other order is a date. The calendar follows from an era mark, the size of the year and the language of the page.
 * With evidence that it is a day (a weekday, `مورخ`) day and month are enough: `14/8`.
 */
export function numericDate(reader: Reader, at: number, evidence: boolean): Reading | undefined {
  const item = reader.items[at]
  if (!item?.sign || item.spoiled || ':,'.includes(item.sign)) return undefined
  const [a, b, c, more] = item.numbers as [Digits, Digits, Digits?, Digits?]
  if (b.digits > 2 || more) return undefined
  if (!c) {
    if (!evidence || item.sign !== '/' || a.digits > 2) return undefined
    const [day, month] = b.value > 12 && a.value <= 12 ? [b, a] : [a, b]
    const from: Point = { calendar: calendarOfYear(0, 2, reader), month: month.value, day: day.value, grain: 'day' }
    const rule = 'day and month in figures'
    return isPossible(from) ? { from, next: yearTail(reader, at + 1, from), rule, certainty: 'likely' } : undefined
  }
  const era = eraAt(reader, at + 1)
  const read = (year: Digits, month: Digits, day: Digits, likely: boolean): Reading | undefined => {
    const calendar = era?.calendar ?? calendarOfYear(year.value, year.digits, reader)
    const from: Point = { calendar, year: year.value, month: month.value, day: day.value, grain: 'day' }
    if (year.digits === 2) from.yearDigits = 2
    else if (year.value < 1200 || year.value > 2199) return undefined
    if (month.digits > 2 || day.digits > 2 || !isPossible(from)) return undefined
    return { from, next: era?.next ?? at + 1, rule: 'date in figures', certainty: likely ? 'likely' : undefined }
  }
  if (a.digits === 4) return read(a, b, c, false) ?? read(a, c, b, true)
  if (c.digits === 4) return read(c, b, a, false) ?? read(c, a, b, true)
  // two figures for the year: first in Persian, last in Arabic, unless it can be no day
  if (item.sign === '.' || item.sign === '_' || a.digits > 2 || c.digits > 2) return undefined
  const first = a.digits === 2 && (a.value > 31 || (reader.persian && c.value <= 31))
  if (!first && c.digits < 2) return undefined
  return first ? read(a, b, c, a.value <= 31) : read(c, b, a, c.value <= 31)
}
