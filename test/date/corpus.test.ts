import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dates } from '../../src/dates.ts'
import { problemsOf, readCorpus } from '../corpus.ts'

const folder = new URL('../../src/recognizers/date/corpus/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))

it('has corpus files', () => expect(files.length).toBeGreaterThan(0))

for (const file of files)
  describe(`date corpus: ${file}`, () => {
    for (const example of readCorpus(file, readFileSync(new URL(file, folder), 'utf8')))
      it(example.title, () => {
        const found = dates(example.text, example.options)
        expect(problemsOf(example, found), `${file}:${example.line}`).toEqual([])
        for (const { start, end, text } of found) expect(example.text.slice(start, end)).toBe(text)
      })
  })
