import { DEFINITE, type Row } from '../../match/entry.ts'
import { BEFORE_JOINT, BEFORE_SUFFIX } from '../../match/match.ts'
import { symbolOf } from '../../text/characters.ts'
import { WORD } from '../../text/page.ts'
import type { CountryFields } from '../country/index.ts'
import type { HitView } from '../hits.ts'
import type { OrganizationFields } from '../organization/index.ts'
import { PortfolioReader } from '../portfolios.ts'
import type { Candidate, Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { QuotedField } from './quoted-field.ts'
import { roleAtBody, roleOfDeputy } from './roles.ts'
import { ServedPerson } from './served-person.ts'
import type { Title } from './title.ts'
import type { Draft } from './title-draft.ts'
import { TitlePlaces } from './title-places.ts'
import { TitleSurroundings } from './title-surroundings.ts'
import { TitleWithin } from './title-within.ts'
import { TitleWords } from './title-words.ts'

const BA = symbolOf('ب')
const LAM = symbolOf('ل')
const WAW = symbolOf('و')
const MOST_STEPS = 10
/** The most words of a minister's field that no dictionary knows. */
const MOST_OF_FIELD = 3
/** Roles of those who head a service for a field of government. */
const SERVICE = new Set(['head', 'director', 'director-general'])

/** Categories whose forms may go on with a title. */
const GOING_ON = [
  'modifier',
  'place',
  'cue',
  'honorific',
  'office',
  'country',
  'ministry',
  'ministry-head',
  'organization',
  'organization-head',
  'portfolio',
] as const

/** Takes in what belongs to a title behind its first words: portfolios, bodies, states, places, inner titles, qualifiers. */
export class TitleComplement {
  readonly around: TitleSurroundings
  readonly portfolios: PortfolioReader
  private readonly held: TitlePlaces
  private readonly loose: TitleWords
  private readonly served: ServedPerson
  private readonly within: TitleWithin
  private readonly quoted: QuotedField
  private readonly modifiers: HitView
  private readonly honorifics: HitView
  /** The bits of the categories whose forms may go on with a title. */
  private readonly bits: number

  constructor(
    reading: Reading,
    earlier: readonly Candidate[],
    private readonly inner: (token: number) => Title | undefined,
  ) {
    this.around = new TitleSurroundings(reading, earlier)
    this.portfolios = new PortfolioReader(reading)
    this.held = new TitlePlaces(this.around)
    this.loose = new TitleWords(this.around)
    this.served = new ServedPerson(reading)
    this.within = new TitleWithin(this.around)
    this.quoted = new QuotedField(this.around, this.portfolios)
    this.modifiers = viewOf(reading, 'modifier')
    this.honorifics = viewOf(reading, 'honorific')
    this.bits = 0
    for (const category of GOING_ON) this.bits |= viewOf(reading, category).bit
  }

  /** Extends a draft as far as its words go. */
  complete(draft: Draft, ownTakes: string, row: Row): void {
    this.overlapping(draft, row)
    for (let step = 0; step < MOST_STEPS; step++) {
      const { page } = this.around.reading
      const token = draft.endToken
      if (token < page.tokenCount && this.held.numbered(draft, token)) continue
      if (this.quoted.extend(draft, token)) continue
      if (token >= page.tokenCount || page.tokenKinds[token] !== WORD) return
      const served = draft.bare ? this.served.countryOf(token, draft.role) : undefined
      if (served !== undefined) {
        draft.ofPerson = true
        draft.country ??= served
        return
      }
      // `معاون گردشگری کشور` is complete
      if (draft.loose && this.around.cue(token - 1, 'whole-country') >= 0) return
      const known = (this.around.reading.hits.categories[token] as number) & this.bits
      if (known === 0 && !this.around.begins(token, LAM)) {
        if (
          !this.loose.furtherMember(draft, token) &&
          !this.held.unknownTown(draft, token) &&
          !this.loose.words(draft, token, ownTakes)
        )
          return
        continue
      }
      // the head of a service (`مدیرکل فرهنگ و ارشاد اسلامی`) has a territory, a minister has not
      const ofField = ownTakes === 'portfolio' && draft.portfolios.length > 0 && SERVICE.has(draft.role)
      const takes = ofField ? 'free' : ownTakes
      const took =
        this.field(draft, token, takes) ||
        this.state(draft, token, takes) ||
        this.modifier(draft, token) ||
        this.loose.constituency(draft, token) ||
        this.body(draft, token, takes, row) ||
        this.ministryOf(draft, token, row) ||
        this.title(draft, token, takes, row) ||
        this.held.place(draft, token, takes) ||
        this.held.area(draft, token, takes) ||
        this.held.posted(draft, token) ||
        this.held.ofState(draft, token) ||
        this.held.there(draft, token) ||
        this.within.extend(draft, token) ||
        this.within.service(draft, token) ||
        this.behalf(draft, token, row) ||
        this.loose.remit(draft, token) ||
        this.loose.qualifier(draft, token, takes) ||
        ((!ofField || this.around.cue(token, 'area') >= 0) && this.loose.words(draft, token, takes))
      if (!took) return
    }
  }

  /** The body and the state that stand inside the words of a title, where reading it did not pass by them. */
  lookInside(draft: Draft, firstToken: number, endToken: number): void {
    const { page } = this.around.reading
    for (let token = firstToken; token < endToken; token++) {
      if (!draft.body && token > firstToken) {
        const body = this.around.bodyAt(token)
        if (body && body.end <= draft.end && body.start > draft.start) draft.body = body
      }
      const country =
        draft.country === undefined ? this.around.countries.at(page.tokenStarts[token] as number) : undefined
      if (country && country.end <= draft.end) draft.country = (country.fields as CountryFields).code
      if (draft.country === undefined)
        for (let hit = this.around.cues.first(token); hit >= 0; hit = this.around.cues.after(hit)) {
          const { country } = this.around.cues.row(hit).fields
          if (typeof country === 'string' && this.around.cues.endToken(hit) <= endToken) draft.country = country
        }
    }
  }

  /** Whether a token is a function word. */
  endsInPreposition(token: number): boolean {
    // `الوزير الأول` ends in a word of the same list
    return this.around.complements.isStop(token) && !this.around.hasArticle(token)
  }

  /** `این کشور` behind a title: the country that is named last before it; the words are no part of the title. */
  thisCountry(draft: Draft): void {
    if (draft.country !== undefined || this.around.cue(draft.endToken, 'this-country') < 0) return
    const last = this.around.countries.lastBefore(draft.start)
    if (last) draft.country = (last.fields as CountryFields).code
  }

  /** A state's or body's name that begins with the title's last word: `أمير دولة` before `الكويت`, `رئيس حكومة` before `إقليم كوردستان`. */
  private overlapping(draft: Draft, row: Row): void {
    const { page } = this.around.reading
    const last = draft.endToken - 1
    const at = page.tokenStarts[last] as number
    const country = at > draft.start ? this.around.countries.at(at) : undefined
    if (!country) {
      const body = at > draft.start ? this.around.bodyAt(last) : undefined
      if (!body || body.start !== at || body.end <= draft.end) return
      draft.endToken = last
      this.takeBody(draft, body, row)
      // `رئيس مدينة الملك عبدالعزيز للعلوم` heads no town
      if (draft.role === 'mayor' && (body.fields as OrganizationFields).class === 'organisation') draft.role = 'head'
      return
    }
    if (country.end <= draft.end) return
    draft.country ??= (country.fields as CountryFields).code
    draft.endToken = last
    this.around.over(draft, country)
  }

  private modifier(draft: Draft, token: number): boolean {
    const { modifiers } = this
    const hit = modifiers.longest(token, (hit) => modifiers.closing(hit) === 0 && modifiers.opening(hit) === 0)
    if (hit < 0) return false
    const { fields } = modifiers.row(hit)
    // `فرمانده گردان` before `شهید اسماعیل قهرمانی`
    if (this.around.complements.leadsToName(token)) return false
    // `وزیر نفت` before `تولید بنزین را`: what deputies are for is no part of a minister's title
    if (fields.class === 'field' && draft.role === 'minister' && this.around.reading.language === 'fa') return false
    // `رئيس بلدية باريس الاشتراكي برتران`; behind a complete title `المعارضة` is the object
    if (fields.class === 'affiliation' && !draft.bare && !this.mayBeName(modifiers.endToken(hit))) return false
    const flag = fields[`flag-by-role.${draft.role}`] ?? fields.flag
    if (flag === 'former') draft.former = true
    if (flag === 'acting') draft.acting = true
    if (fields.class === 'adverb') return false
    const { bare } = draft
    const isIndefinite =
      this.around.reading.language === 'ar' && !(modifiers.flags(hit) & DEFINITE) && !this.around.hasArticle(token)
    // `مدير الإدارة بالموانئ مساعد الدريس`: a given name sooner than an adjective that does not agree
    if (!bare && isIndefinite && this.around.complements.isName(token)) return false
    if (bare && isIndefinite) draft.generic = true
    this.around.extend(draft, modifiers.end(hit), modifiers.endToken(hit), modifiers.row(hit).id)
    draft.bare = bare
    return true
  }

  /** Whether a word follows that is neither a function word nor definite. */
  private mayBeName(token: number): boolean {
    const { page } = this.around.reading
    if (token >= page.tokenCount || page.tokenKinds[token] !== WORD) return false
    return !this.around.complements.isStop(token) && !this.around.hasArticle(token)
  }

  /** `وزير الداخلية بمملكة البحرين`: a state with the word for state, which is no place where something happens. */
  private stateBehindBa(token: number): Candidate | undefined {
    const { page } = this.around.reading
    if (!this.around.begins(token, BA)) return undefined
    const country = this.around.countries.at((page.tokenStarts[token] as number) + 1)
    return country && country.end > (page.tokenEnds[token] as number) ? country : undefined
  }

  private state(draft: Draft, token: number, takes: string): boolean {
    if (takes === 'nothing') return false
    let at = token
    // `رژیم صهیونیستی` is a state's name itself
    if (!this.around.countryAt(token) && this.around.cue(token, 'government-of') >= 0) at = token + 1
    const isOneWord = draft.bare && (this.around.reading.page.tokenStarts[token - 1] as number) <= draft.start
    const country = this.around.countryAt(at) ?? (isOneWord ? undefined : this.stateBehindBa(token))
    if (!country || this.isGivenName(draft, at, country)) return false
    if (draft.country === undefined) draft.country = (country.fields as CountryFields).code
    if (
      draft.indefinite &&
      draft.bare &&
      (country.fields as CountryFields).form === 'demonym' &&
      !this.around.hasArticle(at)
    )
      draft.generic = true
    draft.adjective = draft.bare && (country.fields as CountryFields).form === 'demonym'
    this.around.over(draft, country)
    return true
  }

  /** `مدير الهيئة بالرياض تركي العمري`: a nationality does not agree without article with a definite title. */
  private isGivenName(draft: Draft, token: number, country: Candidate): boolean {
    const { around } = this
    if (around.reading.language !== 'ar' || draft.bare || draft.indefinite) return false
    if ((country.fields as CountryFields).form !== 'demonym' || around.hasArticle(token)) return false
    return around.complements.isName(token)
  }

  private field(draft: Draft, token: number, takes: string): boolean {
    if (takes !== 'portfolio' || draft.portfolios.length > 0) return false
    const phrases = this.portfolios.list(token, { afterLam: true, afterBa: !draft.bare || draft.acting })
    if (phrases.length > 0 && this.around.begins(token, BA)) draft.acting = false
    const last = phrases[phrases.length - 1]
    if (!last) return this.unknownField(draft, token)
    draft.portfolios = [...new Set(phrases.flatMap(({ ids }) => ids))]
    this.around.extend(draft, last.end, last.endToken, ...phrases.map(({ row }) => row))
    return true
  }

  /** A minister's field that no dictionary knows, before the state: `وزیر اتحاد کره جنوبی`, `وزير الوحدة الكوري`; or before a name. */
  private unknownField(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    const next = token + 1
    if (draft.role !== 'minister' || !draft.bare || next >= page.tokenCount || page.tokenKinds[next] !== WORD)
      return false
    if (language === 'ar' && this.unknownFieldOfName(draft, token)) return true
    if (!this.around.complements.isPlainNoun(token) || this.around.hasArticle(token) !== (language === 'ar'))
      return false
    const country = this.around.countryAt(next)
    if (!country || (language === 'ar' && !this.around.hasArticle(next))) return false
    this.around.extend(draft, page.tokenEnds[token] as number, next)
    return true
  }

  /** `وزير العلاقات الحكومية` before `خالد العمري`. */
  private unknownFieldOfName(draft: Draft, token: number): boolean {
    const { page } = this.around.reading
    const { complements } = this.around
    if (!complements.isPlainNoun(token) || !this.around.hasArticle(token)) return false
    const end = complements.end(token, MOST_OF_FIELD)
    if (end === token || end >= page.tokenCount || this.around.hasArticle(end)) return false
    if (!complements.isName(end) || complements.isCommon(end)) return false
    this.around.extend(draft, page.tokenEnds[end - 1] as number, end)
    return true
  }

  /** `وزير الدولة بوزارة الخارجية`: where a minister of state serves. */
  private ministryOf(draft: Draft, token: number, row: Row): boolean {
    if (draft.role !== 'minister-of-state' || !draft.bare) return false
    const { page } = this.around.reading
    const preposition = this.around.cue(token, 'title-preposition')
    const at = preposition < 0 ? token : this.around.cues.endToken(preposition)
    if (at >= page.tokenCount || (preposition < 0 && !this.around.begins(token, BA))) return false
    const body = this.around.bodyAt(at)
    if (body?.type !== 'ministry') return false
    draft.endToken = at
    this.takeBody(draft, body, row)
    return true
  }

  private body(draft: Draft, token: number, takes: string, row: Row): boolean {
    if (takes === 'nothing' || takes === 'state' || takes === 'portfolio') return false
    const { page } = this.around.reading
    if (
      page.symbols[page.tokenStarts[token] as number] === WAW &&
      (page.tokenStarts[token] as number) !== this.around.bodyAt(token)?.start
    )
      return false
    const body = this.around.bodyAt(token)
    if (!body) return false
    if (draft.bare && body.start > (page.tokenStarts[token] as number)) draft.joinedByPreposition = true
    this.takeBody(draft, body, row)
    return true
  }

  private takeBody(draft: Draft, body: Candidate, row: Row): void {
    if (!draft.body) {
      draft.body = body
      draft.role = roleAtBody(
        row,
        draft.role,
        body.type === 'organization' ? (body.fields as OrganizationFields).class : 'ministry',
      )
      if (body.type === 'ministry') draft.portfolios = [...(body.fields as { portfolios: string[] }).portfolios]
    }
    this.around.over(draft, body)
  }

  /** `المتحدث السابق باسم وزارة الداخلية`: in whose name somebody speaks, behind an adjective. */
  private behalf(draft: Draft, token: number, row: Row): boolean {
    const cue = draft.role === 'spokesperson' && !draft.body ? this.around.cue(token, 'on-behalf-of') : -1
    if (cue < 0) return false
    const at = this.around.cues.endToken(cue)
    const body = at < this.around.reading.page.tokenCount ? this.around.bodyAt(at) : undefined
    if (!body) return this.loose.chain(draft, at)
    draft.endToken = at
    this.takeBody(draft, body, row)
    return true
  }

  private title(draft: Draft, token: number, takes: string, row: Row): boolean {
    if (draft.body || draft.nested || (takes !== 'title' && takes !== 'free' && takes !== 'body')) return false
    const { page } = this.around.reading
    const honorific = this.honorifics.longest(token, (hit) => this.honorifics.closing(hit) !== BEFORE_JOINT)
    const at = honorific >= 0 ? this.honorifics.endToken(honorific) : token
    const inner = this.inner(at) ?? (at > token ? this.inner(token) : undefined)
    if (honorific >= 0 && this.honorifics.closing(honorific) === BEFORE_SUFFIX && (!inner || inner.firstToken === at)) {
      // `مدير مكتب معاليه`
      this.around.extend(draft, page.tokenEnds[at - 1] as number, at)
      return true
    }
    // `رئيس الديوان الأميري والسفير …`: somebody else's
    if (!inner || inner.plural || inner.joined || (inner.weak && inner.bare && !inner.definite)) return false
    // behind the article nothing is in construct: `القائد العام للقوات المسلحة وزير الدفاع` has two titles
    if (this.around.reading.language === 'ar' && !this.around.begins(token, LAM) && this.around.hasArticle(token - 1))
      return false
    // of an indefinite title in predicate position (`مستشارة لوكيل الوزارة`) only the inner one is somebody's
    if (draft.bare && draft.indefinite && page.symbols[page.tokenStarts[token] as number] === LAM) return false
    // a further title behind other words is somebody's honorific (`رئيس الإدارة الإعلامية السفير`), unless ل joins it
    if (!draft.bare && page.symbols[page.tokenStarts[token] as number] !== LAM) return false
    draft.nested = true
    draft.role = roleOfDeputy(row, draft.role, inner.role)
    draft.portfolios = [...inner.portfolios]
    if (inner.country !== undefined) draft.country ??= inner.country
    if (inner.body) draft.body = inner.body
    this.around.extend(draft, inner.end, inner.endToken, ...inner.rows)
    return true
  }
}
