import type { Candidate } from '../recognizer.ts'

/** The longest earlier candidate of some types at each folded beginning. */
export class CandidateIndex {
  private readonly starts = new Map<number, Candidate>()

  constructor(candidates: readonly Candidate[], types: readonly string[]) {
    for (const candidate of candidates) {
      if (!types.includes(candidate.type)) continue
      const known = this.starts.get(candidate.start)
      if (!known || known.weight < candidate.weight) this.starts.set(candidate.start, candidate)
    }
  }

  /** The candidate that begins in a token, proclitics aside: within its first two letters. */
  inToken(start: number, end: number): Candidate | undefined {
    for (let at = start; at < end && at <= start + 2; at++) {
      const found = this.starts.get(at)
      if (found) return found
    }
    return undefined
  }

  /** The candidate that begins just here. */
  at(start: number): Candidate | undefined {
    return this.starts.get(start)
  }
}
