import { CAPITAL } from '../match/entry.ts'
import type { CountryFields } from '../recognizers/country/index.ts'
import type { Candidate, Reading } from '../recognizers/recognizer.ts'
import { viewOf } from '../recognizers/views.ts'

/** Votes that mentions by name give a state at the most. */
const MOST_FOR_NAMES = 4
/** Votes of what only a writer at home says: its news agency, its sovereign's style. */
const FOR_HOME_CUE = 4
/** The states that call themselves `المملكة`; where none of them is named it is the Saudi one. */
const KINGDOMS = ['SA', 'JO', 'BH', 'MA']

const cache = new WeakMap<Reading, { country: string | undefined }>()

/**
 * The state that a page is written from or about: told by bodies that only one state has, by its capital, towns and name.
 * Undefined where no state leads clearly. A Persian page without other evidence is Iranian.
 */
export function documentCountry(reading: Reading, selected: readonly Candidate[]): string | undefined {
  const known = cache.get(reading)
  if (known) return known.country
  const votes = new Map<string, number>()
  const vote = (code: string, weight: number) => votes.set(code, (votes.get(code) ?? 0) + weight)
  const named = new Map<string, number>()
  let bodyEnd = -1
  let behindBody = ''
  for (const candidate of selected) {
    if (candidate.type === 'country') {
      const { code } = candidate.fields as CountryFields
      named.set(code, (named.get(code) ?? 0) + 1)
      if (bodyEnd === candidate.start - 1) behindBody = code
    }
    if (candidate.type === 'ministry' || candidate.type === 'organization') bodyEnd = candidate.end
    if (candidate.type === 'organization') {
      const owner = stateOfRow(candidate.rows[0] ?? '')
      if (owner) vote(owner, 3)
    }
  }
  // the only state of a page, once, behind a body of it
  if (named.size === 1 && behindBody !== '') vote(behindBody, 1)
  // a partner is named as often as one likes, the home state often not at all
  for (const [code, times] of named) vote(code, Math.min(times, MOST_FOR_NAMES))
  const kingdom = voteByWords(reading, vote)
  if (kingdom)
    vote(
      KINGDOMS.filter((code) => named.has(code)).sort((x, y) => (named.get(y) ?? 0) - (named.get(x) ?? 0))[0] ?? 'SA',
      FOR_HOME_CUE,
    )
  const country = leader(votes, reading.language === 'fa')
  cache.set(reading, { country })
  return country
}

/** Votes of capitals, towns and words that only a writer at home uses; whether the page speaks of `المملكة`. */
function voteByWords(reading: Reading, vote: (code: string, weight: number) => void): boolean {
  const { page, hits } = reading
  const countries = viewOf(reading, 'country', false)
  const places = viewOf(reading, 'place', false)
  const native = viewOf(reading, 'place')
  const cues = viewOf(reading, 'cue')
  const bits = countries.bit | places.bit | cues.bit
  let kingdom = false
  for (let token = 0; token < page.tokenCount; token++) {
    if (((hits.categories[token] as number) & bits) === 0) continue
    for (let hit = countries.first(token); hit >= 0; hit = countries.after(hit))
      if (countries.flags(hit) & CAPITAL) vote(countries.row(hit).key, 1)
    // `بأنه` is no town of Iran
    const foreign = reading.language !== 'fa' && native.first(token) < 0
    for (let hit = foreign ? -1 : places.first(token); hit >= 0; hit = places.after(hit)) {
      const { country } = places.row(hit).fields
      if (typeof country === 'string' && places.opening(hit) === 0) vote(country, 1)
    }
    for (let hit = cues.first(token); hit >= 0; hit = cues.after(hit)) {
      const { key, fields } = cues.row(hit)
      if (typeof fields.country === 'string' && cues.opening(hit) === 0) vote(fields.country, FOR_HOME_CUE)
      if (key === 'kingdom') kingdom = true
    }
  }
  return kingdom
}

/** The state whose body a dictionary row is: `organizations/ir/…` is Iran's. */
function stateOfRow(id: string): string | undefined {
  const match = /^organizations\/([a-z]{2})\//.exec(id)
  return match ? (match[1] as string).toUpperCase() : undefined
}

/** The state with most votes, if it leads clearly. */
function leader(votes: Map<string, number>, persian: boolean): string | undefined {
  if (persian) votes.set('IR', (votes.get('IR') ?? 0) + 2)
  const ranked = [...votes].sort((a, b) => b[1] - a[1])
  const [first, second] = ranked
  if (!first || first[1] < 2) return undefined
  if (second && second[1] * 3 > first[1] * 2) return undefined
  return first[0]
}
