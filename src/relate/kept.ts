import type { Candidate, Reading } from '../recognizers/recognizer.ts'

/** Something that is worked out once of the candidates that stand on a page; it goes with the page. */
export class Kept<Value> {
  /** What was worked out, undefined before that. */
  get(reading: Reading, selected: readonly Candidate[]): Value | undefined {
    const known = reading.kept?.get(this)
    return known?.selected === selected ? (known.value as Value) : undefined
  }

  /** Keeps what was worked out. */
  set(reading: Reading, selected: readonly Candidate[], value: Value): void {
    reading.kept ??= new Map()
    reading.kept.set(this, { selected, value })
  }
}
