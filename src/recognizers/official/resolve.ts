import { firstFrom } from '../../match/select.ts'
import { pageYear } from '../../relate/document/page-year.ts'
import { Kept } from '../../relate/kept.ts'
import { antecedentOf } from '../../relate/official/antecedent.ts'
import { bodyReferredTo } from '../../relate/official/body-referred.ts'
import { countryOfOfficial } from '../../relate/official/country-of-official.ts'
import { hasNoOffice } from '../../relate/official/country-of-page.ts'
import { holdersOfTitles } from '../../relate/official/holder-of-title.ts'
import { knownHolders } from '../../relate/official/known-holders.ts'
import type { Mention, Official, Position, Span } from '../../types.ts'
import { keyByPortfolios } from '../ministry/identity.ts'
import type { MinistryFields } from '../ministry/index.ts'
import type { OrganizationFields } from '../organization/index.ts'
import { listedPortfolios } from '../portfolio-list.ts'
import type { Candidate, Resolution } from '../recognizer.ts'
import type { OfficialCandidate, OfficialFields } from './index.ts'
import { isIntergovernmental, VICE } from './titles/roles.ts'
import type { Title } from './titles/title.ts'

/** The entity fields of an official: spans, country, institution. */
export function resolveOfficial(
  candidate: OfficialCandidate,
  resolution: Resolution,
): Omit<Official, keyof Mention<string>> {
  const { name, honorifics, titles, person } = candidate.fields as OfficialFields
  const { country, certainty } = countryOfOfficial(candidate, resolution)
  if (candidate.certainty === 'sure' && certainty !== 'sure') candidate.certainty = certainty
  const positions: Position[] = []
  for (const title of titles) {
    positions.push(positionOf(title, country, resolution))
    for (const sibling of title.siblings ?? NONE) positions.push(positionOf(sibling, country, resolution))
  }
  const alone = name ? undefined : positions[0]
  if (alone && !alone.institution) {
    const taken = institutionTakenUp(candidate, country, resolution)
    if (taken) alone.institution = taken
  }
  const spans: Span[] = []
  for (const honorific of honorifics) spans.push(resolution.span(honorific))
  const fields: Partial<Official> = name
    ? { name: resolution.span(name), honorifics: spans, positions }
    : { honorifics: spans, positions }
  if (country !== undefined) fields.country = country
  fields.mention = name ? (titles.length > 0 ? 'full' : 'name') : 'position'
  const holder = person === '' ? holdersOfTitles.of(resolution).get(candidate) : person
  const known = holder === undefined ? undefined : knownHolders.of(resolution).get(holder)?.key
  if (known !== undefined) fields.key = known
  fields.person =
    holder === undefined ? `o${resolution.idOf(candidate)}` : (samePersons.of(resolution).get(holder) ?? holder)
  return fields as Omit<Official, keyof Mention<string>>
}

/** Persons whom the dictionary knows as one whose name was written before otherwise: `عراقجي`, `عراقتشي`. */
const samePersons = /* @__PURE__ */ new Kept((resolution): ReadonlyMap<string, string> => {
  const firstByKey = new Map<string, string>()
  const same = new Map<string, string>()
  for (const [person, { key }] of knownHolders.of(resolution)) {
    const first = firstByKey.get(key)
    if (first === undefined) firstByKey.set(key, person)
    else same.set(person, first)
  }
  return same
})

const NONE: readonly never[] = []

function positionOf(title: Title, country: string | undefined, resolution: Resolution): Position {
  // `المتحدث باسم الأمم المتحدة في العراق` is there for no state
  const isOfStates = country === undefined && title.body !== undefined && isIntergovernmental(title.body)
  const own = isOfStates ? undefined : (title.country ?? country)
  const institution = institutionOf(title, own, resolution)
  const { start, end, text } = resolution.span(title)
  // `نائب الرئيس` on a page of a kingdom: of some body
  const isOfBody = title.rows[0] === VICE && own !== undefined && hasNoOffice(own, title.role, resolution)
  const position: Position = { start, end, text, role: isOfBody ? 'deputy-head' : title.role }
  if (title.acting) position.acting = true
  if (title.former) position.former = true
  if (title.portfolios.length > 0) position.portfolios = listedPortfolios(resolution.reading.lexicon, title.portfolios)
  if (own !== undefined) position.country = own
  if (institution) position.institution = institution
  return position
}

/** The body inside the title, else the ministry that a minister's portfolios tell. */
function institutionOf(title: Title, country: string | undefined, resolution: Resolution): Position['institution'] {
  const keyed = title.portfolios.length > 0
  const body =
    title.body && resolution.stands(title.body) ? title.body : keyed ? undefined : bodyInside(title, resolution)
  if (body) {
    const key = body.type === 'organization' ? (body.fields as OrganizationFields).key : undefined
    const institution: Position['institution'] = { entity: resolution.idOf(body) }
    if (key !== undefined && !key.startsWith('common/')) institution.key = key
    if (title.parent && body === title.body && resolution.stands(title.parent))
      institution.parent = resolution.idOf(title.parent)
    return institution
  }
  if (keyed && country !== undefined) {
    const key = keyByPortfolios(resolution.reading, title.portfolios, country, pageYear.of(resolution))
    if (key !== undefined) return { key }
  }
  const referred = bodyReferredTo(title, resolution)
  return referred && knownBody(referred, country, resolution)
}

/** The longest body that is written elsewhere in the title than behind its head: `المندوب الدائم لدى الأمم المتحدة`. */
function bodyInside({ start, end }: Title, { selected }: Resolution): Candidate | undefined {
  let longest: Candidate | undefined
  for (let i = firstFrom(selected, start); i < selected.length; i++) {
    const one = selected[i] as Candidate
    if (one.start >= end) break
    if (one.end > end || (one.type !== 'organization' && one.type !== 'ministry')) continue
    if (!longest || one.end - one.start > longest.end - longest.start) longest = one
  }
  return longest
}

/** The institution of the mention that a title alone takes up: `الأمين العام` after `الأمين العام للأمم المتحدة`. */
function institutionTakenUp(
  candidate: OfficialCandidate,
  country: string | undefined,
  resolution: Resolution,
): Position['institution'] {
  const taken = antecedentOf(candidate, resolution)?.title
  if (taken?.body && resolution.stands(taken.body)) return knownBody(taken.body, country, resolution)
  if (!taken || taken.portfolios.length === 0 || country === undefined) return undefined
  const key = keyByPortfolios(resolution.reading, taken.portfolios, country, pageYear.of(resolution))
  return key === undefined ? undefined : { key }
}

/** The institution that a body named elsewhere on the page is. */
function knownBody(
  { type, fields }: Candidate,
  country: string | undefined,
  resolution: Resolution,
): Position['institution'] {
  if (type === 'organization') {
    const { key } = fields as OrganizationFields
    return key === undefined || key.startsWith('common/') ? undefined : { key }
  }
  if (country === undefined) return undefined
  const { portfolios } = fields as MinistryFields
  const key = keyByPortfolios(resolution.reading, portfolios, country, pageYear.of(resolution))
  return key === undefined ? undefined : { key }
}
