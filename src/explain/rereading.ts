import type { PackedDictionary } from '../match/entry.ts'
import { buildLexicon, type Lexicon } from '../match/lexicon.ts'
import { type Hits, match, suffixesOf } from '../match/match.ts'
import { arabicPage } from '../text/arabic-page.ts'
import { type Page, readPage } from '../text/page.ts'
import type { Extraction } from '../types.ts'

/** The hits of one dictionary in a page. */
export interface DictionaryHits {
  readonly lexicon: Lexicon
  readonly hits: Hits
}

const lexicons = new WeakMap<PackedDictionary, Lexicon>()
const known = new WeakMap<object, Rereading>()

/** The text of an extraction, folded and matched once more; each dictionary only when it is asked for. */
export class Rereading {
  readonly page: Page
  private readonly hits = new Map<PackedDictionary, Hits>()

  private constructor(
    private readonly extraction: Extraction<unknown>,
    private readonly suffixes: readonly string[],
  ) {
    const page = readPage(extraction.text)
    this.page = extraction.language === 'fa' ? page : arabicPage(page)
  }

  /** One for each extraction, however many of its entities are explained. */
  static of(extraction: Extraction<unknown>, suffixes: readonly string[]): Rereading {
    let rereading = known.get(extraction)
    if (!rereading) {
      rereading = new Rereading(extraction, suffixes)
      known.set(extraction, rereading)
    }
    return rereading
  }

  /** Where the forms of a dictionary stand. */
  in(dictionary: PackedDictionary): DictionaryHits {
    let lexicon = lexicons.get(dictionary)
    if (!lexicon) {
      lexicon = buildLexicon([dictionary])
      lexicons.set(dictionary, lexicon)
    }
    let hits = this.hits.get(dictionary)
    if (!hits) {
      hits = match(this.page, lexicon, suffixesOf(this.suffixes), this.extraction.language !== 'fa')
      this.hits.set(dictionary, hits)
    }
    return { lexicon, hits }
  }
}
