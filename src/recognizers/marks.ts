import type { Reading } from './recognizer.ts'

/** So many places behind the last token are empty: rules look ahead. */
const BEYOND = 16

/** Arrays with a place for each token of a page; their memory is used again for the next page. */
export class Marks {
  private readonly arrays: Uint8Array[] = []
  private used = 0
  private size = 0

  /** Begins anew, for a page of so many tokens: nobody reads the arrays that were taken before. */
  begin(tokens: number): this {
    this.used = 0
    this.size = tokens + BEYOND
    return this
  }

  /** An array of zeros. */
  take(): Uint8Array {
    const at = this.used++
    const kept = this.arrays[at]
    if (kept && kept.length >= this.size) return kept.fill(0, 0, this.size)
    // with room to spare: the next page may be longer
    const made = new Uint8Array(this.size + (this.size >> 1))
    this.arrays[at] = made
    return made
  }
}

/** An array of zeros with a place for each token of a page, and for the end. */
export const marksOn = ({ page, marks }: Reading): Uint8Array =>
  marks?.take() ?? new Uint8Array(page.tokenCount + BEYOND)

/** Marks the tokens of a stretch, which are few: `fill` takes longer. */
export function mark(marks: Uint8Array, { firstToken, endToken }: { firstToken: number; endToken: number }): void {
  for (let token = firstToken; token < endToken; token++) marks[token] = 1
}
