import type { CalendarName } from './calendar.ts'
import type { Digits, Item } from './items.ts'
import type { Point } from './point.ts'
import type { Reader } from './reader.ts'
import { isPossible } from './resolve-point.ts'
import { calendarOfYear, eraAt } from './years.ts'

/**
 * A date all in figures: `18/10/1390`, `۱۳۹۰/۱۰/۱۸`, `07.02.2014`, `2014-02-07`, `95/8/24`. Day before month, unless only
 * the other order is a date. The calendar follows from an era mark, the size of the year and the language of the page.
 */
export function numericDate(
  reader: Reader,
  at: number,
): { point: Point; next: number; row?: string; likely: boolean } | undefined {
  const item = reader.item(at)
  if (item?.type !== 'chain' || item.spoiled || item.numbers.length !== 3 || item.sign === ':' || item.sign === ',')
    return undefined
  const [a, b, c] = item.numbers as [Digits, Digits, Digits]
  if (b.digits > 2) return undefined
  const era = eraAt(reader, at + 1)
  const pack = (year: Digits, month: Digits, day: Digits, likely: boolean) => {
    if (month.digits > 2 || day.digits > 2 || month.value < 1 || day.value < 1) return undefined
    const calendar: CalendarName | undefined = era?.calendar ?? calendarOfYear(year.value, year.digits, reader)
    if (!calendar || (year.digits === 4 && (year.value < 1200 || year.value > 2199))) return undefined
    const point: Point = { calendar, year: year.value, month: month.value, day: day.value, grain: 'day' }
    if (year.digits === 2) point.yearDigits = 2
    if (!isPossible(point)) return undefined
    return { point, next: era?.next ?? at + 1, ...(era ? { row: era.row } : {}), likely }
  }
  if (a.digits === 4) return pack(a, b, c, false) ?? pack(a, c, b, true)
  if (c.digits === 4) return pack(c, b, a, false) ?? pack(c, a, b, true)
  if (item.sign === '.' || item.sign === '_' || a.digits > 2 || c.digits > 2) return undefined
  // two figures for the year: first in Persian, last in Arabic, unless it can be no day
  if (a.value > 31 && a.digits === 2) return pack(a, b, c, false)
  if (c.value > 31 && c.digits === 2) return pack(c, b, a, false)
  if (c.digits !== 2 || a.digits > 2) return reader.persian && a.digits === 2 ? pack(a, b, c, true) : undefined
  return reader.persian && a.digits === 2 ? pack(a, b, c, true) : pack(c, b, a, true)
}

/** `14/8` where something beside it says that it is a day: day and month of the page's own calendar. */
export function dayAndMonth(reader: Reader, item: Item): Point | undefined {
  if (item.type !== 'chain' || item.spoiled || item.numbers.length !== 2 || item.sign !== '/') return undefined
  const [a, b] = item.numbers as [Digits, Digits]
  if (a.digits > 2 || b.digits > 2 || a.value < 1 || b.value < 1) return undefined
  const [day, month] = b.value > 12 && a.value <= 12 ? [b.value, a.value] : [a.value, b.value]
  const point: Point = { calendar: reader.persian ? 'jalali' : 'gregorian', month, day, grain: 'day' }
  return isPossible(point) ? point : undefined
}
