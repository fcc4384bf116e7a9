import { AFTER_BA, AFTER_LA, SWALLOWED } from '../../../match/match.ts'
import { symbolOf } from '../../../text/characters.ts'
import { isSymbol, LINE_BREAK, WORD } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import { PersianSpelling } from '../../persian-spelling.ts'
import { viewOf } from '../../views.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

const BA = symbolOf('ب')
const LAM = symbolOf('ل')
const WAW = symbolOf('و')
/** The ending of Persian ordinals before a noun. */
const NTH = [symbolOf('م'), symbolOf('ی'), symbolOf('ن')]
const QUOTES = new Set([...'«»"\'()[]'].map(symbolOf))
/** The cue of a regime that a title is of: not a party's then. */
export const REGIME = 'cues/regime'
/** What the rows of fields of work begin with. */
const FIELD = 'modifiers/field'
/** `الرئيس المنتخب`; elsewhere the word is a national team. */
const ELECT = 'modifiers/elect'
const ELECTED = new Set(['governor', 'legislator', 'mayor', 'president', 'prime-minister', 'speaker', 'vice-president'])
/** How many plain words may stand before the private body of whose unit somebody is. */
const MOST_TO_PRIVATE = 4
/** How far behind a title the word may stand that tells whose title it is. */
const NEAR = 4
/** Titles that companies, clubs, societies and parties have too. */
export const SHARED = new Set([
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
  'adviser',
])
/** Roles of those who serve under a minister, whose field may be what companies do: `معاون وزیر نیرو در امور آب و آبفا`. */
const MINISTERIAL = new Set(['minister', 'deputy-minister', 'assistant-minister', 'undersecretary'])
/** Roles of those who run a part of a company sooner than a field of government. */
export const DIRECTING = new Set(['director', 'deputy-director', 'director-general'])
/** Of these rows the Arabic word in construct alone says nothing: `رئيس` before a word that could not be read. */
export const CONSTRUCT = new Set([...SHARED, 'president', 'vice-president'])

/**
 * Tells which titles are of a company, club, society, university or party, so that they are no public office.
 *
 * @example `رئيس نادي الهلال`, `دبیرکل حزب`.
 */
export class PrivateTitles {
  private readonly spelling: PersianSpelling
  private readonly numbers: HitView
  private readonly modifiers: HitView

  constructor(private readonly around: TitleSurroundings) {
    this.spelling = new PersianSpelling(around.reading)
    this.numbers = viewOf(around.reading, 'calendar')
    this.modifiers = viewOf(around.reading, 'modifier')
  }

  /** Whether the words of a title, or those that it goes on with, name a company, club, university, party: no body of state. */
  has(draft: Draft, firstToken: number, wordsEnd: number): boolean {
    // `النائب عن حزب السلام` sits in parliament
    const sitsForGroup = draft.role === 'legislator' && this.around.cue(wordsEnd, 'group') >= 0
    if (draft.body || sitsForGroup || draft.rows.includes(REGIME)) return false
    if (draft.portfolios.length > 0 && MINISTERIAL.has(draft.role)) return false
    // `رئیس هیئت` before `اسکی`
    for (let token = firstToken + 1; token < wordsEnd; token++) if (this.namesPrivate(token, wordsEnd)) return true
    const isElect = this.isElect(draft, firstToken, wordsEnd)
    for (let token = wordsEnd; token < draft.endToken; token++)
      if (
        !this.isOfState(token) &&
        this.namesPrivate(token) &&
        !(isElect && this.modifiers.plain(token, 'elect') >= 0 && !this.isTeam(token))
      )
        return true
    if (this.isAtPrivate(draft) || this.isOfCandidate(draft, firstToken) || this.isOfPlacesOwn(draft)) return true
    if (!CONSTRUCT.has(draft.role) || draft.nested) return false
    return this.isUnitOfPrivate(draft) || (draft.portfolios.length === 0 && this.goesOnPrivately(draft))
  }

  /** `الرئيس المنتخب`; not `رئيس المنتخب`. */
  private isElect({ role, rows }: Draft, firstToken: number, wordsEnd: number): boolean {
    if (!ELECTED.has(role) || !rows.includes(ELECT)) return false
    return wordsEnd > firstToken + 1 || this.around.hasArticle(firstToken)
  }

  /** `المنتخب الوطني`, `المنتخب المصري`: whether the word behind one for a national team shows that it is one. */
  private isTeam(token: number): boolean {
    const next = token + 1
    if (next >= this.around.reading.page.tokenCount) return false
    return this.around.cue(next, 'of-team') >= 0 || this.around.countryAt(next) !== undefined
  }

  /** Whether a body's or a state's name begins in a token: `فدراسیون روسیه`. */
  private isOfState(token: number): boolean {
    return this.around.bodyAt(token) !== undefined || this.around.countryAt(token) !== undefined
  }

  /**
   * `مدیر دفتر مهندسی` before `رودخانه و سواحل شرکت آب`, `مدیر بازرگانی` before `شرکت پخش`: whether plain words behind words that
   * no dictionary knows or a field lead to a private body, and no light verb stands behind it.
   */
  private isUnitOfPrivate(draft: Draft): boolean {
    const { around } = this
    const { page, language } = around.reading
    const last = draft.rows.at(-1) ?? ''
    if (language !== 'fa' || last.startsWith('places/')) return false
    if (draft.bare && !draft.loose && draft.portfolios.length === 0 && !last.startsWith(FIELD)) return false
    // behind a complete title plain words are what its holder speaks of
    const reach = DIRECTING.has(draft.role) && draft.country === undefined ? MOST_TO_PRIVATE : 0
    for (let at = draft.endToken; at + 1 < page.tokenCount && at - draft.endToken <= reach; at++) {
      if (page.tokenKinds[at] !== WORD || around.bodyAt(at)) return false
      if (this.namesPrivate(at)) return around.cue(at + 1, 'light-verb') < 0
      if (isSymbol(page, at, WAW)) continue
      if (around.complements.isStop(at) || around.complements.persian.stopsAt(at)) return false
    }
    return false
  }

  /** `مدير الموارد البشرية بالشركة`, `مدیر سرمایه\u200cگذاری یک صندوق بورسی`. */
  private isAtPrivate({ role, endToken }: Draft): boolean {
    const { page, language } = this.around.reading
    if (endToken + 1 >= page.tokenCount) return false
    if (language === 'fa')
      return SHARED.has(role) && this.around.cue(endToken, 'any-of') >= 0 && this.namesPrivate(endToken + 1)
    if (!DIRECTING.has(role)) return false
    // `مدير السلام في جامعة أوكلاهوما`
    const preposition = this.around.cue(endToken, 'title-preposition')
    const at = preposition < 0 ? endToken : this.around.cues.endToken(preposition)
    return (
      at < page.tokenCount &&
      (preposition >= 0 || this.around.begins(at, BA)) &&
      !this.around.bodyAt(at) &&
      this.namesPrivate(at)
    )
  }

  /** `مدير عام دبي` before `أكواريوم`: a company whose name begins with a place. */
  private isOfPlacesOwn({ role, rows, endToken }: Draft): boolean {
    if (this.around.reading.language !== 'ar' || !DIRECTING.has(role)) return false
    return (
      rows.at(-1)?.startsWith('places/') === true &&
      endToken < this.around.reading.page.tokenCount &&
      this.namesPrivate(endToken)
    )
  }

  /** Whether a private body's name follows: in construct, or joined by ل or a preposition. */
  private goesOnPrivately(draft: Draft): boolean {
    const { page, language } = this.around.reading
    let joined = draft.bare && (language === 'fa' || !this.around.hasArticle(draft.endToken - 1))
    const quoted = this.around.opensQuotation(draft.endToken)
    for (let token = draft.endToken, seen = 0; token < page.tokenCount && seen < NEAR; token++) {
      if (quoted && seen > 0 && this.around.closesQuotation(token)) return false
      if (page.tokenKinds[token] === LINE_BREAK) return false
      const start = page.tokenStarts[token] as number
      if (page.tokenKinds[token] !== WORD) {
        // a quotation mark, not a comma
        if (!QUOTES.has(page.symbols[start] as number)) return false
        continue
      }
      if (language === 'ar' && this.joins(draft, token)) joined = true
      // `الرئيس التاسع للفيفا`
      if (language === 'ar' && !joined && token === draft.endToken && this.around.isOrdinal(token)) continue
      if (!joined) return false
      if (this.isOfState(token)) return false
      if (this.namesPrivate(token)) return true
      // `رئیس سی و ششمین جشنواره`
      // `سخنگوی «تحریک طالبان»`: any word of the quotation tells
      if (language === 'fa' && (quoted || this.isOrdinal(token) || isSymbol(page, token, WAW))) {
        seen++
        continue
      }
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

  /** `سی`, `ششمین`. */
  private isOrdinal(token: number): boolean {
    const { page } = this.around.reading
    const end = page.tokenEnds[token] as number
    const isNth = end - (page.tokenStarts[token] as number) > NTH.length
    return (
      this.numbers.hasPlain(token) || (isNth && NTH.every((symbol, i) => page.symbols[end - NTH.length + i] === symbol))
    )
  }

  /** `مسئول ستاد کروبی`: the campaign of somebody who stands for election. */
  private isOfCandidate(draft: Draft, firstToken: number): boolean {
    const { around } = this
    const { page, language } = around.reading
    if (language !== 'fa') return false
    for (let token = firstToken + 1; token < draft.endToken && token + 1 < page.tokenCount; token++)
      if (around.cue(token, 'headquarters') >= 0)
        return around.complements.isRatherName(token + 1) && around.endOfPlace(token + 1) === token + 1
    return false
  }

  private namesPrivate(token: number, beyond = 0): boolean {
    const allowed = AFTER_LA | SWALLOWED | AFTER_BA
    for (let hit = this.around.cues.first(token); hit >= 0; hit = this.around.cues.after(hit))
      if (
        this.around.cues.row(hit).key === 'private-body' &&
        (this.around.cues.closing(hit) === 0 || this.spelling.isPlural(token)) &&
        (this.around.cues.opening(hit) & ~allowed) === 0 &&
        this.around.cues.endToken(hit) > beyond
      )
        return true
    return false
  }
}
