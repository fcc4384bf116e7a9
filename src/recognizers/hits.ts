import { ARABIC, MADDA, MAKSURA, PERSIAN, type Row } from '../match/entry.ts'
import type { Lexicon } from '../match/lexicon.ts'
import type { Hits } from '../match/match.ts'
import type { RowNumbers } from '../match/row-numbers.ts'
import type { AskedHits, Seldom } from '../match/seldom.ts'
import type { Reading } from './recognizer.ts'

const ALEF_MADDA = 0x0622
const ALEF_MAKSURA = 0x0649
/** How a hit begins, and how it ends, in `Hits.edges`. */
const OPENING = 0xff
const CLOSING = 0xff00
const NONE: readonly Hit[] = []

/** The first token, from one on, in which a form begins of a category whose bit is in `bits`; behind the last one the number of tokens. */
export function nextOf({ page, hits }: Reading, bits: number, token: number): number {
  const { tokenCount } = page
  const { categories } = hits
  let at = token
  while (at < tokenCount && ((categories[at] as number) & bits) === 0) at++
  return at
}

/** The number of a hit in `Hits`, or -1. */
export type Hit = number

/** Looks into the hits of one category, token by token. */
export class HitView {
  /** The bit of the category in `hits.categories`; 0 where it is in no dictionary, or matched word by word. */
  readonly bit: number
  private category: number
  private readonly foreign: number
  private lexicon: Lexicon
  private hits: Hits
  private byToken: Int32Array
  private endByToken: Int32Array
  /** The category's bit among the hits that it is looked for in. */
  private own: number
  private asked: AskedHits | undefined
  /** Nothing was asked for yet. */
  private isIdle: boolean

  /** `native`: forms that only the other language has are passed over. */
  constructor(
    readonly reading: Reading,
    private readonly name: string,
    native = true,
  ) {
    this.lexicon = reading.lexicon
    this.hits = reading.hits
    this.byToken = this.hits.byToken
    this.endByToken = this.hits.endByToken
    this.category = reading.lexicon.category(name)
    this.bit = this.category < 0 ? 0 : 1 << this.category
    this.own = this.bit
    this.isIdle = reading.seldom?.has(name) === true
    this.foreign = native && reading.language === 'fa' ? ARABIC : native && reading.language === 'ar' ? PERSIAN : 0
  }

  /** Turns to the hits that are found when they are asked for. */
  private wake(): void {
    const asked = (this.reading.seldom as Seldom).hits()
    this.isIdle = false
    this.asked = asked
    this.lexicon = asked.lexicon
    this.hits = asked.hits
    this.byToken = asked.byToken
    this.endByToken = asked.endByToken
    this.category = asked.lexicon.category(this.name)
    this.own = 1 << this.category
  }

  /** Whether any form of the category begins in a token. */
  has(token: number): boolean {
    if (this.isIdle) this.wake()
    if (this.asked !== undefined) this.asked.ask(token)
    return ((this.hits.categories[token] as number) & this.own) !== 0
  }

  /**
   * The first token, from one on, in which a form of the category begins; behind the last one the number of tokens.
   * Not for categories that are matched word by word.
   */
  next(token: number): number {
    return nextOf(this.reading, this.bit, token)
  }

  /** The first hit of the category that begins in a token, -1 where there is none; `after` gives the next one. */
  first(token: number): Hit {
    return this.search(token, -1, false, 0, undefined, undefined)
  }

  /** The hit of the category behind another one in the same token, -1 where there is none. */
  after(hit: Hit): Hit {
    return this.search(this.hits.firstTokens[hit] as number, hit, false, 0, undefined, undefined)
  }

  /** The longest hit that begins in a token and is accepted, -1 where there is none. */
  longest(token: number, accept?: (hit: Hit) => boolean): Hit {
    return this.search(token, -1, true, 0, undefined, accept)
  }

  /** The longest hit that begins in a token and has nothing written onto its end, -1 where there is none. */
  longestWhole(token: number): Hit {
    return this.search(token, -1, true, CLOSING, undefined, undefined)
  }

  /** The longest form of a row, by its key, that begins in a token with nothing written onto either end, -1 where there is none. */
  plain(token: number, key: string): Hit {
    return this.search(token, -1, true, OPENING | CLOSING, key, undefined)
  }

  /**
   * The search behind all others: the first hit of the category in a token, or behind another hit of it, or the longest one;
   * without those `edges`, of a row with that key, accepted. Only hits that may stand in a page of this language, and whose
   * original has the letter that the form insists on.
   *
   * It is one function, and all that it needs stands in it, because it has hundreds of callers: a compiler copies what is
   * small into each of them, and then their machine code is too large for the near memory (one eighth of all time).
   */
  private search(
    token: number,
    behind: Hit,
    isLongest: boolean,
    edges: number,
    key: string | undefined,
    accept: ((hit: Hit) => boolean) | undefined,
  ): Hit {
    if (behind < 0) {
      if (this.isIdle) this.wake()
      const { asked } = this
      if (asked !== undefined) asked.ask(token)
      if (((this.hits.categories[token] as number) & this.own) === 0) return -1
    }
    const { hits, category, foreign, lexicon } = this
    const { page } = this.reading
    const end = this.endByToken[token] as number
    let best = -1
    for (let hit = behind < 0 ? (this.byToken[token] as number) : behind + 1; hit < end; hit++) {
      if (hits.entryCategories[hit] !== category) continue
      const flags = hits.entryFlags[hit] as number
      if (foreign !== 0 && (flags & (ARABIC | PERSIAN)) === foreign) continue
      if (flags & (MADDA | MAKSURA)) {
        const first = page.starts[hits.starts[hit] as number] as number
        if (flags & MADDA && page.text.charCodeAt(first) !== ALEF_MADDA) continue
        const last = page.starts[(hits.ends[hit] as number) - 1] as number
        if (flags & MAKSURA && page.text.charCodeAt(last) !== ALEF_MAKSURA) continue
      }
      if (edges !== 0 && ((hits.edges[hit] as number) & edges) !== 0) continue
      if (best >= 0 && (hits.ends[hit] as number) <= (hits.ends[best] as number)) continue
      if (key !== undefined) {
        const row = lexicon.rowOf(hits.entries[hit] as number) as Row
        if (row.key !== key) continue
      }
      if (accept !== undefined && !accept(hit)) continue
      if (!isLongest) return hit
      best = hit
    }
    return best
  }

  /** All hits of the category that begin in a token. */
  at(token: number): readonly Hit[] {
    let hit = this.first(token)
    if (hit < 0) return NONE
    const found: Hit[] = []
    for (; hit >= 0; hit = this.after(hit)) found.push(hit)
    return found
  }

  /**
   * All hits of the category on the page, in reading order, whose rows have a number other than 0: a page has few of them,
   * and hits of the category in every other word. Not for categories that are matched word by word.
   */
  whose(numbers: RowNumbers): readonly Hit[] {
    const { hits, category, lexicon } = this
    const { entries, entryCategories, count } = hits
    const known = numbers.known(lexicon)
    let found: Hit[] | undefined
    for (let hit = 0; hit < count; hit++) {
      // one: known to have number 0
      if (entryCategories[hit] !== category || known[entries[hit] as number] === 1) continue
      if (numbers.of(lexicon, entries[hit] as number) === 0) continue
      if (this.search(hits.firstTokens[hit] as number, hit - 1, false, 0, undefined, undefined) !== hit) continue
      found ??= []
      found.push(hit)
    }
    return found ?? NONE
  }

  /**
   * The nearest token, at most so many before one, from which a form of a row with one of these keys reaches up to it;
   * the token itself where there is none.
   */
  before(token: number, keys: ReadonlySet<string>, reach: number): number {
    for (let at = token - 1; at >= Math.max(0, token - reach); at--)
      for (let hit = this.first(at); hit >= 0; hit = this.after(hit))
        if (this.endToken(hit) === token && keys.has(this.row(hit).key)) return at
    return token
  }

  /** Whether a token is, as a whole, a form of a row with one of these keys. */
  isWord(token: number, keys: ReadonlySet<string>): boolean {
    for (let hit = this.first(token); hit >= 0; hit = this.after(hit))
      if (keys.has(this.row(hit).key) && this.closing(hit) === 0 && this.endToken(hit) === token + 1) return true
    return false
  }

  /** Whether nothing is written onto either end of a hit. */
  isPlain(hit: Hit): boolean {
    return this.hits.edges[hit] === 0
  }

  /** Whether a form begins in a token with nothing written onto either end. */
  hasPlain(token: number): boolean {
    for (let hit = this.first(token); hit >= 0; hit = this.after(hit)) if (this.isPlain(hit)) return true
    return false
  }

  start(hit: Hit): number {
    return this.hits.starts[hit] as number
  }
  end(hit: Hit): number {
    return this.hits.ends[hit] as number
  }
  /** The token in which the hit begins. */
  token(hit: Hit): number {
    return this.hits.firstTokens[hit] as number
  }
  /** The token after the one in which the hit ends. */
  endToken(hit: Hit): number {
    return this.hits.endTokens[hit] as number
  }
  flags(hit: Hit): number {
    return this.hits.entryFlags[hit] as number
  }
  /** The number that its row has. */
  number(hit: Hit, numbers: RowNumbers): number {
    return numbers.of(this.lexicon, this.hits.entries[hit] as number)
  }
  row(hit: Hit): Row {
    return this.lexicon.rowOf(this.hits.entries[hit] as number) as Row
  }
  /** How the hit begins: `AFTER_WA` … bits of `match.ts`. */
  opening(hit: Hit): number {
    return (this.hits.edges[hit] as number) & 255
  }
  /** How the hit ends: 0, `BEFORE_JOINT` or `BEFORE_SUFFIX`. */
  closing(hit: Hit): number {
    return (this.hits.edges[hit] as number) >> 8
  }
}
