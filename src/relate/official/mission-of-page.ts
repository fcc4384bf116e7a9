import type { OfficialCandidate } from '../../recognizers/official/index.ts'
import { DIPLOMATS } from '../../recognizers/official/titles/posted-roles.ts'
import type { OrganizationFields } from '../../recognizers/organization/index.ts'
import type { Resolution } from '../../recognizers/recognizer.ts'
import { countryOfBody } from '../country-of-body.ts'
import { Kept } from '../kept.ts'

/** The missions of a page: their one state, and where the first of them stands. */
interface Missions {
  readonly country: string
  readonly start: number
}

/**
 * The state that an ambassador serves whose title does not say it: that of the only embassy which the page names, before him.
 *
 * @example `السفير خالد العمري` behind `احتفلت سفارة الكويت في طوكيو`
 */
export function countryOfMission(candidate: OfficialCandidate, resolution: Resolution): string | undefined {
  const { titles } = candidate.fields
  if (titles.length === 0 || !titles.every(({ role, bare }) => bare && DIPLOMATS.has(role))) return undefined
  const missions = missionsOf.of(resolution)
  return missions && missions.start < candidate.start ? missions.country : undefined
}

/** The missions of a page of one state; null where there are none, of several states, or where an ambassador's title names his. */
const missionsOf = /* @__PURE__ */ new Kept((resolution): Missions | null => {
  let missions: Missions | null = null
  for (const one of resolution.selected) {
    if (one.type === 'official') {
      const { titles } = (one as OfficialCandidate).fields
      if (titles.some(({ role, country }) => country !== undefined && DIPLOMATS.has(role))) return null
    }
    if (one.type !== 'organization' || (one.fields as OrganizationFields).class !== 'embassy') continue
    const { country, certainty } = countryOfBody(one, resolution)
    if (country === undefined || certainty !== 'sure') continue
    if (missions && missions.country !== country) return null
    missions ??= { country, start: one.start }
  }
  return missions
})
