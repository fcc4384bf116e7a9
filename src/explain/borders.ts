import { AFTER_JOINT, originalStart } from '../text/fold.ts'
import { type Page, tokenAt } from '../text/page.ts'
import type { Span } from '../types.ts'
import { foldedAt } from './folded-at.ts'

/** Why a span begins and ends where it does, a phrase each. */
export interface Borders {
  readonly begins: string
  readonly ends: string
}

/**
 * The evidence for the borders of a span: edges of words, and what is written onto them.
 * @example bordersOf(countryIn('وسوريا'), page).begins // 'after «و», written onto the word'
 */
export function bordersOf({ start, end }: Span, page: Page): Borders {
  const first = foldedAt(page, start)
  const after = foldedAt(page, end)
  return { begins: beginning(page, first, start), ends: ending(page, after, end) }
}

function beginning(page: Page, first: number, start: number): string {
  const token = page.tokenStarts[tokenAt(page, first)] as number
  if (token >= first) return 'at the beginning of a word'
  if ((page.edges[first] as number) & AFTER_JOINT) return 'at a joint inside a word'
  return `after «${page.text.slice(originalStart(page, token), start)}», written onto the word`
}

function ending(page: Page, after: number, end: number): string {
  const token = after === 0 ? 0 : tokenAt(page, after - 1)
  const tokenEnd = page.tokenEnds[token] as number
  if (tokenEnd <= after) return 'at the end of a word'
  if ((page.edges[after] as number) & AFTER_JOINT) return 'at a joint inside a word'
  return `before «${page.text.slice(end, originalStart(page, tokenEnd)).trimEnd()}», written onto the word`
}
