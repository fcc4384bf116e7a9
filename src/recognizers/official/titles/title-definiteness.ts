import { DEFINITE } from '../../../match/entry.ts'
import { symbolOf } from '../../../text/characters.ts'
import { endsIn, isSymbol, NUMBER } from '../../../text/page.ts'
import type { Hit, HitView } from '../../hits.ts'
import { viewOf } from '../../views.ts'
import { ReportLayout } from '../called/report-layout.ts'
import { isJoint } from '../presentation.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

const BA = symbolOf('ب')
const HEH = symbolOf('ه')
const WAW = symbolOf('و')
/** Numbers whose Persian words are nothing else: that of 1 is an article, that of 9 `neither`, that of 30 the letter C. */
const COUNTING = new Set(['2', '3', '4', '5', '6', '7', '8', '10', '11', '12', '13', '14', '15', '20'])
/** Of how many people a number before a title may tell. */
const MOST_DIGITS = 3
/** What titles take that tell all by themselves: `رئیس جمهور`. */
const OF_ONE_ALONE = new Set(['nothing', 'state'])
/** What titles take whose holder is one. */
const OF_ONE = new Set(['portfolio', 'state'])
/** Cues behind which a title of a place is its holder's there: `شخص استاندار`, `به گفته استاندار`. */
const OF_ONE_THERE = new Set(['in-person', 'according-to'])
/** The most tokens of such a cue. */
const LONGEST_LEAD = 3
/** How many titles may stand in a list behind such a cue, and of how many tokens each. */
const MOST_LISTED = 5
const LONGEST_LISTED = 3
/** The row of `فرمانده`, which with `این` before it is the one who speaks. */
const COMMANDER = 'offices/commander'
/** Rows whose words are participles of any noun. */
export const PARTICIPLES = new Set([
  'offices/head-supervisor',
  'offices/head-responsible',
  'offices/representative',
  'offices/representative-of',
  'offices/district-governor-mutamad',
])

/**
 * Tells whether a title means one person, who may be named nowhere, or anybody who has it.
 *
 * @example `وزير الدفاع` is one, `یک مدیر`, `أي رئيس`, `مسؤول بوزارة` are anybody.
 */
export class TitleDefiniteness {
  private readonly dates: HitView
  private readonly numbers: HitView
  private readonly offices: HitView
  private readonly layout: ReportLayout

  constructor(private readonly around: TitleSurroundings) {
    this.dates = viewOf(around.reading, 'calendar')
    this.numbers = viewOf(around.reading, 'number')
    this.offices = viewOf(around.reading, 'office')
    this.layout = new ReportLayout(around.reading)
  }

  /** Whether a title that begins in a token, and whose first words end before another, means one person. */
  isDefinite(draft: Draft, token: number, wordsEnd: number, takes: string, flags: number): boolean {
    if (this.isAnyOf(draft, token, takes) || this.isTheirOwn(draft) || this.isOfPlural(draft, token, flags))
      return false
    if (draft.someFormer || this.isAnySpokesman(token, wordsEnd)) return false
    return (
      (flags & DEFINITE) !== 0 ||
      this.endsDefinite(draft, token, wordsEnd) ||
      this.isLocal(draft, token, takes) ||
      (!draft.bare && !(draft.indefinite && draft.joinedByPreposition)) ||
      draft.ofPerson ||
      takes === 'nothing' ||
      takes === 'state'
    )
  }

  /** Whether the words before a title leave open who it is: `یک مدیر`, `أي رئيس`; of `یک عضو مجلس` the page often tells the name. */
  private isAnyOf(draft: Draft, token: number, takes: string): boolean {
    return (
      this.isCounted(token) ||
      (!OF_ONE_ALONE.has(takes) && this.isCountedInWords(draft, token)) ||
      (this.isOneOf(token) && !this.isMember(draft))
    )
  }

  /** Whether one of many members of a body is told of, who may be named elsewhere: `یک نماینده مجلس`. */
  isAnyMember(draft: Draft, token: number): boolean {
    return this.around.reading.language === 'fa' && this.isOneOf(token) && this.isMember(draft)
  }

  private isOneOf(token: number): boolean {
    return token > 0 && this.around.cue(token - 1, 'any-of') >= 0
  }

  private isMember({ body, role }: Draft): boolean {
    return body !== undefined && (role === 'legislator' || role === 'member')
  }

  /** Whether a Persian title has a number before it that is no date's: `۲۶ نماینده مجلس`. */
  private isCounted(token: number): boolean {
    const { page, language } = this.around.reading
    // `۶ نفر عضو شورا`
    const isOfPersons = token > 1 && this.around.cue(token - 1, 'persons') >= 0
    const before = isOfPersons ? token - 2 : token - 1
    if (language !== 'fa' || before < 0) return false
    if (page.tokenKinds[before] !== NUMBER) return false
    const digits = (page.tokenEnds[before] as number) - (page.tokenStarts[before] as number)
    return isOfPersons || digits === 1 || (digits <= MOST_DIGITS && (before === 0 || !this.dates.has(before - 1)))
  }

  /** `هفت استاندار`: a number in words before a title of which nothing more is told. */
  private isCountedInWords({ bare }: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    if (language !== 'fa' || !bare || token === 0) return false
    // `در سال … و نود رئیس …`, `بی بی سی وزیر …`
    if (isSymbol(page, token - 2, WAW)) return false
    return this.numbers.longest(token - 1, (hit) => this.isNumber(hit)) >= 0
  }

  private isNumber(hit: Hit): boolean {
    const { numbers } = this
    const { kind, number } = numbers.row(hit).fields
    return kind === 'number' && COUNTING.has(String(number)) && numbers.isPlain(hit)
  }

  /** `متحدث باسم الوزارة`, `ناطق رسمي باسم …`: one who speaks, without the article. */
  private isAnySpokesman(token: number, wordsEnd: number): boolean {
    const { around } = this
    if (around.reading.language !== 'ar' || around.cue(wordsEnd - 1, 'on-behalf-of') < 0) return false
    for (let at = token; at < wordsEnd; at++) if (around.hasArticle(at)) return false
    return true
  }

  /** Whether a participle may be of a plural before it: `الأحزاب … الممثلة في البرلمان`; only a name beside makes it a title. */
  private isOfPlural(draft: Draft, token: number, flags: number): boolean {
    const { page, language } = this.around.reading
    if (language !== 'ar' || !PARTICIPLES.has(draft.rows[0] as string)) return false
    if (!endsIn(page, token, HEH)) return false
    const next = token + 1
    return (
      (flags & DEFINITE) !== 0 ||
      draft.joinedByPreposition ||
      (draft.indefinite && next < page.tokenCount && this.around.begins(next, BA))
    )
  }

  /** `كاتبة الدولة`: a title of several words is made definite by the last. */
  private endsDefinite(draft: Draft, token: number, endToken: number): boolean {
    const { around } = this
    if (around.reading.language !== 'ar' || endToken === token + 1 || !draft.bare) return false
    // `أمين محافظة جدة`
    if (!around.hasArticle(endToken - 1)) return around.places.longestWhole(endToken - 1) >= 0
    // words that could not be read go on with it: `رئيس اللجنة` before `المنظمة للمهرجان`
    const next = draft.endToken
    return next >= around.reading.page.tokenCount || !around.hasArticle(next) || around.complements.isStop(next)
  }

  /** Whether it is the holder in the place that the page is about: `شخص استاندار`, `بخشدار وقت`, `استاندار گفت`, `دادستان گفت`. */
  isLocal(draft: Draft, token: number, takes: string): boolean {
    const { around } = this
    if (around.reading.language !== 'fa' || !draft.bare) return false
    const next = draft.endToken
    if (this.isToldOf(draft, token, takes)) return true
    if (takes !== 'place' && draft.role !== 'prosecutor') return false
    return (
      draft.former ||
      this.isOfThisPlace(next) ||
      this.isLedThere(token) ||
      (next < around.reading.page.tokenCount &&
        (around.cue(next, 'saying') >= 0 || (around.cue(next, 'speaker-phrase') >= 0 && this.layout.speaks(next))))
    )
  }

  /** `این وزیر گفت`: the one of whom the page tells; `این رئیس` heads anything. */
  private isToldOf(draft: Draft, token: number, takes: string): boolean {
    if (this.isSpeakerToldOf(draft, token)) return true
    return OF_ONE.has(takes) && draft.role !== 'president' && this.speaks(draft, token)
  }

  /** `این فرمانده افزود`. */
  isSpeakerToldOf(draft: Draft, token: number): boolean {
    return draft.rows[0] === COMMANDER && this.speaks(draft, token)
  }

  /** Whether a title of one word stands between `این` and words of saying. */
  private speaks({ bare, endToken }: Draft, token: number): boolean {
    const { around } = this
    if (!bare || token === 0 || endToken >= around.reading.page.tokenCount || around.cue(token - 1, 'this-one') < 0)
      return false
    return (
      around.cue(endToken, 'saying') >= 0 ||
      (around.cue(endToken, 'speaker-phrase') >= 0 && this.layout.speaks(endToken))
    )
  }

  /** `با حضور فرماندار`, and each of a list of titles behind such words: `با حضور فرماندار، بخشدار و شهردار`. */
  private isLedThere(token: number): boolean {
    const { cues, reading } = this.around
    for (let at = token, titles = 0; at > 0 && titles < MOST_LISTED; titles++) {
      if (cues.before(at, OF_ONE_THERE, LONGEST_LEAD) < at) return true
      const joint = at - 1
      if (!isJoint(reading.page, joint)) return false
      at = joint - 1
      while (at >= 0 && joint - at <= LONGEST_LISTED && !this.isTitle(at, joint)) at--
      if (at < 0 || joint - at > LONGEST_LISTED) return false
    }
    return false
  }

  /** Whether the words between two tokens are those of a title. */
  private isTitle(token: number, endToken: number): boolean {
    const { offices } = this
    return offices.longest(token, (hit) => offices.closing(hit) === 0 && offices.endToken(hit) === endToken) >= 0
  }

  /** `این استان` behind `استاندار`. */
  private isOfThisPlace(token: number): boolean {
    const { around } = this
    const next = token + 1
    if (next >= around.reading.page.tokenCount || around.cue(token, 'this-one') < 0) return false
    return around.cue(next, 'area') >= 0
  }

  /** `مشاور پنهانی خود`: what somebody is to another, with words that no dictionary knows. */
  private isTheirOwn({ loose, endToken }: Draft): boolean {
    return loose && endToken < this.around.reading.page.tokenCount && this.around.cue(endToken, 'reflexive') >= 0
  }
}
