import { LETTER_FROM, symbolOf } from '../text/characters.ts'
import type { Row } from './entry.ts'
import type { Vocabulary } from './lexicon.ts'

/**
 * A few small dictionaries as short text, which a few lines of code read: for a bundle that must be small.
 *
 * `rows` has sections: the beginning of the ids of their rows with the fields of all of them, then, after a space each,
 * the rows: their keys and own fields. A field `kind` is the key, and `number` the number with which the key begins,
 * where nothing else is said.
 *
 * ```text
 * calendars/weekdays/ kind=weekday
 *  friday number=5
 * ```
 *
 * `forms` has the flags of all groups of forms, then for each row its groups with colons between: a digit that names
 * the flags, and forms with commas between. Each piece of what stands in brackets is a spelling, `_` is nothing or a
 * space. Rows and forms stand apart because like packs best beside like. `src/compile/compact.ts` writes it.
 *
 * ```text
 * 128 256
 * 0HPZ,ATHPZ:1(HPZ/TMZ)N
 * ```
 */
export interface CompactDictionaries {
  readonly rows: string
  readonly forms: string
}

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
export function readCompact(dictionaries: CompactDictionaries): CompactLexicon {
  const [flags, ...groups] = dictionaries.forms.split('\n') as [string, ...string[]]
  const groupFlags = flags.split(' ').map(Number)
  const rows: Row[] = []
  const categories: string[] = []
  const entryRows: number[] = []
  const entryFlags: number[] = []
  const entryCategories: number[] = []
  const root: Branch = new Map()
  let section = ''
  let shared: string[] = []
  for (const line of dictionaries.rows.split('\n')) {
    const [before, key, ...own] = line.split(' ') as [string, string, ...string[]]
    if (before) {
      section = before
      shared = line.split(' ').slice(1)
      // calendars/… has rows of the category calendar
      const category = section.replace(/s\/.*/, '')
      if (!categories.includes(category)) categories.push(category)
      continue
    }
    const number = Number.parseInt(key, 10)
    const fields: Record<string, string> = { kind: key, ...(number >= 0 ? { number: `${number}` } : {}) }
    for (const field of [...shared, ...own]) {
      const [name, value] = field.split('=') as [string, string]
      fields[name] = value
    }
    for (const group of (groups[rows.length] as string).split(':')) {
      const entry = entryRows.push(rows.length) - 1
      entryFlags.push(groupFlags[Number(group[0])] as number)
      entryCategories.push(categories.length - 1)
      for (const template of group.slice(1).split(','))
        for (const form of spellings(template)) {
          let branch = root
          for (const letter of form) branch = next(branch, letter)
          branch.ends = [...(branch.ends ?? []), entry]
        }
    }
    const category = categories.at(-1) as string
    const id = section + key
    rows.push({ id, key: id.slice(category.length + 2), category, fields })
  }
  return {
    entryFlags,
    entryCategories,
    root,
    rowOf: (entry) => rows[entryRows[entry] as number],
    category: (name) => categories.indexOf(name),
  }
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
