import { BLOCK, DEFINITE, PLURAL, WEAK } from '../../match/entry.ts'
import { BEFORE_SUFFIX } from '../../match/match.ts'
import { countryOfBody } from '../../relate/country-of-body.ts'
import type { Organization } from '../../types.ts'
import { ComplementReader } from '../complement.ts'
import { type Hit, HitView } from '../hits.ts'
import type { Candidate, Reading, Recognizer } from '../recognizer.ts'

/** The fields of an organization candidate; a government body's country follows in `resolve`. */
export interface OrganizationFields {
  kind: 'government' | 'international'
  /** `parliament`, `committee`, `authority` …: what decides the role of who heads it. */
  class: string
  key?: string
}

/** An organization candidate. */
export type OrganizationCandidate = Candidate<OrganizationFields>

/** Finds bodies of state and intergovernmental organisations: names of the dictionary, and head noun + complement by rule. */
export const organization: Recognizer<Organization> = {
  type: 'organization',
  recognize(reading): OrganizationCandidate[] {
    const bodies = new HitView(reading, 'organization', false)
    const heads = new HitView(reading, 'organization-head')
    const complements = new ComplementReader(reading)
    const candidates: OrganizationCandidate[] = []
    for (let token = 0; token < reading.page.tokenCount; token++) {
      if (bodies.has(token)) candidates.push(...byName(bodies, token))
      if (heads.has(token)) candidates.push(...byRule(reading, heads, complements, token))
    }
    return candidates
  },
  resolve(candidate, resolution) {
    const { kind, key } = candidate.fields as OrganizationFields
    const identity = key === undefined || key.startsWith('common/') ? {} : { key }
    if (kind === 'international') return { kind, ...identity }
    const owner = /^([a-z]{2})\//.exec(key ?? '')?.[1]?.toUpperCase()
    const { country } = owner ? { country: owner } : countryOfBody(candidate, resolution)
    return { kind, ...(country === undefined ? {} : { country }), ...identity }
  },
}

/** The longest name of the dictionary at each beginning in a token. */
function byName(bodies: HitView, token: number): OrganizationCandidate[] {
  const hit = bodies.longest(token, (hit) => bodies.closing(hit) !== BEFORE_SUFFIX)
  if (hit < 0) return []
  const flags = bodies.flags(hit)
  if (flags & (BLOCK | WEAK)) return []
  const row = bodies.row(hit)
  const start = bodies.start(hit)
  const end = bodies.end(hit)
  return [
    {
      type: 'organization',
      start,
      end,
      rule: 'name of a body',
      rows: [row.id],
      certainty: 'sure',
      weight: (end - start) * 1.5,
      fields: {
        kind: row.key.startsWith('international/') ? 'international' : 'government',
        class: typeof row.fields.class === 'string' ? row.fields.class : 'other',
        key: row.key,
      },
    },
  ]
}

/** Head noun and complement. */
function byRule(reading: Reading, heads: HitView, complements: ComplementReader, token: number): OrganizationCandidate[] {
  const head: Hit = heads.longest(token, (hit) => heads.closing(hit) !== BEFORE_SUFFIX)
  if (head < 0) return []
  const flags = heads.flags(head)
  if (flags & (BLOCK | WEAK | PLURAL)) return []
  const endToken = complements.end(heads.endToken(head))
  if (endToken === heads.endToken(head)) return []
  const start = heads.start(head)
  const end = reading.page.tokenEnds[endToken - 1] as number
  const row = heads.row(head)
  return [
    {
      type: 'organization',
      start,
      end,
      rule: flags & DEFINITE ? 'definite head + adjectives' : 'head + complement',
      rows: [row.id],
      certainty: 'likely',
      weight: end - start,
      fields: { kind: 'government', class: typeof row.fields.class === 'string' ? row.fields.class : 'other' },
    },
  ]
}
