import { symbolOf } from '../../../text/characters.ts'
import { beginsWith } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import type { NameClasses } from './name-classes.ts'
import { GIVEN, ORDINARY, PARTICLE, STOP, UNKNOWN } from './token-class.ts'

const COMMA = symbolOf(',')
/** The fewest words of a whole name behind the given name. */
const WHOLE = 3

/**
 * Takes into a name the given names before it that only their place tells.
 *
 * @example `جرج` before `بوش`, `سعود بن` before `محمد الشمري`, `وعبير` before `محمد الرمحي`.
 */
export class LeadingGivenNames {
  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
  ) {}

  /** Where a name begins with them. */
  before(first: number, end: number): number {
    return this.withJoined(this.withForebears(end - first === 1 ? this.withUnknown(first) : first), end)
  }

  /** `، ومراد سعيدان،`: a given name behind و, between a mark and one word of no list before a mark, which is the family name. */
  isJoinedBetweenMarks(first: number, end: number): boolean {
    const { classes } = this
    return (
      end - first === 2 &&
      classes.isGivenBehindWaw(first) &&
      classes.isMark(first - 1) &&
      classes.of(first) === STOP &&
      classes.of(end - 1) === UNKNOWN &&
      classes.isMark(end)
    )
  }

  /** `وعلي سعيد وزير التعليم`, `، وحسن حداد نائب …`: a preposition or ordinary word elsewhere, before one name and a title. */
  isJoinedBeforeTitle(first: number, end: number): boolean {
    const { classes } = this
    return (
      end - first === 2 &&
      classes.isGivenBehindWaw(first) &&
      (classes.isPreposition(first) || (classes.isMark(first - 1) && !classes.isVerbBehindWaw(first))) &&
      classes.isListed(end - 1) &&
      classes.isTitleWord(end)
    )
  }

  /** One word before a family name that stands alone is the given name that no list knows: `جرج بوش`, `سمها الغامدي`. */
  private withUnknown(surname: number): number {
    const { classes } = this
    const { language } = this.reading
    const before = classes.of(surname - 1)
    // `اسدالله قله خانی`: the family name is written in two words, the first of them an ordinary one
    if (
      language === 'fa' &&
      before === ORDINARY &&
      classes.of(surname - 2) === GIVEN &&
      classes.endsFirmly(surname - 3)
    )
      return surname - 2
    // `مصحوبا بمصطفى الرميد`
    if (before === STOP && classes.hasArticle(surname) && classes.isJoinedGiven(surname - 1)) return surname - 1
    if (classes.hasArticle(surname - 1)) return surname
    // `حجت الاسلام والمسلمین رئیسی`
    if (language === 'fa' && classes.endsHonorific(surname - 1)) return surname
    const isGiven = before === UNKNOWN || (language === 'ar' && before === ORDINARY && classes.isMark(surname - 2))
    return isGiven ? surname - 1 : surname
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

  /**
   * `، وعبير محمد الرمحي`: behind a comma a given name with و written onto it, be it a word too; one that is a verb too before
   * a whole name: `، ويحيى قاسم ناصر الشامي`.
   */
  private withJoined(first: number, end: number): number {
    const { classes } = this
    const before = first - 1
    return beginsWith(this.reading.page, before - 1, COMMA) &&
      classes.isGivenBehindWaw(before) &&
      (!classes.isVerbBehindWaw(before) || end - first >= WHOLE) &&
      !classes.isJoinedHonorific(before) &&
      classes.mayBeGiven(first)
      ? before
      : first
  }
}
