import type { Reading } from '../../recognizer.ts'
import type { NameClasses } from './name-classes.ts'
import { AMBIGUOUS, FAMILY, GIVEN, NATIONALITY, ORDINARY, STOP, UNKNOWN } from './token-class.ts'

/**
 * Tells by the words around it whether a word that is ordinary elsewhere is part of a name.
 *
 * @example `مجاور` in `اللواء خالد مجاور محافظ السويس` is a surname, `فهم` in `الدكتور مشعل فهم السلمي` a father's name.
 */
export class SurnamesInContext {
  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
  ) {}

  /** `محمد شعیب رسالت` before a title: an ordinary Persian word behind two given names, as many Afghan surnames are. */
  isBehindTwoGiven(token: number): boolean {
    const { classes } = this
    return (
      this.reading.language === 'fa' &&
      classes.of(token) === ORDINARY &&
      classes.isGivenOnly(token - 1) &&
      classes.of(token - 2) === GIVEN &&
      !classes.isRelative(token) &&
      !classes.isTitleWord(token) &&
      classes.isTitleWord(token + 1)
    )
  }

  /** `سميرة إبراهيم درهم،`, `المهندس لؤي خريطة،`: an ordinary Arabic noun between two given names, or an honorific and one, and a mark. */
  isNounBehindTwoGiven(token: number): boolean {
    const { classes } = this
    return (
      this.reading.language === 'ar' &&
      classes.of(token) === ORDINARY &&
      classes.isMark(token + 1) &&
      classes.of(token - 1) === GIVEN &&
      (classes.of(token - 2) === GIVEN || classes.isDefiniteHonorific(token - 2)) &&
      classes.isCommon(token) &&
      !classes.hasArticle(token) &&
      !classes.hasPluralEnding(token) &&
      !classes.isTitleWord(token)
    )
  }

  /** `غضنفر رکن آبادی`: the first of two words of a family name. */
  isBeforeFamilyEnding(token: number): boolean {
    const { classes } = this
    return classes.of(token) === ORDINARY && classes.isFamilyEnding(token + 1) && classes.of(token - 1) === GIVEN
  }

  /** `سليمان الفرجات، رئيس …`: a plural in ات with the article behind a given name. */
  isPluralBehindGiven(token: number): boolean {
    const { classes } = this
    return classes.isDefiniteNoun(token) && classes.hasPluralEnding(token) && classes.of(token - 1) === GIVEN
  }

  /** `حسینی خراسانی،`: behind a Persian family name a word of no list that looks like one and ends the name, or a title follows. */
  isBehindFamily(token: number): boolean {
    const { classes } = this
    if (this.reading.language !== 'fa') return false
    if (classes.endsLikeNisba(token) && classes.endsFirmly(token + 1)) return true
    // `رسول فرخی میکال معاون …`
    return classes.of(token - 1) === FAMILY && classes.mayBeGiven(token - 2) && classes.isTitleWord(token + 1)
  }

  /** `رضا ترابی بناب` before a mark, a title or a verb: a town that is the last word of a Persian full name. */
  isTownBehindFamily(token: number): boolean {
    const { classes } = this
    return (
      this.reading.language === 'fa' &&
      classes.of(token) === ORDINARY &&
      classes.isTownName(token) &&
      (classes.of(token - 1) === FAMILY || classes.of(token - 1) === UNKNOWN) &&
      classes.mayBeGiven(token - 2) &&
      classes.endsFirmly(token + 1) &&
      !classes.isObject(token + 1)
    )
  }

  /** `منصور` before `التركي`: a given name that is a word too. */
  isGivenWord(token: number): boolean {
    const { classes } = this
    return this.reading.language === 'ar' && classes.of(token) === AMBIGUOUS && classes.isGiven(token)
  }

  /** `خالد بن محمد الشريف،`: a word of the name lists, behind a given name and before a mark, a title or a verb. */
  isListedAtEnd(token: number): boolean {
    const { classes } = this
    return (
      classes.isListed(token) &&
      classes.endsFirmly(token + 1) &&
      (classes.of(token - 1) === GIVEN || classes.isBin(token - 2))
    )
  }

  /** `سمير عثمان الشيخ` before a mark or a word that is none of a name. */
  isHonorificAtEnd(token: number): boolean {
    const { classes } = this
    return (
      this.reading.language === 'ar' &&
      classes.isDefiniteHonorific(token) &&
      classes.isListed(token) &&
      classes.of(token + 1) < NATIONALITY
    )
  }

  /** An Arabic word with the article before what ends a name, or before و. */
  isDefiniteAtEnd(token: number): boolean {
    const { classes } = this
    return (
      this.reading.language === 'ar' &&
      classes.hasArticle(token) &&
      !classes.isTitleWord(token) &&
      (classes.endsFirmly(token + 1) || classes.beginsWithWaw(token + 1))
    )
  }

  /** `اللواء خالد مجاور محافظ السويس`: one Arabic word between a given name and a title. */
  isBeforeTitle(token: number): boolean {
    const { classes } = this
    return (
      this.reading.language === 'ar' &&
      (classes.of(token - 1) === GIVEN || (classes.mayBeGiven(token - 1) && classes.isHonorificWord(token - 2))) &&
      !classes.hasArticle(token) &&
      !classes.isTitleWord(token) &&
      classes.of(token + 1) === STOP &&
      !classes.hasArticle(token + 1) &&
      classes.isTitleWord(token + 1)
    )
  }

  /** `الدكتور مشعل فهم السلمي`: a father's name between a given name and a surname. */
  isFathersName(token: number): boolean {
    const { classes } = this
    const kind = classes.of(token)
    return (
      this.reading.language === 'ar' &&
      (kind === ORDINARY || kind === STOP) &&
      classes.of(token - 1) === GIVEN &&
      classes.isHonorificWord(token - 2) &&
      !classes.hasArticle(token) &&
      !classes.isTitleWord(token) &&
      classes.isPlainWord(token) &&
      (classes.isSurnameOnly(token + 1) ||
        (classes.isListed(token + 1) && classes.hasArticle(token + 1) && classes.isMark(token + 2)))
    )
  }
}
