import { foldedText } from '../../text/fold.ts'
import type { Reading } from '../recognizer.ts'
import { Articles } from './articles.ts'
import type { HeadNouns } from './head-nouns.ts'
import type { NameWords } from './name-words.ts'
import type { Neighbours } from './neighbours.ts'

/** Reads the places in the names of Persian bodies, and words that may be one. */
export class PersianPlaces {
  private readonly articles: Articles
  private told: Set<string> | undefined

  constructor(
    private readonly reading: Reading,
    private readonly words: NameWords,
    private readonly heads: HeadNouns,
    private readonly around: Neighbours,
  ) {
    this.articles = new Articles(reading, words)
  }

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
  region(token: number): number {
    const { words, around } = this
    if (!around.isWord(token) || around.isStop(token)) return 0
    const known = around.place(token)
    if (known > token) return known
    const part = this.part(token)
    if (part > 0) return part
    const own = words.isSign('own-regions', token) && !this.isAnothers(token + 1) ? token + 1 : 0
    if (!words.isSign('regions', token)) return this.isTold(token) ? token + 1 : own
    const next = token + 1
    if (!around.isWord(next) || around.isStop(next) || words.isAnd(next)) return own
    // `شهرستان\u200cهای استان تهران`
    const behind = words.isSign('regions', next) ? this.region(next) : around.place(next)
    if (behind > next) return behind
    return around.country(next) || around.isKnown(next) || words.at(next) ? own : next + 1
  }

  /** A town's district with its number, a part of a province: `ناحیه ۲ شیراز`, `جنوب استان کرمان`; 0 where there is none. */
  private part(token: number): number {
    const { words, around } = this
    const next = token + 1
    const number = words.isSign('districts', token) ? this.articles.number(next) : next
    const isPart = words.isSign('directions', token)
    if (number === next && !isPart) return 0
    if (!around.isWord(number)) return isPart ? 0 : number
    const place = isPart && words.isSign('regions', number) ? this.region(number) : around.place(number)
    return place > number ? place : isPart ? 0 : number
  }

  /** Whether the word behind `کشور` tells whose it is: `سازمان بورس کشور عراق`, `کشور ما`. */
  private isAnothers(token: number): boolean {
    return this.around.isWord(token) && (this.around.country(token) !== undefined || this.words.is('own', token))
  }

  /** The end of one place or of two joined by و: `مازندران و گلستان`. */
  regions(token: number): number {
    const { words, around } = this
    const end = this.region(token)
    if (end === 0 || !words.isAnd(end) || !around.isWord(end + 1)) return end
    const second = around.place(end + 1)
    return second > end + 1 ? second : end
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
    return foldedText(page, page.tokenStarts[token] as number, page.tokenEnds[token] as number)
  }
}
