import { beginsWithOneOf, foldedToken, WORD } from '../../text/page.ts'
import { behindBlessing } from '../blessing.ts'
import { CLOSING_QUOTES, OPENING_QUOTES } from '../quotation-marks.ts'
import type { Reading } from '../recognizer.ts'
import type { Articles } from './articles.ts'
import type { HeadNouns } from './head-nouns.ts'
import type { NameWords } from './name-words.ts'
import type { Neighbours } from './neighbours.ts'

/** The most words of a place in quotation marks. */
const MOST_QUOTED = 3
/** How many places may lie within one another: `جنوب شهرستان\u200cهای استان`. */
const MOST_WITHIN = 2

/** Reads the places in the names of Persian bodies, and words that may be one. */
export class PersianPlaces {
  private told: Set<string> | undefined

  constructor(
    private readonly reading: Reading,
    private readonly words: NameWords,
    private readonly heads: HeadNouns,
    private readonly around: Neighbours,
    private readonly articles: Articles,
  ) {}

  /** Whether a token may be any noun or adjective: nothing that words, titles or names say it is. */
  isPlain(token: number): boolean {
    const { words, around, heads } = this
    return (
      around.isWord(token) &&
      !around.isStop(token) &&
      !words.at(token) &&
      !words.isAnd(token) &&
      !heads.has(token) &&
      around.title(token) === token &&
      !around.country(token) &&
      !words.is('private', token)
    )
  }

  /** The end of a place in a token; 0 where there is none. */
  region(token: number, depth = 0): number {
    const { words, around } = this
    if (!around.isWord(token) || around.isStop(token)) return 0
    const known = around.place(token)
    if (known > token) return known
    const part = this.part(token, depth)
    if (part > 0) return part
    const own = words.isPlainSign('own-regions', token) && !this.isAnothers(token + 1) ? token + 1 : 0
    if (!words.isSign('regions', token)) return this.isTold(token) ? token + 1 : own
    const next = token + 1
    if (!around.isWord(next) || around.isStop(next) || words.isAnd(next)) return own
    // `شهرستان\u200cهای استان تهران`
    const behind =
      words.isSign('regions', next) && depth < MOST_WITHIN ? this.region(next, depth + 1) : around.place(next)
    if (behind > next) return behind
    return around.country(next) || around.isKnown(next) || words.at(next) ? own : next + 1
  }

  /** A town's district with its number, a part of a province: `ناحیه ۲ شیراز`, `جنوب استان کرمان`; 0 where there is none. */
  private part(token: number, depth: number): number {
    const { words, around } = this
    const next = token + 1
    const number = words.isSign('districts', token) ? this.articles.number(next) : next
    const isPart = words.isSign('directions', token)
    if (number === next && !isPart) return 0
    if (!around.isWord(number)) return isPart ? 0 : number
    const place =
      isPart && depth < MOST_WITHIN && words.isSign('regions', number)
        ? this.region(number, depth + 1)
        : around.place(number)
    return place > number ? place : isPart ? 0 : number
  }

  /** The end of a province with its name, of which the place before it is a part; 0 where there is none. */
  private wider(token: number): number {
    const end = this.words.isPlainSign('own-regions', token) ? this.region(token) : 0
    return end > token + 1 ? end : 0
  }

  /** Whether the word behind `کشور` tells whose it is: `سازمان بورس کشور عراق`, `کشور ما`. */
  private isAnothers(token: number): boolean {
    return this.around.isWord(token) && (this.around.country(token) !== undefined || this.words.is('own', token))
  }

  /** The end of one place or of two joined by و: `مازندران و گلستان`. */
  regions(token: number): number {
    const { words, around } = this
    const quoted = this.quoted(token)
    if (quoted > token) return quoted
    const blessed = behindBlessing(this.reading.page, token)
    if (blessed > token) return this.region(blessed)
    // `دادگستری استان` + `فارس`
    const begun = this.wider(token - 1)
    if (begun > token) return begun
    const end = this.region(token)
    if (end === 0) return end
    // `شهرستان دورود استان لرستان`
    const wider = this.wider(end)
    if (wider > 0) return wider
    if (!words.isAnd(end) || !around.isWord(end + 1)) return end
    const second = around.place(end + 1)
    return second > end + 1 ? second : end
  }

  /** `شورای اسلامی روستای` + `«…»`: the end of a place in quotation marks; the token where there is none. */
  private quoted(token: number): number {
    const { page } = this.reading
    if (!this.words.isSign('localities', token - 1) || !beginsWithOneOf(page, token, OPENING_QUOTES)) return token
    for (let at = token + 1; at < page.tokenCount && at <= token + MOST_QUOTED + 1; at++) {
      if (beginsWithOneOf(page, at, CLOSING_QUOTES)) return at > token + 1 ? at + 1 : token
      if (page.tokenKinds[at] !== WORD) return token
    }
    return token
  }

  /** Whether a word stands behind `شهرستان` or `شهر` elsewhere on the page, and is nothing else. */
  private isTold(token: number): boolean {
    if (!this.isPlain(token) || this.around.isKnown(token)) return false
    this.told ??= this.tell()
    return this.told.has(this.textOf(token))
  }

  private tell(): Set<string> {
    const told = new Set<string>()
    const { words } = this
    const last = this.reading.page.tokenCount - 1
    for (let token = words.nextSign(0); token < last; token = words.nextSign(token + 1))
      if (words.isSign('regions', token) && this.isPlain(token + 1) && !this.around.isKnown(token + 1))
        told.add(this.textOf(token + 1))
    return told
  }

  private textOf(token: number): string {
    const { page } = this.reading
    return foldedToken(page, token)
  }
}
