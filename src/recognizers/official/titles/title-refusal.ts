import { DEFINITE } from '../../../match/entry.ts'
import { symbolOf } from '../../../text/characters.ts'
import { hasLetter, WORD } from '../../../text/page.ts'
import type { Hit, HitView } from '../../hits.ts'
import type { OrganizationFields } from '../../organization/index.ts'
import { viewOf } from '../../views.ts'
import { isContestPage } from './contests.ts'
import { PrivateTitles, SHARED } from './private-titles.ts'
import { TitleAttributes } from './title-attributes.ts'
import type { Draft } from './title-draft.ts'
import { TitleOfNothingKnown } from './title-of-nothing-known.ts'
import type { TitleSurroundings } from './title-surroundings.ts'
import { isOfState } from './title-ties.ts'

const ALIF_WITH_HAMZA_BELOW = 0x0625
const ALIF_WITH_MADDA = 0x0622
const ALEF_MAQSURA = 0x0649
const LAM = symbolOf('ل')

/** The rows of the word for a representative of anybody. */
const REPRESENTATIVES = new Set(['offices/representative', 'offices/representative-of'])
/** The row of those who chair a board. */
const CHAIR_OF_BOARD = 'offices/chair-of-a-board'
/** The row of those who lead the Friday prayer. */
const FRIDAY_IMAM = 'offices/friday-imam'
/** Roles of those who stand in for or assist somebody: whom, must be read. */
const ASSISTING = new Set(['official', 'deputy-head'])

/** How the rows of intergovernmental bodies begin. */
const OF_UNIONS = 'organizations/international/'
/** The row of those who watch over something. */
const SUPERVISOR = 'offices/head-supervisor'

/** Classes of intergovernmental bodies that have persons for members, not states. */
const OF_PERSONS = new Set([
  'bureau',
  'commission',
  'committee',
  'court',
  'mission',
  'office',
  'parliament',
  'secretariat',
])

/** Tells which titles are no public office: of companies, clubs, societies, parties, or words that only look like a title. */
export class TitleRefusal {
  private readonly ofNoState: PrivateTitles
  private readonly ofNothingKnown: TitleOfNothingKnown
  private readonly attributes: TitleAttributes
  private readonly people: HitView
  private readonly offices: HitView
  private contest: boolean | undefined

  constructor(private readonly around: TitleSurroundings) {
    this.ofNoState = new PrivateTitles(around)
    this.ofNothingKnown = new TitleOfNothingKnown(around)
    this.attributes = new TitleAttributes(around)
    this.people = viewOf(around.reading, 'person', false)
    this.offices = viewOf(around.reading, 'office')
  }

  /** Whether a title that has been read is none. */
  refuses(draft: Draft, token: number, wordsEnd: number, takes: string, flags: number): boolean {
    return (
      this.beginsKnownName(token, wordsEnd) ||
      (draft.bare && this.endsKnownName(token, wordsEnd)) ||
      this.ofNoState.has(draft, token, wordsEnd) ||
      this.ofNothingKnown.has(draft, token, wordsEnd) ||
      // `مساعدة مصر` is help for it
      (takes === 'title' &&
        ASSISTING.has(draft.role) &&
        !draft.nested &&
        draft.body === undefined &&
        this.around.reading.language === 'ar') ||
      ((flags & DEFINITE) !== 0 && this.attributes.has(draft, token, wordsEnd)) ||
      this.isKind(draft, wordsEnd) ||
      this.isOfThis(draft, token) ||
      // the chairman of a board is a company's where no body of state is told
      (draft.rows[0] === CHAIR_OF_BOARD &&
        draft.bare &&
        !isOfState(draft) &&
        this.around.hasArticle(draft.endToken - 1)) ||
      this.isIndefinite(draft, token, wordsEnd) ||
      this.isState(draft, token) ||
      this.isObserver(draft, token) ||
      this.isSomeOnes(draft, token, wordsEnd) ||
      this.isCompetitor(draft) ||
      this.isMisread(draft, token)
    )
  }

  /** Whether a title in construct has lost what it is of: `رئيس` before a word that could not be read. */
  isStump(draft: Draft, token: number, flags: number): boolean {
    return this.ofNothingKnown.isStump(draft, token, flags)
  }

  /** Whether the word is the first of an office holder's full name: `شاه محمود قریشی`. */
  private beginsKnownName(token: number, wordsEnd: number): boolean {
    const { people } = this
    return (
      people.has(token) && people.longest(token, (hit) => people.isPlain(hit) && people.endToken(hit) > wordsEnd) >= 0
    )
  }

  /** Whether the word is the surname of an office holder whose given name stands before it: `كامل الوزير`. */
  private endsKnownName(token: number, wordsEnd: number): boolean {
    const { people } = this
    const isName = (hit: Hit) => people.isPlain(hit) && people.endToken(hit) === wordsEnd
    return token > 0 && people.has(token - 1) && people.longest(token - 1, isName) >= 0
  }

  /** Whether a title is a kind of person: `مدیر خوب`, `نماینده شایسته\u200cای`, `نماینده کشور دیگری`. */
  private isKind(draft: Draft, wordsEnd: number): boolean {
    const { cues, reading } = this.around
    const isAnother = draft.endToken < reading.page.tokenCount && this.around.cue(draft.endToken, 'another') >= 0
    // `ناقش رئيس الوزراء آخر المستجدات`: the last ones
    if (isAnother && !this.around.hasArticle(draft.endToken + 1)) return true
    if (!(SHARED.has(draft.role) || draft.rows[0] === FRIDAY_IMAM) || wordsEnd >= reading.page.tokenCount) return false
    for (let hit = cues.first(wordsEnd); hit >= 0; hit = cues.after(hit))
      if (cues.row(hit).key === 'quality' && cues.opening(hit) === 0) return true
    return false
  }

  /** `رئیس این انجمن` is no head of state, unless it is `رئیس این کشور`. */
  private isOfThis({ bare, role, endToken }: Draft, token: number): boolean {
    const { around } = this
    if (around.reading.language !== 'fa' || !bare || role !== 'president' || endToken > token + 1) return false
    if (endToken >= around.reading.page.tokenCount || around.cue(endToken, 'this-one') < 0) return false
    return around.cue(endToken, 'this-country') < 0
  }

  /** `عُيّنت سفيرة لدى …`, `وزيرة للصحة`: what somebody is called to, joined by ل or `لدى` to one indefinite word. */
  private isIndefinite(draft: Draft, token: number, wordsEnd: number): boolean {
    const { reading } = this.around
    if (reading.language !== 'ar' || !draft.indefinite || wordsEnd !== token + 1) return false
    if (draft.role !== 'ambassador' && draft.role !== 'minister') return false
    // `سفير لبنان`: the letter is the state's
    return (
      wordsEnd < reading.page.tokenCount &&
      this.around.begins(wordsEnd, LAM) &&
      this.around.countryAt(wordsEnd) === undefined
    )
  }

  /** Whether it is a state or body that is a member: `ایران عضو آژانس است`, `به عنوان عضو اوپک`. */
  private isState(draft: Draft, token: number): boolean {
    if (draft.role !== 'member' || this.around.reading.language !== 'fa') return false
    if (draft.body?.type === 'organization') {
      const { kind, class: type } = draft.body.fields as OrganizationFields
      if (kind === 'international' && !OF_PERSONS.has(type)) return true
    }
    // `عضو ناظر در سازمان ملل`
    if (!draft.body && draft.rows.some((row) => row.startsWith(OF_UNIONS))) return true
    const { page } = this.around.reading
    const before = draft.start - 1
    if (before < 0 || (token > 0 && page.tokenKinds[token - 1] !== WORD)) return false
    const { countries, bodies } = this.around
    return countries.lastBefore(draft.start)?.end === before || bodies.lastBefore(draft.start)?.end === before
  }

  /** `ناظر` in `عضو ناظر سازمان همکاری شانگهای`: the title that begins before it has been refused. */
  private isObserver({ rows }: Draft, token: number): boolean {
    if (rows[0] !== SUPERVISOR || token === 0 || this.around.reading.language !== 'fa') return false
    const { offices } = this
    return offices.longest(token - 1, (hit) => offices.endToken(hit) > token && offices.opening(hit) === 0) >= 0
  }

  /** `بحضور ممثل عن الملك حمد`: somebody who stands for a person, who is the one that is named; behind a name it is that one's title. */
  private isSomeOnes({ role, nested }: Draft, token: number, wordsEnd: number): boolean {
    const { complements, reading } = this.around
    if (reading.language !== 'ar' || role !== 'representative' || !nested || wordsEnd === token + 1) return false
    if (this.around.hasArticle(token) || !complements.isStop(wordsEnd - 1)) return false
    return token === 0 || !complements.isName(token - 1)
  }

  /** Whether it is a competitor for a state or town: `نماینده روسیه` on a page about a contest. */
  private isCompetitor({ role, rows, body, nested }: Draft): boolean {
    if (role !== 'representative' || !REPRESENTATIVES.has(rows[0] as string) || body !== undefined || nested)
      return false
    this.contest ??= isContestPage(this.around.reading)
    return this.contest
  }

  /**
   * Whether a word only looks like the title: the original has a letter that the title has not (`وإلى`, `وآلية` are no `والي`),
   * or it is part of a name (`الباجي قائد السبسي`).
   */
  private isMisread(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    // `۴۰ تیم سیار فرستاده.`: a verb
    if (language === 'fa')
      return draft.role === 'envoy' && draft.bare && draft.endToken === token + 1 && page.tokenKinds[token + 1] !== WORD
    const { complements } = this.around
    const isOneWord = draft.indefinite && !isOfState(draft)
    if (isOneWord && token > 0 && complements.isName(token) && complements.isName(token - 1)) return true
    if (draft.role !== 'governor') return false
    if (isOneWord && this.isUndottedAlone(token)) return true
    const letter = page.text.charCodeAt(page.starts[(page.tokenStarts[token] as number) + 1] as number)
    return letter === ALIF_WITH_HAMZA_BELOW || letter === ALIF_WITH_MADDA
  }

  /** `والى` without the dots, of `وإلى` sooner than of `والي`. */
  private isUndottedAlone(token: number): boolean {
    const { page } = this.around.reading
    return hasLetter(page, (page.tokenEnds[token] as number) - 1, ALEF_MAQSURA)
  }
}
