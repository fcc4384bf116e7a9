/** `diwan/dates`: dates alone, in a small bundle. */
import { checkCall } from './check-call.ts'
import { calendars } from './generated/calendars.ts'
import { clauses } from './generated/clauses.ts'
import { numbers } from './generated/numbers.ts'
import { suffixes } from './generated/suffixes.ts'
import { buildLexicon, type Lexicon } from './match/lexicon.ts'
import { match, type Suffixes, suffixesOf } from './match/match.ts'
import { mentionOf } from './mention.ts'
import { date } from './recognizers/date/index.ts'
import type { Reading } from './recognizers/recognizer.ts'
import { readPage } from './text/page.ts'
import { pageLanguage } from './text/page-language.ts'
import type { CalendarDate, ExtractOptions } from './types.ts'

export { type CalendarDay, type CalendarName, fromGregorian, toGregorian } from './recognizers/date/calendar.ts'
export type { CalendarDate, Certainty, DateFields, DateGrain, Language, Source } from './types.ts'
export { date }

let made: { lexicon: Lexicon; endings: Suffixes } | undefined

/**
 * The dates of an Arabic or Persian text, in reading order.
 * @example
 * dates('۲۷ مهر ۱۴۰۰')[0].value // '2021-10-19'
 * dates('أمس', { reference: '2015-07-22' })[0].value // '2015-07-21'
 */
export function dates(text: string, options: ExtractOptions = {}): CalendarDate[] {
  const { reference, language: given, types } = checkCall(text, options, ['date'])
  if (types?.length === 0) return []
  made ??= { lexicon: buildLexicon([calendars, numbers, clauses]), endings: suffixesOf(suffixes) }
  const { lexicon, endings } = made
  const page = readPage(text)
  const language = given ?? pageLanguage(page)
  const hits = match(page, lexicon, endings, language !== 'fa')
  const reading: Reading = { page, hits, lexicon, language, reference }
  // dates do not overlap: there is nothing to select
  return date
    .recognize(reading, [])
    .map((candidate, i) => mentionOf(reading, candidate, candidate.fields, i + 1) as CalendarDate)
}
