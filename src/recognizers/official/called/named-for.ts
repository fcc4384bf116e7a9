import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, endsSentence, isSymbol } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { GIVEN } from '../names/token-class.ts'
import { calledPresentation, type Presentation } from '../presentation.ts'
import { APPOINTED } from '../side-by-side/appointees.ts'
import type { Honorifics } from '../side-by-side/honorifics.ts'

/** The rule of names between a word of appointing and what somebody is named for. */
const NAMED_FOR = 'named for a post'
const VERBS = new Set(['names-for'])
/** The most tokens between one name of a list and the next: `لوزارة العمل والضمان الاجتماعي و`. */
const REACH = 10
/** How far a verb may stand behind the last of a list. */
const REACH_OF_VERB = 12
const COMMA = symbolOf(',')
const WAW = symbolOf('و')

/**
 * Reads who is named for a ministry or another post, or dismissed from it, by the words on both sides of the name.
 *
 * @example `رشح خالد العمري لوزارة الدفاع وسمير حداد لحقيبة المالية`, `حسین رضایی را برای وزارت نیرو معرفی کرد`
 */
export class NamedFor {
  private readonly cues: HitView
  private readonly people: HitView
  /** Behind the name that was read last so. */
  private last = Number.NEGATIVE_INFINITY
  /** Who may be the first of a Persian list. */
  private single: Presentation | undefined
  /** The first presentation that was not passed. */
  private next = 0

  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
    private readonly honorifics: Honorifics,
    private readonly beside: readonly Presentation[],
  ) {
    this.cues = viewOf(reading, 'cue')
    this.people = viewOf(reading, 'person', false)
  }

  /** The one before the words for a post, which begin in a token; cues are asked in reading order. */
  before(token: number): Presentation | undefined {
    if (this.reading.language === 'fa') return this.object(token)
    const name = this.arabicBefore(token)
    if (!this.names.mayBeFullFromGiven(name) || this.isOfTwo(name)) return undefined
    const honorifics = this.honorifics.before(name.firstToken)
    const first = honorifics[0]?.firstToken ?? name.firstToken
    if (!this.cues.isWord(first - 1, VERBS) && !this.isNext(first)) return undefined
    this.last = name.endToken
    return calledPresentation(name, NAMED_FOR, honorifics)
  }

  /** The object before the words: `حسین رضایی را برای وزارت نیرو معرفی کرد`. */
  private object(token: number): Presentation | undefined {
    const name = this.names.classes.isObject(token - 1) ? this.names.before(token - 1) : undefined
    if (!this.names.mayBeFullFromGiven(name)) return undefined
    return calledPresentation(name, NAMED_FOR, this.honorifics.before(name.firstToken))
  }

  /**
   * Those of a Persian list that a verb of choosing closes, up to the one before a token; the first with the second:
   * `رضا نجاتی برای استان البرز و موسی رضایی برای استان یزد انتخاب شدند`.
   */
  listed(token: number): (Presentation | undefined)[] {
    const { names } = this
    const name = names.before(token)
    if (!names.mayBeFullFromGiven(name)) return []
    const one = calledPresentation(name, NAMED_FOR, this.honorifics.before(name.firstToken))
    const isListed = this.isNext(name.firstToken)
    const earlier = this.single
    this.last = name.endToken
    this.single = one
    return isListed && this.isChosen(token) ? [earlier, one] : []
  }

  /** Whether a verb of choosing stands in the sentence, behind the list that goes on from a token. */
  private isChosen(token: number): boolean {
    const { page } = this.reading
    let last = token
    for (let at = token; at < page.tokenCount && at - last <= REACH_OF_VERB && !endsSentence(page, at); at++) {
      if (this.cues.plain(at, 'chosen') >= 0) return true
      if (this.cues.plain(at, 'for-province') >= 0) last = at
    }
    return false
  }

  /** An Arabic name that ends before a token; `سمى` before it is a verb here, and elsewhere a given name. */
  private arabicBefore(token: number): Name | undefined {
    const name = this.names.before(token)
    if (!name || !this.cues.isWord(name.firstToken, VERBS)) return name
    const behind = this.names.after(name.firstToken + 1, { article: true })
    return behind?.endToken === token ? behind : name
  }

  /** `كلف قيس سعيد أحمد الحشاني`: whether who appoints and who is appointed stand side by side, or a definite noun begins. */
  private isOfTwo({ firstToken, endToken }: Name): boolean {
    const { people } = this
    const { classes } = this.names
    if (classes.hasArticle(firstToken) && !classes.isGiven(firstToken)) return true
    for (let at = firstToken; at < endToken; at++) {
      const hit = people.longest(at, (hit) => people.isPlain(hit))
      if (hit >= 0 && !(at === firstToken && people.endToken(hit) >= endToken)) return true
      // `سالم العمري خالد الحداد`
      const isSecond =
        at > firstToken + 1 && classes.hasArticle(at - 1) && classes.of(at) === GIVEN && at + 1 < endToken
      if (isSecond && !classes.hasArticle(at)) return true
    }
    return false
  }

  /** Whether a name that begins in a token, behind و or a comma, is the next of a list. */
  private isNext(token: number): boolean {
    const { page } = this.reading
    this.passAppointed(token)
    if (token - this.last > REACH) return false
    if (!isSymbol(page, token - 1, WAW) && !beginsWith(page, token - 1, COMMA) && !beginsWith(page, token, WAW))
      return false
    const { classes } = this.names
    for (let at = this.last; at < token; at++)
      if (endsSentence(page, at) || (classes.isVerb(at) && !classes.isFunction(at))) return false
    return true
  }

  /** Goes on to the last name before a token that stands between who appoints and the post. */
  private passAppointed(token: number): void {
    const { beside } = this
    for (let one = beside[this.next]; one && (one.name?.endToken ?? 0) < token; one = beside[++this.next])
      if (one.name && one.rule === APPOINTED) this.last = Math.max(this.last, one.name.endToken)
  }
}
