import type { Candidate } from '../recognizer.ts'

/** The longest earlier candidate of some types at each folded beginning. */
export class CandidateIndex {
  private readonly starts = new Map<number, Candidate>()
  private readonly ordered: Candidate[] = []

  constructor(candidates: readonly Candidate[], types: readonly string[]) {
    for (const candidate of candidates) {
      if (!types.includes(candidate.type)) continue
      this.ordered.push(candidate)
      const known = this.starts.get(candidate.start)
      if (!known || known.weight < candidate.weight) this.starts.set(candidate.start, candidate)
    }
    this.ordered.sort((a, b) => a.end - b.end)
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

  /** The candidate that begins just here. */
  at(start: number): Candidate | undefined {
    return this.starts.get(start)
  }
}
