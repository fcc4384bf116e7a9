import { packed, symbolOf } from '../text/characters.ts'
import { AFTER_JOINT } from '../text/fold.ts'
import type { Page } from '../text/page.ts'
import { BEFORE_JOINT, BEFORE_SUFFIX } from './edges.ts'

/** Endings that may be written onto a form, packed as `packed()` does. */
export interface Suffixes {
  readonly packed: ReadonlySet<number>
  readonly longest: number
}

/** A set of endings from their folded text, each at most four letters. */
export function suffixesOf(forms: readonly string[]): Suffixes {
  const numbers = forms.map((form) => packed(Uint8Array.from([...form], symbolOf), 0, form.length))
  return { packed: new Set(numbers), longest: Math.max(0, ...forms.map((form) => form.length)) }
}

/** How a form ends at a position of a token that ends at `end`: 0 with it, `BEFORE_JOINT`, `BEFORE_SUFFIX`; -1 where none may end. */
export function closing({ edges, symbols }: Page, at: number, end: number, suffixes: Suffixes): number {
  if (at === end) return 0
  if ((edges[at] as number) & AFTER_JOINT) return BEFORE_JOINT
  return end - at <= suffixes.longest && suffixes.packed.has(packed(symbols, at, end)) ? BEFORE_SUFFIX : -1
}
