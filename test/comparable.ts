import type { Entity } from '../src/types.ts'
import type { Case } from './corpus.ts'

/** A case and what was found for it with portfolios in one order: a set has none, the files write the order of the text. */
export function comparable(example: Case, found: readonly Entity[]): [Case, Entity[]] {
  const sorted = (ids: string) => ids.split(' + ').sort().join(' + ')
  const expected = example.expected.map((want) => ({
    ...want,
    fields: new Map([...want.fields].map(([key, values]) => [key, key === 'portfolios' ? values.map(sorted) : values])),
  }))
  const entities = found.map((entity) =>
    entity.type === 'ministry' ? { ...entity, portfolios: [...entity.portfolios].sort() } : entity,
  )
  return [{ ...example, expected }, entities]
}
