import { isFormOf } from '../../../match/lookup.ts'
import { AFTER_BA, AFTER_KA, AFTER_LA, AFTER_WA, BEFORE_JOINT, BEFORE_SUFFIX, SWALLOWED } from '../../../match/match.ts'
import { symbolOf } from '../../../text/characters.ts'
import type { Hit, HitView } from '../../hits.ts'
import { lexiconOf } from '../../views.ts'
import { ListedTitles } from './listed-titles.ts'

const PROCLITICS = AFTER_WA | AFTER_BA | AFTER_KA | AFTER_LA | SWALLOWED
/** What may be written onto a given name: و, ب, ل. */
const JOINS = new Set([AFTER_WA, AFTER_BA, AFTER_LA])
/** Keys of the lists of words at which a name ends. */
const STOPS = /-(function|verbs)$/
const isNotCommon = (key: string): boolean => !key.endsWith('-common')
/** The fewest letters of a foreign name behind و that no other name follows. */
const SHORTEST_FOREIGN = 4
const ALIF = symbolOf('ا')
const HEH = symbolOf('ه')
const LAM = symbolOf('ل')
const WAW = symbolOf('و')
/** The lists of Arabic words; of those of verbs and of function words many are nouns too (`طلب`, `عدد`). */
const LISTS = ['words/arabic-common', 'words/arabic-verbs', 'words/arabic-function', 'words/ambiguous']
const CLITICS = new Set([...'وفبکل'].map(symbolOf))

/**
 * What the dictionaries tell of a token with something written onto it: a proclitic before it, a pronoun behind it.
 *
 * @example `وعمر` is a joined given name, `بأن` a joined function word, `وقعها` an inflected verb.
 */
export class JoinedWords extends ListedTitles {
  /** Whether a token is a given name with و written before it. */
  isJoinedGiven(token: number): boolean {
    for (let hit = this.names.first(token); hit >= 0; hit = this.names.after(hit))
      if (
        this.names.closing(hit) === 0 &&
        JOINS.has(this.names.opening(hit)) &&
        (this.names.row(hit).key.includes('given') || this.isForeignBehindWaw(hit))
      )
        return true
    return false
  }

  /** `وكريستوف`, `وجيم` before `ميلر`: a foreign name, too long to be an Arabic word by chance, or before another name. */
  private isForeignBehindWaw(hit: Hit): boolean {
    const { names } = this
    if (this.reading.language !== 'ar' || names.opening(hit) !== AFTER_WA) return false
    if (!names.row(hit).key.includes('foreign')) return false
    const length = names.end(hit) - names.start(hit)
    const next = names.endToken(hit)
    if (length >= SHORTEST_FOREIGN) return true
    return length === SHORTEST_FOREIGN - 1 && next < this.reading.page.tokenCount && names.first(next) >= 0
  }

  /** Whether a token is an Arabic given name with و, and no preposition, written before it: `وعمر`. */
  isGivenBehindWaw(token: number): boolean {
    return this.reading.language === 'ar' && this.beginsWithWaw(token) && this.isJoinedGiven(token)
  }

  /** Where a given name, be it a word too, with ل written before it ends: `لعادل`, `لعبد القادر`; 0 where there is none. */
  endOfGivenBehindLam(token: number): number {
    const { names } = this
    const hit = names.longest(
      token,
      (hit) => names.closing(hit) === 0 && names.opening(hit) === AFTER_LA && names.row(hit).key.includes('given'),
    )
    return hit < 0 ? 0 : names.endToken(hit)
  }

  /** Whether a given name of several words has و written before it (`وعبد السلام`): its reach is told then. */
  protected reachJoined(token: number): boolean {
    for (let hit = this.names.first(token); hit >= 0; hit = this.names.after(hit)) {
      const length = this.names.endToken(hit) - token
      if (
        length < 2 ||
        this.names.closing(hit) !== 0 ||
        this.names.opening(hit) !== AFTER_WA ||
        !this.names.row(hit).key.includes('given')
      )
        continue
      this.reach[token] = Math.max(this.reach[token] as number, length)
    }
    return (this.reach[token] as number) > 1
  }

  /** A proclitic before a function word or verb that begins with a written hamza: `بأن`, `وأكد`. */
  protected isJoinedStop(token: number): boolean {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    const second = page.text.charCodeAt(page.starts[start + 1] as number)
    if (second !== 0x0623 && second !== 0x0625) return false
    if (!CLITICS.has(page.symbols[start] as number) || this.lengthOf(token) < 3) return false
    for (let hit = this.names.first(token); hit >= 0; hit = this.names.after(hit))
      if (this.names.closing(hit) === 0 && this.names.start(hit) <= start + 1)
        return this.isWordBehind(token, isNotCommon)
    return true
  }

  /** `. وطالب اليامي`: a given name with و before it, but a verb at the head of a sentence. */
  protected isJoinedVerb(token: number): boolean {
    return this.headsSentence(token) && this.isWordBehind(token, isNotCommon)
  }

  /** `وطالب`: whether the given name behind و is a verb or function word too. */
  isVerbBehindWaw(token: number): boolean {
    return this.isWordBehind(token, (key) => STOPS.test(key))
  }

  /** `لنظام`: a given name with a preposition before it, but a word too. */
  protected isJoinedNoun(token: number): boolean {
    const start = this.reading.page.tokenStarts[token] as number
    return this.reading.page.symbols[start] !== WAW && this.isWordBehind(token, () => true)
  }

  /** Whether a word of a list, and nothing longer, stands behind a proclitic of one letter. */
  private isWordBehind(token: number, accept: (key: string) => boolean): boolean {
    const { words } = this
    const start = (this.reading.page.tokenStarts[token] as number) + 1
    for (let hit = words.first(token); hit >= 0; hit = words.after(hit))
      if (words.start(hit) === start && words.closing(hit) === 0 && accept(words.row(hit).key)) return true
    return false
  }

  /** A word or a title that the dictionaries know, with a proclitic written before it. */
  protected isJoined(token: number): boolean {
    if (this.isJoinedIn(this.words, token)) return true
    if (!this.begins(token, this.ordinaryBits)) return false
    if (
      this.isJoinedIn(this.titles, token) ||
      this.isJoinedIn(this.honorifics, token) ||
      this.isJoinedIn(this.countries, token)
    )
      return true
    for (const view of this.others) if (this.isJoinedIn(view, token)) return true
    return false
  }

  /** Whether a form of one category has a proclitic written before it in a token. */
  private isJoinedIn(view: HitView, token: number): boolean {
    for (let hit = view.first(token); hit >= 0; hit = view.after(hit))
      if (
        view.closing(hit) !== BEFORE_JOINT &&
        (view.opening(hit) & PROCLITICS) !== 0 &&
        view.end(hit) - view.start(hit) > 2
      )
        return true
    return false
  }

  /** Whether a token has the article, be it behind ل or و: `للوزارة`. */
  protected isDefinite(token: number): boolean {
    if (token < 0) return false
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    return (
      this.hasArticle(token) || (page.symbols[start] === LAM && page.symbols[start + 1] === LAM) || this.isJoined(token)
    )
  }

  /** An Arabic word of the lists with a pronoun of two letters or more written behind it: `وقعها`. */
  protected isInflected(token: number): boolean {
    if (this.reading.language !== 'ar') return this.hasPossessive(token)
    const { page } = this.reading
    const end = page.tokenEnds[token] as number
    const start = page.tokenStarts[token] as number
    // the indefinite accusative without its mark: `بيانا`, `وفدا`
    if (
      this.endsInAlef(end) &&
      page.symbols[end - 2] !== HEH &&
      end - start >= 4 &&
      LISTS.some((list) => isFormOf(lexiconOf(this.reading, 'word'), list, page.symbols, start, end - 1))
    )
      return true
    for (let hit = this.words.first(token); hit >= 0; hit = this.words.after(hit))
      if (
        this.words.closing(hit) === BEFORE_SUFFIX &&
        end - this.words.end(hit) >= 2 &&
        this.words.end(hit) - this.words.start(hit) > 2
      )
        return true
    return false
  }

  private endsInAlef(end: number): boolean {
    return this.reading.page.symbols[end - 1] === ALIF
  }

  /** A Persian noun of the lists with a pronoun of the plural, or the ezafe behind ا, written behind it: `کشورشان`, `استعفای`. */
  private hasPossessive(token: number): boolean {
    const end = this.reading.page.tokenEnds[token] as number
    for (const hit of this.words.at(token))
      if (this.words.closing(hit) === BEFORE_SUFFIX && this.words.opening(hit) === 0) {
        const rest = end - this.words.end(hit)
        // `کشورشان`, `استعفای`
        if (
          rest === 3 ||
          (rest === 1 && this.isEzafe(this.words.end(hit), token) && this.endsInAlef(this.words.end(hit)))
        )
          return true
      }
    return false
  }
}
