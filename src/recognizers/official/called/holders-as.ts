import { symbolOf } from '../../../text/characters.ts'
import { isSymbol } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { NameReader } from '../names/names.ts'
import { calledPresentation, isJoint, type Presentation } from '../presentation.ts'
import type { Honorifics } from '../side-by-side/honorifics.ts'
import { Quotation } from '../side-by-side/quotation.ts'
import type { Members } from './members.ts'
import type { TitlesBeside } from './titles-beside.ts'

const SEMICOLON = symbolOf(';')
/** The rule of names before `به\u200cعنوان` and a title. */
const AS = 'name + as + title'
/** Cues between a name and such a word: `به ترتیب`, `با حفظ سمت`, `نیز`. */
const ASIDE = new Set(['in-turn', 'by-decree', 'likewise'])
/** The most tokens of such a cue. */
const LONGEST_ASIDE = 3

/**
 * Reads everybody before `به\u200cعنوان` and a title; before a plural one the whole list.
 *
 * @example `رضا نجاتی را به سمت سرپرست … منصوب کرد`, `… به ترتیب به\u200cعنوان استانداران …`
 */
export class HoldersAs {
  private readonly cues: HitView
  private readonly quotation: Quotation

  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
    private readonly honorifics: Honorifics,
    private readonly titles: TitlesBeside,
    private readonly members: Members,
  ) {
    this.cues = viewOf(reading, 'cue')
    this.quotation = new Quotation(reading, names)
  }

  /** Those before such a word at a token, where what it leads to begins in `end`. */
  before(token: number, end: number): Presentation[] {
    const isPlural = this.titles.hasPlural(end) || this.members.areAt(end)
    if (!isPlural && !this.titles.hasFull(end)) return []
    let at = this.cues.before(token, ASIDE, LONGEST_ASIDE)
    // `رضا نجاتی را به سمت سرپرست … منصوب کرد`
    if (at > 0 && this.names.classes.isObject(at - 1)) at--
    // `رضا نجاتی؛ به عنوان استاندار …`
    else if (isSymbol(this.reading.page, at - 1, SEMICOLON)) at--
    const last = this.quoted(at) ?? this.holder(at)
    if (!last?.name || !isPlural) return last ? [last] : []
    const found = [last]
    for (let name = last.name; ; ) {
      const joint = name.firstToken - 1
      const next = joint > 0 && isJoint(this.reading.page, joint) ? this.names.before(joint) : undefined
      if (!this.names.mayBeFullFromGiven(next)) return found
      const presentation = calledPresentation(next, AS, this.honorifics.before(next.firstToken))
      if (presentation) found.push(presentation)
      name = next
    }
  }

  /** `«رضا محمدی» را به عنوان فرماندار … منصوب کرد`: a full name in quotation marks. */
  private quoted(token: number): Presentation | undefined {
    const last = token - 2
    if (last < 0 || !this.quotation.isClosedAt(token - 1)) return undefined
    const opening = this.quotation.openingOf(last)
    const name = opening < 0 ? undefined : this.names.quoted(opening + 1, last + 1)
    const honorifics = this.honorifics.before(opening)
    return name && (honorifics.length > 0 || this.names.mayBeFullFromGiven(name))
      ? calledPresentation(name, AS, honorifics)
      : undefined
  }

  /** `حضور آیت\u200cالله علم\u200cالهدی به\u200cعنوان امام\u200cجمعه مشهد`: a full name, or a surname with an honorific. */
  private holder(token: number): Presentation | undefined {
    const name = this.names.before(token)
    if (!name || name.known === 0) return undefined
    // `آیت\u200cالله` is a given name too
    const honorific = this.honorifics.at(name.firstToken)
    if (honorific && honorific.endToken < name.endToken) {
      const behind = this.names.after(honorific.endToken, { article: true })
      return behind?.endToken === name.endToken ? calledPresentation(behind, AS, [honorific]) : undefined
    }
    const honorifics = this.honorifics.before(name.firstToken)
    return honorifics.length > 0 || this.names.mayBeFullFromGiven(name)
      ? calledPresentation(name, AS, honorifics)
      : undefined
  }
}
