import { BLOCK, WEAK } from '../../../match/entry.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { PERSIAN_NAMES } from '../names/name.ts'

/** Roles of those who serve a person as well as a body. */
const SERVING = new Set(['spokesperson', 'representative', 'envoy', 'deputy-head'])

/**
 * Tells where a Persian title ends before the person whom its holder serves.
 *
 * @example `سخنگوی` before `پوتین`: his spokesman, not a spokesman of that name
 */
export class ServedPerson {
  private readonly holders: HitView

  constructor(private readonly reading: Reading) {
    this.holders = viewOf(reading, 'person', false)
  }

  /** The state of the office holder of the dictionary who is named from a token on, behind a title with a role. */
  countryOf(token: number, role: string): string | undefined {
    if (this.reading.language !== 'fa' || !SERVING.has(role)) return undefined
    const { holders } = this
    for (let hit = holders.first(token); hit >= 0; hit = holders.after(hit)) {
      if (!holders.isPlain(hit) || holders.flags(hit) & BLOCK) continue
      const { country } = holders.row(hit).fields
      // a common Persian surname behind a title is rather its holder's
      if (typeof country === 'string' && !(holders.flags(hit) & WEAK && PERSIAN_NAMES.has(country))) return country
    }
    return undefined
  }
}
