/**
 * Days as plain numbers: 0 is 1970-01-01, 1 the day after. Everything that counts days counts these.
 */
export type DayNumber = number

const DAY = 86_400_000

/** The number of a day of the (proleptic) Gregorian calendar. */
export const dayNumber = (year: number, month: number, day: number): DayNumber =>
  new Date(0).setUTCFullYear(year, month - 1, day) / DAY

/** Year, month and day in the Gregorian calendar. */
export function gregorianOf(number: DayNumber): [year: number, month: number, day: number] {
  const date = new Date(number * DAY)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}

/** What is left of a number, or of one below 0, when it is divided: from 0 on. */
export const modulo = (number: number, divisor: number): number => ((number % divisor) + divisor) % divisor

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (number: DayNumber): number => modulo(number + 3, 7) + 1

/** The first such weekday on or after a day. */
export const onWeekday = (from: DayNumber, weekday: number): DayNumber => from + modulo(weekday - weekdayOf(from), 7)

const padded = (number: number, digits = 2) => String(number).padStart(digits, '0')

/** ISO 8601 of a year: four digits, with a sign before the year 0. */
export const isoYear = (year: number): string => (year < 0 ? '-' : '') + padded(Math.abs(year), 4)

/** ISO 8601 of a month. */
export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${padded(month)}`

/** ISO 8601 of a day. */
export function isoDay(number: DayNumber): string {
  const [year, month, day] = gregorianOf(number)
  return `${isoMonth(year, month)}-${padded(day)}`
}

/** ISO 8601 of a time of day. */
export const isoTime = (hour: number, minute: number): string => `${padded(hour)}:${padded(minute)}`

/** The day that a string of ISO 8601 is, where it is one: else NaN or some other day. */
export const dayOfIso = (text: string): DayNumber => Date.parse(text) / DAY

/** The day of an ISO 8601 date (a time behind it is ignored), undefined for anything else. */
export function parseIsoDay(text: string): DayNumber | undefined {
  const found = /^(-?\d{4,6})-(\d\d)-(\d\d)/.exec(text)?.map(Number) as [number, number, number, number] | undefined
  return found && dayNumber(found[1], found[2], found[3])
}
