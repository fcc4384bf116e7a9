/**
 * `diwan/pool`: extraction on all cores, on the worker pool of piscina.
 */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { ExtractOptions } from 'diwan'
import type { StreamDocument, StreamResult } from 'diwan/stream'
import { Piscina } from 'piscina'
import { type DocumentBatch, documentBatches } from './document-batches.ts'
import { inOrder } from './in-order.ts'
import { lineBatches } from './line-batches.ts'
import { readLines } from './read-batch.ts'
import { runDocuments, runLines } from './run-batch.ts'

/** How far a run is. */
export interface Progress {
  readonly documents: number
  readonly failed: number
  /** Bytes of input that are done with. */
  readonly bytes: number
}

/** Options of `extractAll()` and `extractLines()`. */
export interface PoolOptions extends ExtractOptions {
  /** How many threads; by default as many as there are cores. */
  readonly jobs?: number
  /** Told of progress after each batch. */
  readonly onProgress?: (progress: Progress) => void
  /** A module in place of the pool's own worker: its default export reads a `Task`. */
  readonly worker?: URL | string
}

/** Options of `extractAll()`. */
export interface DocumentPoolOptions extends PoolOptions {
  /** Told of a document that cannot be read; without it the run stops there. */
  readonly onError?: (error: Error, document: unknown) => void
}

/** Options of `extractLines()`. */
export interface LinePoolOptions extends PoolOptions {
  /** Told of a line that cannot be read, by its number from 1. */
  readonly onError?: (line: number, message: string) => void
  /** Told of a line that was read although something is wrong with it: bytes that are no UTF-8, read as U+FFFD. */
  readonly onWarning?: (line: number, message: string) => void
  /** Stop at the first line that cannot be read, with all before it written. */
  readonly strict?: boolean
  /** Stops reading; what is under way is still finished and written. */
  readonly signal?: AbortSignal
}

/** A batch has about so many bytes: enough that the sending costs nothing, little enough that order keeps little waiting. */
const BATCH = 256 * 1024
const LIMITS = { bytes: BATCH, documents: 500, patience: 200 }
/** Batches on their way for each thread: one in it, one that waits, one that waits for its turn to be written. */
const WIDTH = 3
const NOT_UTF8 = 'not valid UTF-8: what cannot be read stands as U+FFFD'

const readingOptions = ({ reference, language, types }: ExtractOptions): ExtractOptions => ({
  ...(reference === undefined ? {} : { reference }),
  ...(language === undefined ? {} : { language }),
  ...(types === undefined ? {} : { types }),
})

function startPool({ jobs = availableParallelism(), worker }: PoolOptions): { pool: Piscina; jobs: number } {
  if (!Number.isInteger(jobs) || jobs < 1) throw new RangeError(`jobs: expected a whole number from 1 on, got ${jobs}`)
  const file = worker ?? new URL('./pool-worker.js', import.meta.url)
  const filename = file instanceof URL ? fileURLToPath(file) : file
  // a thread makes much that is soon thrown away: with the usual room for it two threads would hold 30 MB more
  const resourceLimits = { maxYoungGenerationSizeMb: 24 }
  return {
    pool: new Piscina({ filename, minThreads: jobs, maxThreads: jobs, idleTimeout: 60_000, resourceLimits }),
    jobs,
  }
}

/**
 * Reads documents on several threads and yields the results in the order of the documents.
 * Documents that come slowly are answered within a moment; where the source fails, what it gave before is yielded first.
 * A document that cannot be read is told to `onError`; a thread that crashes is replaced and its documents are read again.
 * @throws {Error} at such a document, where there is no `onError`.
 * @example for await (const { id, entities } of extractAll(documents, { jobs: 4 })) save(id, entities)
 */
export async function* extractAll<D extends StreamDocument>(
  documents: AsyncIterable<D | string> | Iterable<D | string>,
  options: DocumentPoolOptions = {},
): AsyncGenerator<StreamResult<D>> {
  const { pool, jobs } = startPool(options)
  const reading = readingOptions(options)
  const progress = { documents: 0, failed: 0, bytes: 0 }
  try {
    const run = async (batch: DocumentBatch<D>) => ({ batch, read: await runDocuments(pool, batch.documents, reading) })
    for await (const { batch, read } of inOrder(documentBatches(documents, LIMITS), run, jobs * WIDTH)) {
      const failures = new Map(read.failures.map(({ at, message }) => [at, message]))
      for (const [at, result] of read.results.entries()) {
        if (result) {
          yield result as StreamResult<D>
          continue
        }
        const error = new Error(failures.get(at))
        if (!options.onError) throw error
        options.onError(error, batch.documents[at])
      }
      progress.documents += read.results.length - failures.size
      progress.failed += failures.size
      progress.bytes += batch.bytes
      options.onProgress?.({ ...progress })
    }
  } finally {
    await pool.destroy()
  }
}

/**
 * Reads NDJSON, one document a line, and yields NDJSON in the order of the lines. With one job no thread is started.
 * @example for await (const bytes of extractLines(createReadStream('pages.ndjson'), { jobs: 2 })) out.write(bytes)
 */
export async function* extractLines(
  input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: LinePoolOptions = {},
): AsyncGenerator<Uint8Array, Progress> {
  const { strict = false, signal, onError, onWarning, onProgress } = options
  const reading = readingOptions(options)
  const started = options.jobs === 1 && options.worker === undefined ? undefined : startPool(options)
  const run = started
    ? (lines: Uint8Array) => runLines(started.pool, lines, reading, strict)
    : async (lines: Uint8Array) => readLines(lines, reading, strict)
  const progress = { documents: 0, failed: 0, bytes: 0 }
  try {
    const work = async ({ bytes, firstLine }: { bytes: Uint8Array; firstLine: number }) => ({
      firstLine,
      size: bytes.length,
      read: await run(bytes),
    })
    for await (const { firstLine, size, read } of inOrder(
      lineBatches(untilAborted(input, signal), BATCH, signal),
      work,
      started ? started.jobs * WIDTH : 1,
    )) {
      if (read.output.length > 0) yield read.output
      for (const at of read.garbled) onWarning?.(firstLine + at, NOT_UTF8)
      for (const { at, message } of read.failures) onError?.(firstLine + at, message)
      progress.documents += read.documents
      progress.failed += read.failures.length
      progress.bytes += size
      onProgress?.({ ...progress })
      if (strict && read.failures.length > 0) break
    }
    return progress
  } finally {
    await started?.pool.destroy()
  }
}

/** The chunks up to an abort; that the input was torn down then is no error. */
async function* untilAborted(
  input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of input) {
      if (signal?.aborted) return
      yield chunk
    }
  } catch (error) {
    if (!signal?.aborted) throw error
  }
}
