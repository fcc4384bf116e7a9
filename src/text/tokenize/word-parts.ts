import type { Span } from '../../types.ts'
import { lowestPlace, placesAsBits, WordStore } from '../word-store.ts'
import { arabicCuts } from './arabic-parts.ts'
import { persianCuts } from './persian-parts.ts'
import { toPersian } from './to-persian.ts'

/** The parts of the word from `start` to `end`, whose units have this hash; none if it has one part only. */
export type PartsOf = (text: string, start: number, end: number, hash: number) => Span[] | undefined

const stores = new Map<string, WordStore>()
/** A word of more letters is no word; its places would not fit into a number. */
const LONGEST_WORD = 31

/** What cuts the words of a language: clitics, or with `morphemes` the Persian affixes too. */
export function partsOf(language: 'ar' | 'fa', morphemes: boolean): PartsOf {
  const name = morphemes ? `${language} morphemes` : language
  let store = stores.get(name)
  if (store === undefined) {
    const cuts = language === 'ar' ? arabicCuts : (word: string) => persianCuts(toPersian(word), morphemes)
    store = new WordStore((word) => placesAsBits(cuts(word)))
    stores.set(name, store)
  }
  const known = store
  return (text, start, end, hash) => {
    if (end - start < 2 || end - start > LONGEST_WORD) return undefined
    const cuts = known.of(text, start, end, hash)
    return cuts === 0 ? undefined : spansBetween(text, start, end, cuts)
  }
}

function spansBetween(text: string, start: number, end: number, cuts: number): Span[] {
  const parts: Span[] = []
  let from = start
  for (let rest = cuts; rest !== 0; rest &= rest - 1) {
    const cut = start + lowestPlace(rest)
    parts.push({ start: from, end: cut, text: text.slice(from, cut) })
    from = cut
  }
  parts.push({ start: from, end, text: text.slice(from, end) })
  return parts
}
