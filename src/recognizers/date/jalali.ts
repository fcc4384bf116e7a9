import type { DayNumber } from './days.ts'

/**
 * The Jalali calendar as K. M. Borkowski reckons it (The Persian calendar for 3000 years, Earth, Moon and Planets 74,
 * 1996): leap years come every four years, the fifth after eight of them, in cycles that begin with these years.
 */
const CYCLES = [
  -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178,
]

/** 1 Farvardin of the year 0, were no leap day before it but those that are counted from the first cycle. */
const JALALI_EPOCH = -492_648

/** How many of so many years are leap years, from the beginning of a cycle. */
const leapYears = (years: number): number => Math.floor(years / 33) * 8 + Math.floor((years % 33) / 4)

/** The first day of a month. */
export function jalaliMonth(year: number, month: number): DayNumber {
  let leapDays = 0
  let first = CYCLES[0] as number
  let length = 0
  for (const next of CYCLES.slice(1)) {
    length = next - first
    if (year < next) break
    leapDays += leapYears(length)
    first = next
  }
  const into = year - first
  // the four years left over at the end of a cycle begin with their leap year
  const early = length % 33 === 4 && length - into === 4 ? 1 : 0
  const newYear = JALALI_EPOCH + year * 365 + leapDays + leapYears(into + 3) + early
  return newYear + (month - 1) * 31 - Math.max(0, month - 7)
}
