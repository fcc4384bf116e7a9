import { symbolOf } from '../../../text/characters.ts'
import { beginsWithOneOf, isSymbol } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { isFullName, type Name } from '../names/name.ts'
import type { NameClasses } from '../names/name-classes.ts'
import { KnownPeople } from '../persons/known-people.ts'
import { calledPresentation, type Presentation, presentationOf } from '../presentation.ts'
import type { Title } from '../titles/title.ts'
import type { Predicates } from './predicates.ts'
import { CLOSING } from './quotation.ts'

const SEMICOLON = symbolOf(';')
/** The rule of names between who appoints and what somebody is appointed to. */
export const APPOINTED = 'appointed'
const APPOINTS = new Set(['appoints'])
const FORMING = new Set(['forming'])
const AS = new Set(['as'])
const BY_ORDER = new Set(['by-order'])
/** Those whose orders are sentences. */
const OF_COURT = new Set(['judge', 'prosecutor'])
/** The most tokens of `با صدور حکمی از سوی`. */
const LONGEST_ORDER = 5
/** The most tokens of a cue that leads to what somebody is appointed to. */
const LONGEST_AS = 2

/**
 * Tells the name of somebody who is appointed from the title of who appoints him, which stands right before it.
 *
 * @example `عين الرئيس خالد العمري وزيرا`, `رئیس\u200cجمهور حسین رضایی را به سمت … منصوب کرد`
 */
export class Appointees {
  private readonly cues: HitView
  private readonly people: KnownPeople

  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
    private readonly predicates: Predicates,
  ) {
    this.cues = viewOf(reading, 'cue')
    this.people = new KnownPeople(reading)
  }

  /** The presentation, or both of them. */
  split(one: Presentation): Presentation[] {
    const { name, titles, honorifics } = one
    const [first] = titles
    if (first && name && this.isAnothers(first, titles[1], name))
      return [presentationOf('title alone', undefined, [], [first]), { ...one, titles: titles.slice(1) }]
    if (!first || !isFullName(name) || name.firstToken < first.firstToken) return [one]
    const isPersian = this.reading.language === 'fa'
    const isOrder = isPersian && this.isByOrder(first, name)
    if (!isOrder && !(isPersian ? this.isObject(first, name) : this.isBehindVerb(first, name))) return [one]
    // `عين الرئيس عبد الفتاح السيسي وزيرا للمالية`
    if (this.people.find(name, true)) return [one]
    const further = titles.filter(({ firstToken }) => firstToken >= name.endToken)
    if (isOrder && further.length > 0)
      return [
        presentationOf('title alone', undefined, [], titles.slice(0, -further.length)),
        presentationOf('name + title', name, honorifics, further),
      ]
    const appointed = calledPresentation(name, APPOINTED, honorifics)
    return appointed ? [presentationOf('title alone', undefined, [], titles), appointed] : [one]
  }

  /** `… را به عنوان وزیر دفاع، «خلیل صدیق» رئیس بانک مرکزی …`: whether a title is whom names before it are appointed to. */
  private isAnothers(first: Title, second: Title | undefined, { firstToken, endToken }: Name): boolean {
    if (this.reading.language !== 'fa' || first.endToken >= firstToken) return false
    // `… به عنوان استاندار یزد، رضا نجاتی؛ به عنوان استاندار …`
    const isNext = isSymbol(this.reading.page, endToken, SEMICOLON) && this.cues.plain(endToken + 1, 'as') >= 0
    if (!isNext && (!second || second.firstToken < endToken)) return false
    return this.cues.before(first.firstToken, AS, LONGEST_AS) < first.firstToken
  }

  /** Whether a verb of appointing stands before an Arabic title, and what somebody is appointed to behind the name. */
  private isBehindVerb({ firstToken }: Title, { endToken }: Name): boolean {
    if (endToken >= this.reading.page.tokenCount || !this.cues.isWord(firstToken - 1, APPOINTS)) return false
    return this.predicates.is(endToken) || this.cues.isWord(endToken, FORMING)
  }

  /** `با حکم وزیر نیرو حسین رضایی سرپرست … شد`: whether a title is of who gives an order, and what it is about goes on behind the name. */
  private isByOrder({ firstToken, role }: Title, { endToken }: Name): boolean {
    const { classes, cues } = this
    if (OF_COURT.has(role) || cues.before(firstToken, BY_ORDER, LONGEST_ORDER) === firstToken) return false
    return cues.plain(endToken, 'as') >= 0 || classes.isTitleWord(endToken)
  }

  /** `رئیس\u200cجمهور حسین رضایی را به سمت … منصوب کرد`: whether a sentence begins with a Persian title, and the name is the object. */
  private isObject({ firstToken }: Title, { endToken }: Name): boolean {
    const { classes, cues } = this
    // `استاندار «ظفر محمدی» را به عنوان …`
    const object = beginsWithOneOf(this.reading.page, endToken, CLOSING) ? endToken + 1 : endToken
    // `رضا محمدی را طی حکمی به سمت …`
    const decree = cues.plain(object + 1, 'by-decree')
    const next = decree < 0 ? object + 1 : cues.endToken(decree)
    return (
      next < this.reading.page.tokenCount &&
      classes.isObject(object) &&
      (cues.plain(next, 'as') >= 0 || cues.plain(next, 'for-post') >= 0) &&
      (firstToken === 0 || classes.isMark(firstToken - 1))
    )
  }
}
