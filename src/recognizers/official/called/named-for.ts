import { endsSentence } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { calledPresentation, type Presentation } from '../presentation.ts'
import { APPOINTED } from '../side-by-side/appointees.ts'
import type { Honorifics } from '../side-by-side/honorifics.ts'

/** The rule of names between a word of appointing and what somebody is named for. */
const NAMED_FOR = 'named for a post'
const VERBS = new Set(['names-for'])
/** The most tokens between one name of a list and the next: `لوزارة العمل والضمان الاجتماعي و`. */
const REACH = 10

/**
 * Reads who is named for a ministry or another post, or dismissed from it, by the words on both sides of the name.
 *
 * @example `رشح خالد العمري لوزارة الدفاع وسمير حداد لحقيبة المالية`, `حسین رضایی را برای وزارت نیرو معرفی کرد`
 */
export class NamedFor {
  private readonly cues: HitView
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
  }

  /** The one before the words for a post, which begin in a token; in a Persian list the first one with the second. */
  before(token: number): (Presentation | undefined)[] {
    return this.reading.language === 'fa' ? this.persian(token) : [this.arabic(token)]
  }

  private arabic(token: number): Presentation | undefined {
    const name = this.arabicBefore(token)
    if (!this.names.mayBeFullFromGiven(name)) return undefined
    const honorifics = this.honorifics.before(name.firstToken)
    const first = honorifics[0]?.firstToken ?? name.firstToken
    if (!this.cues.isWord(first - 1, VERBS) && !this.isNext(first)) return undefined
    this.last = name.endToken
    return calledPresentation(name, NAMED_FOR, honorifics)
  }

  /** An object, or one of a list, whose verb stands behind it all: `رضا نجاتی برای استان البرز، موسی رضایی برای استان یزد`. */
  private persian(token: number): (Presentation | undefined)[] {
    const { names } = this
    const isObject = names.classes.isObject(token - 1)
    const name = names.before(isObject ? token - 1 : token)
    if (!names.mayBeFullFromGiven(name)) return []
    const one = calledPresentation(name, NAMED_FOR, this.honorifics.before(name.firstToken))
    const isListed = isObject || this.isNext(name.firstToken)
    const earlier = this.single
    this.single = isListed ? undefined : one
    this.last = name.endToken
    return isListed ? [earlier, one] : []
  }

  /** An Arabic name that ends before a token: without `وسمى`, which is a given name elsewhere. */
  private arabicBefore(token: number): Name | undefined {
    const name = this.names.before(token)
    if (!name || !this.cues.isWord(name.firstToken, VERBS)) return name
    const behind = this.names.after(name.firstToken + 1, { article: true })
    return behind?.endToken === token ? behind : name
  }

  /** Whether a name that begins in a token is the next of a list. */
  private isNext(token: number): boolean {
    this.passAppointed(token)
    if (token - this.last > REACH) return false
    for (let at = this.last; at < token; at++) if (endsSentence(this.reading.page, at)) return false
    return true
  }

  /** Goes on to the last name before a token that stands between who appoints and the post; words for a post are asked in reading order. */
  private passAppointed(token: number): void {
    const { beside } = this
    for (let one = beside[this.next]; one && (one.name?.endToken ?? 0) < token; one = beside[++this.next])
      if (one.name && one.rule === APPOINTED) this.last = Math.max(this.last, one.name.endToken)
  }
}
