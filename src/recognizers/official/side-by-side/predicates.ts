import { DEMONYM, DUAL } from '../../../match/entry.ts'
import { AFTER_LA } from '../../../match/match.ts'
import { symbolOf } from '../../../text/characters.ts'
import { WORD } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'

const ALIF = symbolOf('ا')
const LAM = symbolOf('ل')
/** The most tokens of `المرشح لمنصب`. */
const LONGEST_CANDIDATE = 2
const CANDIDATE = new Set(['candidate'])
const PREPOSITION = new Set(['title-preposition'])
const FEMININE = new Set(['called-to-feminine'])
const CALLED_TO = new Set(['called-to', 'called-to-state'])

/**
 * Tells where an indefinite title in the accusative says what somebody is called to, so that it is no mention itself.
 *
 * @example `وزيرا` in `عُيّن خالد العمري وزيرا للمالية`; not in `وزيرا الخارجية`, the dual in construct
 */
export class Predicates {
  private readonly cues: HitView
  private readonly fields: HitView
  private readonly offices: HitView
  private readonly countries: HitView
  private readonly heads: HitView

  constructor(private readonly reading: Reading) {
    this.cues = viewOf(reading, 'cue')
    this.fields = viewOf(reading, 'portfolio')
    this.offices = viewOf(reading, 'office')
    this.countries = viewOf(reading, 'country')
    this.heads = viewOf(reading, 'organization-head')
  }

  /** Whether such a title stands in a token. */
  is(token: number): boolean {
    const { page, language } = this.reading
    if (language !== 'ar') return false
    const next = token + 1
    // `وزيرة للصحة`, `سفيرة لدى فرنسا`, `مديرة لمكتب الوزير`, not `وزيرة الصحة`, `رئيسة لجنة الصحة`
    if (this.cues.isWord(token, FEMININE)) return next < page.tokenCount && this.isLed(next)
    if (!this.cues.isWord(token, CALLED_TO)) return false
    return next >= page.tokenCount || page.tokenKinds[next] !== WORD || !this.isConstruct(next)
  }

  /** `نائبا لرئيس اللجنة`: whether ل joins the title in a token to what somebody is called to, so that it is somebody else's. */
  isServed(token: number): boolean {
    const { symbols, tokenStarts } = this.reading.page
    return token > 0 && symbols[tokenStarts[token] as number] === LAM && this.is(token - 1)
  }

  /** `المرشح لمنصب محافظ …`: whether the words before a title say that somebody would like to hold it. */
  isSought(token: number): boolean {
    return this.cues.before(token, CANDIDATE, LONGEST_CANDIDATE) < token
  }

  /** Whether ل, with the article or before the head noun of a body, or a preposition such as `لدى` joins what the title is of. */
  private isLed(next: number): boolean {
    const { symbols, tokenStarts } = this.reading.page
    const start = tokenStarts[next] as number
    if ((symbols[start] === LAM && symbols[start + 1] === LAM) || this.cues.isWord(next, PREPOSITION)) return true
    return this.heads.longest(next, (hit) => this.heads.opening(hit) === AFTER_LA) >= 0
  }

  /** Whether the word behind makes a dual in construct of it: one with the article, a field without ل, a state's name. */
  private isConstruct(next: number): boolean {
    const { page } = this.reading
    const start = page.tokenStarts[next] as number
    if (page.symbols[start] === ALIF && page.symbols[start + 1] === LAM) return true
    return (page.symbols[start] !== LAM && this.fields.has(next)) || this.isDual(next - 1) || this.isState(next)
  }

  /** `رئيسا وزراء`: a dual of several words. */
  private isDual(token: number): boolean {
    const { offices } = this
    const hit = offices.longest(token)
    return hit >= 0 && offices.endToken(hit) > token + 1 && (offices.flags(hit) & DUAL) !== 0
  }

  /** `سفيرا فرنسا`, not `سفيرا فرنسيا`. */
  private isState(token: number): boolean {
    const { countries } = this
    const hit = countries.longestWhole(token)
    return hit >= 0 && countries.isPlain(hit) && (countries.flags(hit) & DEMONYM) === 0
  }
}
