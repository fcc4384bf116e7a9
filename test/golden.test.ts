import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/extract.ts'
import { comparable } from './comparable.ts'
import { problemsOf, readCorpus } from './corpus.ts'

// whole pages with everything that is to be found in them, of all types
const folder = new URL('golden/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))

it('has golden texts in both languages', () => expect(files.length).toBeGreaterThanOrEqual(5))

for (const file of files)
  describe(`golden text: ${file}`, () => {
    for (const page of readCorpus(file, readFileSync(new URL(file, folder), 'utf8')))
      it(page.title, () => {
        const { entities } = extract(page.text, page.options)
        expect(problemsOf(...comparable(page, entities)), `${file}:${page.line}`).toEqual([])
        for (const { start, end, text } of entities) expect(page.text.slice(start, end)).toBe(text)
      })
  })
