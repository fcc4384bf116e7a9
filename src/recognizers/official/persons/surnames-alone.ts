import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { ReportLayout, SPEAKING } from '../called/report-layout.ts'
import type { Name } from '../names/name.ts'
import type { NameClasses } from '../names/name-classes.ts'
import type { NameReader } from '../names/names.ts'
import {
  AMBIGUOUS,
  BREAK,
  FAMILY,
  GIVEN,
  NATIONALITY,
  ORDINARY,
  PARTICLE,
  STOP,
  UNKNOWN,
} from '../names/token-class.ts'
import type { Assembler } from '../side-by-side/assemble.ts'
import type { Honorifics } from '../side-by-side/honorifics.ts'
import { isSportsPage } from '../sports-page.ts'
import type { KnownMention, KnownPeople } from './known-people.ts'

const DEED = new Set(['deed'])
const ANY_OF = new Set(['any-of'])
const ENCOUNTER = new Set(['encounter'])
/** The most words of a noun of meeting with its preposition. */
const LONGEST_ENCOUNTER = 5
/** Whose surnames most bearers of Persian names on a page have. */
const HOME = 'IR'
/** How many letters a surname has that is unlikely to be another word. */
const LONG = 4
const NONE: readonly never[] = []

/**
 * Tells where the surname of a known office holder, which others bear too, may stand alone.
 *
 * @example `المالكي` in `وقال المالكي`, `عنان` in `خطة عنان`, `واعظی` in `واعظی گفت`
 */
export class SurnamesAlone {
  private readonly names: NameReader
  private readonly classes: NameClasses
  private readonly honorifics: Honorifics
  private readonly cues: HitView
  private readonly layout: ReportLayout
  private sports: boolean | undefined

  constructor(
    private readonly reading: Reading,
    assembler: Assembler,
    private readonly people: KnownPeople,
    /** The states that the page names. */
    private readonly homes: ReadonlySet<string>,
  ) {
    this.names = assembler.names
    this.classes = assembler.names.classes
    this.honorifics = assembler.honorifics
    this.cues = viewOf(reading, 'cue')
    this.layout = new ReportLayout(reading)
  }

  /** `بوتين وميركل`: whether و joins a surname to what stands before it. */
  isPaired(name: KnownMention): boolean {
    return this.reading.language === 'ar' && this.classes.beginsWithWaw(name.firstToken) && this.isAtHome(name)
  }

  /** `دا سيلفا` on a sports page is a player or a coach. */
  isPlayer({ firstToken, needsHome }: KnownMention): boolean {
    if (this.reading.language !== 'ar' || needsHome || this.classes.of(firstToken) !== PARTICLE) return false
    this.sports ??= isSportsPage(this.reading)
    return this.sports
  }

  /** The class of the word before a surname; `STOP` where no name can reach over it. */
  classBefore(name: KnownMention): number {
    // `ومنى عبدالعاطي`: somebody else's
    if (this.isBehindJoinedGiven(name)) return GIVEN
    return this.names.isConjoined(name) ||
      this.isAddressed(name) ||
      this.isHeadAddressed(name) ||
      this.isCompoundAddressed(name) ||
      this.followsVerb(name)
      ? STOP
      : this.classes.of(name.firstToken - 1)
  }

  /** Whether a given name with و written onto it, and no verb, stands before an Arabic surname. */
  private isBehindJoinedGiven({ firstToken }: Name): boolean {
    return firstToken > 0 && this.classes.isGivenOfNextInList(firstToken - 1)
  }

  /** Whether a word is part of somebody's longer name, or with a numeral (`یک کری`) a common noun: so it is on the whole page. */
  isAnothers(name: KnownMention, before: number): boolean {
    if (before >= UNKNOWN || this.cues.isWord(name.firstToken - 1, ANY_OF)) return true
    // `پوتین عاشق …`: a word that is a name too is more often none
    return this.classes.of(name.endToken) >= (this.isOfPage(name) ? FAMILY : AMBIGUOUS)
  }

  /** Whether a surname may stand alone behind a word of a class; `paired`: joined to an office holder. */
  mayStand(name: KnownMention, before: number, paired: boolean): boolean {
    if (this.isHeadAddressed(name) || this.isCompoundAddressed(name)) return true
    if (!paired && !this.isLikelyName(name)) return false
    return this.mayLead(name, before) || this.isOfPage(name) || this.opensSaying(name) || this.isDoer(name)
  }

  /** Whether the page names a state of those who are called so. */
  private isAtHome(name: KnownMention): boolean {
    for (const home of this.people.homesOf(name)) if (this.homes.has(home)) return true
    return false
  }

  /** `السيد ظريف`: whether an honorific with its article stands before an Arabic surname. */
  private isAddressed({ firstToken, endToken }: Name): boolean {
    return endToken - firstToken === 1 && this.classes.isDefiniteHonorific(firstToken - 1)
  }

  /** `آقای روحانی`: the surname of a head of state behind an honorific, or where he is met or speaks. */
  private isHeadAddressed(name: KnownMention): boolean {
    const { addressed, firstToken, endToken } = name
    if (!addressed || this.reading.language !== 'fa' || this.classes.of(endToken) >= FAMILY) return false
    if (this.honorifics.isBehindOne(firstToken)) return true
    // `دیدار با روحانی مسجد`: on a page of one state rather a cleric
    return this.homes.size > 1 && this.isAtHome(name) && (this.isMet(firstToken) || this.opensSaying(name))
  }

  /** `آقای هاشمی شاهرودی`: a Persian surname of two family names, which few share, behind an honorific. */
  private isCompoundAddressed({ firstToken, endToken }: Name): boolean {
    const { classes } = this
    if (this.reading.language !== 'fa' || endToken - firstToken < 2) return false
    const kind = classes.of(firstToken)
    if (kind !== FAMILY && !(kind === GIVEN && !classes.isGivenOnly(firstToken))) return false
    return classes.of(endToken) < FAMILY && this.honorifics.isBehindOne(firstToken)
  }

  /** `دیدار با`, `تماس تلفنی با` before a name. */
  private isMet(token: number): boolean {
    return this.cues.before(token, ENCOUNTER, LONGEST_ENCOUNTER) < token
  }

  /** `طالب أنان`: a verb that is a name too. */
  private followsVerb({ firstToken }: Name): boolean {
    const { classes } = this
    return this.reading.language === 'ar' && classes.of(firstToken - 1) === AMBIGUOUS && classes.isVerb(firstToken - 1)
  }

  /** `سراغ پوتین` on a Persian page that names his state. */
  private isOfPage(name: KnownMention): boolean {
    if (this.reading.language !== 'fa' || name.end - name.start < LONG) return false
    const state = this.people.stateOf(name)
    return state !== undefined && state !== HOME && this.homes.has(state)
  }

  /** `واعظی گفت` at the head of a Persian sentence. */
  private opensSaying({ firstToken, endToken }: Name): boolean {
    return (
      this.reading.language === 'fa' &&
      this.layout.mayHeadSentence(firstToken) &&
      this.layout.headsSentence(firstToken, NONE) &&
      this.layout.isCue(endToken, SPEAKING)
    )
  }

  /** `السوداني يستقبل …` at the head of a line: a nationality that is a surname too, before a verb; on a sports page a club. */
  private headsLine({ firstToken, endToken }: Name): boolean {
    const { classes, reading } = this
    if (reading.language !== 'ar' || classes.of(firstToken) !== NATIONALITY) return false
    if (!classes.isMark(firstToken - 1) || !classes.isVerb(endToken)) return false
    this.sports ??= isSportsPage(reading)
    return !this.sports
  }

  /** `تصريحات الأسد`, where the page names his state. */
  private isDoer(name: KnownMention): boolean {
    return this.reading.language === 'ar' && this.cues.isWord(name.firstToken - 1, DEED) && this.isAtHome(name)
  }

  /** Whether a word of a class may lead to a surname: a verb, a preposition; in Arabic a noun that it defines (`خطة عنان`), too. */
  private mayLead({ firstToken, endToken }: Name, before: number): boolean {
    const { classes } = this
    if (before === STOP) return true
    if (this.reading.language !== 'ar') return false
    if (before === ORDINARY) return !classes.hasArticle(firstToken) && !classes.hasArticle(firstToken - 1)
    return before === BREAK && classes.of(endToken) === STOP
  }

  /**
   * Whether a word is of no other kind than names. The surname that is also a given name (`عباس`) or a word (`عنان`) needs the page
   * to name where its bearer holds office, or to be what a verb of the page stands before (`قال عباس إن`).
   */
  private isLikelyName(name: KnownMention): boolean {
    const { classes } = this
    const { language } = this.reading
    const { firstToken, endToken, needsHome } = name
    const kind = classes.of(firstToken)
    // `دا سيلفا`, `بو حبيب`
    const isKnown = kind === FAMILY || kind === GIVEN || (kind === PARTICLE && endToken - firstToken > 1)
    if ((isKnown && !needsHome) || this.isDoer(name)) return true
    if (language === 'ar' && this.isAddressed(name)) return this.isAtHome(name)
    const isSubject = language === 'ar' && classes.isVerb(firstToken - 1) && classes.of(firstToken + 1) <= STOP
    return (isSubject || this.headsLine(name) || (isKnown && classes.of(firstToken - 1) <= STOP)) && this.isAtHome(name)
  }
}
