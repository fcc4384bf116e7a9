import { DEMONYM, DUAL } from '../../../match/entry.ts'
import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, WORD } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'

const ALIF = symbolOf('ا')
const LAM = symbolOf('ل')
/** The most tokens of `المرشح لمنصب`. */
const LONGEST_CANDIDATE = 2
const CANDIDATE = new Set(['candidate'])
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

  constructor(private readonly reading: Reading) {
    this.cues = viewOf(reading, 'cue')
    this.fields = viewOf(reading, 'portfolio')
    this.offices = viewOf(reading, 'office')
    this.countries = viewOf(reading, 'country')
  }

  /** Whether such a title stands in a token. */
  is(token: number): boolean {
    const { page, language } = this.reading
    if (language !== 'ar') return false
    const next = token + 1
    // `وزيرة للصحة`, not `وزيرة الصحة`
    if (this.cues.isWord(token, FEMININE)) return next < page.tokenCount && beginsWith(page, next, LAM)
    if (!this.cues.isWord(token, CALLED_TO)) return false
    return next >= page.tokenCount || page.tokenKinds[next] !== WORD || !this.isConstruct(next)
  }

  /** `المرشح لمنصب محافظ …`: whether the words before a title say that somebody would like to hold it. */
  isSought(token: number): boolean {
    return this.cues.before(token, CANDIDATE, LONGEST_CANDIDATE) < token
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
