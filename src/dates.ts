/** `diwan/dates`: dates alone, in a small bundle. */

// in this order since like packs best beside like, by 600 bytes: endings

import { suffixes } from './generated/suffixes.ts'

// what reads text

import { readPage } from './text/page.ts'
import { pageLanguage } from './text/page-language.ts'

// what matches

import { languageOfForms } from './match/language-of-forms.ts'
import { matchCompact } from './match/match-compact.ts'

// what reads the words

import { type CompactLexicon, readCompact } from './match/compact.ts'
import { type Suffixes, suffixesOf } from './match/suffixes.ts'
import { mentionOf } from './mention.ts'

// the rules

import { checkCall } from './check-call.ts'
import { findDates } from './recognizers/date/index.ts'
import type { PageReading } from './recognizers/date/page-reading.ts'
import { type Recognizer, SELDOM } from './recognizers/recognizer.ts'
import type { CalendarDate, ExtractOptions, Language } from './types.ts'

// the words

import { dateDictionaries } from './generated/date-dictionaries.ts'

export { type CalendarDay, type CalendarName, fromGregorian, toGregorian } from './recognizers/date/calendar.ts'
export type { CalendarDate, Certainty, DateFields, DateGrain, Language, Source } from './types.ts'

let made: { lexicon: CompactLexicon; endings: Suffixes } | undefined

/** What the rules read of a text; its language where nothing tells it yet. */
function readingOf(text: string, given: Language | undefined, reference: string | undefined): PageReading {
  made ??= { lexicon: readCompact(dateDictionaries), endings: suffixesOf(suffixes) }
  const { lexicon, endings } = made
  const page = readPage(text)
  const language =
    given ?? pageLanguage(page) ?? languageOfForms(matchCompact(page, lexicon, endings, true), lexicon, page.tokenCount)
  return { page, hits: matchCompact(page, lexicon, endings, language !== 'fa'), lexicon, language, reference }
}

/**
 * The dates of an Arabic or Persian text, in reading order.
 * @example
 * dates('۲۷ مهر ۱۴۰۰')[0].value // '2021-10-19'
 * dates('أمس', { reference: '2015-07-22' })[0].value // '2015-07-21'
 */
export function dates(text: string, options: Omit<ExtractOptions, 'types'> = {}): CalendarDate[] {
  const { reference, language } = checkCall(text, options)
  const reading = readingOf(text, language, reference)
  // dates do not overlap: there is nothing to select
  return findDates(reading).map(
    (candidate, i) => mentionOf(reading, candidate, candidate.fields, i + 1) as CalendarDate,
  )
}

/** Finds dates in an extractor of one's own, with the dictionaries of this entry: it folds and matches the text itself. */
export const date: Recognizer<CalendarDate> = {
  type: 'date',
  seldom: SELDOM,
  recognize: ({ page, language, reference }) => findDates(readingOf(page.text, language, reference)),
}
