import { BLOCK, WEAK } from '../../../match/entry.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'

/** Roles of those who serve a person as well as a body. */
const SERVING = new Set(['spokesperson', 'representative', 'envoy', 'deputy-head'])
/** Where Persian surnames are at home: a common one behind a title is rather its holder's. */
const HOME = new Set(['IR', 'AF', 'TJ'])

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
      if (typeof country === 'string' && !(holders.flags(hit) & WEAK && HOME.has(country))) return country
    }
    return undefined
  }
}
