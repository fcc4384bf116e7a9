/** A slot holds the length of a word, what is known of it (two units), and its letters: one line of a processor's cache. */
const SLOT = 32
const LETTERS = 3
const LONGEST = SLOT - LETTERS
const SLOTS = 1 << 15
const BITS = 16
const LOW = 0xffff

/**
 * What is known of words seen before, as a number each. A word has two slots, found by its hash, and takes them from
 * another, so the store never grows; it holds letters of its own, so that no text stays in memory for it.
 */
export class WordStore {
  readonly #units = new Uint16Array(SLOT * SLOTS)
  readonly #study: (word: string) => number

  /** `study` tells a number of 32 bits of a word, always the same one. */
  constructor(study: (word: string) => number) {
    this.#study = study
  }

  /** What is known of the word from `start` to `end`; `hash` is any number made of its units. */
  of(text: string, start: number, end: number, hash: number): number {
    const length = end - start
    if (length > LONGEST) return this.#study(text.slice(start, end))
    const units = this.#units
    const first = ((hash ^ (hash >>> BITS)) & (SLOTS - 1) & ~1) * SLOT
    if (holds(units, first, text, start, length)) return numberAt(units, first)
    const second = first + SLOT
    if (holds(units, second, text, start, length)) return numberAt(units, second)
    const known = this.#study(text.slice(start, end))
    units.copyWithin(second, first, second)
    units[first] = length
    units[first + 1] = known & LOW
    units[first + 2] = known >>> BITS
    for (let i = 0; i < length; i++) units[first + LETTERS + i] = text.charCodeAt(start + i)
    return known
  }
}

function holds(units: Uint16Array, slot: number, text: string, start: number, length: number): boolean {
  if (units[slot] !== length) return false
  const from = slot + LETTERS
  for (let i = 0; i < length; i++) if (units[from + i] !== text.charCodeAt(start + i)) return false
  return true
}

const numberAt = (units: Uint16Array, slot: number): number =>
  (units[slot + 1] as number) | ((units[slot + 2] as number) << BITS)

/** Places below 31 in a word as bits of a number. */
export function placesAsBits(places: readonly number[]): number {
  let bits = 0
  for (const place of places) bits |= 1 << place
  return bits
}

/** The lowest place in bits that hold one. */
export const lowestPlace = (bits: number): number => 31 - Math.clz32(bits & -bits)
