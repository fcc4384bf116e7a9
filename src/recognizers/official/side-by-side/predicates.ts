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

  constructor(private readonly reading: Reading) {
    this.cues = viewOf(reading, 'cue')
    this.fields = viewOf(reading, 'portfolio')
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

  /** Whether the word behind makes a dual in construct of it: one with the article, or a field without ل. */
  private isConstruct(next: number): boolean {
    const { page } = this.reading
    const start = page.tokenStarts[next] as number
    if (page.symbols[start] === ALIF && page.symbols[start + 1] === LAM) return true
    return page.symbols[start] !== LAM && this.fields.has(next)
  }
}
