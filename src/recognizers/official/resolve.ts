import { countryOfBody } from '../../relate/country-of-body.ts'
import { documentCountry } from '../../relate/document-country.ts'
import type { Mention, Official, Position, Span } from '../../types.ts'
import { keyByPortfolios } from '../ministry/identity.ts'
import type { MinistryFields } from '../ministry/index.ts'
import type { OrganizationFields } from '../organization/index.ts'
import { listedPortfolios } from '../portfolio-list.ts'
import type { Candidate, Resolution } from '../recognizer.ts'
import type { OfficialCandidate, OfficialFields } from './index.ts'
import { KnownPeople, type KnownPerson } from './known-people.ts'
import type { Title } from './title.ts'

/** The entity fields of an official: spans, country, institution. */
export function resolveOfficial(
  candidate: OfficialCandidate,
  resolution: Resolution,
): Omit<Official, keyof Mention<string>> {
  const { name, honorifics, titles, person } = candidate.fields as OfficialFields
  const country = countryOf(candidate, resolution)
  const positions: Position[] = []
  for (const title of titles) {
    positions.push(positionOf(title, country, resolution))
    for (const sibling of title.siblings ?? NONE) positions.push(positionOf(sibling, country, resolution))
  }
  const spans: Span[] = []
  for (const honorific of honorifics) spans.push(resolution.span(honorific))
  const fields: Partial<Official> = name
    ? { name: resolution.span(name), honorifics: spans, positions }
    : { honorifics: spans, positions }
  if (country !== undefined) fields.country = country
  fields.mention = name ? (titles.length > 0 ? 'full' : 'name') : 'position'
  const known = person === '' ? undefined : keyOf(person, resolution)
  if (known !== undefined) fields.key = known
  fields.person = person === '' ? `o${resolution.idOf(candidate)}` : person
  return fields as Omit<Official, keyof Mention<string>>
}

const NONE: readonly never[] = []

const keys = new WeakMap<readonly Candidate[], Map<string, KnownPerson>>()

/** The office holders of a page whom the dictionary knows, by person. */
function knownOf(resolution: Resolution): Map<string, KnownPerson> {
  let made = keys.get(resolution.selected)
  if (made) return made
  made = new Map()
  const dictionary = new KnownPeople(resolution.reading)
  for (const candidate of resolution.selected) {
    if (candidate.type !== 'official') continue
    const { name, person, titles } = candidate.fields as OfficialFields
    const known = name && person !== '' && !made.has(person) ? dictionary.find(name, titles.length > 0) : undefined
    if (known) made.set(person, known)
  }
  keys.set(resolution.selected, made)
  return made
}

/** The key of a person, where the titles on the page do not speak against the dictionary. */
function keyOf(person: string, resolution: Resolution): string | undefined {
  return knownOf(resolution).get(person)?.key
}

function positionOf(title: Title, country: string | undefined, resolution: Resolution): Position {
  const own = title.country ?? country
  const institution = institutionOf(title, own, resolution)
  const { start, end, text } = resolution.span(title)
  const position: Position = { start, end, text, role: title.role }
  if (title.acting) position.acting = true
  if (title.former) position.former = true
  if (title.portfolios.length > 0)
    position.portfolios = listedPortfolios(resolution.reading.lexicon.rows, title.portfolios)
  if (own !== undefined) position.country = own
  if (institution) position.institution = institution
  return position
}

/** The body inside the title, else the ministry that a minister's portfolios tell. */
function institutionOf(title: Title, country: string | undefined, resolution: Resolution): Position['institution'] {
  const body = title.body && resolution.stands(title.body) ? title.body : undefined
  if (body) {
    const key = body.type === 'organization' ? (body.fields as OrganizationFields).key : undefined
    return { entity: resolution.idOf(body), ...(key === undefined || key.startsWith('common/') ? {} : { key }) }
  }
  if (title.portfolios.length > 0 && country !== undefined) {
    const key = keyByPortfolios(resolution.reading, title.portfolios, country)
    if (key !== undefined) return { key }
  }
  return undefined
}

/** How many entities back a bare title's holder is looked for. */
const LOOK_BACK = 40

const byPerson = new WeakMap<readonly Candidate[], Map<string, string | undefined>>()

/** The state that somebody serves: by the titles' words, by the body, by another mention, by the document. */
function countryOf(candidate: OfficialCandidate, resolution: Resolution): string | undefined {
  const { person, titles } = candidate.fields
  if (titles.some(isInternational)) return undefined
  const own = explicitCountry(candidate, resolution)
  if (own !== undefined) return own
  if (person !== '') {
    let people = byPerson.get(resolution.selected)
    if (!people) {
      people = new Map()
      for (const other of resolution.selected) {
        if (other.type !== 'official') continue
        const { person, titles } = (other as OfficialCandidate).fields
        if (person === '') continue
        if (titles.some(isInternational)) people.set(person, undefined)
        else {
          const country = explicitCountry(other as OfficialCandidate, resolution)
          if (country !== undefined) people.set(person, country)
        }
      }
      byPerson.set(resolution.selected, people)
    }
    if (people.has(person)) return people.get(person)
    const known = knownOf(resolution).get(person)
    if (known) return known.country
  }
  return lastOfRole(candidate, resolution) ?? documentCountry(resolution.reading, resolution.selected)
}

/** A bare `الوزير` is the minister who was named last: his state. */
function lastOfRole(candidate: OfficialCandidate, resolution: Resolution): string | undefined {
  const title = candidate.fields.titles[0]
  if (candidate.fields.name || !title?.bare || title.takes === 'state') return undefined
  const { selected } = resolution
  for (let i = resolution.idOf(candidate) - 2; i >= 0 && resolution.idOf(candidate) - i < LOOK_BACK; i--) {
    const other = selected[i] as OfficialCandidate
    if (other.type !== 'official') continue
    for (const { role, country } of other.fields.titles)
      if (role === title.role && country !== undefined) return country
  }
  return undefined
}

const isInternational = ({ body }: Title): boolean =>
  body?.type === 'organization' && (body.fields as OrganizationFields).kind === 'international'

function explicitCountry({ fields }: OfficialCandidate, resolution: Resolution): string | undefined {
  if (fields.country !== undefined) return fields.country
  for (const { country, body } of fields.titles) {
    if (country !== undefined) return country
    if (!body || !resolution.stands(body)) continue
    if (body.type === 'organization') {
      const { owner } = body.fields as OrganizationFields
      if (owner) return owner
    }
    const { country: known, certainty } = countryOfBody(body as Candidate<MinistryFields>, resolution)
    if (known !== undefined && certainty === 'sure') return known
  }
  return undefined
}
