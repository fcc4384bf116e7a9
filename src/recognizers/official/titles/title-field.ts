import { symbolOf } from '../../../text/characters.ts'
import { WORD } from '../../../text/page.ts'
import { type PortfolioReader, portfoliosOf } from '../../portfolios.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

const BA = symbolOf('ب')
/** The most words of a minister's field that no dictionary knows. */
const MOST_OF_FIELD = 3

/**
 * Takes in the fields of government that a title is for.
 *
 * @example `وزير` grows over `التعليم والثقافة`.
 */
export class TitleField {
  constructor(
    private readonly around: TitleSurroundings,
    private readonly portfolios: PortfolioReader,
  ) {}

  /** The fields that the dictionary knows, or one that it does not. */
  extend(draft: Draft, token: number, takes: string): boolean {
    if (takes !== 'portfolio' || draft.portfolios.length > 0) return false
    const phrases = this.portfolios.list(this.behindIn(draft, token), {
      afterLam: true,
      afterBa: !draft.bare || draft.acting,
    })
    if (phrases.length > 0 && this.around.begins(token, BA)) draft.acting = false
    const last = phrases[phrases.length - 1]
    // behind the article nothing is in construct: `الوزير سعادة السفير`, `زار الوزير المدينة`
    const isDefinite = this.around.reading.language === 'ar' && this.around.hasArticle(token - 1)
    if (last && isDefinite && (phrases[0]?.bare || (draft.bare && this.around.hasArticleAlone(token)))) return false
    if (!last) return this.unknownField(draft, token)
    draft.portfolios = portfoliosOf(phrases)
    this.around.extend(draft, last.end, last.endToken, ...phrases.map(({ row }) => row))
    return true
  }

  /** `وزیر مشاور در` before `تجارت خارجی`: the token behind the preposition. */
  private behindIn(draft: Draft, token: number): number {
    const { cues, reading } = this.around
    const isOfState = draft.role === 'minister-of-state' && draft.bare && reading.language === 'fa'
    const preposition = isOfState ? this.around.cue(token, 'title-preposition') : -1
    return preposition < 0 ? token : cues.endToken(preposition)
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
    this.around.overWords(draft, next)
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
    this.around.overWords(draft, end)
    return true
  }
}
