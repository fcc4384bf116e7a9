import { QUICK } from '../quick.ts'
import { packedSymbol } from '../text/characters.ts'
import type { Row } from './entry.ts'
import type { Vocabulary } from './lexicon.ts'

/**
 * A few small dictionaries as short text, which a few lines of code read: for a bundle that must be small.
 *
 * `rows` has a section a line: the beginning of the ids of its rows with the fields of all of them, then, behind a comma
 * each, the rows: their keys and own fields. A word without `=` is the field `kind`, which is else the key; a field without a
 * name is `number`, which is else the key; one without a value is the key's first word. `0001+30` are 31 rows whose keys
 * go up by one; what most rows have is told for all, what one has beside it for that one.
 *
 * ```text
 * calendars/weekdays/ weekday,1+6
 * ```
 *
 * `forms` has for each row its groups of forms: a sign of `SIGNS`, which says what flags they have and whether they are
 * of the next row, and forms. All but the first begin with a sign from `:` on that says how many letters they share with
 * the one before (front coding); an `OPTIONAL` sign is its piece or nothing; behind `%` stands how all of a group end.
 * Rows and forms stand apart because like packs best beside like. `src/compile/compact.ts` writes it.
 *
 * ```text
 * -HPZ;ATHPZ}HPZ=N
 * ```
 */
export interface CompactDictionaries {
  readonly rows: string
  readonly forms: string
}

/** The signs before groups of forms: as many as `FIRST` for the first of a row, then those of others. */
export const SIGNS = `-/{&\n|},)!('^`
/** The flags of the forms behind each sign. */
export const FLAGS = [128, 256, 512, 130, 258, 128, 256, 512, 260, 130, 258, 514, 132]
export const FIRST = 5
/** What stands behind the forms of a group, before the words in which all of them end. */
export const ENDING = '%'
/** The sign of no letters shared with the form before; those of more follow it. */
export const SHARED_FROM = 0x3a
export const SHARED_MOST = 6
/** What a form may have or not, by signs: the article, a space, ه, ی and ا; and ی or و. */
export const OPTIONAL: Readonly<Record<string, string>> = {
  '*': 'A0|',
  _: ' |',
  '~': '4|',
  '+': '5|',
  '#': 'A|',
  $: '5|3',
}

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
  const rows = readRows(dictionaries.rows)
  const categories = QUICK ? categorize(rows) : []
  const entryRows: Row[] = []
  const entryFlags: number[] = []
  const root: Branch = new Map()
  let number = -1
  for (const group of groupsOf(dictionaries.forms)) {
    const sign = SIGNS.indexOf(group[0] as string)
    if (sign < FIRST) number++
    const entry = entryRows.push(rows[number] as Row) - 1
    entryFlags.push(FLAGS[sign] as number)
    for (const form of readForms(group)) {
      let branch = root
      for (const letter of form) branch = next(branch, letter)
      branch.ends ??= []
      branch.ends.push(entry)
    }
  }
  const lexicon: Omit<CompactLexicon, 'category' | 'entryCategories'> = {
    entryFlags,
    root,
    rowOf: (entry) => entryRows[entry],
  }
  // dates alone ask for no categories
  if (!QUICK) return lexicon as CompactLexicon
  const category = (name: string) => categories.indexOf(name)
  return { ...lexicon, category, entryCategories: entryRows.map((row) => category(row.category)) }
}

/** The groups of forms of all rows, each with its sign. */
export const groupsOf = (forms: string): string[] => forms.split(new RegExp(`(?=[${SIGNS}])`))

/** All rows, without key and category. */
export function readRows(text: string): Row[] {
  const rows: Pick<Row, 'id' | 'fields'>[] = []
  for (const section of text.split('\n')) {
    const [head, ...lines] = section.split(',').map((line) => line.split(' ')) as [string[], ...string[][]]
    const [folder, ...shared] = head
    for (const [keys, ...own] of lines as [string, ...string[]][]) {
      const [start, more = 0] = keys.split('+') as [string, ...string[]]
      for (let i = 0; i <= Number(more); i++) {
        const key = more ? `${Number(start) + i}`.padStart(start.length, '0') : start
        const fields: Record<string, string> = { kind: key, number: key }
        for (const field of [...shared, ...own]) {
          const [name, value] = field.split('=') as [string, string?]
          if (value === undefined) fields.kind = name
          else fields[name || 'number'] = value || (key.split('-')[0] as string)
        }
        rows.push({ id: folder + key, fields })
      }
    }
  }
  return rows as Row[]
}

/** Gives rows their key and category, which their id says (`calendars/…` is of the category calendar); all categories. */
function categorize(rows: readonly Row[]): string[] {
  for (const row of rows) {
    const category = row.id.replace(/s\/.*/, '')
    Object.assign(row, { category, key: row.id.slice(category.length + 2) })
  }
  return [...new Set(rows.map(({ category }) => category))]
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

/** The forms of a group; its sign stands where others have that of what they share. */
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
  const sign = /[*_~+#$]/.exec(form)?.[0] as string
  return OPTIONAL[sign]?.split('|').flatMap((piece) => spellings(form.replace(sign, piece))) ?? [form]
}
