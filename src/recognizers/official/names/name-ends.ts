import type { Reading } from '../../recognizer.ts'
import type { NameClasses } from './name-classes.ts'
import type { SurnamesInContext } from './surnames-in-context.ts'
import { AMBIGUOUS, FAMILY, GIVEN, NATIONALITY, UNKNOWN } from './token-class.ts'

/** What has been read of a name. */
export interface NameSoFar {
  readonly firstToken: number
  /** How many given names and particles it has. */
  given: number
  /** Whether a family name has come, and no particle behind it. */
  family: boolean
  /** How many words have come since the family name, with it. */
  after: number
}

/**
 * Tells by what has been read of a name whether it ends before a word that could go on with it.
 *
 * @example Before `العلم` in `صدقي صبحي العلم`, an object.
 */
export class NameEnds {
  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
    private readonly surnames: SurnamesInContext,
  ) {}

  /** Whether a name ends before a word of a class that may be part of one; `article`: a family name may begin this one. */
  isBefore(token: number, kind: number, name: NameSoFar, article: boolean): boolean {
    const { classes, surnames } = this
    const { family, given } = name
    const definite = classes.hasArticle(token)
    if (kind === NATIONALITY && !this.isNisba(token, name)) return true
    if (token === name.firstToken) {
      if (definite && kind !== GIVEN && !article) return true
    } else if (
      definite &&
      (family || given > 1) &&
      classes.isTitleWord(token) &&
      // `خالد بن محمد الشريف،`, `سمير عثمان الشيخ إن` are names to their end
      !surnames.isListedAtEnd(token) &&
      (family || !surnames.isHonorificAtEnd(token))
    )
      return true
    if (kind >= AMBIGUOUS && token - name.firstToken > 1 && this.isVerb(token)) return true
    if (token > name.firstToken && definite && this.isNextTitle(token)) return true
    if (kind === UNKNOWN) return this.isBeforeUnknown(token, name)
    if (kind === AMBIGUOUS) return this.isBeforeAmbiguous(token, name) || this.isTitleOfTitle(token, name)
    // `محمد السادس عزيز العمري`: a king, then somebody else
    return (
      kind === GIVEN &&
      family &&
      !definite &&
      this.reading.language === 'ar' &&
      classes.of(token - 1) !== FAMILY &&
      !classes.isGiven(token - 1)
    )
  }

  /** `الرئيس بري النائب أحمد الخير`: whether the title of somebody else, whose given name or state follows, begins in a token. */
  private isNextTitle(token: number): boolean {
    const { classes } = this
    if (this.reading.language !== 'ar' || !classes.isTitleWord(token)) return false
    if (classes.isListed(token) && classes.mayBeGiven(token - 1)) return false
    return classes.beginsFullName(token + 1) || classes.of(token + 1) === NATIONALITY
  }

  /** `سامية الشابي مساعد الرئيس`: whether the title of somebody under another one begins in a word that is a given name too. */
  private isTitleOfTitle(token: number, { firstToken }: NameSoFar): boolean {
    const { classes } = this
    if (this.reading.language !== 'ar' || token - firstToken < 2 || !classes.isTitleWord(token)) return false
    return classes.hasArticle(token + 1) && classes.isTitleWord(token + 1) && !classes.isListed(token + 1)
  }

  /** `سامر بداوي كرم المتقاعدين`, `رضوان نصيبي أشرف على …`: a name that is a verb too, before its object or preposition. */
  private isVerb(token: number): boolean {
    const { classes } = this
    if (this.reading.language !== 'ar' || !classes.isVerb(token)) return false
    return classes.isDefiniteNoun(token + 1) || classes.isVerbWithPreposition(token)
  }

  /** Whether the name or nationality of a country is a surname: behind one given name or two, or behind a Persian surname at the end. */
  private isNisba(token: number, { firstToken, given, family }: NameSoFar): boolean {
    const { classes } = this
    if (this.reading.language === 'fa' && family && (classes.endsFirmly(token + 1) || classes.isTitleWord(token + 1)))
      return true
    return (
      (given === 1 ||
        (given === 2 && !classes.hasPluralEnding(token)) ||
        (token === firstToken + 1 && this.surnames.isGivenWord(firstToken))) &&
      !family &&
      (classes.hasArticle(token) || classes.isListed(token)) &&
      classes.of(token + 1) < UNKNOWN
    )
  }

  /** Whether a name ends before a word of no list. */
  private isBeforeUnknown(token: number, { firstToken, family, after }: NameSoFar): boolean {
    const { classes } = this
    const definite = classes.hasArticle(token)
    // `سلمان بن عبدالعزيز وسأستمر`
    if (token > firstToken && (classes.isSentenceLike(token) || (!definite && classes.isTitleWord(token)))) return true
    if (definite) return (family || after >= 2) && !this.isFamilyBehindFather(token, firstToken)
    // `سعود حداد جيلال آل سعيد`
    if (this.isBeforeParticle(token) || (family && this.surnames.isBehindFamily(token))) return false
    if (family) return !this.isBehindDefiniteGiven(token, firstToken)
    return (
      token - firstToken >= 2 &&
      !classes.endsFirmly(token + 1) &&
      !this.isPairAtEnd(token) &&
      !this.isBeforeLastSurname(token)
    )
  }

  /** `محمد علی پوری کرمانی رئیس …`: behind given names the first of two Persian surnames, of which the lists know the second, before a title or the end. */
  private isBeforeLastSurname(token: number): boolean {
    const { classes } = this
    if (this.reading.language !== 'fa' || classes.of(token - 1) !== GIVEN || classes.of(token + 1) !== FAMILY)
      return false
    return classes.isTitleWord(token + 2) || classes.endsFirmly(token + 2)
  }

  /** `مشاري الأحمد الفوزانوي إن`: behind a given name and the father's with the article, a nisba at the end or before an object. */
  private isFamilyBehindFather(token: number, firstToken: number): boolean {
    const { classes } = this
    if (token - firstToken !== 2 || !classes.isGivenBehindArticle(token - 1) || !classes.isNisbaLike(token))
      return false
    return classes.endsFirmly(token + 1) || classes.isDefiniteNoun(token + 1)
  }

  /** Whether a name ends before a word that is a name too. */
  private isBeforeAmbiguous(token: number, { firstToken, given, family }: NameSoFar): boolean {
    const { classes } = this
    if (classes.hasArticle(token)) {
      // an object behind the subject (`صدقي صبحي العلم`) sooner than a second family name; not behind بن and before a mark
      return family || (given > 2 && !(classes.isBin(token - 2) && classes.endsFirmly(token + 1)))
    }
    // `إيليوت إنجل كبير الديموقراطيين`: a noun and what it is of
    if (given > 1 && classes.hasArticle(token + 1) && classes.of(token + 1) <= UNKNOWN) return true
    // `السفير المعلمي هدية`: a family name alone, and the object
    if (token === firstToken + 1 && classes.hasArticle(firstToken) && classes.of(firstToken) !== GIVEN) return true
    return family && !classes.endsFirmly(classes.endOfForm(token))
  }

  /** A word before `آل`, `بن`, `ولد`: a name, whatever stands before it. */
  private isBeforeParticle(token: number): boolean {
    const { classes } = this
    return this.reading.language === 'ar' && classes.isJoiningParticle(token + 1) && classes.of(token + 2) >= UNKNOWN
  }

  /** `محمد الشريف كورتال،`: a surname of no list before a mark, behind a given name and the father's with the article. */
  private isBehindDefiniteGiven(token: number, firstToken: number): boolean {
    const { classes } = this
    return (
      this.reading.language === 'ar' &&
      token - firstToken === 2 &&
      classes.of(token - 1) === GIVEN &&
      classes.of(firstToken) === GIVEN &&
      classes.isMark(token + 1)
    )
  }

  /** `توني تان كنق يام رئيس`, `جان بول نكوسي مابالا،`: two unknown words before a title, or behind given names before a mark. */
  private isPairAtEnd(token: number): boolean {
    const { classes } = this
    if (classes.of(token + 1) !== UNKNOWN || classes.hasArticle(token + 1)) return false
    if (classes.isTitleWord(token + 2)) return true
    return (
      this.reading.language === 'ar' &&
      classes.isMark(token + 2) &&
      classes.of(token - 1) === GIVEN &&
      !classes.hasPluralEnding(token + 1)
    )
  }
}
