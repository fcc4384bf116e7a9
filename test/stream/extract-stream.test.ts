import { describe, expect, it } from 'vitest'
import { extractDocument, extractStream, type StreamDocument } from '../../src/stream.ts'

const source = (documents: readonly unknown[], pulled = { count: 0 }) =>
  new ReadableStream<StreamDocument | string>(
    {
      pull(controller) {
        const next = documents[pulled.count++]
        if (next === undefined) controller.close()
        else controller.enqueue(next as string)
      },
    },
    { highWaterMark: 0 },
  )

async function collect<T>(stream: ReadableStream<T>): Promise<T[]> {
  const all: T[] = []
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read()
    if (done) return all
    all.push(value)
  }
}

describe('extractStream', () => {
  it('gives a result for each document, in order, with its own fields', async () => {
    const documents = Array.from({ length: 50 }, (_, id) => ({
      id,
      text: id % 2 ? 'زار العراق' : 'لا شيء هنا',
      url: `u${id}`,
    }))
    const results = await collect(source(documents).pipeThrough(extractStream()))
    expect(results.map(({ id }) => id)).toEqual(documents.map(({ id }) => id))
    expect(results[1]).toMatchObject({ url: 'u1', language: 'ar', entities: [{ type: 'country', code: 'IQ' }] })
    expect(results[0]?.entities).toEqual([])
  })

  it('takes plain texts', async () => {
    const [result] = await collect(source(['زار العراق']).pipeThrough(extractStream()))
    expect(result?.entities).toHaveLength(1)
  })

  it('lets a document say its own day and types', () => {
    const result = extractDocument(
      { text: 'زار العراق أمس', reference: '2015-07-22', types: ['date'] },
      { reference: '2000-01-01' },
    )
    expect(result.entities).toMatchObject([{ type: 'date', value: '2015-07-21' }])
    expect(result).not.toHaveProperty('types')
  })

  it('passes fields on that only bear the name of an option, and reads as the call says', () => {
    const options = { reference: '2015-07-22', types: ['date'], language: 'ar' } as const
    const text = 'زار العراق أمس'
    for (const own of [
      { types: ['article'], reference: 'REF-99', language: 'en' },
      { types: ['date', 'article'], reference: '2015-02-30', language: null },
      { types: [], reference: 7, language: ['ar'] },
      { types: 'news', reference: { page: 3 }, language: '' },
    ]) {
      const result = extractDocument({ text, ...own } as unknown as StreamDocument, options)
      expect(result).toMatchObject({ text, ...own })
      expect(result.entities).toMatchObject([{ type: 'date', value: '2015-07-21' }])
    }
    expect(extractDocument({ text, language: undefined } as unknown as StreamDocument).language).toBe('ar')
  })

  it('takes no more documents than are asked for', async () => {
    const pulled = { count: 0 }
    const documents = Array.from({ length: 1000 }, () => 'زار العراق')
    const reader = source(documents, pulled).pipeThrough(extractStream()).getReader()
    await reader.read()
    await reader.read()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(pulled.count).toBeLessThan(8)
    await reader.cancel()
  })

  it('fails at a document without text, or tells it and goes on', async () => {
    const documents = [{ text: 'زار العراق' }, { id: 1 }, 'زار إيران']
    await expect(collect(source(documents).pipeThrough(extractStream()))).rejects.toThrow(/field `text`/)
    const failed: unknown[] = []
    const results = await collect(
      source(documents).pipeThrough(extractStream({ onError: (_, document) => failed.push(document) })),
    )
    expect(results).toHaveLength(2)
    expect(failed).toEqual([{ id: 1 }])
  })
})
