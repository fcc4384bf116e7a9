import { isoDay, parseIsoDay } from './recognizers/date/days.ts'
import type { ExtractOptions } from './types.ts'

/** Whether something is a day of ISO 8601, with a year of four digits, that there is. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && value.length === 10 && isoDay(parseIsoDay(value) ?? Number.NaN) === value

/** `null` is no object to those who call. */
const typeOf = (value: unknown): string => (value === null ? 'null' : typeof value)

/** Throws unless something is as expected: the message says what was expected and what came instead. */
function expect(is: boolean, name: string, expected: string, got: string | undefined, Kind = RangeError): void {
  if (!is) throw new Kind(`${name}: expected ${expected}, got ${got}`)
}

/**
 * The options of a call; `types`: the entity types that there are.
 * @throws {TypeError} for what is no text, no object, no list.
 * @throws {RangeError} for an option that means nothing; the message says what is expected.
 */
export function checkCall(text: unknown, options: ExtractOptions, types: readonly string[]): ExtractOptions {
  expect(typeof text === 'string', 'text', 'a string', typeOf(text), TypeError)
  expect(typeOf(options) === 'object', 'options', 'an object', typeOf(options), TypeError)
  const { reference = '1970-01-01', language = 'und', types: given = [] } = options
  const json = JSON.stringify
  expect(isDay(reference), 'reference', 'an ISO 8601 day such as "2014-02-07"', json(reference))
  expect(['ar', 'fa', 'und'].includes(language), 'language', '"ar" or "fa"', json(language))
  expect(Array.isArray(given), 'types', 'a list of entity types', json(given), TypeError)
  const unknown = given.find((type) => !types.includes(type))
  if (unknown !== undefined) throw new RangeError(`types: no type ${json(unknown)}; there are ${types.join(', ')}`)
  return options
}
