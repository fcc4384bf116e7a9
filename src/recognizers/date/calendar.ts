import { type DayNumber, dayNumber, gregorianOf, isoDay, parseIsoDay } from './days.ts'
import { jalaliMonth } from './jalali.ts'
import { FIRST_DAY, FIRST_YEAR, LAST_YEAR, LENGTHS } from './umm-al-qura.ts'

/** The calendars in which a page counts. */
export type CalendarName = 'gregorian' | 'jalali' | 'hijri'

/** A day in a calendar. */
export interface CalendarDay {
  calendar: CalendarName
  year: number
  month: number
  day: number
}

/** By which reckoning a Hijri year is converted: by the Umm al-Qura table where it reaches, else by the tabular (civil) rule. */
export const hijriReckoning = (year: number): 'umm-al-qura' | 'tabular' =>
  year >= FIRST_YEAR && year <= LAST_YEAR ? 'umm-al-qura' : 'tabular'

/** 1 Muharram 1 of the tabular calendar: 16 July 622 of the Julian calendar. */
const TABULAR_EPOCH = -492_148

/** The first day of a month of the tabular calendar (leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of thirty). */
const tabularMonth = (year: number, month: number): DayNumber =>
  month > 12
    ? tabularMonth(year + 1, month - 12)
    : TABULAR_EPOCH + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1))

let starts: number[] | undefined
/** The first day of each month of the table, and of the month after the last. */
function monthStarts(): number[] {
  if (starts) return starts
  starts = []
  let day = FIRST_DAY
  for (const length of `${LENGTHS}0`) {
    starts.push(day)
    day += 28 + Number(length)
  }
  return starts
}

/** The first day of a month; `month` 13 is the first of the next year. */
export function monthStart(calendar: CalendarName, year: number, month: number): DayNumber {
  if (calendar === 'gregorian') return dayNumber(year, month, 1)
  if (calendar === 'jalali') return month > 12 ? jalaliMonth(year + 1, month - 12) : jalaliMonth(year, month)
  return monthStarts()[(year - FIRST_YEAR) * 12 + month - 1] ?? tabularMonth(year, month)
}

/** How many days a month has. */
export function monthLength(calendar: CalendarName, year: number, month: number): number {
  if (calendar === 'hijri' && hijriReckoning(year) === 'tabular')
    return tabularMonth(year, month + 1) - tabularMonth(year, month)
  return monthStart(calendar, year, month + 1) - monthStart(calendar, year, month)
}

/** The years in which a calendar can be reckoned here. */
const YEARS: Record<CalendarName, [number, number]> = {
  gregorian: [-9999, 9999],
  jalali: [1, 3176],
  hijri: [1, 9000],
}

/** Whether the day exists. */
export function isDay({ calendar, year, month, day }: CalendarDay): boolean {
  const [first, last] = YEARS[calendar]
  if (year < first || year > last || month < 1 || month > 12) return false
  return day >= 1 && day <= monthLength(calendar, year, month)
}

/** Why a day does not exist, or undefined. */
function impossible({ calendar, year, month, day }: CalendarDay): string | undefined {
  const years = YEARS[calendar] as [number, number] | undefined
  if (!years) return `calendar: expected "gregorian", "jalali" or "hijri", got ${JSON.stringify(calendar)}`
  const [first, last] = years
  if (!Number.isInteger(year) || year < first || year > last)
    return `year: expected an integer from ${first} to ${last} in the ${calendar} calendar, got ${year}`
  if (!Number.isInteger(month) || month < 1 || month > 12)
    return `month: expected an integer from 1 to 12, got ${month}`
  const length = monthLength(calendar, year, month)
  if (!Number.isInteger(day) || day < 1 || day > length)
    return `day: month ${month} of ${year} has ${length} days in the ${calendar} calendar, got ${day}`
  return undefined
}

/** The day number of a day that is known to exist. */
export const numberOf = ({ calendar, year, month, day }: CalendarDay): DayNumber =>
  monthStart(calendar, year, month) + day - 1

/**
 * The ISO 8601 day of a Jalali or Hijri day. Hijri years 1343–1500 go by the Umm al-Qura calendar, others by the tabular one.
 * @throws {RangeError} for a day that does not exist; the message says what is wrong.
 * @example toGregorian({ calendar: 'jalali', year: 1400, month: 7, day: 27 }) // '2021-10-19'
 */
export function toGregorian(date: CalendarDay): string {
  const problem = impossible(date)
  if (problem) throw new RangeError(problem)
  return isoDay(numberOf(date))
}

/** The year of a day in the Jalali or Hijri calendar, or one near it. */
const yearNear = (calendar: CalendarName, number: DayNumber): number =>
  Math.floor((number - TABULAR_EPOCH) / (calendar === 'jalali' ? 365.2422 : 354.3667))

/** A day number in a calendar. */
export function fieldsOf(calendar: CalendarName, number: DayNumber): CalendarDay {
  const [gy, gm, gd] = gregorianOf(number)
  if (calendar === 'gregorian') return { calendar, year: gy, month: gm, day: gd }
  let year = yearNear(calendar, number)
  while (monthStart(calendar, year + 1, 1) <= number) year++
  while (monthStart(calendar, year, 1) > number) year--
  let month = 1
  while (monthStart(calendar, year, month + 1) <= number) month++
  return { calendar, year, month, day: number - monthStart(calendar, year, month) + 1 }
}

/**
 * The Jalali or Hijri day of an ISO 8601 day.
 * @throws {RangeError} for what is no ISO day, or lies before the calendar begins.
 * @example fromGregorian('2021-10-19', 'hijri') // { calendar: 'hijri', year: 1443, month: 3, day: 13 }
 */
export function fromGregorian(day: string, calendar: CalendarName): CalendarDay {
  const number = typeof day === 'string' ? parseIsoDay(day) : undefined
  if (number === undefined || isoDay(number) !== day)
    throw new RangeError(`day: expected an ISO 8601 day such as "2021-10-19", got ${JSON.stringify(day)}`)
  if (!YEARS[calendar])
    throw new RangeError(`calendar: expected "gregorian", "jalali" or "hijri", got ${JSON.stringify(calendar)}`)
  if (calendar !== 'gregorian' && number < monthStart(calendar, 1, 1))
    throw new RangeError(`day: the ${calendar} calendar begins after ${day}`)
  const date = fieldsOf(calendar, number)
  if (date.year > YEARS[calendar][1])
    throw new RangeError(`day: the ${calendar} calendar is reckoned no farther than ${YEARS[calendar][1]}`)
  return date
}
