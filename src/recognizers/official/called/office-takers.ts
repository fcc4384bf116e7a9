import { tokenBehind } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import { PortfolioReader } from '../../portfolios.ts'
import type { Candidate, Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { CandidateIndex } from '../candidate-index.ts'
import type { Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { calledPresentation, type Presentation } from '../presentation.ts'
import type { Honorifics } from '../side-by-side/honorifics.ts'
import type { NamesBehindCues } from './names-behind-cues.ts'
import type { TitlesBeside } from './titles-beside.ts'

const POST = new Set(['post'])
const RULE = 'takes office'

/**
 * Reads who takes or leads an office, by the verb and the ministry or post that is its object.
 *
 * @example `تولى خالد العمري حقيبة الخارجية`, `خالد العمري الذي يقود وزارة المالية`
 */
export class OfficeTakers {
  private readonly cues: HitView
  private readonly portfolios: PortfolioReader
  private readonly bodies: CandidateIndex
  private readonly ministries: CandidateIndex

  constructor(
    private readonly reading: Reading,
    earlier: readonly Candidate[],
    private readonly names: NameReader,
    private readonly honorifics: Honorifics,
    private readonly behind: NamesBehindCues,
    private readonly titles: TitlesBeside,
  ) {
    this.cues = viewOf(reading, 'cue')
    this.portfolios = new PortfolioReader(reading)
    this.bodies = new CandidateIndex(earlier, ['organization'])
    this.ministries = new CandidateIndex(earlier, ['ministry'])
  }

  /** The one whose name follows a verb that ends before a token. */
  behindVerb(token: number): Presentation | undefined {
    const { name, honorifics } = this.behind.at(token)
    if (!this.isWhole(name) || !this.isPost(name.endToken)) return undefined
    return calledPresentation(name, RULE, honorifics)
  }

  /** The one whose name follows the ministry that is the object of such a verb: `تولى وزارة الطاقة خالد العمري`. */
  behindObject(token: number): Presentation | undefined {
    const { page } = this.reading
    const ministry = token < page.tokenCount ? this.ministries.at(page.tokenStarts[token] as number) : undefined
    if (!ministry) return undefined
    const { name, honorifics } = this.behind.at(tokenBehind(page, ministry.end))
    return this.isWhole(name) ? calledPresentation(name, RULE, honorifics) : undefined
  }

  /** The one before `الذي` with a verb, from a token up to `end`. */
  beforeWho(token: number, end: number): Presentation | undefined {
    const name = this.isPost(end) ? this.names.before(token) : undefined
    if (!this.isWhole(name)) return undefined
    return calledPresentation(name, RULE, this.honorifics.before(name.firstToken))
  }

  private isWhole(name: Name | undefined): name is Name {
    return this.names.mayBeFullFromGiven(name)
  }

  /** A ministry, or a word such as `حقيبة`, `رئاسة` before what only a state has. */
  private isPost(token: number): boolean {
    const { page } = this.reading
    if (token + 1 >= page.tokenCount) return false
    if (this.ministries.at(page.tokenStarts[token] as number)) return true
    if (!this.cues.isWord(token, POST)) return false
    const start = page.tokenStarts[token + 1] as number
    return (
      this.titles.hasFull(token + 1) ||
      this.bodies.at(start) !== undefined ||
      this.ministries.at(start) !== undefined ||
      this.cues.plain(token + 1, 'state-in-general') >= 0 ||
      this.portfolios.list(token + 1, {}).length > 0
    )
  }
}
