import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inOrder } from '../../src/node/in-order.ts'
import { lineBatches } from '../../src/node/line-batches.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const textOf = (one: Uint8Array) => new TextDecoder().decode(one)

async function batches(chunks: readonly string[], size: number): Promise<{ text: string; firstLine: number }[]> {
  const found = []
  for await (const { bytes: one, firstLine } of lineBatches(chunks.map(bytes), size))
    found.push({ text: textOf(one), firstLine })
  return found
}

describe('lineBatches', () => {
  it('cuts at line ends and counts lines, whatever the chunks', async () => {
    const text = Array.from({ length: 40 }, (_, i) => `line ${i}\n`).join('')
    for (const chunk of [1, 3, 10, 100, 1000])
      for (const size of [1, 20, 90, 10_000]) {
        const chunks = text.match(new RegExp(`[^]{1,${chunk}}`, 'g')) as string[]
        const found = await batches(chunks, size)
        expect(found.map((one) => one.text).join('')).toBe(text)
        for (const { text: one, firstLine } of found) expect(one.startsWith(`line ${firstLine - 1}\n`)).toBe(true)
      }
  })
  it('gives a last line without a line feed, and one that is longer than a batch', async () => {
    expect(await batches(['a', 'b', 'c'], 2)).toEqual([{ text: 'abc', firstLine: 1 }])
    expect(await batches(['a\n', 'b'], 100)).toEqual([{ text: 'a\nb', firstLine: 1 }])
    expect(await batches([], 100)).toEqual([])
  })
  it('gives the lines before an error of the source, then the error', async () => {
    async function* broken() {
      yield bytes('a\nb\nc')
      throw new Error('broken')
    }
    const found: string[] = []
    await expect(
      (async () => {
        for await (const { bytes: one } of lineBatches(broken(), 1000)) found.push(textOf(one))
      })(),
    ).rejects.toThrow('broken')
    expect(found).toEqual(['a\nb\n'])
  })
  it('gives no half line where an abort has cut it', async () => {
    const abort = new AbortController()
    async function* cut() {
      yield bytes('a\nb\nc')
      abort.abort()
    }
    const found = []
    for await (const { bytes: one } of lineBatches(cut(), 1000, abort.signal)) found.push(textOf(one))
    expect(found).toEqual(['a\nb\n'])
  })
  it('does not hold lines back while nothing more comes', async () => {
    async function* slow() {
      yield bytes('a\nb\nc')
      await sleep(5000)
    }
    const first = await lineBatches(slow(), 1000).next()
    expect(textOf((first.value as { bytes: Uint8Array }).bytes)).toBe('a\nb\n')
  })
})

describe('inOrder', () => {
  it('keeps order, and never runs more than it may', async () => {
    let running = 0
    let most = 0
    const run = async (n: number) => {
      most = Math.max(most, ++running)
      await sleep((n * 7) % 5)
      running--
      return n
    }
    const found: number[] = []
    for await (const n of inOrder(
      Array.from({ length: 50 }, (_, i) => i),
      run,
      4,
    ))
      found.push(n)
    expect(found).toEqual(Array.from({ length: 50 }, (_, i) => i))
    expect(most).toBe(4)
  })
  it('yields a result while it waits for the next task', async () => {
    async function* slow() {
      yield 1
      await sleep(5000)
    }
    const first = await inOrder(slow(), async (n) => n, 4).next()
    expect(first.value).toBe(1)
  })
  it('fails where a task fails, after the results before it', async () => {
    const found: number[] = []
    const run = async (n: number) => {
      if (n === 3) throw new Error('three')
      return n
    }
    await expect(
      (async () => {
        for await (const n of inOrder([1, 2, 3, 4], run, 2)) found.push(n)
      })(),
    ).rejects.toThrow('three')
    expect(found).toEqual([1, 2])
  })
  it('gives the results of all tasks before an error of their source, then the error', async () => {
    async function* broken() {
      yield 1
      yield 2
      yield 3
      throw new Error('broken')
    }
    const found: number[] = []
    const run = async (n: number) => {
      await sleep(10 * n)
      return n
    }
    await expect(
      (async () => {
        for await (const n of inOrder(broken(), run, 8)) found.push(n)
      })(),
    ).rejects.toThrow('broken')
    expect(found).toEqual([1, 2, 3])
  })
})
