import { BLOCK, WEAK } from '../../match/entry.ts'
import { tokenAt } from '../../text/page.ts'
import type { CountryFields } from '../country/index.ts'
import type { HitView } from '../hits.ts'
import { ownerOf } from '../owner.ts'
import type { PortfolioPhrase } from '../portfolios.ts'
import type { Candidate, Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'

/**
 * Tells where the coordination behind the word for a ministry goes on with another body, whose name only begins as a field does.
 *
 * @example `وزارت کشور` before `و نیروی انتظامی`, `وزارت کشور` before `و شهرداری تهران`
 */
export class JoinedBodies {
  private readonly bodies: HitView
  private readonly heads: HitView
  private readonly places: HitView
  /** The states that the page names, once that was asked. */
  private states: ReadonlySet<string> | undefined

  /** `earlier`: the countries among them are those that the page names. */
  constructor(
    private readonly reading: Reading,
    private readonly earlier: readonly Candidate[],
  ) {
    this.bodies = viewOf(reading, 'organization')
    this.heads = viewOf(reading, 'organization-head')
    this.places = viewOf(reading, 'place')
  }

  /**
   * The fields before the first other body, behind the end of a name that the dictionary of ministries has. Behind a plural head
   * a body may be a ministry, if its name does not go on: `وزارات الداخلية والدفاع والحرس الوطني`.
   */
  before(phrases: PortfolioPhrase[], nameEnd: number, many: boolean): PortfolioPhrase[] {
    for (let i = 1; i < phrases.length; i++) {
      const phrase = phrases[i] as PortfolioPhrase
      if (phrase.end > nameEnd && this.isBody(phrase, phrases.length, many)) return phrases.slice(0, i)
    }
    return phrases
  }

  /**
   * Whether a name is that of a ministry of a state that the page does not name, and ends in what elsewhere is another body:
   * `وزارت کشور و شهرداری\u200cها` is one ministry in Lebanon alone.
   */
  isElsewhere({ end, fields: { key } }: Candidate<{ key?: string }>, phrases: readonly PortfolioPhrase[]): boolean {
    if (key === undefined || !phrases.some((phrase, i) => i > 0 && phrase.alone && phrase.end <= end)) return false
    this.states ??= new Set(
      this.earlier.filter(({ type }) => type === 'country').map(({ fields }) => (fields as CountryFields).code),
    )
    return !this.states.has(ownerOf({ key }))
  }

  private isBody({ start, end, endToken, alone }: PortfolioPhrase, count: number, many: boolean): boolean {
    // `وزارت کار، رفاه و بیمه`: one of three is a field sooner than a body
    if (alone && !many && count === 2) return true
    const { bodies, heads, places, reading } = this
    const token = tokenAt(reading.page, start)
    const shortest = many ? end + 1 : end
    if (bodies.has(token))
      for (let hit = bodies.first(token); hit >= 0; hit = bodies.after(hit))
        if (bodies.start(hit) === start && bodies.end(hit) >= shortest && !(bodies.flags(hit) & (WEAK | BLOCK)))
          return true
    // `شهرداری تهران`
    if (!heads.has(token) || endToken >= reading.page.tokenCount || places.longestWhole(endToken) < 0) return false
    return heads.longest(token, (hit) => heads.start(hit) === start && heads.end(hit) === end) >= 0
  }
}
