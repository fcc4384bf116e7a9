import { QUICK } from './quick.ts'
import { dayOfIso, isoDay } from './recognizers/date/days.ts'
import type { ExtractOptions } from './types.ts'

/** Whether something is a day of ISO 8601, with a year of four digits, that there is. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && value.length === 10 && isoDay(dayOfIso(value)) === value

/** `null` is no object to those who call. */
const typeOf = (value: unknown): string => (value === null ? 'null' : typeof value)

/** Throws: the message says what was expected and what came instead. */
function refuse(name: string, expected: string, got: string | undefined, Kind = RangeError): never {
  throw new Kind(`${name}: expected ${expected}, got ${got}`)
}

/**
 * The options of a call; `types`: the entity types that there are, of which a call may ask for some.
 * @throws {TypeError} for what is no text, no object, no list.
 * @throws {RangeError} for an option that means nothing; the message says what is expected.
 */
export function checkCall(text: unknown, options: ExtractOptions, types?: readonly string[]): ExtractOptions {
  if (typeof text !== 'string') refuse('text', 'a string', typeOf(text), TypeError)
  if (typeOf(options) !== 'object') refuse('options', 'an object', typeOf(options), TypeError)
  const { reference, language = 'und' } = options
  const json = JSON.stringify
  if (reference !== undefined && !isDay(reference))
    refuse('reference', 'an ISO 8601 day such as "2014-02-07"', json(reference))
  if (!['ar', 'fa', 'und'].includes(language)) refuse('language', '"ar" or "fa"', json(language))
  if (QUICK && types) checkTypes(options.types, types)
  return options
}

function checkTypes(given: unknown = [], types: readonly string[]): void {
  if (!Array.isArray(given)) refuse('types', 'a list of entity types', JSON.stringify(given), TypeError)
  const unknown = given.find((type) => !types.includes(type))
  if (unknown !== undefined) refuse('types', `some of ${types.join(', ')}`, JSON.stringify(unknown))
}
