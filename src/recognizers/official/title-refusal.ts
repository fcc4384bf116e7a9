import { DEFINITE } from '../../match/entry.ts'
import { AFTER_BA, AFTER_LA, SWALLOWED } from '../../match/match.ts'
import { symbolOf } from '../../text/characters.ts'
import { LINE_BREAK, NUMBER, WORD } from '../../text/page.ts'
import type { HitView } from '../hits.ts'
import { viewOf } from '../views.ts'
import { isContestPage } from './contests.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

const ALIF_WITH_HAMZA_BELOW = 0x0625
const ALIF_WITH_MADDA = 0x0622
const ALEF_MAQSURA = 0x0649
const BA = symbolOf('ب')
const HEH = symbolOf('ه')
const LAM = symbolOf('ل')
const QUOTES = new Set([...'«»"\'()[]'].map(symbolOf))
/** Of how many people a number before a title may tell. */
const MOST_DIGITS = 3
/** How far behind a title the word may stand that tells whose title it is. */
const NEAR = 4
/** Titles that companies, clubs, societies and parties have too. */
const SHARED = new Set([
  'head',
  'deputy-head',
  'director',
  'deputy-director',
  'director-general',
  'secretary-general',
  'deputy-secretary-general',
  'secretary',
  'chair',
  'deputy-chair',
  'member',
  'representative',
  'spokesperson',
  'commander',
  'coordinator',
])
/** Of these rows the Arabic word in construct alone says nothing: `رئيس` before a word that could not be read. */
const CONSTRUCT = new Set([...SHARED, 'president', 'vice-president'])

const DEPUTY = new Set(['deputy-head', 'deputy-chair'])

/** The row of those who run a company sooner than an office. */
const EXECUTIVE = 'offices/director-executive'

/** Rows whose words are participles of any noun. */
const PARTICIPLES = new Set([
  'offices/head-supervisor',
  'offices/head-responsible',
  'offices/representative',
  'offices/representative-of',
  'offices/district-governor-mutamad',
])
/** Rows with a word that is `main` behind a noun. */
const MAIN = new Set(['offices/president', 'offices/head'])

/** The rows of the word for a representative of anybody. */
const REPRESENTATIVES = new Set(['offices/representative', 'offices/representative-of'])
/** The row of those who lead the Friday prayer. */
const FRIDAY_IMAM = 'offices/friday-imam'
/** The row of the Afghan word for a deputy minister. */
const AFGHAN_DEPUTY = 'offices/deputy-minister-moin'
/** The row of those who are responsible, as officials or for a deed. */
const RESPONSIBLE = 'offices/head-responsible'
/** The row of those who head an office of any kind. */
const OFFICE = 'offices/head-of-an-office'
/** Roles of those who stand in for or assist somebody: whom, must be read. */
const ASSISTING = new Set(['official', 'deputy-head'])

/** Whether anything in a title ties it to a state: a body, a field of government, a country, a place. */
const isOfState = ({ body, portfolios, country, rows, nested }: Draft): boolean =>
  body !== undefined ||
  portfolios.length > 0 ||
  country !== undefined ||
  nested ||
  rows.some((row) => row.startsWith('places/'))

/** Tells which titles are no public office: of companies, clubs, societies, parties, or words that only look like a title. */
export class TitleRefusal {
  private readonly dates: HitView
  private contest: boolean | undefined

  constructor(private readonly around: TitleSurroundings) {
    this.dates = viewOf(around.reading, 'calendar')
  }

  /** Whether a title that has been read is none. */
  refuses(draft: Draft, token: number, wordsEnd: number, takes: string, flags: number): boolean {
    return (
      this.isPrivate(draft, token, wordsEnd) ||
      this.isOfNothingKnown(draft, token, wordsEnd) ||
      // `مساعدة مصر` is help for it
      (takes === 'title' &&
        ASSISTING.has(draft.role) &&
        !draft.nested &&
        draft.body === undefined &&
        this.around.reading.language === 'ar') ||
      ((flags & DEFINITE) !== 0 && this.isAttribute(draft, token)) ||
      this.isKind(draft, wordsEnd) ||
      this.isIndefinite(draft, token, wordsEnd) ||
      this.isState(draft, token) ||
      this.isCompetitor(draft) ||
      this.isMisread(draft, token)
    )
  }

  /** Whether the words of a title, or those that it goes on with, name a company, club, university, party: no body of state. */
  private isPrivate(draft: Draft, firstToken: number, wordsEnd: number): boolean {
    if (draft.body) return false
    // `رئیس هیئت` before `اسکی`
    for (let token = firstToken + 1; token < wordsEnd; token++) if (this.namesPrivate(token, wordsEnd)) return true
    for (let token = wordsEnd; token < draft.endToken; token++)
      if (!this.around.bodyAt(token) && this.namesPrivate(token)) return true
    if (!CONSTRUCT.has(draft.role) || draft.portfolios.length > 0 || draft.nested) return false
    return this.goesOnPrivately(draft)
  }

  /** Whether a private body's name follows: in construct, or joined by ل or a preposition. */
  private goesOnPrivately(draft: Draft): boolean {
    const { page, language } = this.around.reading
    let joined = draft.bare && (language === 'fa' || !this.around.hasArticle(draft.endToken - 1))
    for (let token = draft.endToken, seen = 0; token < page.tokenCount && seen < NEAR; token++) {
      if (page.tokenKinds[token] === LINE_BREAK) return false
      const start = page.tokenStarts[token] as number
      if (page.tokenKinds[token] !== WORD) {
        // a quotation mark, not a comma
        if (!QUOTES.has(page.symbols[start] as number)) return false
        continue
      }
      if (language === 'ar' && this.joins(draft, token)) joined = true
      if (!joined) return false
      if (this.around.bodyAt(token) || this.around.countryAt(token)) return false
      if (this.namesPrivate(token)) return true
      // a lone preposition leads on, a word that could not be read does not
      if (language === 'fa' || !this.isPreposition(token)) return false
      seen++
    }
    return false
  }

  /** Whether a token joins to a title what it is of: `لاتحاد`, `باسم الحركة`; `في جامعة`, `بالجمعية` behind words that could not be read. */
  private joins(draft: Draft, token: number): boolean {
    return this.around.begins(token, LAM) || this.isPreposition(token) || (draft.loose && this.around.begins(token, BA))
  }

  private isPreposition(token: number): boolean {
    const { page } = this.around.reading
    return (
      this.around.cue(token, 'on-behalf-of') >= 0 ||
      this.around.cue(token, 'title-preposition') >= 0 ||
      (page.tokenEnds[token] as number) === (page.tokenStarts[token] as number) + 1
    )
  }

  private namesPrivate(token: number, beyond = 0): boolean {
    const allowed = AFTER_LA | SWALLOWED | AFTER_BA
    for (let hit = this.around.cues.first(token); hit >= 0; hit = this.around.cues.after(hit))
      if (
        this.around.cues.row(hit).key === 'private-body' &&
        this.around.cues.closing(hit) === 0 &&
        (this.around.cues.opening(hit) & ~allowed) === 0 &&
        this.around.cues.endToken(hit) > beyond
      )
        return true
    return false
  }

  /** Whether a title in construct has lost what it is of: `رئيس` before a word that could not be read. */
  isStump(draft: Draft, token: number, flags: number): boolean {
    if (this.around.reading.language !== 'ar' || !draft.bare || flags & DEFINITE) return false
    // `نائب رئيس`, `نائب أول`, `رئيس مؤسسة`
    if (DEPUTY.has(draft.role) || draft.rows[0] === OFFICE) return !this.around.hasArticle(draft.endToken - 1)
    return draft.indefinite && draft.endToken === token + 1 && CONSTRUCT.has(draft.role)
  }

  /** `مدیر مرکز گفتگو`, `المدير التنفيذي لنماء المنورة`: who directs nothing that any dictionary knows is no official. */
  private isOfNothingKnown(draft: Draft, token: number, wordsEnd: number): boolean {
    if (isOfState(draft)) return false
    // `معین` is a given name
    if (draft.rows[0] === AFGHAN_DEPUTY) return true
    // `مسئول انفجار` did it
    if (draft.rows[0] === RESPONSIBLE && draft.loose && wordsEnd === token + 1 && this.around.reading.language === 'fa')
      return true
    if (draft.role !== 'director') return false
    if (draft.loose && this.around.cue(token + 1, 'ordinary-unit') >= 0) return true
    if (draft.rows[0] !== EXECUTIVE) return false
    const { page } = this.around.reading
    return !draft.bare || (draft.endToken < page.tokenCount && this.around.begins(draft.endToken, LAM))
  }

  /** Whether a definite title is an adjective of the noun before it: `الجهات المشرفة على الانتخابات`, `الملعب الرئيس`. */
  private isAttribute(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    const before = token - 1
    if (language !== 'ar' || before < 0 || page.tokenKinds[before] !== WORD || !this.around.hasArticle(before))
      return false
    const row = draft.rows[0] as string
    // `المشرف العام` is a person
    const isParticiple = PARTICIPLES.has(row) && (token + 1 >= page.tokenCount || !this.around.hasArticle(token + 1))
    if (!isParticiple && !(MAIN.has(row) && this.standsBare(draft, token))) return false
    return this.around.complements.isPlainNoun(before)
  }

  /** Whether the words before a title leave open who it is: `یک مدیر`, `أي رئيس`; of `یک عضو مجلس` the page often tells the name. */
  isAnyOf(draft: Draft, token: number): boolean {
    return this.isCounted(token) || (this.isOneOf(token) && !this.isMember(draft))
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
    const before = token - 1
    if (language !== 'fa' || before < 0 || page.tokenKinds[before] !== NUMBER) return false
    const digits = (page.tokenEnds[before] as number) - (page.tokenStarts[before] as number)
    return digits <= MOST_DIGITS && (before === 0 || !this.dates.has(before - 1))
  }

  /** Whether a participle may be of a plural before it: `الأحزاب … الممثلة في البرلمان`; only a name beside makes it a title. */
  isOfPlural(draft: Draft, token: number, flags: number): boolean {
    const { page, language } = this.around.reading
    if (language !== 'ar' || !PARTICIPLES.has(draft.rows[0] as string)) return false
    if (page.symbols[(page.tokenEnds[token] as number) - 1] !== HEH) return false
    const next = token + 1
    return (
      (flags & DEFINITE) !== 0 ||
      draft.joinedByPreposition ||
      (draft.indefinite && next < page.tokenCount && this.around.begins(next, BA))
    )
  }

  /** Whether a title is a kind of person: `مدیر خوب`, `نماینده شایسته\u200cای`, `نماینده کشور دیگری`. */
  private isKind(draft: Draft, wordsEnd: number): boolean {
    const { cues, reading } = this.around
    if (draft.endToken < reading.page.tokenCount && this.around.cue(draft.endToken, 'another') >= 0) return true
    if (!(SHARED.has(draft.role) || draft.rows[0] === FRIDAY_IMAM) || wordsEnd >= reading.page.tokenCount) return false
    for (let hit = cues.first(wordsEnd); hit >= 0; hit = cues.after(hit))
      if (cues.row(hit).key === 'quality' && cues.opening(hit) === 0) return true
    return false
  }

  /** `عُيّنت سفيرة لدى …`, `وزيرة للصحة`: what somebody is called to, joined by ل or `لدى` to one indefinite word. */
  private isIndefinite(draft: Draft, token: number, wordsEnd: number): boolean {
    const { reading } = this.around
    if (reading.language !== 'ar' || !draft.indefinite || wordsEnd !== token + 1) return false
    if (draft.role !== 'ambassador' && draft.role !== 'minister') return false
    return wordsEnd < reading.page.tokenCount && this.around.begins(wordsEnd, LAM)
  }

  /** Whether it is a state or body that is a member: `ایران عضو آژانس است`. */
  private isState(draft: Draft, token: number): boolean {
    if (draft.role !== 'member' || this.around.reading.language !== 'fa') return false
    const { page } = this.around.reading
    const before = draft.start - 1
    if (before < 0 || (token > 0 && page.tokenKinds[token - 1] !== WORD)) return false
    const { countries, bodies } = this.around
    return countries.lastBefore(draft.start)?.end === before || bodies.lastBefore(draft.start)?.end === before
  }

  /** Whether it is a competitor for a state or town: `نماینده روسیه` on a page about a contest. */
  private isCompetitor({ role, rows, body, nested }: Draft): boolean {
    if (role !== 'representative' || !REPRESENTATIVES.has(rows[0] as string) || body !== undefined || nested)
      return false
    this.contest ??= isContestPage(this.around.reading)
    return this.contest
  }

  /** Whether a title is one word with the article, and neither a body nor a name follows. */
  private standsBare(draft: Draft, token: number): boolean {
    if (!this.around.hasArticle(token) || this.around.begins(token, LAM) || isOfState(draft)) return false
    const next = token + 1
    if (!draft.bare) return this.around.begins(next, LAM)
    return (
      draft.endToken === next && (next >= this.around.reading.page.tokenCount || !this.around.complements.isName(next))
    )
  }

  /**
   * Whether a word only looks like the title: the original has a letter that the title has not (`وإلى`, `وآلية` are no `والي`),
   * or it is part of a name (`الباجي قائد السبسي`).
   */
  private isMisread(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    if (language !== 'ar') return false
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
    return page.text.charCodeAt(page.starts[(page.tokenEnds[token] as number) - 1] as number) === ALEF_MAQSURA
  }
}
