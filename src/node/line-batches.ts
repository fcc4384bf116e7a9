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

/** Cuts bytes into batches of whole lines, each of `size` bytes or a little more; one long line is one batch. */
export async function* lineBatches(input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, size: number): AsyncGenerator<LineBatch> {
  let parts: Uint8Array[] = []
  let length = 0
  let firstLine = 1
  const batch = (): LineBatch => {
    const bytes = new Uint8Array(length)
    let at = 0
    for (const part of parts) {
      bytes.set(part, at)
      at += part.length
    }
    const made = { bytes, firstLine }
    firstLine += lineCount(bytes)
    parts = []
    length = 0
    return made
  }
  const keep = (part: Uint8Array) => {
    if (part.length === 0) return
    parts.push(part)
    length += part.length
  }
  for await (const chunk of input) {
    const last = length + chunk.length >= size ? chunk.lastIndexOf(LINE_FEED) : -1
    if (last < 0) {
      keep(chunk)
      continue
    }
    keep(chunk.subarray(0, last + 1))
    yield batch()
    keep(chunk.subarray(last + 1))
  }
  if (length > 0) yield batch()
}
