import { symbolOf } from '../../../text/characters.ts'
import { endsIn, hasLetter, LINE_BREAK, PUNCTUATION_MARK, WORD } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'

/** `ألبير` has no article. */
const ALEF_HAMZA = 0x0623
const ALEF_MAQSURA = 0x0649
const ALIF = symbolOf('ا')
const BEH = symbolOf('ب')
const DAL = symbolOf('د')
const FULL_STOP = symbolOf('.')
const LAM = symbolOf('ل')
const NOON = symbolOf('ن')
const REH = symbolOf('ر')
const WAW = symbolOf('و')
const YEH = symbolOf('ی')
/** The fewest letters of a nisba with its article. */
const SHORTEST_NISBA = 8
export const SAYYID = [symbolOf('س'), YEH, symbolOf('د')]
const ABU = [ALIF, BEH, WAW]
const SHAH = [symbolOf('ش'), ALIF, symbolOf('ه')]

/**
 * The letters of a token, whatever dictionaries say of it as a whole: its article, its length, single letters.
 *
 * @example `الوزير` has the article, `ن.` is an initial.
 */
export class WordLetters {
  private readonly categories: Uint32Array

  constructor(protected readonly reading: Reading) {
    this.categories = reading.hits.categories
  }

  /** Whether a form begins in a token of a category whose bit is in `bits`. */
  protected begins(token: number, bits: number): boolean {
    return ((this.categories[token] as number) & bits) !== 0
  }

  /** Whether a token begins with the article; `least`: how many letters must stand behind it. */
  hasArticle(token: number, least = 3): boolean {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    return (
      page.symbols[start] === ALIF &&
      page.symbols[start + 1] === LAM &&
      (page.tokenEnds[token] as number) - start >= 2 + least &&
      !this.hasLetter(start, ALEF_HAMZA)
    )
  }

  /** Whether ل stands before the article in a token: `للابتعاث`. */
  hasArticleBehindLam(token: number): boolean {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    return page.symbols[start] === LAM && page.symbols[start + 1] === LAM
  }

  /** `الفوزانوي`: whether a token is long enough for a nisba and ends as one. */
  isNisbaLike(token: number): boolean {
    return this.lengthOf(token) >= SHORTEST_NISBA && endsIn(this.reading.page, token, YEH)
  }

  /** How many folded letters a token has. */
  lengthOf(token: number): number {
    const { page } = this.reading
    return (page.tokenEnds[token] as number) - (page.tokenStarts[token] as number)
  }

  /** Whether a token is punctuation, the end of a line, or the end of the page. */
  isMark(token: number): boolean {
    const { page } = this.reading
    if (token < 0 || token >= page.tokenCount) return true
    const kind = page.tokenKinds[token]
    return kind === PUNCTUATION_MARK || kind === LINE_BREAK
  }

  /** Whether a sentence or line begins with a token. */
  protected headsSentence(token: number): boolean {
    const { page } = this.reading
    return (
      token === 0 ||
      page.tokenKinds[token - 1] === LINE_BREAK ||
      page.symbols[page.tokenStarts[token - 1] as number] === FULL_STOP
    )
  }

  /** Whether the original has a letter at a folded position. */
  protected hasLetter(start: number, letter: number): boolean {
    return hasLetter(this.reading.page, start, letter)
  }

  /** Whether the original ends in ى without dots: `على` is a preposition where `علي` is a name. */
  endsInMaqsura(token: number): boolean {
    const { page } = this.reading
    return hasLetter(page, (page.tokenEnds[token] as number) - 1, ALEF_MAQSURA)
  }

  /** Whether a word begins with a letter that may be a proclitic و or a verb's ي. */
  mayBeJoined(token: number): boolean {
    const { page } = this.reading
    const first = page.symbols[page.tokenStarts[token] as number]
    return first === WAW || first === YEH
  }

  /** Whether a token is `بن`. */
  isBin(token: number): boolean {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    return this.lengthOf(token) === 2 && page.symbols[start] === BEH && page.symbols[start + 1] === NOON
  }

  /** Whether a word begins with ا, of whatever spelling. */
  protected beginsWithAlef(token: number): boolean {
    const { page } = this.reading
    return page.symbols[page.tokenStarts[token] as number] === ALIF
  }

  /** `لا` between a particle of foreign names and a word of more than two letters: `دو لا سابليير`. */
  isRomanceArticle(token: number): boolean {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    return (
      token + 1 < page.tokenCount &&
      this.lengthOf(token) === 2 &&
      page.symbols[start] === LAM &&
      page.symbols[start + 1] === ALIF &&
      page.symbols[page.tokenStarts[token - 1] as number] === DAL &&
      page.tokenKinds[token + 1] === WORD &&
      this.lengthOf(token + 1) > 2
    )
  }

  /** Whether a word begins with و. */
  beginsWithWaw(token: number): boolean {
    const { page } = this.reading
    return page.symbols[page.tokenStarts[token] as number] === WAW
  }

  /** Whether a full stop follows a token right away. */
  protected isStopped(token: number): boolean {
    const { page } = this.reading
    return token + 1 < page.tokenCount && page.symbols[page.tokenStarts[token + 1] as number] === FULL_STOP
  }

  /** Whether nothing but the Persian ezafe ی follows a folded position in a token. */
  protected isEzafe(at: number, token: number): boolean {
    const { page, language } = this.reading
    return language === 'fa' && page.tokenEnds[token] === at + 1 && page.symbols[at] === YEH
  }

  /** Whether a token is `شاه`. */
  protected isShah(token: number): boolean {
    return this.isWritten(token, SHAH)
  }

  /** Whether a token is `أبو`, which ends no name. */
  isAbu(token: number): boolean {
    return this.isWritten(token, ABU)
  }

  /** Whether a token is `سید`. */
  isSayyid(token: number): boolean {
    return this.isWritten(token, SAYYID)
  }

  private isWritten(token: number, letters: readonly number[]): boolean {
    const { page } = this.reading
    if (token < 0 || page.tokenKinds[token] !== WORD || this.lengthOf(token) !== letters.length) return false
    return this.hasLetters(page.tokenStarts[token] as number, letters)
  }

  /** Whether letters stand from a folded position on. */
  protected hasLetters(start: number, letters: readonly number[]): boolean {
    return letters.every((symbol, i) => this.reading.page.symbols[start + i] === symbol)
  }

  /** Whether a token is the Persian mark of the object. */
  isObject(token: number): boolean {
    const { page, language } = this.reading
    const start = page.tokenStarts[token] as number
    return (
      language === 'fa' &&
      token < page.tokenCount &&
      page.symbols[start] === REH &&
      page.symbols[start + 1] === ALIF &&
      page.tokenEnds[token] === start + 2
    )
  }
}
