import { QUICK } from '../quick.ts'
import { packedSymbol } from '../text/characters.ts'
import type { Row } from './entry.ts'
import type { Vocabulary } from './lexicon.ts'

/**
 * A few small dictionaries as short text, which a few lines of code read: for a bundle that must be small.
 *
 * `rows` has sections: the beginning of the ids of their rows with the fields of all of them, then, after a space each,
 * the rows: their keys and own fields. A word without `=` is the field `kind`, which is else the key; a field without a
 * name is `number`, which is else the key; one without a value is the key's first word. `0001+30` are 31 rows whose keys
 * go up by one.
 *
 * ```text
 * calendars/weekdays/ weekday
 *  friday =5
 * ```
 *
 * `forms` has the flags of all groups of forms, then for each row its groups with `!` between: a digit that names the
 * flags, and forms. All but the first begin with a sign from `:` on that says how many letters they share with the one
 * before (front coding); an `OPTIONAL` sign is its piece or nothing; behind `%` stands how all of a group end. Rows and forms stand apart because like packs best
 * beside like. `src/compile/compact.ts` writes it.
 *
 * ```text
 * 128 256
 * 0HPZ;ATHPZ!1HPZ=N
 * ```
 */
export interface CompactDictionaries {
  readonly rows: string
  readonly forms: string
}

/** What stands between the groups of forms of a row. */
export const GROUP = '!'
/** What stands behind the forms of a group, before the words in which all of them end. */
export const ENDING = '%'
/** The sign of no letters shared with the form before; those of more follow it. */
export const SHARED_FROM = 0x3a
export const SHARED_MOST = 6
/** Pieces that a form may have or not, by their signs: the article, a space, ه, ی and ا. */
export const OPTIONAL: Readonly<Record<string, string>> = { '*': 'A0', _: ' ', '~': '4', '+': '5', '#': 'A' }

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
  const categories: string[] = []
  const entryRows: Row[] = []
  const entryFlags: number[] = []
  const entryCategories: number[] = []
  const root: Branch = new Map()
  let section = ''
  let shared: string[] = []
  let rowCount = 0
  for (const line of dictionaries.rows.split('\n')) {
    const [before, ...words] = line.split(' ')
    if (before) {
      section = before
      shared = words
      continue
    }
    const [keys, ...own] = words as [string, ...string[]]
    const [start, more = 0] = keys.split('+') as [string, ...string[]]
    for (let i = 0; i <= Number(more); i++) {
      const key = more ? `${Number(start) + i}`.padStart(4, '0') : start
      const fields: Record<string, string> = { kind: key, number: key }
      for (const field of [...shared, ...own]) {
        const [name, value] = field.split('=') as [string, string?]
        if (value === undefined) fields.kind = name
        else fields[name || 'number'] = value || (key.split('-')[0] as string)
      }
      const row = { id: section + key, fields } as Row
      if (QUICK) categorize(row, categories)
      for (const group of (groups[rowCount++] as string).split(GROUP)) {
        const entry = entryRows.push(row) - 1
        entryFlags.push(groupFlags[Number(group[0])] as number)
        if (QUICK) entryCategories.push(categories.length - 1)
        for (const form of readForms(group)) {
          let branch = root
          for (const letter of form) branch = next(branch, letter)
          branch.ends ??= []
          branch.ends.push(entry)
        }
      }
    }
  }
  const lexicon = { entryFlags, root, rowOf: (entry: number) => entryRows[entry] }
  // dates alone do without the rest
  return (
    QUICK ? { ...lexicon, entryCategories, category: (name: string) => categories.indexOf(name) } : lexicon
  ) as CompactLexicon
}

/** Gives a row its key and category, which its id says: `calendars/…` is of the category calendar. */
function categorize(row: Row, categories: string[]): void {
  const category = row.id.replace(/s\/.*/, '')
  if (!categories.includes(category)) categories.push(category)
  Object.assign(row, { key: row.id.slice(category.length + 2), category })
}

/** The branch behind a letter, made where it is missing. */
function next(branch: Branch, letter: string): Branch {
  const symbol = packedSymbol(letter)
  const known = branch.get(symbol)
  if (known) return known
  const made: Branch = new Map()
  branch.set(symbol, made)
  return made
}

/** The forms of a group; the digit before them stands where others have the sign of what they share. */
export function readForms(group: string): string[] {
  const [pieces, ending = ''] = group.split(ENDING) as [string, string?]
  let form = ''
  return pieces.split(/(?=[:-@])/).flatMap((piece) => {
    form = form.slice(0, piece.charCodeAt(0) - SHARED_FROM) + piece.slice(1)
    return spellings(form + ending)
  })
}

/** A form with and without each of its optional pieces. */
function spellings(form: string): string[] {
  const sign = /[*_~+#]/.exec(form)?.[0]
  return sign ? ['', OPTIONAL[sign] as string].flatMap((piece) => spellings(form.replace(sign, piece))) : [form]
}
