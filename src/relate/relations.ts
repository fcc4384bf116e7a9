import type { Entity, Extraction, Official, Position } from '../types.ts'

/** Somebody holds an office: the person of a document, the role, and the institution where it is known. */
export interface HoldsOffice {
  readonly relation: 'holds-office'
  /** Id of the official's entity. */
  readonly from: number
  /** The person: shared by all mentions of one document; absent where the page does not name the holder of a title alone. */
  readonly person?: string
  readonly role: string
  /** Id of the institution's entity, where it is written inside the title. */
  readonly to?: number
  /** Key of the institution (`iq/foreign-affairs`), where it is known. */
  readonly key?: string
  readonly former?: true
  readonly acting?: true
}

/** A body named inside the name of another, or to which a title says that its own belongs: `لجنة الأمن والدفاع في مجلس النواب`. */
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
  const named = personsNamed(entities)
  for (const entity of entities) {
    if (entity.type === 'official')
      for (const position of entity.positions) {
        found.push(holdsOffice(entity, position, named.has(entity.person)))
        const { entity: unit, parent } = position.institution ?? {}
        if (unit !== undefined && parent !== undefined) found.push({ relation: 'part-of', from: unit, to: parent })
      }
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

/** The persons whom an extraction names. */
const personsNamed = (entities: readonly Entity[]): ReadonlySet<string> =>
  new Set(entities.flatMap((entity) => (entity.type === 'official' && entity.name ? [entity.person] : [])))

function holdsOffice(
  { id, person }: Official,
  { role, institution, former, acting }: Position,
  isNamed: boolean,
): HoldsOffice {
  return {
    relation: 'holds-office',
    from: id,
    ...(isNamed ? { person } : {}),
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
 * The same links as triples of names, for people who feed a graph, each once: persons are `person:p1`, states `country:IQ`,
 * ministries and bodies with a key `institution:iq/foreign-affairs`, all else `entity:3`. Former offices are `had-role` and
 * `held-office`, those of who stands in `acts-as` and `acts-in-office`.
 * @example toTriples(extract(text)) // [['person:p1', 'holds-office', 'institution:iq/foreign-affairs'], …]
 */
export function toTriples(extraction: Pick<Extraction, 'entities'>): Triple[] {
  const named = personsNamed(extraction.entities)
  const nodes = new Map(extraction.entities.map((entity) => [entity.id, nodeOf(entity, named)]))
  const triples = new Map<string, Triple>()
  const add = (...triple: Triple) => triples.set(triple.join('\n'), triple)
  for (const link of relations(extraction)) {
    const subject = nodes.get(link.from) as string
    if (link.relation === 'of-country') add(subject, 'of-country', `country:${link.country}`)
    else if (link.relation === 'part-of') add(subject, 'part-of', nodes.get(link.to) as string)
    else {
      const [role, office] = link.former ? FORMER : link.acting ? ACTING : CURRENT
      add(subject, role, `role:${link.role}`)
      const institution = link.key === undefined ? nodes.get(link.to ?? -1) : `institution:${link.key}`
      if (institution === undefined) continue
      add(subject, office, institution)
      const state = /^([a-z]{2})\//.exec(link.key ?? '')?.[1]
      if (state) add(institution, 'of-country', `country:${state.toUpperCase()}`)
    }
  }
  return [...triples.values()]
}

const CURRENT = ['has-role', 'holds-office'] as const
const FORMER = ['had-role', 'held-office'] as const
const ACTING = ['acts-as', 'acts-in-office'] as const

/** The node of an entity: one for all mentions of a person, and of a body whose key is known. */
function nodeOf(entity: Entity, named: ReadonlySet<string>): string {
  if (entity.type === 'official' && named.has(entity.person)) return `person:${entity.person}`
  if ((entity.type === 'ministry' || entity.type === 'organization') && entity.key !== undefined)
    return `institution:${entity.key}`
  // a title alone that is repeated: `o3` is the person of entity 3
  return `entity:${entity.type === 'official' ? entity.person.slice(1) : entity.id}`
}
