import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, isSymbol, LATIN_WORD, LINE_BREAK } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import { OPENING_QUOTES } from '../../quotation-marks.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { isFullName, type Name, PERSIAN_NAMES } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { STOP } from '../names/token-class.ts'
import { KnownPeople } from '../persons/known-people.ts'
import { type Element, isJoint } from '../presentation.ts'
import { isIntergovernmental } from '../titles/roles.ts'
import type { Title } from '../titles/title.ts'
import { NamesBehind } from './names-behind.ts'
import { Nicknames } from './nicknames.ts'
import { CLOSING, Quotation } from './quotation.ts'
import { WideGaps } from './wide-gaps.ts'

/** Cues that join a title to the name before it, of today and of the past. */
const HOLDING = new Set(['holding', 'held'])
const HELD = new Set(['held'])
/** The most tokens of such a cue. */
const LONGEST_RELATIVE = 5
const COLON = symbolOf(':')
const COMMA = symbolOf(',')
const DASH = symbolOf('-')
const LAM = symbolOf('ل')
const WAW = symbolOf('و')
const LEARNED = new Set(['learned'])
/** The most words of an occupation and what it is of: `استاد برجسته اقتصاد توسعه`. */
const LONGEST_OCCUPATION = 5
/** Cues between a name and a title: the article, which holder of the office somebody is. */
const BEFORE_TITLE = new Set(['article', 'nth'])
/** The most occupations before an office. */
const MOST_OCCUPATIONS = 4
const PRIVATE = new Set(['private-body'])
const PRESENCE = new Set(['presence'])
const PLACE_PREPOSITION = new Set(['title-preposition'])
/** The fewest letters of an unknown word before the title of a foreign state. */
const SHORT = 3
const BRACKET = symbolOf('(')
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
  private readonly nicknames: Nicknames
  private readonly cues: HitView
  private readonly people: KnownPeople
  private readonly behind: NamesBehind
  private readonly gaps: WideGaps

  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
  ) {
    this.quotation = new Quotation(reading, names)
    this.nicknames = new Nicknames(reading, names.classes)
    this.cues = viewOf(reading, 'cue')
    this.people = new KnownPeople(reading)
    this.gaps = new WideGaps(reading.page, names.classes)
    this.behind = new NamesBehind(reading, names, this.people, this.quotation)
  }

  /** The name that an element calls for. */
  after(token: number, element: Element, apart = false): Name | undefined {
    const name = this.behind.after(token, element, apart)
    return name && this.gaps.parts(name.firstToken, element.firstToken, name.endToken) ? undefined : name
  }

  /** The name before a title: quoted, in apposition, or just there. */
  before(token: number, free: number, title: Title): Name | undefined {
    const { page } = this.reading
    const relative = this.cues.before(token, HOLDING, LONGEST_RELATIVE)
    // `X، وهو وزير المالية`: what anybody may be (`وهو مدير`) is no title of theirs
    if (relative < token && (title.bare || !title.definite)) return undefined
    // `علی محمدی وزرای نیرو و نفت`: nobody is both
    if (title.siblings) return undefined
    let at = this.beforeArticle(this.beforeOccupation(relative - 1, title), title)
    const symbol = () => (at >= 0 ? (page.symbols[page.tokenStarts[at] as number] as number) : -1)
    let comma = false
    if (symbol() === COMMA || (at >= 0 && this.isSemicolon(at)) || this.isDash(at, title)) {
      comma = true
      at--
    }
    at = this.nicknames.before(this.behindOriginal(at))
    // `هلال السيابي – وكيل وزارة الصحة –`
    const isDashed =
      symbol() === DASH && !title.bare && beginsWith(page, title.endToken, DASH) && this.reading.language === 'ar'
    if (isDashed) at--
    // `غازي العمري: وزير العدل`, `غازي العمري - وزير العدل` on a line of its own
    const isItem =
      (symbol() === COLON || symbol() === DASH) &&
      !title.bare &&
      this.reading.language === 'ar' &&
      this.names.classes.isMark(title.endToken)
    if (isItem) at--
    // `پوتین (رئیس\u200cجمهور روسیه)`
    const isBracketed =
      symbol() === BRACKET &&
      !title.bare &&
      (this.reading.language === 'fa' || isSymbol(page, title.endToken, CLOSING_BRACKET))
    if (isBracketed) at--
    // `حسین نوری «سفیر ایران در دوحه»`
    const isTitleQuoted = OPENING_QUOTES.has(symbol()) && !title.bare && this.quotation.isClosedAt(title.endToken)
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
    const written = isQuoted
      ? this.names.quoted(opening + 1, at + 1)
      : (this.names.before(at + 1) ?? this.people.before(at + 1, free) ?? this.unknownSurname(at, free, title, comma))
    const name = written && !isQuoted && !written.lone ? this.people.whole(written, free) : written
    if (!name || name.firstToken < free || (!comma && this.isOfOtherState(name, title))) return undefined
    if (this.gaps.parts(token, name.firstToken, title.endToken)) return undefined
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
    if ((comma || isBracketed) && name.known === 0 && !isForeign && !this.tellsOfWhat(title)) return undefined
    const isOneWord = name.endToken - name.firstToken === 1
    if (relative < token && isOneWord) return undefined
    // `ترامپ وزیر دفاع خود را برکنار کرد`: his own minister is somebody else
    const isReflexive = this.reading.language === 'fa' && this.cues.plain(title.endToken, 'reflexive') >= 0
    if (isReflexive && (isOneWord || this.people.find(name, true)?.isHead)) return undefined
    // `لیندزی گراهام، سناتور جمهوری\u200cخواه،`: a party makes the title one of state
    const isOfParty = title.rows.includes('modifiers/affiliation')
    if (title.bare && title.weak && name.known < 2 && !isOfParty) return undefined
    return name
  }

  /** The token before what else the bearer of a Persian name is: over `نویسنده و استاد دانشگاه و` before `عضو شورای شهر`. */
  private beforeOccupation(token: number, title: Title): number {
    if (this.reading.language !== 'fa' || title.bare) return token
    let end = token
    for (let i = 0; i < MOST_OCCUPATIONS; i++) {
      const before = this.beforeOneOccupation(end)
      if (before === end) break
      end = before
    }
    return end
  }

  /** The token before one occupation, which و parts from what follows; the same token where there is none. */
  private beforeOneOccupation(token: number): number {
    if (!isSymbol(this.reading.page, token, WAW)) return token
    for (let at = token - 1; at > 0 && token - at <= LONGEST_OCCUPATION; at--) {
      if (this.cues.isWord(at, LEARNED)) return at - 1
      if (this.names.classes.of(at) <= STOP) return token
    }
    return token
  }

  /** `یوسف آق\u200cقلا یک نماینده پارلمان ترکیه`: the token before the article of an indefinite title that tells of what it is; `هشتمین استاندار`. */
  private beforeArticle(token: number, title: Title): number {
    // `بشار اسد یک فرمانده ارتش را برکنار کرد`: what somebody does something to is not what he is
    if (this.reading.language !== 'fa' || title.bare || this.names.classes.isObject(title.endToken)) return token
    return token > 0 && this.cues.isWord(token, BEFORE_TITLE) ? token - 1 : token
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

  /** One word of no list where a surname stands: between a sentence's beginning and a comma, else in a list. */
  private unknownSurname(token: number, free: number, title: Title, comma: boolean): Name | undefined {
    if (title.bare) return undefined
    if (!comma) return this.loneSurname(token, free, title)
    const { page } = this.reading
    const isForeign = this.isOfForeignState(title) && this.names.unknownNames.looksLikeSurname(token)
    // `خبرگزاری فارس: رومو، رییس\u200cجمهور شیلی`
    return isForeign && this.names.classes.isMark(token - 1) && !beginsWith(page, token - 1, COMMA)
      ? this.names.lone(token)
      : undefined
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

  /** `ووعد بارزاني وزير الدفاع الأمريكي`: an office holder of one state by surname, and the title of another's as object. */
  private isOfOtherState(name: Name, { country }: Title): boolean {
    if (this.reading.language !== 'ar' || country === undefined || name.endToken - name.firstToken > 1) return false
    const known = this.people.find(name, true)?.country
    return known !== undefined && known !== country
  }

  /** Whether a Persian title is of a state whose people have other names (`وزیر خارجه فنلاند`), or of no state. */
  private isOfForeignState({ country, body }: Title): boolean {
    if (this.reading.language !== 'fa') return false
    // `سفیر اتحادیه اروپا`
    if (body && isIntergovernmental(body)) return true
    return country !== undefined && !PERSIAN_NAMES.has(country)
  }

  /** `زوفالي غوليز، وزير الخارجية الزامبي`: whether an Arabic title says of which state or intergovernmental body it is. */
  private tellsOfWhat({ country, body }: Title): boolean {
    if (this.reading.language !== 'ar') return false
    return country !== undefined || (body !== undefined && isIntergovernmental(body))
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

  /** Whether the words before a title say that its bearer had it: `الذي كان يشغل منصب`. */
  isHeld(token: number): boolean {
    return this.cues.before(token, HELD, LONGEST_RELATIVE) < token
  }
}
