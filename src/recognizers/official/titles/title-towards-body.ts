import { symbolOf } from '../../../text/characters.ts'
import { isSymbol, WORD } from '../../../text/page.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

const COMMA = symbolOf(',')
const WAW = symbolOf('و')
/** How many words may stand between a Persian title and the body that it is of. */
const MOST_WORDS_TO_BODY = 12

/**
 * Takes in Persian words that lead from a title to the body that it is of.
 *
 * @example `نماینده` grows over `مردم تهران، ری و شمیرانات` before `در مجلس شورای اسلامی`.
 */
export class TitleTowardsBody {
  constructor(private readonly around: TitleSurroundings) {}

  /** `نماینده مردم تهران، ری و شمیرانات` before `در مجلس شورای اسلامی`. */
  constituency(draft: Draft, token: number): boolean {
    return (
      draft.role === 'legislator' && draft.bare && this.around.reading.language === 'fa' && this.extend(draft, token)
    )
  }

  /** Persian words, with commas and و between them, that lead to a ministry or body: `مدیرکل قرآن، عترت و نماز وزارت …`. */
  extend(draft: Draft, token: number): boolean {
    const { page } = this.around.reading
    for (let at = token; at < page.tokenCount && at - token < MOST_WORDS_TO_BODY; at++) {
      const isBody = page.tokenKinds[at] === WORD && this.around.bodyAt(at) !== undefined
      // `نماینده مردم محلات در مجلس شورای اسلامی`
      if (at > token && (isBody || (draft.role === 'legislator' && this.leadsToBody(at)))) {
        this.around.overWords(draft, at)
        return true
      }
      if (isSymbol(page, at, COMMA) || isSymbol(page, at, WAW)) continue
      if (
        page.tokenKinds[at] !== WORD ||
        ((this.around.complements.isStop(at) || this.around.complements.persianStops(at)) &&
          !this.around.complements.isActivity(at))
      )
        return false
    }
    return false
  }

  /**
   * A second member of a body's name behind و: up to the body that a unit is of (`اداره آمار و فناوری اطلاعات سازمان …`),
   * or a second place (`دادگاه ویژه روحانیت مازندران و گلستان`).
   */
  furtherMember(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    if (language !== 'fa' || !draft.body || draft.nested || draft.loose) return false
    if (!isSymbol(page, token, WAW)) return false
    const at = token + 1
    // `رئیس سازمان … و شهرداری …` are two bodies
    if (at >= page.tokenCount || page.tokenKinds[at] !== WORD || this.around.bodyAt(at) || this.around.countryAt(at))
      return false
    const place = this.around.endOfPlace(at)
    if (place > at && this.around.endOfPlace(token - 1) === token) {
      this.around.overWords(draft, place)
      return true
    }
    draft.nested = this.extend(draft, at)
    return draft.nested
  }

  private leadsToBody(token: number): boolean {
    const preposition = this.around.cue(token, 'title-preposition')
    if (preposition < 0) return false
    const next = this.around.cues.endToken(preposition)
    return next < this.around.reading.page.tokenCount && this.around.bodyAt(next) !== undefined
  }
}
