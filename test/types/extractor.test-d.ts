import {
  builtInDictionaries,
  type Candidate,
  type Country,
  country,
  createExtractor,
  date,
  defineDictionary,
  defineRecognizer,
  type Entity,
  type EntityType,
  extract,
  HitView,
  type Mention,
  type Official,
} from 'diwan'
import { describe, expectTypeOf, it } from 'vitest'

interface Airport extends Mention<'airport'> {
  iata: string
}

const airports = defineDictionary('airports', { IKA: { fa: ['فرودگاه امام خمینی'] } })

const airport = defineRecognizer<Airport>({
  type: 'airport',
  recognize(reading): Candidate<{ iata: string }>[] {
    const view = new HitView(reading, 'airports')
    expectTypeOf(view.has).parameter(0).toBeNumber()
    return []
  },
})

describe('the result of extract()', () => {
  it('is a discriminated union', () => {
    const [entity] = extract('').entities
    if (entity?.type === 'country') expectTypeOf(entity).toEqualTypeOf<Country>()
    if (entity?.type === 'official') expectTypeOf(entity).toEqualTypeOf<Official>()
    if (entity?.type === 'date') expectTypeOf(entity.value).toEqualTypeOf<string | undefined>()
    expectTypeOf<Entity['type']>().toEqualTypeOf<EntityType>()
    expectTypeOf<EntityType>().toEqualTypeOf<'country' | 'ministry' | 'organization' | 'official' | 'date'>()
  })

  it('has no fields of other types', () => {
    const [entity] = extract('').entities
    // @ts-expect-error only countries have a code
    entity?.code
    // @ts-expect-error there is no such type
    if (entity?.type === 'airport') return
  })
})

describe('the result of createExtractor()', () => {
  it('is the union of its recognizers, built-in and own, by inference', () => {
    const read = createExtractor({
      recognizers: [country, date, airport],
      dictionaries: [...builtInDictionaries, airports],
    })
    const { entities } = read('')
    expectTypeOf<(typeof entities)[number]['type']>().toEqualTypeOf<'country' | 'date' | 'airport'>()
    for (const entity of entities) {
      if (entity.type === 'airport') expectTypeOf(entity.iata).toBeString()
      if (entity.type === 'country') expectTypeOf(entity).toEqualTypeOf<Country>()
      // @ts-expect-error no recognizer for it
      if (entity.type === 'ministry') return
    }
  })

  it('is one type where there is one recognizer', () => {
    const read = createExtractor({ recognizers: [airport], dictionaries: [airports] })
    expectTypeOf(read('').entities).toEqualTypeOf<Airport[]>()
  })
})
