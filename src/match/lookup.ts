import { symbolOf } from '../text/characters.ts'
import type { Row } from './entry.ts'
import type { Lexicon } from './lexicon.ts'
import { after, ENTRY_SHIFT, entriesOf, LAST_ENTRY, step } from './trie.ts'

/** Whether a stretch of symbols is a form of a row, whatever stands around it. */
export function isFormOf(lexicon: Lexicon, rowId: string, symbols: Uint8Array, start: number, end: number): boolean {
  const { trie } = lexicon
  const first = symbols[start] as number
  if (end - start < 2) return haveRow(lexicon, trie.singles[first] as number, rowId)
  return goesOn(lexicon, after(trie, first, symbols[start + 1] as number), rowId, symbols, start + 2, end)
}

/** The first row with ids that begin so of which symbols, two or more, are a form. */
export function rowOfForm(lexicon: Lexicon, prefix: string, symbols: Uint8Array): Row | undefined {
  const { trie, rowOf } = lexicon
  let state = after(trie, symbols[0] as number, symbols[1] as number)
  for (let at = 2; at < symbols.length && state !== 0; at++) state = step(trie, state, symbols[at] as number)
  const from = entriesOf(state)
  if (from === 0) return undefined
  for (let node = from; ; node++) {
    const entry = trie.nodes[node] as number
    const row = rowOf(entry >> ENTRY_SHIFT)
    if (row?.id.startsWith(prefix)) return row
    if (entry & LAST_ENTRY) return undefined
  }
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
  return haveRow(lexicon, entriesOf(state), rowId)
}

/** Whether the entries from a place of the trie on have one of a row. */
function haveRow({ trie, rowOf }: Lexicon, from: number, rowId: string): boolean {
  if (from === 0) return false
  for (let node = from; ; node++) {
    const entry = trie.nodes[node] as number
    if (rowOf(entry >> ENTRY_SHIFT)?.id === rowId) return true
    if (entry & LAST_ENTRY) return false
  }
}
