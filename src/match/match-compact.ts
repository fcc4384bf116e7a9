import { QUICK } from '../quick.ts'
import { LETTER_FROM, SPACE } from '../text/characters.ts'
import { AFTER_JOINT } from '../text/fold.ts'
import { NUMBER, type Page, PUNCTUATION_MARK } from '../text/page.ts'
import type { Branch, CompactLexicon } from './compact.ts'
import { AT_JOINT, SWALLOWED } from './edges.ts'
import type { PlainHits } from './match.ts'
import { ALIF, type Begin, behindProclitics, LAM } from './proclitics.ts'
import { closing, type Suffixes } from './suffixes.ts'

/** Finds all forms of compact dictionaries: what `match()` finds with a plainer trie, slower and in less code. */
export function matchCompact(page: Page, lexicon: CompactLexicon, suffixes: Suffixes, proclitics: boolean): PlainHits {
  const { symbols, edges, tokenStarts, tokenEnds, tokenKinds, tokenCount } = page
  const { root, entryCategories } = lexicon
  const hits = {
    starts: [] as number[],
    ends: [] as number[],
    entries: [] as number[],
    endTokens: [] as number[],
    edges: [] as number[],
    byToken: [] as number[],
  } as PlainHits & Record<'starts' | 'ends' | 'entries' | 'endTokens' | 'edges' | 'byToken', number[]>
  const categories: number[] = QUICK ? new Array(tokenCount).fill(0) : []
  if (QUICK) Object.assign(hits, { categories })

  const report = (branch: Branch, start: number, end: number, endToken: number, bits: number, token: number) => {
    for (const entry of branch.ends ?? []) {
      hits.starts.push(start)
      hits.ends.push(end)
      hits.entries.push(entry)
      hits.endTokens.push(endToken)
      hits.edges.push(bits)
      if (QUICK) categories[token] = (categories[token] as number) | (1 << (entryCategories[entry] as number))
    }
  }

  /** Follows the trie from what precedes `position`, and reports all ends. */
  const follow = (from: Branch | undefined, position: number, start: number, token: number, opening: number) => {
    let last = token
    let at = position
    for (let branch = from; branch; at++) {
      while ((tokenEnds[last] as number) < at) last++
      const end = tokenEnds[last] as number
      const ending = branch.ends ? closing(symbols, edges, at, end, suffixes) : -1
      if (ending >= 0) report(branch, start, at, last + 1, opening | (ending << 8), token)
      const symbol = symbols[at] as number
      // words written together with ZWNJ match a form that has a space there
      if ((edges[at] as number) & AFTER_JOINT && at < end)
        follow(branch.get(SPACE)?.get(symbol), at + 1, start, token, opening)
      branch = branch.get(symbol)
    }
  }

  const begin: Begin = (position, token, opening) => {
    const single = root.get(symbols[position] as number)
    const second = symbols[position + 1] as number
    follow(single?.get(second), position + 2, position, token, opening)
    // behind the end there is nothing
    if (single && !(second >= LETTER_FROM)) report(single, position, position + 1, token + 1, opening, token)
  }

  /** Follows what ل, which swallowed an alif, leaves of a form with ال at a position. */
  const swallowed: Begin = (position, token, opening) => {
    const article = root.get(ALIF)?.get(LAM)
    const third = symbols[position + 2] as number
    for (const branch of [article, article?.get(LAM)])
      follow(branch?.get(third), position + 3, position, token, opening | SWALLOWED)
  }

  for (let token = 0; token < tokenCount; token++) {
    hits.byToken[token] = hits.starts.length
    const kind = tokenKinds[token] as number
    if (kind >= PUNCTUATION_MARK) continue
    const start = tokenStarts[token] as number
    const end = tokenEnds[token] as number
    begin(start, token, 0)
    if (kind === NUMBER) continue
    if (proclitics) behindProclitics(symbols, start, end, token, begin, swallowed)
    for (let at = start + 1; at < end; at++) if ((edges[at] as number) & AFTER_JOINT) begin(at, token, AT_JOINT)
  }
  hits.byToken[tokenCount] = hits.starts.length
  return hits
}
