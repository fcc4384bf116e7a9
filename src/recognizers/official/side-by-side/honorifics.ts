import { BLOCK, WEAK } from '../../../match/entry.ts'
import { isFormOf } from '../../../match/lookup.ts'
import { AT_JOINT } from '../../../match/match.ts'
import { symbolOf } from '../../../text/characters.ts'
import { isSymbol } from '../../../text/page.ts'
import type { Hit, HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { lexiconOf, viewOf } from '../../views.ts'
import { isArmyPage } from '../army-page.ts'
import type { NameClasses } from '../names/name-classes.ts'
import { FAMILY, GIVEN, ORDINARY, STOP } from '../names/token-class.ts'
import type { Honorific } from '../presentation.ts'
import { isSportsPage } from '../sports-page.ts'

/** Classes of honorifics that only officials bear. */
const RANKS = new Set(['rank', 'military'])
/** The Persian rank of generals. */
const SARDAR = 'honorifics/sardar'
/** The rank of generals of Iran's army, which is a given name too. */
const AMIR = 'honorifics/amir-military'
/** Arabic ranks of officers that are words too: dean, pioneer, presenter; not those that are a team, the head of an order of advocates. */
const WORDS_TOO = new Set(
  ['brigadier', 'lieutenant', 'lieutenant-colonel', 'lieutenant-general-imad', 'major'].map(
    (rank) => `honorifics/${rank}`,
  ),
)
/** Persian prepositions and conjunctions. */
const FUNCTION_WORDS = 'words/persian-function'
const MOST_HONORIFICS = 3
const ALEF_HAMZA = 0x0623
const HEH = 0x0647
const IMAM = 'honorifics/imam'
const HADRA = 'honorifics/honourable'
const FULL_STOP = symbolOf('.')
/** The row of those who have been to Mecca, which is a given name too. */
const PILGRIM = 'honorifics/hajj'
const LAM = symbolOf('ل')
const TEH_OR_HEH = symbolOf('ه')
/** The most tokens of an honorific. */
export const LONGEST_HONORIFIC = 4
/** The most tokens of an honorific that is looked for before a surname, such as `آیت الله`. */
const LONGEST_BEFORE_SURNAME = 3

/**
 * Reads honorifics, the ones at a token and the ones before a name.
 *
 * @example `معالي الدكتور` before `عبدالله الربيعة`
 */
export class Honorifics {
  private readonly honorifics: HitView
  private readonly people: HitView
  private sports: boolean | undefined
  private army: boolean | undefined

  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
  ) {
    this.honorifics = viewOf(reading, 'honorific')
    this.people = viewOf(reading, 'person', false)
  }

  /** Whether a word of honorifics begins in a token. */
  has(token: number): boolean {
    return this.honorifics.has(token)
  }

  private readonly isHonorific = (hit: Hit): boolean =>
    this.honorifics.closing(hit) === 0 &&
    // `خانم` stands before a name too
    this.honorifics.row(hit).fields.position !== 'after' &&
    ((this.honorifics.opening(hit) & AT_JOINT) === 0 || this.isBehindWord(hit)) &&
    // `ود. سامر`
    (this.honorifics.opening(hit) === 0 ||
      this.honorifics.end(hit) - this.honorifics.start(hit) > 2 ||
      this.endOf(hit) < this.honorifics.end(hit))

  /**
   * Whether what stands before the joint at which an honorific begins is a function word or an honorific too: `به\u200cآقای`,
   * `جناب\u200cدکتر`. `آقا` of `گل\u200cآقا شیرزی` is the second half of a given name.
   */
  private isBehindWord(hit: Hit): boolean {
    const { honorifics, reading } = this
    const token = honorifics.token(hit)
    const from = reading.page.tokenStarts[token] as number
    const to = honorifics.start(hit)
    if (isFormOf(lexiconOf(reading, 'word'), FUNCTION_WORDS, reading.page.symbols, from, to)) return true
    for (let before = honorifics.first(token); before >= 0; before = honorifics.after(before))
      if (honorifics.start(before) === from && honorifics.end(before) === to) return true
    return false
  }

  /** The honorific that begins in a token. */
  at(token: number): Honorific | undefined {
    const { honorifics } = this
    const hit = honorifics.longest(token, this.isHonorific)
    if (hit < 0 || honorifics.flags(hit) & BLOCK || this.isOfHolder(token, honorifics.endToken(hit))) return undefined
    if (this.reading.language === 'ar' && this.isMisread(hit, token)) return undefined
    if (this.isGivenName(hit)) return undefined
    // `سید امیر احمدی`: part of the name
    if (this.reading.language === 'fa' && this.classes.isSayyid(token - 1) && this.classes.isGiven(token))
      return undefined
    // `معالي الحاج بن عبدالله`
    if (this.reading.language === 'ar' && this.classes.isListed(token) && this.classes.isBeforeBin(token))
      return undefined
    const { page } = this.reading
    const start = honorifics.start(hit)
    // `للواء`: ل has swallowed the article's alif, and the word itself begins with ل
    const isSwallowed = this.reading.language === 'ar' && page.symbols[start] === LAM && page.symbols[start - 1] === LAM
    return {
      start: isSwallowed ? (page.tokenStarts[token] as number) : start,
      end: this.endOf(hit),
      firstToken: token,
      endToken: honorifics.endToken(hit),
      row: honorifics.row(hit).id,
      religious: honorifics.row(hit).fields.class === 'religious',
      weakRank: this.isGeneral(hit) || this.isOfficer(hit, token),
      rank:
        RANKS.has(String(honorifics.row(hit).fields.class)) &&
        (isSwallowed || !(honorifics.flags(hit) & WEAK) || this.isGeneral(hit, true)),
    }
  }

  /** `امیر` in `امیر کریمی` on a page that tells nothing of the army. */
  private isGivenName(hit: Hit): boolean {
    const { honorifics, reading } = this
    if ((honorifics.flags(hit) & WEAK) === 0 || reading.language !== 'fa' || honorifics.row(hit).id !== AMIR)
      return false
    this.army ??= isArmyPage(reading)
    return !this.army
  }

  /** `امیر` in `امیر خان متقی`, `امام` in `امام علی رحمان`: whether a Persian honorific is part of an office holder's name. */
  private isOfHolder(token: number, endToken: number): boolean {
    if (this.reading.language !== 'fa' || !this.people.has(token)) return false
    return (
      this.people.longest(token, (hit) => this.people.isPlain(hit) && this.people.endToken(hit) > endToken + 1) >= 0
    )
  }

  /** The end of an honorific without the full stop of an abbreviation: `د.` */
  private endOf(hit: Hit): number {
    const end = this.honorifics.end(hit)
    return this.reading.page.symbols[end - 1] === FULL_STOP ? end - 1 : end
  }

  /**
   * Whether the Persian rank of generals, a given name and a word too, stands before a given name: `سردار حاج محمد`,
   * or `surname`: before a family name that is nothing else.
   */
  private isGeneral(hit: Hit, surname = false): boolean {
    const { honorifics, classes } = this
    if (this.reading.language !== 'fa' || honorifics.row(hit).id !== SARDAR) return false
    const name = this.behind(honorifics.endToken(hit))
    const isGiven = classes.beginsFullName(name)
    if (surname) return classes.of(name) === FAMILY || (isGiven && !classes.isGivenOnly(name))
    return isGiven || classes.isSayyid(name)
  }

  /** Whether an Arabic rank that is a word too stands with its article before a given name and more: `العميد محمد سالم`, not `نادي الرائد`. */
  private isOfficer(hit: Hit, token: number): boolean {
    const { honorifics, classes } = this
    if (this.reading.language !== 'ar' || !WORDS_TOO.has(honorifics.row(hit).id)) return false
    if (!classes.hasArticle(token) && !this.isSwallowed(token)) return false
    this.sports ??= isSportsPage(this.reading)
    return !this.sports && classes.beginsFullName(this.behind(honorifics.endToken(hit)))
  }

  /** `للعميد`: whether ل has swallowed the alif of the article in a token. */
  private isSwallowed(token: number): boolean {
    const { symbols, tokenStarts } = this.reading.page
    const start = tokenStarts[token] as number
    return symbols[start] === LAM && symbols[start + 1] === LAM
  }

  /** The token behind further honorifics. */
  private behind(token: number): number {
    const { honorifics } = this
    let at = token
    for (let i = 1; i < MOST_HONORIFICS && honorifics.has(at); i++) {
      const hit = honorifics.longest(at, this.isHonorific)
      if (hit < 0 || honorifics.row(hit).fields.position === 'after') break
      at = honorifics.endToken(hit)
    }
    return at
  }

  /**
   * Whether an Arabic word only looks like an honorific: the original has another letter (`أمام` is no `إمام`, `حضره` no `حضرة`),
   * or an officer's rank without the article is a given name (`رائد صالح`) or a district (`لواء الرصيفة`).
   */
  private isMisread(hit: Hit, token: number): boolean {
    const { honorifics, classes } = this
    const { page } = this.reading
    const letter = (at: number) => page.text.charCodeAt(page.starts[at] as number)
    const row = honorifics.row(hit)
    if (row.id === IMAM && letter(honorifics.start(hit)) === ALEF_HAMZA) return true
    const last = honorifics.end(hit) - 1
    if (row.id === HADRA && page.symbols[last] === TEH_OR_HEH && letter(last) === HEH) return true
    if (row.fields.class !== 'military' || classes.hasArticle(token) || honorifics.endToken(hit) > token + 1)
      return false
    return classes.isListed(token) || (classes.hasArticle(token + 1) && classes.of(token + 1) !== GIVEN)
  }

  /** The honorifics right before a name, however the name was found. */
  before(token: number): Honorific[] {
    const found: Honorific[] = []
    for (let end = token; found.length < MOST_HONORIFICS; ) {
      const honorific = this.endingAt(end, found.length > 0)
      if (!honorific) break
      found.unshift(honorific)
      end = honorific.firstToken
    }
    return found
  }

  /** Whether an honorific ends where a surname begins, be its words names too: `آیت الله`. */
  isBehindOne(surname: number): boolean {
    for (let token = Math.max(0, surname - LONGEST_BEFORE_SURNAME); token < surname; token++)
      if (this.has(token) && this.at(token)?.endToken === surname) return true
    return false
  }

  /** The honorific that ends before a token; `leads`: another one begins there, so that it is no name (`سمو الأمير`, `شهید حاج`). */
  private endingAt(end: number, leads: boolean): Honorific | undefined {
    let found: Honorific | undefined
    for (let token = end - 1; token >= Math.max(0, end - LONGEST_HONORIFIC); token--) {
      if (!this.has(token)) continue
      const honorific = this.at(token)
      const { classes } = this
      if (honorific?.endToken !== end) continue
      // `آیت\u200cالله` is a given name too
      const isCleric = honorific.religious && token + 1 === end && classes.of(token - 1) <= ORDINARY
      // `شهید حاج`
      const isPilgrim = honorific.row === PILGRIM && classes.isHonorificWord(token - 1)
      // `ود. سامر حداد`: و and an abbreviation look like a word
      const isShort = isSymbol(this.reading.page, end - 1, FULL_STOP)
      if (classes.of(token) <= STOP || classes.hasArticle(token) || isShort || isCleric || isPilgrim || leads)
        // `سپهبد شهید` sooner than `شهید`
        found = honorific
    }
    return found
  }
}
