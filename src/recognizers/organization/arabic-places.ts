import type { HeadNouns } from './head-nouns.ts'
import type { NameWords } from './name-words.ts'
import type { Neighbours } from './neighbours.ts'

/**
 * Reads the places after which Arabic bodies are called: towns and provinces, parts of them, villages.
 *
 * @example `شرق الدمام` behind `بلدية`, `محافظة القنفذة` behind `مجلس`
 */
export class ArabicPlaces {
  constructor(
    private readonly words: NameWords,
    private readonly heads: HeadNouns,
    private readonly around: Neighbours,
  ) {}

  /** A place behind a head that takes one: known, or a definite word that no dictionary of words knows; `محافظة القنفذة`. */
  at(token: number): number {
    const { around, words } = this
    if (!around.isWord(token)) return token
    const known = around.place(token)
    if (known > token) return known
    // `بلدية شرق الدمام`
    if (words.isSign('directions', token)) {
      const end = around.isWord(token + 1) ? around.place(token + 1) : token + 1
      return end > token + 1 ? end : token
    }
    const village = words.is('toponyms', token) ? this.village(token) : token
    if (village > token) return village
    if (around.isStop(token) || words.beginsWithWaw(token) || around.isHonorific(token) || around.title(token) > token)
      return token
    if (words.isSign('regions', token)) {
      // `مجلس الجهة`: behind the article only a place of the dictionary (`المنطقة الشرقية`)
      if (words.isDefinite(token, token + 1)) return token
      let behind = this.at(token + 1)
      if (behind === token + 1) return token
      // `جهة بني ملال خنيفرة`
      while (around.isWord(behind) && around.place(behind) > behind) behind = around.place(behind)
      return behind
    }
    return around.isKnown(token) || around.country(token) || this.heads.has(token) || words.at(token)
      ? token
      : token + 1
  }

  /** A town or province of the dictionary, also behind a word for a part of one or for a region: `شمال عمان`, `محافظة الزرقاء`. */
  known(token: number): number {
    const { around, words } = this
    if (!around.isWord(token)) return token
    const place = around.place(token)
    if (place > token) return place
    const next = token + 1
    const opens =
      words.isSign('directions', token) || (words.isSign('regions', token) && !words.isDefinite(token, next))
    const behind = opens && around.isWord(next) ? around.place(next) : next
    return behind > next ? behind : token
  }

  /** `عيون الغزلان`, `دير استيا`: what names of villages begin with, and a definite word or one that no dictionary of words knows. */
  private village(token: number): number {
    const { around, words } = this
    const next = token + 1
    if (words.isDefinite(token, next) || !around.isWord(next) || words.isToward(next)) return token
    const place = around.place(next)
    if (place > next) return place
    if (around.isStop(next) || words.beginsWithWaw(next) || around.isHonorific(next) || around.title(next) > next)
      return token
    if (words.hasArticleAt(next)) return next + 1
    return around.isKnown(next) || around.introducesPerson(next) ? token : next + 1
  }

  /** A town or province behind ل: `لطنجة`, `لإقليم تاونات`; the token where there is none. */
  behindLam(token: number): number {
    const { words, around, heads } = this
    if (!around.isWord(token) || heads.has(token)) return token
    if (!words.isSign('regions', token) || !words.isToward(token)) return around.placeToward(token)
    const behind = words.isSwallowed(token) ? token : this.at(token + 1)
    return behind > token + 1 ? behind : token
  }
}
