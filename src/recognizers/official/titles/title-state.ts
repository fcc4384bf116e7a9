import { symbolOf } from '../../../text/characters.ts'
import { PUNCTUATION_MARK, tokenAt, tokenBehind } from '../../../text/page.ts'
import type { CountryFields } from '../../country/index.ts'
import type { OrganizationFields } from '../../organization/index.ts'
import type { Candidate } from '../../recognizer.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

const BA = symbolOf('ب')
const LAM = symbolOf('ل')
/** The most words of a government's name behind its noun: `الوحدة الوطنية المؤقتة`. */
const LONGEST_GOVERNMENT = 3

/** Whether a body is called a parliament of some kind, whoever's it is. */
const isParliament = ({ fields }: Candidate): boolean => (fields as Partial<OrganizationFields>).class === 'parliament'

/**
 * Takes in the state that a title is of.
 *
 * @example `الرئيس` grows over `الفرنسي`.
 */
export class TitleState {
  constructor(private readonly around: TitleSurroundings) {}

  /** The name or nationality of a state that follows. */
  extend(draft: Draft, token: number, takes: string): boolean {
    if (takes === 'nothing') return false
    if (this.behindLam(draft, token)) return true
    if (this.origin(draft, token)) return true
    let at = token
    // `رژیم صهیونیستی` is a state's name itself
    // `رئيس مجلس وزراء الحكومة الليبية`; behind the article (`دعا رئيس الوزراء الحكومة`) it is the object
    // `وزير خارجية النظام السوري`
    const isOpen = draft.bare || draft.portfolios.length > 0
    const isInConstruct = this.around.reading.language !== 'ar' || (isOpen && !this.around.hasArticle(token - 1))
    const government = isInConstruct && !this.around.countryAt(token) ? this.around.cue(token, 'government-of') : -1
    if (government >= 0) at = this.around.cues.endToken(government)
    const isOneWord = draft.bare && (this.around.reading.page.tokenStarts[token - 1] as number) <= draft.start
    const country =
      this.around.countryAt(at) ??
      (isOneWord ? undefined : (this.stateAround(draft, token) ?? this.stateBehindBa(draft, token)))
    // `وزير خارجية النظام`
    if (!country && government >= 0 && this.around.reading.language === 'ar' && draft.portfolios.length > 0) {
      this.around.overHit(draft, this.around.cues, government)
      return true
    }
    if (!country && isInConstruct && this.governmentNamed(draft, token)) return true
    if (!country || this.isGivenName(draft, at, country) || this.isObject(draft, token, country)) return false
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

  /** `لفرنسا` behind `الرئيس السابق`: whose president he was; `لبوركينا فاسو` behind `رئيس الجمعية الوطنية`. */
  private behindLam(draft: Draft, token: number): boolean {
    const { around } = this
    const { bare, former, country, role, body } = draft
    if (around.reading.language !== 'ar' || country !== undefined || !around.begins(token, LAM)) return false
    const isFormer = role === 'president' && bare && former
    const isSpeaker = role === 'speaker' && (!body || isParliament(body)) && this.isApposed(draft)
    if (!isFormer && !isSpeaker) return false
    const state = around.countryAt(token) ?? around.countries.at((around.reading.page.tokenStarts[token] as number) + 1)
    if (!state || (state.fields as CountryFields).form !== 'name') return false
    draft.country = (state.fields as CountryFields).code
    around.over(draft, state)
    return true
  }

  /** Whether a mark stands before a title: behind `زيارة`, `شكر` its holder visits or thanks the state that ل joins. */
  private isApposed({ start }: Draft): boolean {
    const { page } = this.around.reading
    const before = tokenAt(page, start) - 1
    return before < 0 || (page.tokenKinds[before] as number) >= PUNCTUATION_MARK
  }

  /** `وزير خارجية` before `حكومة الوحدة الوطنية`: the government that has a name of its own. */
  private governmentNamed(draft: Draft, token: number): boolean {
    const { around } = this
    if (around.reading.language !== 'ar' || draft.portfolios.length === 0) return false
    if (around.cue(token, 'the-government') < 0 || around.hasArticle(token)) return false
    const { complements } = around
    let end = complements.end(token + 1, LONGEST_GOVERNMENT)
    // `… الطاهر العمري`: the holder's given name has the article too
    while (end > token + 1 && complements.isName(end - 1) && !complements.isCommon(end - 1)) end--
    if (end === token + 1) return false
    around.overWords(draft, end)
    return true
  }

  /** `عمدة روتردام` before `المغربي الأصل`: where its holder comes from, which tells nothing of the office. */
  private origin(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    const country = language === 'ar' ? this.around.countryAt(token) : undefined
    if (!country || (country.fields as CountryFields).form !== 'demonym') return false
    const behind = tokenBehind(page, country.end)
    const cue = behind < page.tokenCount ? this.around.cue(behind, 'of-origin') : -1
    if (cue < 0) return false
    this.around.overHit(draft, this.around.cues, cue)
    draft.loose = true
    return true
  }

  /**
   * Whether a state is what a title's holder visits or calls on: a second one (`زار الرئيس النيجيري تشاد`), or a name behind the
   * article, where nothing is in construct (`زار رئيس الوزراء تركيا`).
   */
  private isObject(draft: Draft, token: number, { start, fields }: Candidate): boolean {
    const { around } = this
    const { page, language } = around.reading
    const { code, form } = fields as CountryFields
    if (language !== 'ar') return false
    if (draft.country !== undefined && draft.country !== code) return !this.isPartner(draft, token, form)
    // `رئيس اللجنة العربية السعودية`
    if (draft.loose || form !== 'name' || start !== page.tokenStarts[token]) return false
    return around.hasArticle(token - 1) || around.countryAt(token - 1) !== undefined
  }

  /** `رئيس اللجنة المشتركة السعودية التركية`: whether the nationality of a second state stands behind that of a first one. */
  private isPartner({ bare, end }: Draft, token: number, form: string): boolean {
    const { around } = this
    const first = around.countryAt(token - 1)
    return (
      !bare &&
      form === 'demonym' &&
      around.hasArticle(token) &&
      first?.end === end &&
      (first.fields as CountryFields).form === form
    )
  }

  /** `الأمين العام لرئاسة الجمهورية التركية`: a state whose name begins with the last word that was taken in. */
  private stateAround(draft: Draft, token: number): Candidate | undefined {
    const country = draft.country === undefined ? this.around.countryAt(token - 1) : undefined
    return country && country.end > draft.end ? country : undefined
  }

  /**
   * `وزير الداخلية بمملكة البحرين`: a state with the word for state, which is no place where something happens; behind a field
   * of government its short name too.
   */
  private stateBehindBa({ portfolios }: Draft, token: number): Candidate | undefined {
    const { page } = this.around.reading
    if (!this.around.begins(token, BA)) return undefined
    const country = this.around.countries.at((page.tokenStarts[token] as number) + 1)
    if (!country) return undefined
    const isNamed = portfolios.length > 0 && (country.fields as CountryFields).form === 'name'
    return isNamed || country.end > (page.tokenEnds[token] as number) ? country : undefined
  }

  /** `مدير الهيئة بالرياض تركي العمري`: a nationality does not agree without article with a definite title. */
  private isGivenName(draft: Draft, token: number, country: Candidate): boolean {
    const { around } = this
    if (around.reading.language !== 'ar' || draft.bare || draft.indefinite) return false
    if ((country.fields as CountryFields).form !== 'demonym' || around.hasArticle(token)) return false
    return around.complements.isName(token)
  }

  /** `این کشور` behind a title: the country that is named last before it; the words are no part of the title. */
  thisCountry(draft: Draft): void {
    if (draft.country !== undefined || this.around.cue(draft.endToken, 'this-country') < 0) return
    const last = this.around.countries.lastBefore(draft.start)
    if (last) draft.country = (last.fields as CountryFields).code
  }
}
