/** Forms as symbols with their entries, one behind the other; then sorted by the pair of symbols with which they begin. */
export class FormPool {
  symbols = new Uint8Array(1 << 20)
  /** Where each form begins; one more for the end. */
  starts = new Int32Array(1 << 17)
  entries = new Int32Array(1 << 17)
  count = 0

  /** Adds the form `symbols[from]` up to `symbols[to]`. */
  add(symbols: Uint8Array, from: number, to: number, entry: number): void {
    const start = this.starts[this.count] as number
    const end = start + to - from
    if (end > this.symbols.length) this.symbols = grown(this.symbols, new Uint8Array(end * 2))
    if (this.count + 2 > this.entries.length) {
      this.starts = grown(this.starts, new Int32Array(this.starts.length * 2))
      this.entries = grown(this.entries, new Int32Array(this.entries.length * 2))
    }
    const pool = this.symbols
    for (let i = from, at = start; i < to; i++) pool[at++] = symbols[i] as number
    this.entries[this.count++] = entry
    this.starts[this.count] = end
  }

  /**
   * The forms by their pair, `first * 128 + second` (the second is 0 for forms of one letter): those of pair `p` are
   * `forms[from[p]]` up to `forms[from[p + 1]]`, in the order in which they were added.
   */
  byPair(): { forms: Int32Array; from: Int32Array } {
    const { starts, symbols, count } = this
    const from = new Int32Array(128 * 128 + 1)
    const pairs = new Uint16Array(count)
    for (let form = 0; form < count; form++) {
      const at = starts[form] as number
      const second = (starts[form + 1] as number) > at + 1 ? (symbols[at + 1] as number) : 0
      const pair = (symbols[at] as number) * 128 + second
      pairs[form] = pair
      from[pair + 1] = (from[pair + 1] as number) + 1
    }
    for (let pair = 1; pair < from.length; pair++) from[pair] = (from[pair] as number) + (from[pair - 1] as number)
    const places = from.slice()
    const forms = new Int32Array(count)
    for (let form = 0; form < count; form++) {
      const pair = pairs[form] as number
      const place = places[pair] as number
      forms[place] = form
      places[pair] = place + 1
    }
    return { forms, from }
  }
}

function grown<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
