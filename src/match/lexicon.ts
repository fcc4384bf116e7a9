import { symbolOf } from '../text/characters.ts'
import { ARTICLE, NO_CATEGORY, type PackedDictionary, type Row } from './entry.ts'
import { FormPool } from './pool.ts'
import { emptyTrie, PACKED, type Trie, TrieBuilder } from './trie.ts'
import { unpackForms, unpackRows } from './unpack.ts'

/** What dictionaries say of their forms. */
export interface Vocabulary {
  readonly rows: readonly Row[]
  /** For each entry its row, its flags and the number of its category. */
  readonly entryRows: ArrayLike<number>
  readonly entryFlags: ArrayLike<number>
  readonly entryCategories: ArrayLike<number>
  /** The number of a category, -1 where no dictionary in use has it. */
  category(name: string): number
}

/** All dictionaries in use, as one matcher. */
export interface Lexicon extends Vocabulary {
  readonly trie: Trie
  readonly entryRows: Int32Array
  readonly entryFlags: Uint16Array
  readonly entryCategories: Uint8Array
  /** Categories by their number. */
  readonly categories: readonly string[]
  /** An entry of no row and no category: what was thrown away. */
  readonly nothing: number
  /** The rows of a category by their own key. */
  row(category: string, key: string): Row | undefined
}

/**
 * Makes one lexicon of dictionaries, in time linear in their forms. A form comes into the trie when a text has a word with its first two letters.
 * @throws {RangeError} for more than 31 categories.
 */
export function buildLexicon(dictionaries: readonly PackedDictionary[]): Lexicon {
  const rows: Row[] = []
  const categories: string[] = []
  const entryRows: number[] = []
  const entryFlags: number[] = []
  const entryCategories: number[] = []
  const pool = new FormPool()
  /** Forms that stand for their definite form too. */
  const withArticle: number[] = []
  for (const dictionary of dictionaries) {
    let category = categories.indexOf(dictionary.category)
    if (category < 0) category = categories.push(dictionary.category) - 1
    const offset = rows.length
    for (const row of unpackRows(dictionary)) rows.push(row)
    // forms come row by row: entries of one row stand together
    let current = -1
    let first = 0
    unpackForms(dictionary, (row, flags, symbols, from, to) => {
      if (row !== current) {
        current = row
        first = entryRows.length
      }
      let entry = first
      while (entry < entryRows.length && entryFlags[entry] !== flags) entry++
      if (entry === entryRows.length) {
        entryRows.push(offset + row)
        entryFlags.push(flags)
        entryCategories.push(category)
      }
      if ((flags & ARTICLE) !== 0) withArticle.push(pool.count)
      pool.add(symbols, from, to, entry)
    })
  }
  const nothing = entryRows.push(-1) - 1
  entryFlags.push(0)
  entryCategories.push(NO_CATEGORY)
  if (categories.length > 31) throw new RangeError(`${categories.length} categories of dictionaries: 31 is the most`)
  const numbers = new Map(categories.map((name, number) => [name, number]))
  let byKey: Map<string, Row> | undefined
  return {
    trie: lazyTrie(pool, withArticle),
    rows,
    entryRows: Int32Array.from(entryRows),
    entryFlags: Uint16Array.from(entryFlags),
    entryCategories: Uint8Array.from(entryCategories),
    categories,
    nothing,
    category: (name) => numbers.get(name) ?? -1,
    row(category, key) {
      byKey ??= new Map(rows.map((row) => [`${row.category} ${row.key}`, row]))
      return byKey.get(`${category} ${key}`)
    },
  }
}

/** A trie that takes in the forms of a pair when a text first has it. */
function lazyTrie(pool: FormPool, withArticle: readonly number[]): Trie {
  const builder = new TrieBuilder()
  const { forms, from } = pool.byPair()
  const { symbols, starts, entries } = pool

  const article = symbolOf('\u0627') * 128 + symbolOf('\u0644')

  /** Puts a form under the root, from one of its letters on. */
  const put = (form: number, letter: number) => {
    const end = starts[form + 1] as number
    let state = 0
    for (let at = (starts[form] as number) + letter; at < end; at++) state = builder.child(state, symbols[at] as number)
    builder.add(state, entries[form] as number)
  }
  const putAll = (pair: number, letter: number) => {
    for (let i = from[pair] as number; i < (from[pair + 1] as number); i++) put(forms[i] as number, letter)
  }

  const trie = emptyTrie((pair) => {
    putAll(pair, 2)
    // definite forms are the forms themselves behind the article
    if (pair === article) for (const form of withArticle) put(form, 0)
    const state = builder.freeze(trie)
    trie.pairs[pair] = state
    return state
  })
  for (let pair = 0; pair < trie.pairs.length; pair++) {
    if (from[pair] === from[pair + 1]) continue
    if (pair % 128 === 0) putAll(pair, 0)
    else trie.pairs[pair] = PACKED
  }
  if (withArticle.length > 0) trie.pairs[article] = PACKED
  builder.freezeSingles(trie)
  return trie
}
