import { symbolOf } from '../../../text/characters.ts'
import { WORD } from '../../../text/page.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

const LAM = symbolOf('ل')

/**
 * Takes in the larger body to which the body of an Arabic title is said to belong.
 *
 * @example `مدير مركز البحوث` grows over `التابع لوزارة الزراعة`.
 */
export class TitleBelonging {
  constructor(private readonly around: TitleSurroundings) {}

  /** Extends a draft over a word of belonging and what stands behind it. */
  extend(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    const parent = token + 1
    if (language !== 'ar' || draft.bare || draft.generic || this.around.cue(token, 'part-of') < 0) return false
    if (parent >= page.tokenCount || page.tokenKinds[parent] !== WORD || !this.around.begins(parent, LAM)) return false
    const body = this.around.bodyAt(parent)
    if (body) {
      if (draft.body) draft.parent ??= body
      this.around.over(draft, body)
    } else if (this.around.hasArticle(parent)) this.around.overWords(draft, parent + 1)
    else if (this.isInConstruct(parent)) this.around.overWords(draft, parent + 2)
    else return false
    // whose the parent is says nothing of whose the title is
    draft.loose = true
    draft.nested = true
    return true
  }

  /** `لجامعة القاهرة`, `لمعهد الشرق`: whether a place or a definite noun completes the word in a token. */
  private isInConstruct(token: number): boolean {
    const { page } = this.around.reading
    const next = token + 1
    if (next >= page.tokenCount || page.tokenKinds[next] !== WORD) return false
    return this.around.endOfPlace(next) === next + 1 || this.around.hasArticleAlone(next)
  }
}
