import { endOfForm, FORM_END, GROUP_END, HEAD, OPEN, packedSymbols, plainLetters, ROW_END } from './alphabet.ts'
import { ARTICLE } from './entry.ts'
import type { FormIndex, Kind } from './form-index.ts'
import { headOf } from './head.ts'
import { LENGTH_FROM } from './pack.ts'
import { BASE, inflect, PLAIN } from './paradigms.ts'
import { RUN_BITS, SINGLE, SORTED, WITH_ARTICLE } from './runs.ts'
import { Speller } from './spell.ts'

/** Takes a form of a list: what stands behind its first four letters is `symbols[from]` up to `symbols[to]`. */
export type TakeForm = (list: number, flags: number, symbols: Uint8Array, from: number, to: number) => void

const ROW = ROW_END.charCodeAt(0)
const GROUP = GROUP_END.charCodeAt(0)
const FORM = FORM_END.charCodeAt(0)

/** Reads the forms of runs. */
export class RunReader {
  private readonly spellers: Speller[] = []
  private readonly symbols = new Uint8Array(1024)
  private list = 0
  private kind!: Kind
  private head = 0
  private withArticle = false
  private readonly visit: (symbols: Uint8Array, from: number, to: number, flags: number) => void

  constructor(
    private readonly index: FormIndex,
    private readonly take: TakeForm,
  ) {
    this.visit = (symbols, from, to, flags) => {
      if (this.withArticle) {
        if ((flags & ARTICLE) !== 0 && headOf(symbols, from, to) >> 14 === (this.head & 0x3fff))
          this.take(this.list, flags, symbols, Math.min(from + 2, to), to)
      } else if (headOf(symbols, from, to) === this.head)
        this.take(this.list, flags, symbols, Math.min(from + HEAD, to), to)
    }
  }

  /** Reads a run: its forms with or without the article. */
  read(run: number): void {
    const { runs, kinds, listKinds, text, bytes } = this.index
    const place = runs.places[run] as number
    const list = runs.lists[run] as number
    const at = place >> RUN_BITS
    this.list = list
    this.kind = kinds[listKinds[list] as number] as Kind
    this.head = runs.heads[run] as number
    this.withArticle = (place & WITH_ARTICLE) !== 0
    const sorted = (place & SORTED) !== 0
    if ((place & SINGLE) !== 0) this.spell(text.slice(at, endOfForm(bytes, at)))
    else if ((this.head & 127) === 0) this.take(list, this.kind.flags, this.symbols, 0, 0)
    else this.readForms(at, sorted)
  }

  /** Reads forms as long as they begin with the letters of the head. */
  private readForms(place: number, sorted: boolean): void {
    const { symbols, head, list } = this
    const { flags } = this.kind
    const { bytes, text } = this.index
    const table = packedSymbols()
    // behind the article two letters are known
    const known = this.withArticle ? 2 : HEAD
    for (let i = 0; i < known; i++) symbols[BASE + i] = (head >> (7 * (known - 1 - i))) & 127
    const from = BASE + known
    let i = place
    // how many letters of the form before are plain, and its text if there were others
    let plain = known
    let template = ''
    for (;;) {
      const shared = sorted ? (bytes[i++] as number) - LENGTH_FROM : 0
      if (sorted && shared < known && i > place + 1) return
      const start = i
      let end = BASE + shared
      let letter = OPEN
      if (shared <= plain)
        for (;;) {
          letter = table[bytes[i] as number] as number
          if (letter === 0 || letter === OPEN) break
          if (end < from && symbols[end] !== letter) return
          symbols[end++] = letter
          i++
        }
      if (end < from && shared <= plain) return
      if (letter === OPEN) {
        i = endOfForm(bytes, i)
        const kept = shared > plain ? template.slice(0, shared) : packedText(symbols, BASE + shared)
        template = kept + text.slice(start, i)
        if (shared <= plain) plain = end - BASE
        this.spell(template)
      } else {
        plain = end - BASE
        this.take(list, flags, symbols, from, end)
      }
      const code = bytes[i] as number
      if (code === FORM) i++
      else if (code === ROW || code === GROUP) return
    }
  }

  private spell(template: string): void {
    const { dictionary } = this.kind
    let speller = this.spellers[dictionary]
    if (!speller) {
      const visit = (symbols: Uint8Array, end: number) =>
        inflect(this.kind.paradigm, symbols, end, this.kind.flags, this.visit)
      speller = new Speller(this.index.variants[dictionary] as readonly (readonly string[])[], visit)
      this.spellers[dictionary] = speller
    }
    // what a paradigm makes may begin otherwise
    speller.spell(template, this.kind.paradigm === PLAIN && !this.withArticle ? this.head : 0)
  }
}

/** Plain letters as they are packed. */
function packedText(symbols: Uint8Array, to: number): string {
  const table = plainLetters()
  let text = ''
  for (let at = BASE; at < to; at++) text += String.fromCharCode(table.indexOf(symbols[at] as number))
  return text
}
