/** Symbols are below this; the first two levels of the trie are a table of this size squared. */
const WIDTH = 128
/** In `pairs`: forms begin so, but they are still packed. */
export const PACKED = -1
const LARGEST = 2 ** 23

/**
 * A flat trie that grows: what begins with two given letters is added when a text first needs it.
 * A state is 0 (none), or where its block begins in `nodes`, times two, plus one if a form ends there. A block is,
 * where a form ends, one word (where its list begins, times two, plus one if forms go on), then one word for each child:
 * the state, a bit for the last child, the symbol. Blocks lie depth first: to go on is mostly to read on.
 */
export interface Trie {
  nodes: Int32Array
  /** Lists of entries: each times two, plus one for the last of a list. */
  lists: Int32Array
  /** The state after two symbols, `first * 128 + second`: 0 where there is none, `PACKED` before it is unpacked. */
  readonly pairs: Int32Array
  /** Where the list of each one-letter form begins; 0 where there is none. */
  readonly singles: Int32Array
  /** Unpacks a pair and gives its state. */
  unpack(pair: number): number
}

/** The state after two symbols. */
export function after(trie: Trie, first: number, second: number): number {
  const pair = first * WIDTH + second
  const state = trie.pairs[pair] as number
  return state === PACKED ? trie.unpack(pair) : state
}

/** The state after one more symbol, 0 where no form goes on so. */
export function step({ nodes }: Trie, state: number, symbol: number): number {
  if (state === 0) return 0
  let node = state >>> 1
  if (state & 1 && ((nodes[node++] as number) & 1) === 0) return 0
  for (;;) {
    const child = nodes[node++] as number
    if ((child & 127) === symbol) return child >>> 8
    if (child & 128) return 0
  }
}

/** Where the list of a state's entries begins, 0 where no form ends. */
export function listOf({ nodes }: Trie, state: number): number {
  return state & 1 ? (nodes[state >>> 1] as number) >>> 1 : 0
}

/** Collects forms and adds them to a `Trie`; used again for each pair. */
export class TrieBuilder {
  private firstChild = new Int32Array(1024)
  private lastChild = new Int32Array(1024)
  private nextSibling = new Int32Array(1024)
  private label = new Uint8Array(1024)
  /** For each state its first and last entry, as places in `entries`; 0 is none. */
  private firstEntry = new Int32Array(1024)
  private lastEntry = new Int32Array(1024)
  private size = 1
  private entries: number[] = [0]
  private nextEntry: number[] = [0]
  private nodes = 1
  private lists = 1

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
    this.firstChild[made] = 0
    this.lastChild[made] = 0
    this.lastChild[state] = made
    this.firstEntry[made] = 0
    this.nextSibling[made] = next
    if (previous === 0) this.firstChild[state] = made
    else this.nextSibling[previous] = made
    return made
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

  /** Writes the list of a state; gives where it begins. */
  private writeList(trie: Trie, state: number): number {
    const begin = this.lists
    for (let at = this.firstEntry[state] as number; at !== 0; ) {
      const next = this.nextEntry[at] as number
      if (this.lists === trie.lists.length) trie.lists = doubled(trie.lists, this.lists + 1)
      trie.lists[this.lists++] = (this.entries[at] as number) * 2 + (next === 0 ? 1 : 0)
      at = next
    }
    return begin
  }

  /** Adds the forms of one letter, whose states hang on the root. */
  freezeSingles(trie: Trie): void {
    for (let child = this.firstChild[0] as number; child !== 0; child = this.nextSibling[child] as number)
      trie.singles[this.label[child] as number] = this.writeList(trie, child)
    this.clear()
  }

  /** Adds all forms since the last time to a trie; gives the state of the root. */
  freeze(trie: Trie): number {
    const { firstChild, nextSibling, label, firstEntry } = this
    const states = [0]
    // where the state of each is to be written, -1 for the root
    const places = [-1]
    let root = 0
    while (states.length > 0) {
      const state = states.pop() as number
      const place = places.pop() as number
      const ends = firstEntry[state] !== 0
      const number = this.nodes * 2 + (ends ? 1 : 0)
      if (this.nodes + WIDTH + 1 > trie.nodes.length) trie.nodes = doubled(trie.nodes, this.nodes + WIDTH + 1)
      if (place < 0) root = number
      else trie.nodes[place] = (trie.nodes[place] as number) | (number << 8)
      let child = firstChild[state] as number
      if (ends) trie.nodes[this.nodes++] = this.writeList(trie, state) * 2 + (child === 0 ? 0 : 1)
      const from = this.nodes
      for (; child !== 0; child = nextSibling[child] as number)
        trie.nodes[this.nodes++] = (label[child] as number) | (nextSibling[child] === 0 ? 128 : 0)
      // the first child is popped first, so its block follows
      const at = states.length
      let position = from
      for (child = firstChild[state] as number; child !== 0; child = nextSibling[child] as number) {
        states.push(child)
        places.push(position++)
      }
      reverse(states, at)
      reverse(places, at)
    }
    if (this.nodes >= LARGEST)
      throw new RangeError(`dictionaries too large: more than ${LARGEST} letters in all their forms`)
    this.clear()
    return root
  }

  private clear(): void {
    this.size = 1
    this.firstChild[0] = 0
    this.lastChild[0] = 0
    this.firstEntry[0] = 0
    this.entries = [0]
    this.nextEntry = [0]
  }
}

function reverse(list: number[], from: number): void {
  for (let low = from, high = list.length - 1; low < high; low++, high--) {
    const kept = list[low] as number
    list[low] = list[high] as number
    list[high] = kept
  }
}

function doubled(from: Int32Array, least: number): Int32Array {
  const to = new Int32Array(Math.max(from.length * 2, least))
  to.set(from)
  return to
}

/** A trie without forms. */
export function emptyTrie(unpack: (pair: number) => number): Trie {
  return {
    nodes: new Int32Array(1 << 16),
    lists: new Int32Array(1 << 14),
    pairs: new Int32Array(WIDTH * WIDTH),
    singles: new Int32Array(WIDTH),
    unpack,
  }
}
