import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, beginsWithOneOf, isSymbol } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { beginningAt, isFullName, type Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { FAMILY, GIVEN, PARTICLE, UNKNOWN } from '../names/token-class.ts'
import { KnownPeople } from '../persons/known-people.ts'
import { type Element, nameElement, titleElement } from '../presentation.ts'
import type { TitleReader } from '../titles/titles.ts'
import { Addressed } from './addressed.ts'
import { Attendants } from './attendants.ts'
import { ChainEnds } from './chain-ends.ts'
import { type Compatriot, Compatriots } from './compatriots.ts'
import { Elements } from './elements.ts'
import type { Honorifics } from './honorifics.ts'
import { NamesBeside } from './names-beside.ts'
import type { Predicates } from './predicates.ts'
import { CLOSING } from './quotation.ts'
import { Rosters } from './rosters.ts'
import { Signatures } from './signatures.ts'
import { BetweenTitleAndHolder } from './title-and-holder.ts'

const COMMA = symbolOf(',')
const OPENING_BRACKET = symbolOf('(')
const CLOSING_BRACKET = symbolOf(')')
/** A title or honorific with the state that a nationality behind it tells. */
function withCountry(element: Element, country: string | undefined): Element {
  if (country === undefined || element.kind === 'name') return element
  return element.kind === 'title'
    ? { ...element, title: { ...element.title, country } }
    : { ...element, honorific: { ...element.honorific, country } }
}

/** Nobody has more titles, honorifics and names side by side: rules look at all of a chain. */
const LONGEST_CHAIN = 40
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
  private readonly people: KnownPeople
  private readonly addressed: Addressed
  private readonly attendants: Attendants
  private readonly compatriots: Compatriots
  private readonly between: BetweenTitleAndHolder
  private readonly ends: ChainEnds

  constructor(
    private readonly reading: Reading,
    private readonly titles: TitleReader,
    private readonly names: NameReader,
    honorifics: Honorifics,
    predicates: Predicates,
    private readonly isNamedAfter: (token: number) => boolean,
    /** Tokens inside a body's name. */
    private readonly inside: Uint8Array,
  ) {
    this.elements = new Elements(reading, titles, honorifics, names.classes, inside)
    this.beside = new NamesBeside(reading, names)
    this.signatures = new Signatures(reading, names)
    this.rosters = new Rosters(reading, titles, names, honorifics)
    this.cues = viewOf(reading, 'cue')
    this.people = new KnownPeople(reading)
    this.addressed = new Addressed(reading, titles, honorifics)
    this.attendants = new Attendants(reading, names, this.people)
    this.compatriots = new Compatriots(reading, names)
    this.between = new BetweenTitleAndHolder(reading, titles, names, honorifics, this.elements, this.beside)
    this.ends = new ChainEnds(reading, titles, names, honorifics, predicates, this.elements, this.beside)
  }

  /** The elements that stand side by side, from a title or honorific on; with a name before it if there is one. */
  from(token: number, free: number): Element[] {
    return this.addressed.in(this.attendants.without(this.sideBySide(token, free)))
  }

  private sideBySide(token: number, free: number): Element[] {
    const bracketed = this.inBrackets(token, free)
    if (bracketed) return bracketed
    const chain: Element[] = []
    let at = token
    let afterName = false
    let apposed = this.apposed(token, free)
    let titled = false
    for (let element = this.elements.at(at, chain); element && chain.length < LONGEST_CHAIN; ) {
      const adverb = element.kind === 'title' ? this.elements.behindAdverb(element.endToken) : 0
      if (adverb > 0 && element.kind === 'title') element = { ...element, title: { ...element.title, former: true } }
      chain.push(element)
      const named = afterName || apposed !== undefined
      at = this.between.behind(adverb > 0 ? adverb : element.endToken, element, { first: token, named })
      if (element.kind !== 'name') {
        const from = this.elements.skip(this.elements.behindAcronym(this.elements.behindHome(at)), 'name')
        // a title behind a name that has none is that name's, not the next one's (`عادل الطريفي وزير الإعلام، وخالد العباد رئيس …`)
        const isHolders = element.kind === 'title' && afterName && !titled
        titled ||= element.kind === 'title'
        // `«مجید تخت\u200cروانچی» نماینده ایران سردار قاسم سلیمانی را ستود`: nor is one behind a name in quotes
        const isTaken = apposed?.quoted || ((apposed || isHolders) && from !== at)
        const compatriot = this.compatriotOf(element, from, at)
        if (compatriot) chain[chain.length - 1] = withCountry(element, compatriot.country)
        const found = isTaken
          ? undefined
          : (compatriot?.name ?? this.beside.after(from, element, from !== at) ?? this.holder(from, at, element))
        const name = this.foreignName(from, chain) ?? (this.beginsNext(found, apposed, from === at) ? undefined : found)
        // `وزير الدولة، وعادل الجبير وزير الخارجية`: with و before it the name is somebody else's
        if (
          name &&
          !(from !== at && this.isSomebodyElses(name, element)) &&
          !this.names.isConjoined(name) &&
          !this.isNamedAfter(name.firstToken) &&
          (!this.titles.has(name.firstToken) ||
            this.names.classes.isGivenBeforeFamily(name.firstToken) ||
            this.names.classes.isTitleInName(name.firstToken) ||
            this.isGivenName(name) ||
            // `وزیر دادگستری امین حسین رحیمی`
            (isFullName(name) && this.people.find(name, true) !== undefined))
        ) {
          chain.push(nameElement(name))
          at = name.endToken
          afterName = true
        }
      }
      if (element.kind === 'title' && !afterName && chain.length === 1) {
        const line = this.rosters.line(element.title)
        if (line && (line[0] as Element).firstToken >= free) return line
        const above = this.signatures.above(element.title, free)
        if (above) return [nameElement(above), ...chain]
        const signed = this.signatures.below(element.title) ?? this.signatures.behindColon(element.title)
        if (signed) return [...chain, nameElement(signed)]
      }
      if (afterName && !titled) {
        const title = this.rosters.titleBehind(token, at)
        if (title) return [...chain, titleElement(title)]
      }
      const holding = afterName ? this.elements.behindHolding(this.elements.behindBlessing(at)) : at
      const next = this.elements.skip(holding, 'element', afterName || apposed !== undefined)
      element = next < 0 ? undefined : this.elements.at(next, chain)
      // `مقبرة أحمد العمري والي الخرطوم الأستاذ خالد حمزة`: the title leads to who follows
      if (element?.kind === 'honorific' && element.firstToken === at && apposed?.endToken === token)
        if (this.beside.after(element.endToken, element)) apposed = undefined
      if (element?.kind === 'honorific' && this.ends.isBeforeHonorific(chain, at, element, apposed, afterName)) break
      if (element?.kind === 'title' && this.ends.isBeforeTitle(chain, element, afterName, free)) break
    }
    const first = chain[0]
    if (!first) return []
    // `استقبل الدكتور خالد العمري سفير فرنسا برتران بزانسنو`
    const host = this.ends.meetings.endOfHost(chain, chain[chain.length - 1]?.kind === 'name')
    // `التقى وزير العدل خالد العمري سفير اليابان`
    const end = afterName ? Math.min(host, this.ends.meetings.endOfTitledHost(chain, false)) : host
    if (end < chain.length) chain.length = end
    if (apposed && !afterName) {
      chain.unshift(nameElement(apposed))
      return chain
    }
    // a name before the title is its holder only where none follows (`قال نصر الله رئيس الوزراء فؤاد السنيورة` are two)
    if (first.kind === 'title' && !chain.some(({ kind }) => kind === 'name')) {
      const before = this.beside.before(first.firstToken, free, first.title)
      if (before) {
        if (this.beside.isHeld(first.firstToken)) chain[0] = { ...first, title: { ...first.title, former: true } }
        chain.unshift(nameElement(before))
      }
    }
    return chain
  }

  /** `رئيس قيرغيزستان` - `صادر جاباروف`: an office holder of the title's state, whose name begins with an ordinary word. */
  private holder(token: number, behindTitle: number, element: Element): Name | undefined {
    // right behind it a name may be whom somebody serves: `مشاور سابق باراک اوباما`
    if (token <= behindTitle || element.kind !== 'title' || element.title.plural) return undefined
    if (element.title.country === undefined) return undefined
    const holder = this.people.holderAt(token)
    return holder?.country === element.title.country ? holder.name : undefined
  }

  /** Somebody in apposition to a title, or behind a rank, by nationality. */
  private compatriotOf(element: Element, from: number, at: number): Compatriot | undefined {
    if (element.kind === 'title') return from === at ? undefined : this.compatriots.behind(from, element.title)
    return element.kind === 'honorific' && from === at
      ? this.compatriots.behindRank(from, element.honorific)
      : undefined
  }

  /**
   * `خالد العمري وزير الصحة علي سعيد وزير التعليم`: whether the name right behind a title, which has one before it, has a title of
   * its own.
   */
  private beginsNext(name: Name | undefined, apposed: Name | undefined, isRightBehind: boolean): boolean {
    if (!apposed || !isRightBehind || !isFullName(name) || !this.titles.has(name.endToken)) return false
    // `استقبل خالد العمري وزير الصحة علي سعيد رئيس الهيئة`
    if (this.between.isMet(apposed.firstToken)) return false
    const own = this.titles.read(name.endToken)
    return own !== undefined && !own.bare && !own.joined && !own.plural
  }

  /** `وزيرة التنمية أمينة إبراهيم`: a given name that is a title word too, before another: nothing is in construct with a name. */
  private isGivenName({ firstToken, endToken }: Name): boolean {
    const { classes } = this.names
    if (this.reading.language !== 'ar' || endToken - firstToken < 2 || !classes.mayBeGiven(firstToken)) return false
    // `أمين جدة`
    if (this.titles.read(firstToken)?.bare === false) return false
    const next = classes.of(firstToken + 1)
    return next === GIVEN || next === PARTICLE || next === FAMILY
  }

  /** `طارق العمري (وزير الصناعة)، …`: the name and the title in brackets behind it, of which nothing further is part. */
  private inBrackets(token: number, free: number): Element[] | undefined {
    const { page } = this.reading
    if (!isSymbol(page, token - 1, OPENING_BRACKET)) return undefined
    const title = this.titles.read(token)
    if (!title || title.bare || !isSymbol(page, title.endToken, CLOSING_BRACKET)) return undefined
    const name = this.beside.before(token, free, title)
    return isFullName(name) ? [nameElement(name), titleElement(title)] : undefined
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
      ? beginningAt(name, this.reading.page.tokenStarts[name.firstToken] as number)
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

  /**
   * Whether words behind a name that a comma parts from a title tell that its bearer is somebody else: a title of his own,
   * a title of no public office (`وزیر بهداشت، محمود احمدی، رئیس دانشگاه …`), what he is called to (`رئیس شورا، نسرین امیری
   * به\u200cعنوان …`).
   */
  private isSomebodyElses(name: Name, { kind }: Element): boolean {
    const { page, language } = this.reading
    if (language !== 'fa') return false
    const isQuoted = kind === 'title' && beginsWithOneOf(page, name.endToken, CLOSING)
    const endToken = isQuoted ? name.endToken + 1 : name.endToken
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
}
