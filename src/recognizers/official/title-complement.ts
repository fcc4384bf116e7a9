import { DEFINITE, type Row } from '../../match/entry.ts'
import { AFTER_BA, BEFORE_JOINT, BEFORE_SUFFIX } from '../../match/match.ts'
import { symbolOf } from '../../text/characters.ts'
import { LINE_BREAK, NUMBER, WORD } from '../../text/page.ts'
import { ComplementReader } from '../complement.ts'
import type { CountryFields } from '../country/index.ts'
import type { HitView } from '../hits.ts'
import type { OrganizationFields } from '../organization/index.ts'
import { PortfolioReader } from '../portfolios.ts'
import type { Candidate, Reading } from '../recognizer.ts'
import { CandidateIndex } from './candidate-index.ts'
import { roleAtBody, roleOfDeputy } from './roles.ts'
import type { Title } from './title.ts'
import { viewOf } from '../views.ts'

/** A title that is being read. */
export interface Draft {
  start: number
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
  /** Words behind the title that no dictionary knows were taken in. */
  loose: boolean
  /** Arabic, one word, without the article. */
  indefinite: boolean
  /** Nothing but a nationality word follows. */
  adjective: boolean
  /** A preposition joins the body to a title without article: `مسؤول بوزارة …`, anybody there. */
  joinedByPreposition: boolean
  /** Another title was taken in. */
  nested: boolean
  /** An adjective without the article follows the bare title word: `رئيس جديد`, a kind and not a person. */
  generic: boolean
}

/** Roles whose holder is somewhere for somebody: a place may follow with a preposition. */
const POSTED = new Set(['ambassador', 'consul', 'charge-daffaires', 'envoy', 'representative', 'official', 'legislator', 'coordinator', 'commander'])
/** Roles whose body may be told by a place, where no body is named. */
const POSTED_WITHOUT_BODY = new Set(['head', 'director', 'director-general', 'deputy-head', 'member'])
const ALIF = symbolOf('ا')
const COMMA = symbolOf(',')
const BA = symbolOf('ب')
const LAM = symbolOf('ل')
const WAW = symbolOf('و')
const MOST_STEPS = 10

/** Takes in what belongs to a title behind its first words: portfolios, bodies, states, places, inner titles, qualifiers. */
export class TitleComplement {
  private readonly modifiers: HitView
  private readonly places: HitView
  private readonly cues: HitView
  private readonly honorifics: HitView
  private readonly complements: ComplementReader
  /** The categories whose forms may go on with a title. */
  private readonly bits: number
  readonly portfolios: PortfolioReader
  private readonly bodies: CandidateIndex
  private readonly countries: CandidateIndex

  constructor(
    private readonly reading: Reading,
    earlier: readonly Candidate[],
    private readonly inner: (token: number) => Title | undefined,
  ) {
    this.modifiers = viewOf(reading, 'modifier')
    this.places = viewOf(reading, 'place')
    this.cues = viewOf(reading, 'cue')
    this.honorifics = viewOf(reading, 'honorific')
    this.complements = new ComplementReader(reading)
    this.portfolios = new PortfolioReader(reading)
    this.bodies = new CandidateIndex(earlier, ['ministry', 'organization'])
    this.countries = new CandidateIndex(earlier, ['country'])
    this.bits = ['modifier', 'place', 'cue', 'honorific', 'office', 'country', 'ministry', 'ministry-head', 'organization', 'organization-head', 'portfolio']
      .map((category) => viewOf(reading, category).bit)
      .reduce((all, bit) => all | bit, 0)
  }

  /** Whether a token that no dictionary knows may still open a qualifier: one with ل before it. */
  private mayJoin(token: number): boolean {
    const { page } = this.reading
    return page.symbols[page.tokenStarts[token] as number] === LAM
  }

  /** Extends a draft as far as its words go. */
  complete(draft: Draft, takes: string, row: Row): void {
    this.overlapping(draft)
    for (let step = 0; step < MOST_STEPS; step++) {
      const { page } = this.reading
      const token = draft.endToken
      if (token >= page.tokenCount || page.tokenKinds[token] !== WORD) return
      const known = (this.reading.hits.categories[token] as number) & this.bits
      if (known === 0 && !this.mayJoin(token)) {
        if (!this.words(draft, token, takes)) return
        continue
      }
      const took =
        this.field(draft, token, takes) ||
        this.state(draft, token, takes) ||
        this.modifier(draft, token) ||
        this.body(draft, token, takes, row) ||
        this.title(draft, token, takes, row) ||
        this.place(draft, token, takes) ||
        this.area(draft, token, takes) ||
        this.posted(draft, token) ||
        this.qualifier(draft, token, takes) ||
        this.words(draft, token, takes)
      if (!took) return
    }
  }

  /** The body and the state that stand inside the words of a title, where reading it did not pass by them. */
  lookInside(draft: Draft, firstToken: number, endToken: number): void {
    const { page } = this.reading
    for (let token = firstToken; token < endToken; token++) {
      if (!draft.body && token > firstToken) {
        const body = this.bodyAt(token)
        if (body && body.end <= draft.end && body.start > draft.start) draft.body = body
      }
      const country = draft.country === undefined ? this.countries.at(page.tokenStarts[token] as number) : undefined
      if (country && country.end <= draft.end) draft.country = (country.fields as CountryFields).code
      if (draft.country === undefined)
        for (const hit of this.cues.at(token)) {
          const { country } = this.cues.row(hit).fields
          if (typeof country === 'string' && this.cues.endToken(hit) <= endToken) draft.country = country
        }
    }
  }

  /** Whether a token is a function word. */
  endsInPreposition(token: number): boolean {
    return this.complements.isStop(token)
  }

  /** Whether the words of a title name a company, club, university, party: what is no body of state. */
  isPrivate(from: number, end: number): boolean {
    for (let token = from; token < end; token++)
      for (const hit of this.cues.at(token)) if (this.cues.row(hit).key === 'private-body' && this.cues.closing(hit) === 0) return true
    return false
  }

  /** `این کشور` behind a title: the country that is named last before it; the words are no part of the title. */
  thisCountry(draft: Draft): void {
    if (draft.country !== undefined || this.cue(draft.endToken, 'this-country') < 0) return
    const last = this.countries.lastBefore(draft.start)
    if (last) draft.country = (last.fields as CountryFields).code
  }

  /** The country candidate that begins a token. */
  countryAt(token: number): Candidate | undefined {
    const { page } = this.reading
    if (token >= page.tokenCount || (token > 0 && page.tokenKinds[token - 1] === LINE_BREAK)) return undefined
    return this.countries.at(page.tokenStarts[token] as number)
  }

  /** A state's name that begins with the title's last word: `أمير دولة` before `الكويت`. */
  private overlapping(draft: Draft): void {
    const { page } = this.reading
    const last = draft.endToken - 1
    const at = page.tokenStarts[last] as number
    const country = at > draft.start ? this.countries.at(at) : undefined
    if (!country || country.end <= draft.end) return
    draft.country ??= (country.fields as CountryFields).code
    draft.endToken = last
    this.over(draft, country)
  }

  private modifier(draft: Draft, token: number): boolean {
    const { modifiers } = this
    const hit = modifiers.longest(token, (hit) => modifiers.closing(hit) === 0 && modifiers.opening(hit) === 0)
    if (hit < 0) return false
    const { fields } = modifiers.row(hit)
    const flag = fields[`flag-by-role.${draft.role}`] ?? fields.flag
    if (flag === 'former') draft.former = true
    if (flag === 'acting') draft.acting = true
    if (fields.class === 'adverb') return false
    const { bare } = draft
    if (bare && this.reading.language === 'ar' && !(modifiers.flags(hit) & DEFINITE) && !this.hasArticle(token)) draft.generic = true
    this.extend(draft, modifiers.end(hit), modifiers.endToken(hit), modifiers.row(hit).id)
    draft.bare = bare
    return true
  }

  private hasArticle(token: number): boolean {
    const { page } = this.reading
    return page.symbols[page.tokenStarts[token] as number] === ALIF && page.symbols[(page.tokenStarts[token] as number) + 1] === LAM
  }

  private state(draft: Draft, token: number, takes: string): boolean {
    if (takes === 'nothing') return false
    let at = token
    if (this.cue(token, 'government-of') >= 0) at = token + 1
    const country = this.countryAt(at)
    if (!country) return false
    if (draft.country === undefined) draft.country = (country.fields as CountryFields).code
    if (draft.indefinite && draft.bare && (country.fields as CountryFields).form === 'demonym' && !this.hasArticle(at)) draft.generic = true
    draft.adjective = draft.bare && (country.fields as CountryFields).form === 'demonym'
    this.over(draft, country)
    return true
  }

  private field(draft: Draft, token: number, takes: string): boolean {
    if (takes !== 'portfolio' || draft.portfolios.length > 0) return false
    const phrases = this.portfolios.list(token, { afterLam: true, afterBa: !draft.bare || draft.acting })
    if (phrases.length > 0 && this.startsWithBa(token)) draft.acting = false
    const last = phrases[phrases.length - 1]
    if (!last) return false
    draft.portfolios = [...new Set(phrases.flatMap(({ ids }) => ids))]
    this.extend(draft, last.end, last.endToken, ...phrases.map(({ row }) => row))
    return true
  }

  private startsWithBa(token: number): boolean {
    const { page } = this.reading
    return page.symbols[page.tokenStarts[token] as number] === BA
  }

  private bodyAt(token: number): Candidate | undefined {
    const { page } = this.reading
    return this.bodies.inToken(page.tokenStarts[token] as number, page.tokenEnds[token] as number)
  }

  private body(draft: Draft, token: number, takes: string, row: Row): boolean {
    if (takes === 'nothing' || takes === 'state' || takes === 'portfolio') return false
    const { page } = this.reading
    if (page.symbols[page.tokenStarts[token] as number] === WAW && (page.tokenStarts[token] as number) !== this.bodyAt(token)?.start) return false
    const body = this.bodyAt(token)
    if (!body) return false
    if (draft.bare && body.start > (page.tokenStarts[token] as number)) draft.joinedByPreposition = true
    if (!draft.body) {
      draft.body = body
      draft.role = roleAtBody(row, draft.role, body.type === 'organization' ? (body.fields as OrganizationFields).class : 'ministry')
      if (body.type === 'ministry') draft.portfolios = [...(body.fields as { portfolios: string[] }).portfolios]
    }
    this.over(draft, body)
    return true
  }

  private title(draft: Draft, token: number, takes: string, row: Row): boolean {
    if (draft.body || draft.nested || (takes !== 'title' && takes !== 'free' && takes !== 'body')) return false
    const { page } = this.reading
    const honorific = this.honorifics.longest(token, (hit) => this.honorifics.closing(hit) !== BEFORE_JOINT)
    const at = honorific >= 0 ? this.honorifics.endToken(honorific) : token
    const inner = this.inner(at) ?? (at > token ? this.inner(token) : undefined)
    if (!inner && honorific >= 0 && this.honorifics.closing(honorific) === BEFORE_SUFFIX) {
      // `مدير مكتب معاليه`
      this.extend(draft, page.tokenEnds[at - 1] as number, at)
      return true
    }
    if (!inner || inner.plural || (inner.weak && inner.bare && !inner.definite)) return false
    // of an indefinite title in predicate position (`مستشارة لوكيل الوزارة`) only the inner one is somebody's
    if (draft.bare && draft.indefinite && page.symbols[page.tokenStarts[token] as number] === LAM) return false
    // a further title behind other words is somebody's honorific (`رئيس الإدارة الإعلامية السفير`), unless ل joins it
    if (!draft.bare && page.symbols[page.tokenStarts[token] as number] !== LAM) return false
    draft.nested = true
    draft.role = roleOfDeputy(row, draft.role, inner.role)
    draft.portfolios = [...inner.portfolios]
    if (inner.country !== undefined) draft.country ??= inner.country
    if (inner.body) draft.body = inner.body
    this.extend(draft, inner.end, inner.endToken, ...inner.rows)
    return true
  }

  private place(draft: Draft, token: number, takes: string): boolean {
    if (takes !== 'place' && takes !== 'body' && takes !== 'free') return false
    if (this.district(draft, token)) return true
    const hit = this.places.longest(token, (hit) => this.places.closing(hit) === 0)
    if (hit < 0) return false
    this.extend(draft, this.places.end(hit), this.places.endToken(hit), this.places.row(hit).id)
    return true
  }

  /** `بمنطقة مكة المكرمة` behind a body, `استان بوشهر`: the territory where a title is held. */
  private area(draft: Draft, token: number, takes: string): boolean {
    if (draft.bare || takes === 'nothing' || takes === 'state' || takes === 'portfolio') return false
    const { page, language } = this.reading
    let at = token
    let opening = language === 'fa' ? 0 : AFTER_BA
    const preposition = this.cue(token, 'title-preposition')
    if (preposition >= 0) {
      at = this.cues.endToken(preposition)
      opening = 0
    }
    const cue = this.cues.longest(at, (hit) => this.cues.row(hit).key === 'area' && this.cues.opening(hit) === opening && this.cues.closing(hit) === 0)
    if (cue < 0) return false
    at = this.cues.endToken(cue)
    const place = this.places.longest(at, (hit) => this.places.closing(hit) === 0 && this.places.opening(hit) === 0)
    if (place >= 0) this.extend(draft, this.places.end(place), this.places.endToken(place), this.places.row(place).id)
    else {
      const end = at < page.tokenCount && page.tokenKinds[at] === WORD && !this.complements.isKnown(at) ? at + 1 : at
      if (end === at) return false
      this.extend(draft, page.tokenEnds[end - 1] as number, end)
    }
    draft.loose = true
    return true
  }

  /** `لدى إيطاليا ومالطا`, `في دولة الإمارات`, `در تهران`: where the title is held. */
  private posted(draft: Draft, token: number): boolean {
    const { page } = this.reading
    if (POSTED.has(draft.role) && draft.bare && this.cue(token, 'home') >= 0) {
      // `مندوب المملكة الدائم لدى …`
      const home = this.cue(token, 'home')
      this.extend(draft, this.cues.end(home), this.cues.endToken(home))
      return true
    }
    if (!draft.bare && !POSTED.has(draft.role) && !draft.nested && this.parent(draft, token)) return true
    if (draft.generic || !(POSTED.has(draft.role) || (POSTED_WITHOUT_BODY.has(draft.role) && !draft.body && draft.loose))) return false
    const envoy = draft.role === 'envoy' ? this.cue(token, 'envoy-preposition') : -1
    const cue = envoy >= 0 ? envoy : this.cue(token, 'title-preposition')
    if (cue < 0) return false
    let took = false
    for (let at = this.cues.endToken(cue); at < page.tokenCount; ) {
      const found = this.countryInside(at, took) ?? (took ? this.bodyAt(at) : (this.bodyAt(at) ?? undefined))
      if (found) {
        draft.endToken = at
        this.over(draft, found)
      } else {
        const place = took ? -1 : this.places.longest(at, (hit) => this.places.closing(hit) === 0)
        if (place < 0) break
        this.extend(draft, this.places.end(place), this.places.endToken(place))
      }
      took = true
      at = draft.endToken
      if (page.symbols[page.tokenStarts[at] as number] !== WAW) break
    }
    if (took) draft.loose = true
    return took
  }

  /** `رئيس لجنة الشؤون الخارجية في مجلس النواب`: the body that a unit is part of. */
  private parent(draft: Draft, token: number): boolean {
    const cue = this.cue(token, 'title-preposition')
    if (cue < 0) return false
    const at = this.cues.endToken(cue)
    const body = at < this.reading.page.tokenCount ? this.bodyAt(at) : undefined
    if (!body) return false
    draft.endToken = at
    this.over(draft, body)
    draft.loose = true
    draft.nested = true
    return true
  }

  private countryInside(token: number, joined: boolean): Candidate | undefined {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    return this.countries.at(start) ?? (joined ? this.countries.at(start + 1) : undefined)
  }

  /** `للتنمية الإدارية`, `لشؤون الشرق الأوسط`, `در امور بین‌الملل`. */
  private qualifier(draft: Draft, token: number, takes: string): boolean {
    if (draft.generic || (draft.bare && takes !== 'body' && takes !== 'free')) return false
    const { page, language } = this.reading
    if (language === 'fa') {
      const cue = this.cue(token, 'field-preposition')
      if (cue < 0) return false
      const at = this.cues.endToken(cue)
      const country = this.countryAt(at)
      if (!country) return this.chain(draft, at)
      draft.endToken = at
      this.over(draft, country)
      return true
    }
    if (page.symbols[page.tokenStarts[token] as number] !== LAM) return false
    return this.chain(draft, token)
  }

  /** The words of a body or field that no dictionary knows. */
  private words(draft: Draft, token: number, takes: string): boolean {
    // a title with the article cannot stand in construct: what follows is a name or a sentence (`الرئيس الأسد`)
    if (draft.bare && !draft.indefinite && this.reading.language === 'ar' && this.hasArticle(token - 1)) return false
    if (this.cue(token, 'home') >= 0 || this.cue(token, 'this-country') >= 0) return false
    if (draft.loose || draft.generic || draft.body || (takes !== 'body' && takes !== 'free' && takes !== 'place')) return false
    if (draft.country !== undefined) return false
    const { page, language } = this.reading
    if (language === 'ar' && takes === 'place' && this.unknownPlace(draft, token)) return true
    if (language === 'fa' && this.upToBody(draft, token)) return true
    const end = takes === 'place' ? this.placeEnd(token) : this.complements.end(token, 8)
    if (end === token) return false
    // the words may lead to a body that is known: stop before it, the next step takes it in
    let until = token
    while (until < end && !this.bodyAt(until)) until++
    if (until === token) return false
    draft.loose = until === end
    this.extend(draft, page.tokenEnds[until - 1] as number, until)
    return true
  }

  /** One word without article that no list knows, behind `رئيس بلدية` and the like. */
  private unknownPlace(draft: Draft, token: number): boolean {
    const { page } = this.reading
    if (this.hasArticle(token) || this.complements.isKnown(token)) return false
    draft.loose = true
    this.extend(draft, page.tokenEnds[token] as number, token + 1)
    return true
  }

  /** `شهردار منطقه ۲۰ تهران`. */
  private district(draft: Draft, token: number): boolean {
    const { page } = this.reading
    const cue = this.cue(token, 'district')
    if (cue < 0) return false
    const at = this.cues.endToken(cue)
    const end = page.tokenKinds[at] === NUMBER ? at + 1 : at
    if (end === at) return false
    this.extend(draft, page.tokenEnds[end - 1] as number, end)
    return true
  }

  /** A place that no dictionary knows: up to three words that are no common ones. */
  private placeEnd(token: number): number {
    const end = this.complements.end(token, 3)
    let at = token
    while (at < end && !this.complements.isCommon(at)) at++
    return at
  }

  /** Persian words, with commas and و between them, that lead to a ministry or body: `مدیرکل قرآن، عترت و نماز وزارت …`. */
  private upToBody(draft: Draft, token: number): boolean {
    const { page } = this.reading
    for (let at = token; at < page.tokenCount && at - token < 12; at++) {
      if (at > token && page.tokenKinds[at] === WORD && this.bodyAt(at)) {
        this.extend(draft, page.tokenEnds[at - 1] as number, at)
        return true
      }
      const start = page.tokenStarts[at] as number
      const single = (page.tokenEnds[at] as number) === start + 1
      if (single && (page.symbols[start] === COMMA || page.symbols[start] === WAW)) continue
      if (page.tokenKinds[at] !== WORD || this.complements.isStop(at) || this.complements.persianStops(at)) return false
    }
    return false
  }

  private chain(draft: Draft, token: number): boolean {
    const { page } = this.reading
    const end = this.complements.end(token)
    if (end === token) return false
    this.extend(draft, page.tokenEnds[end - 1] as number, end)
    return true
  }

  private cue(token: number, key: string): number {
    return this.cues.longest(token, (hit) => this.cues.row(hit).key === key && this.cues.opening(hit) === 0 && this.cues.closing(hit) === 0)
  }

  private over(draft: Draft, candidate: Candidate): void {
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
