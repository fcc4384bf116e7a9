import { ESCAPE, FORM_END, GROUP_END, plainLetters, ROW_END, VARIANT } from './alphabet.ts'
import type { PackedDictionary, Row } from './entry.ts'
import { GROUP_FROM, LENGTH_FROM, type PackedRows } from './pack.ts'
import { BASE, inflect, PLAIN } from './paradigms.ts'
import { Speller } from './spell.ts'

let last: { text: string; rows: PackedRows } | undefined

/** The rows as they were packed; the last ones are kept, because forms are asked for right behind rows. */
function parsed(text: string): PackedRows {
  if (last?.text !== text) last = { text, rows: JSON.parse(text) as PackedRows }
  return last.rows
}

/** The rows of a packed dictionary. */
export function unpackRows({ name, category, rows }: PackedDictionary): Row[] {
  const { keys, columns } = parsed(rows)
  const made = keys.map((key) => ({
    id: `${name}/${key}`,
    category,
    key,
    fields: {} as Record<string, string | readonly string[]>,
  }))
  for (const [field, values] of Object.entries(columns))
    for (let i = 0; i < values.length; i++) {
      const value = values[i]
      if (value !== 0 && value !== undefined) (made[i] as (typeof made)[number]).fields[field] = value
    }
  return made
}

/** Called for each form: its symbols are `symbols[from]` up to `symbols[to]`, in a buffer that changes with the next one. */
export type VisitForm = (row: number, flags: number, symbols: Uint8Array, from: number, to: number) => void

const ROW = ROW_END.charCodeAt(0)
const GROUP = GROUP_END.charCodeAt(0)
const FORM = FORM_END.charCodeAt(0)
const ESCAPED = ESCAPE.charCodeAt(0)
const VARIED = VARIANT.charCodeAt(0)

/**
 * Calls `visit` for each form of a dictionary, inflected and in all its spellings; a form may come twice.
 * Plain letters are read without making strings: most of the time before a first result goes here.
 */
export function unpackForms({ rows, forms }: PackedDictionary, visit: VisitForm): void {
  const { groups, variants } = parsed(rows)
  const table = plainLetters()
  const symbols = new Uint8Array(1024)
  const codes = new Uint8Array(1024)
  // bytes are read faster than characters while nothing is compiled yet
  const bytes = new TextEncoder().encode(forms)
  const size = forms.length
  let row = 0
  let flags = 0
  let paradigm = PLAIN
  const pass = (buffer: Uint8Array, from: number, to: number, derived: number) => visit(row, derived, buffer, from, to)
  const speller = new Speller(variants, symbols, (end) => inflect(paradigm, symbols, end, flags, pass))
  let i = 0
  while (i < size) {
    const opening = bytes[i++] as number
    if (opening === ROW) row++
    if (opening === ROW || opening === GROUP) continue
    const group = groups[opening - GROUP_FROM] as readonly [number, number]
    flags = group[0]
    paradigm = group[1]
    // in a sorted list a character before each form tells how many letters it shares with the one before
    const sorted = (bytes[i] as number) === LENGTH_FROM
    let code = FORM
    // the last form that was more than plain letters, and how many of the letters before this form are plain
    let open = ''
    let plain = 0
    while (i < size && code !== ROW && code !== GROUP) {
      const shared = sorted ? (bytes[i++] as number) - LENGTH_FROM : 0
      const from = i
      let at = shared + BASE
      let symbol = 0
      code = ROW
      while (i < size && shared <= plain) {
        code = bytes[i] as number
        symbol = table[code] as number
        if (symbol === 0) break
        codes[at] = code
        symbols[at++] = symbol
        i++
      }
      if (i === size) code = ROW
      else if (shared > plain) code = VARIED
      if (code === ROW || code === GROUP || code === FORM || (sorted && isLength(code))) {
        plain = at - BASE
        if (paradigm === PLAIN) visit(row, flags, symbols, BASE, at)
        else inflect(paradigm, symbols, at, flags, pass)
      } else {
        i = endOf(bytes, i, sorted)
        code = i === size ? ROW : (bytes[i] as number)
        const before = plain
        plain = Math.min(plain, at - BASE)
        open =
          (shared > before ? open.slice(0, shared) : String.fromCharCode(...codes.subarray(BASE, BASE + shared))) +
          forms.slice(from, i)
        speller.spell(open)
      }
      if (code === FORM) i++
    }
  }
}

const isLength = (code: number): boolean => code >= LENGTH_FROM && code < LENGTH_FROM + 16

/** Where a form ends that is more than plain letters. */
function endOf(bytes: Uint8Array, from: number, sorted: boolean): number {
  let i = from
  while (i < bytes.length) {
    const code = bytes[i] as number
    if (code === FORM || code === GROUP || code === ROW || (sorted && isLength(code))) return i
    i += code === ESCAPED ? 2 : code === VARIED ? 3 : 1
  }
  return bytes.length
}
