import { tokenBehind } from '../../../text/page.ts'
import type { CountryFields } from '../../country/index.ts'
import type { HitView } from '../../hits.ts'
import { CLOSING_QUOTES } from '../../quotation-marks.ts'
import type { Candidate, Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { CandidateIndex } from '../candidate-index.ts'
import type { NameReader } from '../names/names.ts'
import { calledPresentation, type Presentation } from '../presentation.ts'
import type { Honorifics } from '../side-by-side/honorifics.ts'
import { type ReportLayout, SPEAKING } from './report-layout.ts'

const ONE_OF = new Set(['one-of'])
const ANOTHER = new Set(['another'])
const ASKING = new Set(['asking'])

/**
 * Reads the members of ministries and organizations.
 *
 * @example `أحمد عوض من سفارة فلسطين`
 */
export class Members {
  private readonly cues: HitView
  private readonly clauses: HitView
  private readonly bodies: CandidateIndex
  private readonly countries: CandidateIndex

  constructor(
    private readonly reading: Reading,
    earlier: readonly Candidate[],
    private readonly names: NameReader,
    private readonly honorifics: Honorifics,
    private readonly layout: ReportLayout,
  ) {
    this.cues = viewOf(reading, 'cue')
    this.clauses = viewOf(reading, 'clause')
    this.countries = new CandidateIndex(earlier, ['country'])
    this.bodies = new CandidateIndex(earlier, ['ministry', 'organization'])
  }

  /** `أحمد عوض من سفارة فلسطين`, `والمستشار ريهام معوض، من وزارة الاتصالات`: who stands before the preposition at a token, which ends before `end`. */
  before(token: number, end: number): Presentation | undefined {
    if (!this.hasBody(end)) return undefined
    const name = this.names.before(this.layout.isComma(token - 1) ? token - 1 : token)
    return this.names.isFullFromGiven(name) ? calledPresentation(name, 'name + from + body', []) : undefined
  }

  /** `احمد کریمی، از اعضای کمیسیون انرژی مجلس`: who stands before the Persian preposition at a token, which ends before `end`, and members of a body. */
  among(token: number, end: number): Presentation | undefined {
    const { page } = this.reading
    const members = end < page.tokenCount ? this.cues.plain(end, 'members-of') : -1
    const body = members < 0 ? undefined : this.bodyIn(this.cues.endToken(members))
    if (!body) return undefined
    const one = this.beforeOneOf(token)
    const isApposed = this.layout.isComma(one - 1) || this.layout.isOneOf(one - 1, CLOSING_QUOTES)
    const state = this.stateBehind(body)
    const behind = tokenBehind(page, (state ?? body).end)
    // `حسن کریمی از نمایندگان مجلس خواست`
    if (this.layout.isCue(behind, ASKING)) return undefined
    if (one === token && !isApposed && !this.layout.isCue(behind, SPEAKING) && this.clauses.plain(behind, 'that') < 0)
      return undefined
    const name = this.names.before(isApposed ? one - 1 : one)
    // `حجت\u200cالاسلام کریمی، یکی از اعضای …`
    const isTold = isApposed && name !== undefined && this.honorifics.before(name.firstToken).length > 0
    if (!isTold && !this.names.mayBeFullFromGiven(name)) return undefined
    return calledPresentation(name, 'name + members of a body', [], (state?.fields as CountryFields | undefined)?.code)
  }

  /** `اعضای هیئت نظارت بر انتخابات`: whether the members of a body begin in a token. */
  areAt(token: number): boolean {
    const members = this.cues.plain(token, 'members-of')
    return members >= 0 && this.hasBody(this.cues.endToken(members))
  }

  /** Whether a body begins in a token. */
  private hasBody(token: number): boolean {
    return this.bodyIn(token) !== undefined
  }

  private bodyIn(token: number): Candidate | undefined {
    const { page } = this.reading
    return token < page.tokenCount
      ? this.bodies.inToken(page.tokenStarts[token] as number, page.tokenEnds[token] as number)
      : undefined
  }

  /** The token of `یکی` before `از`, over `دیگر`; the token itself where there is none. */
  private beforeOneOf(token: number): number {
    const before = this.layout.isCue(token - 1, ANOTHER) ? token - 2 : token - 1
    return before >= 0 && this.layout.isCue(before, ONE_OF) ? before : token
  }

  /** The state that stands behind a body. */
  private stateBehind(body: Candidate): Candidate | undefined {
    const { page } = this.reading
    return this.countries.at(page.tokenStarts[tokenBehind(page, body.end)] as number)
  }
}
