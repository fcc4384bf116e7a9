import { once } from 'node:events'
import { createReadStream, statSync } from 'node:fs'
import type { Readable } from 'node:stream'
import type { ExtractOptions } from 'diwan'
import { extractLines, type Progress } from 'diwan/pool'
import { progressBar } from '../node/progress-bar.ts'
import { tuneCompiler } from './compiler.ts'
import { complain, INTERRUPTED, OK, UNUSABLE } from './exit.ts'
import { reasonOf } from './inputs.ts'
import { restoreOn } from './restore.ts'

/** What the user may say about a run over lines. */
export interface LineOptions {
  readonly jobs: number
  readonly strict: boolean
}

/** The bytes of all files, where each is one; undefined for standard input and pipes. */
function sizeOf(files: readonly string[]): number | undefined {
  try {
    const sizes = files.map((file) => statSync(file))
    return sizes.every((one) => one.isFile()) ? sizes.reduce((sum, { size }) => sum + size, 0) : undefined
  } catch {
    return undefined
  }
}

/**
 * `diwan extract --ndjson`: one document a line in, the same line with its entities out, in order. Gives the exit code.
 * An interrupt ends the reading: what was read is still written.
 */
export async function extractNdjson(
  files: readonly string[],
  reading: ExtractOptions,
  { jobs, strict }: LineOptions,
): Promise<number> {
  tuneCompiler(jobs)
  let code = OK
  let input: Readable | undefined
  const interrupt = new AbortController()
  // on a terminal that shows the lines themselves a bar would stand between them
  const total = sizeOf(files)
  const bar = process.stdout.isTTY ? undefined : progressBar(process.stderr, files.length > 0 ? total : undefined)
  const restore = () => bar?.stop()
  process.once('exit', restore)
  restoreOn('SIGTERM', restore)
  process.once('SIGINT', () => {
    code = INTERRUPTED
    interrupt.abort()
    input?.destroy()
    // a second interrupt ends the command at once
    restoreOn('SIGINT', restore)
  })
  const done = { documents: 0, failed: 0, bytes: 0 }
  for (const file of files.length === 0 ? ['-'] : files) {
    if (interrupt.signal.aborted || (strict && code !== OK)) break
    const name = file === '-' ? '(standard input)' : file
    let last: Progress = { documents: 0, failed: 0, bytes: 0 }
    const onError = (line: number, message: string) => {
      complain(`${name}: line ${line}: ${message}`)
      if (code === OK) code = UNUSABLE
    }
    const onWarning = (line: number, message: string) => complain(`${name}: line ${line}: ${message}`)
    const onProgress = (progress: Progress) => {
      last = progress
      bar?.update(sum(done, progress))
    }
    input = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 })
    try {
      for await (const output of extractLines(input, {
        ...reading,
        jobs,
        strict,
        signal: interrupt.signal,
        onError,
        onWarning,
        onProgress,
      }))
        if (!process.stdout.write(output)) await once(process.stdout, 'drain')
    } catch (error) {
      if (!(error as NodeJS.ErrnoException).code) throw error
      complain(`${name}: ${reasonOf(error)}`)
      code = UNUSABLE
    }
    Object.assign(done, sum(done, last))
  }
  restore()
  return code
}

const sum = (a: Progress, b: Progress): Progress => ({
  documents: a.documents + b.documents,
  failed: a.failed + b.failed,
  bytes: a.bytes + b.bytes,
})
