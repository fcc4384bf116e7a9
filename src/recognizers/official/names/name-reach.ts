import type { Reading } from '../../recognizer.ts'
import { LONGEST_NAME, type NameOptions } from './name.ts'
import type { NameClasses } from './name-classes.ts'
import { NameEnds, type NameSoFar } from './name-ends.ts'
import type { SurnamesInContext } from './surnames-in-context.ts'
import { AMBIGUOUS, BREAK, FAMILY, GIVEN, NATIONALITY, ORDINARY, PARTICLE, STOP, UNKNOWN } from './token-class.ts'

/** How many letters a part of a Korean name has at the most. */
const SHORT = 4

/**
 * Tells how far words go on that a name can be made of.
 *
 * @example From `محمد` in `محمد بن سلمان الشريف يزور` up to `يزور`.
 */
export class NameReach {
  private readonly ends: NameEnds

  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
    private readonly surnames: SurnamesInContext,
  ) {
    this.ends = new NameEnds(reading, classes, surnames)
  }

  /** The token where the name that begins in `token` ends; `token` itself where there is none. */
  from(token: number, { article = false, surname = false }: NameOptions): number {
    const { classes, surnames } = this
    const { tokenCount } = this.reading.page
    const name: NameSoFar = { firstToken: token, given: 0, family: false, after: 0 }
    let at = token
    while (at < tokenCount && at - token < LONGEST_NAME) {
      const kind = classes.of(at)
      if (at > token && classes.isInitial(at) && classes.of(at + 2) >= UNKNOWN) {
        at += 2
        continue
      }
      if (at > token && this.isHyphen(at, token)) {
        at++
        continue
      }
      if (at > token && surnames.isBeforeFamilyEnding(at)) {
        at++
        continue
      }
      if (at > token && surnames.isTownBehindFamily(at)) return at + 1
      if (surname && this.isLastWord(at, name)) return at + 1
      if (surname && surnames.isFathersName(at)) {
        name.given++
        at++
        continue
      }
      // `فيليبي السادس`: a sovereign's number
      if (!surname && at === token + 1 && classes.of(token) >= UNKNOWN && classes.endOfOrdinal(at) > at)
        return classes.endOfOrdinal(at)
      const isEnding = at > token && classes.isFamilyEnding(at)
      if (kind === BREAK || ((kind === STOP || kind === ORDINARY) && !isEnding)) break
      if (isEnding) {
        // `جمالی نژاد`: the ending written apart
        name.family = true
        name.after++
        at++
        continue
      }
      if (kind === PARTICLE) {
        if (!this.goesOnBehindParticle(at)) {
          // what ends a name (`أوغلو`, `خان`) is taken in; a بن that leads to nothing is not
          if (at > token && !this.joins(at)) at++
          break
        }
        at = Math.max(classes.endOfForm(at), classes.endOfForm(at + (classes.isRomanceArticle(at + 1) ? 2 : 1)))
        name.family = false
        name.given++
        continue
      }
      if (this.ends.isBefore(at, kind, name, article)) break
      this.take(at, kind, name)
      at = kind === NATIONALITY ? at + 1 : classes.endOfForm(at)
    }
    // `المالكي-` before what is no name
    if (at - 1 > token && classes.isHyphen(at - 1)) at--
    return Math.min(at, tokenCount)
  }

  /** `جان-إيف`, `كيم جونغ-أون`: a hyphen behind the first word, or between short ones. */
  private isHyphen(at: number, first: number): boolean {
    const { classes } = this
    if (!classes.isHyphen(at)) return false
    return at === first + 1 || (classes.lengthOf(at - 1) <= SHORT && classes.lengthOf(at + 1) <= SHORT)
  }

  /** Whether a word is the surname that ends a name, though it is an ordinary one elsewhere. */
  private isLastWord(token: number, { firstToken, given }: NameSoFar): boolean {
    const { classes, surnames } = this
    const kind = classes.of(token)
    if (
      kind === ORDINARY &&
      token === firstToken + 1 &&
      ((given === 1 && !this.isSurname(firstToken)) ||
        (surnames.isGivenWord(firstToken) && classes.isHonorificWord(firstToken - 1))) &&
      surnames.isDefiniteAtEnd(token)
    )
      return true
    if (token > firstToken && (surnames.isBehindTwoGiven(token) || surnames.isNounBehindTwoGiven(token))) return true
    return (kind === ORDINARY || kind === NATIONALITY) && surnames.isBeforeTitle(token)
  }

  /** `الوزير العمري الخطة`: a word with the article that is more than a given name is the surname itself. */
  private isSurname(token: number): boolean {
    return this.classes.hasArticle(token) && !this.classes.isGivenOnly(token)
  }

  /** Whether a particle joins what follows it, whatever it is: `بن`, `ولد`. */
  private joins(particle: number): boolean {
    return this.classes.isJoiningParticle(particle) || this.classes.isOffspring(particle)
  }

  /** بن needs a name before it, a name after it; أبو and آل may begin. */
  private goesOnBehindParticle(particle: number): boolean {
    const { classes } = this
    const token = particle + 1
    const next = classes.of(token)
    if (next === BREAK) return false
    return (
      next > ORDINARY ||
      // `عبد الأحد`: a listed name of two words
      classes.endOfForm(particle) > token ||
      classes.isListed(token) ||
      (next === ORDINARY && (this.joins(particle) || classes.isAbu(particle) || classes.hasArticle(token, 2))) ||
      // `دو لا سابليير`
      classes.isRomanceArticle(token) ||
      // `بن حارب`, `بن داخل`: a verb or a preposition elsewhere
      (next === STOP && classes.isBin(particle) && classes.lengthOf(token) > 2)
    )
  }

  /** Takes a word into a name. */
  private take(token: number, kind: number, name: NameSoFar): void {
    const { classes } = this
    const isFirst = token === name.firstToken
    if (kind === FAMILY || kind === NATIONALITY || (!isFirst && classes.hasArticle(token)) || this.isKing(token))
      name.family = true
    const mayBeGiven = isFirst && kind === AMBIGUOUS && this.reading.language === 'fa' && classes.isGiven(token)
    if (kind === GIVEN || (kind === UNKNOWN && isFirst) || mayBeGiven) name.given++
    if (name.family) name.after++
  }

  /** A king's name with its number: `محمد السادس`. */
  private isKing(token: number): boolean {
    const { classes } = this
    return this.reading.language === 'ar' && classes.isPhrase(token) && classes.hasArticle(classes.endOfForm(token) - 1)
  }
}
