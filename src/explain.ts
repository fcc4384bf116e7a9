import { builtInDictionaries } from './built-in-dictionaries.ts'
import { type Borders, bordersOf } from './explain/borders.ts'
import { identityOf } from './explain/identity.ts'
import { Rereading } from './explain/rereading.ts'
import { type ExplainedRow, explainRow } from './explain/rows.ts'
import { suffixes } from './generated/suffixes.ts'
import type { PackedDictionary } from './match/entry.ts'
import type { Certainty, Extraction, Mention } from './types.ts'

/** Why an entity is in the result. */
export interface Explanation {
  readonly id: number
  readonly type: string
  readonly text: string
  readonly certainty: Certainty
  /** The rule that made it, as its recognizer names it. */
  readonly rule: string
  /** The dictionary rows behind it, with all their forms and those that stand in the entity. */
  readonly rows: readonly ExplainedRow[]
  /** Why its span begins and ends where it does. */
  readonly borders: Borders
  /** What its attributes and links rest on, a sentence each. */
  readonly identity: readonly string[]
}

/** Options of `explain()`. */
export interface ExplainOptions {
  /** The dictionaries of the extractor, where they are others than the built-in ones. */
  readonly dictionaries?: readonly PackedDictionary[]
}

/**
 * Tells why an entity was found: its rule, the dictionary rows with their forms, the evidence for borders and identity.
 * @throws {RangeError} if the extraction has no entity with this id.
 * @example
 * const found = extract('وزارة الخارجية العراقية')
 * explain(found, 1).rows.map(({ id }) => id)
 */
export function explain(
  extraction: Extraction<Mention<string>>,
  id: number,
  { dictionaries = builtInDictionaries }: ExplainOptions = {},
): Explanation {
  const entity = extraction.entities.find((entity) => entity.id === id)
  if (!entity) throw new RangeError(`id: expected that of an entity of the extraction, got ${id}`)
  const rereading = Rereading.of(extraction, suffixes)
  return {
    id,
    type: entity.type,
    text: entity.text,
    certainty: entity.certainty,
    rule: entity.source.rule,
    rows: entity.source.rows.map((row) => explainRow(row, entity, rereading, dictionaries)),
    borders: bordersOf(entity, rereading.page),
    identity: identityOf(entity, extraction),
  }
}
