import { SPACE, symbolOf } from '../text/characters.ts'
import {
  COMMA,
  decode,
  decodeAt,
  ESCAPE,
  HEAD,
  JOINER,
  LATIN_SWITCH,
  plainLetters,
  VARIANT,
  variantAt,
} from './alphabet.ts'
import { headOf } from './head.ts'
import { BASE } from './paradigms.ts'

const ESCAPED = ESCAPE.charCodeAt(0)
const VARIED = VARIANT.charCodeAt(0)
const JOINED = JOINER.charCodeAt(0)
const COMMAED = COMMA.charCodeAt(0)
const SWITCH = LATIN_SWITCH.charCodeAt(0)
const BLANK = 32
const COMMA_SYMBOL = symbolOf(',')

/** How ZWNJ are read. */
const BOTH = 0
const TOGETHER = 1
const APART = 2

/** A form has no more spellings than this by its variants: longer phrases keep the commonest. */
const MOST = 32
/** With more ZWNJ than this all are read in one way. */
const MOST_JOINERS = 3

/**
 * Writes all spellings that a template leaves open, one after the other: ZWNJ as nothing and as a space, commas with
 * and without, variants. Recursive on purpose: it makes no strings.
 */
export class Speller {
  private readonly groups: (readonly Uint8Array[])[] = []
  private readonly symbols = new Uint8Array(1024)
  private template = ''
  private joiner = BOTH
  private narrow = false
  /** Where letters of interest end. */
  private until = 0
  /** The first letters of interest; 0 for all. */
  private head = 0

  /** `visit` is called with the end of each spelling, which begins at `symbols[BASE]`. */
  constructor(
    private readonly variants: readonly (readonly string[])[],
    private readonly visit: (symbols: Uint8Array, end: number) => void,
  ) {}

  /** Visits all spellings of a template, or those with these first letters and perhaps others. */
  spell(template: string, head = 0): void {
    this.until = 1 << 30
    this.head = head
    let joiners = 0
    let spellings = 1
    for (let i = 0; i < template.length; i++) {
      const code = template.charCodeAt(i)
      if (code === JOINED) joiners++
      else if (code === ESCAPED) i++
      else if (code === VARIED) spellings *= this.groupAt(template, i).length
    }
    this.template = template
    this.narrow = spellings > MOST
    if (joiners <= MOST_JOINERS) {
      this.joiner = BOTH
      this.from(0, BASE, false)
      return
    }
    for (const way of [TOGETHER, APART]) {
      this.joiner = way
      this.from(0, BASE, false)
    }
  }

  /** Visits how spellings of a template may begin: so many letters, or all of shorter ones; some may be of none. */
  spellHeads(template: string, length: number): void {
    this.until = BASE + length
    this.head = 0
    this.template = template
    this.narrow = false
    this.joiner = BOTH
    this.from(0, BASE, false)
  }

  /** The spellings that the variant at a place of the template stands for. */
  private groupAt(template: string, at: number): readonly Uint8Array[] {
    const number = variantAt(template, at)
    let group = this.groups[number]
    if (!group) {
      const buffer = new Uint8Array(256)
      group = (this.variants[number] as readonly string[]).map((one) => buffer.slice(0, decode(one, buffer)))
      this.groups[number] = group
    }
    return group
  }

  /** Spells the template from a character on, at a place of the buffer. */
  private from(start: number, place: number, inLatin: boolean): void {
    const { template, symbols, joiner, head } = this
    if (head !== 0 && place >= BASE + HEAD && headOf(symbols, BASE, place) !== head) return
    const table = plainLetters()
    let at = place
    let latin = inLatin
    let i = start
    while (i < template.length && at < this.until) {
      const code = template.charCodeAt(i)
      const symbol = table[code] as number
      if (symbol !== 0 && !latin) {
        symbols[at++] = symbol
        i++
      } else if (code === SWITCH) {
        latin = !latin
        i++
      } else if (code === JOINED) {
        if (joiner !== APART) this.from(i + 1, at, false)
        if (joiner === TOGETHER) return
        symbols[at++] = SPACE
        latin = false
        i++
      } else if (code === VARIED) {
        for (const variant of this.groupAt(template, i)) {
          symbols.set(variant, at)
          this.from(i + 3, at + variant.length, false)
          if (this.narrow) break
        }
        return
      } else if (code === COMMAED) {
        const spaced = template.charCodeAt(i + 1) === BLANK
        this.from(i + 1, at, false)
        symbols[at++] = COMMA_SYMBOL
        if (spaced) this.from(i + 2, at, false)
        latin = false
        i++
      } else {
        const next = decodeAt(template, i, latin)
        symbols[at++] = next & 127
        latin = next > 127
        i += code === ESCAPED ? 2 : 1
      }
    }
    this.visit(symbols, at)
  }
}
