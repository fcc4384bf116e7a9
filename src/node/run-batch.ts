import type { ExtractOptions } from 'diwan'
import type { StreamDocument } from 'diwan/stream'
import type { Piscina } from 'piscina'
import { linesOf } from './line-batches.ts'
import type { Task } from './pool-worker.ts'
import type { DocumentsRead, Failure, LinesRead } from './read-batch.ts'

/** How often a batch may crash its worker before its documents are tried one by one, and one document before it is given up. */
const TRIES = 2

const crashed = (error: unknown): string =>
  `the worker that read it crashed (${error instanceof Error ? error.message : String(error)})`

/** Runs a task; a worker that crashes is replaced by piscina, and the task is done again. */
async function attempt<R>(pool: Piscina, task: Task): Promise<R> {
  for (let tries = 1; ; tries++) {
    try {
      return (await pool.run(task)) as R
    } catch (error) {
      if (tries === TRIES) throw error
    }
  }
}

/** Reads documents in a thread; one that crashes it every time is a failure like others. */
export async function runDocuments(
  pool: Piscina,
  documents: readonly (StreamDocument | string)[],
  options: ExtractOptions,
): Promise<DocumentsRead> {
  try {
    return await attempt(pool, { documents, options })
  } catch (error) {
    if (documents.length === 1) return { results: [undefined], failures: [{ at: 0, message: crashed(error) }] }
    const all: DocumentsRead = { results: [], failures: [] }
    for (const document of documents) {
      const { results, failures } = await runDocuments(pool, [document], options)
      for (const { message } of failures) all.failures.push({ at: all.results.length, message })
      all.results.push(...results)
    }
    return all
  }
}

/** Reads lines of NDJSON in a thread; one that crashes it every time is a failure like others. */
export async function runLines(
  pool: Piscina,
  lines: Uint8Array,
  options: ExtractOptions,
  strict: boolean,
): Promise<LinesRead> {
  try {
    return await attempt(pool, { lines, options, strict })
  } catch (error) {
    const single = linesOf(lines)
    if (single.length === 1)
      return { output: new Uint8Array(0), documents: 0, failures: [{ at: 0, message: crashed(error) }], garbled: [] }
    const outputs: Uint8Array[] = []
    const failures: Failure[] = []
    const garbled: number[] = []
    let documents = 0
    for (const [at, line] of single.entries()) {
      const read = await runLines(pool, line, options, strict)
      outputs.push(read.output)
      documents += read.documents
      for (const { message } of read.failures) failures.push({ at, message })
      if (read.garbled.length > 0) garbled.push(at)
      if (strict && failures.length > 0) break
    }
    return { output: Buffer.concat(outputs), documents, failures, garbled }
  }
}
