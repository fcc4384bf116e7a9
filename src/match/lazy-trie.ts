import type { FormIndex } from './form-index.ts'
import { RunReader } from './run-reader.ts'
import { BLOCK_OF_RUNS, WITH_ARTICLE } from './runs.ts'
import { emptyTrie, PACKED, PENDING, type Trie } from './trie.ts'
import { TrieBuilder } from './trie-builder.ts'

/** A trie that takes in forms when a text first has their first letters. */
export function lazyTrie(index: FormIndex, entryOf: (list: number, flags: number) => number): Trie {
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
  for (const pair of runs.pairs)
    if (pair % 128 !== 0) trie.pairs[pair] = PACKED
    else {
      root = builder.child(0, pair >> 7)
      readAll(runs.firstByPair[pair] as number)
    }
  builder.freezeSingles(trie)
  return trie
}
