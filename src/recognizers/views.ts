import type { Lexicon } from '../match/lexicon.ts'
import { HitView } from './hits.ts'
import type { Reading } from './recognizer.ts'

/** The views of a page by category: those of native forms, those of all. */
export interface Views {
  readonly native: Map<string, HitView>
  readonly all: Map<string, HitView>
}

/** The view of a category's hits on a page, made once for all recognizers; `native` as in `HitView`. */
export function viewOf(reading: Reading, category: string, native = true): HitView {
  const { views } = reading
  return (native ? views?.native : views?.all)?.get(category) ?? makeView(reading, category, native)
}

/** A function of its own, so that only the short one above is copied into its hundreds of callers. */
function makeView(reading: Reading, category: string, native: boolean): HitView {
  reading.views ??= { native: new Map(), all: new Map() }
  const view = new HitView(reading, category, native)
  const byCategory = native ? reading.views.native : reading.views.all
  byCategory.set(category, view)
  return view
}

/** The lexicon that has the dictionaries of a category. */
export const lexiconOf = ({ lexicon, seldom }: Reading, category: string): Lexicon =>
  seldom?.has(category) ? seldom.lexicon() : lexicon
