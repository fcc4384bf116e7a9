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
      const behind = this.at(token + 1)
      return behind === token + 1 ? token : this.along(behind)
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

  /** `جهة بني ملال` + `خنيفرة`, `جهة طنجة` + `-تطوان -الحسيمة`: the end of the places behind one. */
  private along(token: number): number {
    const { around } = this
    let end = token
    for (let at = end; at < end + 2; at++)
      if (around.isWord(at) && around.place(at) > at) {
        end = around.place(at)
        at = end - 1
      } else if (at > end || !around.isDash(at)) break
    return end
  }

  /** `عيون الغزلان`, `دير استيا`: what names of villages begin with, and a definite word or one that no dictionary of words knows. */
  private village(token: number): number {
    const { around, words } = this
    const next = token + 1
    if (words.isDefinite(token, next) || !around.isWord(next) || words.isToward(next)) return token
    // `وادي بن هشبل`
    if (around.isOffspring(next) && around.isWord(next + 1) && !around.isStop(next + 1)) return next + 2
    const place = around.place(next)
    if (place > next) return place
    if (around.isStop(next) || words.beginsWithWaw(next) || around.isHonorific(next) || around.title(next) > next)
      return token
    if (words.hasArticleAt(next)) return next + 1
    return around.isKnown(next) || around.introducesPerson(next) ? token : next + 1
  }

  /** A town, province or municipality behind ل: `لطنجة`, `لإقليم تاونات`, `لبلدية وهران`; the token where there is none. */
  behindLam(token: number): number {
    const { words, around, heads } = this
    if (!around.isWord(token)) return token
    if (words.isSign('regions', token) && words.isToward(token)) {
      const behind = words.isSwallowed(token) ? token : this.at(token + 1)
      return behind > token + 1 ? this.along(behind) : token
    }
    return heads.has(token) ? this.municipality(token) : around.placeToward(token)
  }

  /** `لبلدية وهران`: the end of a municipality behind ل; the token where there is none. */
  municipality(token: number): number {
    if (!this.words.isToward(token)) return token
    const head = this.heads.at(token).find((one) => one.class === 'municipality')
    const end = head ? this.at(head.endToken) : token
    return head && end > head.endToken ? end : token
  }

  /** A region with its word behind ل: `لإمارة أبوظبي`; the token where there is none. */
  region(token: number): number {
    return this.around.isWord(token) && this.words.isSign('regions', token) ? this.behindLam(token) : token
  }

  /** A town or state by its name, where ل may join the field to it: `الشارقة` in `هيئة الشارقة للآثار`; the token where there is none. */
  city(token: number): number {
    const { around, words } = this
    const place = around.place(token)
    const end = place > token ? place : around.state(token)
    return end > token && around.isWord(end) && words.isToward(end) ? end : token
  }
}
