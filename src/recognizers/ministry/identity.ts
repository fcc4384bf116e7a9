import type { Row } from '../../match/entry.ts'
import { tokenAt } from '../../text/page.ts'
import type { Candidate, Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  Array.isArray(value) ? value : typeof value === 'string' && value !== '' ? [value] : []

/** A state's ministries: all, and by their portfolios in alphabetical order. */
interface Ministries {
  readonly byPortfolios: Map<string, Row[]>
}

const index = new WeakMap<readonly Row[], Map<string, Ministries>>()

const signature = (portfolios: readonly string[]): string => [...portfolios].sort().join()

/** The ministries of each state, by lower-case country code; made once for a lexicon. */
function byCountry(rows: readonly Row[]): Map<string, Ministries> {
  let made = index.get(rows)
  if (made) return made
  made = new Map()
  for (const row of rows) {
    if (row.category !== 'ministry') continue
    const code = row.key.slice(0, row.key.indexOf('/'))
    let ministries = made.get(code)
    if (!ministries) {
      ministries = { byPortfolios: new Map() }
      made.set(code, ministries)
    }
    const key = signature(listOf(row.fields.portfolios))
    const list = ministries.byPortfolios.get(key)
    if (list) list.push(row)
    else ministries.byPortfolios.set(key, [row])
  }
  index.set(rows, made)
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
  const same = byCountry(reading.lexicon.rows).get(country.toLowerCase())?.byPortfolios.get(signature(portfolios))
  if (!same) return undefined
  const current = same.filter((row) => !row.fields.to)
  return current.length === 1 ? (current[0] as Row).key : same.length === 1 ? (same[0] as Row).key : undefined
}
