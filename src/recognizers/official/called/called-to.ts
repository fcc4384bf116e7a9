import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, beginsWithOneOf } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import { PortfolioReader } from '../../portfolios.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { CandidateIndex } from '../candidate-index.ts'
import { isFullName, type Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { calledPresentation, type Presentation } from '../presentation.ts'
import { Predicates } from '../side-by-side/predicates.ts'
import { CLOSING } from '../side-by-side/quotation.ts'

const ALIF = symbolOf('ا')
const BA = symbolOf('ب')
const COMMA = symbolOf(',')
const LAM = symbolOf('ل')
/** Titles that only a state gives. */
const OF_STATE = new Set(['called-to-state', 'called-to-feminine'])
/** `الحكومة`, `الجيش`: general names behind ل. */
const GENERAL = new Set(['state-in-general'])
/** Words between a name and the title that somebody has: `بصفته واليا`. */
const CAPACITY = new Set(['capacity'])
const MOST_ADJECTIVES = 2
/** The most words of a unit before the ministry that it is in. */
const MOST_OF_UNIT = 4
/** The most tokens of `أوراق اعتماده` and the like. */
const LONGEST_CAPACITY = 3

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
    if (!this.predicates.is(token)) return undefined
    const { page } = this.reading
    // over `بصفته`, `من منصبه`, `اليمين الدستورية`
    const behind = this.cues.before(token, CAPACITY, LONGEST_CAPACITY)
    // `ربيع نقيب، رئيسا`, `"مراد العمري" مديرا`
    const isMarked = beginsWith(page, behind - 1, COMMA) || beginsWithOneOf(page, behind - 1, CLOSING)
    const name = this.nameBefore(isMarked ? behind - 1 : behind)
    if (!isFullName(name) || !(this.isOfState(token) || this.isOfBodyBefore(token, name))) return undefined
    // `الناني ولد اشروقة وزيرا`: no list knows the given name
    if (!this.cues.isWord(token, OF_STATE) && !this.names.mayBeFullFromGiven(name)) return undefined
    return calledPresentation(name, 'name + indefinite title', [])
  }

  /** The name that ends before a token; with و written onto its given name it is the next of a list: `وعادل سعيد فرج وزيرا`. */
  private nameBefore(token: number): Name | undefined {
    const name = this.names.before(token)
    const joined = name ? this.names.joined(name.firstToken - 1) : undefined
    return joined?.endToken === token ? joined : name
  }

  /** `انتخب مجلس النواب خالد العمري رئيسا له`: whether a body stands before the name, and the title is of it. */
  private isOfBodyBefore(token: number, { start }: Name): boolean {
    const { page } = this.reading
    return (
      token + 1 < page.tokenCount &&
      this.cues.plain(token + 1, 'of-it') >= 0 &&
      (this.around.lastBefore(start)?.end ?? Number.NEGATIVE_INFINITY) >= start - 1
    )
  }

  /** `قائدا للجيش`, `أمينا عاما للحكومة`. */
  private isGeneral(token: number): boolean {
    for (let hit = this.cues.first(token); hit >= 0; hit = this.cues.after(hit))
      if (GENERAL.has(this.cues.row(hit).key) && this.cues.closing(hit) === 0) return true
    return false
  }

  /** `وكيلا لقطاع الصناعة بوزارة الصناعة`: whether a ministry or body with ب stands in one of the next tokens. */
  private isInMinistry(token: number): boolean {
    const { page } = this.reading
    for (let at = token; at < page.tokenCount && at < token + MOST_OF_UNIT; at++)
      if (beginsWith(page, at, BA) && this.around.at((page.tokenStarts[at] as number) + 1)) return true
    return false
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
          this.isGeneral(at) ||
          this.portfolios.list(at, { afterLam: true }).length > 0 ||
          this.isInMinistry(at + 1)
        )
      if (page.symbols[end - 1] !== ALIF) return false
    }
    return false
  }
}
