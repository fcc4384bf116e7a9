import type { ExtractOptions } from './types.ts'

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** Whether something is a day of ISO 8601 that there is. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !ISO_DAY.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value
}

/** Throws for what is no ISO day: the message names the form that is expected. */
function checkReference(reference: unknown): void {
  if (reference === undefined || isDay(reference)) return
  throw new RangeError(`reference: expected an ISO 8601 day such as "2014-02-07", got ${JSON.stringify(reference)}`)
}

const LANGUAGES: readonly unknown[] = ['ar', 'fa', 'und', undefined]

function checkLanguage(language: unknown): void {
  if (!LANGUAGES.includes(language))
    throw new RangeError(`language: expected "ar" or "fa", got ${JSON.stringify(language)}`)
}

function checkTypes(types: unknown, known: readonly string[]): void {
  if (types === undefined) return
  if (!Array.isArray(types)) throw new TypeError(`types: expected a list of entity types, got ${JSON.stringify(types)}`)
  const unknown = types.find((type) => !known.includes(type as string))
  if (unknown !== undefined)
    throw new RangeError(`types: no type ${JSON.stringify(unknown)}; there are ${known.join(', ')}`)
}

/**
 * The options of a call; `types`: the entity types that there are.
 * @throws {TypeError} for what is no text, no object, no list.
 * @throws {RangeError} for an option that means nothing; the message says what is expected.
 */
export function checkCall(text: unknown, options: ExtractOptions, types: readonly string[]): ExtractOptions {
  if (typeof text !== 'string')
    throw new TypeError(`text: expected a string, got ${text === null ? 'null' : typeof text}`)
  if (options === null || typeof options !== 'object')
    throw new TypeError(`options: expected an object, got ${options === null ? 'null' : typeof options}`)
  checkReference(options.reference)
  checkLanguage(options.language)
  checkTypes(options.types, types)
  return options
}
