import { CAPITAL } from '../../../match/entry.ts'
import { AFTER_BA } from '../../../match/match.ts'
import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, tokenAt, WORD } from '../../../text/page.ts'
import type { CountryFields } from '../../country/index.ts'
import type { HitView } from '../../hits.ts'
import type { OrganizationFields } from '../../organization/index.ts'
import type { Candidate } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { DIPLOMATS } from './posted-roles.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

/** Roles whose holder is somewhere for somebody: a place may follow with a preposition. */
const POSTED = new Set([
  'ambassador',
  'consul',
  'charge-daffaires',
  'envoy',
  'representative',
  'official',
  'legislator',
  'coordinator',
  'commander',
])
/** Roles whose body may be told by a place, where no body is named. */
const POSTED_WITHOUT_BODY = new Set(['head', 'director', 'director-general', 'deputy-head', 'member'])
/** Roles that, with the article, have their body behind a preposition: `المستشار في الديوان الملكي`. */
const IN_BODY = new Set(['adviser', 'member', 'judge', 'prosecutor'])
/** Roles whose Persian title is complete with the state: a body behind `در` is where something happens. */
const OF_STATE = new Set([
  'king',
  'president',
  'vice-president',
  'prime-minister',
  'minister',
  'speaker',
  'supreme-leader',
])
/** Roles whose holder is there for a state, behind `برای`. */
const FOR_STATE = new Set(['envoy', 'ambassador', 'charge-daffaires', 'rapporteur', 'coordinator', 'representative'])
/** Cues for the page's own state, everywhere and behind `لدى`. */
const HOME = new Set(['home'])
const HOME_POSTED = new Set(['home', 'posted-home'])
const EMBASSY = 'embassy'
const BA = symbolOf('ب')
const COMMA = symbolOf(',')
const LAM = symbolOf('ل')
const WAW = symbolOf('و')

/**
 * Takes in the state, town or body to which somebody is posted, and for whom.
 *
 * @example `سفير فرنسا` grows over `لدى لبنان`.
 */
export class TitlePosts {
  private readonly states: HitView

  constructor(private readonly around: TitleSurroundings) {
    this.states = viewOf(around.reading, 'country')
  }

  /** `لدى إيطاليا ومالطا`, `في دولة الإمارات`, `در تهران`: where the title is held. */
  posted(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    // `مندوب المملكة الدائم لدى …`
    const home = POSTED.has(draft.role) && draft.bare ? this.around.cue(token, 'home') : -1
    if (home >= 0) {
      this.around.overHit(draft, this.around.cues, home)
      return true
    }
    // `رئیس\u200cجمهور اوکراین در کاخ سفید`: where he is
    const isOfState = language === 'fa' && OF_STATE.has(draft.role)
    const mayBePart = draft.bare
      ? IN_BODY.has(draft.role) && (!draft.indefinite || this.isAt(token))
      : !POSTED.has(draft.role) && !isOfState
    if (mayBePart && !draft.nested && this.parent(draft, token)) return true
    if (
      draft.generic ||
      !(
        POSTED.has(draft.role) ||
        draft.role === 'rapporteur' ||
        this.isOfOffice(draft) ||
        (POSTED_WITHOUT_BODY.has(draft.role) && !draft.body && draft.loose)
      )
    )
      return false
    // `نماینده ویژه در امور افغانستان` + `به کابل رفت`
    const envoy = draft.role === 'envoy' && !draft.charged ? this.around.cue(token, 'envoy-preposition') : -1
    // `سفیر جدید برای افغانستان`: anybody yet
    const isOfNone = DIPLOMATS.has(draft.role) && draft.bare
    const forState = FOR_STATE.has(draft.role) && !isOfNone ? this.around.cue(token, 'for-state') : -1
    const cue = Math.max(envoy, forState) >= 0 ? Math.max(envoy, forState) : this.around.cue(token, 'title-preposition')
    if (cue < 0) return this.atPost(draft, token)
    // `ممثلة في لجنة …`: anybody
    if (draft.bare && draft.indefinite) draft.joinedByPreposition = true
    let took = false
    for (let at = this.around.cues.endToken(cue); at < page.tokenCount; ) {
      const found = this.countryInside(at, took) ?? this.around.bodyAt(at)
      if (found) {
        // `رئيس الخدمات الحكومية في دولة الإمارات` serves it
        if (found.type === 'country' && POSTED_WITHOUT_BODY.has(draft.role))
          draft.country ??= (found.fields as CountryFields).code
        draft.endToken = at
        this.around.over(draft, found)
      } else {
        // `في مدينة مشهد`
        const town =
          took || this.around.cue(at, 'area') < 0 ? at : this.around.cues.endToken(this.around.cue(at, 'area'))
        const place = took || town >= page.tokenCount ? -1 : this.around.places.longestWhole(town)
        const capital = took || place >= 0 ? -1 : this.capitalAt(at)
        const area =
          took || place >= 0 || capital >= 0
            ? -1
            : Math.max(this.homeArea(draft, at), this.homeAt(at), this.regionAt(at))
        if (place < 0 && area < 0 && capital < 0) break
        if (place >= 0) this.around.overHit(draft, this.around.places, place)
        else if (capital >= 0) this.around.overHit(draft, this.states, capital)
        else this.around.overHit(draft, this.around.cues, area)
      }
      took = true
      at = draft.endToken
      if (!this.around.begins(at, WAW)) break
    }
    if (took) draft.loose = draft.charged = true
    return took
  }

  /** `رئیس دفتر سازمان ملل` before `در تهران`: an office of a body of several states is somewhere. */
  private isOfOffice({ body, end }: Draft): boolean {
    if (body?.type !== 'organization' || body.end !== end) return false
    const { kind, class: type } = body.fields as OrganizationFields
    return kind === 'international' && type === 'office'
  }

  /** `المندوب الدائم لجمهورية فيجي` before `لدى الأمم المتحدة`: the state, joined by ل. */
  ofState(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    if (language !== 'ar' || !this.around.begins(token, LAM)) return false
    const country = this.countryInside(token, true)
    if (!country || country.start > (page.tokenStarts[token] as number) + 1) return false
    const isPosted = draft.bare && POSTED.has(draft.role)
    if (!isPosted && !this.isApposed(draft, country)) return false
    draft.country ??= (country.fields as CountryFields).code
    draft.endToken = token
    this.around.over(draft, country)
    return true
  }

  /**
   * `، رئيس الجمعية الوطنية لجمهورية كوريا،`: whether a title and its state stand between commas, or lead to a name; behind a
   * noun (`زيارة رئيس البرلمان لإيران`) the state may be where somebody goes.
   */
  private isApposed({ start, end: last, role, bare, body }: Draft, { end }: Candidate): boolean {
    if (!OF_STATE.has(role) || !(bare || body?.end === last)) return false
    const { page } = this.around.reading
    const first = tokenAt(page, start)
    const next = tokenAt(page, end)
    return beginsWith(page, first - 1, COMMA) && next < page.tokenCount && beginsWith(page, next, COMMA)
  }

  /** `سفير كراكاس`: the capital that stands for a diplomat's state. */
  seat(draft: Draft, token: number): boolean {
    if (!DIPLOMATS.has(draft.role) || !draft.bare || this.around.hasArticle(token - 1)) return false
    const capital = this.capitalAt(token)
    if (capital < 0) return false
    draft.country ??= this.states.row(capital).key
    this.around.overHit(draft, this.states, capital)
    return true
  }

  /** `سفيرة المغرب بمدريد`: the town where a diplomat is posted, behind ب. */
  private atPost(draft: Draft, token: number): boolean {
    if (!DIPLOMATS.has(draft.role) && draft.role !== 'official') return false
    const { page } = this.around.reading
    const { places } = this.around
    // `القائم بالأعمال بالسفارة السورية`, `الملحق الثقافي بالسفارة السعودية`
    const embassy = this.around.begins(token, BA) ? this.around.bodyAt(token) : undefined
    if (embassy && (embassy.fields as OrganizationFields).class === EMBASSY) {
      draft.body ??= embassy
      this.around.over(draft, embassy)
      return true
    }
    if (!DIPLOMATS.has(draft.role)) return false
    const place = this.around.placeBehindBa(token)
    const capital = place < 0 ? this.capitalAt(token, AFTER_BA) : -1
    // `سفير الكويت الشقيقة بالمملكة`
    const home = place < 0 && capital < 0 && !draft.bare ? this.homeAt(token, AFTER_BA) : -1
    const state =
      !draft.bare && capital < 0 && this.around.begins(token, BA)
        ? this.around.countries.at((page.tokenStarts[token] as number) + 1)
        : undefined
    if (state) this.around.over(draft, state)
    else if (place >= 0) this.around.overHit(draft, places, place)
    else if (capital >= 0) this.around.overHit(draft, this.states, capital)
    else if (home >= 0) this.around.overHit(draft, this.around.cues, home)
    else return false
    return true
  }

  /** `قاضية` + `لدى محكمة …`: the preposition that tells where somebody serves, not where something happens. */
  private isAt(token: number): boolean {
    return this.around.cue(token, 'title-preposition') >= 0 && this.around.cue(token, 'envoy-preposition') >= 0
  }

  /** `رئيس لجنة الشؤون الخارجية في مجلس النواب`: the body that a unit is part of. */
  private parent(draft: Draft, token: number): boolean {
    const cue = this.around.cue(token, 'title-preposition')
    if (cue < 0) return false
    const at = this.around.cues.endToken(cue)
    const body = at < this.around.reading.page.tokenCount ? this.around.bodyAt(at) : undefined
    if (!body) return false
    // `مدير التجارب في المديرية العامة الفرنسية للأسلحة`; at a body of several states one serves his own
    // `قاض لدى المحكمة العليا`: anybody
    if (draft.bare && draft.indefinite) draft.joinedByPreposition = true
    if (draft.body) draft.parent ??= body
    const isOfState = (body.fields as Partial<OrganizationFields>).kind !== 'international'
    if (isOfState && POSTED_WITHOUT_BODY.has(draft.role)) draft.body ??= body
    draft.endToken = at
    this.around.over(draft, body)
    draft.loose = true
    draft.nested = true
    return true
  }

  private countryInside(token: number, joined: boolean): Candidate | undefined {
    const { page } = this.around.reading
    const start = page.tokenStarts[token] as number
    return this.around.countries.at(start) ?? (joined ? this.around.countries.at(start + 1) : undefined)
  }

  /** `سفیر ایران در کاراکاس`: the capital to which somebody is sent. */
  private capitalAt(token: number, opening = 0): number {
    const { states } = this
    return states.longest(
      token,
      (hit) => (states.flags(hit) & CAPITAL) !== 0 && states.closing(hit) === 0 && states.opening(hit) === opening,
    )
  }

  /** `المبعوث الخاص للسلام في الشرق الأوسط`: a part of the world; `نماینده روسیه در سازمان\u200cهای بین\u200cالمللی`. */
  private regionAt(token: number): number {
    return this.around.cue(token, this.around.reading.language === 'ar' ? 'region' : 'posting')
  }

  /** `السفير الصيني لدى البلاد`, `سفير قطر بالمملكة`. */
  private homeAt(token: number, opening = 0): number {
    const { cues, reading } = this.around
    if (reading.language !== 'ar') return -1
    const keys = opening === 0 ? HOME_POSTED : HOME
    return cues.longest(
      token,
      (hit) => keys.has(cues.row(hit).key) && cues.closing(hit) === 0 && cues.opening(hit) === opening,
    )
  }

  /** `نماینده ولی فقیه در استان` before a verb or preposition: the province that the page is about. */
  private homeArea(draft: Draft, token: number): number {
    if (this.around.reading.language !== 'fa' || draft.role !== 'representative') return -1
    const area = this.around.cue(token, 'area')
    if (area < 0) return -1
    const { page } = this.around.reading
    const next = this.around.cues.endToken(area)
    return next >= page.tokenCount || page.tokenKinds[next] !== WORD || this.around.complements.isStop(next) ? area : -1
  }
}
