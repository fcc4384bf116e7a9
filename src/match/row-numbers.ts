import type { Row } from './entry.ts'
import type { Lexicon } from './lexicon.ts'

let made = 0

/**
 * A small number for each row, worked out when the row is first asked for: what rules ask of each hit on a page.
 * To compare the keys of rows takes many times as long.
 */
export class RowNumbers {
  /** Where its numbers stand in `Lexicon.numbers`. */
  private readonly place = made++

  /** `tell` gives the number of a row, 254 at the most. */
  constructor(private readonly tell: (row: Row) => number) {}

  /** Numbers that are 1 for the rows with some keys. */
  static ofKeys(...keys: readonly string[]): RowNumbers {
    return new RowNumbers(({ key }) => (keys.includes(key) ? 1 : 0))
  }

  /** The number of an entry's row. */
  of(lexicon: Lexicon, entry: number): number {
    const known = lexicon.numbers[this.place]?.[entry] ?? 0
    return known !== 0 ? known - 1 : this.workOut(lexicon, entry)
  }

  /** What is known so far of a lexicon's entries: their numbers plus one, 0 for what was not asked. */
  known(lexicon: Lexicon): Uint8Array {
    lexicon.numbers[this.place] ??= new Uint8Array(lexicon.entryFlags.length)
    return lexicon.numbers[this.place] as Uint8Array
  }

  private workOut(lexicon: Lexicon, entry: number): number {
    const row = lexicon.rowOf(entry)
    const number = row ? this.tell(row) : 0
    this.known(lexicon)[entry] = number + 1
    return number
  }
}
