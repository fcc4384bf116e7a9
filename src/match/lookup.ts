import type { Lexicon } from './lexicon.ts'
import { step } from './trie.ts'

/** Whether a stretch of symbols is a form of a row, whatever stands around it. */
export function isFormOf(lexicon: Lexicon, rowId: string, symbols: Uint8Array, start: number, end: number): boolean {
  const { trie, entryRows, rows } = lexicon
  let state = 0
  for (let at = start; at < end; at++) {
    state = step(trie, state, symbols[at] as number)
    if (state === 0) return false
  }
  for (let i = trie.entryStarts[state] as number; i < (trie.entryStarts[state + 1] as number); i++)
    if (rows[entryRows[trie.entries[i] as number] as number]?.id === rowId) return true
  return false
}
