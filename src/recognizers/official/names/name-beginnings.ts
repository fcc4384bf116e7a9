import { WEAK } from '../../../match/entry.ts'
import { symbolOf } from '../../../text/characters.ts'
import { endsIn, isSymbol } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { DatelineTowns } from './dateline-towns.ts'
import { knownIn } from './name.ts'
import type { NameClasses } from './name-classes.ts'
import { AMBIGUOUS, FAMILY, GIVEN, ORDINARY, PARTICLE, UNKNOWN } from './token-class.ts'

/** Nouns of the feminine and those with a pronoun end in it. */
const TEH_OR_HEH = symbolOf('ه')
const WAW = symbolOf('و')
const PLACE_PREPOSITION = new Set(['title-preposition'])

/**
 * Tells where in a run of words that a name can be made of a name may begin that ends with the run.
 *
 * @example With `تولسي` in `اختار ترامب تولسي غابارد`, not with `ترامب`.
 */
export class NameBeginnings {
  private readonly holders: HitView
  private readonly cues: HitView
  private readonly towns: DatelineTowns

  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
  ) {
    this.holders = viewOf(reading, 'person', false)
    this.cues = viewOf(reading, 'cue')
    this.towns = new DatelineTowns(reading, classes)
  }

  /** Whether a name that runs up to `end` may begin with a word; `from`: where the run of possible words begins. */
  mayBegin(first: number, from: number, end: number): boolean {
    const { classes } = this
    // `دوست قدیمی` before `رئیس\u200cجمهور`
    if (this.isSubject(first, end) || this.towns.has(first)) return false
    // `عقيلة الرئيس`; `عقيلة صالح` is a name
    if (classes.isRelative(first) && (this.reading.language === 'fa' || end - first === 1)) return false
    // `السيد هلال بن حمد` before `مستشارا`
    if (classes.isDefiniteHonorific(first) && first + 2 < end && classes.mayBeGiven(first + 1)) return false
    const kind = classes.of(first)
    // `آیت الله`, `حجت الاسلام` before a surname
    if (this.reading.language === 'fa' && first > 0 && classes.endsHonorific(first)) return false
    if (kind === PARTICLE) return classes.of(first - 1) < UNKNOWN
    if (kind === GIVEN || kind === FAMILY || (kind === UNKNOWN && classes.isJoinedGiven(first))) return true
    if (this.isHolder(first, end) || (end === first + 1 && this.isWholeHolder(first)) || classes.isShahInName(first))
      return true
    if (kind === AMBIGUOUS) return this.mayBeginAmbiguously(first, from, end)
    return kind === UNKNOWN && (first === from || this.towns.endsBefore(first)) && this.isUnknownName(first, end)
  }

  /** `اختار ترامب تولسي غابارد`: whether a word between a verb and a full name is a foreign office holder's surname, the subject. */
  private isSubject(first: number, end: number): boolean {
    const { classes } = this
    if (this.reading.language !== 'ar' || end - first < 3 || classes.isGiven(first) || !classes.isVerb(first - 1))
      return false
    const surname = this.holders.longestWhole(first)
    return surname >= 0 && this.holders.endToken(surname) === first + 1
  }

  /** Whether a stretch is the full name of a known office holder: `شاه محمود قریشی`. */
  isHolder(first: number, end: number): boolean {
    const { holders } = this
    return (
      end > first + 1 && holders.longest(first, (hit) => holders.isPlain(hit) && holders.endToken(hit) === end) >= 0
    )
  }

  /** Whether one word is a name that one office holder alone bears. */
  isWholeHolder(token: number): boolean {
    const { holders } = this
    return (
      holders.longest(
        token,
        (hit) => holders.isPlain(hit) && holders.endToken(hit) === token + 1 && !(holders.flags(hit) & WEAK),
      ) >= 0
    )
  }

  /** Whether a name begins with a word that is an ordinary one too, and not behind it. */
  private mayBeginAmbiguously(first: number, from: number, end: number): boolean {
    const { classes } = this
    const next = first + 1
    const count = end - first
    if (count === 2 && this.isPlaceOf(first)) return false
    // `جان-إيف`
    if (classes.isHyphen(next)) return true
    // `گل محمد رضایی`: a given name of two words
    if (this.reading.language === 'fa' && count > 2 && classes.endOfForm(first) === first + 2) return true
    // an ordinary word before a full name (`پیام علی\u200cاصغر فانی`, `حکمی رضا محمدی`), or a name of its own
    const isBeforeGiven = classes.isGiven(next) && (classes.of(next) === GIVEN || !classes.isGiven(first))
    if (this.reading.language === 'fa' && isBeforeGiven && count > 2)
      // `شیرین احمد نیا`: the family name is written in two words
      return classes.isFamilyEnding(first + 2) && count === 3
    if (count < 2 || this.isAttribute(first, count)) return false
    // `نور الدائم محمد`
    if (this.reading.language === 'ar' && classes.endOfForm(first) > next) return true
    return (
      classes.of(next) >= AMBIGUOUS ||
      // `حضر اللقاء كريم شتيوي مدير …`; `قدر الوفد كرم ضيافة رئيس …` is no name
      (this.reading.language === 'ar' &&
        first === from &&
        count === 2 &&
        classes.of(next) === UNKNOWN &&
        !endsIn(this.reading.page, next, TEH_OR_HEH) &&
        classes.isDefiniteNoun(first - 1) &&
        classes.isVerb(first - 2)) ||
      (first === from && count <= 3 && (classes.endsFirmly(first - 1) || classes.isHonorific(first - 1)))
    )
  }

  /** `دستور جدید رضایی`: a Persian adjective behind a noun, which is a family name too. */
  private isAttribute(first: number, count: number): boolean {
    const { classes } = this
    if (this.reading.language !== 'fa' || count !== 2 || classes.isGiven(first) || !classes.isCommon(first))
      return false
    return classes.of(first - 1) === ORDINARY && !classes.isFamilyEnding(first + 1)
  }

  /** `في دار البلدية،`: two nouns of an Arabic place, which are names too, behind its preposition. */
  private isPlaceOf(first: number): boolean {
    const { classes, cues } = this
    if (this.reading.language !== 'ar' || !cues.isWord(first - 1, PLACE_PREPOSITION)) return false
    return classes.isCommon(first + 1) && classes.hasArticle(first + 1)
  }

  /** Whether the whole run is a name that begins with a word of no list. */
  private isUnknownName(first: number, end: number): boolean {
    const { classes } = this
    const count = end - first
    const isApart = classes.endsFirmly(first - 1) || this.towns.endsBefore(first) || this.isBehindWaw(first)
    // `و بيلار سانتوس` before `مديرة …`
    if (
      this.isBehindWaw(first) &&
      count >= 2 &&
      count <= 4 &&
      classes.of(first + 1) >= UNKNOWN &&
      !classes.isVerb(first)
    )
      return true
    // `راجابوی احمد، فرماندار …`: the given name that no list knows, with another given name for a surname
    if (
      this.reading.language === 'fa' &&
      count === 2 &&
      classes.of(first + 1) >= FAMILY &&
      !classes.hasPluralEnding(first) &&
      isApart
    )
      return true
    // no list knows any word: two or three of them between marks or function words
    return (
      count >= 2 && count <= 3 && knownIn(classes, first, end) === 0 && (isApart || classes.isDefiniteNoun(first - 1))
    )
  }

  /** Whether an Arabic و that is written apart stands before a word. */
  private isBehindWaw(token: number): boolean {
    return this.reading.language === 'ar' && token > 0 && isSymbol(this.reading.page, token - 1, WAW)
  }
}
