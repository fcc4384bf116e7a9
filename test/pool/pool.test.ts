import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extractAll, extractLines, type Progress } from '../../src/node/pool.ts'

const folder = mkdtempSync(join(tmpdir(), 'diwan-pool-'))
const worker = join(folder, 'worker.mjs')

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('test-worker.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: worker,
  })
})
afterAll(() => rmSync(folder, { recursive: true }))

const TEXTS = ['زار العراق', 'سافر إلى إيران', 'لا شيء هنا']
const documents = (count: number) => Array.from({ length: count }, (_, id) => ({ id, text: TEXTS[id % 3] as string }))
const ndjson = (rows: readonly unknown[]) =>
  new TextEncoder().encode(rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join(''))

async function lines(
  bytes: Uint8Array,
  options: Parameters<typeof extractLines>[1],
): Promise<Record<string, unknown>[]> {
  let text = ''
  for await (const output of extractLines([bytes], options)) text += new TextDecoder().decode(output)
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

describe('extractAll', () => {
  it('keeps the order and the fields of the documents', async () => {
    const ids: unknown[] = []
    let last: Progress | undefined
    for await (const { id, entities } of extractAll(documents(3000), {
      jobs: 2,
      worker,
      onProgress: (progress) => {
        last = progress
      },
    })) {
      ids.push(id)
      expect(entities).toHaveLength((id as number) % 3 === 2 ? 0 : 1)
    }
    expect(ids).toEqual(Array.from({ length: 3000 }, (_, id) => id))
    expect(last).toMatchObject({ documents: 3000, failed: 0 })
  })

  it('tells a document that fails and goes on', async () => {
    const failed: unknown[] = []
    const input = [{ id: 0, text: 'زار العراق' }, { id: 1 }, { id: 2, text: 'زار إيران' }] as {
      id: number
      text: string
    }[]
    const ids: unknown[] = []
    for await (const { id } of extractAll(input, { jobs: 1, worker, onError: (_, document) => failed.push(document) }))
      ids.push(id)
    expect(ids).toEqual([0, 2])
    expect(failed).toEqual([{ id: 1 }])
  })

  it('does the documents of a crashed worker again', async () => {
    const input = documents(1200)
    ;(input[700] as { id: number; text: string; note?: string }).note = `crash-once:${join(folder, 'documents')}`
    const ids: unknown[] = []
    for await (const { id } of extractAll(input, { jobs: 2, worker })) ids.push(id)
    expect(ids).toEqual(input.map(({ id }) => id))
  })

  it('gives up only the document that crashes its worker every time', async () => {
    const input = [...documents(20), { id: 20, text: 'crash' }, { id: 21, text: 'زار العراق' }]
    const failed: string[] = []
    const ids: unknown[] = []
    for await (const { id } of extractAll(input, { jobs: 2, worker, onError: ({ message }) => failed.push(message) }))
      ids.push(id)
    expect(ids).toEqual(input.map(({ id }) => id).filter((id) => id !== 20))
    expect(failed).toHaveLength(1)
    expect(failed[0]).toMatch(/worker .* crashed/)
  })

  it('yields all that a source gave before it failed, then fails', async () => {
    function* broken() {
      yield* documents(1300)
      throw new Error('the source broke')
    }
    const ids: unknown[] = []
    await expect(
      (async () => {
        for await (const { id } of extractAll(broken(), { jobs: 2, worker })) ids.push(id)
      })(),
    ).rejects.toThrow('the source broke')
    expect(ids).toEqual(documents(1300).map(({ id }) => id))
  })

  it('answers documents that come slowly before the next has come', async () => {
    const answered: unknown[] = []
    let go = () => {}
    async function* slow() {
      for (const document of documents(3)) {
        const answer = new Promise<void>((resolve) => {
          go = resolve
        })
        yield document
        await answer
      }
    }
    for await (const { id } of extractAll(slow(), { jobs: 1, worker })) {
      answered.push(id)
      go()
    }
    expect(answered).toEqual([0, 1, 2])
  })

  it('rejects a number of jobs that is none', async () => {
    await expect(extractAll([], { jobs: 0 }).next()).rejects.toThrow(/jobs: expected a whole number/)
  })
})

describe('extractLines', () => {
  for (const jobs of [1, 2])
    it(`reads NDJSON in order, bad lines told by number, with ${jobs} job${jobs > 1 ? 's' : ''}`, async () => {
      const rows: unknown[] = documents(4000)
      rows[17] = 'not json'
      rows[3000] = '[]'
      const told: number[] = []
      const results = await lines(ndjson(rows), {
        jobs,
        ...(jobs > 1 ? { worker } : {}),
        onError: (line) => told.push(line),
      })
      expect(results.map(({ id }) => id)).toEqual(
        documents(4000)
          .map(({ id }) => id)
          .filter((id) => id !== 17 && id !== 3000),
      )
      expect(told).toEqual([18, 3001])
    })

  for (const jobs of [1, 2])
    it(`passes numbers and fields on as they are written, with ${jobs} job${jobs > 1 ? 's' : ''}`, async () => {
      const rows = [
        '{"id":1760000000000000001,"score":9.0,"far":1e400,"text":"زار العراق"}',
        '{ "id" : 1760000000000000002 , "text" : "زار \\u0627لعراق" } \r',
        '{"id":3,"entities":[{"a":"}\\\\\\"],"}],"text":"زار العراق","\\u0065ntities":{"b":[1.0]},"types":["country"],"zero":-0}',
        '{"language":"ar","reference":"2014-02-07","text":"زار العراق","a":1,"a":2}',
      ]
      let out = ''
      const input = [new TextEncoder().encode(rows.join('\n'))]
      for await (const output of extractLines(input, { jobs, ...(jobs > 1 ? { worker } : {}) }))
        out += new TextDecoder().decode(output)
      const results = out.trimEnd().split('\n')
      expect(results.map((line) => line.replace(/"entities":\[\{.*/, '…'))).toEqual([
        '{"id":1760000000000000001,"score":9.0,"far":1e400,"text":"زار العراق","language":"ar",…',
        '{ "id" : 1760000000000000002 , "text" : "زار \\u0627لعراق","language":"ar",…',
        '{"id":3,"text":"زار العراق","types":["country"],"zero":-0,"language":"ar",…',
        '{"language":"ar","reference":"2014-02-07","text":"زار العراق","a":1,"a":2,…',
      ])
      for (const line of results) expect(JSON.parse(line).entities).toMatchObject([{ code: 'IQ' }])
    })

  it('stops at a bad line when it is strict, with all before it written', async () => {
    const rows: unknown[] = documents(100)
    rows[40] = '{'
    const results = await lines(ndjson(rows), { jobs: 1, strict: true })
    expect(results.map(({ id }) => id)).toEqual(documents(40).map(({ id }) => id))
  })

  it('loses no line to a crashed worker', async () => {
    const rows: { id: number; text: string; note?: string }[] = documents(5000)
    ;(rows[2500] as { note?: string }).note = `crash-once:${join(folder, 'lines')}`
    const results = await lines(ndjson(rows), { jobs: 2, worker })
    expect(results.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  })
})
