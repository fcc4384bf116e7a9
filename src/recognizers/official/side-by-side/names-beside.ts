import { CAPITAL, DEMONYM, WEAK } from '../../../match/entry.ts'
import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, isSymbol, LATIN_WORD, LINE_BREAK } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { OrganizationFields } from '../../organization/index.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { isFullName, type Name, PERSIAN_NAMES } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { AMBIGUOUS, FAMILY } from '../names/token-class.ts'
import { KnownPeople } from '../persons/known-people.ts'
import { type Element, isJoint } from '../presentation.ts'
import type { Title } from '../titles/title.ts'
import { CLOSING, Quotation } from './quotation.ts'

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
const CITY = new Set(['city'])
/** Cues that join a title to the name before it, of today and of the past. */
const HOLDING = new Set(['holding', 'held'])
const HELD = new Set(['held'])
/** The most tokens of such a cue. */
const LONGEST_RELATIVE = 5
const ROYAL = /prince|highness|majesty|emir|sheikh|king/
const COLON = symbolOf(':')
const COMMA = symbolOf(',')
const DASH = symbolOf('-')
const LAM = symbolOf('ل')
const PRIVATE = new Set(['private-body'])
const PRESENCE = new Set(['presence'])
const ANY_OF = new Set(['any-of'])
/** The row of the popes, who have numbers as kings have. */
const POPE = 'offices/pope'
const PLACE_PREPOSITION = new Set(['title-preposition'])
/** The fewest letters of an unknown word before the title of a foreign state. */
const SHORT = 3
const BRACKET = symbolOf('(')
const QUOTES = new Set([...'«"'].map(symbolOf))
const CLOSING_BRACKET = symbolOf(')')
const FULL_STOP = symbolOf('.')
/** The most tokens of a name's original in Latin letters. */
const LONGEST_ORIGINAL = 6
/** The Arabic semicolon. */
const SEMICOLON = 0x061b

/**
 * Reads the name that stands beside a title or an honorific, behind it or before it.
 *
 * @example `وزير الخارجية عادل الجبير`, `عادل الجبير، وزير الخارجية`
 */
export class NamesBeside {
  private readonly quotation: Quotation
  private readonly cues: HitView
  private readonly countries: HitView
  private readonly people: KnownPeople

  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
  ) {
    this.quotation = new Quotation(reading, names)
    this.cues = viewOf(reading, 'cue')
    this.countries = viewOf(reading, 'country')
    this.people = new KnownPeople(reading)
  }

  /** The name that an element calls for. */
  after(token: number, element: Element, apart = false): Name | undefined {
    if (token < 0) return undefined
    if (element.kind === 'honorific')
      return this.names.after(token, { article: true, surname: !ROYAL.test(element.honorific.row) })
    if (element.kind !== 'title') return undefined
    const { title } = element
    if (title.plural || title.ofPerson) return undefined
    if (title.siblings) return this.names.after(token, { strict: true })
    const bare = title.bare
    const found = this.names.after(token, {
      article: bare && title.definite,
      strict: bare && (!title.definite || title.weak),
      surname: !CROWNED.has(title.role) && title.rows[0] !== POPE,
      titled: true,
    })
    const name = found && this.quotation.withinQuotes(found)
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

  /** The name before a title: quoted, in apposition, or just there. */
  before(token: number, free: number, title: Title): Name | undefined {
    const { page } = this.reading
    const relative = this.cueBefore(token, HOLDING)
    // `X، وهو وزير المالية`: what anybody may be (`وهو مدير`) is no title of theirs
    if (relative < token && (title.bare || !title.definite)) return undefined
    let at = relative - 1
    const symbol = () => (at >= 0 ? (page.symbols[page.tokenStarts[at] as number] as number) : -1)
    let comma = false
    if (symbol() === COMMA || (at >= 0 && this.isSemicolon(at)) || this.isDash(at, title)) {
      comma = true
      at--
    }
    at = this.behindOriginal(at)
    // `هلال السيابي – وكيل وزارة الصحة –`
    const isDashed =
      symbol() === DASH && !title.bare && beginsWith(page, title.endToken, DASH) && this.reading.language === 'ar'
    if (isDashed) at--
    // `غازي العمري: وزير العدل` on a line of its own
    const isItem =
      symbol() === COLON && !title.bare && this.reading.language === 'ar' && this.names.classes.isMark(title.endToken)
    if (isItem) at--
    // `پوتین (رئیس\u200cجمهور روسیه)`
    const isBracketed = symbol() === BRACKET && !title.bare && this.reading.language === 'fa'
    if (isBracketed) at--
    // `حسین نوری «سفیر ایران در دوحه»`
    const isTitleQuoted = QUOTES.has(symbol()) && !title.bare && this.quotation.isClosedAt(title.endToken)
    if (isTitleQuoted && this.reading.language === 'fa') at--
    let quoted = false
    if (CLOSING.has(symbol())) {
      quoted = true
      at--
    }
    // `الذي يقوده علاوي للسفير`: behind a preposition written onto it a title is somebody else's
    const start = page.tokenStarts[token] as number
    const isGoverned = title.start > start || (page.symbols[start] === LAM && page.symbols[start + 1] === LAM)
    if (at < free || page.tokenKinds[at] === LINE_BREAK || title.joined || isGoverned || title.plural) return undefined
    const opening = quoted ? this.quotation.openingOf(at, this.isOfForeignState(title)) : -1
    const isQuoted = opening >= 0
    const name = isQuoted
      ? this.names.quoted(opening + 1, at + 1)
      : (this.names.before(at + 1) ?? (comma || title.bare ? undefined : this.loneSurname(at, free, title)))
    if (!name || name.firstToken < free || (!comma && this.isOfOtherState(name, title))) return undefined
    if (name.lone) return name
    if (isItem && !(isFullName(name) && this.names.classes.isMark(name.firstToken - 1))) return undefined
    // `شبکه «روسیا الیوم»، نخست\u200cوزیر …`
    if (isQuoted && name.known === 0 && this.cues.isWord(opening - 1, PRIVATE)) return undefined
    if (quoted && !isQuoted && name.known === 0) return undefined
    const isForeign = this.isOfForeignState(title) && !this.cues.isWord(name.firstToken - 1, PLACE_PREPOSITION)
    const { unknownNames } = this.names
    if (
      name.known === 0 &&
      !isQuoted &&
      (title.bare || !unknownNames.looksForeign(name, isForeign ? SHORT : undefined))
    )
      return undefined
    if ((comma || isBracketed) && name.known === 0 && !isForeign) return undefined
    if (relative < token && name.endToken - name.firstToken < 2) return undefined
    // `لیندزی گراهام، سناتور جمهوری\u200cخواه،`: a party makes the title one of state
    const isOfParty = title.rows.includes('modifiers/affiliation')
    if (title.bare && title.weak && name.known < 2 && !isOfParty) return undefined
    return name
  }

  /** `جواد امینی-استاندار یزد`: the dash that some Persian pages put for a comma. */
  private isDash(token: number, title: Title): boolean {
    return this.reading.language === 'fa' && !title.bare && isSymbol(this.reading.page, token, DASH)
  }

  /** `بهاره احمدی؛ نماینده وزیر`: the semicolon that some Persian pages put for a comma. */
  private isSemicolon(token: number): boolean {
    const { page, language } = this.reading
    return (
      language === 'fa' && page.text.charCodeAt(page.starts[page.tokenStarts[token] as number] as number) === SEMICOLON
    )
  }

  /** One word of no list that goes on with a list, or behind `با حضور`, before a title that tells of what: `… معاون وزیر، سایگانی مدیرکل …`. */
  private loneSurname(token: number, free: number, title: Title): Name | undefined {
    const { page, language } = this.reading
    if (language !== 'fa' || title.weak || title.ofPerson || !this.names.unknownNames.looksLikeSurname(token))
      return undefined
    const before = token - 1
    const goesOn = free > 0 && before === free && isJoint(page, before)
    return goesOn || this.cues.isWord(before, PRESENCE) ? this.names.lone(token) : undefined
  }

  /** Whether a token is a state's name, though a person may have it too. */
  private isState(token: number): boolean {
    const { countries } = this
    const hit = countries.longestWhole(token)
    return hit >= 0 && (countries.flags(hit) & (DEMONYM | CAPITAL | WEAK)) === 0
  }

  /** `ووعد بارزاني وزير الدفاع الأمريكي`: an office holder of one state by surname, and the title of another's as object. */
  private isOfOtherState(name: Name, { country }: Title): boolean {
    if (this.reading.language !== 'ar' || country === undefined || name.endToken - name.firstToken > 1) return false
    const known = this.people.find(name, true)?.country
    return known !== undefined && known !== country
  }

  /** `الإمبراطور الأصفر`, `الملك الوحيد`: a single definite word that is no name, or a word too. */
  private isEpithet({ firstToken, endToken }: Name): boolean {
    const { classes } = this.names
    return endToken - firstToken === 1 && classes.hasArticle(firstToken) && classes.of(firstToken) < FAMILY
  }

  /** Whether a Persian title is of a state whose people have other names (`وزیر خارجه فنلاند`), or of no state. */
  private isOfForeignState({ country, body }: Title): boolean {
    if (this.reading.language !== 'fa') return false
    // `سفیر اتحادیه اروپا`
    if (body?.type === 'organization' && (body.fields as OrganizationFields).kind === 'international') return true
    return country !== undefined && !PERSIAN_NAMES.has(country)
  }

  /** The token that ends a name, over its original in Latin letters: `اولف کریسترسون (Ulf Kristersson) نخست\u200cوزیر سوئد`. */
  private behindOriginal(token: number): number {
    const { page } = this.reading
    const isClosed = isSymbol(page, token, CLOSING_BRACKET)
    let at = isClosed ? token - 1 : token
    while (
      at >= 0 &&
      token - at < LONGEST_ORIGINAL &&
      (page.tokenKinds[at] === LATIN_WORD || isSymbol(page, at, FULL_STOP))
    )
      at--
    // a full stop alone ends a sentence
    if (page.tokenKinds[at + 1] !== LATIN_WORD) return token
    if (!isClosed) return at
    return isSymbol(page, at, BRACKET) ? at - 1 : token
  }

  /** Whether one word is a given name and no surname, or in Arabic a common word too: `وزير الخزانة، كامل …`. */
  private isCommonOrGiven(token: number): boolean {
    const { classes } = this.names
    return (
      classes.isGivenOnly(token) ||
      (this.reading.language === 'ar' && classes.of(token) === AMBIGUOUS && classes.isCommon(token))
    )
  }

  /** Whether an Arabic word is a common noun and a given name, and no surname. */
  private isNounOrGiven(name: Name): boolean {
    const { classes } = this.names
    const token = name.firstToken
    if (this.reading.language !== 'ar' || classes.of(token) !== AMBIGUOUS || !classes.isGivenOnly(token)) return false
    return this.people.find(name, true) === undefined
  }

  /** Whether the words before a title say that its bearer had it: `الذي كان يشغل منصب`. */
  isHeld(token: number): boolean {
    return this.cueBefore(token, HELD) < token
  }

  /** Where words of one of the rows begin that end before a token (`الذي يشغل منصب`); the token itself where there are none. */
  private cueBefore(token: number, keys: ReadonlySet<string>): number {
    for (let at = token - 1; at >= Math.max(0, token - LONGEST_RELATIVE); at--)
      for (let hit = this.cues.first(at); hit >= 0; hit = this.cues.after(hit))
        if (this.cues.endToken(hit) === token && keys.has(this.cues.row(hit).key)) return at
    return token
  }

  /**
   * Whether Persian words behind a weak title, or behind a comma, are a name by chance: none of them is of the lists of names alone
   * (`ولی\u200cفقیه، شاهد تأثیرگذاری`), and the one behind a comma is in no list at all.
   */
  private isChance({ firstToken, endToken, quoted }: Name, title: Title, apart: boolean): boolean {
    const { classes } = this.names
    if (this.reading.language !== 'fa' || quoted || !(apart || (title.bare && title.weak))) return false
    if (apart && endToken - firstToken === 1 && !classes.isListed(firstToken)) return true
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
