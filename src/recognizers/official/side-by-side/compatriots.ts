import { DEMONYM, DUAL, PLURAL } from '../../../match/entry.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { isFullName, type Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import type { Honorific } from '../presentation.ts'
import type { Title } from '../titles/title.ts'

/** Somebody in apposition to a title, by nationality. */
export interface Compatriot {
  readonly name: Name
  /** The state that the holder serves; undefined where a body is served. */
  readonly country: string | undefined
}

/**
 * Reads the full name behind a nationality that a comma parts from a title.
 *
 * @example `وزيرة البيئة، الإماراتية مريم الكعبي،`
 */
export class Compatriots {
  private readonly countries: HitView

  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
  ) {
    this.countries = viewOf(reading, 'country')
  }

  /** The one whose nationality begins in a token behind a title that tells no state. */
  behind(token: number, title: Title): Compatriot | undefined {
    if (this.reading.language !== 'ar' || token < 0 || title.country !== undefined || title.plural) return undefined
    const found = this.at(token)
    return found && title.body ? { ...found, country: undefined } : found
  }

  /** The officer whose nationality stands behind his rank: `الجنرال الأمريكي جون سميث`. */
  behindRank(token: number, { rank }: Honorific): Compatriot | undefined {
    return this.reading.language === 'ar' && rank ? this.at(token) : undefined
  }

  private at(token: number): Compatriot | undefined {
    const nationality = this.countries.longestWhole(token)
    if (nationality < 0 || (this.countries.flags(nationality) & (DEMONYM | PLURAL | DUAL)) !== DEMONYM) return undefined
    const name = this.names.after(this.countries.endToken(nationality), { strict: true })
    return isFullName(name) ? { name, country: this.countries.row(nationality).key } : undefined
  }
}
