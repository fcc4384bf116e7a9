/** Letters a symbol can be; the first two levels of the trie are a table of this size squared. */
const WIDTH = 128

/**
 * A flat trie: states numbered breadth first, so that the children of a state stand side by side, sorted by symbol.
 * `step` is a look into a table for the first two letters, a short scan after that.
 */
export interface Trie {
  /** The state after two symbols, `first * 128 + second`; 0 where there is none. */
  readonly pairs: Int32Array
  /** The state after one symbol. */
  readonly singles: Int32Array
  /** The first child of each state; the children of `s` are `children[s]` up to `children[s + 1]`. */
  readonly children: Int32Array
  /** The symbol by which a state is entered. */
  readonly labels: Uint8Array
  /** Entries of a state: `entries[entryStarts[s]]` up to `entryStarts[s + 1]`. */
  readonly entryStarts: Int32Array
  readonly entries: Int32Array
}

/** Collects forms and freezes them into a `Trie`. */
export class TrieBuilder {
  private firstChild = new Int32Array(4096)
  private nextSibling = new Int32Array(4096)
  private label = new Uint8Array(4096)
  private size = 1
  private terminals: number[] = []

  /** The child of a state by a symbol, made where it is missing. */
  child(state: number, symbol: number): number {
    let previous = 0
    let next = this.firstChild[state] as number
    while (next !== 0 && (this.label[next] as number) < symbol) {
      previous = next
      next = this.nextSibling[next] as number
    }
    if (next !== 0 && this.label[next] === symbol) return next
    if (this.size === this.label.length) this.grow()
    const made = this.size++
    this.label[made] = symbol
    this.nextSibling[made] = next
    if (previous === 0) this.firstChild[state] = made
    else this.nextSibling[previous] = made
    return made
  }

  /** Says that the form which leads to a state has this entry. */
  add(state: number, entry: number): void {
    this.terminals.push(state, entry)
  }

  private grow(): void {
    const capacity = this.label.length * 2
    const firstChild = new Int32Array(capacity)
    const nextSibling = new Int32Array(capacity)
    const label = new Uint8Array(capacity)
    firstChild.set(this.firstChild)
    nextSibling.set(this.nextSibling)
    label.set(this.label)
    Object.assign(this, { firstChild, nextSibling, label })
  }

  /** The flat trie of all forms so far. */
  freeze(): Trie {
    const { size, firstChild, nextSibling, label } = this
    const order = new Int32Array(size)
    const renamed = new Int32Array(size)
    const children = new Int32Array(size + 1)
    const labels = new Uint8Array(size)
    let count = 1
    for (let i = 0; i < size; i++) {
      children[i] = count
      for (let child = firstChild[order[i] as number] as number; child !== 0; child = nextSibling[child] as number) {
        order[count] = child
        renamed[child] = count
        labels[count++] = label[child] as number
      }
    }
    children[size] = count
    const entryStarts = new Int32Array(size + 2)
    const { terminals } = this
    for (let i = 0; i < terminals.length; i += 2) {
      const state = renamed[terminals[i] as number] as number
      entryStarts[state + 2] = (entryStarts[state + 2] as number) + 1
    }
    for (let i = 2; i < size + 2; i++) entryStarts[i] = (entryStarts[i] as number) + (entryStarts[i - 1] as number)
    const entries = new Int32Array(terminals.length / 2)
    for (let i = 0; i < terminals.length; i += 2) {
      const state = renamed[terminals[i] as number] as number
      const at = entryStarts[state + 1] as number
      entries[at] = terminals[i + 1] as number
      entryStarts[state + 1] = at + 1
    }
    const singles = new Int32Array(WIDTH)
    const pairs = new Int32Array(WIDTH * WIDTH)
    for (let first = children[0] as number; first < (children[1] as number); first++) {
      singles[labels[first] as number] = first
      for (let second = children[first] as number; second < (children[first + 1] as number); second++)
        pairs[(labels[first] as number) * WIDTH + (labels[second] as number)] = second
    }
    return { pairs, singles, children, labels, entryStarts, entries }
  }
}

/** The state after one more symbol, 0 where no form goes on so. */
export function step(trie: Trie, state: number, symbol: number): number {
  const { children, labels } = trie
  const end = children[state + 1] as number
  for (let child = children[state] as number; child < end; child++) {
    const label = labels[child] as number
    if (label === symbol) return child
    if (label > symbol) return 0
  }
  return 0
}
