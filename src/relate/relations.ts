import type { Entity, Extraction, Official, Position } from '../types.ts'

/** Somebody holds an office: the person of a document, the role, and the institution where it is known. */
export interface HoldsOffice {
  readonly relation: 'holds-office'
  /** Id of the official's entity. */
  readonly from: number
  /** The person: shared by all mentions of one document; absent where a title stands alone. */
  readonly person?: string
  readonly role: string
  /** Id of the institution's entity, where it is written inside the title. */
  readonly to?: number
  /** Key of the institution (`iq/foreign-affairs`), where it is known. */
  readonly key?: string
  readonly former?: true
  readonly acting?: true
}

/** A body named inside the name of another: the outer one is a unit of the inner one. */
export interface PartOf {
  readonly relation: 'part-of'
  readonly from: number
  readonly to: number
}

/** A ministry, body or official belongs to a state. */
export interface OfCountry {
  readonly relation: 'of-country'
  readonly from: number
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

/** Any link between entities of one extraction. */
export type Relation = HoldsOffice | PartOf | OfCountry

/**
 * The links of an extraction as a plain list: who holds which office where, which body is part of which, what is of which state.
 * @example relations(extract('وزير خارجية العراق فؤاد حسين')) // [{ relation: 'holds-office', from: 1, role: 'minister', … }]
 */
export function relations({ entities }: Pick<Extraction, 'entities'>): Relation[] {
  const found: Relation[] = []
  const open: Entity[] = []
  for (const entity of entities) {
    if (entity.type === 'official') for (const position of entity.positions) found.push(holdsOffice(entity, position))
    if (entity.type === 'ministry' || entity.type === 'organization') {
      while (open.length > 0 && (open[open.length - 1] as Entity).end <= entity.start) open.pop()
      const outer = open[open.length - 1]
      if (outer) found.push({ relation: 'part-of', from: outer.id, to: entity.id })
      open.push(entity)
    }
    if ('country' in entity && entity.country !== undefined)
      found.push({ relation: 'of-country', from: entity.id, country: entity.country })
  }
  return found
}

function holdsOffice({ id, name, person }: Official, { role, institution, former, acting }: Position): HoldsOffice {
  return {
    relation: 'holds-office',
    from: id,
    ...(name ? { person } : {}),
    role,
    ...(institution?.entity === undefined ? {} : { to: institution.entity }),
    ...(institution?.key === undefined ? {} : { key: institution.key }),
    ...(former ? { former } : {}),
    ...(acting ? { acting } : {}),
  }
}

/** Subject, predicate and object of a graph's edge. */
export type Triple = readonly [subject: string, predicate: string, object: string]

/**
 * The same links as triples of names, for people who feed a graph: entities are `entity:3`, persons `person:p1`,
 * states `country:IQ`, institutions with a key `institution:iq/foreign-affairs`.
 * @example toTriples(extract(text)) // [['person:p1', 'holds-office', 'institution:iq/foreign-affairs'], …]
 */
export function toTriples(extraction: Pick<Extraction, 'entities'>): Triple[] {
  const triples: Triple[] = []
  for (const link of relations(extraction)) {
    const subject =
      link.relation === 'holds-office' && link.person !== undefined ? `person:${link.person}` : `entity:${link.from}`
    if (link.relation === 'of-country') triples.push([subject, 'of-country', `country:${link.country}`])
    else if (link.relation === 'part-of') triples.push([subject, 'part-of', `entity:${link.to}`])
    else {
      triples.push([subject, 'has-role', `role:${link.role}`])
      if (link.key !== undefined) triples.push([subject, 'holds-office', `institution:${link.key}`])
      else if (link.to !== undefined) triples.push([subject, 'holds-office', `entity:${link.to}`])
    }
  }
  return triples
}
