import type { Page } from '../text/page.ts'
import { Collector } from './collector.ts'
import type { PackedDictionary } from './entry.ts'
import { buildLexicon, type Lexicon } from './lexicon.ts'
import { match, type Suffixes, tokenReader } from './match.ts'

/** The dictionaries of an extractor that are consulted for few words of a page. */
export class SeldomDictionaries {
  readonly categories: ReadonlySet<string>
  private made: Lexicon | undefined
  private spare: AskedHits | undefined

  constructor(
    private readonly dictionaries: readonly PackedDictionary[],
    private readonly suffixes: Suffixes,
  ) {
    this.categories = new Set(dictionaries.map(({ category }) => category))
  }

  /** Unpacked when the first word is asked for. */
  lexicon(): Lexicon {
    this.made ??= buildLexicon(this.dictionaries)
    return this.made
  }

  /** The same for one page; undefined where there are no such dictionaries. */
  on(page: Page, proclitics: boolean): Seldom | undefined {
    return this.dictionaries.length === 0 ? undefined : new Seldom(this, page, proclitics)
  }

  /** The hits of a page, none yet. */
  hitsOf(page: Page, proclitics: boolean): AskedHits {
    const hits = this.spare ?? new AskedHits(this.lexicon(), this.suffixes)
    this.spare = undefined
    return hits.begin(page, proclitics)
  }

  /** Takes hits that nobody reads any more: their memory is used again. */
  free(hits: AskedHits): void {
    this.spare = hits
  }
}

/** Dictionaries that are consulted for few words, on one page. */
export class Seldom {
  private made: AskedHits | undefined

  constructor(
    private readonly dictionaries: SeldomDictionaries,
    private readonly page: Page,
    private readonly proclitics: boolean,
  ) {}

  /** Whether a category is of these dictionaries. */
  has(category: string): boolean {
    return this.dictionaries.categories.has(category)
  }

  lexicon(): Lexicon {
    return this.dictionaries.lexicon()
  }

  /** The hits on the page, more with each word that is asked for. */
  hits(): AskedHits {
    this.made ??= this.dictionaries.hitsOf(this.page, this.proclitics)
    return this.made
  }

  /** Nobody reads this page any more. */
  close(): void {
    if (this.made) this.dictionaries.free(this.made)
    this.made = undefined
  }
}

/**
 * Hits of dictionaries that are consulted for few words of a page, names and common words: a word is matched when it is
 * asked for. As many forms begin in most words, this is much less work than to match them all.
 */
export class AskedHits {
  readonly hits = new Collector(0)
  /** The hits that begin in a token that was asked for, as in `Hits`. */
  byToken: Int32Array
  endByToken: Int32Array
  /** A number of the page for each token that was asked for on it. */
  private asked = new Int32Array(0)
  private ends = new Int32Array(0)
  private page = 0
  private count = 0
  private read: (token: number) => void = () => {}

  constructor(
    readonly lexicon: Lexicon,
    private readonly suffixes: Suffixes,
  ) {
    this.byToken = this.hits.byToken
    this.endByToken = this.ends
  }

  /** Turns to a page. */
  begin(page: Page, proclitics: boolean): this {
    const { tokenCount } = page
    const { hits } = this
    if (this.asked.length < tokenCount) {
      this.asked = new Int32Array(2 * tokenCount)
      this.ends = new Int32Array(2 * tokenCount)
    }
    this.page++
    this.count = tokenCount
    if (this.lexicon.hasBlocks) {
      // what stands before a word may throw its hits away
      match(page, this.lexicon, this.suffixes, proclitics, hits)
      this.asked.fill(this.page)
    } else {
      hits.clear(tokenCount)
      this.read = tokenReader(page, this.lexicon, this.suffixes, proclitics, hits)
    }
    this.byToken = hits.byToken
    this.endByToken = this.lexicon.hasBlocks ? hits.endByToken : this.ends
    return this
  }

  /** Sees to it that the hits of a token are there. */
  ask(token: number): void {
    // outside of the page there is nothing
    if (this.asked[token] === this.page || !(token >= 0 && token < this.count)) return
    this.asked[token] = this.page
    this.byToken[token] = this.hits.count
    this.read(token)
    this.endByToken[token] = this.hits.count
  }
}
