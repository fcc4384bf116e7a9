import type { Row } from '../../match/entry.ts'
import type { Lexicon } from '../../match/lexicon.ts'
import { tokenAt } from '../../text/page.ts'
import type { Candidate, Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'

/** A field of a row that is a list, or one value, or nothing. */
export const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  Array.isArray(value) ? value : typeof value === 'string' && value !== '' ? [value] : []

const known = new WeakMap<Lexicon, Map<string, ReadonlyMap<string, readonly Row[]>>>()

/** Portfolios in any order as one key. */
export const signature = (portfolios: Iterable<string>): string => [...portfolios].sort().join()

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
 * The key of a state's ministry: the row with just this name, else the only row that its portfolios lead to.
 */
export function ministryKey(
  reading: Reading,
  candidate: Candidate,
  portfolios: readonly string[],
  country: string,
  year: number | undefined,
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
  return keyByPortfolios(reading, portfolios, country, year)
}

/**
 * The keys of a state's ministries with just these portfolios, else of those that have them among others
 * (`وزير الداخلية اللبناني` is that of the interior and municipalities), in a year. Those that exist
 * then come first, today where no year is known.
 */
export function keysByPortfolios(
  { lexicon }: Reading,
  portfolios: readonly string[],
  country: string,
  year: number | undefined,
): readonly string[] {
  const state = byPortfolios(lexicon, country.toLowerCase())
  const same = state.get(signature(portfolios)) ?? []
  const then = (rows: readonly Row[]) => rows.filter((row) => existsIn(row, year)).map(({ key }) => key)
  const exact = then(same)
  if (exact.length > 0) return exact
  const more: Row[] = []
  for (const rows of state.values())
    for (const row of rows) if (portfolios.every((id) => listOf(row.fields.portfolios).includes(id))) more.push(row)
  const wider = then(more)
  return wider.length > 0 ? wider : (same.length > 0 ? same : more).map(({ key }) => key)
}

/** The key of the only ministry of a state that may have these portfolios. */
export function keyByPortfolios(
  reading: Reading,
  portfolios: readonly string[],
  country: string,
  year: number | undefined,
): string | undefined {
  const keys = keysByPortfolios(reading, portfolios, country, year)
  return keys.length === 1 ? keys[0] : undefined
}

/** Whether a ministry exists in a year; in no year in particular, whether it exists still. */
const existsIn = ({ fields: { from, to } }: Row, year: number | undefined): boolean =>
  year === undefined ? !to : !(Number(from) > year) && !(Number(to) < year)
