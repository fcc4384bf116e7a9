import { BLOCK, NO_CATEGORY, type PackedDictionary, type Row } from './entry.ts'
import { FormIndex, type Kind } from './form-index.ts'
import { lazyTrie } from './lazy-trie.ts'
import { PLAIN } from './paradigms.ts'
import { PackedRowList } from './rows.ts'
import type { Trie } from './trie.ts'

/** What dictionaries say of their forms. */
export interface Vocabulary {
  /** For each entry its flags and the number of its category. */
  readonly entryFlags: ArrayLike<number>
  readonly entryCategories: ArrayLike<number>
  /** The row of an entry; none of what was thrown away. */
  rowOf(entry: number): Row | undefined
  /** The number of a category, -1 where no dictionary in use has it. */
  category(name: string): number
  /** What its entries mean in dates, see `sensesOf`: kept with it. */
  senses?: object
}

/** All dictionaries in use, as one matcher. */
export interface Lexicon extends Vocabulary {
  readonly trie: Trie
  readonly entryFlags: Uint16Array
  readonly entryCategories: Uint8Array
  /** Categories by their number. */
  readonly categories: readonly string[]
  /** An entry of no row and no category: what was thrown away. */
  readonly nothing: number
  /** Whether forms throw others away. */
  readonly hasBlocks: boolean
  /** What `RowNumbers` have told of the entries so far: each plus one, 0 for what was not asked. */
  readonly numbers: (Uint8Array | undefined)[]
  /** The rows of a category, of all or of those with a key that is accepted. */
  rowsOf(category: string, accept?: (key: string) => boolean): readonly Row[]
}

/** In `entryCategories`: no form that was read has this entry. */
const UNUSED = 254
const NOTHING = 0

/**
 * Makes one lexicon of dictionaries, in time linear in their forms. A form is read when a text has a word with its
 * first four letters, a row when something is asked of it.
 * @throws {RangeError} for more than 31 categories.
 */
export function buildLexicon(dictionaries: readonly PackedDictionary[]): Lexicon {
  const categories = [...new Set(dictionaries.map(({ category }) => category))]
  if (categories.length > 31) throw new RangeError(`${categories.length} categories of dictionaries: 31 is the most`)
  const index = new FormIndex(dictionaries, NOTHING + 1)
  const { kinds, listRows, listKinds, listEntries, firstRows } = index
  const rows = dictionaries.map((dictionary) => new PackedRowList(dictionary))
  const dictionaryCategories = dictionaries.map(({ category }) => categories.indexOf(category))
  const entryRows = new Int32Array(index.entryCount)
  const entryFlags = new Uint16Array(index.entryCount)
  const entryCategories = new Uint8Array(index.entryCount).fill(UNUSED)
  entryRows[NOTHING] = -1
  entryCategories[NOTHING] = NO_CATEGORY

  /** The entry of a row with these flags: each has its own, whatever list it comes from. */
  const entryOf = (list: number, flags: number): number => {
    let own = listEntries[list] as number
    const kind = kinds[listKinds[list] as number] as Kind
    if (kind.paradigm === PLAIN && entryCategories[own] !== UNUSED) return own
    const row = listRows[list] as number
    let first = list
    while (first > 0 && listRows[first - 1] === row) first--
    let entry = listEntries[first] as number
    for (let end = list; end < index.listCount && listRows[end] === row; end++)
      for (
        const next = end + 1 < index.listCount ? (listEntries[end + 1] as number) : index.entryCount;
        entry < next;
        entry++
      )
        if (entryFlags[entry] === flags && entryCategories[entry] !== UNUSED) return entry
    while (entryCategories[own] !== UNUSED) own++
    entryRows[own] = row
    entryFlags[own] = flags
    entryCategories[own] = dictionaryCategories[kind.dictionary] as number
    return own
  }

  // of this length from the beginning: an array that is filled here and there is kept as a hash table
  const made = new Array<Row | undefined>(index.entryCount)
  const rowAt = (entry: number): Row | undefined => {
    const number = entryRows[entry] as number
    if (number < 0) return undefined
    let dictionary = 0
    while ((firstRows[dictionary + 1] as number) <= number) dictionary++
    const row = rows[dictionary]?.at(number - (firstRows[dictionary] as number)) as Row
    made[entry] = row
    return row
  }
  const listsOf = (category: string) => rows.filter((_, number) => dictionaries[number]?.category === category)
  return {
    trie: lazyTrie(index, entryOf),
    entryFlags,
    entryCategories,
    categories,
    nothing: NOTHING,
    numbers: [],
    hasBlocks: kinds.some(({ flags }) => (flags & BLOCK) !== 0),
    rowOf: (entry) => made[entry] ?? rowAt(entry),
    category: (name) => categories.indexOf(name),
    rowsOf: (category, accept) => listsOf(category).flatMap((list) => list.all(accept)),
  }
}
