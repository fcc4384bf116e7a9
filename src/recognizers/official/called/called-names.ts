import { RowNumbers } from '../../../match/row-numbers.ts'
import { symbolOf } from '../../../text/characters.ts'
import type { CountryFields } from '../../country/index.ts'
import type { HitView } from '../../hits.ts'
import type { Candidate, Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { CandidateIndex } from '../candidate-index.ts'
import { isFullName } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { AMBIGUOUS, FAMILY, GIVEN } from '../names/token-class.ts'
import { calledPresentation, followsWaw, type Presentation } from '../presentation.ts'
import type { Honorifics } from '../side-by-side/honorifics.ts'
import { AlternatingSpeakers } from './alternating-speakers.ts'
import { CalledTo } from './called-to.ts'
import { ministriesListed } from './ministries-listed.ts'
import { NamesBehindCues } from './names-behind-cues.ts'
import { ReportLayout } from './report-layout.ts'
import { Speakers } from './speakers.ts'

/** Indefinite titles that only a state gives. */
const OF_STATE = new Set(['called-to-state'])
const LAM = symbolOf('ل')
/** Cues that call for an official's name. */
const CALLS = RowNumbers.ofKeys(
  'counterpart',
  'appointment',
  'predecessor',
  'called-to',
  'called-to-feminine',
  'called-to-state',
  'own-official',
  'reign',
  'membership',
  'as',
)
/** How many tokens may stand between a title and the word for its bearer's deputy. */
const NEAR = 30
/** The rule of names behind `تعيين`. */
export const APPOINTMENT = 'appointment + name'
/** The rule of names behind what somebody rules. */
export const REIGN = 'reign + name'

/** The rule of names before `به\u200cعنوان` and a title. */
const AS = 'name + as + title'

/**
 * Reads names that no title stands beside, but a word that calls for an official's name.
 *
 * @example `تعيين أحمد عوض`, `نظيره القطري خالد العطية`, `دولت دونالد ترامپ`
 */
export class CalledNames {
  private readonly cues: HitView
  private readonly holders: HitView
  private readonly countries: CandidateIndex
  private readonly bodies: CandidateIndex
  private readonly titleStarts = new Set<number>()
  /** Where titles begin that tell of what they are. */
  private readonly fullTitles = new Set<number>()
  private readonly pluralTitles = new Set<number>()
  private readonly layout: ReportLayout
  private readonly behind: NamesBehindCues
  private readonly speakers: Speakers
  private readonly alternating: AlternatingSpeakers
  private readonly calledTo: CalledTo

  constructor(
    private readonly reading: Reading,
    private readonly earlier: readonly Candidate[],
    private readonly names: NameReader,
    private readonly honorifics: Honorifics,
  ) {
    this.cues = viewOf(reading, 'cue')
    this.layout = new ReportLayout(reading)
    this.behind = new NamesBehindCues(reading, names, honorifics, this.layout)
    this.speakers = new Speakers(reading, names, this.behind, this.layout, (token) => this.hasOtherTitle(token))
    this.alternating = new AlternatingSpeakers(reading, names, honorifics, this.layout)
    this.holders = viewOf(reading, 'person', false)
    this.countries = new CandidateIndex(earlier, ['country'])
    this.bodies = new CandidateIndex(earlier, ['ministry', 'organization'])
    this.calledTo = new CalledTo(reading, names, new CandidateIndex(earlier, ['ministry', 'organization', 'country']))
  }

  /** All of them but those in `taken` tokens; `leads`: titles that stand alone earlier, whose holder may be named later. */
  all(taken: Uint8Array, leads: readonly Presentation[], beside: readonly Presentation[]): Presentation[] {
    for (const { titles } of beside)
      for (const { firstToken, bare, plural } of titles) {
        this.titleStarts.add(firstToken)
        if (plural) this.pluralTitles.add(firstToken)
        if (!bare) this.fullTitles.add(firstToken)
      }
    const found: Presentation[] = []
    const add = (presentation: Presentation | undefined) => {
      const name = presentation?.name
      if (!presentation || !name || taken[name.firstToken] || taken[name.endToken - 1]) return
      taken.fill(1, name.firstToken, name.endToken)
      found.push(presentation)
    }
    for (const hit of this.cues.whose(CALLS)) {
      if (this.cues.closing(hit) !== 0) continue
      const { key } = this.cues.row(hit)
      const token = this.cues.token(hit)
      const end = this.cues.endToken(hit)
      if (key === 'counterpart') this.counterparts(end).forEach(add)
      else if (key === 'appointment') this.appointed(end).forEach(add)
      else if (key === 'predecessor') {
        if (this.isNearTitle(token)) add(this.predecessor(end))
      } else if (key.startsWith('called-to')) add(this.calledTo.holder(token))
      else if (key === 'own-official') {
        if (this.isNearTitle(token)) this.ownOfficials(end).forEach(add)
      } else if (key === 'reign') add(this.ruler(end))
      else if (key === 'membership') add(this.member(token, end))
      else this.holdersAs(token, end).forEach(add)
    }
    if (this.reading.language === 'ar')
      ministriesListed(this.reading, this.earlier, this.names, this.honorifics).forEach(add)
    for (const { name, titles } of beside)
      if (name && titles.some(({ country }) => country !== undefined))
        this.counterparts(name.endToken, true).forEach(add)
    if (this.reading.language === 'fa' && leads.length > 0) {
      this.speakers.all(leads, taken).forEach(add)
      this.alternating.all(leads, beside).forEach(add)
    }
    return found
  }

  /** `نظيره القطري خالد العطية`, `نظيريه الروسي سيرجي لافروف والأمريكي جون كيري`. */
  private counterparts(token: number, joined = false): Presentation[] {
    const { page } = this.reading
    const found: Presentation[] = []
    let at = token
    for (let i = 0; i < 4 && at < page.tokenCount; i++) {
      const start = page.tokenStarts[at] as number
      const country = this.countries.inToken(start, page.tokenEnds[at] as number) as
        | Candidate<CountryFields>
        | undefined
      if (country?.fields.form !== 'demonym' || ((i > 0 || joined) && country.start === start)) break
      at++
      for (let hit = this.cues.first(at); hit >= 0; hit = this.cues.after(hit))
        if (this.cues.row(hit).key === 'reflexive') at = this.cues.endToken(hit)
      const { name, honorifics } = this.behind.at(at)
      const presentation = calledPresentation(name, 'counterpart + nationality + name', honorifics, country.fields.code)
      if (!presentation || !name) break
      found.push(presentation)
      at = name.endToken
    }
    return found
  }

  /** `تعيين X على وظيفة …`; in Persian a list too (`انتصاب X، Y و Z`). */
  private appointed(token: number): Presentation[] {
    const found: Presentation[] = []
    for (let at = token; at >= 0; ) {
      const { name, honorifics } = this.behind.at(at)
      if (!isFullName(name) || (at > token && !this.names.mayBeginWithGiven(name))) break
      // with a title that is none of public office beside it (`اختيار X، رئيس المكتب الإداري للجماعة`) it is no official's
      if (this.layout.isComma(name.endToken) && this.hasOtherTitle(name.endToken + 1)) break
      const presentation = calledPresentation(name, APPOINTMENT, honorifics)
      if (presentation) found.push(presentation)
      at = this.reading.language === 'fa' ? this.behindJoint(name.endToken) : -1
    }
    return found
  }

  /** The token behind a comma or a lone و; -1 where there is neither. */
  private behindJoint(token: number): number {
    const { page } = this.reading
    return token + 1 < page.tokenCount && (this.layout.isComma(token) || followsWaw(page, token + 1)) ? token + 1 : -1
  }

  /** `خلفا لحسين العمري`: who held the office before; ل is written onto the name. */
  private predecessor(token: number): Presentation | undefined {
    const { symbols, tokenStarts } = this.reading.page
    const [found] = this.appointed(token)
    const name = found?.name
    if (!found || !name || found.honorifics.length > 0) return found
    const isJoined =
      name.start === tokenStarts[name.firstToken] && symbols[name.start] === LAM && symbols[name.start + 1] !== LAM
    return isJoined ? { ...found, name: { ...name, start: name.start + 1 } } : found
  }

  /** Whether a title stands not far before a token: whose deputy it is. */
  private isNearTitle(token: number): boolean {
    for (let at = token - 1; at >= 0 && token - at <= NEAR; at--)
      if (this.titleStarts.has(at) || this.cues.isWord(at, OF_STATE)) return true
    return false
  }

  /** `نائبه زياد العمري`, `نائباه فواز الحمد وعلي الأحمد`. */
  private ownOfficials(token: number): Presentation[] {
    const found: Presentation[] = []
    for (let at = token; at < this.reading.page.tokenCount; ) {
      const { name, honorifics } = this.behind.at(at)
      if (!isFullName(name) || !this.names.beginsWithGiven(name)) break
      const presentation = calledPresentation(name, 'possessive title + name', honorifics)
      if (presentation) found.push(presentation)
      at = name.endToken
      if (!this.names.classes.beginsWithWaw(at)) break
    }
    return found
  }

  /** `دولت دونالد ترامپ`, `فترة حكم رجب طيب إردوغان`: known names only. */
  private ruler(token: number): Presentation | undefined {
    const { name, honorifics } = this.behind.at(token, true)
    if (!name || name.known < name.endToken - name.firstToken) return undefined
    const { classes } = this.names
    const first = classes.of(name.firstToken)
    // `دولت روحانی`: an office holder's surname, be it an ordinary word too
    const isHolder = first === AMBIGUOUS && this.reading.language === 'fa' && this.holders.hasPlain(name.firstToken)
    if (first !== GIVEN && first !== FAMILY && !isHolder) return undefined
    // one word names a ruler where the dictionary of office holders has it (`دولت ائتلافی`, `إدارة الطائي` are no rulers')
    if (
      name.endToken - name.firstToken === 1 &&
      (classes.isGivenOnly(name.firstToken) || !this.holders.has(name.firstToken))
    )
      return undefined
    // `برئاسة خالد مشعل، رئيس المكتب السياسي`
    if (this.layout.isComma(name.endToken) && this.hasOtherTitle(name.endToken + 1)) return undefined
    return calledPresentation(name, REIGN, honorifics)
  }

  /** `أحمد عوض من سفارة فلسطين`, `والمستشار ريهام معوض، من وزارة الاتصالات`. */
  private member(token: number, end: number): Presentation | undefined {
    const { page } = this.reading
    if (end >= page.tokenCount) return undefined
    const body = this.bodies.inToken(page.tokenStarts[end] as number, page.tokenEnds[end] as number)
    if (!body) return undefined
    const last = this.layout.isComma(token - 1) ? token - 1 : token
    const name = this.names.before(last)
    return isFullName(name) && this.names.beginsWithGiven(name)
      ? calledPresentation(name, 'name + from + body', [])
      : undefined
  }

  /** `اعضای هیئت نظارت بر انتخابات`: whether the members of a body begin in a token. */
  private isOfMembers(token: number): boolean {
    const { page } = this.reading
    const next = token + 1
    return (
      next < page.tokenCount &&
      this.cues.plain(token, 'members-of') >= 0 &&
      this.bodies.inToken(page.tokenStarts[next] as number, page.tokenEnds[next] as number) !== undefined
    )
  }

  /** Everybody before `به\u200cعنوان` and a title; before a plural one (`به ترتیب به\u200cعنوان استانداران …`) the whole list. */
  private holdersAs(token: number, end: number): Presentation[] {
    const isPlural = this.pluralTitles.has(end) || this.isOfMembers(end)
    if (!isPlural && !this.fullTitles.has(end)) return []
    let at = token - 2 >= 0 && this.cues.plain(token - 2, 'in-turn') >= 0 ? token - 2 : token
    // `رضا نجاتی را به سمت سرپرست … منصوب کرد`
    if (at > 0 && this.names.classes.isObject(at - 1)) at--
    const last = this.holderAs(at)
    if (!last?.name || !isPlural) return last ? [last] : []
    const found = [last]
    for (let name = last.name; ; ) {
      const joint = name.firstToken - 1
      const before = this.layout.isComma(joint) || followsWaw(this.reading.page, name.firstToken) ? joint : -1
      const next = before > 0 ? this.names.before(before) : undefined
      if (!isFullName(next) || !this.names.mayBeginWithGiven(next)) return found
      const presentation = calledPresentation(next, AS, this.honorifics.before(next.firstToken))
      if (presentation) found.push(presentation)
      name = next
    }
  }

  /** `حضور آیت\u200cالله علم\u200cالهدی به\u200cعنوان امام\u200cجمعه مشهد`: a full name, or a surname with an honorific. */
  private holderAs(token: number): Presentation | undefined {
    const name = this.names.before(token)
    if (!name || name.known === 0) return undefined
    // `آیت\u200cالله` is a given name too
    const honorific = this.honorifics.at(name.firstToken)
    if (honorific && honorific.endToken < name.endToken) {
      const behind = this.names.after(honorific.endToken, { article: true })
      return behind?.endToken === name.endToken ? calledPresentation(behind, AS, [honorific]) : undefined
    }
    const honorifics = this.honorifics.before(name.firstToken)
    return (isFullName(name) && this.names.mayBeginWithGiven(name)) || honorifics.length > 0
      ? calledPresentation(name, AS, honorifics)
      : undefined
  }

  /** Whether a title word stands in a token that begins no title of public office. */
  private hasOtherTitle(token: number): boolean {
    return this.names.classes.isTitleWord(token) && !this.titleStarts.has(token)
  }
}
