import { CAPITAL, DEMONYM, WEAK } from '../../../match/entry.ts'
import { symbolOf } from '../../../text/characters.ts'
import { beginsWith } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { type Name, PERSIAN_NAMES } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { AMBIGUOUS, FAMILY, GIVEN, STOP, UNKNOWN } from '../names/token-class.ts'
import type { KnownPeople } from '../persons/known-people.ts'
import type { Element } from '../presentation.ts'
import type { Title } from '../titles/title.ts'
import type { Quotation } from './quotation.ts'

/** Whose holders are called by their given name: `الملك سلمان`. */
const CROWNED = new Set(['king', 'crown-prince', 'emir', 'supreme-leader', 'president'])
/** Those who are called so by everybody, be the name a noun too. */
const SOVEREIGNS = new Set(['king', 'crown-prince', 'emir', 'supreme-leader'])
/** Offices of a place: in Persian the place follows them, their holder rarely by a surname alone. */
const LOCAL = new Set([
  'governor',
  'district-governor',
  'mayor',
  'director',
  'director-general',
  'head',
  'deputy-head',
  'police-chief',
  'legislator',
  'prosecutor',
  'commander',
])
const COMMA = symbolOf(',')
const DASH = symbolOf('-')
const CITY = new Set(['city'])
const ROYAL = /prince|highness|majesty|emir|sheikh|king/
const PEOPLE = new Set(['people'])
const ANY_OF = new Set(['any-of'])
/** The row of `الملك`. */
const KING = 'offices/king'
/** The row of the popes, who have numbers as kings have. */
const POPE = 'offices/pope'

/**
 * Reads the name that stands behind a title or an honorific.
 *
 * @example `وزير الخارجية عادل الجبير`
 */
export class NamesBehind {
  private readonly cues: HitView
  private readonly countries: HitView

  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
    private readonly people: KnownPeople,
    private readonly quotation: Quotation,
  ) {
    this.cues = viewOf(reading, 'cue')
    this.countries = viewOf(reading, 'country')
  }

  /** The name that an element calls for. */
  after(token: number, element: Element, apart = false): Name | undefined {
    if (token < 0) return undefined
    if (element.kind === 'honorific')
      return this.names.after(token, { article: true, surname: !ROYAL.test(element.honorific.row) })
    if (element.kind !== 'title') return undefined
    const { title } = element
    // behind a title that serves somebody his name stands, then its holder's
    if (title.plural || (title.ofPerson && token === title.endToken)) return undefined
    if (title.siblings) return this.names.after(token, { strict: true })
    const bare = title.bare
    const isApposed = apart && !bare && this.isDefiniteInApposition(token)
    const found = this.names.after(token, {
      article: (bare && title.definite) || isApposed,
      strict: bare && (!title.definite || title.weak),
      surname: !CROWNED.has(title.role) && title.rows[0] !== POPE,
      titled: true,
      crowned: bare && title.rows[0] === KING && title.definite && !apart && this.reading.language === 'ar',
    })
    const name = found && this.quotation.withinQuotes(found)
    if (name && isApposed && !this.isClosed(name)) return undefined
    if (name && apart && this.mayBeConjoined(name)) return undefined
    if (name && title.role === 'king' && this.isEpithet(name)) return undefined
    // `یک پادشاه ناجی`, `دو عضو شورای شهر «نودژ سفلی»`: nobody certain
    const isOneWord = name && name.endToken - name.firstToken === 1
    // `وزير الخزانة، كامل أعضاء الكونغرس`
    if (apart && isOneWord && this.names.classes.isTitleWord(name.endToken) && this.reading.language === 'ar')
      return undefined
    if ((isOneWord || name?.quoted) && this.reading.language === 'fa' && this.cues.isWord(title.firstToken - 1, ANY_OF))
      return undefined
    // behind a comma a given name alone is the subject of what follows
    if (name && apart && name.endToken - name.firstToken === 1 && this.isCommonOrGiven(name.firstToken))
      return undefined
    // `عقد الوالي لقاء`: a given name that is a noun too, where news has a surname
    if (isOneWord && !SOVEREIGNS.has(title.role) && this.isNounOrGiven(name)) return undefined
    // `المبعوث العربي`: an adjective, and a given name before a surname
    if (isOneWord && this.cues.isWord(name.firstToken, PEOPLE) && this.names.classes.of(name.endToken) < FAMILY)
      return undefined
    // `زار وزير الخارجية إيران`
    if (isOneWord && this.reading.language === 'ar' && this.isState(name.firstToken)) return undefined
    if (name && this.isChance(name, title, apart)) return undefined
    // `رئیس اداره … ساری گفت`, `فرماندار خلیل آباد`: where the office is held sooner than who holds it
    if (name && this.reading.language === 'fa' && LOCAL.has(title.role) && this.isPlace(name)) return undefined
    // `قائد بارز`: one word behind a bare indefinite title is an adjective sooner than a name
    if (name && bare && !title.definite && name.endToken - name.firstToken === 1 && this.reading.language === 'ar')
      return undefined
    return name
  }

  /** `وزير الداخلية، الشرقي الضريس،`: whether an Arabic word with the article that is no given name follows a comma. */
  private isDefiniteInApposition(token: number): boolean {
    const { classes } = this.names
    return this.reading.language === 'ar' && classes.hasArticle(token) && classes.of(token) !== GIVEN
  }

  /** `رئيس البرلمان، وجين ماكس راكوتو`: whether behind a comma و stands before a word of no list. */
  private mayBeConjoined({ firstToken, endToken }: Name): boolean {
    const { classes } = this.names
    return (
      this.reading.language === 'ar' &&
      endToken - firstToken > 1 &&
      classes.of(firstToken) === UNKNOWN &&
      classes.beginsWithWaw(firstToken)
    )
  }

  /** Whether several words are a name to the comma or dash that follows them. */
  private isClosed({ firstToken, endToken }: Name): boolean {
    const { page } = this.reading
    return endToken - firstToken > 1 && (beginsWith(page, endToken, COMMA) || beginsWith(page, endToken, DASH))
  }

  /** Whether a token is a state's name, though a person may have it too. */
  private isState(token: number): boolean {
    const { countries } = this
    const hit = countries.longestWhole(token)
    return hit >= 0 && (countries.flags(hit) & (DEMONYM | CAPITAL | WEAK)) === 0
  }

  /** `الإمبراطور الأصفر`, `الملك الوحيد`: a single definite word that is no name, or a word too. */
  private isEpithet({ firstToken, endToken }: Name): boolean {
    const { classes } = this.names
    return endToken - firstToken === 1 && classes.hasArticle(firstToken) && classes.of(firstToken) < FAMILY
  }

  /** Whether one word is a given name and no surname, or in Arabic an ordinary word too: `وزير الخزانة، كامل …`, `الوزراء، بناء على …`. */
  private isCommonOrGiven(token: number): boolean {
    const { classes } = this.names
    return (
      classes.isGivenOnly(token) ||
      (this.reading.language === 'ar' &&
        classes.of(token) === AMBIGUOUS &&
        (classes.isCommon(token) || classes.isFunction(token)))
    )
  }

  /** Whether an Arabic word is a common noun and a given name, and no surname. */
  private isNounOrGiven(name: Name): boolean {
    const { classes } = this.names
    const token = name.firstToken
    if (this.reading.language !== 'ar' || classes.of(token) !== AMBIGUOUS || !classes.isGivenOnly(token)) return false
    return this.people.find(name, true) === undefined
  }

  /**
   * Whether Persian words behind a weak title, or behind a comma, are a name by chance: none of them is of the lists of names alone
   * (`ولی\u200cفقیه، شاهد تأثیرگذاری`), and the one behind a comma is in no list at all.
   */
  private isChance(name: Name, title: Title, apart: boolean): boolean {
    const { classes } = this.names
    const { firstToken, endToken, quoted } = name
    if (this.reading.language !== 'fa' || quoted || !(apart || (title.bare && title.weak))) return false
    if (apart && endToken - firstToken === 1 && !classes.isListed(firstToken)) return true
    // `رئیس\u200cجمهور غنا، کوام انکروما در …`
    const isForeign = title.country !== undefined && !PERSIAN_NAMES.has(title.country)
    if (apart && isForeign && classes.of(endToken) <= STOP && this.names.unknownNames.looksForeign(name)) return false
    for (let token = firstToken; token < endToken; token++)
      if (classes.of(token) >= FAMILY && classes.isListed(token)) return false
    return !classes.isMark(endToken)
  }

  /** One word behind a title of a place, or words that end like a town's name. */
  private isPlace({ firstToken, endToken, quoted }: Name): boolean {
    if (quoted) return false
    return (
      endToken - firstToken === 1 || this.names.classes.endsLikeTown(endToken - 1) || this.cues.isWord(endToken, CITY)
    )
  }
}
