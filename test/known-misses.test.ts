import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/extract.ts'
import { comparable } from './comparable.ts'
import { problemsOf, readCorpus } from './corpus.ts'

const content = readFileSync(new URL('known-misses.txt', import.meta.url), 'utf8')

/** The type that a case is about stands before its title: `country: Mali after a title`. */
const typeOf = (title: string): string => title.slice(0, title.indexOf(':'))

describe('known misses: a case that passes belongs into its corpus', () => {
  for (const example of readCorpus('known-misses.txt', content))
    it(example.title, () => {
      const type = typeOf(example.title)
      expect(['country', 'ministry', 'organization', 'official', 'date']).toContain(type)
      const { entities } = extract(example.text, { ...example.options, types: [type] })
      const remedy = `known-misses.txt:${example.line} passes now: move it to src/recognizers/${type}/corpus/`
      expect(problemsOf(...comparable(example, entities)), remedy).not.toEqual([])
    })
})
