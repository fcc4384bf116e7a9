import { countryOfBody } from '../../relate/country-of-body.ts'
import type { Organization } from '../../types.ts'
import { type Candidate, type Recognizer, SELDOM } from '../recognizer.ts'
import { BodyReader } from './body-reader.ts'

/** The fields of an organization candidate; a government body's country follows in `resolve`. */
export interface OrganizationFields {
  kind: 'government' | 'international'
  /** `parliament`, `committee`, `authority` …: what decides the role of who heads it. */
  class: string
  key?: string
  /** The state of whose bodies the dictionary has it. */
  owner?: string
}

/** An organization candidate. */
export type OrganizationCandidate = Candidate<OrganizationFields>

/** Finds bodies of state and intergovernmental organisations: names of the dictionary, and head noun + complement by rule. */
export const organization: Recognizer<Organization> = {
  type: 'organization',
  seldom: SELDOM,
  recognize(reading, earlier): OrganizationCandidate[] {
    return new BodyReader(reading, earlier).all()
  },
  resolve(candidate, resolution) {
    const { kind, key, owner } = candidate.fields as OrganizationFields
    const identity: Pick<Organization, 'kind' | 'country' | 'key'> = { kind }
    if (kind === 'government') {
      const known = owner === undefined ? countryOfBody(candidate, resolution) : undefined
      const country = owner ?? known?.country
      if (country !== undefined) identity.country = country
      // the name is no less sure, but whose it is is told by the page
      if (known?.country !== undefined && known.certainty !== 'sure' && candidate.certainty === 'sure')
        candidate.certainty = known.certainty
    }
    if (key !== undefined && !key.startsWith('common/')) identity.key = key
    return identity
  },
}
