import { CAPITAL, WEAK } from '../match/entry.ts'
import { RowNumbers } from '../match/row-numbers.ts'
import type { CountryFields } from '../recognizers/country/index.ts'
import { type Hit, nextOf } from '../recognizers/hits.ts'
import type { OfficialFields } from '../recognizers/official/index.ts'
import { KnownPeople } from '../recognizers/official/persons/known-people.ts'
import type { OrganizationFields } from '../recognizers/organization/index.ts'
import type { Candidate, Reading } from '../recognizers/recognizer.ts'
import { viewOf } from '../recognizers/views.ts'
import { symbolOf } from '../text/characters.ts'
import { beginsWithOneOf, LINE_BREAK, WORD } from '../text/page.ts'
import { destinationsOn, isJourney } from './destinations.ts'
import { isEnvoys, isPostedHere } from './envoys.ts'
import { CURRENCIES, kingdomMeant, ministriesOfKingdoms } from './kingdoms.ts'
import { isNamesake } from './known-holders.ts'
import { reportingStates } from './news-agencies.ts'
import { countryOfPlaceIn, placeAt } from './place-country.ts'

/** Votes that mentions by name give a state at the most. */
const MOST_FOR_NAMES = 4
/** Votes of what only a writer at home says: its news agency, its sovereign's style. */
const FOR_HOME_CUE = 4
/** Votes of a body that only one state has. */
const FOR_BODY = 3
/** Votes of a title without a state beside a name whose office the dictionary knows, of a town that a body or title is of. */
const FOR_OFFICE = 2
/** Votes of a capital, a town, a province. */
const FOR_TOWN = 1
/** Votes of the town from which a report is sent. */
const FOR_DATELINE = 4
/** Votes for the state of the language. */
const FOR_LANGUAGE = 2
const EMBASSY = 'embassy'
/** The role of who speaks for a government. */
const SPEAKING = 'spokesperson'
/** What the keys of cues begin with for what only a writer at home says. */
const HOME = 'home-'
/** What the keys of cues begin with for what only one state has; a preposition may be written onto it. */
const DOMESTIC = 'domestic-'
/** What the keys of cues for newspapers begin with. */
const PRESS = 'press-'
/** What the keys of cues for agencies that write about all states end with. */
const AGENCY = '-agency'
/** What stands behind the town of a report. */
const DASHES = new Set(['-', '(', '/'].map(symbolOf))

/** The keys of cues for `المملكة` and for `بلادنا`. */
const KINGDOM = 'kingdom'
const OURS = 'our-country'

/** The number of cues that tell of journeys. */
const JOURNEY = 2
/** Cues that tell of states: the word for a kingdom, money, what is of one state; of journeys. */
const TELLING = new RowNumbers(({ key, fields }) => {
  if (isJourney(key)) return JOURNEY
  return key === KINGDOM || key === OURS || CURRENCIES.has(key) || typeof fields.country === 'string' ? 1 : 0
})

/** What speaks for the states that a page may be written from or about. */
export interface Evidence {
  readonly votes: ReadonlyMap<string, number>
  /** How many of the votes are for the name alone. */
  readonly forNames: ReadonlyMap<string, number>
  /** How many are for nothing but the language and the agency that writes. */
  readonly forWriter: ReadonlyMap<string, number>
  /** The states of news agencies that the page names for nothing else. */
  readonly reporting: ReadonlySet<string>
}

/** Votes for the states that a page may be written from or about. */
export function homeEvidence(reading: Reading, selected: readonly Candidate[]): Evidence {
  const votes = new Map<string, number>()
  const vote = (code: string, weight: number) => votes.set(code, (votes.get(code) ?? 0) + weight)
  // where somebody travels he is not at home, however often it is named
  const cues = viewOf(reading, 'cue')
  const told = cues.whose(TELLING)
  const journeys = told.filter((hit) => cues.number(hit, TELLING) === JOURNEY)
  const telling = journeys.length === 0 ? told : told.filter((hit) => cues.number(hit, TELLING) !== JOURNEY)
  const abroad = destinationsOn(reading, selected, journeys)
  const voteOfPlace: Vote = (code, weight) => abroad.has(code) || vote(code, weight)
  const named = byNames(selected, vote, voteOfPlace)
  byOffices(reading, selected, named, vote)
  const forWriter = new Map<string, number>()
  const voteForWriter = (code: string, weight: number) => {
    vote(code, weight)
    forWriter.set(code, (forWriter.get(code) ?? 0) + weight)
  }
  const { kingdom, ours, currencies } = byWords(reading, telling, named, { vote, voteOfPlace, voteForWriter })
  // a Persian page without other evidence is Iranian
  if (reading.language === 'fa') voteForWriter('IR', FOR_LANGUAGE)
  if (kingdom) {
    const meant = kingdomMeant(votes, currencies, ministriesOfKingdoms(reading, selected))
    if (meant) vote(meant, (votes.get(meant) ?? 0) > 0 ? FOR_HOME_CUE : FOR_OFFICE)
  }
  // `بلادنا`: the only state of a page, once, is the writer's own
  const [only, other] = named.keys()
  if (ours && only !== undefined && other === undefined) vote(only, 1)
  const forNames = new Map([...named].map(([code, times]) => [code, Math.min(times, MOST_FOR_NAMES)]))
  return { votes, forNames, forWriter, reporting: reportingStates(reading, selected) }
}

type Vote = (code: string, weight: number) => unknown

/** Votes by what they are for. */
interface Votes {
  readonly vote: Vote
  /** For a state with whose towns nobody is told to travel there. */
  readonly voteOfPlace: Vote
  /** For who writes the page. */
  readonly voteForWriter: Vote
}

/** Votes of countries named, and of bodies that only one state has. */
function byNames(selected: readonly Candidate[], vote: Vote, voteOfPlace: Vote): ReadonlyMap<string, number> {
  const named = new Map<string, number>()
  const bodies = new Set<string>()
  let bodyEnd = -1
  let behindBody = ''
  for (const [i, candidate] of selected.entries()) {
    if (candidate.type === 'country') {
      const { code } = candidate.fields as CountryFields
      named.set(code, (named.get(code) ?? 0) + 1)
      // `هيئة الدواء المصرية`, `الهيئة المصرية`
      if (bodyEnd === candidate.start - 1 || bodyEnd === candidate.end) behindBody = code
    }
    // an embassy is where its state is abroad
    if (candidate.type === 'ministry' || candidate.type === 'organization')
      bodyEnd = (candidate.fields as Partial<OrganizationFields>).class === EMBASSY ? -1 : candidate.end
    if (candidate.type === 'organization') {
      const row = candidate.rows[0] ?? ''
      const owner = stateOfRow(row)
      // whoever says whose it is writes from elsewhere as often as not
      const next = selected[i + 1]
      const isTold = next?.type === 'country' && next.start === candidate.end + 1
      if (owner && !bodies.has(row) && !isTold) vote(owner, FOR_BODY)
      if (!isTold) bodies.add(row)
    }
  }
  // the only state of a page, once, behind a body of it
  if (named.size === 1 && behindBody !== '') voteOfPlace(behindBody, 1)
  // a partner is named as often as one likes, the home state often not at all
  for (const [code, times] of named) voteOfPlace(code, Math.min(times, MOST_FOR_NAMES))
  return named
}

/** Votes of bodies and officials that no state is written beside: of those at home. */
function byOffices(
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

/** What the words of a page tell besides votes. */
interface Words {
  /** It speaks of `المملكة`. */
  readonly kingdom: boolean
  /** It speaks of `بلادنا`. */
  readonly ours: boolean
  /** Keys of the kinds of money that it counts in. */
  readonly currencies: ReadonlySet<string>
}

/** Votes of capitals, towns and words that only a writer at home uses. */
function byWords(
  reading: Reading,
  telling: readonly Hit[],
  named: ReadonlyMap<string, number>,
  { vote, voteOfPlace, voteForWriter }: Votes,
): Words {
  const { page } = reading
  const countries = viewOf(reading, 'country', false)
  const cues = viewOf(reading, 'cue')
  const places = viewOf(reading, 'place')
  const bits = countries.bit | places.bit
  let at = 0
  /** The first token, from one on, of a place or of what tells otherwise. */
  const next = (from: number) =>
    Math.min(nextOf(reading, bits, from), at < telling.length ? cues.token(telling[at] as number) : page.tokenCount)
  const currencies = new Set<string>()
  let kingdom = false
  let ours = false
  let dateline: string | undefined
  const written = new Set<string>()
  for (let token = next(0); token < page.tokenCount; token = next(token + 1)) {
    const capital = countries.longestWhole(token)
    const seat = capital >= 0 && countries.flags(capital) & CAPITAL ? countries.row(capital).key : undefined
    if (seat !== undefined) voteOfPlace(seat, FOR_TOWN)
    const town = places.has(token) ? placeAt(reading, token)?.country : undefined
    // the capital of a state that is named stands for its government, of one that is not it is a town at home
    if (town !== undefined && !(town === seat && named.has(town))) voteOfPlace(town, FOR_TOWN)
    if (town !== undefined && isDateline(reading, token)) dateline ??= town
    for (; at < telling.length && cues.token(telling[at] as number) === token; at++) {
      const hit = telling[at] as number
      const { key, fields } = cues.row(hit)
      // `للمملكة` too
      if (key === KINGDOM) kingdom = true
      if (key === OURS) ours = true
      if (cues.opening(hit) !== 0 && !key.startsWith(DOMESTIC)) continue
      if (CURRENCIES.has(key)) currencies.add(key)
      if (typeof fields.country !== 'string') continue
      if (cues.flags(hit) & WEAK && !standsByItself(reading, token, cues.endToken(hit))) continue
      // a newspaper writes about other states as often
      if (key.startsWith(PRESS) && (named.size > 0 || written.size > 0)) continue
      // `سفير خادم الحرمين الشريفين لدى …` is abroad, though the page may be from home
      const isAbroad = key.startsWith(HOME) && isEnvoys(reading, token)
      // `سفير خادم الحرمين الشريفين لدى البلاد`: the page is from where he is
      if (isAbroad && isPostedHere(cues, cues.endToken(hit))) continue
      const isHome = key.startsWith(HOME) && !isAbroad
      ;(key.endsWith(AGENCY) ? voteForWriter : vote)(
        fields.country,
        isHome ? FOR_HOME_CUE : key.startsWith(DOMESTIC) ? FOR_BODY : FOR_OFFICE,
      )
      if (isHome) written.add(fields.country)
    }
  }
  // `المنامة-سانا`: an agency's report from abroad
  if (dateline !== undefined && (written.size === 0 || written.has(dateline))) vote(dateline, FOR_DATELINE)
  return { kingdom, ours, currencies }
}

/** Whether a town stands at the beginning of a line and before a dash or bracket: `حلبا - …`, `الرياض (واس)`. */
function isDateline(reading: Reading, token: number): boolean {
  const { page } = reading
  if (token > 0 && page.tokenKinds[token - 1] !== LINE_BREAK) return false
  const behind = placeAt(reading, token)?.endToken ?? token
  return beginsWithOneOf(page, behind, DASHES)
}

/** Whether marks, or the ends of a line, stand on both sides of a word: `الرياض (واس)`, `واس - الدمام`. */
function standsByItself({ page }: Reading, token: number, endToken: number): boolean {
  const isBorder = (at: number) => at < 0 || at >= page.tokenCount || page.tokenKinds[at] !== WORD
  return isBorder(token - 1) && isBorder(endToken)
}

/** The state whose body a dictionary row is: `organizations/ir/…` is Iran's. */
function stateOfRow(id: string): string | undefined {
  const match = /^organizations\/([a-z]{2})\//.exec(id)
  return match ? (match[1] as string).toUpperCase() : undefined
}
