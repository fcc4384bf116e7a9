import { builtInDictionaries } from './built-in-dictionaries.ts'
import { createExtractor, type Extractor } from './extractor.ts'
import { people } from './generated/people.ts'
import { suffixes } from './generated/suffixes.ts'
import { country } from './recognizers/country/index.ts'
import { date } from './recognizers/date/index.ts'
import { ministry } from './recognizers/ministry/index.ts'
import { official } from './recognizers/official/index.ts'
import { organization } from './recognizers/organization/index.ts'
import type { Entity, Extraction, ExtractOptions } from './types.ts'

let extractor: Extractor<Entity> | undefined

/** The built-in recognizers in the order in which they run. */
export const builtInRecognizers = [date, country, organization, ministry, official] as const

/**
 * Finds ministries, officials, countries, organizations and dates in Arabic and Persian text.
 * Offsets are UTF-16 code units of the given text: `text.slice(entity.start, entity.end) === entity.text`.
 * @throws {TypeError} if `text` is no string.
 * @throws {RangeError} if `reference` is no ISO 8601 day.
 * @example
 * extract('التقى وزير الخارجية العراقي فؤاد حسين').entities
 */
export function extract(text: string, options?: ExtractOptions): Extraction {
  extractor ??= createExtractor({
    recognizers: builtInRecognizers,
    dictionaries: [...builtInDictionaries, people],
    suffixes,
  }) as Extractor<Entity>
  return extractor(text, options)
}
