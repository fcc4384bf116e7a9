/** A line of NDJSON that is no document. */
export class LineError extends Error {
  override readonly name = 'LineError'
  constructor(
    /** Counted from 1. */
    readonly line: number,
    reason: string,
  ) {
    super(`line ${line}: ${reason}`)
  }
}

/** Options of `ndjsonReader()`. */
export interface NdjsonOptions {
  /** Called for a line that is no JSON object; without it the stream fails there. */
  readonly onError?: (error: LineError) => void
}

/** A document read from NDJSON, and the number of its line. */
export interface NumberedDocument {
  readonly line: number
  readonly document: Record<string, unknown>
}

const LINE_FEED = 10

/** One line as an object. */
function parse(text: string, line: number): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new LineError(line, `no JSON (${(error as Error).message})`)
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new LineError(line, 'no JSON object')
  return value as Record<string, unknown>
}

/**
 * From bytes of UTF-8 to documents, one JSON object a line. Empty lines are passed over, but counted.
 * No more than one line and one chunk is held. Integers above 2^53 lose digits, as `JSON.parse` reads them;
 * `extractLines()` of `diwan/pool` leaves them as they are written.
 * @example file.stream().pipeThrough(ndjsonReader())
 */
export function ndjsonReader({ onError }: NdjsonOptions = {}): TransformStream<Uint8Array, NumberedDocument> {
  const decoder = new TextDecoder()
  let parts: Uint8Array[] = []
  let line = 0
  const close = (controller: TransformStreamDefaultController<NumberedDocument>) => {
    line++
    let text = ''
    for (const part of parts) text += decoder.decode(part, { stream: true })
    text += decoder.decode()
    parts = []
    if (text.trim() === '') return
    try {
      controller.enqueue({ line, document: parse(text, line) })
    } catch (error) {
      if (!onError) throw error
      onError(error as LineError)
    }
  }
  return new TransformStream<Uint8Array, NumberedDocument>(
    {
      transform(chunk, controller) {
        let from = 0
        for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
          parts.push(chunk.subarray(from, end))
          from = end + 1
          close(controller)
        }
        // a copy: the chunk's buffer may be used again
        if (from < chunk.length) parts.push(chunk.slice(from))
      },
      flush(controller) {
        if (parts.length > 0) close(controller)
      },
    },
    { highWaterMark: 1 },
    { highWaterMark: 0 },
  )
}

/** From objects to bytes of NDJSON, one line each. */
export function ndjsonWriter(): TransformStream<unknown, Uint8Array> {
  const encoder = new TextEncoder()
  return new TransformStream<unknown, Uint8Array>(
    { transform: (value, controller) => controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`)) },
    { highWaterMark: 1 },
    { highWaterMark: 0 },
  )
}
