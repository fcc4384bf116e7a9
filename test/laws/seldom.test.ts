import { builtInDictionaries, builtInRecognizers, extract, suffixes } from 'diwan'
import { createExtractor, defineRecognizer } from 'diwan/core'
import { people } from 'diwan/people'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { page } from './arbitraries.ts'

/** Finds nothing, and does not say of which categories it asks seldom: then all are matched beforehand. */
const idle = defineRecognizer({ type: 'idle', recognize: () => [] })

const eager = createExtractor({
  recognizers: [...builtInRecognizers, idle],
  dictionaries: [...builtInDictionaries, people],
  suffixes,
})

describe('laws of matching', () => {
  it('to match some dictionaries word by word changes nothing', () =>
    fc.assert(
      fc.property(page, (text) => {
        expect(eager(text).entities).toEqual(extract(text).entities)
      }),
    ))

  it('what was read before changes nothing', () =>
    fc.assert(
      fc.property(page, page, (text, other) => {
        const first = extract(text).entities
        extract(other)
        extract(other.repeat(3))
        expect(extract(text).entities).toEqual(first)
      }),
      { numRuns: 50 },
    ))
})
