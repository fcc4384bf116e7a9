import { symbolOf } from '../text/characters.ts'
import type { Lexicon } from './lexicon.ts'
import { after, listOf, step } from './trie.ts'

/** Whether a stretch of symbols is a form of a row, whatever stands around it. */
export function isFormOf(lexicon: Lexicon, rowId: string, symbols: Uint8Array, start: number, end: number): boolean {
  const { trie } = lexicon
  const first = symbols[start] as number
  if (end - start < 2) return lists(lexicon, trie.singles[first] as number, rowId)
  return goesOn(lexicon, after(trie, first, symbols[start + 1] as number), rowId, symbols, start + 2, end)
}

/** Whether a stretch of symbols is a form of a row when the article is put before it. */
export function isFormWithArticle(
  lexicon: Lexicon,
  rowId: string,
  symbols: Uint8Array,
  start: number,
  end: number,
): boolean {
  return goesOn(lexicon, after(lexicon.trie, symbolOf('ا'), symbolOf('ل')), rowId, symbols, start, end)
}

/** Whether a stretch leads from a state to a form of a row. */
function goesOn(
  lexicon: Lexicon,
  from: number,
  rowId: string,
  symbols: Uint8Array,
  start: number,
  end: number,
): boolean {
  let state = from
  for (let at = start; at < end && state !== 0; at++) state = step(lexicon.trie, state, symbols[at] as number)
  return lists(lexicon, listOf(lexicon.trie, state), rowId)
}

/** Whether a list of entries has one of a row. */
function lists({ trie, rowOf }: Lexicon, list: number, rowId: string): boolean {
  if (list === 0) return false
  for (let i = list; ; i++) {
    const entry = trie.lists[i] as number
    if (rowOf(entry >> 1)?.id === rowId) return true
    if (entry & 1) return false
  }
}
