import { BLOCK, type PackedDictionary, type Row } from './entry.ts'
import { FormIndex, type Kind } from './form-index.ts'
import { PLAIN } from './paradigms.ts'
import { PackedRowList } from './rows.ts'
import { RunReader } from './run-reader.ts'
import { BLOCK_OF_RUNS, WITH_ARTICLE } from './runs.ts'
import { emptyTrie, PACKED, PENDING, type Trie, TrieBuilder } from './trie.ts'

/** All dictionaries in use, as one matcher. */
export interface Lexicon {
  readonly trie: Trie
  /** For each entry its flags and its category (a number of `categories`). */
  readonly entryFlags: Uint16Array
  readonly entryCategories: Uint8Array
  readonly categories: readonly string[]
  /** An entry of no row and no category: what was thrown away. */
  readonly nothing: number
  /** Whether forms throw others away. */
  readonly hasBlocks: boolean
  /** The row of an entry; only `nothing` has none. */
  rowOf(entry: number): Row | undefined
  /** The number of a category, -1 where no dictionary in use has it. */
  category(name: string): number
  /** The row of a category by its own key. */
  row(category: string, key: string): Row | undefined
  /** The rows of a category, of all or of those with a key that is accepted. */
  rowsOf(category: string, accept?: (key: string) => boolean): readonly Row[]
}

const NO_CATEGORY = 255
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

  const made: Row[] = []
  const rowAt = (number: number): Row | undefined => {
    let dictionary = 0
    while ((firstRows[dictionary + 1] as number) <= number) dictionary++
    const row = rows[dictionary]?.at(number - (firstRows[dictionary] as number)) as Row
    made[number] = row
    return row
  }
  const listsOf = (category: string) => rows.filter((_, number) => dictionaries[number]?.category === category)
  return {
    trie: lazyTrie(index, entryOf),
    entryFlags,
    entryCategories,
    categories,
    nothing: NOTHING,
    hasBlocks: kinds.some(({ flags }) => (flags & BLOCK) !== 0),
    rowOf(entry) {
      const row = entryRows[entry] as number
      return made[row] ?? (row < 0 ? undefined : rowAt(row))
    },
    category: (name) => categories.indexOf(name),
    row: (category, key) =>
      listsOf(category)
        .flatMap((list) => list.withKey(key) ?? [])
        .pop(),
    rowsOf: (category, accept) => listsOf(category).flatMap((list) => list.all(accept)),
  }
}

/** A trie that takes in forms when a text first has their first letters. */
function lazyTrie(index: FormIndex, entryOf: (list: number, flags: number) => number): Trie {
  const { runs } = index
  const builder = new TrieBuilder()
  /** Where the forms of a run hang. */
  let root = 0
  const reader = new RunReader(index, (list, flags, symbols, from, to) => {
    builder.add(builder.walk(root, symbols, from, to), entryOf(list, flags))
  })
  const hasArticle = (run: number) => ((runs.places[run] as number) & WITH_ARTICLE) !== 0

  /** Reads a chain of runs; forms with the article come behind the others. */
  const readAll = (first: number) => {
    let some = false
    for (let run = first; run !== 0; run = runs.next[run] as number)
      if (hasArticle(run)) some = true
      else reader.read(run)
    for (let run = some ? first : 0; run !== 0; run = runs.next[run] as number) if (hasArticle(run)) reader.read(run)
  }

  /** The state of a run's third letter; none for a form of two. */
  const thirdOf = (run: number): number => {
    const third = ((runs.heads[run] as number) >> 7) & 127
    return third === 0 ? 0 : builder.child(0, third)
  }
  /** The states of a pair by their third and fourth letters, 0 where there is none yet, and which there are. */
  const states = new Int32Array(1 << 14)
  let known: number[] = []
  let shortWithArticle: number[] = []
  const enter = (run: number) => {
    const rest = (runs.heads[run] as number) & 0x3fff
    if ((rest & 127) !== 0) {
      let state = states[rest] as number
      if (state === 0) {
        state = builder.child(thirdOf(run), rest & 127)
        states[rest] = state
        known.push(rest)
      }
      builder.defer(state, run, runs.next)
    } else if (hasArticle(run)) shortWithArticle.push(run)
    else {
      root = thirdOf(run)
      reader.read(run)
    }
  }
  const unpack = (pair: number): number => {
    for (let run = runs.firstByPair[pair] as number; run !== 0; ) {
      const following = runs.next[run] as number
      if ((runs.places[run] as number) & BLOCK_OF_RUNS) index.runsOf(run, enter)
      else enter(run)
      run = following
    }
    for (const run of shortWithArticle) {
      root = thirdOf(run)
      reader.read(run)
    }
    shortWithArticle = []
    for (const rest of known) states[rest] = 0
    known = []
    const state = builder.freeze(trie)
    trie.pairs[pair] = state
    return state
  }
  const read = (node: number): number => {
    root = 0
    const child = trie.nodes[node] as number
    readAll((child >>> 8) - PENDING)
    const state = builder.freeze(trie)
    trie.nodes[node] = (state << 8) | (child & 255)
    return state
  }
  const trie = emptyTrie(unpack, read)
  for (let pair = 0; pair < trie.pairs.length; pair++) {
    const first = runs.firstByPair[pair] as number
    if (first === 0) continue
    if (pair % 128 !== 0) trie.pairs[pair] = PACKED
    else {
      root = builder.child(0, pair >> 7)
      readAll(first)
    }
  }
  builder.freezeSingles(trie)
  return trie
}
