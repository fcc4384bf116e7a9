import type { Row } from '../../match/entry.ts'
import type { Lexicon } from '../../match/lexicon.ts'
import { tokenAt } from '../../text/page.ts'
import type { Candidate, Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  Array.isArray(value) ? value : typeof value === 'string' && value !== '' ? [value] : []

const known = new WeakMap<Lexicon, Map<string, ReadonlyMap<string, readonly Row[]>>>()

const signature = (portfolios: readonly string[]): string => [...portfolios].sort().join()

/** The ministries of a state, given by its lower-case code, by their portfolios; made once for a lexicon. */
function byPortfolios(lexicon: Lexicon, code: string): ReadonlyMap<string, readonly Row[]> {
  let states = known.get(lexicon)
  if (!states) {
    states = new Map()
    known.set(lexicon, states)
  }
  let made = states.get(code)
  if (!made) {
    const lists = new Map<string, Row[]>()
    for (const row of lexicon.rowsOf('ministry', (key) => key.startsWith(`${code}/`))) {
      const key = signature(listOf(row.fields.portfolios))
      const list = lists.get(key)
      if (list) list.push(row)
      else lists.set(key, [row])
    }
    made = lists
    states.set(code, made)
  }
  return made
}

/**
 * The key of a state's ministry: the row with just this name, else the only row (the current one) with just these portfolios.
 */
export function ministryKey(
  reading: Reading,
  candidate: Candidate,
  portfolios: readonly string[],
  country: string,
  named?: string,
): string | undefined {
  const code = country.toLowerCase()
  if (named?.startsWith(`${code}/`)) return named
  const token = tokenAt(reading.page, candidate.start)
  const view = viewOf(reading, 'ministry')
  for (let hit = view.first(token); hit >= 0; hit = view.after(hit))
    if (
      view.start(hit) === candidate.start &&
      view.end(hit) === candidate.end &&
      view.row(hit).key.startsWith(`${code}/`)
    )
      return view.row(hit).key
  return keyByPortfolios(reading, portfolios, country)
}

/** The key of the only ministry of a state with just these portfolios; of several the one that exists still. */
export function keyByPortfolios(reading: Reading, portfolios: readonly string[], country: string): string | undefined {
  const same = byPortfolios(reading.lexicon, country.toLowerCase()).get(signature(portfolios))
  if (!same) return undefined
  const current = same.filter((row) => !row.fields.to)
  return current.length === 1 ? (current[0] as Row).key : same.length === 1 ? (same[0] as Row).key : undefined
}
