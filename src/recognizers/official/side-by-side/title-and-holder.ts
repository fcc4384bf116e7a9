import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { isFullName } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { GIVEN } from '../names/token-class.ts'
import type { Element } from '../presentation.ts'
import type { TitleReader } from '../titles/titles.ts'
import type { Elements } from './elements.ts'
import type { Honorifics } from './honorifics.ts'
import type { NamesBeside } from './names-beside.ts'

/** Verbs of receiving and meeting. */
const MEETING = new Set(['meeting'])
/** How many words before a title such a verb is looked for: honorifics may stand between. */
const BEFORE_TITLE = 3
/** How many words of a private body's name may stand behind its title. */
const MOST_OF_BODY = 5
/**
 * Reads over what may stand between a title and its holder and belongs to neither.
 *
 * @example `رئيس هيئة مكافحة الفساد «نزاهة» خالد المحيسن`: the short name of the body
 */
export class BetweenTitleAndHolder {
  private readonly cues: HitView

  constructor(
    private readonly reading: Reading,
    private readonly titles: TitleReader,
    private readonly names: NameReader,
    private readonly honorifics: Honorifics,
    private readonly elements: Elements,
    private readonly beside: NamesBeside,
  ) {
    this.cues = viewOf(reading, 'cue')
  }

  /** The token where the holder may be named of an element that ends before a token; `first`: where its chain begins. */
  behind(token: number, element: Element, first: number): number {
    return this.behindPrivateTitle(this.behindShortName(token, element), element, first)
  }

  /** Over the short name of a title's body, where its holder follows: `رئيس هيئة مكافحة الفساد «نزاهة» خالد المحيسن`. */
  private behindShortName(token: number, element: Element): number {
    if (element.kind !== 'title' || element.title.body?.type !== 'organization') return token
    const behind = this.elements.behindQuotedWord(token)
    if (behind === token) return token
    return this.honorifics.at(behind) || isFullName(this.beside.after(behind, element)) ? behind : token
  }

  /** Over a title of no public office between an Arabic title and its holder: `وزير البترول رئيس مجلس إدارة الشركة الدكتور …`. */
  private behindPrivateTitle(token: number, element: Element, first: number): number {
    if (this.reading.language !== 'ar' || element.kind !== 'title' || element.title.bare) return token
    if (!this.titles.has(token) || this.isMet(first)) return token
    const { classes } = this.names
    const behind = this.titles.behindPrivate(token)
    for (let end = behind; end > token && end - behind < MOST_OF_BODY; end++) {
      if (this.honorifics.at(end)) return end
      if (classes.of(end) === GIVEN) return isFullName(this.beside.after(end, element)) ? end : token
      if (classes.isMark(end) || classes.isPreposition(end) || classes.isVerb(end) || classes.beginsWithWaw(end))
        return token
    }
    return token
  }

  /** `استقبل معالي`: whether a verb of meeting stands before a title, behind which the next one is who is met. */
  isMet(token: number): boolean {
    for (let at = token - 1; at >= token - BEFORE_TITLE; at--) if (this.cues.isWord(at, MEETING)) return true
    return false
  }
}
