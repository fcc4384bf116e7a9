import { symbolOf } from '../../../text/characters.ts'
import { beginsWith } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import { PortfolioReader } from '../../portfolios.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { CandidateIndex } from '../candidate-index.ts'
import { isFullName } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { calledPresentation, type Presentation } from '../presentation.ts'
import { Predicates } from '../side-by-side/predicates.ts'

const ALIF = symbolOf('ا')
const COMMA = symbolOf(',')
const LAM = symbolOf('ل')
/** Titles that only a state gives. */
const OF_STATE = new Set(['called-to-state'])
const MOST_ADJECTIVES = 2

/**
 * Reads who is called to an office: the full name before an indefinite title in the accusative.
 *
 * @example `خالد العمري وزيرا`, `سمير الأحمد مساعدا للوزير`
 */
export class CalledTo {
  private readonly predicates: Predicates
  private readonly portfolios: PortfolioReader
  private readonly offices: HitView
  private readonly cues: HitView

  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
    /** Countries, ministries and organizations. */
    private readonly around: CandidateIndex,
  ) {
    this.predicates = new Predicates(reading)
    this.portfolios = new PortfolioReader(reading)
    this.offices = viewOf(reading, 'office')
    this.cues = viewOf(reading, 'cue')
  }

  /** The person before an indefinite title that begins in a token. */
  holder(token: number): Presentation | undefined {
    if (!this.predicates.is(token) || !this.isOfState(token)) return undefined
    // `ربيع نقيب، رئيسا لدائرة غليزان`
    const name = this.names.before(beginsWith(this.reading.page, token - 1, COMMA) ? token - 1 : token)
    if (!isFullName(name) || !this.names.mayBeginWithGiven(name)) return undefined
    return calledPresentation(name, 'name + indefinite title', [])
  }

  /** Whether the title is one of state by its word, or by what ل joins to it. */
  private isOfState(token: number): boolean {
    if (this.cues.isWord(token, OF_STATE)) return true
    const { page } = this.reading
    for (let at = token + 1; at < page.tokenCount && at - token <= MOST_ADJECTIVES + 1; at++) {
      const start = page.tokenStarts[at] as number
      const end = page.tokenEnds[at] as number
      if (page.symbols[start] === LAM)
        return (
          this.around.inToken(start, end) !== undefined ||
          this.offices.has(at) ||
          this.portfolios.list(at, { afterLam: true }).length > 0
        )
      if (page.symbols[end - 1] !== ALIF) return false
    }
    return false
  }
}
