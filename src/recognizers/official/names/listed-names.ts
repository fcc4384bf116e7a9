import { isFormOf } from '../../../match/lookup.ts'
import { BEFORE_JOINT } from '../../../match/match.ts'
import type { HitView } from '../../hits.ts'
import { marksOn } from '../../marks.ts'
import type { Reading } from '../../recognizer.ts'
import { lexiconOf, viewOf } from '../../views.ts'
import { BREAK, FAMILY, GIVEN, PARTICLE } from './token-class.ts'
import { SAYYID } from './word-letters.ts'
import { WordSpelling } from './word-spelling.ts'

/**
 * What the lists of names tell of a token as it stands, with nothing written onto it.
 *
 * @example `خالد` is a given name, `رضایی` a family name, `أبو` a particle.
 */
export class ListedNames extends WordSpelling {
  protected readonly names: HitView
  /** How many tokens the longest name form has that begins in a token; known when its class is. */
  protected readonly reach: Uint8Array

  constructor(reading: Reading) {
    super(reading)
    this.names = viewOf(reading, 'name', false)
    this.reach = marksOn(reading)
  }

  /** The class of a token by the lists of names: `PARTICLE`, `GIVEN`, `FAMILY`, else `BREAK`. */
  protected nameClass(token: number): number {
    let best = BREAK
    for (let hit = this.names.first(token); hit >= 0; hit = this.names.after(hit)) {
      if (!this.names.isPlain(hit)) continue
      const { key } = this.names.row(hit)
      if (key === 'persian-family-endings') continue
      const length = this.names.endToken(hit) - token
      best = Math.max(best, key === 'particles' ? PARTICLE : key.includes('family') ? FAMILY : GIVEN)
      if (length > (this.reach[token] as number)) this.reach[token] = length
    }
    return best === BREAK && this.isGivenBehindSayyid(token) ? GIVEN : best
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

  /** Whether the lists know a token as a name, whatever else it is. */
  isListed(token: number): boolean {
    return this.nameClass(token) >= FAMILY
  }

  /** Whether the lists know a token as a given name and nothing else. */
  isGivenOnly(token: number): boolean {
    let given = false
    for (let hit = this.names.first(token); hit >= 0; hit = this.names.after(hit)) {
      if (!this.names.isPlain(hit)) continue
      if (!this.names.row(hit).key.includes('given')) return false
      given = true
    }
    return given
  }

  /** Whether the lists know a token as a given name, whatever else it is. */
  isGiven(token: number): boolean {
    for (let hit = this.names.first(token); hit >= 0; hit = this.names.after(hit))
      if (this.names.isPlain(hit) && this.names.row(hit).key.includes('given')) return true
    return false
  }

  /** Whether an Arabic given name of several words begins in a token whose class is known: `خلف الله`. */
  protected isLongGiven(token: number): boolean {
    return this.reading.language === 'ar' && (this.reach[token] as number) > 1 && this.isGiven(token)
  }

  /** Whether a name of several words that is known as a whole begins in a token. */
  isPhrase(token: number): boolean {
    return this.names.plain(token, 'phrases') >= 0
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
