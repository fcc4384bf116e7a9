import type { Row } from '../../match/entry.ts'
import type { HitView } from '../hits.ts'
import type { NameWords } from './name-words.ts'
import type { Neighbours } from './neighbours.ts'

/** The row of bare words for a parliament; stands for any parliament that a page names. */
export const PARLIAMENT = 'common/parliament'
/** Rows of words that are conferences too. */
const CONGRESSES = new Set(['common/congress', 'common/national-congress'])
/** Of these only one beside its state is a parliament. */
const OF_A_STATE = 'common/national-congress'

/** Reads weak Persian names of parliaments: `مجلس`, `کنگره` alone. */
export class BareParliaments {
  private readonly known = new Map<string, boolean>()
  private conference: boolean | undefined

  constructor(
    private readonly tokenCount: number,
    private readonly bodies: HitView,
    private readonly words: NameWords,
    private readonly around: Neighbours,
  ) {}

  /**
   * No pronoun or number may stand before it; a noun may follow only where a title (`نماینده`) or another word of
   * parliaments stands before it, or the page has the parliament elsewhere. `named`: it has one by its name.
   */
  stands(token: number, after: number, rows: readonly Row[], named: boolean): boolean {
    const { around, words } = this
    if (words.counts(token - 1)) return false
    if (words.counts(after) && words.is('own', after + 1)) return true
    if (around.isWord(after) && around.country(after)) return true
    if (rows.every(({ key }) => key === OF_A_STATE)) return false
    const congress = rows.some(({ key }) => CONGRESSES.has(key))
    if (congress && this.isConference()) return false
    // `مجلس این طرح را …`: a subject, or a gathering of other kinds
    if (this.isFree(after) && !words.counts(after)) return true
    // `رئیس سنا`
    if (!congress && around.isBehindTitle(after)) return true
    if (this.isBehindMembers(token)) return true
    const usual = rows.some(({ key }) => key === PARLIAMENT)
    if (usual && (named || (token > 0 && around.endsTitle(token - 1)))) return true
    return (usual || congress) && rows.some((row) => this.isKnown(row))
  }

  /** Whether a word of parliaments (`نمایندگان`) stands before the noun. */
  private isBehindMembers(token: number): boolean {
    return this.words.is('parliamentary', token - 1) || this.words.isBefore('parliamentary', token)
  }

  /** Whether nothing that the noun could govern stands behind it. */
  private isFree(after: number): boolean {
    const { around, words } = this
    return !around.isWord(after) || around.country(after) !== undefined || words.isAnd(after) || around.isStop(after)
  }

  /** Whether the noun stands free somewhere on the page. */
  private isKnown(row: Row): boolean {
    let known = this.known.get(row.id)
    if (known === undefined) {
      known = this.some(
        (token, hit, after) =>
          this.bodies.row(hit) === row &&
          this.isFree(after) &&
          !this.words.counts(token - 1) &&
          !this.words.counts(after),
      )
      this.known.set(row.id, known)
    }
    return known
  }

  /** Whether the page speaks of a conference: `دومین کنگره`, `کنگره علمی`. */
  private isConference(): boolean {
    this.conference ??= this.some(
      (token, hit, after) =>
        CONGRESSES.has(this.bodies.row(hit).key) &&
        (this.words.is('meetings', token - 1) ||
          this.words.is('gatherings', token + 1) ||
          (this.around.isWord(after) && this.words.is('private', after))),
    )
    return this.conference
  }

  private some(accept: (token: number, hit: number, after: number) => boolean): boolean {
    const { bodies } = this
    for (let token = 0; token < this.tokenCount; token++)
      for (let hit = bodies.first(token); hit >= 0; hit = bodies.after(hit))
        if (bodies.isPlain(hit) && accept(token, hit, bodies.endToken(hit))) return true
    return false
  }
}
