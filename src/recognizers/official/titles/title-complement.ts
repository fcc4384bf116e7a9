import type { Row } from '../../../match/entry.ts'
import { AFTER_WA, BEFORE_JOINT, BEFORE_SUFFIX } from '../../../match/match.ts'
import { symbolOf } from '../../../text/characters.ts'
import { WORD } from '../../../text/page.ts'
import type { CountryFields } from '../../country/index.ts'
import type { HitView } from '../../hits.ts'
import { PortfolioReader } from '../../portfolios.ts'
import type { Candidate, Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { DeputysField } from './deputys-field.ts'
import { isOwn } from './own-titles.ts'
import { QuotedField } from './quoted-field.ts'
import { roleOfDeputy } from './roles.ts'
import { ServedPerson } from './served-person.ts'
import type { Title } from './title.ts'
import { TitleBelonging } from './title-belonging.ts'
import { TitleBody } from './title-body.ts'
import { TitleBodyTold } from './title-body-told.ts'
import type { Draft } from './title-draft.ts'
import { TitleField } from './title-field.ts'
import { TitleForces } from './title-forces.ts'
import { TitleFriendship } from './title-friendship.ts'
import { TitleModifier } from './title-modifier.ts'
import { takeNamesake } from './title-namesake.ts'
import { TitleNumbers } from './title-numbers.ts'
import { TitlePlaces } from './title-places.ts'
import { TitlePosts } from './title-posts.ts'
import { TitleRegime } from './title-regime.ts'
import { TitleRemit } from './title-remit.ts'
import { TitleState } from './title-state.ts'
import { TitleSurroundings } from './title-surroundings.ts'
import { TitleTerm } from './title-term.ts'
import { TitleTowardsBody } from './title-towards-body.ts'
import { TitleWithin } from './title-within.ts'
import { TitleWords } from './title-words.ts'

const BA = symbolOf('ب')
const LAM = symbolOf('ل')
const MOST_STEPS = 10
/** The row of those who stand in for the holder of a title; before a person's name the word means his successor. */
const SUCCESSOR = 'stand-in'
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
  readonly state: TitleState
  private readonly field: TitleField
  private readonly ofDeputy: DeputysField
  private readonly belonging: TitleBelonging
  private readonly body: TitleBody
  private readonly bodyTold: TitleBodyTold
  private readonly modifier: TitleModifier
  private readonly posts: TitlePosts
  private readonly held: TitlePlaces
  private readonly numbers: TitleNumbers
  private readonly term: TitleTerm
  private readonly towards: TitleTowardsBody
  private readonly loose: TitleWords
  private readonly remits: TitleRemit
  private readonly regime: TitleRegime
  private readonly served: ServedPerson
  private readonly within: TitleWithin
  private readonly quoted: QuotedField
  private readonly forces: TitleForces
  private readonly friendship: TitleFriendship
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
    this.posts = new TitlePosts(this.around)
    this.numbers = new TitleNumbers(this.around)
    this.held = new TitlePlaces(this.around, this.posts)
    this.term = new TitleTerm(this.around)
    this.towards = new TitleTowardsBody(this.around)
    this.remits = new TitleRemit(this.around, this.portfolios)
    this.loose = new TitleWords(this.around, this.towards, this.remits)
    this.field = new TitleField(this.around, this.portfolios)
    this.ofDeputy = new DeputysField(this.around, inner)
    this.state = new TitleState(this.around)
    this.regime = new TitleRegime(this.around)
    this.belonging = new TitleBelonging(this.around)
    this.body = new TitleBody(this.around, this.remits)
    this.bodyTold = new TitleBodyTold(this.around, earlier)
    this.modifier = new TitleModifier(this.around)
    this.served = new ServedPerson(reading)
    this.within = new TitleWithin(this.around)
    this.quoted = new QuotedField(this.around, this.portfolios)
    this.forces = new TitleForces(this.around)
    this.friendship = new TitleFriendship(this.around)
    this.honorifics = viewOf(reading, 'honorific')
    this.bits = 0
    for (const category of GOING_ON) this.bits |= viewOf(reading, category).bit
  }

  /** Extends a draft as far as its words go. */
  complete(draft: Draft, ownTakes: string, row: Row): void {
    this.extend(draft, ownTakes, row)
    if (this.around.reading.language !== 'ar') return
    // `رئيسة البعثة التابعة` before a name that no dictionary knows
    const last = draft.endToken - 1
    const { tokenStarts, tokenEnds } = this.around.reading.page
    if ((tokenStarts[last] as number) <= draft.start || this.around.cue(last, 'belonging') < 0) return
    draft.endToken = last
    draft.end = tokenEnds[last - 1] as number
  }

  private extend(draft: Draft, ownTakes: string, row: Row): void {
    if (this.modifier.isOfFormerPost(draft.start)) draft.former = true
    this.body.overlapping(draft, row)
    let inTowns = false
    // `وزير خارجيته`: whose minister he is the pronoun tells
    const ofOwn = isOwn(draft)
    for (let step = 0; step < MOST_STEPS; step++) {
      const { page } = this.around.reading
      const token = draft.endToken
      if (token < page.tokenCount && this.numbers.extend(draft, token)) continue
      if (this.quoted.extend(draft, token) || this.body.quoted(draft, token, ownTakes, row)) continue
      if (this.forces.extend(draft, token)) continue
      if (token < page.tokenCount && (this.held.twin(draft, token) || this.held.blessed(draft, token))) continue
      if (token < page.tokenCount && (this.friendship.extend(draft, token) || this.modifier.joined(draft, token)))
        continue
      if (token < page.tokenCount && this.towards.furtherTowns(draft, token)) {
        inTowns = true
        continue
      }
      if (token < page.tokenCount && this.towards.furtherField(draft, token)) continue
      if (token >= page.tokenCount || page.tokenKinds[token] !== WORD) return
      if (takeNamesake(this.around, draft, token)) continue
      if (ofOwn && !this.mayGoOn(token)) return
      if (this.ofDeputy.extend(draft, token) || this.term.extend(draft, token)) continue
      draft.isHeld = draft.bare && this.served.isHolder(token, draft)
      if (draft.isHeld) return
      const served = draft.bare && row.key !== SUCCESSOR ? this.served.countryOf(token, draft.role) : undefined
      if (served !== undefined) {
        draft.ofPerson = true
        draft.country ??= served
        return
      }
      // `معاون گردشگری کشور` is complete
      if (draft.loose && this.around.cue(token - 1, 'whole-country') >= 0) return
      const known = (this.around.reading.hits.categories[token] as number) & this.bits
      if (known === 0 && !this.around.begins(token, LAM)) {
        if (inTowns) return
        if (
          !this.towards.furtherMember(draft, token) &&
          !this.remits.remit(draft, token) &&
          !this.held.unknownTown(draft, token) &&
          !this.loose.words(draft, token, ownTakes) &&
          !this.loose.beforeName(draft, token)
        )
          return
        continue
      }
      if (this.around.complements.persian.isToldBefore(token)) return
      // the head of a service (`مدیرکل فرهنگ و ارشاد اسلامی`) has a territory, a minister has not
      const ofField = ownTakes === 'portfolio' && draft.portfolios.length > 0 && SERVICE.has(draft.role)
      const takes = ofField ? 'free' : ownTakes
      const took =
        this.field.extend(draft, token, takes) ||
        this.state.extend(draft, token, takes) ||
        this.regime.extend(draft, token) ||
        // `استاندار مرکزی`: a province whose name is an adjective
        (takes === 'place' && draft.bare && this.modifier.has(token) && this.held.place(draft, token, takes)) ||
        this.modifier.extend(draft, token) ||
        this.towards.constituency(draft, token) ||
        this.towards.group(draft, token) ||
        this.belonging.extend(draft, token) ||
        this.body.extend(draft, token, takes, row) ||
        this.bodyTold.extend(draft, token, takes, row) ||
        this.body.government(draft, token, takes, row) ||
        this.body.ministryOf(draft, token, row) ||
        this.title(draft, token, takes, row) ||
        this.held.place(draft, token, takes) ||
        this.held.area(draft, token, takes) ||
        this.posts.posted(draft, token) ||
        this.posts.ofState(draft, token) ||
        this.held.there(draft, token) ||
        this.within.extend(draft, token) ||
        this.within.service(draft, token) ||
        this.within.furtherBody(draft, token) ||
        this.body.behalf(draft, token, row) ||
        this.remits.remit(draft, token) ||
        this.loose.qualifier(draft, token, takes) ||
        ((!ofField || this.around.cue(token, 'area') >= 0) && this.loose.words(draft, token, takes)) ||
        this.loose.beforeName(draft, token)
      if (!took) return
    }
  }

  /** Whether what may follow a title with a pronoun begins in a token: an adjective, ل, another preposition. */
  private mayGoOn(token: number): boolean {
    const { around } = this
    const isPreposition = around.cue(token, 'title-preposition') >= 0 || around.cue(token, 'envoy-preposition') >= 0
    return isPreposition || around.begins(token, LAM) || this.modifier.has(token)
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

  private title(draft: Draft, token: number, takes: string, row: Row): boolean {
    if (draft.body || draft.nested || (takes !== 'title' && takes !== 'free' && takes !== 'body')) return false
    // `نائبه وسمو ولي العهد` are two people
    const honorific = this.honorifics.longest(
      token,
      (hit) => this.honorifics.closing(hit) !== BEFORE_JOINT && (this.honorifics.opening(hit) & AFTER_WA) === 0,
    )
    const at = honorific >= 0 ? this.honorifics.endToken(honorific) : token
    const inner = this.inner(at) ?? (at > token ? this.inner(token) : undefined)
    const hasPronoun = honorific >= 0 && this.honorifics.closing(honorific) === BEFORE_SUFFIX
    // no pronoun stands behind the article: `الأمم` is no mother
    if (hasPronoun && !this.around.hasArticle(token) && (!inner || inner.firstToken === at)) {
      // `مدير مكتب معاليه`
      this.around.overWords(draft, at)
      return true
    }
    // `رئيس الديوان الأميري والسفير …`: somebody else's
    if (!inner || inner.plural || inner.joined) return false
    // `مشاور وزیر` is the adviser of one
    const isOfMinister =
      this.around.reading.language === 'fa' && draft.role === 'adviser' && inner.role === 'minister' && at === token
    if (inner.weak && inner.bare && !inner.definite && !isOfMinister) return false
    // `وزارة الصحة ممثلة بوزير الصحة`: who represents it
    if (this.around.reading.language === 'ar' && inner.start > (this.around.reading.page.tokenStarts[token] as number))
      if (this.around.begins(token, BA)) return false
    // behind the article nothing is in construct: `القائد العام للقوات المسلحة وزير الدفاع` has two titles
    if (this.around.reading.language === 'ar' && !this.around.begins(token, LAM) && this.around.hasArticle(token - 1))
      return false
    // of an indefinite title in predicate position (`مستشارة لوكيل الوزارة`) only the inner one is somebody's
    if (draft.bare && draft.indefinite && this.around.begins(token, LAM)) return false
    // a further title behind other words is somebody's honorific (`رئيس الإدارة الإعلامية السفير`), unless ل joins it
    if (!draft.bare && !this.around.begins(token, LAM)) return false
    draft.nested = true
    draft.role = roleOfDeputy(row, draft.role, inner.role)
    draft.portfolios = [...inner.portfolios]
    if (inner.country !== undefined) draft.country ??= inner.country
    if (inner.body) draft.body = inner.body
    draft.parent = inner.parent
    this.around.extend(draft, inner.end, inner.endToken, ...inner.rows)
    return true
  }
}
