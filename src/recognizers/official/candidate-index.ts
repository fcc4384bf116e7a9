import type { Candidate } from '../recognizer.ts'

/** The longest earlier candidate of some types at each folded beginning; made when first asked. */
export class CandidateIndex {
  private made: Map<number, Candidate> | undefined
  private sorted: Candidate[] | undefined

  constructor(
    private readonly candidates: readonly Candidate[],
    private readonly types: readonly string[],
  ) {}

  private get starts(): Map<number, Candidate> {
    if (this.made) return this.made
    const made = new Map<number, Candidate>()
    for (const candidate of this.candidates) {
      if (!this.types.includes(candidate.type)) continue
      const known = made.get(candidate.start)
      if (!known || known.weight < candidate.weight) made.set(candidate.start, candidate)
    }
    this.made = made
    return made
  }

  private get ordered(): readonly Candidate[] {
    this.sorted ??= this.candidates.filter(({ type }) => this.types.includes(type)).sort((a, b) => a.end - b.end)
    return this.sorted
  }

  /** The candidate that begins in a token, proclitics aside: within its first two letters. */
  inToken(start: number, end: number): Candidate | undefined {
    for (let at = start; at < end && at <= start + 2; at++) {
      const found = this.starts.get(at)
      if (found) return found
    }
    return undefined
  }

  /** The last candidate that ends at or before a folded position. */
  lastBefore(position: number): Candidate | undefined {
    let low = 0
    let high = this.ordered.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.ordered[middle] as Candidate).end <= position) low = middle + 1
      else high = middle
    }
    return this.ordered[low - 1]
  }

  /** Whether there is one of which something holds. */
  some(accept: (candidate: Candidate) => boolean): boolean {
    return this.ordered.some(accept)
  }

  /** The candidate that begins just here. */
  at(start: number): Candidate | undefined {
    return this.starts.get(start)
  }
}
