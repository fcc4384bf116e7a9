import type { Vocabulary } from '../../match/lexicon.ts'
import type { PlainHits } from '../../match/match.ts'
import type { Reading } from '../recognizer.ts'

/** What dates need of a page that is read. */
export interface PageReading extends Pick<Reading, 'page' | 'language' | 'reference'> {
  readonly hits: PlainHits
  readonly lexicon: Vocabulary
}
