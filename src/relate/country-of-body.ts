import type { CountryFields } from '../recognizers/country/index.ts'
import type { Candidate, Reading, Resolution } from '../recognizers/recognizer.ts'
import { tokenAt } from '../text/page.ts'
import type { Certainty } from '../types.ts'
import { documentCountry } from './document-country.ts'

/** A country and how far the text settles it. */
export interface CountryOf {
  country?: string
  certainty: Certainty
}

/** The selected candidates by where they begin, for looking beside a span. */
const byStart = new WeakMap<readonly Candidate[], Map<number, Candidate[]>>()

function startingAt(selected: readonly Candidate[], start: number): readonly Candidate[] {
  let index = byStart.get(selected)
  if (!index) {
    index = new Map()
    for (const candidate of selected) {
      const list = index.get(candidate.start)
      if (list) list.push(candidate)
      else index.set(candidate.start, [candidate])
    }
    byStart.set(selected, index)
  }
  return index.get(start) ?? []
}

/** The country that stands right behind a folded position (`… الإيرانية`, `… عراق`, `… دولت جمهوری عراق`). */
export function countryBehind(reading: Reading, selected: readonly Candidate[], end: number): Candidate<CountryFields> | undefined {
  const { page } = reading
  const token = tokenAt(page, end)
  const start = page.tokenStarts[token] as number
  if (token >= page.tokenCount || start !== end + 1) return undefined
  const found = startingAt(selected, start).find(({ type }) => type === 'country')
  return found as Candidate<CountryFields> | undefined
}

/**
 * The state that a body belongs to: the country inside its name or right behind it, that of the title around it,
 * that of the same body elsewhere on the page, or the document's.
 */
export function countryOfBody(body: Candidate, resolution: Resolution): CountryOf {
  const { reading, selected } = resolution
  const own = explicitCountry(body, resolution)
  if (own !== undefined) return { country: own, certainty: 'sure' }
  const same = namesakes(resolution).get(nameOf(reading, body))
  if (same !== undefined && same.size === 1) return { country: [...same][0] as string, certainty: 'likely' }
  const home = documentCountry(reading, selected)
  return home === undefined ? { certainty: 'likely' } : { country: home, certainty: 'likely' }
}

/** The country that the words themselves give a body. */
function explicitCountry(body: Candidate, { reading, selected }: Resolution): string | undefined {
  const behind = countryBehind(reading, selected, body.end)
  if (behind) return behind.fields.code
  const inside = selected.find(({ type, start, end }) => type === 'country' && start >= body.start && end <= body.end)
  if (inside) return (inside.fields as CountryFields).code
  return undefined
}

const nameOf = ({ page }: Reading, { type, start, end, fields }: Candidate): string =>
  type === 'ministry' ? `ministry ${(fields as { portfolios: string[] }).portfolios.join()}` : `${type} ${page.text.slice(page.starts[start], page.starts[end])}`

const cache = new WeakMap<readonly Candidate[], Map<string, Set<string>>>()

/** For each name of a body the countries that the page gives it in words. */
function namesakes(resolution: Resolution): Map<string, Set<string>> {
  const { selected, reading } = resolution
  let made = cache.get(selected)
  if (!made) {
    made = new Map()
    for (const body of selected) {
      if (body.type !== 'ministry' && body.type !== 'organization') continue
      const behind = countryBehind(reading, selected, body.end)
      if (!behind) continue
      const name = nameOf(reading, body)
      const codes = made.get(name)
      if (codes) codes.add(behind.fields.code)
      else made.set(name, new Set([behind.fields.code]))
    }
    cache.set(selected, made)
  }
  return made
}
