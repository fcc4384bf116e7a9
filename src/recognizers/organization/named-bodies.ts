import { ARABIC, BLOCK, PERSIAN, type Row, WEAK } from '../../match/entry.ts'
import { AT_JOINT, BEFORE_JOINT, BEFORE_SUFFIX, SWALLOWED } from '../../match/match.ts'
import { symbolOf } from '../../text/characters.ts'
import { LATIN_WORD } from '../../text/page.ts'
import type { Hit, HitView } from '../hits.ts'
import { ownerOf } from '../owner.ts'
import type { Candidate, Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { BareNames } from './bare-names.ts'
import { BareParliaments, PARLIAMENT } from './bare-parliaments.ts'
import type { HeadNouns } from './head-nouns.ts'
import { ListedBodies } from './listed-bodies.ts'
import type { NameWords } from './name-words.ts'
import type { Neighbours } from './neighbours.ts'

const ALIF = symbolOf('ا')
const CLOSES = symbolOf(')')
const HEH = symbolOf('ه')
const OPENS = symbolOf('(')
const SIN = symbolOf('س')
const TEH = symbolOf('ت')
const YEH = symbolOf('ی')

/** The row of the councils that towns and provinces have. */
const LOCAL = 'common/local-council'
/** What keys of international bodies begin with. */
const INTERNATIONAL = 'international/'
/** Bodies that have a commander or director, whose short names mean other things too. */
const SERVICES = new Set(['armed-forces', 'department', 'intelligence', 'police', 'presidency', 'prosecution'])
/** Names no longer than this have longer words that begin like them. */
const SHORT = 4

/** A name of the dictionary that stands for a body here. */
export interface NamedBody {
  readonly hit: Hit
  readonly row: Row
  readonly start: number
  readonly end: number
  readonly endToken: number
  readonly supported: boolean
}

/** Finds names of the dictionary; a weak one (`مجلس`, `الأمن العام`, `AU`) only beside evidence that it is the body. */
export class NamedBodies {
  private readonly view: HitView
  private readonly bare: BareNames
  private readonly parliaments: BareParliaments
  private readonly listed: ListedBodies
  private readonly strong = new Set<string>()
  private readonly countries: ReadonlySet<string>

  constructor(
    private readonly reading: Reading,
    private readonly words: NameWords,
    private readonly heads: HeadNouns,
    private readonly around: Neighbours,
    earlier: readonly Candidate[],
  ) {
    this.view = viewOf(reading, 'organization', false)
    this.listed = new ListedBodies(reading.page.tokenCount, this.view, words)
    this.bare = new BareNames(reading, this.view, words, around)
    this.parliaments = new BareParliaments(reading.page.tokenCount, this.view, words, around)
    this.countries = new Set(
      earlier.filter(({ type }) => type === 'country').map(({ fields }) => (fields as { code: string }).code),
    )
    const { tokenCount } = reading.page
    for (let token = this.view.next(0); token < tokenCount; token = this.view.next(token + 1)) {
      for (let hit = this.view.first(token); hit >= 0; hit = this.view.after(hit))
        if (!(this.view.flags(hit) & (WEAK | BLOCK)) && this.view.closing(hit) !== BEFORE_SUFFIX) {
          const { key, fields } = this.view.row(hit)
          this.strong.add(key)
          if (fields.class === 'parliament') this.strong.add(PARLIAMENT)
        }
    }
  }

  /** The end of a phrase in which a body's name is something else: `الاتحاد الأوروبي لكرة القدم`; the token where none begins. */
  otherEnd(token: number): number {
    const hit = this.view.longestWhole(token)
    return hit >= 0 && this.view.flags(hit) & BLOCK ? this.view.endToken(hit) : token
  }

  /** The longest name that begins in a token. */
  at(token: number): NamedBody | undefined {
    const { view } = this
    if (!view.has(token)) return undefined
    const hit = view.longest(
      token,
      (hit) =>
        (view.closing(hit) !== BEFORE_SUFFIX || this.isInflected(hit)) &&
        !(view.opening(hit) & AT_JOINT) &&
        !this.isForeign(hit) &&
        !this.isPlural(hit) &&
        !this.goesOn(hit),
    )
    if (hit < 0 || view.flags(hit) & BLOCK) return undefined
    const same = [...view.at(token)].filter(
      (other) => view.start(other) === view.start(hit) && view.end(other) === view.end(hit),
    )
    // of bodies that are called alike the one of a state that the page names
    const own =
      same.find((other) => this.countries.has(ownerOf(view.row(other)))) ??
      same.find((other) => !ownerOf(view.row(other))) ??
      hit
    const weak = same.every((other) => view.flags(other) & WEAK)
    // companies of a state are known, but no bodies of it
    if (view.row(own).fields.class === 'company') return undefined
    if (weak && !this.isSupported(token, hit, same)) return undefined
    return {
      hit,
      row: view.row(own),
      start: view.start(hit),
      end: view.end(hit),
      endToken: view.endToken(hit),
      supported: weak,
    }
  }

  /** A short word that is a name only in the other language: `آفاد` is one in Persian, `أفاد` a verb in Arabic. */
  private isForeign(hit: Hit): boolean {
    const { view } = this
    const other = this.reading.language === 'fa' ? ARABIC : PERSIAN
    return view.end(hit) - view.start(hit) < 6 && (view.flags(hit) & (ARABIC | PERSIAN)) === other
  }

  /** Persian: the ezafe behind a vowel (`سنای آمریکا`), the copula (`اتحادیه اروپاست`). */
  private isInflected(hit: Hit): boolean {
    const { view } = this
    const { page, language } = this.reading
    const from = view.end(hit)
    if (language !== 'fa' || page.symbols[from - 1] !== ALIF) return false
    const length = (page.tokenEnds[view.endToken(hit) - 1] as number) - from
    if (length === 1) {
      const after = view.endToken(hit)
      return page.symbols[from] === YEH && this.around.isWord(after) && this.around.country(after) !== undefined
    }
    // `سیاست` is no CIA
    return (
      length === 2 && from - view.start(hit) > SHORT && page.symbols[from] === SIN && page.symbols[from + 1] === TEH
    )
  }

  /** Whether a longer word than an ending is written behind a joint: the name is a part of a compound. */
  private goesOn(hit: Hit): boolean {
    const { view } = this
    const { page } = this.reading
    return view.closing(hit) === BEFORE_JOINT && (page.tokenEnds[view.endToken(hit) - 1] as number) - view.end(hit) > 3
  }

  /** `پارلمان\u200cها`: a kind of body. */
  private isPlural(hit: Hit): boolean {
    const { view } = this
    const { symbols } = this.reading.page
    const end = view.end(hit)
    if (view.closing(hit) === BEFORE_JOINT) return symbols[end] === HEH && symbols[end + 1] === ALIF
    return this.words.isPluralEnding(view.endToken(hit))
  }

  private isSupported(token: number, hit: Hit, same: readonly Hit[]): boolean {
    const { view, around, words } = this
    const after = view.endToken(hit)
    const rows = same.map((other) => view.row(other))
    const parliament = rows.some(({ fields }) => fields.class === 'parliament')
    if (parliament && this.reading.language === 'fa')
      return this.parliaments.stands(token, after, rows, this.strong.has(PARLIAMENT))
    if (words.counts(token - 1) || words.isBefore('attributive', token)) return false
    // `مرشح الحزب للرئاسة`
    if (view.opening(hit) & SWALLOWED) return false
    if (rows.some(({ fields }) => fields.class === 'embassy')) return this.isMission(after)
    // `المجلس الإقليمي لخنيفرة`
    if (rows.some(({ key }) => key === LOCAL)) {
      if (around.isWord(after) && around.placeToward(after) > after) return true
      // `رئيس المجلس الإقليمي`
      if (this.isHeaded(token, after)) return true
    }
    if (rows.some(({ key }) => key.startsWith(INTERNATIONAL))) {
      if (this.listed.isListed(token, after)) return true
      // `سران گروه ۷`
      if (rows.some(({ fields }) => fields.class === 'alliance') && words.isBefore('summits', token)) return true
      // `قالت WHO`, `به گزارش WHO`
      if (this.reading.page.tokenKinds[token] === LATIN_WORD && words.isBefore('sources', token, true)) return true
    }
    const single = after - token === 1
    const bare = single ? rows.find((row) => this.bare.isBare(row)) : undefined
    if (bare && this.bare.isOther(token, bare)) return false
    if (rows.some(({ key }) => this.strong.has(key)) || (bare && this.bare.stands(token, bare))) return true
    const owners = rows.map(ownerOf).filter((owner) => owner !== '')
    if (!single && this.heads.has(token) && owners.some((owner) => this.countries.has(owner))) return true
    // `مدير الأمن العام`, `قائد القوات الخاصة`
    if (rows.some(({ fields }) => SERVICES.has(String(fields.class))) && this.isHeaded(token, after)) return true
    const behind = around.isWord(after) ? around.country(after) : undefined
    // `(سیا)` behind a name that no row has
    if (single && owners.some((owner) => this.countries.has(owner)) && this.isInBrackets(token, after)) return true
    if (single && owners.length > 0) return this.reading.language === 'fa' && token > 0 && around.endsTitle(token - 1)
    if (behind) return owners.length === 0 || owners.includes((behind.fields as { code: string }).code)
    return false
  }

  /** Whether an Arabic name of a service, with no further word of it behind, stands behind the title of who heads it. */
  private isHeaded(token: number, after: number): boolean {
    const { around, words } = this
    if (this.reading.language !== 'ar' || !words.isDefinite(token, after) || !around.isHeaded(token)) return false
    const next = words.at(after)
    return next === undefined || next.joined
  }

  private isInBrackets(token: number, after: number): boolean {
    const { page } = this.reading
    return (
      token > 0 &&
      after < page.tokenCount &&
      page.symbols[page.tokenStarts[token - 1] as number] === OPENS &&
      page.symbols[page.tokenStarts[after] as number] === CLOSES
    )
  }

  /** `السفارة الأمريكية`, `سفارت کشورمان`: whose mission it is follows. */
  private isMission(after: number): boolean {
    const { around, words } = this
    if (!around.isWord(after)) return false
    return (
      around.country(after) !== undefined ||
      words.is('own', after) ||
      (words.counts(after) && words.is('own', after + 1))
    )
  }
}
