import { LETTER_FROM, SPACE, symbolOf } from '../text/characters.ts'
import { AFTER_JOINT } from '../text/fold.ts'
import { NUMBER, type Page, PUNCTUATION_MARK } from '../text/page.ts'
import { blockInner } from './block.ts'
import { Collector } from './collector.ts'
import { AFTER_BA, AFTER_KA, AFTER_LA, AFTER_WA, AT_JOINT, SWALLOWED } from './edges.ts'
import { BLOCK } from './entry.ts'
import type { Lexicon } from './lexicon.ts'
import { ALIF, BA, FA, KAF, LAM, WAW } from './proclitics.ts'
import { closing, type Suffixes } from './suffixes.ts'
import { after, ENTRY_SHIFT, GOES_ON, LAST_ENTRY, PENDING, step } from './trie.ts'

const FULL_STOP = /* @__PURE__ */ symbolOf('.')

export * from './edges.ts'
export { type Suffixes, suffixesOf } from './suffixes.ts'

/** Numbers in a row, in whatever kind of array. */
type Numbers = Readonly<Record<number, number>>

/** Where dictionary forms stand in a page, in reading order: parallel lists. */
export interface PlainHits {
  /** Folded offsets. */
  readonly starts: Numbers
  readonly ends: Numbers
  /** Entries of the lexicon. */
  readonly entries: Numbers
  /** The token after that in which a hit ends. */
  readonly endTokens: Numbers
  /** `AFTER_WA` … bits, and `BEFORE_JOINT` … bits shifted by 8. */
  readonly edges: Numbers
  /** The hits that begin in token `t`: `byToken[t]` up to `byToken[t + 1]`. */
  readonly byToken: Numbers
  /** For each token one bit for each category that begins in it. */
  readonly categories: Numbers
}

/** Hits in typed arrays, which are quicker. */
export interface Hits extends PlainHits {
  /** How long the lists are. */
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly entries: Int32Array
  /** Of each entry its category and its flags. */
  readonly entryCategories: Uint8Array
  readonly entryFlags: Uint16Array
  /** The token in which a hit begins. */
  readonly firstTokens: Int32Array
  readonly endTokens: Int32Array
  readonly edges: Uint16Array
  readonly byToken: Int32Array
  /** `byToken[t + 1]` */
  readonly endByToken: Int32Array
  readonly categories: Uint32Array
}

/**
 * Finds all forms of all dictionaries in one pass, overlapping ones included.
 * A form may begin at a word, after the Arabic proclitics (where `proclitics` is set) or after a joint,
 * and end at a word's end, at a joint or before one of the `suffixes`.
 * `spare`: hits that nobody reads any more, whose memory is used again.
 */
export function match(page: Page, lexicon: Lexicon, suffixes: Suffixes, proclitics: boolean, spare?: Hits): Hits {
  const { tokenCount } = page
  const hits = spare instanceof Collector ? spare.clear(tokenCount) : new Collector(tokenCount)
  const read = tokenReader(page, lexicon, suffixes, proclitics, hits)
  for (let token = 0; token < tokenCount; token++) {
    hits.byToken[token] = hits.count
    read(token)
  }
  hits.byToken[tokenCount] = hits.count
  hits.byToken[tokenCount + 1] = hits.count
  if (hits.flags & BLOCK) blockInner(hits, lexicon.nothing, !proclitics)
  return hits
}

/** Makes a function that finds the forms which begin in a token, and adds them to `hits`. */
export function tokenReader(
  page: Page,
  lexicon: Lexicon,
  suffixes: Suffixes,
  proclitics: boolean,
  hits: Collector,
): (token: number) => void {
  const { symbols, edges, tokenStarts, tokenEnds, tokenKinds, tokenJoints, length } = page
  const { trie, entryCategories, entryFlags } = lexicon
  const { singles } = trie

  /** Reports a form with all its entries, which begin at a place of the trie. */
  const report = (from: number, start: number, end: number, token: number, endToken: number, bothEdges: number) => {
    const { nodes } = trie
    let bits = 0
    let word = 0
    for (let node = from; (word & LAST_ENTRY) === 0; ) {
      word = nodes[node++] as number
      const entry = word >> ENTRY_SHIFT
      const category = entryCategories[entry] as number
      hits.push(start, end, entry, category, entryFlags[entry] as number, token, endToken, bothEdges)
      bits |= 1 << category
    }
    hits.categories[token] = (hits.categories[token] as number) | bits
  }

  /** Follows the trie from `state`, which stands for what precedes `position`, and reports all ends. */
  const follow = (state: number, position: number, start: number, token: number, startEdges: number) => {
    // what is still packed replaces them, here and elsewhere
    let { nodes } = trie
    let last = token
    let at = position
    let now = state
    while (now !== 0) {
      let node = now >>> 1
      if (now & 1) {
        while ((tokenEnds[last] as number) < at) last++
        const endEdges = closing(symbols, edges, at, tokenEnds[last] as number, suffixes)
        if (endEdges >= 0) report(node, start, at, token, last + 1, startEdges | (endEdges << 8))
        let word = 0
        do word = nodes[node++] as number
        while ((word & LAST_ENTRY) === 0)
        if ((word & GOES_ON) === 0) return
      }
      if (at >= length) return
      const symbol = symbols[at] as number
      if (((edges[at] as number) & AFTER_JOINT) !== 0 && at < (tokenEnds[last] as number)) {
        // words written together with ZWNJ match a form that has a space there
        const spaced = step(trie, now, SPACE)
        if (spaced !== 0) follow(step(trie, spaced, symbol), at + 1, start, token, startEdges)
        nodes = trie.nodes
      }
      at++
      let child = nodes[node] as number
      while ((child & 127) !== symbol && (child & 128) === 0) child = nodes[++node] as number
      now = (child & 127) === symbol ? child >>> 8 : 0
      if (now >= PENDING) {
        now = trie.read(node)
        nodes = trie.nodes
      }
      if (!proclitics && symbol === WAW && now !== 0 && symbols[at - 2] === SPACE) {
        followBehindWaw(now, at, start, token, startEdges)
        nodes = trie.nodes
      }
    }
  }

  /** Goes on behind a و that a Persian page writes onto the next word: `برنامه وبودجه`. */
  const followBehindWaw = (state: number, at: number, start: number, token: number, startEdges: number) => {
    const symbol = symbols[at] as number
    if (symbol < LETTER_FROM) return
    follow(step(trie, step(trie, state, SPACE), symbol), at + 1, start, token, startEdges)
  }

  /** Begins at a position of the page. */
  const begin = (position: number, token: number, startEdges: number) => {
    const first = symbols[position] as number
    const single = singles[first] as number
    if (position + 1 >= length) {
      if (single !== 0) report(single, position, position + 1, token, token + 1, startEdges)
      return
    }
    const second = symbols[position + 1] as number
    const pair = after(trie, first, second)
    if (pair !== 0) follow(pair, position + 2, position, token, startEdges)
    if (single !== 0 && second < LETTER_FROM) report(single, position, position + 1, token, token + 1, startEdges)
  }

  return (token) => {
    const kind = tokenKinds[token] as number
    if (kind >= PUNCTUATION_MARK) return
    const start = tokenStarts[token] as number
    const end = tokenEnds[token] as number
    begin(start, token, 0)
    if (kind === NUMBER) return
    // `ود. سامر`: an abbreviation of one letter
    if (proclitics && (end - start > 2 || symbols[end] === FULL_STOP)) {
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
          const afterAl = after(trie, ALIF, LAM)
          const third = symbols[at + 2] as number
          follow(step(trie, afterAl, third), at + 3, at, token, bits | SWALLOWED)
          follow(step(trie, step(trie, afterAl, LAM), third), at + 3, at, token, bits | SWALLOWED)
        }
      }
    }
    if (tokenJoints[token])
      for (let at = start + 1; at < end; at++) if ((edges[at] as number) & AFTER_JOINT) begin(at, token, AT_JOINT)
  }
}
