import { symbolOf } from '../../../text/characters.ts'
import { isSymbol, NUMBER } from '../../../text/page.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

const OPENING = symbolOf('(')
const CLOSING = symbolOf(')')

/**
 * Takes in the number that tells which one of several a title is of.
 *
 * @example `ممثل الدائرة` grows over `رقم (4)`, `قائد اللواء` over `35 مدرع`.
 */
export class TitleNumbers {
  constructor(private readonly around: TitleSurroundings) {}

  /** The number behind the word for a district that a title has taken in: `آموزش و پرورش ناحیه یک قزوین`. */
  extend(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    if (language === 'ar') return (draft.role === 'commander' && this.unit(draft, token)) || this.byNumber(draft, token)
    if (language !== 'fa') return false
    const isNumber = page.tokenKinds[token] === NUMBER
    // `رئیس شعبه ۱۱۳` before `دادگاه`
    const isBranch = isNumber && this.around.cue(token - 1, 'branch') >= 0
    const isDistrict =
      !draft.bare &&
      this.around.cue(token - 1, 'district') >= 0 &&
      (isNumber || this.around.cue(token, 'district-number') >= 0)
    if (!isBranch && !isDistrict) return false
    // `منطقه ۵ کشور`
    const country = isDistrict && token + 1 < page.tokenCount ? this.around.cue(token + 1, 'whole-country') : -1
    this.around.overWords(draft, country >= 0 ? this.around.cues.endToken(country) : token + 1)
    return true
  }

  /** `رقم (4)` behind `ممثل الدائرة`. */
  private byNumber(draft: Draft, token: number): boolean {
    const { around } = this
    const { page } = around.reading
    // `قرار رئيس الجمهورية رقم 189`: the decree's
    if (around.cue(token, 'number-sign') < 0 || around.cue(token - 1, 'numbered-unit') < 0) return false
    if ((page.tokenStarts[token - 1] as number) <= draft.start) return false
    const isEnclosed = isSymbol(page, token + 1, OPENING)
    const at = isEnclosed ? token + 2 : token + 1
    if (at >= page.tokenCount || page.tokenKinds[at] !== NUMBER) return false
    around.overWords(draft, isEnclosed && isSymbol(page, at + 1, CLOSING) ? at + 2 : at + 1)
    return true
  }

  /** `قائد اللواء 35 مدرع`: the number of a unit of the forces, and its arm. */
  private unit(draft: Draft, token: number): boolean {
    const { page } = this.around.reading
    if (page.tokenKinds[token] !== NUMBER || this.around.cue(token - 1, 'military-unit') < 0) return false
    const arm = token + 1 < page.tokenCount && this.around.cue(token + 1, 'arm') >= 0
    this.around.overWords(draft, arm ? token + 2 : token + 1)
    return true
  }
}
