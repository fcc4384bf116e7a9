import { describe, expect, it } from 'vitest'
import { documentBatches } from '../../src/node/document-batches.ts'

const limits = { bytes: 100, documents: 3, patience: 20 }
const never = new Promise<never>(() => {})

describe('documentBatches', () => {
  it('ends a batch at its bytes or its documents, whether or not the source waits', async () => {
    const texts = ['a', 'b', 'c', 'd'.repeat(100), 'e']
    async function* waiting() {
      yield* texts
    }
    for (const source of [texts, waiting()]) {
      const found = []
      for await (const { documents, bytes } of documentBatches(source, { ...limits, patience: 60_000 }))
        found.push([documents, bytes])
      expect(found).toEqual([
        [['a', 'b', 'c'], 3],
        [['d'.repeat(100)], 100],
        [['e'], 1],
      ])
    }
  })
  it('does not hold documents back while no more come', async () => {
    let answer = () => {}
    async function* slow() {
      yield 'a'
      yield 'b'
      await new Promise<void>((resolve) => {
        answer = resolve
      })
      yield 'c'
      await never
    }
    const batches = documentBatches(slow(), limits)
    const given: unknown[] = []
    while (given.length < 2) given.push(...((await batches.next()).value?.documents ?? []))
    expect(given).toEqual(['a', 'b'])
    answer()
    expect((await batches.next()).value).toEqual({ documents: ['c'], bytes: 1 })
  })
  it('gives the documents before an error of the source, then the error', async () => {
    function* broken() {
      yield 'a'
      yield 'b'
      throw new Error('broken')
    }
    async function* broke() {
      yield* broken()
    }
    for (const source of [broken(), broke()]) {
      const batches = documentBatches(source, { ...limits, patience: 60_000 })
      expect((await batches.next()).value).toEqual({ documents: ['a', 'b'], bytes: 2 })
      await expect(batches.next()).rejects.toThrow('broken')
    }
  })
  it('closes a source that is not read to its end', async () => {
    let closed = false
    async function* source() {
      try {
        for (;;) yield 'a'
      } finally {
        closed = true
      }
    }
    for await (const _ of documentBatches(source(), limits)) break
    await new Promise(setImmediate)
    expect(closed).toBe(true)
  })
})
