import { symbolOf } from '../../../text/characters.ts'
import { isSymbol } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { isFullName, type Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { GIVEN, ORDINARY } from '../names/token-class.ts'
import type { Element } from '../presentation.ts'
import { ServedPerson } from '../titles/served-person.ts'
import type { TitleReader } from '../titles/titles.ts'
import type { Elements } from './elements.ts'
import type { Honorifics } from './honorifics.ts'
import type { NamesBeside } from './names-beside.ts'
import { numberOfVerb } from './verb-number.ts'

/** Verbs of receiving and meeting. */
const MEETING = new Set(['meeting'])
/** How many words before a title such a verb is looked for: honorifics may stand between. */
const BEFORE_TITLE = 3
/** How many words of a private body's name may stand behind its title. */
const MOST_OF_BODY = 5
/** The same in Persian, which writes more of them: `شرکت ساخت و توسعه زیربناهای حمل و نقل کشور`. */
const MOST_OF_PERSIAN_BODY = 10
/** Roles that go with the lead of a public company: `معاون وزیر نفت و مدیرعامل شرکت ملی گاز`. */
const LEADING_TOO = new Set(['deputy-minister', 'vice-president'])
/** The most words of a title in apposition: `مشاور پیشین امنیت ملی`. */
const LONGEST_APPOSED = 6
const COMMA = symbolOf(',')
const WAW = symbolOf('و')

/** What is known of a chain of titles and names while it is read. */
export interface ChainSoFar {
  /** Its first token. */
  readonly first: number
  /** Whether its holder is named before the title in hand. */
  readonly named: boolean
}

/**
 * Reads over what may stand between a title and its holder and belongs to neither.
 *
 * @example `رئيس هيئة مكافحة الفساد «نزاهة» خالد المحيسن`: the short name of the body
 */
export class BetweenTitleAndHolder {
  private readonly cues: HitView
  private readonly served: ServedPerson

  constructor(
    private readonly reading: Reading,
    private readonly titles: TitleReader,
    private readonly names: NameReader,
    private readonly honorifics: Honorifics,
    private readonly elements: Elements,
    private readonly beside: NamesBeside,
  ) {
    this.cues = viewOf(reading, 'cue')
    this.served = new ServedPerson(reading)
  }

  /** The token where the holder may be named of an element of a chain, which ends before a token. */
  behind(token: number, element: Element, chain: ChainSoFar): number {
    return this.behindPrivateTitle(this.behindServed(this.behindShortName(token, element), element), element, chain)
  }

  /** Over the person whom the holder of a Persian title serves, where the holder follows: `فرستاده ویژه ترامپ استیو ویتکاف`. */
  private behindServed(token: number, element: Element): number {
    if (element.kind !== 'title' || !element.title.ofPerson) return token
    const behind = this.served.behind(token)
    const name = behind > token ? this.beside.after(behind, element) : undefined
    // `سخنگوی ترامپ پیت هگست را ستود`
    return isFullName(name) && !this.isObject(name) ? behind : token
  }

  /** Whether a name, or the title in apposition to it, is the object of a verb. */
  private isObject({ endToken }: Name): boolean {
    const { classes } = this.names
    if (classes.isObject(endToken)) return true
    const at = isSymbol(this.reading.page, endToken, COMMA) ? endToken + 1 : endToken
    if (!this.titles.has(at)) return false
    for (let token = at + 1; token <= at + LONGEST_APPOSED; token++) if (classes.isObject(token)) return true
    return false
  }

  /** Over the short name of a title's body, where its holder follows: `رئيس هيئة مكافحة الفساد «نزاهة» خالد المحيسن`. */
  private behindShortName(token: number, element: Element): number {
    if (element.kind !== 'title' || element.title.body?.type !== 'organization') return token
    const behind = this.elements.behindQuotedWord(token)
    if (behind === token) return token
    return this.honorifics.at(behind) || isFullName(this.beside.after(behind, element)) ? behind : token
  }

  /**
   * Over a title of no public office between a title and its holder: `وزير البترول رئيس مجلس إدارة الشركة الدكتور …`,
   * `معاون وزیر نفت و مدیرعامل شرکت ملی گاز …`.
   */
  private behindPrivateTitle(token: number, element: Element, { first, named }: ChainSoFar): number {
    const { page, language } = this.reading
    if (element.kind !== 'title' || element.title.bare) return token
    const isPersian = language === 'fa'
    const at = isPersian && (isSymbol(page, token, WAW) || isSymbol(page, token, COMMA)) ? token + 1 : token
    if (isPersian && !LEADING_TOO.has(element.title.role)) return token
    if (!this.titles.has(at) || (isPersian ? named : this.isMet(first))) return token
    const behind = this.titles.behindPrivate(at)
    if (behind === at) return token
    return (isPersian ? this.persianHolder(behind, element) : this.arabicHolder(behind, element)) ?? token
  }

  /** Where behind a title of no public office and the words of its body an Arabic holder is named. */
  private arabicHolder(behind: number, element: Element): number | undefined {
    const { classes } = this.names
    for (let end = behind; end - behind < MOST_OF_BODY; end++) {
      if (this.honorifics.at(end)) return end
      if (classes.of(end) === GIVEN) return isFullName(this.beside.after(end, element)) ? end : undefined
      if (classes.isMark(end) || classes.isPreposition(end) || classes.isVerb(end) || classes.beginsWithWaw(end))
        return undefined
    }
    return undefined
  }

  /** The same in Persian, where nothing but the ezafe joins the body's words: the holder may stand behind a comma. */
  private persianHolder(behind: number, element: Element): number | undefined {
    const { page } = this.reading
    const { classes } = this.names
    for (let end = behind; end - behind < MOST_OF_PERSIAN_BODY; end++) {
      const isApart = isSymbol(page, end, COMMA)
      const at = isApart ? end + 1 : end
      const isConjoined = isSymbol(page, end, WAW)
      // `شرکت ساخت و توسعه`, not `شرکت گاز و استاندار`
      if (isConjoined && !this.titles.has(end + 1) && !classes.mayBeGiven(end + 1)) continue
      const honorific = this.honorifics.at(at)
      const name = honorific?.endToken ?? at
      // `شرکت صنایع شهید باقری`
      if (honorific || classes.beginsFullName(at)) if (this.isNamedToItsEnd(this.beside.after(name, element))) return at
      if (isApart || isConjoined || this.titles.has(end) || classes.isMark(end)) return undefined
      if (classes.isPreposition(end) || classes.isVerb(end)) return undefined
    }
    return undefined
  }

  /** Whether a full name ends before a word that is part of no name. */
  private isNamedToItsEnd(name: Name | undefined): boolean {
    const { classes } = this.names
    if (!isFullName(name) || classes.of(name.endToken) > ORDINARY || classes.isObject(name.endToken)) return false
    // `معاون وزیر نفت و مدیرعامل شرکت گاز حسن کریمی دیدار کردند`: two people
    return numberOfVerb(this.reading, classes, name.endToken, () => false) !== 'plural'
  }

  /** `استقبل معالي`: whether a verb of meeting stands before a title, behind which the next one is who is met. */
  isMet(token: number): boolean {
    for (let at = token - 1; at >= token - BEFORE_TITLE; at--) if (this.cues.isWord(at, MEETING)) return true
    return false
  }
}
