import { BLOCK, WEAK } from '../../../match/entry.ts'
import type { Reading } from '../../recognizer.ts'
import { NameNeighbours } from './name-neighbours.ts'
import { FAMILY, GIVEN, UNKNOWN } from './token-class.ts'

/** How many words of a title are looked back over. */
const LONGEST_TITLE = 10

/**
 * Tells where a word of titles or honorifics is part of a name, and where a title begins.
 *
 * @example `الملا` in `أحمد بن ابراهيم الملا رئيس مجلس النواب` is a family name, `مساعد` in `مساعد بن يحيى` a given name.
 */
export abstract class TitlesInNames extends NameNeighbours {
  constructor(
    reading: Reading,
    /** Where the title ends that begins in a token, by the words that follow it too; the token itself where none does. */
    private readonly endOfTitle: (token: number) => number,
  ) {
    super(reading)
  }

  private isTitle(token: number): boolean {
    return this.endOfTitle(token) > token
  }

  /** Whether a title of several words ends before a token. */
  protected isBehindLongTitle(token: number): boolean {
    for (let first = token - 2; first >= Math.max(0, token - LONGEST_TITLE); first--)
      if (this.titles.has(first) && this.endOfTitle(first) === token) return true
    return false
  }

  /** The class of a token. */
  abstract of(token: number): number

  /** Whether a title or an honorific that is no common name begins here. */
  protected beginsTitle(token: number): boolean {
    for (let hit = this.honorifics.first(token); hit >= 0; hit = this.honorifics.after(hit)) {
      if (!this.honorifics.isPlain(hit) || this.honorifics.flags(hit) & BLOCK) continue
      if (this.honorifics.endToken(hit) > token + 1) return true
      if (!(this.honorifics.flags(hit) & WEAK) && (this.hasArticle(token) || this.nameClass(token) < UNKNOWN))
        return true
      // `استقبل الملك عبدالله الشيخ محمد بن خالد`: a family name has no father
      if (this.hasArticle(token) && this.isBeforeBin(token + 1)) return true
    }
    return this.titles.has(token) && this.isTitle(token) && !this.isGivenBeforeFamily(token)
  }

  /** Whether a word that is an honorific too is part of a name: `محمدصادق حاجی تاروردی`, `أحمد الملا` before a title. */
  isWithinName(token: number): boolean {
    return (
      this.isSurnameBeforeTitle(token) ||
      (this.reading.language === 'fa' &&
        this.of(token - 1) === GIVEN &&
        !this.isHonorificWord(token - 1) &&
        this.isListed(token))
    )
  }

  /** `أحمد بن ابراهيم الملا رئيس مجلس النواب`: an honorific that is a family name, behind a given name and before a title. */
  private isSurnameBeforeTitle(token: number): boolean {
    return (
      this.reading.language === 'ar' &&
      this.isDefiniteHonorific(token) &&
      this.nameClass(token) >= FAMILY &&
      this.of(token - 1) === GIVEN &&
      !this.isHonorificWord(token - 1) &&
      token + 1 < this.reading.page.tokenCount &&
      this.titles.has(token + 1) &&
      this.isTitle(token + 1) &&
      !this.isHonorificWord(token + 1)
    )
  }

  /** Whether a Persian `شاه` is part of a name, which has more words than a king's: `شاه حسین مرتضوی`, `طارق شاه بهرامی`. */
  isShahInName(token: number): boolean {
    if (this.reading.language !== 'fa' || !this.isShah(token)) return false
    if (this.of(token - 1) === GIVEN && !this.isTitleWord(token - 1)) return true
    return (
      this.of(token + 1) === GIVEN &&
      (this.of(token + 2) === FAMILY || (this.isGivenOnly(token + 1) && this.of(token + 2) === GIVEN))
    )
  }

  /** `الدكتور مساعد العيبان`: an Arabic given name that is also a title word, behind an honorific and before a family name. */
  isGivenBeforeFamily(token: number): boolean {
    if (this.reading.language !== 'ar' || this.hasArticle(token) || this.nameClass(token) !== GIVEN) return false
    // `مساعد بن يحيى`
    if (this.isBeforeBin(token)) return true
    if (this.isBehindRank(token)) return true
    // `وأكد شيخ الأزهر`
    if (this.isLongTitle(token)) return false
    // or behind a given name (`محمد أمين الصبيحي`), or a definite word: nothing is in construct there (`المؤسسة مساعد الدريس`)
    return (
      (this.isHonorificWord(token - 1) || this.nameClass(token - 1) === GIVEN || this.isDefinite(token - 1)) &&
      this.hasArticle(token + 1) &&
      this.isListed(token + 1) &&
      !this.isTitleWord(token + 1)
    )
  }

  /** `اللواء أمين العرم`: behind an honorific with the article, before a definite word that is no place and in no list. */
  private isBehindRank(token: number): boolean {
    const next = token + 1
    return (
      this.isDefiniteHonorific(token - 1) &&
      this.hasArticle(next) &&
      this.wordClass(next) === UNKNOWN &&
      !this.isPlace(next) &&
      !this.isTitleWord(next) &&
      this.countries.first(next) < 0
    )
  }

  /** Whether a title word stands in a token with something written onto it, and none without: `وزیری`. */
  private isTitleWithEnding(token: number): boolean {
    return this.titles.has(token) && this.titles.longest(token, (hit) => this.titles.isPlain(hit)) < 0
  }

  /**
   * Whether a Persian title word is part of a family name: with an ending, behind an honorific, where the lists know it as one
   * (`دکتر وزیری`); before an ending written apart (`قاضی زاده`); between a given name and a family name (`کاظم مخبر دزفولی`)
   * or a title (`کاظم مخبر معاون وزیر`).
   */
  isTitleInName(token: number): boolean {
    if (this.reading.language !== 'fa') return false
    // `دکتر وزیری`: a family name that is a title word with an ending too
    if (this.isTitleWithEnding(token)) return this.nameClass(token) === FAMILY && this.isHonorificWord(token - 1)
    if (!this.isTitleOfOneWord(token)) return false
    if (this.isFirmFamilyEnding(token + 1)) return true
    if (this.nameClass(token - 1) !== GIVEN || this.of(token - 1) !== GIVEN) return false
    const next = token + 1
    if (this.nameClass(token) === FAMILY && this.titles.has(next) && this.isTitle(next))
      return !this.isHonorificWord(next)
    return (
      this.wordClass(next) === UNKNOWN &&
      !this.isPlace(next) &&
      !this.isTitleWord(next) &&
      this.countries.first(next) < 0 &&
      // `احمد جلال مدیرکل راهداری`: a field of government
      (this.nameClass(next) === FAMILY || (this.endsLikeNisba(next) && !this.begins(next, this.otherBits)))
    )
  }
}
