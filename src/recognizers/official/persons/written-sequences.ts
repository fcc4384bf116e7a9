import { symbolOf } from '../../../text/characters.ts'
import { type Page, WORD } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import { articleLength, isGluedHyphen } from '../names/name-words.ts'
import { headOf, headsOf, type Sequence, sequencesOf } from './name-sequences.ts'
import type { Person } from './people.ts'

const ALIF = symbolOf('ا')
const LAM = symbolOf('ل')

/** A sequence as it is written, up to a token. */
export interface Written {
  readonly sequence: Sequence
  readonly endToken: number
}

/**
 * Finds where the words are written by which people are called, not inside `taken` tokens.
 *
 * @example `المومني` on a page that names `أيمن المومني`
 */
export class WrittenSequences {
  private readonly page: Page
  private readonly sequences: ReadonlyMap<number, readonly Sequence[]>
  private readonly heads: readonly number[]

  constructor(
    private readonly reading: Reading,
    people: readonly Person[],
    private readonly taken: Uint8Array,
  ) {
    this.page = reading.page
    this.sequences = sequencesOf(reading, people)
    this.heads = headsOf(this.sequences)
  }

  /** Whether some sequence may begin at a place in a token that ends in `end`. */
  mayBegin(from: number, end: number): boolean {
    const { symbols } = this.page
    const at = from + articleLength(this.reading, from, end)
    const second = end - at > 1 ? (symbols[at + 1] as number) : 0
    return (((this.heads[symbols[at] as number] as number) >> (second & 31)) & 1) !== 0
  }

  /** The longest sequence that is written from a place in a token on. */
  at(token: number, from: number): Written | undefined {
    const { symbols, tokenEnds } = this.page
    const end = tokenEnds[token] as number
    const head = from + articleLength(this.reading, from, end)
    const second = end - head > 1 ? (symbols[head + 1] as number) : 0
    const known = this.sequences.get(headOf(symbols[head] as number, second))
    if (known)
      for (const sequence of known) {
        const endToken = sequence.bearers.length > 0 ? this.endOf(sequence, token, from) : 0
        if (endToken > 0) return { sequence, endToken }
      }
    return undefined
  }

  /** The surname with the article of which ل has swallowed the alif: `للشرع`. */
  behindLam(token: number): Sequence | undefined {
    const { symbols, tokenStarts, tokenEnds } = this.page
    const start = tokenStarts[token] as number
    const end = tokenEnds[token] as number
    if (symbols[start] !== LAM || symbols[start + 1] !== LAM || end - start < 5) return undefined
    return this.sequences.get(headOf(ALIF, LAM))?.find(({ letters, bearers, words }) => {
      if (bearers.length === 0 || words > 1 || letters.length !== end - start) return false
      for (let i = 1; i < letters.length; i++) if (symbols[start + i] !== letters.charCodeAt(i)) return false
      return true
    })
  }

  /** The token behind a sequence that is written from a place in a token on; 0 where it is not. */
  private endOf({ letters }: Sequence, token: number, from: number): number {
    const { symbols, tokenStarts, tokenEnds, tokenKinds, tokenCount } = this.page
    let at = token
    let start = from
    for (let read = 0; read < letters.length; at++, start = tokenStarts[at] as number) {
      if (at >= tokenCount || this.taken[at]) return 0
      if (tokenKinds[at] !== WORD) {
        if (read > 0 && isGluedHyphen(this.page, at)) continue
        return 0
      }
      const end = tokenEnds[at] as number
      start += articleLength(this.reading, start, end)
      if (read + end - start > letters.length) return 0
      for (let i = start; i < end; i++) if (symbols[i] !== letters.charCodeAt(read++)) return 0
    }
    return at
  }
}
