import type { Page } from '../text/page.ts'
import { Collector } from './collector.ts'
import { BLOCK, type PackedDictionary } from './entry.ts'
import { buildLexicon, type Lexicon } from './lexicon.ts'
import { match, type Suffixes, tokenReader } from './match.ts'

/** The dictionaries of an extractor that are consulted for few words of a page. */
export class SeldomDictionaries {
  readonly categories: ReadonlySet<string>
  private made: Lexicon | undefined

  constructor(
    private readonly dictionaries: readonly PackedDictionary[],
    readonly suffixes: Suffixes,
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
    this.made ??= new AskedHits(this.lexicon(), this.page, this.dictionaries.suffixes, this.proclitics)
    return this.made
  }
}

/**
 * Hits of dictionaries that are consulted for few words of a page, names and common words: a word is matched when it is
 * asked for. As many forms begin in most words, this is much less work than to match them all.
 */
export class AskedHits {
  readonly hits: Collector
  /** The hits that begin in a token that was asked for, as in `Hits`. */
  readonly byToken: Int32Array
  readonly endByToken: Int32Array
  private readonly asked: Uint8Array
  private readonly read: (token: number) => void

  constructor(
    readonly lexicon: Lexicon,
    page: Page,
    suffixes: Suffixes,
    proclitics: boolean,
  ) {
    const { tokenCount } = page
    if (hasCounterForms(lexicon)) {
      // what stands before a word may throw its hits away
      this.hits = match(page, lexicon, suffixes, proclitics) as Collector
      this.byToken = this.hits.byToken
      this.endByToken = this.hits.endByToken
      this.asked = new Uint8Array(tokenCount).fill(1)
      this.read = () => {}
    } else {
      this.hits = new Collector(tokenCount, tokenCount >> 1)
      this.byToken = this.hits.byToken
      this.endByToken = new Int32Array(tokenCount)
      this.asked = new Uint8Array(tokenCount)
      this.read = tokenReader(page, lexicon, suffixes, proclitics, this.hits)
    }
  }

  /** Sees to it that the hits of a token are there. */
  ask(token: number): void {
    if (this.asked[token] !== 0) return
    this.asked[token] = 1
    this.byToken[token] = this.hits.count
    this.read(token)
    this.endByToken[token] = this.hits.count
  }
}

const counterForms = new WeakMap<Lexicon, boolean>()

function hasCounterForms(lexicon: Lexicon): boolean {
  let known = counterForms.get(lexicon)
  if (known === undefined) {
    known = lexicon.entryFlags.some((flags) => (flags & BLOCK) !== 0)
    counterForms.set(lexicon, known)
  }
  return known
}
