import { ARABIC, MADDA, MAKSURA, PERSIAN, type Row } from '../match/entry.ts'
import type { Reading } from './recognizer.ts'

const ALEF_MADDA = 0x0622
const ALEF_MAKSURA = 0x0649

/** The number of a hit in `Hits`, or -1. */
export type Hit = number

/** Looks into the hits of one category, token by token. */
export class HitView {
  readonly bit: number
  private readonly category: number

  private readonly foreign: number

  /** `native`: forms that only the other language has are passed over. */
  constructor(
    readonly reading: Reading,
    category: string,
    native = true,
  ) {
    this.category = reading.lexicon.category(category)
    this.bit = this.category < 0 ? 0 : 1 << this.category
    this.foreign = native && reading.language === 'fa' ? ARABIC : native && reading.language === 'ar' ? PERSIAN : 0
  }

  /** Whether any form of the category begins in a token. */
  has(token: number): boolean {
    return ((this.reading.hits.categories[token] as number) & this.bit) !== 0
  }

  /** All hits of the category that begin in a token. */
  *at(token: number): Generator<Hit> {
    if (!this.has(token)) return
    const { hits, lexicon } = this.reading
    const end = hits.byToken[token + 1] as number
    for (let hit = hits.byToken[token] as number; hit < end; hit++)
      if (lexicon.entryCategories[hits.entries[hit] as number] === this.category && !this.isForeign(hit) && this.isExact(hit)) yield hit
  }

  /** Whether the original has the letter that the form insists on. */
  private isExact(hit: Hit): boolean {
    const flags = this.flags(hit)
    if ((flags & (MADDA | MAKSURA)) === 0) return true
    const { page } = this.reading
    const letter = (position: number) => page.text.charCodeAt(page.starts[position] as number)
    if (flags & MADDA && letter(this.start(hit)) !== ALEF_MADDA) return false
    return !(flags & MAKSURA) || letter(this.end(hit) - 1) === ALEF_MAKSURA
  }

  private isForeign(hit: Hit): boolean {
    return this.foreign !== 0 && (this.flags(hit) & (ARABIC | PERSIAN)) === this.foreign
  }

  /** The longest hit that begins in a token and is accepted, -1 where there is none. */
  longest(token: number, accept: (hit: Hit) => boolean = () => true): Hit {
    let best = -1
    for (const hit of this.at(token)) {
      if (best >= 0 && this.end(hit) <= this.end(best)) continue
      if (accept(hit)) best = hit
    }
    return best
  }

  start(hit: Hit): number {
    return this.reading.hits.starts[hit] as number
  }
  end(hit: Hit): number {
    return this.reading.hits.ends[hit] as number
  }
  /** The token after the one in which the hit ends. */
  endToken(hit: Hit): number {
    return this.reading.hits.endTokens[hit] as number
  }
  flags(hit: Hit): number {
    return this.reading.lexicon.entryFlags[this.reading.hits.entries[hit] as number] as number
  }
  row(hit: Hit): Row {
    const { lexicon, hits } = this.reading
    return lexicon.rows[lexicon.entryRows[hits.entries[hit] as number] as number] as Row
  }
  /** How the hit begins: `AFTER_WA` … bits of `match.ts`. */
  opening(hit: Hit): number {
    return (this.reading.hits.edges[hit] as number) & 255
  }
  /** How the hit ends: 0, `BEFORE_JOINT` or `BEFORE_SUFFIX`. */
  closing(hit: Hit): number {
    return (this.reading.hits.edges[hit] as number) >> 8
  }
}
