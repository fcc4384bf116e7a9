import { SPEAKER } from '../../recognizers/official/called/speakers.ts'
import type { OfficialCandidate, OfficialFields } from '../../recognizers/official/index.ts'
import { KnownPeople } from '../../recognizers/official/persons/known-people.ts'
import { POSTED_ROLES } from '../../recognizers/official/titles/posted-roles.ts'
import { isIntergovernmental } from '../../recognizers/official/titles/roles.ts'
import type { Title } from '../../recognizers/official/titles/title.ts'
import type { Candidate, Resolution } from '../../recognizers/recognizer.ts'
import type { CountryOf } from '../country-beside.ts'
import { homeBehind } from '../country-beside.ts'
import { countryOfBody } from '../country-of-body.ts'
import { sceneAt } from '../document/scenes.ts'
import { Kept } from '../kept.ts'
import { countryOfPlaceIn } from '../place-country.ts'
import { antecedentOf } from './antecedent.ts'
import { bodyReferredTo } from './body-referred.ts'
import { leaderOf } from './companion.ts'
import { countriesInLists } from './country-in-list.ts'
import { countryOfPage } from './country-of-page.ts'
import { countryOfPersonIn, knownHolders } from './known-holders.ts'
import { countryOfMission } from './mission-of-page.ts'
import { isOfNoState, isOfOwnState } from './of-no-state.ts'
import { countryOfSide } from './side.ts'
import { stateOfSubject } from './state-of-subject.ts'
import { stateShared } from './state-shared.ts'
import { isOfThisCountry } from './this-country.ts'
import { writtenCountry } from './written-country.ts'

/** What has been told of officials: several rules ask of one and the same. */
const told = /* @__PURE__ */ new Kept(() => new Map<Candidate, CountryOf>())

/** The state that somebody serves: by the titles' words, by another mention, by the body, by the place, by the document. */
export function countryOfOfficial(candidate: OfficialCandidate, resolution: Resolution): CountryOf {
  const known = told.of(resolution)
  const found = known.get(candidate) ?? workOut(candidate, resolution)
  known.set(candidate, found)
  return found
}

function workOut(candidate: OfficialCandidate, resolution: Resolution): CountryOf {
  const settled = settledCountry(candidate, resolution)
  if (settled) return settled
  const { titles, person } = candidate.fields
  const full = titles.length === 0 && person !== '' ? fullMentions.of(resolution).get(person) : undefined
  if (full) return of(countryOfOfficial(full, resolution).country, 'likely')
  for (const title of titles) {
    const home = homeBehind(resolution.reading, title.end) ?? stateOfSubject(title, resolution)
    if (home !== undefined) return { country: home, certainty: 'likely' }
    const body = bodyReferredTo(title, resolution)
    if (!body || (isIntergovernmental(body) && isOfOwnState(titles))) continue
    if (isIntergovernmental(body)) return { certainty: 'likely' }
    const { country } = countryOfBody(body, resolution)
    if (country !== undefined) return { country, certainty: 'likely' }
  }
  const mission = countryOfMission(candidate, resolution)
  if (mission !== undefined) return { country: mission, certainty: 'likely' }
  const side = titles.length > 0 ? countryOfSide(candidate, resolution) : undefined
  if (side !== undefined) return { country: side, certainty: 'likely' }
  const leader = leaderOf(candidate, resolution)
  if (leader) {
    const followed = settledCountry(leader, resolution)
    if (followed?.country !== undefined) return { country: followed.country, certainty: 'likely' }
  }
  // a name that others have too, where nothing says more
  const namesake =
    titles.length === 0 && candidate.fields.name
      ? new KnownPeople(resolution.reading).stateOf(candidate.fields.name)
      : undefined
  if (namesake !== undefined) return { country: namesake, certainty: 'likely' }
  const own = countryOfTitles(titles, resolution)
  const elsewhere = own === undefined && titles.length > 0 ? inPlaces.of(resolution).get(person) : undefined
  if (elsewhere !== undefined) return { country: elsewhere, certainty: 'likely' }
  const antecedent = refersBack(candidate, resolution) ? antecedentOf(candidate, resolution) : undefined
  const scene = titles.length > 0 ? sceneAt(candidate.start, resolution) : undefined
  if (antecedent && !(scene && antecedent.official.start < scene.start))
    return of(countryOfOfficial(antecedent.official, resolution).country, 'likely')
  const page = inLists.of(resolution).get(candidate) ?? own ?? scene?.country ?? countryOfPage(titles, resolution)
  return of(stateShared(candidate, resolution, page) ?? page, 'likely')
}

/** What the words beside somebody, a fuller mention or the dictionary of office holders settle; undefined where they do not. */
function settledCountry(candidate: OfficialCandidate, resolution: Resolution): CountryOf | undefined {
  const { person, titles } = candidate.fields
  if (isOfNoState(titles, resolution)) return { certainty: 'sure' }
  const own = writtenCountry(candidate, resolution)
  if (own !== undefined && !isGuess(candidate, resolution)) return { country: own, certainty: 'sure' }
  if (person !== '') {
    const elsewhere = byPerson.of(resolution)
    if (elsewhere.has(person)) return of(elsewhere.get(person), 'sure')
    const known = knownHolders.of(resolution).get(person)
    if (known) return of(known.country, 'sure')
  }
  return own === undefined ? undefined : { country: own, certainty: 'likely' }
}

/**
 * Whether the state that the words beside somebody tell is a guess: what the lead tells of a speaker, or `این کشور` behind a
 * title. A title of his own elsewhere, or the dictionary, knows better.
 */
const isGuess = ({ rule, fields }: OfficialCandidate, { reading }: Resolution): boolean =>
  rule === SPEAKER || fields.titles.some((title) => isOfThisCountry(reading, title))

const of = (country: string | undefined, certainty: CountryOf['certainty']): CountryOf =>
  country === undefined ? { certainty } : { country, certainty }

/** A bare `الرئيس`, `رئیس\u200cجمهور` is the page's own, unless it is of no state. */
const refersBack = ({ fields }: OfficialCandidate, resolution: Resolution): boolean =>
  fields.titles[0]?.takes !== 'state' || countryOfPage(fields.titles, resolution) === undefined

/** The states that titles somewhere on the page give people; undefined for those who serve no state. */
const byPerson = /* @__PURE__ */ new Kept((resolution) => {
  const made = new Map<string, string | undefined>()
  const known = knownHolders.of(resolution)
  for (const other of resolution.selected) {
    if (other.type !== 'official') continue
    const { person, titles } = (other as OfficialCandidate).fields
    if (person === '') continue
    const isKnown = made.has(person) || known.has(person)
    if (isKnown && isGuess(other as OfficialCandidate, resolution)) continue
    if (isOfNoState(titles, resolution)) made.set(person, undefined)
    else {
      const country = writtenCountry(other as OfficialCandidate, resolution)
      if (country !== undefined) made.set(person, country)
    }
  }
  return made
})

/** What lists of officials tell of those of whom nothing else does. */
const inLists = /* @__PURE__ */ new Kept((resolution) => {
  const officials = resolution.selected.filter(({ type }) => type === 'official') as OfficialCandidate[]
  return countriesInLists(resolution.reading, officials, (candidate) => {
    const settled = settledCountry(candidate, resolution)
    return settled ? (settled.country ?? '') : countryOfTitles(candidate.fields.titles, resolution, 'sure')
  })
})

/** The state of the body, town or province that another mention of a person tells: `المحافظ العمري` after `محافظ جدة خالد العمري`. */
const inPlaces = /* @__PURE__ */ new Kept((resolution) => {
  const made = new Map<string, string>()
  for (const other of resolution.selected) {
    if (other.type !== 'official') continue
    const { person, titles } = (other as OfficialCandidate).fields
    if (person === '' || titles.length === 0 || made.has(person)) continue
    const country = countryOfTitles(titles, resolution)
    if (country !== undefined) made.set(person, country)
  }
  return made
})

/** The first mention of each person with a title. */
const fullMentions = /* @__PURE__ */ new Kept(({ selected }) => {
  const made = new Map<string, OfficialCandidate>()
  for (const candidate of selected) {
    if (candidate.type !== 'official') continue
    const { person, titles } = candidate.fields as OfficialFields
    if (person !== '' && titles.length > 0 && !made.has(person)) made.set(person, candidate as OfficialCandidate)
  }
  return made
})

/** The state of the body inside a title as far as the page tells it, else of the town or province. */
function countryOfTitles(
  titles: readonly Title[],
  resolution: Resolution,
  least: CountryOf['certainty'] = 'likely',
): string | undefined {
  for (const title of titles) {
    const person = countryOfPersonIn(resolution.reading, title)
    if (person !== undefined) return person
    if (title.body && resolution.stands(title.body)) {
      const { country, certainty } = countryOfBody(title.body, resolution)
      if (country !== undefined && (least === 'likely' || certainty === 'sure')) return country
    }
    const place = POSTED_ROLES.has(title.role) ? undefined : countryOfPlaceIn(resolution.reading, title)
    if (place !== undefined) return place
  }
  return undefined
}
