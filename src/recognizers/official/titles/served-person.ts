import { BLOCK, WEAK } from '../../../match/entry.ts'
import type { Hit, HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { PERSIAN_NAMES } from '../names/name.ts'
import type { Draft } from './title-draft.ts'

/** Roles of those who serve a person as well as a body. */
const SERVING = new Set(['adviser', 'deputy-head', 'envoy', 'representative', 'spokesperson'])
/** Cues for the government that somebody led. */
const GOVERNMENT = new Set(['state'])

/**
 * Tells where a Persian title ends before the person whom its holder serves.
 *
 * @example `سخنگوی` before `پوتین`: his spokesman, not a spokesman of that name
 */
export class ServedPerson {
  private readonly holders: HitView
  private readonly cues: HitView

  constructor(private readonly reading: Reading) {
    this.holders = viewOf(reading, 'person', false)
    this.cues = viewOf(reading, 'cue')
  }

  /** The state of the office holder of the dictionary who is named from a token on, behind a title with a role. */
  countryOf(token: number, role: string): string | undefined {
    if (this.reading.language !== 'fa') return undefined
    const hit = this.longest(token)
    if (hit < 0) return undefined
    // `معاون اول دولت روحانی`
    const isGovernment = this.cues.isWord(token - 1, GOVERNMENT)
    if (!isGovernment && !SERVING.has(role)) return undefined
    const { country } = this.holders.row(hit).fields
    if (typeof country !== 'string') return undefined
    // a common Persian surname behind a title is rather its holder's
    const isCommon = this.holders.flags(hit) & WEAK && PERSIAN_NAMES.has(country)
    return isCommon && !isGovernment ? undefined : country
  }

  /** `مشاور امنیت ملی جان بولتون`: whether the person behind a Persian title is its holder, who was no head of state whom one serves. */
  isHolder(token: number, { role, start }: Draft): boolean {
    if (this.reading.language !== 'fa' || !SERVING.has(role)) return false
    const isOneWord = (this.reading.page.tokenStarts[token - 1] as number) <= start
    const hit = isOneWord ? -1 : this.longest(token)
    return hit >= 0 && this.holders.endToken(hit) > token + 1 && this.holders.row(hit).fields.head === undefined
  }

  /** The token behind the name of such a person; the same token where there is none. */
  behind(token: number): number {
    const hit = this.longest(token)
    return hit < 0 ? token : this.holders.endToken(hit)
  }

  private longest(token: number): Hit {
    const { holders } = this
    return holders.longest(token, (hit) => holders.isPlain(hit) && !(holders.flags(hit) & BLOCK))
  }
}
