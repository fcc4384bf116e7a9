import { WORD } from '../../../text/page.ts'
import { REGIME, SHARED } from './private-titles.ts'
import type { Draft } from './title-draft.ts'
import { isObjectMark } from './title-object.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

/** Roles of which a bare title says nothing of a state: `کابینه سرپرست طالبان`. */
const OF_NOTHING = new Set(['minister', 'official'])
/** The most tokens of words such as `به گفته`. */
const LONGEST_REPORT = 3
/** Roles whose holder has a territory, which follows the regime behind `در`, `برای`. */
const TERRITORIAL = new Set(['governor', 'district-governor', 'mayor', 'police-chief', 'head', 'director'])

/**
 * Takes in the regime that a title is of, where news calls a state's government by the movement that rules it.
 *
 * @example `وزیر خارجه` grows over `طالبان`, `والی` over `طالبان در غور`.
 */
export class TitleRegime {
  constructor(private readonly around: TitleSurroundings) {}

  /** The regime behind a title that has no state or place yet; of a bare title that parties have too it tells nothing. */
  extend(draft: Draft, token: number): boolean {
    const { around } = this
    const { page } = around.reading
    // `نخست\u200cوزیر` before `اقلیم کردستان`
    const government = Math.max(around.cue(token, 'regime-government'), around.cue(token, 'self-governing'))
    const hit = government >= 0 ? government : around.cue(token, 'regime')
    if (hit < 0 || draft.country !== undefined || draft.rows.some((row) => row.startsWith('places/'))) return false
    // `رئیس عمومی استخبارات` names what he heads
    const isOfService = draft.role === 'head' && (page.tokenStarts[token - 1] as number) > draft.start
    const isOfNothing = draft.portfolios.length === 0 && OF_NOTHING.has(draft.role)
    if (draft.bare && government < 0 && !isOfService && (SHARED.has(draft.role) || isOfNothing)) return false
    const end = around.cues.endToken(hit)
    const isMarked = end >= page.tokenCount || page.tokenKinds[end] !== WORD
    // `وزیر دفاع طالبان را …`, `به گفته وزیر دفاع طالبان …`: the movement is what is spoken of
    if (!isMarked && (isObjectMark(page, end) || this.isReported(token, draft))) return false
    const { serves } = around.cues.row(hit).fields
    if (typeof serves === 'string') draft.country = serves
    around.overHit(draft, around.cues, hit, REGIME)
    this.territory(draft, end)
    return true
  }

  /** `در غور`, `برای ولایت غور` behind the regime. */
  private territory(draft: Draft, token: number): void {
    const { around } = this
    const { page } = around.reading
    if (!TERRITORIAL.has(draft.role) || token >= page.tokenCount) return
    const preposition = Math.max(around.cue(token, 'title-preposition'), around.cue(token, 'for-state'))
    if (preposition < 0) return
    let at = around.cues.endToken(preposition)
    const area = at < page.tokenCount ? around.cue(at, 'area') : -1
    if (area >= 0) at = around.cues.endToken(area)
    const place = at < page.tokenCount ? around.places.longest(at, (hit) => around.places.isPlain(hit)) : -1
    if (place >= 0) around.overHit(draft, around.places, place, around.places.row(place).id)
  }

  /** Whether words such as `به گفته` stand before the title. */
  private isReported(token: number, { start }: Draft): boolean {
    const { around } = this
    const { page } = around.reading
    let first = token
    while (first > 0 && (page.tokenStarts[first] as number) > start) first--
    for (let at = Math.max(0, first - LONGEST_REPORT); at < first; at++) {
      const hit = Math.max(around.cue(at, 'report'), around.cue(at, 'according-to'))
      if (hit >= 0 && around.cues.endToken(hit) === first) return true
    }
    return false
  }
}
