import type { CountryFields } from '../../recognizers/country/index.ts'
import type { OrganizationFields } from '../../recognizers/organization/index.ts'
import type { Candidate, Reading } from '../../recognizers/recognizer.ts'
import { viewOf } from '../../recognizers/views.ts'
import { destinationsOn } from './destinations.ts'
import { byOffices, EMBASSY } from './home-offices.ts'
import { FOR_BODY, FOR_HOME_CUE, FOR_LANGUAGE, FOR_OFFICE, MOST_FOR_NAMES, type Vote } from './home-votes.ts'
import { byWords, JOURNEY, TELLING } from './home-words.ts'
import { kingdomMeant, ministriesOfKingdoms } from './kingdoms.ts'
import { reportingStates } from './news-agencies.ts'

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

/** The state whose body a dictionary row is: `organizations/ir/…` is Iran's. */
function stateOfRow(id: string): string | undefined {
  const match = /^organizations\/([a-z]{2})\//.exec(id)
  return match ? (match[1] as string).toUpperCase() : undefined
}
