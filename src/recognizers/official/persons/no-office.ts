import { BLOCK } from '../../../match/entry.ts'
import { symbolOf } from '../../../text/characters.ts'
import { beginsWithOneOf, NUMBER } from '../../../text/page.ts'
import type { Hit, HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { Name } from '../names/name.ts'

/** What stands in brackets behind the name of a saint: ص, ع, س. */
const BLESSINGS = new Set([...'صعس'].map(symbolOf))
const BRACKETS = new Set([...'(['].map(symbolOf))
const AGED = new Set(['aged'])

/**
 * Tells by the words beside a Persian name that its bearer holds no office, whoever else on the page has the name.
 *
 * @example `حسین (ع)`, `محمد رسول\u200cالله`, `رمضان هاشمی ۴۶ ساله`
 */
export class NoOffice {
  private readonly cues: HitView

  constructor(private readonly reading: Reading) {
    this.cues = viewOf(reading, 'cue')
  }

  /** Whether a name is a saint's, or of somebody whose age the page tells as of victims. */
  isBearer({ firstToken, endToken }: Name): boolean {
    if (this.reading.language !== 'fa') return false
    return this.isBlessed(endToken) || this.isSaint(firstToken) || this.isAged(endToken)
  }

  /** `(ع)` behind a name. */
  private isBlessed(token: number): boolean {
    const { page } = this.reading
    return (
      beginsWithOneOf(page, token, BRACKETS) &&
      beginsWithOneOf(page, token + 1, BLESSINGS) &&
      page.tokenEnds[token + 1] === (page.tokenStarts[token + 1] as number) + 1
    )
  }

  private isSaint(token: number): boolean {
    const { cues } = this
    const isSaint = (hit: Hit) => cues.isPlain(hit) && cues.row(hit).key === 'saint'
    return [token - 1, token].some((at) => {
      const saint = at < 0 ? -1 : cues.longest(at, isSaint)
      // `امام علی رحمان`
      return saint >= 0 && !(cues.flags(saint) & BLOCK)
    })
  }

  /** `۴۶ ساله`, `سه\u200cساله`. */
  private isAged(token: number): boolean {
    const { page } = this.reading
    if (token >= page.tokenCount) return false
    return this.cues.isWord(page.tokenKinds[token] === NUMBER ? token + 1 : token, AGED)
  }
}
