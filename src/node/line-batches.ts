import { iteratorOf, leave } from './in-order.ts'
import { waitAtMost } from './wait.ts'

/** Whole lines of a file, as bytes. */
export interface LineBatch {
  readonly bytes: Uint8Array
  /** The number of the first line, from 1. */
  readonly firstLine: number
}

const LINE_FEED = 10

function lineCount(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++
  return count
}

/** The lines of a batch, each with its line feed. */
export function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, from)
    const to = end < 0 ? bytes.length : end + 1
    lines.push(bytes.slice(from, to))
    from = to
  }
  return lines
}

/** How long lines may wait for more to make a whole batch with, in ms. */
const PATIENCE = 50

/**
 * Cuts bytes into batches of whole lines, each of `size` bytes or a little more; one long line is one batch.
 * When no more bytes come for a while the lines so far are a batch too. After an abort the reading has been cut somewhere:
 * what stands behind the last line feed then is no line.
 */
export async function* lineBatches(
  input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  size: number,
  signal?: AbortSignal,
): AsyncGenerator<LineBatch> {
  const iterator = iteratorOf(input)
  let parts: Uint8Array[] = []
  let length = 0
  let firstLine = 1
  /** The bytes up to the last line feed as a batch; all of them at the end. */
  const batch = (all: boolean): LineBatch | undefined => {
    const bytes = new Uint8Array(length)
    let at = 0
    for (const part of parts) {
      bytes.set(part, at)
      at += part.length
    }
    const end = all ? length : bytes.lastIndexOf(LINE_FEED) + 1
    parts = end < length ? [bytes.subarray(end)] : []
    length -= end
    if (end === 0) return undefined
    const made = { bytes: bytes.subarray(0, end), firstLine }
    firstLine += lineCount(made.bytes)
    return made
  }
  let pending: Promise<IteratorResult<Uint8Array>> | undefined
  /** Whether there is a whole line to give. */
  let lines = false
  try {
    for (;;) {
      pending ??= Promise.resolve(iterator.next())
      let step: IteratorResult<Uint8Array> | undefined
      try {
        step = lines ? await waitAtMost(PATIENCE, pending) : await pending
      } catch (error) {
        // the lines before it were read
        const made = batch(false)
        if (made) yield made
        throw error
      }
      if (step) {
        pending = undefined
        if (step.done) break
        parts.push(step.value)
        length += step.value.length
        lines ||= step.value.includes(LINE_FEED)
        if (!lines || length < size) continue
      }
      const made = batch(false)
      lines = false
      if (made) yield made
    }
    const rest = batch(!signal?.aborted)
    if (rest) yield rest
  } finally {
    // whoever stops early leaves the source closed
    pending?.catch(() => {})
    leave(iterator)
  }
}
