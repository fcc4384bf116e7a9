import { QUICK } from '../quick.ts'
import { packed, SYMBOL_COUNT, symbolOf } from '../text/characters.ts'
import { AFTER_JOINT } from '../text/fold-edges.ts'
import { BEFORE_JOINT, BEFORE_SUFFIX } from './edges.ts'

/** Endings that may be written onto a form. */
export interface Suffixes {
  /** Their keys, see `keyOf`. */
  readonly keys: ReadonlySet<number | string>
  /** How many letters those have that begin with a symbol: a bit for each number. */
  readonly lengths?: Int32Array
}

/** No ending has more letters. */
const MOST_LETTERS = 4

/** A set of endings from their folded text, each at most four letters. */
export function suffixesOf(forms: readonly string[]): Suffixes {
  const spelled = forms.map((form) => Array.from(form, symbolOf))
  const keys = new Set(spelled.map((symbols) => keyOf(symbols)))
  if (!QUICK) return { keys }
  const lengths = new Int32Array(SYMBOL_COUNT)
  for (const { 0: first = 0, length } of spelled) lengths[first] = (lengths[first] as number) | (1 << length)
  return { keys, lengths }
}

/** A stretch of symbols as what can be looked up. */
const keyOf = (symbols: Uint8Array | number[], from = 0, end = symbols.length): number | string =>
  QUICK ? packed(symbols, from, end) : `${symbols.slice(from, end)}`

/** Whether a stretch of symbols is one of the endings. */
export function isSuffix({ keys, lengths }: Suffixes, symbols: Uint8Array, from: number, end: number): boolean {
  const length = end - from
  if (length > MOST_LETTERS) return false
  if (QUICK && ((((lengths as Int32Array)[symbols[from] as number] as number) >> length) & 1) === 0) return false
  return keys.has(keyOf(symbols, from, end))
}

/** How a form ends at a position of a token that ends at `end`: 0 with it, `BEFORE_JOINT`, `BEFORE_SUFFIX`; -1 where none may end. */
export function closing(symbols: Uint8Array, edges: Uint8Array, at: number, end: number, suffixes: Suffixes): number {
  if (at === end) return 0
  if ((edges[at] as number) & AFTER_JOINT) return BEFORE_JOINT
  return isSuffix(suffixes, symbols, at, end) ? BEFORE_SUFFIX : -1
}
