import type { Body } from './day-body.ts'
import type { Digits } from './items.ts'
import type { Point } from './point.ts'
import { isPossible } from './point.ts'
import type { Reader } from './reader.ts'
import { yearTail } from './relative-unit.ts'
import { calendarOfYear, eraAt } from './years.ts'

/**
 * A date all in figures: `18/10/1390`, `۱۳۹۰/۱۰/۱۸`, `07.02.2014`, `2014-02-07`, `95/8/24`. Day before month, unless only
 * the other order is a date. The calendar follows from an era mark, the size of the year and the language of the page.
 * With evidence that it is a day (a weekday, `مورخ`) day and month are enough: `14/8`.
 */
export function numericDate(reader: Reader, at: number, evidence: boolean): Body | undefined {
  const item = reader.item(at)
  if (item?.type !== 'chain' || item.spoiled || item.sign === ':' || item.sign === ',') return undefined
  const [a, b, c] = item.numbers as [Digits, Digits, Digits?]
  if (b.digits > 2 || item.numbers.length > 3) return undefined
  if (!c) {
    if (!evidence || item.sign !== '/' || a.digits > 2) return undefined
    const swap = b.value > 12 && a.value <= 12
    const day = swap ? b.value : a.value
    const month = swap ? a.value : b.value
    const point: Point = { calendar: reader.persian ? 'jalali' : 'gregorian', month, day, grain: 'day' }
    const rule = 'day and month in figures'
    return isPossible(point) ? { point, next: yearTail(reader, at + 1, point), rule, likely: true } : undefined
  }
  const era = eraAt(reader, at + 1)
  const read = (year: Digits, month: Digits, day: Digits, likely: boolean): Body | undefined => {
    const calendar = era?.calendar ?? calendarOfYear(year.value, year.digits, reader)
    const point: Point = { calendar, year: year.value, month: month.value, day: day.value, grain: 'day' }
    if (year.digits === 2) point.yearDigits = 2
    else if (year.value < 1200 || year.value > 2199) return undefined
    if (month.digits > 2 || day.digits > 2 || !isPossible(point)) return undefined
    return { point, next: era?.next ?? at + 1, rule: 'date in figures', likely }
  }
  if (a.digits === 4) return read(a, b, c, false) ?? read(a, c, b, true)
  if (c.digits === 4) return read(c, b, a, false) ?? read(c, a, b, true)
  // two figures for the year: first in Persian, last in Arabic, unless it can be no day
  if (item.sign === '.' || item.sign === '_' || a.digits > 2 || c.digits > 2) return undefined
  const first = a.digits === 2 && (a.value > 31 || (reader.persian && c.value <= 31))
  if (!first && c.digits < 2) return undefined
  return first ? read(a, b, c, a.value <= 31) : read(c, b, a, c.value <= 31)
}
