import { symbolOf } from '../text/characters.ts'
import { AFTER_BA, AFTER_KA, AFTER_LA, AFTER_WA } from './edges.ts'

export const WAW = symbolOf('و')
export const FA = symbolOf('ف')
export const BA = symbolOf('ب')
export const KAF = symbolOf('ک')
export const LAM = symbolOf('ل')
export const ALIF = symbolOf('ا')

/** Is told where in a token a form may begin, and what stands before it. */
export type Begin = (position: number, token: number, opening: number) => void

/**
 * Where forms may begin behind the Arabic proclitics of a word, `symbols[start]` up to `symbols[end]`.
 * `swallowed`: is told where a ل stands that may have swallowed the alif of ال.
 */
export function behindProclitics(
  symbols: Uint8Array,
  start: number,
  end: number,
  token: number,
  begin: Begin,
  swallowed: Begin,
): void {
  if (end - start <= 2) return
  let at = start
  let opening = 0
  const first = symbols[at] as number
  if (first === WAW || first === FA) {
    opening = AFTER_WA
    begin(++at, token, opening)
  }
  const next = symbols[at] as number
  if (next === BA || next === KAF) begin(at + 1, token, opening | (next === BA ? AFTER_BA : AFTER_KA))
  else if (next === LAM) {
    begin(at + 1, token, opening | AFTER_LA)
    if (symbols[at + 1] === LAM && end - at > 3) swallowed(at, token, opening)
  }
}
