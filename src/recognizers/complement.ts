import { BLOCK, PLURAL, WEAK } from '../match/entry.ts'
import { AFTER_BA, AFTER_KA, AFTER_LA, AFTER_WA, SWALLOWED } from '../match/match.ts'
import { symbolOf } from '../text/characters.ts'
import { isSymbol, WORD } from '../text/page.ts'
import { HitView } from './hits.ts'
import { PersianSpelling } from './persian-spelling.ts'
import type { Reading } from './recognizer.ts'

const ALIF = symbolOf('ا')
const BEH = symbolOf('ب')
const NOON = symbolOf('ن')
const LAM = symbolOf('ل')
const WAW = symbolOf('و')
const HEH = symbolOf('ه')
const YEH = symbolOf('ی')
const ACTIVITY = new Set(['activity'])
const BEFORE_NAME = new Set(['before-name'])
const DETACHED = new Set(['detached-ending'])
const OCCASION = new Set(['occasion'])
const OFFSPRING = new Set(['offspring'])
const GOVERNING_BA = new Set(['governing-ba'])
const SHORTEST_GOVERNED = 4
const LIGHT_VERB = new Set(['light-verb'])
/** How many nouns may lead, each with its preposition, to the next one. */
const MOST_GOVERNING = 3

/**
 * How far the words behind a head noun belong to it, where no dictionary knows the name.
 * Arabic: definite nouns and adjectives, joined by و or ل (`الهيئة العامة للغذاء والدواء`).
 * Persian: the ezafe chain up to a preposition, verb, pronoun, mark or name.
 */
export class ComplementReader {
  private readonly spelling: PersianSpelling
  private readonly words: HitView
  private readonly offices: HitView
  private readonly honorifics: HitView
  private readonly countries: HitView
  private readonly names: HitView
  private readonly people: HitView
  private readonly ministryHeads: HitView
  private readonly heads: HitView
  private readonly dates: HitView
  private readonly bodyWords: HitView
  private readonly cues: HitView

  constructor(private readonly reading: Reading) {
    this.spelling = new PersianSpelling(reading)
    this.words = new HitView(reading, 'word')
    this.offices = new HitView(reading, 'office')
    this.honorifics = new HitView(reading, 'honorific')
    this.countries = new HitView(reading, 'country', false)
    this.names = new HitView(reading, 'name')
    this.people = new HitView(reading, 'person', false)
    this.ministryHeads = new HitView(reading, 'ministry-head')
    this.heads = new HitView(reading, 'organization-head')
    this.cues = new HitView(reading, 'cue')
    this.dates = new HitView(reading, 'calendar')
    this.bodyWords = new HitView(reading, 'organization-word')
  }

  /** Whether a dictionary of words says that a token is of one of these lists, proclitics aside. */
  private isWord(token: number, lists: (key: string) => boolean): boolean {
    for (let hit = this.words.first(token); hit >= 0; hit = this.words.after(hit))
      if (this.words.isPlain(hit) && lists(this.words.row(hit).key)) return true
    return false
  }

  /** A word that ends any name of a body: function words, verbs. */
  isStop(token: number): boolean {
    return (
      this.isWord(token, (key) => key.endsWith('-function') || key.endsWith('-verbs')) || this.spelling.isStop(token)
    )
  }

  /** `لسموه`: an address with a pronoun and ل. */
  private isAddressBehindLam(token: number): boolean {
    for (let hit = this.cues.first(token); hit >= 0; hit = this.cues.after(hit))
      if (
        this.cues.row(hit).key === 'his-address' &&
        this.cues.opening(hit) === AFTER_LA &&
        this.cues.closing(hit) === 0
      )
        return true
    return false
  }

  /** Whether any dictionary of words or names knows a token, proclitics aside. */
  isKnown(token: number): boolean {
    for (const view of [this.words, this.names, this.honorifics, this.offices])
      for (let hit = view.first(token); hit >= 0; hit = view.after(hit)) if (view.closing(hit) === 0) return true
    return false
  }

  /** Whether a token is a common word, endings aside. */
  isCommon(token: number): boolean {
    for (let hit = this.words.first(token); hit >= 0; hit = this.words.after(hit))
      if (this.words.opening(hit) === 0) return true
    return false
  }

  /** Whether a token is a given or family name. */
  isName(token: number): boolean {
    return this.wholeHit(this.names, token)
  }

  /** Whether a token is a given or family name sooner than a word. */
  isRatherName(token: number): boolean {
    return (
      this.isName(token) &&
      !this.isWord(token, (key) => !key.endsWith('ambiguous')) &&
      !this.wholeHit(this.bodyWords, token)
    )
  }

  /** Whether a token is a title word. */
  isTitle(token: number): boolean {
    return this.wholeHit(this.offices, token)
  }

  /** Whether a token is a common word and nothing else: no name, title, honorific or date. */
  isPlainNoun(token: number): boolean {
    if (!this.isCommon(token) || this.isStop(token) || this.isHonorific(token)) return false
    return !this.wholeHit(this.offices, token) && !this.wholeHit(this.dates, token) && !this.wholeHit(this.names, token)
  }

  private wholeHit(view: HitView, token: number, but = 0): boolean {
    for (let hit = view.first(token); hit >= 0; hit = view.after(hit))
      if (view.closing(hit) === 0 && !(view.flags(hit) & (BLOCK | but))) return true
    return false
  }

  /** Whether an honorific stands in a token; one of many (`بانوان`) is nobody's. */
  isHonorific(token: number): boolean {
    for (const hit of this.honorifics.at(token))
      if (this.honorifics.closing(hit) === 0 && !(this.honorifics.flags(hit) & (BLOCK | PLURAL))) return true
    return false
  }

  /** Whether an Arabic token is definite by its article; gives what stands before the article. */
  private article(token: number): 'none' | 'bare' | 'and' | 'for' | 'other' {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    const end = page.tokenEnds[token] as number
    const at = (i: number) => (start + i < end ? page.symbols[start + i] : -1)
    if (at(0) === ALIF && at(1) === LAM && end - start > 4) return 'bare'
    if (at(0) === WAW && at(1) === ALIF && at(2) === LAM && end - start > 5) return 'and'
    if (at(0) === LAM && at(1) === LAM && end - start > 4) return 'for'
    if (at(0) === WAW && at(1) === LAM && at(2) === LAM && end - start > 5) return 'for'
    return 'none'
  }

  /** The end token of the complement that begins in a token; `token` itself where there is none. */
  end(token: number, most = 8): number {
    return this.reading.language === 'fa' ? this.persianEnd(token, most) : this.arabicEnd(token, most)
  }

  private arabicEnd(token: number, most: number): number {
    const { page } = this.reading
    let at = token
    let end = token
    while (at < page.tokenCount && at - token < most && page.tokenKinds[at] === WORD) {
      if (at > token && page.symbols[(page.tokenStarts[at] as number) - 1] === 2) break
      const article = this.article(at)
      if (article === 'none') {
        // a noun in construct opens the chain or goes on after ل and و: `لجنة شؤون المرأة`, `لشؤون المسجد الحرام`
        const next = at + 1
        if (next >= page.tokenCount || page.tokenKinds[next] !== WORD || this.article(next) !== 'bare') break
        if (
          this.isStop(at) ||
          this.isAddressBehindLam(at) ||
          this.wholeHit(this.names, at) ||
          this.isHonorific(at) ||
          this.wholeHit(this.offices, at)
        )
          break
        if (this.wholeHit(this.countries, at) || this.endsHere(next)) break
        const first = page.symbols[page.tokenStarts[at] as number]
        if (at > token && first !== LAM && first !== WAW) break
        if (first === WAW && at > token && (this.wholeHit(this.heads, at) || this.wholeHit(this.ministryHeads, at)))
          break
        at = next
        continue
      }
      if (this.endsHere(at) || (article === 'and' && at === token)) break
      // `للشؤون المالية الحفل`: behind a definite word a noun with the article is no part of it
      if (article === 'bare' && end === at && this.isBehindDefinite(at) && this.cues.isWord(at, OCCASION)) break
      if (article === 'and' && (this.wholeHit(this.heads, at) || this.wholeHit(this.ministryHeads, at))) break
      end = ++at
      const governed = this.governedByBa(at)
      if (governed > at) end = at = governed
    }
    return end
  }

  /** The token behind what a verbal noun before a token leads to with ب: `العناية بالتراث`, `العناية بشؤون الحرمين`. */
  private governedByBa(token: number): number {
    const { symbols, tokenStarts, tokenEnds, tokenKinds, tokenCount } = this.reading.page
    if (token >= tokenCount || tokenKinds[token] !== WORD || !this.cues.isWord(token - 1, GOVERNING_BA)) return token
    const start = tokenStarts[token] as number
    if (symbols[start] !== BEH || (tokenEnds[token] as number) - start < SHORTEST_GOVERNED) return token
    if (symbols[start + 1] === ALIF && symbols[start + 2] === LAM) return token + 1
    const next = token + 1
    return next < tokenCount && tokenKinds[next] === WORD && this.article(next) === 'bare' && !this.endsHere(next)
      ? next + 1
      : token
  }

  private isBehindDefinite(token: number): boolean {
    return token > 0 && this.reading.page.tokenKinds[token - 1] === WORD && this.article(token - 1) !== 'none'
  }

  /** Whether a definite token cannot go on with a body's name: a title, an honorific, a nationality, a date, a verb. */
  private endsHere(token: number): boolean {
    return (
      this.isStop(token) ||
      this.isHonorific(token) ||
      this.wholeHit(this.offices, token) ||
      // `للبنين` are boys sooner than a state
      this.wholeHit(this.countries, token, WEAK) ||
      this.wholeHit(this.dates, token) ||
      this.beginsName(token)
    )
  }

  /** A definite word that begins a name: `الطيب عبد الرحيم`, behind a definite one `الناني ولد اشروقه`. */
  private beginsName(token: number): boolean {
    const next = token + 1
    if (next >= this.reading.page.tokenCount || this.article(next) !== 'none') return false
    if (token > 0 && this.isForebear(next) && this.article(token - 1) !== 'none') return true
    return this.isGiven(token) && !this.isCommon(token) && this.isName(next) && !this.isCommon(next)
  }

  /** Whether a token is `بن`, or another word for somebody's child. */
  private isForebear(token: number): boolean {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    if (this.cues.isWord(token, OFFSPRING)) return true
    return page.tokenEnds[token] === start + 2 && page.symbols[start] === BEH && page.symbols[start + 1] === NOON
  }

  private persianEnd(token: number, most: number): number {
    const { page } = this.reading
    let at = token
    let end = token
    while (at < page.tokenCount && at - token < most && page.tokenKinds[at] === WORD) {
      if (at > token && page.symbols[(page.tokenStarts[at] as number) - 1] === 2) break
      if (this.isLoneWaw(at)) {
        // و joins members of the name only where a plain noun follows, and never ends it
        const next = at + 1
        if (at === token || next >= page.tokenCount || page.tokenKinds[next] !== WORD) break
        if (this.persianStops(next) && !this.isActivity(next)) break
        // `مشاور امنیت ملی و مایک پمپ`
        if (this.isName(next) && !this.isCommon(next)) break
        at = next
        continue
      }
      if (at > token && this.isDetachedEnding(at)) {
        end = ++at
        continue
      }
      const governed = this.phraseEnd(at)
      if (governed > at) {
        end = at = governed
        continue
      }
      if (this.persianStops(at) && !(at > token && this.isActivity(at) && this.isLoneWaw(at - 1))) break
      // `بازپرس ویژه قتل` before `قرار گرفت`, `مدیرکل ارزش افزوده` before `جلسه برگزار شد`
      if (at + 1 < page.tokenCount && this.cues.isWord(at + 1, LIGHT_VERB)) break
      end = ++at
    }
    return end
  }

  /** Whether words begin in a token that belong together though one of them ends a name elsewhere: `مقابله با`, `ارزش افزوده`. */
  isPhrase(token: number): boolean {
    return this.phraseEnd(token) > token
  }

  /** The token behind such words; of a noun with its preposition, behind the first word that it leads to. */
  private phraseEnd(token: number, depth = 0): number {
    const phrase = this.cues.plain(token, 'phrase')
    if (phrase >= 0) return this.cues.endToken(phrase)
    const governing = this.cues.plain(token, 'governing')
    if (governing < 0 || depth === MOST_GOVERNING) return token
    const { page } = this.reading
    const next = this.cues.endToken(governing)
    if (next >= page.tokenCount || page.tokenKinds[next] !== WORD) return token
    const end = this.phraseEnd(next, depth + 1)
    if (end > next) return end
    return this.persianStops(next) ? token : next + 1
  }

  /** Whether a token is the ending of the word before it: `های` in `استان های`, `ای` in `حرفه ای`. */
  isDetachedEnding(token: number): boolean {
    const { page } = this.reading
    if (!this.cues.isWord(token, DETACHED) || this.isLoneWaw(token - 1)) return false
    // `ای` behind another letter than ه calls somebody
    return (
      page.symbols[(page.tokenStarts[token] as number) + 1] !== YEH ||
      page.symbols[(page.tokenEnds[token - 1] as number) - 1] === HEH
    )
  }

  private isLoneWaw(token: number): boolean {
    return isSymbol(this.reading.page, token, WAW)
  }

  /** Whether a Persian name of a body ends before a token. */
  persianStops(token: number): boolean {
    return (
      this.isStop(token) ||
      this.isHonorific(token) ||
      this.wholeHit(this.offices, token) ||
      this.wholeHit(this.countries, token) ||
      this.wholeHit(this.ministryHeads, token) ||
      this.isGivenName(token) ||
      this.isFullName(token) ||
      this.leadsToName(token)
    )
  }

  /** Whether a word that stands before a person's name, and a name or a word of no list behind it, begin in a token: `شهید`, `سید`. */
  leadsToName(token: number): boolean {
    const next = token + 1
    return (
      this.cues.isWord(token, BEFORE_NAME) &&
      next < this.reading.page.tokenCount &&
      this.reading.page.tokenKinds[next] === WORD &&
      (this.isName(next) || !this.isCommon(next))
    )
  }

  /** Whether the word behind the kind of a Persian territory names a town, though it is a person's name too: `شهرستان سامان گفت`. */
  isTown(token: number): boolean {
    const { page, language } = this.reading
    if (language !== 'fa' || token >= page.tokenCount || page.tokenKinds[token] !== WORD) return false
    if (this.isStop(token) || this.isCommon(token) || !this.isName(token)) return false
    const next = token + 1
    return next >= page.tokenCount || !this.isName(next) || this.isStop(next)
  }

  /** Whether a Persian word names what a unit does (`صدور پروانه`), and is no light verb (`صدور یافت`). */
  isActivity(token: number): boolean {
    if (this.reading.language !== 'fa' || !this.cues.isWord(token, ACTIVITY)) return false
    const next = token + 1
    return next < this.reading.page.tokenCount && !this.isStop(next)
  }

  private isGivenName(token: number): boolean {
    return this.isGiven(token) && !this.isWord(token, () => true)
  }

  /** `امید رضایی`: whether a given name that is a word too stands before a family name, or an office holder's. */
  private isFullName(token: number): boolean {
    const next = token + 1
    const { tokenCount, tokenKinds } = this.reading.page
    if (next >= tokenCount || tokenKinds[next] !== WORD || !this.isGiven(token)) return false
    // `صدا و سیما` before `پیمان جبلی`
    if (this.isGiven(next)) return false
    return this.isRatherName(next) || this.people.longest(token, (hit) => this.people.endToken(hit) > next) >= 0
  }

  /** Whether a token is a given name, be it a word too. */
  private isGiven(token: number): boolean {
    for (let hit = this.names.first(token); hit >= 0; hit = this.names.after(hit))
      if (this.names.closing(hit) === 0 && this.names.row(hit).key.includes('given')) return true
    return false
  }

  /** Whether a hit's opening is one that a body's name allows: nothing, or a conjunction or preposition written onto it. */
  static opens(opening: number): boolean {
    return (opening & ~(AFTER_WA | AFTER_BA | AFTER_KA | AFTER_LA | SWALLOWED)) === 0
  }
}
