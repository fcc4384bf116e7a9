import type { Collector } from './collector.ts'
import { ARABIC, BLOCK, PERSIAN } from './entry.ts'
import type { Lexicon } from './lexicon.ts'

/**
 * Throws away what lies inside a counter-form: in `ميناء الفاو` the port is no FAO. Hits of the counter-form's category that
 * begin behind its first word and end where it ends or before get the entry `lexicon.nothing`, which no category has.
 */
export function blockInner(hits: Collector, lexicon: Lexicon, persian: boolean): void {
  const foreign = persian ? ARABIC : PERSIAN
  const { entryFlags, entryCategories, entries, ends, byToken } = hits
  for (let hit = 0; hit < hits.count; hit++) {
    const flags = entryFlags[hit] as number
    if ((flags & BLOCK) === 0 || (flags & (ARABIC | PERSIAN)) === foreign) continue
    const category = entryCategories[hit]
    const from = byToken[(hits.firstTokens[hit] as number) + 1] as number
    const to = byToken[hits.endTokens[hit] as number] as number
    for (let inner = from; inner < to; inner++) {
      if (entryCategories[inner] !== category || (ends[inner] as number) > (ends[hit] as number)) continue
      if ((entryFlags[inner] as number) & BLOCK) continue
      entries[inner] = lexicon.nothing
      entryCategories[inner] = lexicon.entryCategories[lexicon.nothing] as number
      entryFlags[inner] = 0
    }
  }
}
