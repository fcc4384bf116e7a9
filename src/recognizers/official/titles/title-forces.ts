import { symbolOf } from '../../../text/characters.ts'
import { isSymbol } from '../../../text/page.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

const CLOSES = symbolOf(')')
const DASH = symbolOf('-')
const OPENS = symbolOf('(')

/**
 * Takes in the second name of a state's forces, with which a title that is of them goes on.
 *
 * @example `- الجيش العربي` behind `الناطق باسم القوات المسلحة الأردنية`
 */
export class TitleForces {
  constructor(private readonly around: TitleSurroundings) {}

  /** Behind a dash it is a part of the title; brackets only stand between the title and a name. */
  extend(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    const next = token + 1
    if (language !== 'ar' || draft.country === undefined || next >= page.tokenCount) return false
    const inBrackets = isSymbol(page, token, OPENS)
    if (!inBrackets && !isSymbol(page, token, DASH)) return false
    const hit = this.around.cue(next, 'forces-name')
    if (hit < 0) return false
    if (!inBrackets) {
      this.around.overHit(draft, this.around.cues, hit)
      return true
    }
    const end = this.around.cues.endToken(hit)
    if (end >= page.tokenCount || !isSymbol(page, end, CLOSES)) return false
    draft.endToken = end + 1
    return true
  }
}
