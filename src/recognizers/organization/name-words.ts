import { FEMININE } from '../../match/entry.ts'
import { isFormOf } from '../../match/lookup.ts'
import { AFTER_LA, AFTER_WA, BEFORE_JOINT, BEFORE_SUFFIX, SWALLOWED } from '../../match/match.ts'
import { symbolOf } from '../../text/characters.ts'
import { beginsWith, endsIn, isSymbol, WORD } from '../../text/page.ts'
import type { Hit, HitView } from '../hits.ts'
import type { Reading } from '../recognizer.ts'
import { lexiconOf, viewOf } from '../views.ts'

const COMMA = symbolOf(',')
const ALIF = symbolOf('ا')
const BA = symbolOf('ب')
const LAM = symbolOf('ل')
const HEH = symbolOf('ه')
const WAW = symbolOf('و')
const YEH = symbolOf('ی')
const MIM = symbolOf('م')
/** As it is written; matching takes it for ه. */
const TEH_MARBUTA = 'ة'.charCodeAt(0)
const TEH = symbolOf('ت')
const HAMZA = symbolOf('ء')
/** The last letters of nouns before a pronoun, and alone; the hamza of all cases but the accusative sits on ي or و. */
const LAST_BEFORE_PRONOUN: ReadonlyMap<number, number> = new Map([
  [TEH, HEH],
  [YEH, HAMZA],
  [WAW, HAMZA],
])
/** Words behind و are so long at least. */
const SHORTEST_JOINED = 6
const NOUNS = 'organization-words/nouns'

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
  /** A Persian word in ezafe (`پایانه\u200cهای`, `الگوی`): something must follow. */
  readonly open: boolean
}

const KINDS: Readonly<Record<string, NameWord['kind']>> = {
  adjectives: 'adjective',
  nouns: 'noun',
  ezafe: 'noun',
  light: 'light',
}

/** Reads the words of `organizations/words.yaml` and `signs.yaml`, token by token. */
export class NameWords {
  private readonly view: HitView
  private readonly signs: HitView

  constructor(private readonly reading: Reading) {
    this.view = viewOf(reading, 'organization-word')
    this.signs = viewOf(reading, 'organization-sign')
  }

  /** The longest word of the list that begins in a token. */
  at(token: number): NameWord | undefined {
    const { view } = this
    const { page } = this.reading
    if (token >= page.tokenCount || page.tokenKinds[token] !== WORD) return undefined
    const hit = view.longest(token, (hit) => this.isWhole(view, hit) && this.listOf(hit) !== undefined)
    if (hit < 0) return undefined
    const opening = view.opening(hit)
    const start = view.start(hit)
    const endToken = view.endToken(hit)
    const plural = this.pluralEnd(endToken)
    const last = page.tokenEnds[plural - 1] as number
    return {
      kind: this.listOf(hit) as NameWord['kind'],
      start,
      end: page.tokenEnds[endToken - 1] as number,
      endToken: plural,
      definite: (opening & SWALLOWED) !== 0 || this.hasArticle(start),
      // عليا ends in the other feminine ending
      feminine: (view.flags(hit) & FEMININE) !== 0 || page.symbols[view.end(hit) - 1] === ALIF,
      joined: (opening & AFTER_WA) !== 0,
      toward: (opening & (AFTER_LA | SWALLOWED)) !== 0,
      possessed: this.reading.language !== 'fa' && view.closing(hit) === BEFORE_SUFFIX,
      open:
        view.row(hit).key === 'ezafe' ||
        (this.reading.language === 'fa' &&
          last > view.end(hit) + 2 &&
          page.symbols[last - 1] === YEH &&
          page.symbols[last - 2] === ALIF),
    }
  }

  private listOf(hit: Hit): NameWord['kind'] | undefined {
    const { key } = this.view.row(hit)
    return KINDS[key]
  }

  /** Whether a token is a word of one of the other lists: `links`, `private`, `counted`; ل may be written before it. */
  is(list: string, token: number): boolean {
    return this.isOf(this.view, list, token)
  }

  /** Whether a token is a word of a list of `signs.yaml`: `regions`, `sport`. */
  isSign(list: string, token: number): boolean {
    return this.isOf(this.signs, list, token)
  }

  /** The same without an ending: `استان`, not `استان\u200cها`. */
  isPlainSign(list: string, token: number): boolean {
    const { signs } = this
    if (token < 0 || token >= this.reading.page.tokenCount) return false
    for (let hit = signs.first(token); hit >= 0; hit = signs.after(hit))
      if (signs.row(hit).key === list && signs.isPlain(hit)) return !this.isPluralEnding(signs.endToken(hit))
    return false
  }

  /** The first token, from one on, in which a word of `signs.yaml` begins; behind the last one the number of tokens. */
  nextSign(token: number): number {
    return this.signs.next(token)
  }

  private isOf(view: HitView, list: string, token: number): boolean {
    if (token < 0 || token >= this.reading.page.tokenCount) return false
    for (let hit = view.first(token); hit >= 0; hit = view.after(hit))
      if (view.row(hit).key === list && this.isWhole(view, hit) && !(view.opening(hit) & ~(AFTER_LA | SWALLOWED)))
        return true
    return false
  }

  /** Whether a token makes the noun behind it a kind, one of some, or one told of before: `این`, `هر`; not a pronoun alone (`آنها`). */
  counts(token: number): boolean {
    const { view } = this
    if (token < 0 || token >= this.reading.page.tokenCount) return false
    for (let hit = view.first(token); hit >= 0; hit = view.after(hit))
      if (view.row(hit).key === 'counted' && view.closing(hit) === 0 && !(view.opening(hit) & ~(AFTER_LA | SWALLOWED)))
        return true
    return false
  }

  /**
   * Whether a word of a list stands right before a token, or it and one word more (`ایستگاه جدید` + `آتش\u200cنشانی`), unless
   * they are to be `adjacent`.
   */
  isBefore(list: string, token: number, adjacent = false): boolean {
    const { view } = this
    for (let at = token - 1; at >= 0 && at >= token - 3; at--)
      for (const hit of view.at(at)) {
        if (view.row(hit).key !== list || !this.isWhole(view, hit)) continue
        const end = this.pluralEnd(view.endToken(hit))
        if (
          end === token ||
          (!adjacent && end === token - 1 && !this.isAnd(end) && this.reading.page.tokenKinds[end] === WORD)
        )
          return true
      }
    return false
  }

  /** Whether nothing but an ending that a name allows is written behind a hit: a Persian plural, an Arabic pronoun behind و. */
  private isWhole(view: HitView, hit: Hit): boolean {
    const { page, language } = this.reading
    if (view.closing(hit) === 0) return true
    const from = view.end(hit)
    const end = page.tokenEnds[view.endToken(hit) - 1] as number
    const letter = (i: number) => (from + i < end ? page.symbols[from + i] : -1)
    if (language === 'fa') {
      if (end - from === 1)
        return letter(0) === YEH && (page.symbols[from - 1] === ALIF || page.symbols[from - 1] === WAW)
      return letter(0) === HEH && letter(1) === ALIF && (end - from === 2 || (end - from === 3 && letter(2) === YEH))
    }
    if (view.closing(hit) === BEFORE_JOINT || !(view.opening(hit) & AFTER_WA)) return false
    // ه alone may be ة
    return letter(0) === HEH && end - from === 2 && (letter(1) === ALIF || letter(1) === MIM)
  }

  /** Persian: the plural ending written apart, `پژوهش های`. */
  private pluralEnd(token: number): number {
    return this.isPluralEnding(token) ? token + 1 : token
  }

  /** Whether a Persian plural ending stands as a word of its own: `ها`, `های`. */
  isPluralEnding(token: number): boolean {
    const { page, language } = this.reading
    if (language !== 'fa' || token >= page.tokenCount) return false
    const start = page.tokenStarts[token] as number
    const length = (page.tokenEnds[token] as number) - start
    if (length < 2 || length > 3 || page.symbols[start] !== HEH || page.symbols[start + 1] !== ALIF) return false
    return length === 2 || page.symbols[start + 2] === YEH
  }

  /** Whether the Arabic article stands at a folded position. */
  hasArticle(position: number): boolean {
    const { symbols } = this.reading.page
    return symbols[position] === ALIF && symbols[position + 1] === LAM
  }

  /** Whether the article, and nothing before it, begins a token. */
  hasArticleAt(token: number): boolean {
    return this.hasArticle(this.reading.page.tokenStarts[token] as number)
  }

  /** Whether the article stands in one of some tokens, behind و or ل too. */
  isDefinite(token: number, endToken: number): boolean {
    const { page } = this.reading
    for (let at = token; at < endToken; at++) {
      const start = page.tokenStarts[at] as number
      const first = page.symbols[start]
      if (
        this.hasArticle(start) ||
        ((first === WAW || first === LAM) && (this.hasArticle(start + 1) || this.isSwallowed(at)))
      )
        return true
    }
    return false
  }

  /** Whether a token ends in ة, folded ه. */
  endsFeminine(token: number): boolean {
    return endsIn(this.reading.page, token, HEH)
  }

  /** Whether a token is written with ة at its end: `الإدارة`, not `التوجيه`. */
  endsInTehMarbuta(token: number): boolean {
    const { page } = this.reading
    const last = (page.tokenEnds[token] as number) - 1
    return page.text.charCodeAt(page.starts[last] as number) === TEH_MARBUTA
  }

  /** Whether a token ends in ة or in the ending of feminine plurals: `المشروعات`. */
  endsLikeFeminine(token: number): boolean {
    const { symbols, tokenEnds } = this.reading.page
    const end = tokenEnds[token] as number
    return this.endsFeminine(token) || (symbols[end - 1] === TEH && symbols[end - 2] === ALIF)
  }

  /** Whether a token is a comma. */
  isComma(token: number): boolean {
    return beginsWith(this.reading.page, token, COMMA)
  }

  /** Whether و is written onto a token, or is its first letter. */
  beginsWithWaw(token: number): boolean {
    return beginsWith(this.reading.page, token, WAW)
  }

  /** Whether a token is و alone. */
  isAnd(token: number): boolean {
    return isSymbol(this.reading.page, token, WAW)
  }

  /** Whether an Arabic token begins with ل that may be the preposition. */
  isToward(token: number): boolean {
    const { page } = this.reading
    return (
      page.symbols[page.tokenStarts[token] as number] === LAM &&
      (page.tokenEnds[token] as number) - (page.tokenStarts[token] as number) > 3
    )
  }

  /** Whether a token is ب and a word with the article: `بالمخدرات`. */
  isBehindBa(token: number): boolean {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    return page.symbols[start] === BA && this.hasArticle(start + 1) && this.lengthOf(token) > SHORTEST_JOINED
  }

  /** Whether a token is ب and a noun of the list without article: `بقضايا`. */
  isBehindPreposition(token: number): boolean {
    const word = this.at(token)
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    return word?.kind === 'noun' && word.start === start + 1 && page.symbols[start] === BA && !word.definite
  }

  /** Whether a token is و and a word with the article: `والصيدلة`. */
  isJoinedDefinite(token: number): boolean {
    const start = this.reading.page.tokenStarts[token] as number
    return this.beginsWithWaw(token) && this.hasArticle(start + 1) && this.lengthOf(token) > SHORTEST_JOINED
  }

  /** Whether a token is و and a noun of the list whose ة or ء is another letter before a pronoun: `ومحاربتها`, `وإنمائها`. */
  isPossessedNoun(token: number): boolean {
    const { page, language } = this.reading
    const { symbols } = page
    const end = page.tokenEnds[token] as number
    if (language === 'fa' || !this.beginsWithWaw(token) || this.lengthOf(token) < SHORTEST_JOINED) return false
    if (symbols[end - 2] !== HEH || (symbols[end - 1] !== ALIF && symbols[end - 1] !== MIM)) return false
    const last = LAST_BEFORE_PRONOUN.get(symbols[end - 3] as number)
    if (last === undefined || (last === HAMZA && symbols[end - 4] !== ALIF)) return false
    const noun = symbols.slice((page.tokenStarts[token] as number) + 1, end - 2)
    noun[noun.length - 1] = last
    return isFormOf(lexiconOf(this.reading, 'organization-word'), NOUNS, noun, 0, noun.length)
  }

  private lengthOf(token: number): number {
    const { tokenStarts, tokenEnds } = this.reading.page
    return (tokenEnds[token] as number) - (tokenStarts[token] as number)
  }

  /** Whether ل has swallowed the article in a token: `للقلب`. */
  isSwallowed(token: number): boolean {
    const { page } = this.reading
    return this.isToward(token) && page.symbols[(page.tokenStarts[token] as number) + 1] === LAM
  }
}
