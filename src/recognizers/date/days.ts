/**
 * Days as plain numbers: 0 is 1970-01-01, 1 the day after. Everything that counts days counts these.
 */
export type DayNumber = number

const DAY = 86_400_000

/** The number of a day of the (proleptic) Gregorian calendar. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / DAY)
}

/** Year, month and day in the Gregorian calendar. */
export function gregorianOf(number: DayNumber): [year: number, month: number, day: number] {
  const date = new Date(number * DAY)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (number: DayNumber): number => ((((number + 3) % 7) + 7) % 7) + 1

/** ISO 8601 of a year: four digits, with a sign before the year 0. */
export const isoYear = (year: number): string =>
  year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')

const two = (number: number) => String(number).padStart(2, '0')

/** ISO 8601 of a month. */
export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${two(month)}`

/** ISO 8601 of a day. */
export function isoDay(number: DayNumber): string {
  const [year, month, day] = gregorianOf(number)
  return `${isoMonth(year, month)}-${two(day)}`
}

/** ISO 8601 of a time of day. */
export const isoTime = (hour: number, minute: number): string => `${two(hour)}:${two(minute)}`

/** The day of an ISO 8601 date (a time behind it is ignored), undefined for anything else. */
export function parseIsoDay(text: string): DayNumber | undefined {
  const found = /^(-?\d{4,6})-(\d\d)-(\d\d)/.exec(text)
  return found ? dayNumber(Number(found[1]), Number(found[2]), Number(found[3])) : undefined
}
