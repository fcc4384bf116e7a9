import { symbolOf } from '../../../text/characters.ts'
import { endsIn, isSymbol, WORD } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import { isFullName, type Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { type Presentation, presentationOf } from '../presentation.ts'
import type { Title } from '../titles/title.ts'
import type { Honorifics } from './honorifics.ts'
import type { ListedHolders } from './listed-holders.ts'
import { Quotation } from './quotation.ts'
import { numberOfVerb } from './verb-number.ts'

const ALIF = symbolOf('ا')
const COMMA = symbolOf(',')
const NOON = symbolOf('ن')
const WAW = symbolOf('و')
const RULE = 'list of names + plural title'
/** What a plural title takes whose holders Persian news names before it: `وزرای خارجه`, `رؤسای جمهور`. */
const OF_STATES = new Set(['portfolio', 'state'])
/** How many words that were not read may belong to a bare title: `استانداران استان\u200cهای مرزی`. */
const LONGEST_COMPLEMENT = 4
/** How many words a list of names has at the most. */
const REACH = 24

/**
 * Reads the holders whom a list before a plural title names: each of them has the title, or his own of its fields.
 *
 * @example `محمد العمري وعلي الحربي عضوا المجلس البلدي`
 */
export class HoldersBefore {
  private readonly quotation: Quotation

  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
    private readonly honorifics: Honorifics,
    private readonly listed: ListedHolders,
  ) {
    this.quotation = new Quotation(reading, names)
  }

  /** All of the list, of which nothing begins before `free`; none where fewer than two full names stand there. */
  of(title: Title, free: number): Presentation[] {
    if (title.siblings)
      return this.isObject(title.siblings.at(-1) ?? title) ? [] : this.ofSiblings(title, title.siblings, free)
    if (this.reading.language === 'ar') return this.arabic(title, free)
    if (this.isObject(title)) return []
    const apposed = this.listed.states.behind(title.endToken) ? [] : this.apposed(title, free)
    return apposed.length > 0 || !OF_STATES.has(title.takes) ? apposed : this.persian(title, free)
  }

  /** `X و Y نمایندگان مردم یزد`, `X و Y، نمایندگان مردم یزد،`: between two commas, or without any. */
  private apposed(title: Title, free: number): Presentation[] {
    const { page } = this.reading
    const isBehindComma = isSymbol(page, title.firstToken - 1, COMMA)
    if (isBehindComma && title.endToken < page.tokenCount && page.tokenKinds[title.endToken] === WORD) return []
    return this.sharing(title, title.firstToken - (isBehindComma ? 1 : 0), free)
  }

  /**
   * `X و Y اعضای شورای شهر را دعوت کردند`: whether a Persian title, or a bare one with the words behind it, is what the people
   * before it do something to. Where somebody alone does it, they are his object and hold the title: `پلیس X و Y اعضای شورا را بازداشت کرد`.
   */
  private isObject({ bare, endToken }: Title): boolean {
    const { classes } = this.names
    const { page } = this.reading
    // `وزرای خارجه ایران و عراق را`
    let mark = this.listed.states.behind(endToken)?.endToken ?? endToken
    const end = bare ? mark + LONGEST_COMPLEMENT : mark
    while (mark < end && page.tokenKinds[mark] === WORD && !classes.isVerb(mark) && !classes.isObject(mark)) mark++
    return classes.isObject(mark) && numberOfVerb(this.reading, classes, mark + 1, () => false) !== 'singular'
  }

  /** `X وY وزيرا الخارجية والدفاع`: as many holders as fields, each of the field in his place. */
  private ofSiblings(title: Title, siblings: readonly Title[], free: number): Presentation[] {
    const end = title.firstToken - (isSymbol(this.reading.page, title.firstToken - 1, COMMA) ? 1 : 0)
    const holders = this.reading.language === 'ar' ? this.listUpTo(end, title, free) : this.sharing(title, end, free)
    return this.listed.eachOfHisOwn(title, siblings, holders)
  }

  /** Behind a comma, or where a dual in the nominative cannot be what two people do something to. */
  private arabic(title: Title, free: number): Presentation[] {
    const comma = isSymbol(this.reading.page, title.firstToken - 1, COMMA) ? 1 : 0
    const isDual = this.isDualSubject(title.firstToken)
    if (!comma && !isDual) return []
    const holders = this.listUpTo(title.firstToken - comma, title, free)
    return isDual && holders.length > 2 ? [] : holders
  }

  /** Whether a word ends as a dual in the nominative does: `عضوا`, `النائبان`. */
  private isDualSubject(token: number): boolean {
    const { page } = this.reading
    if (endsIn(page, token, ALIF)) return true
    return endsIn(page, token, NOON) && page.symbols[(page.tokenEnds[token] as number) - 2] === ALIF
  }

  /** The longest Arabic list of full names that ends before a token; none of fewer than two. */
  private listUpTo(end: number, title: Title, free: number): Presentation[] {
    const longest = this.listed.upTo(end, Math.max(free, end - REACH + 1), title)
    return longest.length > 1 ? longest : []
  }

  /** The two full names before a Persian plural title: `X و Y، وزرای خارجه …`; its states are told behind it. */
  private persian(title: Title, free: number): Presentation[] {
    const { page } = this.reading
    const states = this.listed.states.behind(title.endToken)
    const comma = isSymbol(page, title.firstToken - 1, COMMA) ? 1 : 0
    const last = this.nameBefore(title.firstToken - comma)
    if (!last || !isSymbol(page, last.from - 1, WAW)) return []
    const first = this.nameBefore(last.from - 1)
    if (!first || first.from < free) return []
    const [ofFirst, ofLast] = states?.codes.length === 2 ? states.codes : []
    const one = ({ name }: { name: Name }, country: string | undefined) =>
      presentationOf(RULE, name, [], [], country, true)
    return [one(first, ofFirst), one(last, ofLast)]
  }

  /** The full name, in quotation marks or not, that ends before a token, and where it begins with its mark. */
  private nameBefore(token: number): { name: Name; from: number } | undefined {
    const opening = this.quotation.isClosedAt(token - 1) ? this.quotation.openingOf(token - 2) : -1
    const name = opening < 0 ? this.names.before(token) : this.names.quoted(opening + 1, token - 1)
    if (!name || name.endToken - name.firstToken < 2 || (opening < 0 && !isFullName(name))) return undefined
    return { name, from: opening < 0 ? name.firstToken : opening }
  }

  /** All of the list before a plural title: `مهدی رضایی و علی محمدی معاونان وزیر نیرو`; none where it has one name. */
  private sharing(title: Title, behind: number, free: number): Presentation[] {
    const holders: Presentation[] = []
    for (let end = behind; end > free; ) {
      const name = this.names.before(end)
      if (!this.names.mayBeFullFromGiven(name) || name.firstToken < free) break
      const honorifics = this.honorifics.before(name.firstToken)
      holders.unshift(presentationOf(RULE, name, honorifics, [title]))
      const first = (honorifics[0] ?? name).firstToken
      if (!isSymbol(this.reading.page, first - 1, COMMA) && !isSymbol(this.reading.page, first - 1, WAW)) break
      end = first - 1
    }
    return holders.length > 1 ? holders : []
  }
}
