import { rowOfForm } from '../../match/lookup.ts'
import { SPACE } from '../../text/characters.ts'
import { WORD } from '../../text/page.ts'
import { ownerOf } from '../owner.ts'
import { CLOSING_QUOTES, OPENING_QUOTES } from '../quotation-marks.ts'
import type { Reading } from '../recognizer.ts'
import { lexiconOf } from '../views.ts'
import type { HeadNouns } from './head-nouns.ts'
import type { OrganizationCandidate } from './index.ts'

/** So many words stand between the marks, and behind them, at most. */
const MOST_QUOTED = 6
const MOST_BEHIND = 3

/**
 * Reads names of the dictionary whose words behind the head noun stand in quotation marks, all of them or the first ones.
 *
 * @example `منظمة "معاهدة الأمن الجماعي"`, `منظمة "شنغهاي" للتعاون`
 */
export class QuotedNames {
  constructor(
    private readonly reading: Reading,
    private readonly heads: HeadNouns,
  ) {}

  /** The body whose head noun stands in a token before the quoted rest of its name. */
  at(token: number): OrganizationCandidate | undefined {
    const { page } = this.reading
    const opening = token + 1
    if (opening >= page.tokenCount || !OPENING_QUOTES.has(this.mark(opening))) return undefined
    const closing = this.closing(opening + 1)
    const head = closing > opening + 1 ? this.heads.at(token)[0] : undefined
    if (!head) return undefined
    const quoted = [
      ...this.between(head.start, opening - 1),
      SPACE,
      ...this.between(page.tokenStarts[opening + 1] as number, closing - 1),
    ]
    for (let last = closing; last < page.tokenCount && last <= closing + MOST_BEHIND; last++) {
      if (last > closing && page.tokenKinds[last] !== WORD) break
      const behind = last > closing ? [SPACE, ...this.between(page.tokenStarts[closing + 1] as number, last)] : []
      const symbols = Uint8Array.from([...quoted, ...behind])
      const row = rowOfForm(lexiconOf(this.reading, 'organization'), 'organizations/', symbols)
      if (!row || row.fields.class === 'company') continue
      const owner = ownerOf(row)
      const end = page.tokenEnds[last] as number
      return {
        type: 'organization',
        start: head.start,
        end,
        rule: 'name of a body in quotation marks',
        rows: [row.id],
        certainty: 'sure',
        weight: (end - head.start) * 1.5,
        parts: undefined,
        closed: undefined,
        fields: {
          kind: row.key.startsWith('international/') ? 'international' : 'government',
          class: typeof row.fields.class === 'string' ? row.fields.class : 'other',
          ...(row.fields.several === 'true' ? {} : { key: row.key }),
          ...(owner ? { owner } : {}),
        },
      }
    }
    return undefined
  }

  private mark(token: number): number {
    const { page } = this.reading
    return page.symbols[page.tokenStarts[token] as number] as number
  }

  /** The token of the mark behind the words from a token on; -1 where something else stands between. */
  private closing(token: number): number {
    const { page } = this.reading
    for (let at = token; at < page.tokenCount && at <= token + MOST_QUOTED; at++) {
      if (CLOSING_QUOTES.has(this.mark(at))) return at
      if (page.tokenKinds[at] !== WORD) return -1
    }
    return -1
  }

  /** The symbols from a folded position to the end of a token. */
  private between(start: number, token: number): Uint8Array {
    const { page } = this.reading
    return page.symbols.subarray(start, page.tokenEnds[token] as number)
  }
}
