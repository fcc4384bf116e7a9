import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, beginsWithOneOf, type Page } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { isFullName, type Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { GIVEN, PARTICLE, UNKNOWN } from '../names/token-class.ts'
import { type Element, followsWaw, isJoined } from '../presentation.ts'
import type { TitleReader } from '../titles/titles.ts'
import { Compatriots } from './compatriots.ts'
import { Elements } from './elements.ts'
import type { Honorifics } from './honorifics.ts'
import { NamesBeside } from './names-beside.ts'
import type { Predicates } from './predicates.ts'
import { CLOSING } from './quotation.ts'
import { Rosters } from './rosters.ts'
import { Signatures } from './signatures.ts'

const COMMA = symbolOf(',')
/**
 * Takes the titles that lead to an honorific off a chain: all behind a name that has a title before it, else those from the
 * last comma on (`X، رئيس المجلس، ولي العهد الأمير Y`), the first one excepted.
 */
function dropTitlesBehindName(page: Page, chain: Element[]): void {
  const name = chain.findIndex(({ kind }) => kind === 'name')
  const title = chain.findIndex(({ kind }) => kind === 'title')
  if (title < name) {
    chain.length = name + 1
    return
  }
  let apart = chain.length - 1
  while (apart > title && !beginsWith(page, (chain[apart] as Element).firstToken - 1, COMMA)) apart--
  if (apart > title) chain.length = apart
}

/** Verbs of receiving and meeting. */
const MEETING = new Set(['meeting'])
/** How many words before a title such a verb is looked for: honorifics may stand between. */
const BEFORE_TITLE = 3
/** How many words of a private body's name may stand behind its title. */
const MOST_OF_BODY = 5
/** Nobody has more titles, honorifics and names side by side: rules look at all of a chain. */
const LONGEST_CHAIN = 40
/** How many titles are read ahead in search of their holder. */
const MOST_TITLES = 3

/**
 * Reads the titles, honorifics and names that stand side by side and are one person's.
 *
 * @example `وزير الصحة الدكتور خالد العمري`: a title, an honorific, a name.
 */
export class Chains {
  private readonly elements: Elements
  private readonly beside: NamesBeside
  private readonly signatures: Signatures
  private readonly rosters: Rosters
  private readonly cues: HitView
  private readonly compatriots: Compatriots

  constructor(
    private readonly reading: Reading,
    private readonly titles: TitleReader,
    private readonly names: NameReader,
    private readonly honorifics: Honorifics,
    private readonly predicates: Predicates,
    private readonly isNamedAfter: (token: number) => boolean,
    /** Tokens inside a body's name. */
    private readonly inside: Uint8Array,
  ) {
    this.elements = new Elements(reading, titles, honorifics, names.classes, inside)
    this.beside = new NamesBeside(reading, names)
    this.signatures = new Signatures(reading, names)
    this.rosters = new Rosters(reading, titles, names, honorifics)
    this.cues = viewOf(reading, 'cue')
    this.compatriots = new Compatriots(reading, names)
  }

  /** The elements that stand side by side, from a title or honorific on; with a name before it if there is one. */
  from(token: number, free: number): Element[] {
    const chain: Element[] = []
    let at = token
    let afterName = false
    let apposed = this.apposed(token, free)
    let titled = false
    for (let element = this.elements.at(at, chain); element && chain.length < LONGEST_CHAIN; ) {
      const adverb = element.kind === 'title' ? this.elements.behindAdverb(element.endToken) : 0
      if (adverb > 0 && element.kind === 'title') element = { ...element, title: { ...element.title, former: true } }
      chain.push(element)
      at = this.behindShortName(adverb > 0 ? adverb : element.endToken, element)
      at = this.behindPrivateTitle(at, element, token)
      if (element.kind !== 'name') {
        const from = this.elements.skip(this.elements.behindAcronym(this.elements.behindHome(at)), 'name')
        // a title behind a name that has none is that name's, not the next one's (`عادل الطريفي وزير الإعلام، وخالد العباد رئيس …`)
        const isHolders = element.kind === 'title' && afterName && !titled
        titled ||= element.kind === 'title'
        // `«مجید تخت\u200cروانچی» نماینده ایران سردار قاسم سلیمانی را ستود`: nor is one behind a name in quotes
        const isTaken = apposed?.quoted || ((apposed || isHolders) && from !== at)
        const compatriot =
          from !== at && element.kind === 'title' ? this.compatriots.behind(from, element.title) : undefined
        if (compatriot && element.kind === 'title')
          chain[chain.length - 1] = { ...element, title: { ...element.title, country: compatriot.country } }
        const found = isTaken ? undefined : (compatriot?.name ?? this.beside.after(from, element, from !== at))
        const name = this.foreignName(from, chain) ?? found
        // `وزير الدولة، وعادل الجبير وزير الخارجية`: with و before it the name is somebody else's
        if (
          name &&
          !(from !== at && this.isSomebodyElses(name)) &&
          !this.names.isConjoined(name) &&
          !this.isNamedAfter(name.firstToken) &&
          (!this.titles.has(name.firstToken) ||
            this.names.classes.isGivenBeforeFamily(name.firstToken) ||
            this.names.classes.isTitleInName(name.firstToken) ||
            this.isGivenName(name))
        ) {
          chain.push({ kind: 'name', firstToken: name.firstToken, endToken: name.endToken, name })
          at = name.endToken
          afterName = true
        }
      }
      if (element.kind === 'title' && !afterName && chain.length === 1) {
        const line = this.rosters.line(element.title)
        if (line && (line[0] as Element).firstToken >= free) return line
        const above = this.signatures.above(element.title, free)
        if (above)
          return [{ kind: 'name', firstToken: above.firstToken, endToken: above.endToken, name: above }, ...chain]
        const signed = this.signatures.below(element.title) ?? this.signatures.behindColon(element.title)
        if (signed)
          return [...chain, { kind: 'name', firstToken: signed.firstToken, endToken: signed.endToken, name: signed }]
      }
      if (afterName && !titled) {
        const title = this.rosters.titleBehind(token, at)
        if (title) return [...chain, { kind: 'title', firstToken: title.firstToken, endToken: title.endToken, title }]
      }
      const next = this.elements.skip(afterName ? this.elements.behindHolding(at) : at, 'element')
      element = next < 0 ? undefined : this.elements.at(next, chain)
      // `إلى رتبة لواء - العميد خالد العمري`: the rank before the dash is nobody's
      if (element?.kind === 'honorific' && chain[chain.length - 1]?.kind === 'honorific' && this.elements.isDash(at))
        break
      // `مقبرة أحمد العمري والي الخرطوم الأستاذ خالد حمزة`: the title leads to who follows
      if (element?.kind === 'honorific' && element.firstToken === at && apposed?.endToken === token)
        if (this.beside.after(element.endToken, element)) apposed = undefined
      // behind a name: an honorific, or a title joined by و, begins somebody else
      if (element?.kind === 'honorific' && (apposed || this.isConjoined(element))) {
        if (apposed && element.firstToken === at) dropTitlesBehindName(this.reading.page, chain)
        break
      }
      // `استقبل الرئيس عون وزير الداخلية العميد أحمد الحجار`: the title before the honorific is of who follows
      if (element?.kind === 'honorific' && afterName && element.firstToken === at) {
        dropTitlesBehindName(this.reading.page, chain)
        break
      }
      // `ناصر الشريف رئيس الديوان والسفير خالد العمري`: the first title is of the name before it
      if (
        element?.kind === 'title' &&
        !afterName &&
        isJoined(this.reading.page, element) &&
        this.beside.after(element.endToken, element, false) &&
        this.isHeldBefore(chain, free)
      )
        break
      // `خالد العمري رئيس الدورة ووزراء الصحة`
      if (element?.kind === 'title' && afterName && (element.title.plural || element.title.siblings)) break
      // `أحمد العمري وزيرا للمالية`
      if (element?.kind === 'title' && this.predicates.is(element.firstToken)) break
      // `ملا ادریس» فرماندهان …`
      if (element?.kind === 'title' && afterName && element.title.plural && this.reading.language === 'fa') break
      // `سخنگوی دولت رئیس جمهور را`: the object
      if (element?.kind === 'title' && this.names.classes.isObject(element.endToken)) break
      if (
        element &&
        afterName &&
        (element.kind === 'honorific' || (isJoined(this.reading.page, element) && !this.isFurtherTitle(chain, element)))
      )
        break
    }
    const first = chain[0]
    if (!first) return []
    if (apposed && !afterName) {
      chain.unshift({ kind: 'name', firstToken: apposed.firstToken, endToken: apposed.endToken, name: apposed })
      return chain
    }
    // a name before the title is its holder only where none follows (`قال نصر الله رئيس الوزراء فؤاد السنيورة` are two)
    if (first.kind === 'title' && !chain.some(({ kind }) => kind === 'name')) {
      const before = this.beside.before(first.firstToken, free, first.title)
      if (before) {
        if (this.beside.isHeld(first.firstToken)) chain[0] = { ...first, title: { ...first.title, former: true } }
        chain.unshift({ kind: 'name', firstToken: before.firstToken, endToken: before.endToken, name: before })
      }
    }
    return chain
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
  private isMet(token: number): boolean {
    for (let at = token - 1; at >= token - BEFORE_TITLE; at--) if (this.cues.isWord(at, MEETING)) return true
    return false
  }

  /** `وزيرة التنمية أمينة إبراهيم`: a given name that is a title word too, before another: nothing is in construct with a name. */
  private isGivenName({ firstToken, endToken }: Name): boolean {
    const { classes } = this.names
    if (this.reading.language !== 'ar' || endToken - firstToken < 2 || !classes.mayBeGiven(firstToken)) return false
    // `أمين جدة`
    if (this.titles.read(firstToken)?.bare === false) return false
    return classes.of(firstToken + 1) === GIVEN || classes.of(firstToken + 1) === PARTICLE
  }

  /** `سعادة ماماري كامارا، سفير مالي`: all words between honorifics and the full title behind a comma. */
  private foreignName(token: number, chain: readonly Element[]): Name | undefined {
    if (this.reading.language !== 'ar' || !chain.every(({ kind }) => kind === 'honorific')) return undefined
    // the next honorific
    if (token < 0 || this.names.classes.isHonorificWord(token)) return undefined
    const name = this.names.unknownNames.beforeComma(token)
    if (!name) return undefined
    const title = this.titles.read(name.endToken + 1)
    return title && !title.bare && !title.plural && !title.joined
      ? { ...name, start: this.reading.page.tokenStarts[name.firstToken] as number }
      : undefined
  }

  /** The full name to which a title behind a comma or a closing quote is in apposition: `بيل كلينتون، رئیس\u200cجمهور اسبق آمریکا،`. */
  private apposed(token: number, free: number): Name | undefined {
    const { page } = this.reading
    if (token === 0 || this.inside[token]) return undefined
    const isMarked = beginsWith(page, token - 1, COMMA) || beginsWithOneOf(page, token - 1, CLOSING)
    const title = this.titles.read(token)
    if (!title || title.plural || title.joined) return undefined
    if (!isMarked && this.names.classes.of(token - 1) < UNKNOWN) return undefined
    const name = this.beside.before(token, free, title)
    return isFullName(name) ? name : undefined
  }

  /** `الدكتور خالد العمري وزير الصحة ورئيس المجلس`: whether a title behind و is of the name that an honorific introduced. */
  private isFurtherTitle(chain: readonly Element[], element: Element): boolean {
    return (
      chain[0]?.kind === 'honorific' &&
      chain[chain.length - 1]?.kind === 'title' &&
      chain.find(({ kind }) => kind !== 'honorific')?.kind === 'name' &&
      !this.leadsToSomebody(element)
    )
  }

  /** Whether a name or an honorific follows a title, over further titles. */
  private leadsToSomebody(element: Element): boolean {
    let last = element
    for (let i = 0; i < MOST_TITLES; i++) {
      if (this.honorifics.at(last.endToken) || this.beside.after(last.endToken, last)) return true
      const title = this.titles.has(last.endToken) ? this.titles.read(last.endToken) : undefined
      if (!title) return false
      last = { kind: 'title', firstToken: last.endToken, endToken: title.endToken, title }
    }
    return false
  }

  /**
   * Whether words behind a name that a comma parts from a title tell that its bearer is somebody else: a title of his own,
   * a title of no public office (`وزیر بهداشت، محمود احمدی، رئیس دانشگاه …`), what he is called to (`رئیس شورا، نسرین امیری
   * به\u200cعنوان …`).
   */
  private isSomebodyElses({ endToken }: Name): boolean {
    const { page, language } = this.reading
    if (language !== 'fa') return false
    const at = beginsWith(page, endToken, COMMA) ? endToken + 1 : endToken
    if (at >= page.tokenCount) return false
    if (this.cues.plain(at, 'as') >= 0) return true
    // `رئیس دفتر، مهدی احمدی رئیس گمرک`: the title without a comma is his
    if (at === endToken) {
      const own = this.titles.has(at) ? this.titles.read(at) : undefined
      if (own) return !own.plural && !own.joined && !own.bare
    }
    return this.titles.has(at) && this.names.classes.isTitleWord(at) && this.titles.read(at) === undefined
  }

  /** Whether a full name stands before the title that a chain begins with. */
  private isHeldBefore([first]: readonly Element[], free: number): boolean {
    if (first?.kind !== 'title') return false
    return isFullName(this.beside.before(first.firstToken, free, first.title))
  }

  /** `وزير الدولة، والدكتور …`: whether و stands before an honorific, so that it begins somebody else. */
  private isConjoined({ firstToken, honorific }: Element & { kind: 'honorific' }): boolean {
    const { page } = this.reading
    return honorific.start > (page.tokenStarts[firstToken] as number) || followsWaw(page, firstToken)
  }
}
