import { LINE, symbolOf } from '../text/characters.ts'
import { endsIn, isSymbol, WORD } from '../text/page.ts'
import type { HitView } from './hits.ts'
import type { Reading } from './recognizer.ts'
import { viewOf } from './views.ts'
import type { WordLists } from './word-lists.ts'

const WAW = symbolOf('و')
const HEH = symbolOf('ه')
const YEH = symbolOf('ی')
const ACTIVITY = new Set(['activity'])
const BEFORE_NAME = new Set(['before-name'])
const DETACHED = new Set(['detached-ending'])
const LIGHT_VERB = new Set(['light-verb'])
/** How many nouns may lead, each with its preposition, to the next one. */
const MOST_GOVERNING = 3

/**
 * How far Persian words belong together behind a head noun: the ezafe chain up to a preposition, verb, pronoun, mark or name.
 *
 * @example `توسعه مدیریت و سرمایه انسانی` behind `معاونت`
 */
export class PersianComplement {
  private readonly countries: HitView
  private readonly people: HitView
  private readonly ministryHeads: HitView
  private readonly cues: HitView

  constructor(
    private readonly reading: Reading,
    private readonly lists: WordLists,
  ) {
    this.countries = viewOf(reading, 'country', false)
    this.people = viewOf(reading, 'person', false)
    this.ministryHeads = viewOf(reading, 'ministry-head')
    this.cues = viewOf(reading, 'cue')
  }

  /** The end token of the complement that begins in a token; `token` itself where there is none. */
  end(token: number, most: number): number {
    const { page } = this.reading
    let at = token
    let end = token
    while (at < page.tokenCount && at - token < most && page.tokenKinds[at] === WORD) {
      if (at > token && page.symbols[(page.tokenStarts[at] as number) - 1] === LINE) break
      if (this.isLoneWaw(at)) {
        // و joins members of the name only where a plain noun follows, and never ends it
        const next = at + 1
        if (at === token || next >= page.tokenCount || page.tokenKinds[next] !== WORD) break
        if (this.stopsAt(next) && !this.isActivity(next)) break
        // `مشاور امنیت ملی و مایک پمپ`
        if (this.lists.isName(next) && !this.lists.isCommon(next)) break
        at = next
        continue
      }
      if (at > token && this.isDetachedEnding(at)) {
        end = ++at
        continue
      }
      // `رئیس دادگستری و جمعی از قضات`
      if (at > token && (this.cues.plain(at, 'some-of') >= 0 || this.isToldBefore(at))) break
      const governed = this.phraseEnd(at)
      if (governed > at) {
        end = at = governed
        continue
      }
      if (this.stopsAt(at) && !(at > token && this.isActivity(at) && this.isLoneWaw(at - 1))) break
      // `بازپرس ویژه قتل` before `قرار گرفت`, `مدیرکل ارزش افزوده` before `جلسه برگزار شد`
      if (at + 1 < page.tokenCount && this.cues.isWord(at + 1, LIGHT_VERB) && !this.isTerritory(at)) break
      end = ++at
    }
    return end
  }

  /** `مدیرکل ورزش و جوانان استان` before `برگزار شد`: whether a territory or its office, no noun of a light verb, stands in a token. */
  private isTerritory(token: number): boolean {
    return this.cues.plain(token, 'seat') >= 0 || this.cues.plain(token, 'area') >= 0
  }

  /** `ولایت یاد شده`: whether the kind of a territory, and words for one that was told of before, begin in a token. */
  isToldBefore(token: number): boolean {
    const area = this.cues.plain(token, 'area')
    const next = area < 0 ? 0 : this.cues.endToken(area)
    return next > 0 && next < this.reading.page.tokenCount && this.cues.plain(next, 'told-before') >= 0
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
    return this.stopsAt(next) ? token : next + 1
  }

  /** Whether a token is the ending of the word before it: `های` in `استان های`, `ای` in `حرفه ای`. */
  isDetachedEnding(token: number): boolean {
    const { page } = this.reading
    if (!this.cues.isWord(token, DETACHED) || this.isLoneWaw(token - 1)) return false
    // `ای` behind another letter than ه calls somebody
    return page.symbols[(page.tokenStarts[token] as number) + 1] !== YEH || endsIn(page, token - 1, HEH)
  }

  private isLoneWaw(token: number): boolean {
    return isSymbol(this.reading.page, token, WAW)
  }

  /** Whether a Persian name of a body ends before a token. */
  stopsAt(token: number): boolean {
    return (
      this.lists.isStop(token) ||
      this.lists.isHonorific(token) ||
      this.lists.isTitle(token) ||
      this.lists.wholeHit(this.countries, token) ||
      this.lists.wholeHit(this.ministryHeads, token) ||
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
      (this.lists.isName(next) || !this.lists.isCommon(next))
    )
  }

  /** Whether the word behind the kind of a Persian territory names a town, though it is a person's name too: `شهرستان سامان گفت`. */
  isTown(token: number): boolean {
    const { page, language } = this.reading
    if (language !== 'fa' || token >= page.tokenCount || page.tokenKinds[token] !== WORD) return false
    if (this.lists.isStop(token) || this.lists.isCommon(token) || !this.lists.isName(token)) return false
    const next = token + 1
    return next >= page.tokenCount || !this.lists.isName(next) || this.lists.isStop(next)
  }

  /** Whether a Persian word names what a unit does (`صدور پروانه`), and is no light verb (`صدور یافت`). */
  isActivity(token: number): boolean {
    if (this.reading.language !== 'fa' || !this.cues.isWord(token, ACTIVITY)) return false
    const next = token + 1
    return next < this.reading.page.tokenCount && !this.lists.isStop(next)
  }

  /** The token behind words for what a unit does, joined by و: `تولید و`, `حفاظت و بهره\u200cبرداری`. */
  behindActivities(token: number): number {
    const { page } = this.reading
    let at = token
    while (
      this.cues.isWord(at, ACTIVITY) &&
      !this.isPhrase(at) &&
      this.isLoneWaw(at + 1) &&
      at + 2 < page.tokenCount &&
      page.tokenKinds[at + 2] === WORD
    )
      at += 2
    return this.isActivity(at) && !this.isPhrase(at) ? at + 1 : at
  }

  private isGivenName(token: number): boolean {
    return this.lists.isGiven(token) && !this.lists.isWord(token, () => true)
  }

  /** `امید رضایی`: whether a given name that is a word too stands before a family name, or an office holder's. */
  private isFullName(token: number): boolean {
    const next = token + 1
    const { tokenCount, tokenKinds } = this.reading.page
    if (next >= tokenCount || tokenKinds[next] !== WORD || !this.lists.isGiven(token)) return false
    // `صدا و سیما` before `پیمان جبلی`
    if (this.lists.isGiven(next)) return false
    return this.lists.isRatherName(next) || this.people.longest(token, (hit) => this.people.endToken(hit) > next) >= 0
  }
}
