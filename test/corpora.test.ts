import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/extract.ts'
import { comparable } from './comparable.ts'
import { problemsOf, readCorpus } from './corpus.ts'

const recognizers = new URL('../src/recognizers/', import.meta.url)
/** The types that have a corpus; dates have a test of their own, without the other recognizers. */
const types = readdirSync(recognizers).filter(
  (name) => name !== 'date' && existsSync(new URL(`${name}/corpus/`, recognizers)),
)

it('finds the corpora', () => expect(types).toEqual(expect.arrayContaining(['country', 'ministry', 'official'])))

// a corpus lists the entities of its own type, all of them; what lies beside them is the matter of the golden texts
for (const type of types) {
  const folder = new URL(`${type}/corpus/`, recognizers)
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  it(`${type}: has corpus files`, () => expect(files.length).toBeGreaterThan(0))
  for (const file of files)
    describe(`${type} corpus: ${file}`, () => {
      for (const example of readCorpus(file, readFileSync(new URL(file, folder), 'utf8')))
        it(example.title, () => {
          const { entities } = extract(example.text, { ...example.options, types: [type] })
          expect(problemsOf(...comparable(example, entities)), `${file}:${example.line}`).toEqual([])
          for (const { start, end, text } of entities) expect(example.text.slice(start, end)).toBe(text)
        })
    })
}
