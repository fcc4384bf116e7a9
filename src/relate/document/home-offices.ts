import type { OfficialFields } from '../../recognizers/official/index.ts'
import { KnownPeople } from '../../recognizers/official/persons/known-people.ts'
import type { OrganizationFields } from '../../recognizers/organization/index.ts'
import type { Candidate, Reading } from '../../recognizers/recognizer.ts'
import { isNamesake } from '../official/known-holders.ts'
import { countryOfPlaceIn } from '../place-country.ts'
import { FOR_OFFICE, type Vote } from './home-votes.ts'

/** The class of bodies that are where their state is abroad. */
export const EMBASSY = 'embassy'
/** The role of who speaks for a government. */
const SPEAKING = 'spokesperson'

/** Votes of bodies and officials that no state is written beside: of those at home. */
export function byOffices(
  reading: Reading,
  selected: readonly Candidate[],
  named: ReadonlyMap<string, number>,
  vote: Vote,
): void {
  const holders = new KnownPeople(reading)
  const seen = personsOfNamedStates(selected)
  const only = named.size === 1 ? [...named.keys()][0] : undefined
  let isServed = false
  for (const candidate of selected) {
    if (candidate.type === 'organization' && isAtHome(candidate.fields as OrganizationFields)) {
      const state = countryOfPlaceIn(reading, candidate)
      if (state !== undefined) vote(state, FOR_OFFICE)
    }
    if (candidate.type !== 'official') continue
    const { name, titles, country, person } = candidate.fields as OfficialFields
    // `الناطق باسم الحكومة الليبية`: the only state of a page, and who speaks for it there; an ambassador is a guest
    if (!isServed && only !== undefined && titles.some(({ role, country }) => role === SPEAKING && country === only)) {
      isServed = true
      vote(only, 1)
    }
    if (!name || country !== undefined || titles.length === 0 || seen.has(person)) continue
    if (titles.some((title) => title.country !== undefined || title.former)) continue
    // `الرئيس` alone may be anybody's
    if (titles.every((title) => title.takes === 'state' && title.endToken === title.firstToken + 1)) continue
    const found = holders.find(name, true)
    const known = found && !isNamesake(reading, name, titles, found) ? found : undefined
    // a state that is named but not at the title may still be the partner
    if (known?.country === undefined || named.has(known.country)) continue
    seen.add(person)
    vote(known.country, FOR_OFFICE)
  }
}

/** Those of whom a title tells the state: whoever names one says it at the title, too, where it is not the page's own. */
function personsOfNamedStates(selected: readonly Candidate[]): Set<string> {
  const persons = new Set<string>()
  for (const candidate of selected) {
    if (candidate.type !== 'official') continue
    const { titles, country, person } = candidate.fields as OfficialFields
    if (country !== undefined || titles.some((title) => title.country !== undefined)) persons.add(person)
  }
  return persons
}

/** Whether a body is of the state in which it stands. */
const isAtHome = ({ kind, class: type }: OrganizationFields): boolean => kind === 'government' && type !== EMBASSY
