import { type PortfolioReader, portfoliosOf } from '../../portfolios.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

/** Roles that are of a ministry, which newspapers name by its field in quotation marks. */
const OF_MINISTRY = new Set(['assistant-minister', 'deputy-minister', 'minister', 'spokesperson', 'undersecretary'])

/**
 * Takes in a field of government in quotation marks, which stands for the ministry.
 *
 * @example `وكيل «الداخلية»`, `المتحدث الرسمي باسم «الصحة»`
 */
export class QuotedField {
  constructor(
    private readonly around: TitleSurroundings,
    private readonly portfolios: PortfolioReader,
  ) {}

  /** Extends a title that has neither field nor body yet over the quotation. */
  extend(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    if (language !== 'ar' || draft.body || draft.portfolios.length > 0 || draft.country !== undefined) return false
    // `وكيل` before a ministry's field is an undersecretary, elsewhere anybody's deputy
    const isUndersecretary = this.around.cue(draft.endToken - 1, 'ministry-deputy') >= 0
    if (!OF_MINISTRY.has(draft.role) && !isUndersecretary) return false
    const behalf = this.around.cue(token, 'on-behalf-of')
    const at = behalf < 0 ? token : this.around.cues.endToken(behalf)
    if (!this.around.opensQuotation(at)) return false
    const phrases = this.portfolios.list(at + 1, {})
    const last = phrases[phrases.length - 1]
    if (!last || !this.around.closesQuotation(last.endToken)) return false
    if (isUndersecretary) draft.role = 'undersecretary'
    draft.portfolios = portfoliosOf(phrases)
    this.around.extend(
      draft,
      page.tokenEnds[last.endToken] as number,
      last.endToken + 1,
      ...phrases.map(({ row }) => row),
    )
    return true
  }
}
