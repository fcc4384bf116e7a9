import { AFTER_BA, AFTER_LA } from '../../../match/match.ts'
import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, tokenAt, tokenBehind, WORD } from '../../../text/page.ts'
import type { CountryFields } from '../../country/index.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

/** Roles of those who serve in a body or place; of others what stands behind `في` is where something happens. */
const SERVING = new Set([
  'adviser',
  'chair',
  'chief-of-staff',
  'commander',
  'coordinator',
  'deputy-chair',
  'deputy-director',
  'deputy-head',
  'director',
  'director-general',
  'head',
  'inspector',
  'judge',
  'member',
  'official',
  'police-chief',
  'prosecutor',
  'secretary',
  'secretary-general',
  'spokesperson',
  'undersecretary',
])
/** Roles of those who serve a state, which stands behind `في` where the page looks at it from abroad. */
const OF_STATE = new Set([
  'deputy-minister',
  'deputy-prime-minister',
  'governor',
  'legislator',
  'minister',
  'minister-of-state',
  'president',
  'prime-minister',
  'speaker',
  'vice-president',
])
const THE_GOVERNMENT = new Set(['the-government'])
const BA = symbolOf('ب')
const COMMA = symbolOf(',')
const WAW = symbolOf('و')
const MOST_WORDS = 4
/** How many words the name of an inquiry has at most. */
const LONGEST_INQUIRY = 2
/** Roles of those whose title says no field: `رئيس الوزراء بالحكومة الليبية`. */
const HEADS_OF_GOVERNMENT = new Set(['prime-minister', 'deputy-prime-minister'])

/**
 * Takes in, before the holder's name, where an Arabic title is held: only there is it certain that the words belong to it.
 *
 * @example `مدير التربية في المحافظة` before `خالد العمري`
 */
export class TitleWithin {
  constructor(private readonly around: TitleSurroundings) {}

  /** Extends a title over `في` and a place, a body, a state or definite nouns, where a person's name follows. */
  extend(draft: Draft, token: number): boolean {
    const { around } = this
    const { language, page } = around.reading
    if (language !== 'ar' || draft.generic || (draft.bare && draft.indefinite)) return false
    if (this.government(draft, token)) return true
    const cue = around.cue(token, 'title-preposition')
    if (cue < 0) return false
    const at = around.cues.endToken(cue)
    if (at >= page.tokenCount) return false
    const government = around.cue(at, 'the-government')
    const isGovernment = government >= 0
    const country = around.countryAt(at)
    const isOfState =
      country !== undefined &&
      (draft.portfolios.length > 0 || (OF_STATE.has(draft.role) && draft.country === undefined))
    if (!SERVING.has(draft.role) && !isGovernment && !isOfState) return false
    // `في حكومة ولاية الجزيرة`
    const from = isGovernment && !around.hasArticle(at) ? around.cues.endToken(government) : at
    const end = from < page.tokenCount ? Math.max(this.placeEnd(from), this.endOfInquiry(draft, token, from)) : from
    const state = isGovernment && OF_STATE.has(draft.role) ? this.stateOfGovernment(at) : undefined
    if (state && end > from) draft.country ??= state
    else if (
      end === from ||
      !(this.introducesPerson(end) || (country && (this.isApposed(end) || this.isForeignName(end))))
    )
      return false
    if (country) draft.country ??= (country.fields as CountryFields).code
    const body = around.bodyAt(at)
    if (body && draft.body) draft.parent ??= body
    else if (body) draft.body = body
    around.overWords(draft, end)
    draft.loose = true
    return true
  }

  /** The state of `الحكومة السودانية`, in which a minister serves whether he is named or not. */
  private stateOfGovernment(token: number): string | undefined {
    const { around } = this
    const nationality = around.hasArticle(token) ? around.countryAt(token + 1) : undefined
    const fields = nationality?.fields as CountryFields | undefined
    return fields?.form === 'demonym' ? fields.code : undefined
  }

  /** `وزير التعليم بالحكومة المؤقتة`. */
  private government(draft: Draft, token: number): boolean {
    const { around } = this
    const { page } = around.reading
    const cue = around.cueBehindBa(token, THE_GOVERNMENT)
    if (cue < 0 || (draft.bare && !HEADS_OF_GOVERNMENT.has(draft.role))) return false
    const next = around.cues.endToken(cue)
    // `طالب رئيس الوزراء بحكومة جديدة`
    const isDefinite = around.hasArticleBehind(token) || (next < page.tokenCount && around.hasArticle(next))
    if (draft.bare && !isDefinite) return false
    const adjective = next < page.tokenCount && around.hasArticle(next) && around.complements.isPlainNoun(next)
    around.overWords(draft, adjective ? next + 1 : next)
    draft.loose = true
    return true
  }

  /** `رئيس مجلس القضاء` + `وهيئة التفتيش` before a person: a second body that he heads. */
  furtherBody(draft: Draft, token: number): boolean {
    const { around } = this
    const { language, page } = around.reading
    if (language !== 'ar' || draft.body?.end !== draft.end || !SERVING.has(draft.role)) return false
    const body = around.begins(token, WAW) ? around.bodyAt(token) : undefined
    if (!body || body.start === page.tokenStarts[token] || !this.introducesPerson(tokenBehind(page, body.end)))
      return false
    around.over(draft, body)
    return true
  }

  /** `لشرطة منطقة مكة`, `بشرطة جدة`, `باسم مرور جدة`: the service of a place for which a spokesperson speaks. */
  service(draft: Draft, token: number): boolean {
    const { around } = this
    const { language, page } = around.reading
    if (language !== 'ar' || draft.role !== 'spokesperson' || draft.body) return false
    const behalf = around.cue(token, 'on-behalf-of')
    const at = behalf < 0 ? token : around.cues.endToken(behalf)
    // the title's own words may have taken in `باسم`
    const isNamed = behalf >= 0 || around.cue(token - 1, 'on-behalf-of') >= 0
    const opening = isNamed ? 0 : around.begins(at, BA) ? AFTER_BA : AFTER_LA
    const service = around.cues.longest(
      at,
      (hit) =>
        around.cues.row(hit).key === 'service' &&
        around.cues.closing(hit) === 0 &&
        around.cues.opening(hit) === opening,
    )
    if (service < 0) return false
    const next = around.cues.endToken(service)
    const end = next < page.tokenCount ? this.placeEnd(next) : next
    if (end === next) return false
    around.overWords(draft, end)
    draft.loose = true
    return true
  }

  /** Where the place, body or state that begins in a token ends; the token itself where there is none. */
  private placeEnd(token: number): number {
    const { around } = this
    const { page } = around.reading
    const found = around.countryAt(token) ?? around.bodyAt(token)
    if (found) return tokenBehind(page, found.end)
    // `في حكومة العاصمة الخرطوم`
    const area = Math.max(around.cue(token, 'area'), around.cue(token, 'the-capital'))
    const at = area < 0 ? token : around.cues.endToken(area)
    const place = around.places.longest(at, (hit) => around.places.isPlain(hit))
    if (place >= 0) return around.places.endToken(place)
    if (area >= 0) return at < page.tokenCount && !around.complements.isKnown(at) ? this.behindTown(at + 1) : token
    const there = around.cue(token, 'there')
    if (there >= 0) return around.cues.endToken(there)
    if (!around.hasArticle(token)) return token
    let end = around.complements.end(token, MOST_WORDS)
    // `في الحكومة السورية المؤقتة`
    while (end > token && end < token + MOST_WORDS && end < page.tokenCount && around.hasArticle(end)) {
      const nationality = around.countryAt(end)
      if (!nationality || (nationality.fields as CountryFields).form !== 'demonym') break
      end = around.complements.end(end + 1, MOST_WORDS)
    }
    return end
  }

  /** Over the town in which a quarter lies: `في حي النخيل` + `بالرياض`; the same token where none follows. */
  private behindTown(token: number): number {
    const { around } = this
    const town = token < around.reading.page.tokenCount ? around.placeBehindBa(token) : -1
    return town < 0 ? token : around.places.endToken(town)
  }

  /**
   * `رئيس لجنة التحقيق في أحداث الساحل` before a full name: where a noun in construct ends that a committee looks into; the token itself
   * where none does. Behind a verb of meeting the name is the guest's.
   */
  private endOfInquiry(draft: Draft, preposition: number, token: number): number {
    const { around } = this
    if (!this.isBehindInquiry(preposition) || around.hasArticle(token) || around.cue(token, 'premises') >= 0)
      return token
    if (around.cue(tokenAt(around.reading.page, draft.start) - 1, 'meeting') >= 0) return token
    const end = around.complements.end(token, MOST_WORDS)
    return end > token && this.isName(end) ? end : token
  }

  /** Whether the word for an inquiry ends right before a token: `التحقيق`, `تقصي الحقائق`. */
  private isBehindInquiry(token: number): boolean {
    const { cues } = this.around
    for (let first = token - 1; first >= Math.max(0, token - LONGEST_INQUIRY); first--) {
      const hit = this.around.cue(first, 'inquiry')
      if (hit >= 0 && cues.endToken(hit) === token) return true
    }
    return false
  }

  /** Whether an honorific, a further title with a name, or a known name without article begins in a token. */
  private introducesPerson(token: number): boolean {
    const { around } = this
    const { page } = around.reading
    if (token >= page.tokenCount) return false
    if (around.complements.isHonorific(token)) return true
    if (around.hasArticle(token)) return around.complements.isTitle(token) && this.isNameLike(token + 1)
    return this.isNameLike(token)
  }

  /** `وكيل الوزارة في المملكة …، خالد بن فيصل`: a comma and a person. */
  private isApposed(token: number): boolean {
    const { page } = this.around.reading
    return token < page.tokenCount && beginsWith(page, token, COMMA) && this.introducesPerson(token + 1)
  }

  /** `وزيرة الثقافة في مالي راماتولاي ديالو`: a word of no list behind a state, and another one or a name. */
  private isForeignName(token: number): boolean {
    const { complements } = this.around
    if (!this.mayBeName(token) || complements.isKnown(token)) return false
    return this.mayBeName(token + 1) && (complements.isName(token + 1) || !complements.isKnown(token + 1))
  }

  /** Whether a token is a word without article. */
  private mayBeName(token: number): boolean {
    const { page } = this.around.reading
    return token < page.tokenCount && page.tokenKinds[token] === WORD && !this.around.hasArticle(token)
  }

  /** Whether a name of two words or more begins in a token. */
  private isName(token: number): boolean {
    const next = token + 1
    return next < this.around.reading.page.tokenCount && this.isNameLike(token) && this.around.complements.isName(next)
  }

  private isNameLike(token: number): boolean {
    const { around } = this
    return (
      token < around.reading.page.tokenCount &&
      !around.hasArticle(token) &&
      around.complements.isName(token) &&
      !around.complements.isStop(token) &&
      (!around.complements.isCommon(token) || around.complements.isName(token + 1))
    )
  }
}
