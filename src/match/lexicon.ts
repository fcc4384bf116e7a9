import { characterTable } from '../text/characters.ts'
import { ARTICLE, type PackedDictionary, type Row } from './entry.ts'
import { unpackForms, unpackRows } from './pack.ts'
import { type Trie, TrieBuilder } from './trie.ts'

/** All dictionaries in use, as one matcher. */
export interface Lexicon {
  readonly trie: Trie
  readonly rows: readonly Row[]
  /** For each entry its row, its flags and its category (a number of `categories`). */
  readonly entryRows: Int32Array
  readonly entryFlags: Uint16Array
  readonly entryCategories: Uint8Array
  readonly categories: readonly string[]
  /** The number of a category, -1 where no dictionary in use has it. */
  category(name: string): number
  /** The rows of a category by their own key. */
  row(category: string, key: string): Row | undefined
}

/**
 * Unpacks dictionaries into one lexicon; about 1 ms for 1,000 forms.
 * @throws {RangeError} for more than 31 categories.
 */
export function buildLexicon(dictionaries: readonly PackedDictionary[]): Lexicon {
  const table = characterTable()
  const builder = new TrieBuilder()
  const rows: Row[] = []
  const categories: string[] = []
  const entryRows: number[] = []
  const entryFlags: number[] = []
  const entryCategories: number[] = []
  for (const dictionary of dictionaries) {
    let category = categories.indexOf(dictionary.category)
    if (category < 0) category = categories.push(dictionary.category) - 1
    const offset = rows.length
    for (const row of unpackRows(dictionary)) rows.push(row)
    const known = new Map<string, number>()
    const path = [0]
    const article = builder.child(builder.child(0, table[0x0627] as number), table[0x0644] as number)
    let form = ''
    unpackForms(dictionary, (shared, rest, entries) => {
      let state = path[shared] as number
      for (let i = 0; i < rest.length; i++) {
        state = builder.child(state, table[rest.charCodeAt(i)] as number)
        path[shared + i + 1] = state
      }
      form = form.slice(0, shared) + rest
      let withArticle = 0
      for (const entry of entries.split(',')) {
        let number = known.get(entry)
        if (number === undefined) {
          const [row, flags] = entry.split('.')
          number = entryRows.push(offset + Number.parseInt(row as string, 36)) - 1
          entryFlags.push(flags ? Number.parseInt(flags, 36) : 0)
          entryCategories.push(category)
          known.set(entry, number)
        }
        builder.add(state, number)
        if ((entryFlags[number] as number) & ARTICLE) {
          if (withArticle === 0) {
            withArticle = article
            for (let i = 0; i < form.length; i++) withArticle = builder.child(withArticle, table[form.charCodeAt(i)] as number)
          }
          builder.add(withArticle, number)
        }
      }
    })
  }
  if (categories.length > 31) throw new RangeError(`${categories.length} categories of dictionaries: 31 is the most`)
  let byKey: Map<string, Row> | undefined
  return {
    trie: builder.freeze(),
    rows,
    entryRows: Int32Array.from(entryRows),
    entryFlags: Uint16Array.from(entryFlags),
    entryCategories: Uint8Array.from(entryCategories),
    categories,
    category: (name) => categories.indexOf(name),
    row(category, key) {
      byKey ??= new Map(rows.map((row) => [`${row.category} ${row.key}`, row]))
      return byKey.get(`${category} ${key}`)
    },
  }
}
