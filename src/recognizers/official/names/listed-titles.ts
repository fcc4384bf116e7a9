import { BLOCK } from '../../../match/entry.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { ListedWords } from './listed-words.ts'
import { UNKNOWN } from './token-class.ts'

/** How many tokens of an honorific stand before its last one at the most: `حجت الاسلام و المسلمین`. */
const MOST_BEFORE = 3

/**
 * What the dictionaries of titles and honorifics tell of a token.
 *
 * @example `الدكتور` is an honorific, `الشيخ` an honorific and a family name.
 */
export class ListedTitles extends ListedWords {
  protected readonly titles: HitView
  protected readonly honorifics: HitView
  /** The bits of all categories of which a form shows that a token is no name. */
  protected readonly ordinaryBits: number

  constructor(reading: Reading) {
    super(reading)
    this.titles = viewOf(reading, 'office')
    this.honorifics = viewOf(reading, 'honorific')
    this.ordinaryBits = this.titles.bit | this.honorifics.bit | this.countries.bit | this.otherBits
  }

  /** Whether a title or honorific, strong or weak, begins in a token. */
  isTitleWord(token: number): boolean {
    if (this.isHonorificWord(token)) return true
    for (let hit = this.titles.first(token); hit >= 0; hit = this.titles.after(hit))
      if (this.titles.isPlain(hit) && !(this.titles.flags(hit) & BLOCK)) return true
    return false
  }

  /** Whether a title of one word, and none of more, begins in a token. */
  protected isTitleOfOneWord(token: number): boolean {
    let one = false
    for (let hit = this.titles.first(token); hit >= 0; hit = this.titles.after(hit)) {
      if (this.titles.endToken(hit) > token + 1) return false
      if (this.titles.isPlain(hit)) one = true
    }
    return one
  }

  /** Whether a title of several words begins in a token. */
  protected isLongTitle(token: number): boolean {
    return this.titles.longest(token, (hit) => this.titles.isPlain(hit) && this.titles.endToken(hit) > token + 1) >= 0
  }

  /** Whether an honorific begins in a token; one that the lists know as a name is none without its article. */
  isHonorific(token: number): boolean {
    return (this.hasArticle(token) || this.nameClass(token) <= UNKNOWN) && this.isHonorificWord(token)
  }

  /** Whether an honorific of several words ends with a token: `الله` in `آیت الله`. */
  endsHonorific(token: number): boolean {
    const { honorifics } = this
    for (let at = Math.max(0, token - MOST_BEFORE); at < token; at++)
      for (let hit = honorifics.first(at); hit >= 0; hit = honorifics.after(hit))
        if (honorifics.closing(hit) === 0 && honorifics.endToken(hit) === token + 1) return true
    return false
  }

  /** Whether an honorific begins in a token, be it also a name (`امام`, `شیخ`). */
  isHonorificWord(token: number): boolean {
    for (let hit = this.honorifics.first(token); hit >= 0; hit = this.honorifics.after(hit))
      if (this.honorifics.isPlain(hit) && !(this.honorifics.flags(hit) & BLOCK)) return true
    return false
  }

  /** Whether an Arabic given name that is an officer's rank too stands in a token: `رائد`; the rank has the article. */
  isGivenRank(token: number): boolean {
    if (this.reading.language !== 'ar' || this.hasArticle(token) || !this.isGiven(token)) return false
    for (let hit = this.honorifics.first(token); hit >= 0; hit = this.honorifics.after(hit))
      if (this.honorifics.isPlain(hit) && this.honorifics.row(hit).fields.class === 'military') return true
    return false
  }

  /** Whether an honorific with the article begins in a token, be it also a name: `السيد`. */
  isDefiniteHonorific(token: number): boolean {
    return this.hasArticle(token) && this.isHonorificWord(token)
  }

  /** Whether an honorific with a conjunction or preposition written onto it stands in a token: `والشيخ`. */
  isJoinedHonorific(token: number): boolean {
    for (let hit = this.honorifics.first(token); hit >= 0; hit = this.honorifics.after(hit))
      if (this.honorifics.closing(hit) === 0 && !(this.honorifics.flags(hit) & BLOCK)) return true
    return false
  }
}
