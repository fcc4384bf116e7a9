import { FORM_END, GROUP_END, ROW_END } from './alphabet.ts'
import type { PackedDictionary, Row } from './entry.ts'
import { GROUP_FROM, LENGTH_FROM, type PackedKinds } from './pack.ts'
import { inflect } from './paradigms.ts'
import { PackedRowList } from './rows.ts'
import { Speller } from './spell.ts'

/** The rows of a packed dictionary. */
export function unpackRows(dictionary: PackedDictionary): readonly Row[] {
  return new PackedRowList(dictionary).all()
}

/** Called for each form: its symbols are `symbols[from]` up to `symbols[to]`, in a buffer that changes with the next one. */
export type VisitForm = (row: number, flags: number, symbols: Uint8Array, from: number, to: number) => void

/**
 * Calls `visit` for each form of a dictionary, inflected and in all its spellings; a form may come twice.
 * For matching they are not all read: see `form-index.ts`.
 */
export function unpackForms({ kinds, forms }: PackedDictionary, visit: VisitForm): void {
  const { groups, variants } = JSON.parse(kinds) as PackedKinds
  let row = 0
  let flags = 0
  let paradigm = 0
  const pass = (symbols: Uint8Array, from: number, to: number, derived: number) =>
    visit(row, derived, symbols, from, to)
  const speller = new Speller(variants, (symbols, end) => inflect(paradigm, symbols, end, flags, pass))
  for (const lists of forms.split(ROW_END)) {
    for (const list of lists === '' ? [] : lists.split(GROUP_END)) {
      ;[flags, paradigm] = groups[list.charCodeAt(0) - GROUP_FROM] as readonly [number, number]
      for (const template of templatesOf(list)) speller.spell(template)
    }
    row++
  }
}

/** The templates of a list behind its group. */
function templatesOf(list: string): string[] {
  if (list.charCodeAt(1) !== LENGTH_FROM) return list.slice(1).split(FORM_END)
  let before = ''
  // each behind the character that tells how many letters it shares with the one before
  return [...list.slice(1).matchAll(/([0-?])([^0-?]*)/g)].map(([, length = '', rest = '']) => {
    before = before.slice(0, length.charCodeAt(0) - LENGTH_FROM) + rest
    return before
  })
}
