import { SPACE } from '../text/characters.ts'
import { HEAD, LATIN_SWITCH, latinLetters, packedSymbols, VARIANT } from './alphabet.ts'
import { ARTICLE } from './entry.ts'
import type { Kind } from './form-index.ts'
import { AL, headAt, headOf, headThroughJoiner, OPEN_HEAD } from './head.ts'
import { DEFINITE_TOO, IN_CONSTRUCT, inflect, NISBA, PLAIN } from './paradigms.ts'
import { type Runs, SINGLE, WITH_ARTICLE } from './runs.ts'
import { Speller } from './spell.ts'

const AL_PAIR = AL >> 14
const LATIN = LATIN_SWITCH.charCodeAt(0)
const VARIED = VARIANT.charCodeAt(0)

/** Enters forms of which other forms are made, or that may begin in several ways, under all their first letters. */
export class Heads {
  private flags = 0
  private paradigm = PLAIN
  private heads: number[] = []
  /** Those of templates that begin with a variant, by its number and the paradigm. */
  private readonly ofVariants = new Map<number, readonly number[]>()
  private readonly speller: Speller

  constructor(
    variants: readonly (readonly string[])[],
    private readonly bytes: Uint8Array,
    private readonly text: string,
    private readonly runs: Runs,
  ) {
    const visit = (symbols: Uint8Array, from: number, to: number) => this.see(headOf(symbols, from, to))
    this.speller = new Speller(variants, (symbols, end) => inflect(this.paradigm, symbols, end, this.flags, visit))
  }

  /** Enters a template of a list; `head` are its first letters, less than 0 where they are not plain ones. */
  add(from: number, to: number, head: number, { flags, paradigm }: Kind, type: number, list: number): void {
    const { runs } = this
    this.flags = flags
    this.paradigm = paradigm
    this.heads = []
    if (!this.seeQuickly(from, head)) {
      const template = this.text.slice(from, to)
      if (paradigm === PLAIN) this.speller.spellHeads(template, HEAD)
      else this.speller.spell(template)
    }
    const { heads } = this
    for (const one of heads) runs.add(one, from, type | SINGLE, list)
    if ((flags & ARTICLE) === 0) return
    // two heads may differ behind the letters that follow the article
    for (const pair of new Set(heads.map((one) => one >> 14)))
      runs.add(AL | pair, from, type | SINGLE | WITH_ARTICLE, list)
  }

  private see(head: number): void {
    if (!this.heads.includes(head)) this.heads.push(head)
  }

  /** Sees the heads of a template without spelling it, which most need not; tells whether it could. */
  private seeQuickly(from: number, head: number): boolean {
    const { bytes, paradigm } = this
    if (head > 0 && (head & 127) !== 0) return this.seePlain(from, head)
    const opening = bytes[from]
    if (opening === VARIED) return this.seeVariant(from)
    if (paradigm !== PLAIN) return false
    if (opening === LATIN) {
      const latin = headAt(bytes, from + 1, HEAD, latinLetters())
      if ((latin & 127) === 0) return false
      this.see(latin)
      return true
    }
    const together = headThroughJoiner(bytes, from, false)
    const apart = headThroughJoiner(bytes, from, true)
    if (together === OPEN_HEAD || apart === OPEN_HEAD) return false
    this.see(together)
    this.see(apart)
    return true
  }

  /** Endings do not touch four plain letters. */
  private seePlain(from: number, head: number): boolean {
    const { bytes, paradigm } = this
    const definite = head >> 14 === AL_PAIR
    this.see(head)
    if (paradigm === IN_CONSTRUCT && definite) {
      const without = headAt(bytes, from + 2, HEAD, packedSymbols())
      if (without === OPEN_HEAD) return false
      // a first word of less than three letters keeps its article
      if (without >> 21 > SPACE && ((without >> 14) & 127) > SPACE && ((without >> 7) & 127) > SPACE) this.see(without)
    } else if ((paradigm === DEFINITE_TOO || paradigm === NISBA) && !definite) this.see(AL | (head >> 14))
    return true
  }

  /** The heads of a variant are those of all words that begin with it. */
  private seeVariant(from: number): boolean {
    const { bytes, paradigm } = this
    const key = (paradigm << 16) | ((bytes[from + 1] as number) << 8) | (bytes[from + 2] as number)
    let heads = this.ofVariants.get(key)
    if (!heads) {
      this.speller.spell(this.text.slice(from, from + 3))
      heads = this.heads
      this.ofVariants.set(key, heads)
    }
    // behind a short one letters of the template count
    if (heads.some((one) => (one & 127) === 0)) {
      this.heads = []
      return false
    }
    this.heads = [...heads]
    return true
  }
}
