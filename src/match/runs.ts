/** How the forms of a run are read: bits, and how many there are. */
export const SORTED = 1
/** One form by itself, of which other forms are made or whose first letters are open. */
export const SINGLE = 2
/** The forms begin with the article, which is not written. */
export const WITH_ARTICLE = 4
/** All forms of a sorted list that begin with the same two letters: their runs are looked for when a text has these. */
export const BLOCK_OF_RUNS = 8
export const RUN_BITS = 4

/** Runs of packed forms, in chains by their first two letters; 0 is none. */
export class Runs {
  /** The first four letters of each, seven bits a letter; 0 where the form has ended. */
  heads: Int32Array
  /** Where it begins, shifted by `RUN_BITS`, plus how it is read: `SORTED` … bits. */
  places: Int32Array
  lists: Int32Array
  /** The next one with the same first two letters. */
  next: Int32Array
  /** The first two letters that there are. */
  readonly pairs: number[] = []
  readonly firstByPair = new Int32Array(1 << 14)
  private readonly lastByPair = new Int32Array(1 << 14)
  private count = 1

  /** With room for so many to begin with. */
  constructor(size: number) {
    this.heads = new Int32Array(size + 1)
    this.places = new Int32Array(size + 1)
    this.lists = new Int32Array(size + 1)
    this.next = new Int32Array(size + 1)
  }

  /** Makes a run that is in no chain; gives its number. */
  make(head: number, place: number, type: number, list: number): number {
    const run = this.count++
    if (run === this.next.length) this.grow()
    this.heads[run] = head
    this.places[run] = (place << RUN_BITS) | type
    this.lists[run] = list
    return run
  }

  /** Adds a run behind the others with the same first two letters. */
  add(head: number, place: number, type: number, list: number): void {
    const run = this.make(head, place, type, list)
    const pair = head >> 14
    const last = this.lastByPair[pair] as number
    if (last === 0) {
      this.firstByPair[pair] = run
      this.pairs.push(pair)
    } else this.next[last] = run
    this.lastByPair[pair] = run
  }

  private grow(): void {
    const size = 2 * this.next.length + 16
    this.heads = grown(this.heads, new Int32Array(size))
    this.places = grown(this.places, new Int32Array(size))
    this.lists = grown(this.lists, new Int32Array(size))
    this.next = grown(this.next, new Int32Array(size))
  }
}

/** A longer array with the same beginning. */
export function grown<T extends Int32Array | Uint16Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}
