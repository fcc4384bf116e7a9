/** Forms are read when a text has their first letters: what is found then is what the dictionaries have. */
import { describe, expect, it } from 'vitest'
import { builtInDictionaries } from '../../src/built-in-dictionaries.ts'
import { people } from '../../src/generated/people.ts'
import { ARTICLE } from '../../src/match/entry.ts'
import { buildLexicon } from '../../src/match/lexicon.ts'
import { after, ENTRY_SHIFT, entriesOf, LAST_ENTRY, step, type Trie } from '../../src/match/trie.ts'
import { unpackForms, unpackRows } from '../../src/match/unpack.ts'
import { fold, foldedText } from '../../src/text/fold.ts'

const AL = [...fold('\u0627\u0644').symbols.subarray(0, 2)]

/** Where the entries of a form begin, 0 where it is none. */
function lookUp(trie: Trie, symbols: readonly number[]): number {
  const [first = 0, second = 0, ...others] = symbols
  if (symbols.length === 1) return trie.singles[first] as number
  return entriesOf(others.reduce((state, symbol) => step(trie, state, symbol), after(trie, first, second)))
}

describe.each([...builtInDictionaries, people].map((one) => [one.name, one] as const))('%s', (_name, dictionary) => {
  it('has each form with its rows and flags, and no others', () => {
    const lexicon = buildLexicon([dictionary])
    const { trie } = lexicon
    const rows = unpackRows(dictionary)
    const expected = new Map<string, Set<string>>()
    const forms = new Map<string, readonly number[]>()
    const expectForm = (form: readonly number[], entry: string) => {
      const key = form.join()
      forms.set(key, form)
      const entries = expected.get(key)
      if (entries) entries.add(entry)
      else expected.set(key, new Set([entry]))
    }
    unpackForms(dictionary, (row, flags, symbols, from, to) => {
      const form = [...symbols.subarray(from, to)]
      const entry = `${rows[row]?.id} ${flags}`
      expectForm(form, entry)
      if ((flags & ARTICLE) !== 0) expectForm([...AL, ...form], entry)
    })
    for (const [key, form] of forms) {
      const found: string[] = []
      const entries = lookUp(trie, form)
      for (let node = entries; entries !== 0; node++) {
        const word = trie.nodes[node] as number
        const entry = word >> ENTRY_SHIFT
        found.push(`${lexicon.rowOf(entry)?.id} ${lexicon.entryFlags[entry]}`)
        if ((word & LAST_ENTRY) !== 0) break
      }
      const written = foldedText({ symbols: Uint8Array.from(form), length: form.length })
      expect(found.sort(), written).toEqual([...(expected.get(key) as Set<string>)].sort())
    }
  })
})
