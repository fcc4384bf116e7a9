/** Symbols are below this; the first two levels of the trie are a table of this size squared. */
export const WIDTH = 128
/** In `pairs`: forms begin so, but they are still packed. */
export const PACKED = -1
/** A state from here on stands for forms that are still packed: their first run, plus this. */
export const PENDING = 2 ** 23
/** The blocks of a trie take no more words than this. */
export const LARGEST = PENDING / 2
/** In the word of an entry: it is the last one of its form. */
export const LAST_ENTRY = 1
/** In the word of an entry: longer forms go on from here. */
export const GOES_ON = 2
/** An entry stands above these bits. */
export const ENTRY_SHIFT = 2

/**
 * A flat trie that grows: what begins with two given letters is added when a text first needs it, and what follows
 * behind four letters when a text has these.
 * A state is 0 (none), or where its block begins in `nodes`, times two, plus one if a form ends there. A block is,
 * where a form ends, one word for each of its entries (the entry, times four, plus `GOES_ON`, plus `LAST_ENTRY`), then
 * one word for each child: the state, a bit for the last child, the symbol. Blocks lie depth first, entries before
 * children: to go on is mostly to read on, since what stands far apart must be waited for.
 */
export interface Trie {
  nodes: Int32Array
  /** The state after two symbols, `first * 128 + second`: 0 where there is none, `PACKED` before it is unpacked. */
  readonly pairs: Int32Array
  /** Where the entries of each one-letter form begin; 0 where there is none. */
  readonly singles: Int32Array
  /** Unpacks a pair and gives its state. */
  unpack(pair: number): number
  /** Reads the forms that a state from `PENDING` on stands for, which is the child at a place of `nodes`; gives the new state. */
  read(node: number): number
}

/** The state after two symbols. */
export function after(trie: Trie, first: number, second: number): number {
  const pair = first * WIDTH + second
  const state = trie.pairs[pair] as number
  return state === PACKED ? trie.unpack(pair) : state
}

/** The state after one more symbol, 0 where no form goes on so. */
export function step(trie: Trie, state: number, symbol: number): number {
  if (state === 0) return 0
  const { nodes } = trie
  let node = state >>> 1
  if (state & 1) {
    while (((nodes[node] as number) & LAST_ENTRY) === 0) node++
    if (((nodes[node++] as number) & GOES_ON) === 0) return 0
  }
  for (;;) {
    const child = nodes[node++] as number
    if ((child & 127) === symbol) return child >>> 8 < PENDING ? child >>> 8 : trie.read(node - 1)
    if (child & 128) return 0
  }
}

/** Where the entries of a state begin in `nodes`, 0 where no form ends. */
export const entriesOf = (state: number): number => (state & 1 ? state >>> 1 : 0)

/** A trie without forms. */
export function emptyTrie(unpack: (pair: number) => number, read: (node: number) => number): Trie {
  return {
    nodes: new Int32Array(1 << 16),
    pairs: new Int32Array(WIDTH * WIDTH),
    singles: new Int32Array(WIDTH),
    unpack,
    read,
  }
}
