import { ARABIC, BLOCK, PERSIAN } from './entry.ts'
import type { Lexicon } from './lexicon.ts'
import type { Hits } from './match.ts'

/**
 * Throws away what lies inside a counter-form: in `ميناء الفاو` the port is no FAO. Hits of the counter-form's category that
 * begin behind its first word and end where it ends or before get the entry `lexicon.nothing`, which no category has.
 */
export function blockInner(hits: Hits, { entryFlags, entryCategories, nothing }: Lexicon, persian: boolean): void {
  const foreign = persian ? ARABIC : PERSIAN
  for (let hit = 0; hit < hits.count; hit++) {
    const entry = hits.entries[hit] as number
    const flags = entryFlags[entry] as number
    if ((flags & BLOCK) === 0 || (flags & (ARABIC | PERSIAN)) === foreign) continue
    const category = entryCategories[entry]
    const from = hits.byToken[(hits.firstTokens[hit] as number) + 1] as number
    const to = hits.byToken[hits.endTokens[hit] as number] as number
    for (let inner = from; inner < to; inner++) {
      const one = hits.entries[inner] as number
      if (entryCategories[one] !== category || (hits.ends[inner] as number) > (hits.ends[hit] as number)) continue
      if (((entryFlags[one] as number) & BLOCK) === 0) hits.entries[inner] = nothing
    }
  }
}
