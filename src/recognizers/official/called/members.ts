import type { HitView } from '../../hits.ts'
import type { Candidate, Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { CandidateIndex } from '../candidate-index.ts'
import type { NameReader } from '../names/names.ts'
import { calledPresentation, type Presentation } from '../presentation.ts'
import type { ReportLayout } from './report-layout.ts'

/**
 * Reads the members of ministries and organizations.
 *
 * @example `أحمد عوض من سفارة فلسطين`
 */
export class Members {
  private readonly cues: HitView
  private readonly bodies: CandidateIndex

  constructor(
    private readonly reading: Reading,
    earlier: readonly Candidate[],
    private readonly names: NameReader,
    private readonly layout: ReportLayout,
  ) {
    this.cues = viewOf(reading, 'cue')
    this.bodies = new CandidateIndex(earlier, ['ministry', 'organization'])
  }

  /** `أحمد عوض من سفارة فلسطين`, `والمستشار ريهام معوض، من وزارة الاتصالات`: who stands before the preposition at a token, which ends before `end`. */
  before(token: number, end: number): Presentation | undefined {
    if (!this.hasBody(end)) return undefined
    const name = this.names.before(this.layout.isComma(token - 1) ? token - 1 : token)
    return this.names.isFullFromGiven(name) ? calledPresentation(name, 'name + from + body', []) : undefined
  }

  /** `اعضای هیئت نظارت بر انتخابات`: whether the members of a body begin in a token. */
  areAt(token: number): boolean {
    return this.cues.plain(token, 'members-of') >= 0 && this.hasBody(token + 1)
  }

  /** Whether a body begins in a token. */
  private hasBody(token: number): boolean {
    const { page } = this.reading
    return (
      token < page.tokenCount &&
      this.bodies.inToken(page.tokenStarts[token] as number, page.tokenEnds[token] as number) !== undefined
    )
  }
}
