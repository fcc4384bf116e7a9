import { describe, expect, it } from 'vitest'
import { type LineError, type NumberedDocument, ndjsonReader, ndjsonWriter } from '../../src/ndjson.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** Sends a text in chunks of so many bytes. */
async function read(text: string, size: number, onError?: (error: LineError) => void): Promise<NumberedDocument[]> {
  const all = bytes(text)
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < all.length; at += size) controller.enqueue(all.slice(at, at + size))
      controller.close()
    },
  })
  const found: NumberedDocument[] = []
  const reader = stream.pipeThrough(ndjsonReader(onError ? { onError } : {})).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return found
    found.push(value)
  }
}

describe('ndjsonReader', () => {
  const text = '{"id":1,"text":"زار العراق"}\n\n{"id":2,"text":"ایران"}\r\n{"id":3,"text":""}'

  it('reads lines whatever the chunks, characters cut in the middle too', async () => {
    for (const size of [1, 2, 3, 7, 1000]) {
      const documents = await read(text, size)
      expect(documents.map(({ line }) => line)).toEqual([1, 3, 4])
      expect(documents.map(({ document }) => document.text)).toEqual(['زار العراق', 'ایران', ''])
    }
  })

  it('tells a bad line by its number and goes on, or fails there', async () => {
    const bad = '{"text":"a"}\nnot json\n[1]\n{"text":"b"}\n'
    const errors: LineError[] = []
    expect(await read(bad, 5, (error) => errors.push(error))).toHaveLength(2)
    expect(errors.map(({ line }) => line)).toEqual([2, 3])
    await expect(read(bad, 5)).rejects.toThrow(/^line 2: no JSON/)
  })
})

describe('ndjsonWriter', () => {
  it('writes one line for each object', async () => {
    const writer = ndjsonWriter()
    const writing = writer.writable.getWriter()
    const reader = writer.readable.getReader()
    void writing.write({ text: 'سطر\nثان' })
    const { value } = await reader.read()
    const line = new TextDecoder().decode(value)
    expect(line.endsWith('\n')).toBe(true)
    expect(line.trimEnd()).not.toContain('\n')
    expect(JSON.parse(line)).toEqual({ text: 'سطر\nثان' })
  })
})
