import type { Entity, Position } from 'diwan'

const present = (facts: readonly (string | undefined | false)[]): string => facts.filter(Boolean).join(' ')

/** What an entity is, in one word: a country's code, a ministry's key, a person, a day. */
export function identityOf(entity: Entity): string {
  switch (entity.type) {
    case 'country':
      return entity.code
    case 'ministry':
      return entity.key ?? present([entity.portfolios.join('+'), entity.country])
    case 'organization':
      return entity.key ?? present([entity.kind, entity.country])
    case 'official':
      return entity.person
    case 'date':
      return entity.value ?? ''
  }
}

/** What else is known of an entity, in a few words. */
export function factsOf(entity: Entity): string {
  switch (entity.type) {
    case 'country':
      return present([
        entity.form === 'demonym' && 'demonym',
        entity.alternatives && `or ${entity.alternatives.join(', ')}`,
      ])
    case 'ministry':
      return entity.key === undefined ? '' : present([entity.portfolios.join('+'), entity.country])
    case 'organization':
      return entity.key === undefined ? '' : present([entity.kind, entity.country])
    case 'official':
      return present([entity.mention === 'full' ? undefined : `${entity.mention} only`, entity.country])
    case 'date':
      return present([entity.calendar, entity.grain])
  }
}

/** What is known of a title. */
export const positionFacts = ({ acting, former, role, portfolios, country, institution }: Position): string =>
  present([
    acting && 'acting',
    former && 'former',
    role,
    portfolios?.join('+'),
    country,
    institution?.entity !== undefined && `at #${institution.entity}`,
    institution?.entity === undefined && institution?.key !== undefined && `at ${institution.key}`,
  ])
