import { isFormOf } from '../../../match/lookup.ts'
import { BEFORE_JOINT } from '../../../match/match.ts'
import { RowNumbers } from '../../../match/row-numbers.ts'
import type { HitView } from '../../hits.ts'
import { marksOn } from '../../marks.ts'
import type { Reading } from '../../recognizer.ts'
import { lexiconOf, viewOf } from '../../views.ts'
import { BREAK, FAMILY, GIVEN, PARTICLE } from './token-class.ts'
import { SAYYID } from './word-letters.ts'
import { WordSpelling } from './word-spelling.ts'

/** What a row of names is: bits. */
const PARTICLES = 1
const FAMILY_ENDINGS = 2
const FAMILIES = 4
const GIVENS = 8
const PHRASES = 16
const KIND = new RowNumbers(
  ({ key }) =>
    (key === 'particles' ? PARTICLES : 0) |
    (key === 'persian-family-endings' ? FAMILY_ENDINGS : 0) |
    (key.includes('family') ? FAMILIES : 0) |
    (key.includes('given') ? GIVENS : 0) |
    (key === 'phrases' ? PHRASES : 0),
)

/** What the lists tell of a token: its class by them, and bits. */
const CLASS = 15
const IS_GIVEN = 16
const IS_MORE = 32
const IS_PHRASE = 64
const IS_TOLD = 128

/** Of ال. */
const ARTICLE_LENGTH = 2

/**
 * What the lists of names tell of a token as it stands, with nothing written onto it.
 *
 * @example `خالد` is a given name, `رضایی` a family name, `أبو` a particle.
 */
export class ListedNames extends WordSpelling {
  protected readonly names: HitView
  /** How many tokens the longest name form has that begins in a token; known when its class is. */
  protected readonly reach: Uint8Array
  /** The same of all forms, whatever is written onto them; known when the lists have told of it. */
  private readonly farthest: Uint8Array
  private readonly listed: Uint8Array

  constructor(reading: Reading) {
    super(reading)
    this.names = viewOf(reading, 'name', false)
    this.reach = marksOn(reading)
    this.farthest = marksOn(reading)
    this.listed = marksOn(reading)
  }

  /** The class of a token by the lists of names: `PARTICLE`, `GIVEN`, `FAMILY`, else `BREAK`. */
  protected nameClass(token: number): number {
    return this.told(token) & CLASS
  }

  /** Whether a name form that begins in a token, with something written onto it or not, may have more than so many tokens. */
  protected mayReach(token: number, tokens: number): boolean {
    this.told(token)
    return (this.farthest[token] as number) > tokens
  }

  /** What the lists tell of a token, worked out once. */
  private told(token: number): number {
    if (token < 0 || token >= this.reading.page.tokenCount) return BREAK
    const known = this.listed[token] as number
    return known !== 0 ? known : this.tell(token)
  }

  private tell(token: number): number {
    const { names } = this
    let best = BREAK
    let bits = IS_TOLD
    let isFamily = false
    for (let hit = names.first(token); hit >= 0; hit = names.after(hit)) {
      const length = names.endToken(hit) - token
      if (length > (this.farthest[token] as number)) this.farthest[token] = length
      if (!names.isPlain(hit)) continue
      const kind = names.number(hit, KIND)
      bits |= (kind & GIVENS) !== 0 ? IS_GIVEN : IS_MORE
      if ((kind & PHRASES) !== 0) bits |= IS_PHRASE
      if ((kind & FAMILY_ENDINGS) !== 0) continue
      if ((kind & FAMILIES) !== 0) isFamily = true
      best = Math.max(best, (kind & PARTICLES) !== 0 ? PARTICLE : (kind & FAMILIES) !== 0 ? FAMILY : GIVEN)
      if (length > (this.reach[token] as number)) this.reach[token] = length
    }
    // `رئیسی`: of the lists of foreign names too, which part no given from family names
    if (best === GIVEN && isFamily && (bits & IS_GIVEN) === 0 && this.reading.language === 'fa') best = FAMILY
    if (best === BREAK && this.isGivenBehindSayyid(token)) best = GIVEN
    this.listed[token] = bits | best
    return bits | best
  }

  /** `سیدمناف`: a given name with `سید` written onto it. */
  private isGivenBehindSayyid(token: number): boolean {
    const { page, language } = this.reading
    if (language !== 'fa' || token < 0 || token >= page.tokenCount) return false
    const start = page.tokenStarts[token] as number
    const end = page.tokenEnds[token] as number
    if (end - start < SAYYID.length + 3 || !this.hasLetters(start, SAYYID)) return false
    return isFormOf(lexiconOf(this.reading, 'name'), 'names/persian-given', page.symbols, start + SAYYID.length, end)
  }

  /** `الأحمد`: whether a given name stands behind an article, as in Gulf names for the father's. */
  isGivenBehindArticle(token: number): boolean {
    const { page } = this.reading
    if (this.reading.language !== 'ar' || !this.hasArticle(token)) return false
    const start = (page.tokenStarts[token] as number) + ARTICLE_LENGTH
    return isFormOf(
      lexiconOf(this.reading, 'name'),
      'names/arabic-given',
      page.symbols,
      start,
      page.tokenEnds[token] as number,
    )
  }

  /** Whether the lists know a token as a name, whatever else it is. */
  isListed(token: number): boolean {
    return this.nameClass(token) >= FAMILY
  }

  /** Whether the lists know a token as a given name and nothing else. */
  isGivenOnly(token: number): boolean {
    return (this.told(token) & (IS_GIVEN | IS_MORE)) === IS_GIVEN
  }

  /** Whether the lists know a token as a given name, whatever else it is. */
  isGiven(token: number): boolean {
    return (this.told(token) & IS_GIVEN) !== 0
  }

  /** Whether an Arabic given name of several words begins in a token whose class is known: `خلف الله`. */
  protected isLongGiven(token: number): boolean {
    return this.reading.language === 'ar' && (this.reach[token] as number) > 1 && this.isGiven(token)
  }

  /** Whether a name of several words that is known as a whole begins in a token. */
  isPhrase(token: number): boolean {
    return (this.told(token) & IS_PHRASE) !== 0
  }

  /** A Persian family name of two, the first of them known, with ZWNJ between them: `حسینی\u200cشاهرودی`. */
  protected isCompound(token: number): boolean {
    if (this.reading.language !== 'fa') return false
    for (let hit = this.names.first(token); hit >= 0; hit = this.names.after(hit))
      if (
        this.names.closing(hit) === BEFORE_JOINT &&
        this.names.opening(hit) === 0 &&
        this.names.row(hit).key.includes('family')
      )
        return true
    return false
  }
}
