import { symbolOf } from '../../../text/characters.ts'
import { beginsWith } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { knownIn, LONGEST_NAME, type Name, nameOf } from './name.ts'
import type { NameClasses } from './name-classes.ts'
import type { NameReach } from './name-reach.ts'
import { AMBIGUOUS, FAMILY, GIVEN, NATIONALITY, ORDINARY, PARTICLE, STOP, UNKNOWN } from './token-class.ts'

const COMMA = symbolOf(',')

/**
 * Reads names backwards, from the title that follows them.
 *
 * @example `عادل الجبير` before `وزير الخارجية`.
 */
export class NamesBefore {
  private readonly holders: HitView

  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
    private readonly reach: NameReach,
  ) {
    this.holders = viewOf(reading, 'person', false)
  }

  /** The name that ends before a token: the longest run of words that a name can be, begun by a known name if there is one. */
  before(token: number): Name | undefined {
    const { classes } = this
    let from = token
    while (
      from > 0 &&
      token - from < LONGEST_NAME &&
      (classes.of(from - 1) >= NATIONALITY ||
        classes.isFamilyEnding(from - 1) ||
        // `آنتونی جی. بلینکن`
        classes.isInitial(from - 2) ||
        (classes.isInitial(from - 1) && from < token) ||
        // whatever stands behind بن, عبد is a name
        ((classes.of(from - 1) === ORDINARY || (classes.of(from - 1) === STOP && classes.lengthOf(from - 1) > 2)) &&
          (classes.isJoiningParticle(from - 2) ||
            (classes.of(from - 2) === PARTICLE && classes.hasArticle(from - 1, 2)))) ||
        (from === token && this.reach.isWordBehindGiven(from - 1)) ||
        // `وعبد السلام`
        classes.isWithinForm(from - 1) ||
        // `سليمان الفرجات، رئيس …`
        (from === token && this.isSurname(from - 1)))
    )
      from--
    // `، ومراد سعيدان،`: what stands behind a given name that و joins is the family name
    if (this.isJoinedName(from - 1, token))
      return nameOf(this.reading, classes, from - 1, token, token - from + 1, false)
    // `السيد مصطفى العمري`
    if (classes.isDefiniteHonorific(from) && classes.mayBeGiven(from + 1)) from++
    if (from >= token) return undefined
    for (let first = from; first < token; first++) {
      // `اختار ترامب تولسي غابارد`: the subject, then the object
      if (this.isSubject(first, token)) continue
      if (!this.mayBegin(first, from, token)) continue
      if (
        this.reach.from(first, { article: true, surname: true }) !== token &&
        !(first === from && this.isWholeRun(first, token))
      )
        continue
      const known = knownIn(classes, first, token)
      const count = token - first
      if (count === 1 && (classes.of(first) < FAMILY || classes.isGivenOnly(first))) continue
      const begin = this.withJoinedGiven(this.withForebears(this.withUnknownGiven(first, count)))
      return nameOf(this.reading, classes, begin, token, known, false)
    }
    return undefined
  }

  /** `، وحامد راشد توندي علي سفير …`: behind a mark three given names or more, one word of no list among them. */
  private isWholeRun(first: number, token: number): boolean {
    const { classes } = this
    if (this.reading.language !== 'ar' || token - first !== 4 || !classes.isMark(first - 1)) return false
    if (classes.of(first) !== GIVEN && !classes.isJoinedGiven(first)) return false
    let unknown = 0
    for (let at = first + 1; at < token; at++) {
      const kind = classes.of(at)
      if (classes.hasArticle(at) || (kind !== GIVEN && kind !== AMBIGUOUS && kind !== UNKNOWN)) return false
      if (kind === UNKNOWN) unknown++
    }
    return unknown === 1
  }

  /** Whether a given name with و before it stands between a mark and one word of no list before a mark. */
  private isJoinedName(first: number, token: number): boolean {
    const { classes } = this
    return (
      this.reading.language === 'ar' &&
      token - first === 2 &&
      classes.isJoinedGiven(first) &&
      classes.beginsWithWaw(first) &&
      classes.isMark(first - 1) &&
      classes.of(first) === STOP &&
      classes.of(token - 1) === UNKNOWN &&
      classes.isMark(token)
    )
  }

  /** Whether a word between a verb and a full name is a foreign office holder's surname. */
  private isSubject(first: number, token: number): boolean {
    const { classes } = this
    if (this.reading.language !== 'ar' || token - first < 3 || classes.isGiven(first) || !classes.isVerb(first - 1))
      return false
    const surname = this.holders.longestWhole(first)
    return surname >= 0 && this.holders.endToken(surname) === first + 1
  }

  /** A plural in ات with the article behind a given name: an ordinary word elsewhere. */
  private isSurname(token: number): boolean {
    const { classes } = this
    return (
      classes.of(token) === ORDINARY &&
      classes.hasArticle(token) &&
      classes.hasPluralEnding(token) &&
      classes.of(token - 1) === GIVEN
    )
  }

  /** Whether a name that runs up to `token` may begin with a word; `from`: where the run of possible words begins. */
  private mayBegin(first: number, from: number, token: number): boolean {
    const { classes } = this
    const kind = classes.of(first)
    // `دوست قدیمی` before `رئیس\u200cجمهور`
    if (classes.isRelative(first)) return false
    // `السيد هلال بن حمد` before `مستشارا`
    if (classes.isDefiniteHonorific(first) && first + 2 < token && classes.mayBeGiven(first + 1)) return false
    if (kind === PARTICLE) return classes.of(first - 1) < UNKNOWN
    if (kind === UNKNOWN && classes.isJoinedGiven(first)) return true
    if (kind === GIVEN || this.isHolder(first, token) || classes.isShahInName(first)) return true
    if (kind === AMBIGUOUS) {
      // an ordinary word before a full name (`پیام علی\u200cاصغر فانی`), or a name of its own
      if (
        this.reading.language === 'fa' &&
        classes.of(first + 1) === GIVEN &&
        classes.isGiven(first + 1) &&
        token - first > 2
      )
        // `شیرین احمد نیا`: the family name is written in two words
        return classes.isFamilyEnding(first + 2) && token - first === 3
      if (first + 1 >= token) return false
      // `نور الدائم محمد`
      if (this.reading.language === 'ar' && classes.endOfForm(first) > first + 1) return true
      return (
        classes.of(first + 1) >= AMBIGUOUS ||
        (first === from && token - first <= 3 && (classes.endsFirmly(first - 1) || classes.isHonorific(first - 1)))
      )
    }
    if (kind === FAMILY) return true
    // `راجابوی احمد، فرماندار …`: the given name that no list knows, with another given name for a surname
    if (
      kind === UNKNOWN &&
      this.reading.language === 'fa' &&
      first === from &&
      token - first === 2 &&
      classes.of(first + 1) >= FAMILY &&
      !classes.hasPluralEnding(first) &&
      classes.endsFirmly(first - 1)
    )
      return true
    // no list knows any word: two or three of them between marks or function words
    const count = token - first
    return (
      kind === UNKNOWN &&
      first === from &&
      knownIn(classes, first, token) === 0 &&
      count >= 2 &&
      count <= 3 &&
      (classes.endsFirmly(from - 1) || (classes.of(from - 1) === ORDINARY && classes.hasArticle(from - 1)))
    )
  }

  /** Whether a stretch is the full name of a known office holder: `شاه محمود قریشی`. */
  private isHolder(token: number, endToken: number): boolean {
    const { holders } = this
    return (
      endToken > token + 1 &&
      holders.longest(token, (hit) => holders.isPlain(hit) && holders.endToken(hit) === endToken) >= 0
    )
  }

  /** One word before a family name that stands alone is the given name that no list knows: `جرج بوش`, `سمها الغامدي`. */
  private withUnknownGiven(first: number, count: number): number {
    const { classes } = this
    if (count !== 1) return first
    const before = classes.of(first - 1)
    // `اسدالله قله خانی`: the family name is written in two words, the first of them an ordinary one
    if (
      this.reading.language === 'fa' &&
      before === ORDINARY &&
      classes.of(first - 2) === GIVEN &&
      classes.endsFirmly(first - 3)
    )
      return first - 2
    // `مصحوبا بمصطفى الرميد`
    if (before === STOP && classes.hasArticle(first) && classes.isJoinedGiven(first - 1)) return first - 1
    if (before === UNKNOWN && !classes.hasArticle(first - 1)) return first - 1
    return before === ORDINARY &&
      classes.isMark(first - 2) &&
      !classes.hasArticle(first - 1) &&
      this.reading.language === 'ar'
      ? first - 1
      : first
  }

  /** `، وعبير محمد الرمحي`: behind a comma a given name with و written onto it, be it a word too. */
  private withJoinedGiven(first: number): number {
    const { classes } = this
    const before = first - 1
    return this.reading.language === 'ar' &&
      beginsWith(this.reading.page, before - 1, COMMA) &&
      classes.beginsWithWaw(before) &&
      classes.isJoinedGiven(before) &&
      !classes.isVerbBehindWaw(before) &&
      !classes.isJoinedHonorific(before) &&
      classes.mayBeGiven(first)
      ? before
      : first
  }

  /** Over `X بن` before a name, be X in a list or not. */
  private withForebears(first: number): number {
    const { classes } = this
    let from = first
    while (
      this.reading.language === 'ar' &&
      from >= 2 &&
      classes.isJoiningParticle(from - 1) &&
      !classes.isMark(from - 2) &&
      classes.of(from - 2) !== PARTICLE
    )
      from -= 2
    return from
  }
}
