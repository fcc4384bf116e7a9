import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { NameClasses } from './name-classes.ts'
import { GIVEN, STOP } from './token-class.ts'

/** The most words of a town's name. */
const LONGEST_TOWN = 3

/**
 * Tells a Persian dateline's town from the name behind it, which no comma need keep apart.
 *
 * @example `از بندر لنگه` before `عباس کریمی`
 */
export class DatelineTowns {
  private readonly places: HitView

  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
  ) {
    this.places = viewOf(reading, 'place')
  }

  /** Whether a word is of such a town, be it somebody's given name elsewhere. */
  has(token: number): boolean {
    for (let first = token; first > token - LONGEST_TOWN; first--) {
      const end = this.endOf(first)
      if (end > token && (first < token || this.classes.of(end) === GIVEN)) return true
    }
    return false
  }

  /** Whether such a town ends before a token. */
  endsBefore(token: number): boolean {
    for (let first = token - 1; first >= token - LONGEST_TOWN; first--) if (this.endOf(first) === token) return true
    return false
  }

  /** Where a town's name ends that begins in a token behind a function word; 0 where there is none. */
  private endOf(token: number): number {
    const { places, classes } = this
    if (this.reading.language !== 'fa' || token < 1 || !places.has(token) || classes.of(token - 1) !== STOP) return 0
    const place = places.longest(token, (hit) => places.isPlain(hit))
    return place < 0 ? 0 : places.endToken(place)
  }
}
