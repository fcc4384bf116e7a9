import { isUtf8 } from 'node:buffer'
import type { ExtractOptions } from 'diwan'
import { extractDocument, type StreamDocument, type StreamResult } from 'diwan/stream'
import { withFields } from './json-line.ts'
import { linesOf } from './line-batches.ts'

/** A document that could not be read. */
export interface Failure {
  /** Its place in the batch, from 0: of lines the line, of documents the document. */
  readonly at: number
  readonly message: string
}

/** What a batch of lines gives: NDJSON, and how it went. */
export interface LinesRead {
  readonly output: Uint8Array
  readonly documents: number
  readonly failures: Failure[]
  /** The places of lines that were read although some of their bytes are no UTF-8. */
  readonly garbled: number[]
}

/** What a batch of documents gives; where one failed, `undefined`. */
export interface DocumentsRead {
  readonly results: (StreamResult | undefined)[]
  readonly failures: Failure[]
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Reads the documents of lines of NDJSON; a line that is none is told, the others are read all the same. */
export function readLines(bytes: Uint8Array, options: ExtractOptions, stopAtFailure = false): LinesRead {
  const failures: Failure[] = []
  const garbled: number[] = []
  let documents = 0
  let output = ''
  const invalid = isUtf8(bytes) ? undefined : linesOf(bytes).map((line) => !isUtf8(line))
  const lines = new TextDecoder().decode(bytes).split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    if (line.trim() === '') continue
    try {
      output += `${extractedLine(line, options)}\n`
      documents++
      if (invalid?.[at]) garbled.push(at)
    } catch (error) {
      failures.push({ at, message: messageOf(error) })
      if (stopAtFailure) break
    }
  }
  return { output: new TextEncoder().encode(output), documents, failures, garbled }
}

/** A line with its entities; what it says itself stays as it is written. */
function extractedLine(line: string, options: ExtractOptions): string {
  const document = parsed(line)
  const { language, reference, entities } = extractDocument(document, options)
  const found = {
    ...(Object.hasOwn(document, 'language') ? {} : { language }),
    ...(reference === undefined || Object.hasOwn(document, 'reference') ? {} : { reference }),
    entities,
  }
  return withFields(line, found, Object.hasOwn(document, 'entities') ? 'entities' : undefined)
}

function parsed(line: string): StreamDocument {
  let document: unknown
  try {
    document = JSON.parse(line)
  } catch (error) {
    throw new Error(`no JSON (${messageOf(error)})`)
  }
  if (document === null || typeof document !== 'object' || Array.isArray(document)) throw new Error('no JSON object')
  return document as StreamDocument
}

/** Reads documents; one that fails is told, the others are read all the same. */
export function readDocuments(batch: readonly (StreamDocument | string)[], options: ExtractOptions): DocumentsRead {
  const failures: Failure[] = []
  const results = batch.map((document, at) => {
    try {
      return extractDocument(document, options)
    } catch (error) {
      failures.push({ at, message: messageOf(error) })
      return undefined
    }
  })
  return { results, failures }
}
