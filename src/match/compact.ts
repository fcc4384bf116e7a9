import { LETTER_FROM, symbolOf } from '../text/characters.ts'
import type { Row } from './entry.ts'
import type { Vocabulary } from './lexicon.ts'

/**
 * A few small dictionaries as one short text, which a few lines of code read: for a bundle that must be small.
 * The first line has the flags of all groups of forms. Then come sections: the beginning of the ids of their rows with
 * the fields of all of them, then a line for each row: its key and fields, and behind colons its groups of forms.
 *
 * ```text
 * 128 256
 * calendars/weekdays/ kind=weekday
 * friday number=5:0HPZ,ATHPZ:1(HPZ/TMZ)N
 * ```
 *
 * A group is a digit, which names its flags, and forms with commas between them; of what stands in brackets each piece
 * is a spelling, and `_` is nothing or a space. A field `kind` is the key, and `number` the number with which the key
 * begins, where nothing else is said. `src/compile/compact.ts` writes it.
 */
export type CompactDictionaries = string

/** The letters of packed forms, in the order of their symbols: Arabic ones, then Latin ones. */
export const COMPACT_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345678abcdefghijklmnopqrstuvwxyz'

/** A trie of forms by their symbols: what may follow, and the entries of the form that ends here. */
export interface Branch extends Map<number, Branch> {
  ends?: number[]
}

/** Compact dictionaries as they are matched. */
export interface CompactLexicon extends Vocabulary {
  readonly root: Branch
}

/** Reads compact dictionaries. */
export function readCompact(text: CompactDictionaries): CompactLexicon {
  const [flags, ...lines] = text.split('\n') as [string, ...string[]]
  const groupFlags = flags.split(' ').map(Number)
  const rows: Row[] = []
  const categories: string[] = []
  const entryRows: number[] = []
  const entryFlags: number[] = []
  const entryCategories: number[] = []
  const root: Branch = new Map()
  let section = ''
  let shared: string[] = []
  for (const line of lines) {
    const [head, ...groups] = line.split(':') as [string, ...string[]]
    const [key, ...own] = head.split(' ') as [string, ...string[]]
    if (groups.length === 0) {
      section = key
      shared = own
      continue
    }
    // calendars/… has rows of the category calendar
    const category = section.replace(/s\/.*/, '')
    if (!categories.includes(category)) categories.push(category)
    const number = Number.parseInt(key, 10)
    const fields: Record<string, string> = { kind: key, ...(number >= 0 ? { number: `${number}` } : {}) }
    for (const field of [...shared, ...own]) {
      const [name, value] = field.split('=') as [string, string]
      fields[name] = value
    }
    for (const group of groups) {
      const entry = entryRows.push(rows.length) - 1
      entryFlags.push(groupFlags[Number(group[0])] as number)
      entryCategories.push(categories.indexOf(category))
      for (const template of group.slice(1).split(','))
        for (const form of spellings(template)) {
          let branch = root
          for (const letter of form) branch = next(branch, letter)
          branch.ends = [...(branch.ends ?? []), entry]
        }
    }
    const id = section + key
    rows.push({ id, key: id.slice(category.length + 2), category, fields })
  }
  return { rows, entryRows, entryFlags, entryCategories, root, category: (name) => categories.indexOf(name) }
}

/** The branch behind a letter, made where it is missing. */
function next(branch: Branch, letter: string): Branch {
  const place = COMPACT_LETTERS.indexOf(letter)
  const symbol = place < 0 ? symbolOf(letter) : LETTER_FROM + place
  const known = branch.get(symbol)
  if (known) return known
  const made: Branch = new Map()
  branch.set(symbol, made)
  return made
}

/** All forms that a template stands for. */
export const spellings = (template: string): string[] =>
  template
    .replaceAll('_', '(/ )')
    .split(/[()]/)
    .reduce(
      // every second part stood in brackets
      (forms, part, i) => (i % 2 ? part.split('/') : [part]).flatMap((piece) => forms.map((form) => form + piece)),
      [''],
    )
