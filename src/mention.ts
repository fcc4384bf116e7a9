import type { Candidate, FoldedSpan, Reading } from './recognizers/recognizer.ts'
import { originalEnd, originalStart } from './text/fold.ts'
import type { Page } from './text/page.ts'
import type { Mention, Span } from './types.ts'

/** A folded stretch as a span of the original text. */
export function spanOf(page: Page, stretch: FoldedSpan): Span {
  const start = originalStart(page, stretch.start)
  const end = originalEnd(page, stretch.end)
  return { start, end, text: page.text.slice(start, end) }
}

/** The entity of a selected candidate. */
export function mentionOf<Fields extends object>(
  { page, language }: Pick<Reading, 'page' | 'language'>,
  { type, start: first, end: last, certainty, rule, rows }: Candidate,
  fields: Fields,
  id: number,
): Mention<string> & Fields {
  const start = originalStart(page, first)
  const end = originalEnd(page, last)
  // Latin mentions have no language of the two; others are of the page's
  const isLatin = page.text.charCodeAt(start) < 0x0600
  const mention: Partial<Mention<string>> & object = {
    id,
    type,
    start,
    end,
    text: page.text.slice(start, end),
    language: isLatin ? 'und' : language,
  }
  // a spread in the middle of a literal takes twice as long
  Object.assign(mention, fields)
  mention.certainty = certainty
  mention.source = { rule, rows: rows.slice() }
  return mention as Mention<string> & Fields
}
