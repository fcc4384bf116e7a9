import { symbolOf } from '../../../text/characters.ts'
import { beginsWith } from '../../../text/page.ts'
import type { CountryFields } from '../../country/index.ts'
import type { HitView } from '../../hits.ts'
import type { Candidate, Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { CandidateIndex } from '../candidate-index.ts'
import { calledPresentation, type Presentation } from '../presentation.ts'
import type { NamesBehindCues } from './names-behind-cues.ts'

const COMMA = symbolOf(',')
const WAW = symbolOf('و')
/** The most people whom one such word calls. */
const MOST = 4

/**
 * Reads the names behind nationalities that tell whose officials they are.
 *
 * @example `نظيره القطري خالد العطية`, `نظيريه الروسي سيرجي لافروف والأمريكي جون كيري`
 */
export class Counterparts {
  private readonly cues: HitView
  private readonly countries: CandidateIndex

  constructor(
    private readonly reading: Reading,
    earlier: readonly Candidate[],
    private readonly behind: NamesBehindCues,
  ) {
    this.cues = viewOf(reading, 'cue')
    this.countries = new CandidateIndex(earlier, ['country'])
  }

  /** Those from a token on; `joined`: behind another name, where something is written onto the nationality. */
  from(token: number, joined = false): Presentation[] {
    const { page } = this.reading
    const found: Presentation[] = []
    let at = token
    for (let i = 0; i < MOST && at < page.tokenCount; i++) {
      const start = page.tokenStarts[at] as number
      const country = this.countries.inToken(start, page.tokenEnds[at] as number) as
        | Candidate<CountryFields>
        | undefined
      if (country?.fields.form !== 'demonym' || ((i > 0 || joined) && country.start === start)) break
      const { name, honorifics } = this.behind.at(this.behindReflexive(at + 1))
      const presentation = calledPresentation(name, 'counterpart + nationality + name', honorifics, country.fields.code)
      if (!presentation || !name) break
      found.push(presentation)
      at = name.endToken
      // `، والنيجيري يوسف توجار`
      if (beginsWith(page, at, COMMA) && beginsWith(page, at + 1, WAW)) at++
    }
    return found
  }

  /** Over the Persian `خود` behind a nationality. */
  private behindReflexive(token: number): number {
    let at = token
    for (let hit = this.cues.first(token); hit >= 0; hit = this.cues.after(hit))
      if (this.cues.row(hit).key === 'reflexive') at = this.cues.endToken(hit)
    return at
  }
}
