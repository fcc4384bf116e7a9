import { QUICK } from '../quick.ts'
import type { Language } from '../types.ts'
import { ARABIC, PERSIAN } from './entry.ts'
import type { Vocabulary } from './lexicon.ts'
import type { PlainHits } from './match.ts'

/**
 * The language of a text that is too short for its letters to tell, by the forms that it holds of one language alone:
 * `وزارت بهداشت`, `دوشنبه 29 آبان 1402`. Forms of some categories do not count. Each letter behind the second counts, for short forms are found by chance.
 */
export function languageOfForms(
  { starts, ends, entries, byToken }: PlainHits,
  { entryFlags, entryCategories, category }: Pick<Vocabulary, 'entryFlags' | 'entryCategories' | 'category'>,
  tokenCount: number,
  without?: readonly string[],
): Language {
  const silent = QUICK ? without?.map(category) : undefined
  let balance = 0
  for (let hit = 0; hit < (byToken[tokenCount] as number); hit++) {
    const flags = entryFlags[entries[hit] as number] as number
    if (QUICK && silent?.includes(entryCategories[entries[hit] as number] as number)) continue
    const letters = (ends[hit] as number) - (starts[hit] as number) - 2
    balance += flags & PERSIAN ? letters : flags & ARABIC ? -letters : 0
  }
  return balance > 0 ? 'fa' : 'ar'
}
