import { ARABIC, BLOCK, NO_CATEGORY, PERSIAN } from './entry.ts'
import type { Hits } from './match.ts'

/**
 * Throws away what lies inside a counter-form: in `ميناء الفاو` the port is no FAO. Hits of the counter-form's category that
 * begin behind its first word and end where it ends or before get the entry `nothing` and `NO_CATEGORY`.
 */
export function blockInner(hits: Hits, nothing: number, persian: boolean): void {
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
      entries[inner] = nothing
      entryCategories[inner] = NO_CATEGORY
      entryFlags[inner] = 0
    }
  }
}
