import { symbolOf } from '../../../text/characters.ts'
import { beginsWith } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import { LeadingGivenNames } from './leading-given-names.ts'
import { beginningAt, knownIn, LONGEST_NAME, type Name, nameOf } from './name.ts'
import { NameBeginnings } from './name-beginnings.ts'
import type { NameClasses } from './name-classes.ts'
import type { NameReach } from './name-reach.ts'
import type { SurnamesInContext } from './surnames-in-context.ts'
import { AMBIGUOUS, FAMILY, GIVEN, NATIONALITY, ORDINARY, PARTICLE, STOP, UNKNOWN } from './token-class.ts'

const COMMA = symbolOf(',')
/** A word of so many letters may begin with و of itself. */
const LONGEST_WITH_WAW = 5

/**
 * Reads names backwards, from the title that follows them.
 *
 * @example `عادل الجبير` before `وزير الخارجية`.
 */
export class NamesBefore {
  private readonly beginnings: NameBeginnings
  private readonly given: LeadingGivenNames

  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
    private readonly reach: NameReach,
    private readonly surnames: SurnamesInContext,
  ) {
    this.beginnings = new NameBeginnings(reading, classes)
    this.given = new LeadingGivenNames(reading, classes)
  }

  /** The name that ends before a token: the longest run of words that a name can be, begun by a known name if there is one. */
  before(token: number): Name | undefined {
    const { classes } = this
    let from = token
    while (from > 0 && token - from < LONGEST_NAME && this.mayHave(from - 1, token)) from--
    if (this.given.isJoinedBetweenMarks(from - 1, token) || this.given.isJoinedBeforeTitle(from - 1, token))
      return nameOf(this.reading, classes, from - 1, token, token - from + 1, false)
    // `راي أوديرنو`: an office holder whose first name is an ordinary word
    if (from > 0 && from < token && !classes.mayBeGiven(from - 2) && this.beginnings.isHolder(from - 1, token))
      return nameOf(this.reading, classes, from - 1, token, token - from + 1, false)
    // `السيد مصطفى العمري`
    if (classes.isDefiniteHonorific(from) && classes.mayBeGiven(from + 1)) from++
    for (let first = from; first < token; first++) {
      if (!this.beginnings.mayBegin(first, from, token)) continue
      // `سلام حسن روحانی` before `رئیس\u200cجمهور`
      const isWord = classes.of(first) === AMBIGUOUS && classes.isCommon(first)
      if (isWord && token - first > 2 && this.beginnings.isHolder(first + 1, token)) continue
      if (!this.isWhole(first, token) && !(first === from && this.isListOfGiven(first, token))) continue
      if (token - first === 1 && this.isNoSurname(first)) continue
      const known = Math.max(knownIn(classes, first, token), Number(this.isHolder(first, token)))
      return this.withoutWaw(nameOf(this.reading, classes, this.given.before(first, token), token, known, false))
    }
    return undefined
  }

  /** Whether a name is one word of a Persian page that only an office holder is called. */
  private isHolder(first: number, end: number): boolean {
    return this.reading.language === 'fa' && end === first + 1 && this.beginnings.isWholeHolder(first)
  }

  /** Whether one word is no family name, nor a full name that is written as one word: `حیدرالعبادی`. */
  private isNoSurname(token: number): boolean {
    const { classes } = this
    if (classes.of(token) >= FAMILY && !classes.isGivenOnly(token)) return false
    return !this.isHolder(token, token + 1)
  }

  /** `، وسوراكيارت ساتيراتاي نائب …`: behind a comma و and a foreign name of several words that no list knows. */
  private withoutWaw(name: Name): Name {
    const { page, language } = this.reading
    const { classes } = this
    const { firstToken, endToken, start } = name
    return language === 'ar' &&
      endToken - firstToken > 1 &&
      start === page.tokenStarts[firstToken] &&
      classes.beginsWithWaw(firstToken) &&
      classes.lengthOf(firstToken) > LONGEST_WITH_WAW &&
      classes.of(firstToken) === UNKNOWN &&
      beginsWith(page, firstToken - 1, COMMA)
      ? beginningAt(name, start + 1)
      : name
  }

  /** Whether a name that ends before `end` may have a word. */
  private mayHave(token: number, end: number): boolean {
    const { classes, surnames } = this
    const kind = classes.of(token)
    const isLast = token + 1 === end
    return (
      kind >= NATIONALITY ||
      classes.isFamilyEnding(token) ||
      classes.isHyphen(token) ||
      // `آنتونی جی. بلینکن`
      classes.isInitial(token - 1) ||
      (classes.isInitial(token) && !isLast) ||
      // whatever stands behind بن, عبد is a name
      ((kind === ORDINARY || (kind === STOP && classes.lengthOf(token) > 2)) &&
        (classes.isJoiningParticle(token - 1) ||
          (classes.of(token - 1) === PARTICLE && classes.hasArticle(token, 2)))) ||
      (isLast &&
        (surnames.isBehindTwoGiven(token) ||
          surnames.isTownBehindFamily(token) ||
          surnames.isNounBehindTwoGiven(token))) ||
      // `وعبد السلام`
      classes.isWithinForm(token) ||
      (isLast && surnames.isPluralBehindGiven(token))
    )
  }

  /** Whether the words from one on go on as a name up to a token. */
  private isWhole(first: number, end: number): boolean {
    return this.reach.from(first, { article: true, surname: true }) === end
  }

  /** `، وحامد راشد توندي علي سفير …`: behind a mark three given names or more, one word of no list among them. */
  private isListOfGiven(first: number, end: number): boolean {
    const { classes } = this
    if (this.reading.language !== 'ar' || end - first !== 4 || !classes.isMark(first - 1)) return false
    if (classes.of(first) !== GIVEN && !classes.isJoinedGiven(first)) return false
    let unknown = 0
    for (let at = first + 1; at < end; at++) {
      const kind = classes.of(at)
      if (classes.hasArticle(at) || (kind !== GIVEN && kind !== AMBIGUOUS && kind !== UNKNOWN)) return false
      if (kind === UNKNOWN) unknown++
    }
    return unknown === 1
  }
}
