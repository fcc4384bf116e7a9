import { symbolOf } from '../../text/characters.ts'
import { FEMININE } from '../../match/entry.ts'
import { AFTER_LA, AFTER_WA, BEFORE_JOINT, BEFORE_SUFFIX, SWALLOWED } from '../../match/match.ts'
import { WORD } from '../../text/page.ts'
import { type Hit, HitView } from '../hits.ts'
import type { Reading } from '../recognizer.ts'

const ALIF = symbolOf('ا')
const LAM = symbolOf('ل')
const HEH = symbolOf('ه')
const WAW = symbolOf('و')
const YEH = symbolOf('ی')
const MIM = symbolOf('م')

/** A word that names of bodies are made of, as it stands in the text. */
export interface NameWord {
  readonly kind: 'adjective' | 'noun' | 'light'
  readonly start: number
  readonly end: number
  readonly endToken: number
  /** With the article, written or swallowed by ل. */
  readonly definite: boolean
  /** An Arabic adjective in ة. */
  readonly feminine: boolean
  /** Written behind و, behind ل. */
  readonly joined: boolean
  readonly toward: boolean
  /** An Arabic pronoun is written onto it: `وتأهيلهم`. */
  readonly possessed: boolean
}

/** Reads the words of `organizations/words.yaml`, token by token. */
export class NameWords {
  private readonly view: HitView

  constructor(private readonly reading: Reading) {
    this.view = new HitView(reading, 'organization-word')
  }

  /** The longest word of the list that begins in a token. */
  at(token: number): NameWord | undefined {
    const { view } = this
    const { page } = this.reading
    if (token >= page.tokenCount || page.tokenKinds[token] !== WORD) return undefined
    const hit = view.longest(token, (hit) => this.isWhole(hit) && this.listOf(hit) !== undefined)
    if (hit < 0) return undefined
    const opening = view.opening(hit)
    const start = view.start(hit)
    const endToken = view.endToken(hit)
    return {
      kind: this.listOf(hit) as NameWord['kind'],
      start,
      end: page.tokenEnds[endToken - 1] as number,
      endToken: this.pluralEnd(endToken),
      definite: (opening & SWALLOWED) !== 0 || this.hasArticle(start),
      // عليا ends in the other feminine ending
      feminine: (view.flags(hit) & FEMININE) !== 0 || page.symbols[view.end(hit) - 1] === ALIF,
      joined: (opening & AFTER_WA) !== 0,
      toward: (opening & (AFTER_LA | SWALLOWED)) !== 0,
      possessed: this.reading.language !== 'fa' && view.closing(hit) === BEFORE_SUFFIX,
    }
  }

  private listOf(hit: Hit): NameWord['kind'] | undefined {
    const { key } = this.view.row(hit)
    return key === 'adjectives' ? 'adjective' : key === 'nouns' ? 'noun' : key === 'light' ? 'light' : undefined
  }

  /** Whether a token is just a word of one of the other lists: `links`, `private`, `counted`. */
  is(list: string, token: number): boolean {
    const { view } = this
    if (token < 0 || token >= this.reading.page.tokenCount) return false
    for (const hit of view.at(token)) if (view.row(hit).key === list && (view.closing(hit) === 0 || this.isWhole(hit))) return true
    return false
  }

  /** Whether nothing but an ending that a name allows is written behind a hit: a Persian plural, an Arabic pronoun behind و. */
  private isWhole(hit: Hit): boolean {
    const { view } = this
    const { page, language } = this.reading
    if (view.closing(hit) === 0) return true
    const from = view.end(hit)
    const end = page.tokenEnds[view.endToken(hit) - 1] as number
    const letter = (i: number) => (from + i < end ? page.symbols[from + i] : -1)
    if (language === 'fa') {
      if (end - from === 1) return letter(0) === YEH && (page.symbols[from - 1] === ALIF || page.symbols[from - 1] === WAW)
      return letter(0) === HEH && letter(1) === ALIF && (end - from === 2 || (end - from === 3 && letter(2) === YEH))
    }
    if (view.closing(hit) === BEFORE_JOINT || !(view.opening(hit) & AFTER_WA)) return false
    return letter(0) === HEH && (end - from === 1 || (end - from === 2 && (letter(1) === ALIF || letter(1) === MIM)))
  }

  /** Persian: the plural ending written apart, `پژوهش های`. */
  private pluralEnd(token: number): number {
    const { page, language } = this.reading
    if (language !== 'fa' || token >= page.tokenCount) return token
    const start = page.tokenStarts[token] as number
    const length = (page.tokenEnds[token] as number) - start
    if (length < 2 || length > 3 || page.symbols[start] !== HEH || page.symbols[start + 1] !== ALIF) return token
    return length === 2 || page.symbols[start + 2] === YEH ? token + 1 : token
  }

  /** Whether the Arabic article stands at a folded position. */
  hasArticle(position: number): boolean {
    const { symbols } = this.reading.page
    return symbols[position] === ALIF && symbols[position + 1] === LAM
  }

  /** Whether a token ends in ة, folded ه. */
  endsFeminine(token: number): boolean {
    const { page } = this.reading
    return page.symbols[(page.tokenEnds[token] as number) - 1] === HEH
  }

  /** Whether a token is و alone. */
  isAnd(token: number): boolean {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    return token < page.tokenCount && page.symbols[start] === WAW && (page.tokenEnds[token] as number) === start + 1
  }

  /** Whether an Arabic token begins with ل that may be the preposition. */
  isToward(token: number): boolean {
    const { page } = this.reading
    return page.symbols[page.tokenStarts[token] as number] === LAM && (page.tokenEnds[token] as number) - (page.tokenStarts[token] as number) > 3
  }

  /** Whether ل has swallowed the article in a token: `للقلب`. */
  isSwallowed(token: number): boolean {
    const { page } = this.reading
    return this.isToward(token) && page.symbols[(page.tokenStarts[token] as number) + 1] === LAM
  }
}
