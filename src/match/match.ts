import { LETTER_FROM, SPACE, symbolOf } from '../text/characters.ts'
import { AFTER_JOINT } from '../text/fold.ts'
import { NUMBER, type Page, PUNCTUATION_MARK } from '../text/page.ts'
import type { Lexicon } from './lexicon.ts'
import { step } from './trie.ts'

/** How a hit begins: bits; 0 is at the beginning of a word. */
export const AFTER_WA = 1
export const AFTER_BA = 2
export const AFTER_KA = 4
export const AFTER_LA = 8
/** ل has swallowed the alif of ال (`للأردن`): the hit is the whole word. */
export const SWALLOWED = 16
/** After ZWNJ or tatweel inside a word. */
export const AT_JOINT = 32

/** How a hit ends: 0 is at the end of a word. */
export const BEFORE_JOINT = 1
/** A Persian ending or an Arabic pronoun is written onto it. */
export const BEFORE_SUFFIX = 2

/** Where dictionary forms stand in a page, in reading order: parallel arrays, `count` long. */
export interface Hits {
  readonly count: number
  /** Folded offsets. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Entries of the lexicon. */
  readonly entries: Int32Array
  /** The token in which a hit begins, and the one after that in which it ends. */
  readonly firstTokens: Int32Array
  readonly endTokens: Int32Array
  /** `AFTER_WA` … bits, and `BEFORE_JOINT` … bits shifted by 8. */
  readonly edges: Uint16Array
  /** The hits that begin in token `t`: `byToken[t]` up to `byToken[t + 1]`. */
  readonly byToken: Int32Array
  /** For each token one bit for each category that begins in it. */
  readonly categories: Uint32Array
}

/** Endings that may be written onto a form, packed as `packed()` does. */
export interface Suffixes {
  readonly packed: ReadonlySet<number>
  readonly longest: number
}

/** Up to four symbols as one number. */
function packed(symbols: Uint8Array, from: number, end: number): number {
  let number = 0
  for (let i = from; i < end; i++) number = number * 128 + (symbols[i] as number)
  return number
}

/** A set of endings from their folded text, each at most four letters. */
export function suffixesOf(forms: readonly string[]): Suffixes {
  const numbers = forms.map((form) => packed(Uint8Array.from([...form], symbolOf), 0, form.length))
  return { packed: new Set(numbers), longest: Math.max(0, ...forms.map((form) => form.length)) }
}

const WAW = symbolOf('و')
const FA = symbolOf('ف')
const BA = symbolOf('ب')
const KAF = symbolOf('ک')
const LAM = symbolOf('ل')
const ALIF = symbolOf('ا')

class Collector implements Hits {
  count = 0
  starts: Int32Array
  ends: Int32Array
  entries: Int32Array
  firstTokens: Int32Array
  endTokens: Int32Array
  edges: Uint16Array
  byToken: Int32Array
  categories: Uint32Array

  constructor(tokens: number) {
    const capacity = tokens * 2 + 16
    this.starts = new Int32Array(capacity)
    this.ends = new Int32Array(capacity)
    this.entries = new Int32Array(capacity)
    this.firstTokens = new Int32Array(capacity)
    this.endTokens = new Int32Array(capacity)
    this.edges = new Uint16Array(capacity)
    this.byToken = new Int32Array(tokens + 2)
    this.categories = new Uint32Array(tokens + 1)
  }

  push(start: number, end: number, entry: number, firstToken: number, endToken: number, edges: number): void {
    if (this.count === this.starts.length) this.grow()
    const at = this.count++
    this.starts[at] = start
    this.ends[at] = end
    this.entries[at] = entry
    this.firstTokens[at] = firstToken
    this.endTokens[at] = endToken
    this.edges[at] = edges
  }

  private grow(): void {
    const capacity = this.starts.length * 2
    for (const name of ['starts', 'ends', 'entries', 'firstTokens', 'endTokens'] as const) {
      const larger = new Int32Array(capacity)
      larger.set(this[name])
      this[name] = larger
    }
    const edges = new Uint16Array(capacity)
    edges.set(this.edges)
    this.edges = edges
  }
}

/**
 * Finds all forms of all dictionaries in one pass, overlapping ones included.
 * A form may begin at a word, after the Arabic proclitics (where `proclitics` is set) or after a joint,
 * and end at a word's end, at a joint or before one of the `suffixes`.
 */
export function match(page: Page, lexicon: Lexicon, suffixes: Suffixes, proclitics: boolean): Hits {
  const { symbols, edges, tokenStarts, tokenEnds, tokenKinds, tokenCount, length } = page
  const { trie, entryCategories } = lexicon
  const { singles, pairs, entryStarts, entries } = trie
  const hits = new Collector(tokenCount)
  const afterAl = step(trie, step(trie, 0, ALIF), LAM)
  const afterAlLam = afterAl === 0 ? 0 : step(trie, afterAl, LAM)

  /** Follows the trie from `state`, which stands for what precedes `position`, and reports all ends. */
  const follow = (state: number, position: number, start: number, token: number, startEdges: number) => {
    let last = token
    let at = position
    let now = state
    while (now !== 0) {
      const from = entryStarts[now] as number
      const to = entryStarts[now + 1] as number
      if (from !== to) {
        while ((tokenEnds[last] as number) < at) last++
        const end = tokenEnds[last] as number
        let endEdges = -1
        if (at === end) endEdges = 0
        else if ((edges[at] as number) & AFTER_JOINT) endEdges = BEFORE_JOINT
        else if (end - at <= suffixes.longest && suffixes.packed.has(packed(symbols, at, end))) endEdges = BEFORE_SUFFIX
        if (endEdges >= 0)
          for (let i = from; i < to; i++) {
            const entry = entries[i] as number
            hits.push(start, at, entry, token, last + 1, startEdges | (endEdges << 8))
            hits.categories[token] = (hits.categories[token] as number) | (1 << (entryCategories[entry] as number))
          }
      }
      if (at >= length) return
      if (((edges[at] as number) & AFTER_JOINT) !== 0 && at < (tokenEnds[last] as number)) {
        // words written together with ZWNJ match a form that has a space there
        const spaced = step(trie, now, SPACE)
        if (spaced !== 0) follow(step(trie, spaced, symbols[at] as number), at + 1, start, token, startEdges)
      }
      now = step(trie, now, symbols[at++] as number)
    }
  }

  /** Begins at a position of the page. */
  const begin = (position: number, token: number, startEdges: number) => {
    const first = symbols[position] as number
    if (position + 1 >= length) {
      follow(singles[first] as number, position + 1, position, token, startEdges)
      return
    }
    const second = symbols[position + 1] as number
    const pair = pairs[first * 128 + second] as number
    if (pair !== 0) follow(pair, position + 2, position, token, startEdges)
    const single = singles[first] as number
    if (single !== 0 && entryStarts[single] !== entryStarts[single + 1] && second < LETTER_FROM) {
      for (let i = entryStarts[single] as number; i < (entryStarts[single + 1] as number); i++) {
        const entry = entries[i] as number
        hits.push(position, position + 1, entry, token, token + 1, startEdges)
        hits.categories[token] = (hits.categories[token] as number) | (1 << (entryCategories[entry] as number))
      }
    }
  }

  for (let token = 0; token < tokenCount; token++) {
    hits.byToken[token] = hits.count
    const kind = tokenKinds[token] as number
    if (kind >= PUNCTUATION_MARK) continue
    const start = tokenStarts[token] as number
    const end = tokenEnds[token] as number
    begin(start, token, 0)
    if (kind === NUMBER) continue
    if (proclitics && end - start > 2) {
      let at = start
      let bits = 0
      const first = symbols[at] as number
      if (first === WAW || first === FA) {
        bits = AFTER_WA
        begin(++at, token, bits)
      }
      const next = symbols[at] as number
      if (next === BA || next === KAF) begin(at + 1, token, bits | (next === BA ? AFTER_BA : AFTER_KA))
      else if (next === LAM) {
        begin(at + 1, token, bits | AFTER_LA)
        if (symbols[at + 1] === LAM && end - at > 3) {
          if (afterAl !== 0) follow(step(trie, afterAl, symbols[at + 2] as number), at + 3, at, token, bits | SWALLOWED)
          if (afterAlLam !== 0)
            follow(step(trie, afterAlLam, symbols[at + 2] as number), at + 3, at, token, bits | SWALLOWED)
        }
      }
    }
    for (let at = start + 1; at < end; at++) if ((edges[at] as number) & AFTER_JOINT) begin(at, token, AT_JOINT)
  }
  hits.byToken[tokenCount] = hits.count
  hits.byToken[tokenCount + 1] = hits.count
  return hits
}

/** Whether two symbols are parted by nothing but a space. */
export const isGap = (symbol: number): boolean => symbol === SPACE
