/** `diwan/dates`: dates alone, in a small bundle. */
import { createExtractor, type Extractor } from './extractor.ts'
import { calendars } from './generated/calendars.ts'
import { clauses } from './generated/clauses.ts'
import { numbers } from './generated/numbers.ts'
import { suffixes } from './generated/suffixes.ts'
import { date } from './recognizers/date/index.ts'
import type { CalendarDate, ExtractOptions } from './types.ts'

export { type CalendarDay, type CalendarName, fromGregorian, toGregorian } from './recognizers/date/calendar.ts'
export type { CalendarDate, Certainty, DateFields, DateGrain, Language, Source } from './types.ts'
export { date }

let extract: Extractor<CalendarDate> | undefined

/**
 * The dates of an Arabic or Persian text, in reading order.
 * @example
 * dates('۲۷ مهر ۱۴۰۰')[0].value // '2021-10-19'
 * dates('أمس', { reference: '2015-07-22' })[0].value // '2015-07-21'
 */
export function dates(text: string, options?: ExtractOptions): CalendarDate[] {
  extract ??= createExtractor({ recognizers: [date], dictionaries: [calendars, numbers, clauses], suffixes })
  return extract(text, options).entities
}
