import { isDay } from './check-call.ts'
import { builtInRecognizers, extract } from './extract.ts'
import type { Extraction, ExtractOptions } from './types.ts'

/** One document of a stream: its text, what is known of it, and anything else that goes along with it. */
export interface StreamDocument extends ExtractOptions {
  readonly text: string
  readonly [field: string]: unknown
}

/** A document of a stream with what was found in it; its own fields are passed on. */
export type StreamResult<D extends StreamDocument = StreamDocument> = Omit<D, keyof Extraction | 'types'> & Extraction

/** What `extractStream()` takes besides what holds for every document. */
export interface StreamOptions extends ExtractOptions {
  /** Called for a document that cannot be read; without it the stream fails there. */
  readonly onError?: (error: unknown, document: unknown) => void
}

/** The fields that a document gives to the reading of it. */
const reading = ({ reference, language, types }: ExtractOptions): ExtractOptions => ({
  ...(reference === undefined ? {} : { reference }),
  ...(language === undefined ? {} : { language }),
  ...(types === undefined ? {} : { types }),
})

/**
 * Reads one document: a text alone, or an object with `text` whose further fields are passed on.
 * A document's own `reference`, `language` and `types` come before those of `options` where they say what diwan
 * understands: a day, `ar` or `fa`, a list of entity types. Fields of these names that say something else (`types: ['article']`)
 * are passed on like others.
 * @throws {TypeError} for what has no text.
 * @example extractDocument({ id: 7, text: 'زار العراق' }) // { id: 7, text: …, language: 'ar', entities: […] }
 */
export function extractDocument<D extends StreamDocument>(
  document: D | string,
  options: ExtractOptions = {},
): StreamResult<D> {
  if (typeof document === 'string') return extract(document, reading(options)) as StreamResult<D>
  if (document === null || typeof document !== 'object' || typeof document.text !== 'string')
    throw new TypeError('expected a text, or an object with a field `text`')
  const own = ownOptions(document)
  const { types, ...fields } = document
  return {
    ...fields,
    ...(types === undefined || own.types ? {} : { types }),
    ...extract(document.text, { ...reading(options), ...own }),
    // as the document has them, whatever they mean there
    ...reading(fields),
  } as unknown as StreamResult<D>
}

/** What a document itself says of how to read it. */
function ownOptions({ reference, language, types }: StreamDocument): ExtractOptions {
  return {
    ...(isDay(reference) ? { reference } : {}),
    ...(language === 'ar' || language === 'fa' ? { language } : {}),
    ...(namesTypes(types) ? { types } : {}),
  }
}

/** Whether these are entity types; an empty list is the tags of a page that has none. */
function namesTypes(types: unknown): boolean {
  const isType = (name: unknown) => builtInRecognizers.some(({ type }) => type === name)
  return Array.isArray(types) && types.length > 0 && types.every(isType)
}

/**
 * A Web Stream from documents to extractions, in order. It takes a document only when the last result has been taken from it.
 * @example
 * await documents.pipeThrough(extractStream({ reference: '2014-02-07' })).pipeTo(sink)
 */
export function extractStream<D extends StreamDocument>({
  onError,
  ...options
}: StreamOptions = {}): TransformStream<D | string, StreamResult<D>> {
  return new TransformStream<D | string, StreamResult<D>>(
    {
      transform(document, controller) {
        try {
          controller.enqueue(extractDocument(document, options))
        } catch (error) {
          if (!onError) throw error
          onError(error, document)
        }
      },
    },
    { highWaterMark: 1 },
    { highWaterMark: 0 },
  )
}

export { LineError, type NdjsonOptions, type NumberedDocument, ndjsonReader, ndjsonWriter } from './ndjson.ts'
