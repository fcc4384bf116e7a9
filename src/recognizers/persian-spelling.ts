import { isFormOf } from '../match/lookup.ts'
import { symbolOf } from '../text/characters.ts'
import { AFTER_JOINT } from '../text/fold.ts'
import type { HitView } from './hits.ts'
import type { Reading } from './recognizer.ts'
import { lexiconOf, viewOf } from './views.ts'

const BEH = symbolOf('ب')
const NOON = symbolOf('ن')
const DAL = symbolOf('د')
const TEH = symbolOf('ت')
const HEH = symbolOf('ه')
const ALEF = symbolOf('ا')
const YEH = symbolOf('ی')
/** The letters of the longest preposition, prefix or ending that is looked for. */
const LONGEST_PART = 8
/** The fewest letters of a word behind a preposition that is written onto it: shorter ones are chance. */
const SHORTEST_REST = 3
/** Dictionaries whose words are no preposition with a noun. */
const DICTIONARIES = ['word', 'portfolio', 'organization-word', 'organization-sign', 'cue', 'place']
/** Words of these lists may have a preposition written onto them. */
const LISTS = ['words/persian-common', 'words/persian-function', 'words/persian-verbs']

/**
 * What the parts that a Persian word is written from tell of it, where no list has the whole: a verb, a phrase,
 * an infinitive or a plural is no name and ends one.
 *
 * @example a verb by its prefix and ZWNJ (`درنمی\u200cآید`), a preposition without its space (`درنتیجه`, `ازاین\u200cرو`)
 */
export class PersianSpelling {
  private views: HitView[] | undefined

  constructor(private readonly reading: Reading) {}

  /** Whether a token is a verb, or a preposition and what it governs: it ends a name, a title, a body's name. */
  isStop(token: number): boolean {
    return this.reading.language === 'fa' && (this.isVerb(token) || (this.isPhrase(token) && !this.isListed(token)))
  }

  /** Whether a token is a plural in ها, a negative infinitive or a participle: no name, but not the end of a title either. */
  isNoun(token: number): boolean {
    return (
      this.isPlural(token) ||
      (this.reading.language === 'fa' && (this.isNegativeInfinitive(token) || this.isParticiple(token)))
    )
  }

  /** `درمان`, `درآمد`: a word of the dictionaries, whatever its letters look like. */
  private isListed(token: number): boolean {
    this.views ??= DICTIONARIES.map((category) => viewOf(this.reading, category))
    for (const view of this.views) if (view.hasPlain(token)) return true
    return false
  }

  /** `درنمی\u200cآید`, `برگزیده\u200cاند`. */
  private isVerb(token: number): boolean {
    const { start, end } = this.letters(token)
    for (let at = start + 2; at < end && at - start <= LONGEST_PART; at++)
      if (this.isJointAt(at) && this.isForm('words/persian-verb-prefixes', start, at)) return true
    for (let at = end - 3; at > start && end - at <= LONGEST_PART; at--)
      if (this.isJointAt(at) && this.symbolAt(at - 1) === HEH && this.isForm('words/persian-verb-endings', at, end))
        return true
    return false
  }

  /** `درنتیجه`, `ازاین\u200cرو`, `به\u200cاختصار`. */
  private isPhrase(token: number): boolean {
    const { start, end } = this.letters(token)
    for (let at = start + 2; end - at >= 2 && at - start <= LONGEST_PART; at++) {
      if (!this.isForm('words/persian-openings', start, at)) continue
      if (this.isJointAt(at)) return true
      // `بهداد`, `برنا`: به and بر begin names too
      const beginsNames = at === start + 2 && this.symbolAt(start) === BEH && this.symbolAt(start + 1) !== ALEF
      if (this.isDemonstrative(at, end, beginsNames ? 3 : 2)) return true
      if (beginsNames) continue
      if (end - at >= SHORTEST_REST && LISTS.some((list) => this.isForm(list, at, end))) return true
    }
    return false
  }

  /** Whether `این`, `آن` of so many letters at least stands from a place in a token on; `آن` alone or set off from what follows. */
  private isDemonstrative(from: number, end: number, fewest: number): boolean {
    for (let at = from + fewest; at <= end && at - from <= 4; at++)
      if (this.isForm('words/persian-demonstratives', from, at) && (at === end || this.isJointAt(at) || at - from > 2))
        return true
    return false
  }

  /** `هدایت\u200cها`, `هدایت\u200cهای`; without ZWNJ only the longer ending. */
  isPlural(token: number): boolean {
    if (this.reading.language !== 'fa') return false
    const { start, end } = this.letters(token)
    const from = this.symbolAt(end - 1) === YEH ? end - 3 : end - 2
    if (from - start < 2 || this.symbolAt(from) !== HEH || this.symbolAt(from + 1) !== ALEF) return false
    return this.isJointAt(from) || (from === end - 3 && from - start > 2)
  }

  /** `نکردن`. */
  private isNegativeInfinitive(token: number): boolean {
    const { start, end } = this.letters(token)
    const before = this.symbolAt(end - 2)
    return (
      this.symbolAt(start) === NOON &&
      this.symbolAt(end - 1) === NOON &&
      (before === DAL || before === TEH) &&
      this.isForm('words/persian-verbs', start + 1, end)
    )
  }

  /** `منتشرنشده`, `تعیین\u200cشده`, `قرارگرفت`. */
  private isParticiple(token: number): boolean {
    const { start, end } = this.letters(token)
    for (let at = end - 3; at - start >= SHORTEST_REST && end - at <= LONGEST_PART; at--)
      if (this.isForm('words/persian-participles', at, end)) return true
    return false
  }

  private letters(token: number): { start: number; end: number } {
    const { page } = this.reading
    return { start: page.tokenStarts[token] as number, end: page.tokenEnds[token] as number }
  }

  private symbolAt(at: number): number {
    return this.reading.page.symbols[at] as number
  }

  private isJointAt(at: number): boolean {
    return ((this.reading.page.edges[at] as number) & AFTER_JOINT) !== 0
  }

  private isForm(list: string, start: number, end: number): boolean {
    return isFormOf(lexiconOf(this.reading, 'word'), list, this.reading.page.symbols, start, end)
  }
}
