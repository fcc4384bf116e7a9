import { ENTRY_SHIFT, GOES_ON, LARGEST, LAST_ENTRY, PENDING, type Trie, WIDTH } from './trie.ts'

/** Collects forms and adds them to a `Trie`; used again for each part. */
export class TrieBuilder {
  private firstChild = new Int32Array(1024)
  private lastChild = new Int32Array(1024)
  private nextSibling = new Int32Array(1024)
  private label = new Uint8Array(1024)
  /** For each state its first and last entry, as places in `entries`; 0 is none, less is the number of a pending run. */
  private firstEntry = new Int32Array(1024)
  private lastEntry = new Int32Array(1024)
  private size = 1
  private entries: number[] = [0]
  private nextEntry: number[] = [0]
  private nodes = 1

  /** The child of a state by a symbol, made where it is missing; 0 is the root. */
  child(state: number, symbol: number): number {
    // forms come mostly sorted: the child that was asked for last is asked for again, or one behind it
    let previous = this.lastChild[state] as number
    if (previous !== 0) {
      const label = this.label[previous] as number
      if (label === symbol) return previous
      if (label > symbol) previous = 0
    }
    let next = (previous === 0 ? this.firstChild[state] : this.nextSibling[previous]) as number
    while (next !== 0 && (this.label[next] as number) < symbol) {
      previous = next
      next = this.nextSibling[next] as number
    }
    if (next !== 0 && this.label[next] === symbol) {
      this.lastChild[state] = next
      return next
    }
    if (this.size === this.label.length) this.grow()
    const made = this.size++
    this.label[made] = symbol
    this.lastChild[state] = made
    this.nextSibling[made] = next
    if (previous === 0) this.firstChild[state] = made
    else this.nextSibling[previous] = made
    return made
  }

  /** The state behind some more symbols, made where it is missing. */
  walk(from: number, symbols: Uint8Array, begin: number, end: number): number {
    let state = from
    let at = begin
    while (at < end && this.firstChild[state] !== 0) state = this.child(state, symbols[at++] as number)
    // nothing goes on from here: the rest is one line of new states
    while (this.size + end - at > this.label.length) this.grow()
    const { firstChild, label } = this
    let made = this.size
    while (at < end) {
      label[made] = symbols[at++] as number
      firstChild[state] = made
      state = made++
    }
    this.size = made
    return state
  }

  /** Says that the form which leads to a state has this entry; to say it twice changes nothing. */
  add(state: number, entry: number): void {
    for (let known = this.firstEntry[state] as number; known !== 0; known = this.nextEntry[known] as number)
      if (this.entries[known] === entry) return
    const at = this.entries.push(entry) - 1
    this.nextEntry.push(0)
    if (this.firstEntry[state] === 0) this.firstEntry[state] = at
    else this.nextEntry[this.lastEntry[state] as number] = at
    this.lastEntry[state] = at
  }

  /** Says that the forms of a run go on from a state, and are still packed; in `next` the runs of a state are chained. */
  defer(state: number, run: number, next: Int32Array): void {
    next[run] = 0
    if (this.firstEntry[state] === 0) this.firstEntry[state] = -run
    else next[this.lastEntry[state] as number] = run
    this.lastEntry[state] = run
  }

  private grow(): void {
    const capacity = this.label.length * 2
    const grown = <T extends Int32Array | Uint8Array>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    this.firstChild = grown(this.firstChild, new Int32Array(capacity))
    this.lastChild = grown(this.lastChild, new Int32Array(capacity))
    this.nextSibling = grown(this.nextSibling, new Int32Array(capacity))
    this.label = grown(this.label, new Uint8Array(capacity))
    this.firstEntry = grown(this.firstEntry, new Int32Array(capacity))
    this.lastEntry = grown(this.lastEntry, new Int32Array(capacity))
  }

  /** Writes the entries of a state from a place of `nodes` on; gives the place behind them. */
  private writeEntries({ nodes }: Trie, state: number, from: number): number {
    const goesOn = this.firstChild[state] === 0 ? 0 : GOES_ON
    let node = from
    for (let at = this.firstEntry[state] as number; at !== 0; ) {
      const next = this.nextEntry[at] as number
      nodes[node++] = ((this.entries[at] as number) << ENTRY_SHIFT) | goesOn | (next === 0 ? LAST_ENTRY : 0)
      at = next
    }
    return node
  }

  /** Sees to it that a block has room: its entries, children of every symbol. */
  private makeRoom(trie: Trie): void {
    const most = this.nodes + this.entries.length + WIDTH
    if (most > trie.nodes.length) trie.nodes = doubled(trie.nodes, most)
  }

  /** Adds the forms of one letter, whose states hang on the root. */
  freezeSingles(trie: Trie): void {
    for (let child = this.firstChild[0] as number; child !== 0; child = this.nextSibling[child] as number) {
      this.makeRoom(trie)
      trie.singles[this.label[child] as number] = this.nodes
      this.nodes = this.writeEntries(trie, child, this.nodes)
    }
    this.clear()
  }

  /** Adds all forms since the last time to a trie; gives the state of the root, 0 if there were none. */
  freeze(trie: Trie): number {
    const { firstChild, nextSibling, label, firstEntry } = this
    if (firstChild[0] === 0 && firstEntry[0] === 0) return 0
    const states = [0]
    // where the state of each is to be written, -1 for the root
    const places = [-1]
    let root = 0
    while (states.length > 0) {
      let state = states.pop() as number
      let place = places.pop() as number
      // the first child's block follows
      for (;;) {
        const first = firstEntry[state] as number
        if (first < 0) {
          trie.nodes[place] = (trie.nodes[place] as number) | ((PENDING - first) << 8)
          break
        }
        let node = this.nodes
        const number = node * 2 + (first === 0 ? 0 : 1)
        if (place < 0) root = number
        else trie.nodes[place] = (trie.nodes[place] as number) | (number << 8)
        this.makeRoom(trie)
        const { nodes } = trie
        const child = firstChild[state] as number
        if (first !== 0) node = this.writeEntries(trie, state, node)
        place = node
        for (let one = child; one !== 0; one = nextSibling[one] as number) {
          if (one !== child) {
            states.push(one)
            places.push(node)
          }
          nodes[node++] = (label[one] as number) | (nextSibling[one] === 0 ? 128 : 0)
        }
        this.nodes = node
        if (child === 0) break
        state = child
      }
    }
    if (this.nodes >= LARGEST)
      throw new RangeError(`dictionaries too large: more than ${LARGEST} letters in all their forms`)
    this.clear()
    return root
  }

  private clear(): void {
    const { size } = this
    for (const list of [this.firstChild, this.lastChild, this.nextSibling, this.firstEntry]) list.fill(0, 0, size)
    this.size = 1
    this.entries = [0]
    this.nextEntry = [0]
  }
}

function doubled(from: Int32Array, least: number): Int32Array {
  const to = new Int32Array(Math.max(from.length * 2, least))
  to.set(from)
  return to
}
