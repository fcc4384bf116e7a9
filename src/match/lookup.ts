import type { Lexicon } from './lexicon.ts'
import { after, listOf, step } from './trie.ts'

/** Whether a stretch of symbols is a form of a row, whatever stands around it. */
export function isFormOf(lexicon: Lexicon, rowId: string, symbols: Uint8Array, start: number, end: number): boolean {
  const { trie, entryRows, rows } = lexicon
  const first = symbols[start] as number
  let list: number
  if (end - start < 2) list = trie.singles[first] as number
  else {
    let state = after(trie, first, symbols[start + 1] as number)
    for (let at = start + 2; at < end && state !== 0; at++) state = step(trie, state, symbols[at] as number)
    list = listOf(trie, state)
  }
  if (list === 0) return false
  for (let i = list; ; i++) {
    const entry = trie.lists[i] as number
    if (rows[entryRows[entry >> 1] as number]?.id === rowId) return true
    if (entry & 1) return false
  }
}
