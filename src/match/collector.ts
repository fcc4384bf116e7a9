import type { Hits } from './match.ts'

/** So many tokens behind the last one have no hits: rules look ahead. */
const BEYOND = 16
/** How many bytes a hit takes. */
const BYTES = 25

/** Hits that are being collected: all arrays lie in one buffer, which is made anew when it is full. */
export class Collector implements Hits {
  count = 0
  /** The flags of all entries together. */
  flags = 0
  starts!: Int32Array
  ends!: Int32Array
  entries!: Int32Array
  firstTokens!: Int32Array
  endTokens!: Int32Array
  edges!: Uint16Array
  entryFlags!: Uint16Array
  entryCategories!: Uint8Array
  byToken!: Int32Array
  endByToken!: Int32Array
  categories!: Uint32Array

  /** For a page of so many tokens, with room for so many hits to begin with. */
  constructor(tokens: number, hits = tokens * 3) {
    this.reserveTokens(tokens)
    this.reserve(hits + 16)
  }

  /** Begins anew, for a page of so many tokens. */
  clear(tokens: number): this {
    this.count = 0
    this.flags = 0
    // with room to spare: the next page may be longer
    if (this.byToken.length < tokens + BEYOND) this.reserveTokens(tokens + (tokens >> 1))
    else this.categories.fill(0, 0, tokens + BEYOND)
    return this
  }

  private reserveTokens(tokens: number): void {
    const size = tokens + BEYOND
    const buffer = new ArrayBuffer(size * 8)
    this.byToken = new Int32Array(buffer, 0, size)
    this.endByToken = new Int32Array(buffer, 4, size - 1)
    this.categories = new Uint32Array(buffer, size * 4, size)
  }

  private reserve(capacity: number): void {
    const buffer = new ArrayBuffer(capacity * BYTES)
    const numbers = (i: number) => new Int32Array(buffer, i * capacity * 4, capacity)
    this.starts = numbers(0)
    this.ends = numbers(1)
    this.entries = numbers(2)
    this.firstTokens = numbers(3)
    this.endTokens = numbers(4)
    this.edges = new Uint16Array(buffer, capacity * 20, capacity)
    this.entryFlags = new Uint16Array(buffer, capacity * 22, capacity)
    this.entryCategories = new Uint8Array(buffer, capacity * 24, capacity)
  }

  push(
    start: number,
    end: number,
    entry: number,
    category: number,
    flags: number,
    firstToken: number,
    endToken: number,
    edges: number,
  ): void {
    const at = this.count
    if (at === this.starts.length) this.grow()
    this.starts[at] = start
    this.ends[at] = end
    this.entries[at] = entry
    this.entryCategories[at] = category
    this.entryFlags[at] = flags
    this.firstTokens[at] = firstToken
    this.endTokens[at] = endToken
    this.edges[at] = edges
    this.flags |= flags
    this.count = at + 1
  }

  private grow(): void {
    const { starts, ends, entries, firstTokens, endTokens, edges, entryFlags, entryCategories } = this
    this.reserve(starts.length * 2)
    this.starts.set(starts)
    this.ends.set(ends)
    this.entries.set(entries)
    this.firstTokens.set(firstTokens)
    this.endTokens.set(endTokens)
    this.edges.set(edges)
    this.entryFlags.set(entryFlags)
    this.entryCategories.set(entryCategories)
  }
}
