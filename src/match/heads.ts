import { SPACE, symbolOf } from '../text/characters.ts'
import { HEAD, LATIN_SWITCH, latinLetters, plainLetters, VARIANT } from './alphabet.ts'
import { ARTICLE } from './entry.ts'
import type { Kind } from './form-index.ts'
import { DEFINITE_TOO, IN_CONSTRUCT, inflect, NISBA, PLAIN } from './paradigms.ts'
import { type Runs, SINGLE, WITH_ARTICLE } from './runs.ts'
import { Speller } from './spell.ts'

/** The head of forms that begin with the article, two letters short. */
export const AL = ((symbolOf('\u0627') << 7) | symbolOf('\u0644')) << 14

/** The first letters of a form as one number, 0 where it has ended. */
export function headOf(symbols: Uint8Array, from: number, to: number): number {
  let head = 0
  for (let at = from; at < from + HEAD; at++) head = (head << 7) | (at < to ? (symbols[at] as number) : 0)
  return head
}

const AL_PAIR = AL >> 14
const LATIN = LATIN_SWITCH.charCodeAt(0)
const VARIED = VARIANT.charCodeAt(0)

/** Enters forms of which other forms are made, or that may begin in several ways, under all their first letters. */
export class Heads {
  private flags = 0
  private paradigm = PLAIN
  /** Those of one template, without and with the article. */
  private seen: number[] = []
  private articled: number[] = []
  /** Those of templates that begin with a variant, by its number. */
  private readonly ofVariants = new Map<number, readonly number[]>()
  private readonly speller: Speller

  constructor(
    variants: readonly (readonly string[])[],
    private readonly bytes: Uint8Array,
    private readonly text: string,
    private readonly runs: Runs,
  ) {
    const visit = (symbols: Uint8Array, from: number, to: number, flags: number) => {
      const head = headOf(symbols, from, to)
      if (!this.seen.includes(head)) this.seen.push(head)
      if ((flags & ARTICLE) !== 0 && !this.articled.includes(head >> 14)) this.articled.push(head >> 14)
    }
    this.speller = new Speller(variants, (symbols, end) => inflect(this.paradigm, symbols, end, this.flags, visit))
  }

  /** Enters a template of a list; `head` are its first letters, less than 0 where they are not plain ones. */
  add(from: number, to: number, written: number, { flags, paradigm }: Kind, type: number, list: number): void {
    const head = written > 0 && (written & 127) !== 0 ? written : 0
    if ((flags & ARTICLE) === 0 && this.addKnown(from, head, paradigm, type, list)) return
    this.flags = flags
    this.paradigm = paradigm
    const template = this.text.slice(from, to)
    if (paradigm === PLAIN) this.speller.spellHeads(template, HEAD)
    else this.speller.spell(template)
    for (const one of this.seen) this.runs.add(one, from, type | SINGLE, list)
    for (const pair of this.articled) this.runs.add(AL | pair, from, type | SINGLE | WITH_ARTICLE, list)
    this.seen = []
    this.articled = []
  }

  /** Most need not be spelled: whether this was one of them. */
  private addKnown(from: number, head: number, paradigm: number, type: number, list: number): boolean {
    const { bytes, runs } = this
    if (head !== 0) {
      const definite = head >> 14 === AL_PAIR
      if (paradigm === IN_CONSTRUCT && definite) {
        const without = this.headAt(from + 2, plainLetters())
        if (without === 0) return false
        runs.add(without, from, type | SINGLE, list)
      } else if ((paradigm === DEFINITE_TOO || paradigm === NISBA) && !definite)
        runs.add(AL | (head >> 14), from, type | SINGLE, list)
      runs.add(head, from, type | SINGLE, list)
      return true
    }
    if (paradigm !== PLAIN) return false
    if (bytes[from] === VARIED) {
      const number = ((bytes[from + 1] as number) << 8) | (bytes[from + 2] as number)
      let heads = this.ofVariants.get(number)
      if (!heads) {
        this.paradigm = PLAIN
        this.flags = 0
        this.speller.spell(this.text.slice(from, from + 3))
        heads = this.seen
        this.seen = []
        this.ofVariants.set(number, heads)
      }
      // a shorter variant has letters of the template behind it
      if (heads.some((one) => (one & 127) === 0)) return false
      for (const one of heads) runs.add(one, from, type | SINGLE, list)
      return true
    }
    const latin = bytes[from] === LATIN ? this.headAt(from + 1, latinLetters()) : 0
    if (latin !== 0) runs.add(latin, from, type | SINGLE, list)
    return latin !== 0
  }

  /** Four letters from a place on, 0 where there are fewer in this word. */
  private headAt(from: number, table: Uint8Array): number {
    let head = 0
    for (let at = from; at < from + HEAD; at++) {
      const letter = table[this.bytes[at] as number] as number
      if (letter <= SPACE) return 0
      head = (head << 7) | letter
    }
    return head
  }
}
