import { RowNumbers } from '../../../match/row-numbers.ts'
import { symbolOf } from '../../../text/characters.ts'
import { beginsWithOneOf, isSymbol } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import { OPENING_QUOTES, QUOTES } from '../../quotation-marks.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { ADVERB, ReportLayout, SPEAKING } from '../called/report-layout.ts'
import { givenBefore, isSpeakersPlace } from '../names/given-before.ts'
import type { NameClasses } from '../names/name-classes.ts'
import { AMBIGUOUS, FAMILY, GIVEN, NATIONALITY, ORDINARY, PARTICLE, STOP, UNKNOWN } from '../names/token-class.ts'
import { isSportsPage } from '../sports-page.ts'
import { endsPlaceName } from './in-place.ts'
import type { Written } from './written-sequences.ts'

/** Cues before a name that is no person's. */
const NAMED = new Set(['named-after', 'named-after-several', 'private-body'])
/** What opens the name of an exhibition or a company. */
const OPENING = new Set([...OPENING_QUOTES, symbolOf('(')])
const DEED = new Set(['deed'])
const UTTERANCE = new Set(['utterance'])
const WAW = symbolOf('و')
/** The letters of `أن`. */
const ALIF = symbolOf('ا')
const NOON = symbolOf('ن')
/** The row of `علي`. */
const ALI = RowNumbers.ofKeys('ali')
/** What makes a predicate of an adjective or a verb of a noun before it. */
const PREDICATING = new Set(['copula', 'light-verb'])

/**
 * Tells whether the words by which somebody is called stand for him alone: they are no part of a longer name, and no ordinary word.
 *
 * @example `صلاح` in `قال صلاح`, not in `صلاح الدين`
 */
export class NamesAlone {
  private readonly cues: HitView
  private readonly numbers: HitView
  private readonly layout: ReportLayout
  private readonly language: string
  private sports: boolean | undefined
  /** Whether the page never writes `على` without dots. */
  private dotted: boolean | undefined

  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
    private readonly taken: Uint8Array,
    /** Persons of whose names no list knows a word. */
    private readonly vague: ReadonlySet<string>,
  ) {
    this.cues = viewOf(reading, 'cue')
    this.numbers = viewOf(reading, 'number')
    this.layout = new ReportLayout(reading)
    this.language = reading.language
  }

  /**
   * The token with which the name of a person begins whose sequence is written at a place in a token; -1 where it is not his
   * name alone. It is an earlier one where words of the name stand before it that the page has not told.
   */
  firstOf({ sequence, endToken }: Written, token: number, at: number, person: string): number {
    const { classes, cues, language } = this
    if (sequence.speaks && !this.speaks(token, endToken)) return -1
    // part of somebody else's longer name, or an ordinary use of the word
    if (endToken === token + 1 && token > 0 && cues.isWord(this.beforeQuote(token) - 1, NAMED)) {
      // `نادي الطائي`: on a sports page the word is a club's name throughout, elsewhere (`كتلة عون`) here
      this.sports ??= isSportsPage(this.reading)
      if (this.sports) sequence.bearers = []
      return -1
    }
    if (!sequence.whole && (this.isOrdinal(token, at) || endsPlaceName(this.reading, token, endToken))) return -1
    if (!sequence.whole && this.isForebearsNameCut(token, endToken)) return -1
    const isArabicTail = language === 'ar' && this.isTail(sequence.whole, token, endToken)
    if (isArabicTail || this.isPredicate(token, endToken) || classes.of(token - 1) === PARTICLE) return -1
    const from = language === 'fa' ? givenBefore(classes, token) : token
    // `محمد اسماعیل ابراهیم\u200cزاده` where the page has told the surname alone
    const isFuller = from < token && sequence.whole && (endToken > token + 1 || isSpeakersPlace(cues, from, endToken))
    if (from < token && !sequence.whole && endToken > token + 1 && classes.of(token - 1) === GIVEN) return -1
    const isPart =
      at === this.reading.page.tokenStarts[token]
        ? !isFuller && !cues.isWord(token - 1, DEED) && this.isInLongerName(token, endToken)
        : classes.isJoinedHonorific(token) || this.isFunctionBeforeNoun(token)
    if (isPart || (endToken === token + 1 && (this.isVague(token, person) || this.isPreposition(token)))) return -1
    if (isFuller) return from
    // `«سيد عزت الله ضرغامي»` where the page has told the name without it
    return language === 'fa' && token > 0 && !this.taken[token - 1] && classes.isSayyid(token - 1) ? token - 1 : token
  }

  /** The token of an opening quotation mark or bracket before a word, else the word: `معرض «الفهد روح القيادة»`. */
  private beforeQuote(token: number): number {
    return token > 1 && beginsWithOneOf(this.reading.page, token - 1, OPENING) ? token - 1 : token
  }

  /** `على`, and `علي` unless the page writes the preposition without dots and the word is no part of it: `ويقف علي المشاريع`. */
  private isPreposition(token: number): boolean {
    const { classes } = this
    if (!classes.isPreposition(token)) return false
    if (classes.endsInMaqsura(token)) return true
    this.dotted ??= !this.cues.whose(ALI).some((hit) => classes.endsInMaqsura(this.cues.token(hit)))
    return this.dotted
  }

  /** `سعد بن عبدالعزيز` before a word that may be a name: somebody else's who has the same father. */
  private isForebearsNameCut(token: number, endToken: number): boolean {
    const { classes } = this
    return classes.isJoiningParticle(token + 1) && classes.of(endToken) >= UNKNOWN && !classes.isHonorificWord(endToken)
  }

  /** Whether Arabic words are the last ones of somebody else's name. */
  private isTail(isWhole: boolean, token: number, endToken: number): boolean {
    const { classes } = this
    const before = classes.of(token - 1)
    // `بن سلمان` in `خالد بن سلمان`
    if ((before >= UNKNOWN || classes.isGiven(token - 1)) && classes.of(token) === PARTICLE) return true
    // `محمد السيد محمد سليمان` is somebody else than `محمد سليمان`
    if (before === GIVEN && classes.of(token - 2) === GIVEN) return true
    // `نواف الأحمد الجابر الصباح` is somebody else than he whose last names these are
    const isName = before >= FAMILY && before !== PARTICLE && !classes.isHonorificWord(token - 1)
    return !isWhole && endToken > token + 1 && isName
  }

  /** `لصالح المدعي`: a function word with its noun, which with a letter taken off is a name; `لصالح` before nothing that it governs is one. */
  private isFunctionBeforeNoun(token: number): boolean {
    const { classes } = this
    return classes.isFunction(token) && !classes.isMark(token + 1) && !classes.isFunction(token + 1)
  }

  /** `والثاني`: a king's number alone counts something else. */
  private isOrdinal(token: number, from: number): boolean {
    const { numbers } = this
    return (
      numbers.longest(token, (hit) => numbers.start(hit) === from && numbers.row(hit).fields.kind === 'ordinal') >= 0
    )
  }

  /** Whether one Persian word of a name of which no list knows a word neither speaks nor has an honorific before it. */
  private isVague(token: number, person: string): boolean {
    if (this.language !== 'fa' || !this.vague.has(person)) return false
    return !this.classes.isHonorificWord(token - 1) && !this.cues.isWord(token + 1, SPEAKING)
  }

  /** Whether words begin a sentence, and their bearer says something in it; in Arabic whether a verb stands before them. */
  private speaks(first: number, end: number): boolean {
    const { layout, classes } = this
    if (this.language === 'ar') return classes.isVerb(first - 1)
    if (!layout.mayHeadSentence(first) || !layout.headsSentence(first, [])) return false
    return layout.isCue(end, ADVERB) || layout.speaks(end)
  }

  /** Whether a copula or a light verb follows a word that is a common one too: `با زوایای آن آشنا نیست`, `به او سلام کرد`. */
  private isPredicate(first: number, end: number): boolean {
    const { classes } = this
    const isCommon = end - first === 1 && classes.of(first) === AMBIGUOUS && classes.isCommon(first)
    const isVerb = (hit: number) => PREDICATING.has(this.cues.row(hit).key) && this.cues.isPlain(hit)
    return isCommon && this.cues.longest(end, isVerb) >= 0
  }

  /** Whether quotation marks stand around a word. */
  private isQuoted(token: number): boolean {
    const { page } = this.reading
    return beginsWithOneOf(page, token - 1, QUOTES) && beginsWithOneOf(page, token + 1, QUOTES)
  }

  /** `ارزش\u200cهای اسلامی`, `ایرانی و اسلامی`: whether a Persian word that is common too goes with the noun or adjective before it. */
  private isAttribute(token: number): boolean {
    const { classes } = this
    if (this.cues.isWord(token - 1, UTTERANCE)) return false
    const before = isSymbol(this.reading.page, token - 1, WAW) ? token - 2 : token - 1
    const kind = classes.of(before)
    return (kind === ORDINARY || kind === AMBIGUOUS || kind === NATIONALITY) && !classes.isHonorificWord(before)
  }

  /** `وأبان العمرة أن`: whether an Arabic word with the article is the subject of a verb that leads to what somebody says. */
  private isWhoSays(token: number): boolean {
    const { classes } = this
    if (!classes.hasArticle(token) || !classes.isVerb(token - 1)) return false
    const { symbols, tokenStarts, tokenEnds, tokenCount } = this.reading.page
    const next = token + 1
    const at = next < tokenCount ? (tokenStarts[next] as number) : -1
    return at >= 0 && tokenEnds[next] === at + 2 && symbols[at] === ALIF && symbols[at + 1] === NOON
  }

  private isInLongerName(first: number, end: number): boolean {
    const { classes, language } = this
    // `عبدالله بن سعود` before `بن محمد`
    if (language === 'ar' ? goesOnAsName(classes, end) : classes.isJoiningParticle(end)) return true
    if (end - first > 1) return false
    const own = classes.of(first)
    // `وأشاد "الشريف" بالجهود`, not `في "الشريف"`
    if (language === 'ar' && this.isQuoted(first)) return classes.isFunction(first - 2)
    if (classes.isHonorific(first)) return true
    // `آیت\u200cالله علما`: an ordinary word with an honorific before it
    if (own === STOP || own === ORDINARY)
      return !(own === ORDINARY && (language === 'fa' ? classes.isHonorificWord(first - 1) : this.isWhoSays(first)))
    const before = classes.of(first - 1)
    if (language === 'fa' && own === AMBIGUOUS && classes.isCommon(first) && this.isAttribute(first)) return true
    // `صلاح` in `صلاح الدين`
    if (language === 'ar' && classes.of(end) === PARTICLE) return true
    // `بخاري دان مالام،`: somebody else's given name
    if (
      language === 'ar' &&
      classes.of(end) === UNKNOWN &&
      classes.of(end + 1) === UNKNOWN &&
      !classes.hasArticle(end) &&
      classes.isMark(end + 2)
    )
      return true
    // `الشمال الغربي`: an adjective
    if (own === AMBIGUOUS && classes.hasArticle(first) && classes.hasArticle(first - 1) && before <= AMBIGUOUS)
      return true
    return (
      before === GIVEN ||
      (before === UNKNOWN && classes.isJoinedGiven(first - 1)) ||
      // `ومنى عبدالعاطي`
      (first > 0 && classes.isGivenOfNextInList(first - 1)) ||
      (language === 'ar' && before === AMBIGUOUS && classes.isGivenOnly(first - 1))
    )
  }
}

/** `محمد أحمد` in `محمد أحمد سالم`: a given name ends what the page has told, and a further name follows it. */
function goesOnAsName(classes: NameClasses, end: number): boolean {
  const next = classes.of(end)
  if (next === PARTICLE || (next >= FAMILY && classes.hasArticle(end) && !classes.isHonorificWord(end)))
    return classes.isGiven(end - 1)
  return classes.isGivenOnly(end - 1) && (next === FAMILY || (next === GIVEN && !classes.isHonorificWord(end)))
}
