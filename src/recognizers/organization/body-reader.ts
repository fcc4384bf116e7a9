import { NUMBER } from '../../text/page.ts'
import { nextOf } from '../hits.ts'
import type { Candidate, Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { aliasesOf } from './aliases.ts'
import { ArabicBorder } from './arabic-border.ts'
import { BodyCandidates, NATIONAL_TOO } from './body-candidates.ts'
import type { Border } from './border.ts'
import { clubReader } from './clubs.ts'
import { type HeadNoun, HeadNouns } from './head-nouns.ts'
import type { OrganizationCandidate } from './index.ts'
import { withInternationalParents } from './international-parents.ts'
import { NameWords } from './name-words.ts'
import { NamedBodies, type NamedBody } from './named-bodies.ts'
import { Neighbours } from './neighbours.ts'
import { withoutParties } from './parties.ts'
import { PersianBorder } from './persian-border.ts'
import { QuotedNames } from './quoted-names.ts'
import { TwoCouncils } from './two-councils.ts'

/** Units of larger bodies: their parent's name belongs to theirs. */
const UNITS = new Set([
  'committee',
  'commission',
  'office',
  'department',
  'secretariat',
  'council',
  'centre',
  'bureau',
  'directorate',
])
/** Other bodies with which their parent may be named. */
const FORCES = new Set(['armed-forces', 'police'])
/** What Persian head nouns take that makes a body's short name another body's. */
const LONGER = ['state', 'body', 'town']
/** Bodies of which a state has one, so that nothing completes the Arabic name: what ل joins to it is a deputy's field. */
const COMPLETE = new Set(['cabinet', 'central-bank', 'parliament', 'royal-court'])
const COMMITTEE = 'committee'
const PRESIDENCY = 'presidency'
/** The row of the Arabic word for a department, which is the word for management too. */
const MANAGEMENT = 'organization-heads/ar-idara'

/** So many words of a parent's name may end the name of its unit. */
const PARENT = 3

/** Reads the bodies of one page. */
export class BodyReader {
  private readonly words: NameWords
  private readonly heads: HeadNouns
  private readonly around: Neighbours
  private readonly names: NamedBodies
  private readonly candidates: BodyCandidates
  private readonly arabic: ArabicBorder
  private readonly persian: PersianBorder
  private readonly quoted: QuotedNames
  private readonly councils: TwoCouncils
  private readonly isClub: (type: string) => boolean

  constructor(
    private readonly reading: Reading,
    earlier: readonly Candidate[],
  ) {
    this.words = new NameWords(reading)
    this.heads = new HeadNouns(reading)
    this.around = new Neighbours(reading, earlier)
    this.names = new NamedBodies(reading, this.words, this.heads, this.around, earlier)
    this.candidates = new BodyCandidates(reading, this.words, this.heads, this.around)
    this.arabic = new ArabicBorder(reading, this.words, this.heads, this.around)
    this.quoted = new QuotedNames(reading, this.heads)
    this.councils = new TwoCouncils(reading, this.words, this.around)
    this.isClub = clubReader(reading, this.words)
    this.persian = new PersianBorder(reading, this.words, this.heads, this.around)
  }

  /** All bodies of the page in reading order, and what it calls them by afterwards. */
  all(): OrganizationCandidate[] {
    const candidates: OrganizationCandidate[] = []
    let last: OrganizationCandidate | undefined
    const bits = viewOf(this.reading, 'organization').bit | viewOf(this.reading, 'organization-head').bit
    const { tokenCount } = this.reading.page
    for (let token = nextOf(this.reading, bits, 0); token < tokenCount; token = nextOf(this.reading, bits, token + 1)) {
      const other = this.names.otherEnd(token)
      if (other > token) {
        token = other - 1
        continue
      }
      const councils = this.councils.at(token)
      if (councils.length > 0) {
        candidates.push(...councils)
        last = councils.at(-1)
        continue
      }
      const candidate = this.at(token)
      if (candidate && this.isClub(candidate.fields.class) && !(token > 0 && this.around.endsTitle(token - 1))) continue
      // a head noun or weak name inside a name opens none of its own
      if (!candidate || (last && candidate.start < last.end && candidate.certainty !== 'sure')) continue
      candidates.push(candidate)
      if (!last || candidate.end > last.end) last = candidate
    }
    const bodies = withInternationalParents(this.reading, withoutParties(this.reading, this.words, candidates))
    return [...bodies, ...aliasesOf(this.reading, bodies)]
  }

  private at(token: number): OrganizationCandidate | undefined {
    const { reading } = this
    const quoted = this.quoted.at(token)
    if (quoted) return quoted
    const name = this.names.at(token)
    if (name && (this.isPortfolio(token, name.end) || this.around.ministryMembers().has(name.start))) return undefined
    const heads = this.heads.at(token)
    // `توليه رئاسة البرلمان`
    if (heads[0]?.class === PRESIDENCY && this.words.is('assumes', token - 1)) return undefined
    // `تحسين إدارة الموارد`
    if (heads[0]?.row === MANAGEMENT && !heads[0].definite && this.words.is('managing', token - 1)) return undefined
    const ruled = this.isCounted(heads[0], token)
      ? undefined
      : this.ruled(heads, name && this.goesOn(name.endToken) ? name.endToken : undefined)
    if (!name) return ruled && !this.isOther(token) ? this.candidates.byRule(ruled.head, ruled.border) : undefined
    if (this.isOfOneState(name, token)) return this.candidates.byName(name, { endToken: name.endToken }, false)
    const international = name.row.key.startsWith('international/')
    const border = international
      ? { endToken: this.withParent(name), international: false }
      : this.grown(name, heads[0], token)
    const { endToken: grown } = border
    if (this.isPrivateUnit(name, grown)) return undefined
    // the words behind a short name may make it that of another body: `الهيئة الوطنية` + `للاستثمار`,
    // `لجنة الشؤون الخارجية` + `والدفاع والأمن الوطني`
    const longer =
      !international &&
      ruled &&
      ruled.head.start === name.start &&
      ruled.border.endToken > grown &&
      !this.isGoverned(grown)
        ? ruled
        : undefined
    if (
      longer &&
      !longer.border.loose &&
      (reading.language === 'fa'
        ? this.goesOn(grown) || LONGER.some((what) => longer.head.takes.includes(what))
        : (longer.head.definite || longer.head.class === COMMITTEE) && !COMPLETE.has(String(name.row.fields.class)))
    )
      return this.candidates.byRule(longer.head, longer.border, name)
    return this.candidates.byName(name, border, international || border.international)
  }

  /** The first head noun behind which a complement ends, and where; `known`: the end of the name that begins there. */
  private ruled(heads: readonly HeadNoun[], known: number | undefined): { head: HeadNoun; border: Border } | undefined {
    for (const head of heads) {
      const border = this.reading.language === 'fa' ? this.persian.read(head, 0, known) : this.arabic.read(head)
      if (border) return { head, border }
    }
    return undefined
  }

  /** `دبیر شورای امنیت روسیه`: a state's body that is called as one of all states is, behind a title and before the state. */
  private isOfOneState({ row, endToken }: NamedBody, token: number): boolean {
    const { around } = this
    if (!NATIONAL_TOO.has(row.key) || token === 0 || !around.isBehindTitle(token)) return false
    return around.isWord(endToken) && around.country(endToken) !== undefined
  }

  /** Whether و or a comma stands in a token: the list of fields in a name goes on. */
  private goesOn(token: number): boolean {
    return this.words.isAnd(token) || this.words.isComma(token)
  }

  /** `المجلس الأعلى للقضاء` before `على التعيينات`: whether an Arabic preposition follows a whole name; a verb before it governs that. */
  private isGoverned(token: number): boolean {
    return this.reading.language === 'ar' && this.around.isWord(token) && this.words.is('links', token)
  }

  /** Whether a name is a minister's field: `وزير` before `الحرس الوطني`. */
  private isPortfolio(token: number, end: number): boolean {
    const { around } = this
    const field = around.portfolios.at(token)
    return (
      field !== undefined &&
      field.end >= end &&
      token > 0 &&
      ((around.isMinister(token - 1) && !around.isHeadIn(token - 1, field.endToken)) || around.opensMinistry(token - 1))
    )
  }

  /** `دفتر … سازمان ملل` + `متحد`: the end of the longer name that an international body's name ends with the beginning of. */
  private withParent({ endToken, start }: NamedBody): number {
    for (let token = endToken - PARENT; token < endToken; token++) {
      if (token < 0 || (this.reading.page.tokenStarts[token] as number) <= start) continue
      const parent = this.around.body(token)
      if (parent >= 0 && this.around.bodyEnd(parent) > endToken && this.around.bodyKind(parent) === 'international')
        return this.around.bodyEnd(parent)
    }
    return endToken
  }

  /** Whether a Persian unit's name goes on with a body that is no state's: `کمیسیون کشاورزی اتاق بازرگانی`. */
  private isPrivateUnit(name: NamedBody, endToken: number): boolean {
    return (
      this.reading.language === 'fa' &&
      UNITS.has(String(name.row.fields.class)) &&
      this.around.isWord(endToken) &&
      this.words.is('private', endToken)
    )
  }

  /** The border of a name of the dictionary with what belongs to it behind it. */
  private grown(name: NamedBody, head: HeadNoun | undefined, token: number): Border {
    const { endToken } = name
    if (this.reading.language !== 'fa') return { endToken: this.arabic.afterName(endToken, head), international: false }
    const type = name.row.fields.class
    if (type === 'parliament' || endToken - token === 1) return { endToken, international: false }
    const isUnit = UNITS.has(String(type)) || FORCES.has(String(type)) || (head !== undefined && UNITS.has(head.class))
    return this.persian.afterName(endToken, head, isUnit)
  }

  /** `۳۰۰ شعبه`, `۱۴ صندوق حمایت`: so many of a kind; not behind what has a number (`سال ۹۱ شورای شهر`). */
  private isCounted(head: HeadNoun | undefined, token: number): boolean {
    if (token === 0 || head === undefined || this.reading.page.tokenKinds[token - 1] !== NUMBER) return false
    if (head.takes.includes('number')) return true
    return this.reading.language === 'fa' && head.weak && !this.words.is('numbered', token - 2)
  }

  /** Whether the words before a head noun make it something else: a private body's name, a kind of body, a number of them. */
  private isOther(token: number): boolean {
    return this.words.is('private', token - 1) || this.words.counts(token - 1)
  }
}
