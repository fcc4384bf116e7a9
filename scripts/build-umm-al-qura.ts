/**
 * Writes `src/recognizers/date/umm-al-qura.ts`: the lengths of all months of the Umm al-Qura calendar,
 * read from `@tabby_ai/hijri-converter` (MIT), whose own table would cost every user 7 KB.
 * Run it after that package has changed: `npx tsx scripts/build-umm-al-qura.ts`.
 */
import { writeFileSync } from 'node:fs'
import { hijriToGregorian } from '@tabby_ai/hijri-converter'
import { dayNumber } from '../src/recognizers/date/days.ts'

const FIRST = 1343
const LAST = 1500

const start = (year: number, month: number): number => {
  const { year: y, month: m, day } = hijriToGregorian({ year, month, day: 1 })
  return dayNumber(y, m, day)
}
const rows: string[] = []
for (let year = FIRST; year <= LAST; year++) {
  let lengths = ''
  for (let month = 1; month <= 12; month++) {
    let length = 30
    if (year < LAST || month < 12)
      length = start(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1) - start(year, month)
    else
      try {
        hijriToGregorian({ year, month, day: 30 })
      } catch {
        length = 29
      }
    lengths += length - 28
  }
  rows.push(`  '${lengths}' + // ${year}`)
}
writeFileSync(
  new URL('../src/recognizers/date/umm-al-qura.ts', import.meta.url),
  `/**
 * The Umm al-Qura calendar, made by scripts/build-umm-al-qura.ts from @tabby_ai/hijri-converter (MIT).
 */

/** The first and the last year of the table. */
export const FIRST_YEAR = ${FIRST}
export const LAST_YEAR = ${LAST}
/** 1 Muharram of the first year, in days since 1970-01-01. */
export const FIRST_DAY = ${start(FIRST, 1)}
/** A digit for each month: its length less 28 days. */
export const LENGTHS =
${rows.join('\n').replace(/' \+ (\/\/ \d+)$/, "' $1")}
`,
)
