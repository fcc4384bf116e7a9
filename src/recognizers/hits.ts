import { ARABIC, MADDA, MAKSURA, PERSIAN, type Row } from '../match/entry.ts'
import type { Lexicon } from '../match/lexicon.ts'
import type { Hits } from '../match/match.ts'
import type { AskedHits, Seldom } from '../match/seldom.ts'
import type { Reading } from './recognizer.ts'

const ALEF_MADDA = 0x0622
const ALEF_MAKSURA = 0x0649
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
    return this.has(token) ? this.from(this.byToken[token] as number, token) : -1
  }

  /** The hit of the category behind another one in the same token, -1 where there is none. */
  after(hit: Hit): Hit {
    return this.from(hit + 1, this.hits.firstTokens[hit] as number)
  }

  private from(first: number, token: number): Hit {
    const end = this.endByToken[token] as number
    for (let hit = first; hit < end; hit++) if (this.holds(hit)) return hit
    return -1
  }

  /** All hits of the category that begin in a token. */
  at(token: number): readonly Hit[] {
    let hit = this.first(token)
    if (hit < 0) return NONE
    const found: Hit[] = []
    for (; hit >= 0; hit = this.after(hit)) found.push(hit)
    return found
  }

  /** Whether a hit is of the category and may stand in a page of this language. */
  private holds(hit: Hit): boolean {
    const { entryCategories, entryFlags } = this.hits
    if (entryCategories[hit] !== this.category) return false
    const flags = entryFlags[hit] as number
    if (this.foreign !== 0 && (flags & (ARABIC | PERSIAN)) === this.foreign) return false
    return (flags & (MADDA | MAKSURA)) === 0 || this.isExact(hit)
  }

  /** Whether the original has the letter that the form insists on. */
  private isExact(hit: Hit): boolean {
    const flags = this.flags(hit)
    const { page } = this.reading
    const letter = (position: number) => page.text.charCodeAt(page.starts[position] as number)
    if (flags & MADDA && letter(this.start(hit)) !== ALEF_MADDA) return false
    return !(flags & MAKSURA) || letter(this.end(hit) - 1) === ALEF_MAKSURA
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

  /** The longest hit that begins in a token and is accepted, -1 where there is none. */
  longest(token: number, accept?: (hit: Hit) => boolean): Hit {
    if (!this.has(token)) return -1
    const { ends } = this.hits
    const end = this.endByToken[token] as number
    let best = -1
    for (let hit = this.byToken[token] as number; hit < end; hit++) {
      if (!this.holds(hit) || (best >= 0 && (ends[hit] as number) <= (ends[best] as number))) continue
      if (!accept || accept(hit)) best = hit
    }
    return best
  }

  /** The longest hit that begins in a token and has nothing written onto its end, -1 where there is none. */
  longestWhole(token: number): Hit {
    if (!this.has(token)) return -1
    const { ends, edges } = this.hits
    const end = this.endByToken[token] as number
    let best = -1
    for (let hit = this.byToken[token] as number; hit < end; hit++)
      if ((edges[hit] as number) >> 8 === 0 && (best < 0 || (ends[hit] as number) > (ends[best] as number)))
        if (this.holds(hit)) best = hit
    return best
  }

  /** The longest form of a row, by its key, that begins in a token with nothing written onto either end, -1 where there is none. */
  plain(token: number, key: string): Hit {
    if (!this.has(token)) return -1
    const { ends, edges } = this.hits
    const end = this.endByToken[token] as number
    let best = -1
    for (let hit = this.byToken[token] as number; hit < end; hit++)
      if (edges[hit] === 0 && this.holds(hit) && this.row(hit).key === key)
        if (best < 0 || (ends[hit] as number) > (ends[best] as number)) best = hit
    return best
  }

  start(hit: Hit): number {
    return this.hits.starts[hit] as number
  }
  end(hit: Hit): number {
    return this.hits.ends[hit] as number
  }
  /** The token after the one in which the hit ends. */
  endToken(hit: Hit): number {
    return this.hits.endTokens[hit] as number
  }
  flags(hit: Hit): number {
    return this.hits.entryFlags[hit] as number
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
