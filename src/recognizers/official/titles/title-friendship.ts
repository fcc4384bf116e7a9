import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, isSymbol } from '../../../text/page.ts'
import type { CountryFields } from '../../country/index.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

const DASH = symbolOf('-')
const WAW = symbolOf('و')
/** How many words before the second state the word for friendship stands at the most. */
const REACH = 5

/**
 * Takes in the states of a group of parliamentary friendship or a common commission, whose title has two.
 *
 * @example `رئيس مجموعة الصداقة الفرنسية` grows over `– المغربية`, `رئیس گروه دوستی ایران` over `و روسیه`.
 */
export class TitleFriendship {
  constructor(private readonly around: TitleSurroundings) {}

  /** The state that follows the first one: behind a dash, behind و, or right there. */
  extend(draft: Draft, token: number): boolean {
    const { around } = this
    const { page } = around.reading
    if (draft.bare) return false
    const isApart = beginsWith(page, token, DASH) || isSymbol(page, token, WAW)
    const at = isApart ? token + 1 : token
    const start = page.tokenStarts[at] as number
    const country = around.countryAt(at) ?? (beginsWith(page, at, WAW) ? around.countries.at(start + 1) : undefined)
    if (!country || !this.isOfFriendship(draft, token)) return false
    // the first of the two, right behind the body, is whom somebody serves
    const last = around.countries.lastBefore(draft.end)
    if (!isApart && (!last || last.start < draft.start)) draft.country ??= (country.fields as CountryFields).code
    around.over(draft, country)
    return true
  }

  /** Whether a state that ends before a token stands behind the word for friendship. */
  private isOfFriendship({ start, end }: Draft, token: number): boolean {
    const { around } = this
    const { tokenStarts } = around.reading.page
    if (around.countries.lastBefore(end)?.end !== end && around.bodies.lastBefore(end)?.end !== end) return false
    for (let at = token - 2; at >= token - REACH && at > 0 && (tokenStarts[at] as number) > start; at--)
      if (around.cue(at, 'friendship') >= 0) return true
    return false
  }
}
