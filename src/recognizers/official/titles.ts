import { BLOCK, DEFINITE, DUAL, PLURAL, type Row, WEAK } from '../../match/entry.ts'
import { AFTER_BA, AFTER_LA, AFTER_WA, BEFORE_SUFFIX, SWALLOWED } from '../../match/match.ts'
import { symbolOf } from '../../text/characters.ts'
import { LINE_BREAK, WORD } from '../../text/page.ts'
import { ComplementReader } from '../complement.ts'
import type { CountryFields } from '../country/index.ts'
import { type Hit, HitView } from '../hits.ts'
import type { OrganizationFields } from '../organization/index.ts'
import { PortfolioReader } from '../portfolios.ts'
import type { Candidate, Reading } from '../recognizer.ts'
import { CandidateIndex } from './candidate-index.ts'
import { roleAtBody, roleOfDeputy } from './roles.ts'
import type { Title } from './title.ts'

const YEH = symbolOf('ی')
/** Titles nest (`مدير مكتب نائب وزير …`), but never deeper than this. */
const DEEPEST = 3

interface Draft {
  end: number
  endToken: number
  role: string
  acting: boolean
  former: boolean
  portfolios: string[]
  country?: string
  body?: Candidate
  rows: string[]
  bare: boolean
}

/** Reads titles: a title word of the dictionary and all that belongs to it. */
export class TitleReader {
  private readonly offices: HitView
  private readonly modifiers: HitView
  private readonly places: HitView
  private readonly portfolios: PortfolioReader
  private readonly complements: ComplementReader
  private readonly bodies: CandidateIndex
  private readonly countries: CandidateIndex

  constructor(
    private readonly reading: Reading,
    earlier: readonly Candidate[],
  ) {
    this.offices = new HitView(reading, 'office')
    this.modifiers = new HitView(reading, 'modifier')
    this.places = new HitView(reading, 'place')
    this.portfolios = new PortfolioReader(reading)
    this.complements = new ComplementReader(reading)
    this.bodies = new CandidateIndex(earlier, ['ministry', 'organization'])
    this.countries = new CandidateIndex(earlier, ['country'])
  }

  /** Whether a title word begins in a token at all. */
  has(token: number): boolean {
    return this.offices.has(token)
  }

  /** The title that begins in a token; undefined where there is none. */
  read(token: number, depth = 0): Title | undefined {
    const { offices } = this
    const longest = offices.longest(token, (hit) => this.opensTitle(hit, depth) && this.closesTitle(hit))
    if (longest < 0) return undefined
    let best: Title | undefined
    for (const hit of offices.at(token)) {
      if (offices.end(hit) !== offices.end(longest) || offices.start(hit) !== offices.start(longest)) continue
      if (offices.flags(hit) & BLOCK) return undefined
      const title = this.readAs(hit, token, depth)
      // of several rows with this form, what follows decides
      if (title && (!best || title.end > best.end || (title.end === best.end && best.weak && !title.weak))) best = title
    }
    return best
  }

  /** The title with one of the rows that its first word may be. */
  private readAs(hit: Hit, token: number, depth: number): Title | undefined {
    const { page } = this.reading
    const { offices } = this
    const flags = offices.flags(hit)
    const row = offices.row(hit)
    const endToken = offices.endToken(hit)
    const takes = typeof row.fields.takes === 'string' ? row.fields.takes : 'free'
    const draft: Draft = {
      end: page.tokenEnds[endToken - 1] as number,
      endToken,
      role: typeof row.fields.role === 'string' && row.fields.role !== '' ? row.fields.role : 'official',
      acting: row.fields.flag === 'acting',
      former: row.fields.flag === 'former',
      portfolios: [],
      rows: [row.id],
      bare: true,
    }
    if (typeof row.fields.class === 'string') draft.role = roleAtBody(row, draft.role, row.fields.class)
    const plural = (flags & (PLURAL | DUAL)) !== 0
    if (typeof row.fields.country === 'string') draft.country = row.fields.country
    const siblings = plural && takes === 'portfolio' ? this.shared(draft, hit) : undefined
    if (!siblings) this.complete(draft, takes, row, depth)
    if (row.fields.needs === 'complement' && draft.bare) return undefined
    return {
      start: offices.start(hit),
      ...draft,
      firstToken: token,
      definite: (flags & DEFINITE) !== 0 || !draft.bare || takes === 'nothing' || takes === 'state',
      weak: (flags & WEAK) !== 0 && draft.bare,
      plural: plural && !siblings,
      takes,
      joined: (offices.opening(hit) & AFTER_WA) !== 0,
      ...(siblings ? { siblings } : {}),
    }
  }

  private opensTitle(hit: Hit, depth: number): boolean {
    const opening = this.offices.opening(hit)
    return depth > 0 || (opening & ~(AFTER_WA | AFTER_BA | AFTER_LA | SWALLOWED)) === 0
  }

  /** A title ends a word; only the ezafe ی may be written onto it. */
  private closesTitle(hit: Hit): boolean {
    const { offices } = this
    if (offices.closing(hit) !== BEFORE_SUFFIX) return true
    const { page } = this.reading
    const end = offices.end(hit)
    return page.symbols[end] === YEH && (page.tokenEnds[offices.endToken(hit) - 1] as number) === end + 1
  }

  /** `وزرای صنعت، معدن و تجارت و علوم، تحقیقات و فناوری`: the first title takes the head, each further portfolio is one. */
  private shared(draft: Draft, hit: Hit): Title[] | undefined {
    const { reading, offices } = this
    const phrases = this.portfolios.list(offices.endToken(hit))
    if (phrases.length === 0) return undefined
    const [first, ...rest] = phrases as [(typeof phrases)[number], ...typeof phrases]
    draft.end = first.end
    draft.endToken = first.endToken
    draft.portfolios = [...first.ids]
    draft.rows.push(first.row)
    draft.bare = false
    const country = this.countryAt(phrases[phrases.length - 1]?.endToken ?? 0)
    if (country) draft.country = (country.fields as CountryFields).code
    return rest.map((phrase) => ({
      start: phrase.start,
      end: phrase.end,
      firstToken: phrase.endToken - 1,
      endToken: phrase.endToken,
      role: draft.role,
      acting: false,
      former: false,
      portfolios: phrase.ids,
      ...(country ? { country: (country.fields as CountryFields).code } : {}),
      rows: [draft.rows[0] as string, phrase.row],
      definite: true,
      bare: false,
      weak: false,
      plural: false,
      takes: 'portfolio',
      joined: reading.page.tokenCount < 0,
    }))
  }

  /** Takes in what belongs to the title behind its first word. */
  private complete(draft: Draft, takes: string, row: Row, depth: number): void {
    const { page } = this.reading
    for (let steps = 0; steps < 8; steps++) {
      const token = draft.endToken
      if (token >= page.tokenCount || page.tokenKinds[token] !== WORD) return
      const modifier = this.modifiers.longest(token, (hit) => this.modifiers.closing(hit) === 0 && this.modifiers.opening(hit) === 0)
      if (modifier >= 0) {
        const { flag } = this.modifiers.row(modifier).fields
        if (flag === 'former') draft.former = true
        if (flag === 'acting') draft.acting = true
        this.extend(draft, this.modifiers.end(modifier), this.modifiers.endToken(modifier), this.modifiers.row(modifier).id)
        continue
      }
      const country = this.countryAt(token)
      if (country && takes !== 'nothing') {
        draft.country ??= (country.fields as CountryFields).code
        this.extendOver(draft, country)
        this.more(draft)
        if (draft.endToken > token && !this.hasMore(draft)) return
        continue
      }
      if (takes === 'portfolio' && draft.portfolios.length === 0) {
        const phrases = this.portfolios.list(token, true)
        const last = phrases[phrases.length - 1]
        if (last) {
          draft.portfolios = [...new Set(phrases.flatMap(({ ids }) => ids))]
          for (const { row } of phrases) draft.rows.push(row)
          this.extend(draft, last.end, last.endToken)
          continue
        }
      }
      if (takes !== 'nothing' && takes !== 'state' && !draft.body) {
        const body = this.bodies.inToken(page.tokenStarts[token] as number, page.tokenEnds[token] as number)
        if (body) {
          draft.body = body
          draft.role = roleAtBody(row, draft.role, body.type === 'organization' ? (body.fields as OrganizationFields).class : 'ministry')
          if (body.type === 'ministry') draft.portfolios = [...(body.fields as { portfolios: string[] }).portfolios]
          this.extendOver(draft, body)
          continue
        }
        if (depth < DEEPEST && this.offices.has(token) && (takes === 'title' || takes === 'free' || takes === 'body')) {
          const inner = this.read(token, depth + 1)
          if (inner && !inner.plural) {
            draft.role = roleOfDeputy(row, draft.role, inner.role)
            draft.portfolios = [...inner.portfolios]
            if (inner.country !== undefined) draft.country ??= inner.country
            if (inner.body) draft.body = inner.body
            this.extend(draft, inner.end, inner.endToken, ...inner.rows)
            continue
          }
        }
      }
      if (!this.more(draft, takes)) return
    }
  }

  /** Whether the title goes on behind what has been read. */
  private hasMore(draft: Draft): boolean {
    const { page } = this.reading
    const token = draft.endToken
    if (token >= page.tokenCount || page.tokenKinds[token] !== WORD) return false
    return this.modifiers.has(token) || this.countryAt(token) !== undefined
  }

  /** Qualifiers: `للتنمية الإدارية`, `لشؤون …`, `در امور …`, a place, or the words of a body that no dictionary knows. */
  private more(draft: Draft, takes = ''): boolean {
    const { page, language } = this.reading
    const token = draft.endToken
    if (token >= page.tokenCount || page.tokenKinds[token] !== WORD) return false
    const place = this.places.longest(token, (hit) => this.places.closing(hit) === 0)
    if (place >= 0 && takes !== 'portfolio' && takes !== 'state' && takes !== '') {
      this.extend(draft, this.places.end(place), this.places.endToken(place), this.places.row(place).id)
      return true
    }
    if (language === 'fa') return takes !== '' && takes !== 'portfolio' && takes !== 'state' && takes !== 'nothing' && this.persianWords(draft)
    const first = page.symbols[page.tokenStarts[token] as number]
    const forSomething = first === symbolOf('ل')
    const generic = takes === 'body' || takes === 'free' || takes === 'title'
    if (!forSomething && !generic) return false
    if (draft.bare && takes === 'portfolio') return false
    const end = this.complements.end(token)
    if (end === token) return false
    this.extend(draft, page.tokenEnds[end - 1] as number, end)
    return true
  }

  private persianWords(draft: Draft): boolean {
    const { page } = this.reading
    const end = this.complements.end(draft.endToken, 8)
    if (end === draft.endToken) return false
    // the words may lead to a body or a title that is known: stop before it, the caller takes it in
    for (let token = draft.endToken; token < end; token++) {
      const body = this.bodies.inToken(page.tokenStarts[token] as number, page.tokenEnds[token] as number)
      if (!body) continue
      if (token === draft.endToken) return false
      this.extend(draft, page.tokenEnds[token - 1] as number, token)
      return true
    }
    this.extend(draft, page.tokenEnds[end - 1] as number, end)
    return true
  }

  private countryAt(token: number): Candidate | undefined {
    const { page } = this.reading
    if (token >= page.tokenCount) return undefined
    if (token > 0 && page.tokenKinds[token - 1] === LINE_BREAK) return undefined
    return this.countries.at(page.tokenStarts[token] as number)
  }

  private extendOver(draft: Draft, candidate: Candidate): void {
    const { page } = this.reading
    let token = draft.endToken
    while (token < page.tokenCount && (page.tokenEnds[token] as number) < candidate.end) token++
    this.extend(draft, candidate.end, token + 1, ...candidate.rows)
  }

  private extend(draft: Draft, end: number, endToken: number, ...rows: string[]): void {
    draft.end = end
    draft.endToken = endToken
    draft.rows.push(...rows)
    draft.bare = false
  }
}
