import type { Resolution } from '../recognizers/recognizer.ts'

/** Something that is worked out once of the candidates that stand on a page; it goes with the page. */
export class Kept<Value> {
  constructor(private readonly make: (resolution: Resolution) => Value) {}

  /** What is worked out of a page, made when it is first asked for. */
  of(resolution: Resolution): Value {
    const { reading, selected } = resolution
    reading.kept ??= new Map()
    const known = reading.kept.get(this)
    if (known?.selected === selected) return known.value as Value
    const value = this.make(resolution)
    reading.kept.set(this, { selected, value })
    return value
  }
}
