import type { Row } from '../../match/entry.ts'
import { tokenAt } from '../../text/page.ts'
import { ownerOf } from '../owner.ts'
import type { Reading } from '../recognizer.ts'
import type { Border } from './border.ts'
import type { HeadNoun, HeadNouns } from './head-nouns.ts'
import type { OrganizationCandidate, OrganizationFields } from './index.ts'
import type { NameWords } from './name-words.ts'
import type { NamedBody } from './named-bodies.ts'
import type { Neighbours } from './neighbours.ts'

const AUTHORITY = 'authority'
/** Classes of bodies that have a chairman. */
const CHAIRED = new Set(['commission', 'committee', 'council'])
/** Bodies of all states by whose short name a state calls one of its own. */
export const NATIONAL_TOO = new Set(['international/unsc'])
/** Bodies that are of several states where their names say `international`. */
const STATES = new Set(['organisation', 'agency', 'court', 'fund', 'authority', 'bank', 'committee', 'commission'])

/** Makes the candidates of bodies: their kind, class, key and state. */
export class BodyCandidates {
  constructor(
    private readonly reading: Reading,
    private readonly words: NameWords,
    private readonly heads: HeadNouns,
    private readonly around: Neighbours,
  ) {}

  /** The candidate of a name of the dictionary that ends before a token. */
  byName(name: NamedBody, border: Pick<Border, 'endToken' | 'end'>, international: boolean): OrganizationCandidate {
    const { page } = this.reading
    const { start, row } = name
    const { endToken } = border
    const end = endToken > name.endToken ? (border.end ?? (page.tokenEnds[endToken - 1] as number)) : name.end
    return {
      type: 'organization',
      start,
      end,
      rule: 'name of a body',
      rows: [row.id],
      certainty: name.supported ? 'likely' : 'sure',
      weight: (end - start) * 1.5,
      parts: undefined,
      closed: undefined,
      fields: {
        kind: international ? 'international' : 'government',
        class: this.classOf(name),
        ...this.identity(row, start, endToken, international),
      },
    }
  }

  /** The class of a body by its row; what Arabic calls an authority is none of those that have a chairman, whatever it is in English. */
  private classOf({ row, start }: NamedBody): string {
    const told = typeof row.fields.class === 'string' ? row.fields.class : 'other'
    if (this.reading.language !== 'ar' || !CHAIRED.has(told)) return told
    const head = this.heads.at(tokenAt(this.reading.page, start)).find((one) => one.start === start)
    return head?.class === AUTHORITY ? AUTHORITY : told
  }

  /**
   * Which body a row tells: its key, unless the row stands for several of a kind (`several: true`), and its state.
   * Neither where the words behind say that it is another state's body of this name: `دادگاه انقلاب عراق`.
   */
  private identity(
    row: Row,
    start: number,
    endToken: number,
    international = true,
  ): Pick<OrganizationFields, 'key' | 'owner'> {
    const owner = ownerOf(row)
    const several = row.fields.several === 'true'
    if (owner === '') return several || (!international && NATIONAL_TOO.has(row.key)) ? {} : { key: row.key }
    const other = this.around.isWord(endToken) ? this.around.country(endToken) : undefined
    const foreign = other !== undefined && (other.fields as { code: string }).code !== owner
    if (foreign && (row.fields.bare !== undefined || this.heads.has(tokenAt(this.reading.page, start)))) return {}
    return several ? { owner } : { key: row.key, owner }
  }

  /** The candidate of a head noun and its complement; `name`: the name of the dictionary that begins it. */
  byRule(head: HeadNoun, border: Border, name?: NamedBody): OrganizationCandidate {
    const { endToken, international } = border
    const end = border.end ?? (this.reading.page.tokenEnds[endToken - 1] as number)
    const many = international || (STATES.has(head.class) && this.words.is('international', head.endToken))
    return {
      type: 'organization',
      start: head.start,
      end,
      rule: head.definite ? 'definite head + adjectives' : 'head + complement',
      rows: name ? [head.row, name.row.id] : [head.row],
      certainty: 'likely',
      weight: (end - head.start) * 1.5 + 0.5,
      parts: undefined,
      closed: undefined,
      fields: {
        kind: many ? 'international' : 'government',
        class: head.class,
        ...(name && ownerOf(name.row) ? this.identity(name.row, head.start, endToken) : {}),
      },
    }
  }
}
