import { symbolOf } from '../../../text/characters.ts'
import { beginsWith } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import { DatelineTowns } from './dateline-towns.ts'
import { knownIn, type Name, type NameOptions, nameOf } from './name.ts'
import type { NameClasses } from './name-classes.ts'
import { AMBIGUOUS, BREAK, NATIONALITY, ORDINARY, STOP, UNKNOWN } from './token-class.ts'

/** The fewest letters of a word that nothing but a title behind it shows to be a name. */
const SHORTEST = 4
/** The most words of a foreign name between an address and a title. */
const MOST_FOREIGN = 5
const COMMA = symbolOf(',')

/**
 * Tells where words that no list knows are believed to be a name.
 *
 * @example `وتوقع أنطوني غوليز، وزير …`
 */
export class UnknownNames {
  private readonly towns: DatelineTowns

  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
  ) {
    this.towns = new DatelineTowns(reading, classes)
  }

  /**
   * Whether up to three words, of which no list knows one, are a name behind what calls for one: something that ends a name
   * follows, and nothing in them looks like an object, a nationality or a sentence.
   */
  isBelieved(token: number, end: number, { article, strict, titled }: NameOptions): boolean {
    const count = end - token
    const single = count === 1 && !article
    const ends =
      this.classes.endsFirmly(end) ||
      (count > 1 && this.classes.of(end) === ORDINARY && !this.classes.mayBeJoined(token))
    // `پدیده قاچاق کالا را`: an object
    if (this.isNoName(token, end) || (count === 1 && titled && this.isLoose(token))) return false
    return !(strict || count > 3 || single || !ends || this.classes.isObject(end))
  }

  /** Up to four words of which no list knows one, before a function word: a name where nothing else can stand. */
  beforeFunctionWord(token: number): Name | undefined {
    let end = token
    while (end - token < 4 && this.classes.of(end) >= UNKNOWN && !this.classes.isTitleWord(end)) end++
    if (end === token || this.classes.of(end) !== STOP) return undefined
    if (end - token === 1 && (this.classes.of(token) !== UNKNOWN || this.classes.hasPluralEnding(token)))
      return undefined
    return nameOf(this.reading, this.classes, token, end, 0, false)
  }

  /** Two to five words before a comma of which each may be part of a foreign name, whatever it begins with: `ويجيسينجهي دي الويس،`. */
  beforeComma(token: number): Name | undefined {
    const { classes } = this
    let end = token
    while (end - token <= MOST_FOREIGN && (classes.of(end) >= UNKNOWN || classes.isUnlisted(end))) end++
    const count = end - token
    if (count < 2 || count > MOST_FOREIGN || !beginsWith(this.reading.page, end, COMMA)) return undefined
    return nameOf(this.reading, classes, token, end, knownIn(classes, token, end), false)
  }

  /**
   * Two or three words of no list behind a verb, a mark or a dateline's town, none with an article or a plural's ending,
   * none too short: `وتوقع أنطوني غوليز`.
   */
  looksForeign({ firstToken, endToken }: Name, shortest = SHORTEST): boolean {
    const { classes } = this
    const before = classes.of(firstToken - 1)
    const isBehind =
      before === STOP || before === BREAK || classes.isDefiniteNoun(firstToken - 1) || this.towns.endsBefore(firstToken)
    if (!isBehind || endToken - firstToken < 2) return false
    const isPersian = this.reading.language === 'fa'
    for (let token = firstToken; token < endToken; token++)
      if (
        classes.of(token) !== UNKNOWN ||
        // `الکساندرو` has none
        (classes.hasArticle(token) && !isPersian) ||
        (isPersian && token === endToken - 1 ? classes.hasPersianPlural(token) : classes.hasPluralEnding(token)) ||
        classes.isInfinitive(token) ||
        classes.lengthOf(token) < shortest
      )
        return false
    return true
  }

  /** Whether one word of no list, or a surname that is a word too (`قربانی`), may be a Persian one: no plural, no infinitive, not too short. */
  looksLikeSurname(token: number): boolean {
    const { classes } = this
    const kind = classes.of(token)
    return (
      (kind === UNKNOWN || (kind === AMBIGUOUS && classes.isListed(token) && !classes.isGiven(token))) &&
      classes.lengthOf(token) >= SHORTEST &&
      !classes.hasPluralEnding(token) &&
      !classes.isInfinitive(token) &&
      !classes.isRelative(token)
    )
  }

  /** One unknown word behind a Persian title: `به دستور رئیس\u200cجمهور رسمابه …`. */
  isLoose(token: number): boolean {
    return this.reading.language === 'fa' && !this.classes.isMark(token - 1)
  }

  /** Whether words of which no list knows one look like something else than a name. */
  private isNoName(token: number, end: number): boolean {
    const { classes } = this
    for (let at = token; at < end; at++) if (classes.of(at) === NATIONALITY) return true
    // `برنامج الملك للابتعاث`
    return classes.isSentenceLike(token) || classes.hasArticleBehindLam(token)
  }
}
