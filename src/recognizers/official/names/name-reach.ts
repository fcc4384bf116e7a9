import type { Reading } from '../../recognizer.ts'
import { LONGEST_NAME, type NameOptions } from './name.ts'
import type { NameClasses } from './name-classes.ts'
import { AMBIGUOUS, BREAK, FAMILY, GIVEN, NATIONALITY, ORDINARY, PARTICLE, STOP, UNKNOWN } from './token-class.ts'

/**
 * Tells how far words go on that a name can be made of.
 *
 * @example From `محمد` in `محمد بن سلمان الشريف يزور` up to `يزور`.
 */
export class NameReach {
  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
  ) {}

  /** The token where the name that begins in `token` ends; `token` itself where there is none. */
  from(token: number, { article = false, surname = false }: NameOptions): number {
    const { classes } = this
    const { page } = this.reading
    let at = token
    let given = 0
    let family = false
    let after = 0
    while (at < page.tokenCount && at - token < LONGEST_NAME) {
      const kind = classes.of(at)
      if (at > token && classes.isInitial(at) && classes.of(at + 2) >= UNKNOWN) {
        at += 2
        continue
      }
      // `غضنفر رکن آبادی`: a family name in two words, the first of them an ordinary one
      if (kind === ORDINARY && at > token && classes.isFamilyEnding(at + 1) && classes.of(at - 1) === GIVEN) {
        at++
        continue
      }
      if (
        surname &&
        at === token + 1 &&
        (given === 1 || (this.isGivenWord(token) && classes.isHonorificWord(token - 1))) &&
        kind === ORDINARY &&
        this.isSurname(at)
      )
        return at + 1
      if (surname && at > token && this.isWordBehindGiven(at)) return at + 1
      if (surname && (kind === ORDINARY || kind === NATIONALITY) && this.isSurnameBeforeTitle(at)) return at + 1
      if (surname && this.isFathersName(at)) {
        given++
        at++
        continue
      }
      // `فيليبي السادس`: a sovereign's number
      if (!surname && at === token + 1 && classes.of(token) >= UNKNOWN && classes.endOfDefiniteOrdinal(at) > at)
        return classes.endOfDefiniteOrdinal(at)
      if (kind === BREAK || ((kind === STOP || kind === ORDINARY) && !(at > token && classes.isFamilyEnding(at)))) break
      const definite = classes.hasArticle(at)
      const first = at === token
      if (!first && classes.isFamilyEnding(at)) {
        // `جمالی نژاد`: the ending written apart
        family = true
        after++
        at++
        continue
      }
      if (kind === PARTICLE) {
        // بن needs a name before it, a name after it; أبو and آل may begin
        const next = classes.of(at + 1)
        const joins = classes.isJoiningParticle(at) || classes.isOffspring(at)
        const goesOn =
          next !== BREAK &&
          (next > ORDINARY ||
            classes.isListed(at + 1) ||
            (next === ORDINARY && (joins || classes.hasArticle(at + 1, 2))) ||
            // `دو لا سابليير`
            classes.isRomanceArticle(at + 1) ||
            // `بن حارب`, `بن داخل`: a verb or a preposition elsewhere
            (next === STOP && classes.isBin(at) && classes.lengthOf(at + 1) > 2))
        if (!goesOn) {
          // what ends a name (`أوغلو`, `خان`) is taken in; a بن that leads to nothing is not
          if (at > token && !joins) at++
          break
        }
        at = Math.max(classes.endOfForm(at), classes.endOfForm(at + (classes.isRomanceArticle(at + 1) ? 2 : 1)))
        family = false
        given++
        continue
      }
      if (kind === NATIONALITY) {
        const behindFamily = this.reading.language === 'fa' && family && classes.endsFirmly(at + 1)
        const behindGiven =
          (given === 1 || (at === token + 1 && this.isGivenWord(token))) &&
          !family &&
          (definite || classes.isListed(at)) &&
          classes.of(at + 1) < UNKNOWN
        if (!behindFamily && !behindGiven) break
      }
      if (first && definite && kind !== GIVEN && !article) break
      // `خالد بن محمد الشريف،`, `سمير عثمان الشيخ إن` are names to their end
      const endsName = () => this.closesName(at) || (!family && this.isHonorificSurname(at))
      if (!first && definite && (family || given > 1) && classes.isTitleWord(at) && !endsName()) break
      if (kind === UNKNOWN) {
        // `سلمان بن عبدالعزيز وسأستمر`
        if (!first && (classes.isSentenceLike(at) || (!definite && classes.isTitleWord(at)))) break
        if (definite) {
          if (family || after >= 2) break
        } else if (this.isBeforeParticle(at)) {
          // `سعود حداد جيلال آل سعيد`
        } else if (this.isSecondFamilyName(at, family)) {
          // goes on
        } else if (family || (at - token >= 2 && !classes.endsFirmly(at + 1) && !this.isPairBeforeTitle(at))) break
      }
      // an object behind the subject (`صدقي صبحي العلم`) sooner than a second family name; not behind بن and before a mark
      if (kind === AMBIGUOUS && definite && given > 2 && !(classes.isBin(at - 2) && classes.endsFirmly(at + 1))) break
      // `إيليوت إنجل كبير الديموقراطيين`: a noun and what it is of
      if (kind === AMBIGUOUS && !definite && given > 1 && classes.hasArticle(at + 1) && classes.of(at + 1) <= UNKNOWN)
        break
      // `السفير المعلمي هدية`: a family name alone, and the object
      if (
        kind === AMBIGUOUS &&
        !definite &&
        at === token + 1 &&
        classes.hasArticle(token) &&
        classes.of(token) !== GIVEN
      )
        break
      if (kind === AMBIGUOUS && family && (definite || !classes.endsFirmly(classes.endOfForm(at)))) break
      if (
        kind === GIVEN &&
        family &&
        !definite &&
        this.reading.language === 'ar' &&
        classes.of(at - 1) !== FAMILY &&
        !classes.isGiven(at - 1)
      )
        break
      // `محمد السادس عزيز العمري`: a king, then somebody else
      if (kind === FAMILY || (definite && !first) || kind === NATIONALITY || this.isKing(at)) family = true
      const mayBeGiven = first && kind === AMBIGUOUS && this.reading.language === 'fa' && classes.isGiven(at)
      if (kind === GIVEN || (kind === UNKNOWN && first) || mayBeGiven) given++
      if (family) after++
      at = kind === NATIONALITY ? at + 1 : classes.endOfForm(at)
    }
    return Math.min(at, page.tokenCount)
  }

  /** `محمد شعیب رسالت` before a title: an ordinary Persian word behind two given names, as many Afghan surnames are. */
  isWordBehindGiven(token: number): boolean {
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

  /** A king's name with its number. */
  private isKing(token: number): boolean {
    return (
      this.reading.language === 'ar' &&
      this.classes.isPhrase(token) &&
      this.classes.hasArticle(this.classes.endOfForm(token) - 1)
    )
  }

  /** `حسینی خراسانی،`: behind a Persian family name a word of no list that looks like one and ends the name. */
  private isSecondFamilyName(token: number, family: boolean): boolean {
    const { classes } = this
    return this.reading.language === 'fa' && family && classes.endsLikeNisba(token) && classes.endsFirmly(token + 1)
  }

  /** `منصور` before `التركي`: a given name that is a word too. */
  private isGivenWord(token: number): boolean {
    const { classes } = this
    return this.reading.language === 'ar' && classes.of(token) === AMBIGUOUS && classes.isGiven(token)
  }

  /** Whether a word of the name lists ends a name: a mark, a title or a verb follows, and a given name stands before. */
  private closesName(token: number): boolean {
    const { classes } = this
    return (
      classes.isListed(token) &&
      classes.endsFirmly(token + 1) &&
      (classes.of(token - 1) === GIVEN || classes.isBin(token - 2))
    )
  }

  /** `سمير عثمان الشيخ` before a mark or a word that is none of a name. */
  private isHonorificSurname(token: number): boolean {
    const { classes } = this
    return (
      this.reading.language === 'ar' &&
      classes.isDefiniteHonorific(token) &&
      classes.isListed(token) &&
      classes.of(token + 1) < NATIONALITY
    )
  }

  /** An Arabic word with the article, behind a given name and before what ends a name. */
  private isSurname(token: number): boolean {
    const { classes } = this
    return (
      this.reading.language === 'ar' &&
      classes.hasArticle(token) &&
      !classes.isTitleWord(token) &&
      (classes.endsFirmly(token + 1) || classes.beginsWithWaw(token + 1))
    )
  }

  /** `اللواء خالد مجاور محافظ السويس`: one Arabic word, ordinary elsewhere, between a given name and a title. */
  private isSurnameBeforeTitle(token: number): boolean {
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

  /** `الدكتور مشعل فهم السلمي`: a father's name that is an ordinary word elsewhere, between a given name and a surname. */
  private isFathersName(token: number): boolean {
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

  /** A word before `آل`, `بن`, `ولد`: a name, whatever stands before it. */
  private isBeforeParticle(token: number): boolean {
    const { classes } = this
    return this.reading.language === 'ar' && classes.isJoiningParticle(token + 1) && classes.of(token + 2) >= UNKNOWN
  }

  /** `توني تان كنق يام رئيس`: two unknown words before a title. */
  private isPairBeforeTitle(token: number): boolean {
    const { classes } = this
    return classes.of(token + 1) === UNKNOWN && !classes.hasArticle(token + 1) && classes.isTitleWord(token + 2)
  }
}
