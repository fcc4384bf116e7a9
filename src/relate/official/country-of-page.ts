import { firstFrom } from '../../match/select.ts'
import type { CountryFields } from '../../recognizers/country/index.ts'
import { DIPLOMATS } from '../../recognizers/official/titles/posted-roles.ts'
import type { Title } from '../../recognizers/official/titles/title.ts'
import type { Candidate, Resolution } from '../../recognizers/recognizer.ts'
import { documentCountry, documentMonarchy } from '../document/document-country.ts'
import { Kept } from '../kept.ts'
import { isCrowned } from './of-no-state.ts'

/** The state of the page, for a king the monarchy; undefined where that state has no such office. */
export function countryOfPage(titles: readonly Title[], resolution: Resolution): string | undefined {
  const country = (isCrowned(titles) ? documentMonarchy : documentCountry).of(resolution)
  return country !== undefined &&
    titles.some((title) => isForeignTo(country, title, resolution) || isPostedIn(country, title, resolution))
    ? undefined
    : country
}

/** For whom deputies of a state's head stand in. */
const STOOD_IN_FOR: ReadonlyMap<string, string> = new Map([['vice-president', 'president']])

/** What the dictionary says of the offices that states have not, by state: roles, and rows of titles. */
const officesLacking = /* @__PURE__ */ new Kept(() => new Map<string, readonly string[]>())

function lackingIn(country: string, resolution: Resolution): readonly string[] {
  const known = officesLacking.of(resolution)
  const kept = known.get(country)
  if (kept) return kept
  const [row] = resolution.reading.lexicon.rowsOf('country', (key) => key === country)
  const made = [row?.fields.without ?? []].flat()
  known.set(country, made)
  return made
}

/** `سناتور` on a page of Iran, `رئيس الجمهورية` on one of a kingdom: whether the dictionary says that a state has no such office. */
const isForeignTo = (country: string, { role, rows }: Title, resolution: Resolution): boolean =>
  lackingIn(country, resolution).some((office) => office === role || rows[0] === `offices/${office}`)

/** Whether a state has neither the office of a role nor the one for which its holder stands in: a kingdom no vice president. */
export const hasNoOffice = (country: string, role: string, resolution: Resolution): boolean => {
  const headed = STOOD_IN_FOR.get(role)
  return lackingIn(country, resolution).some((office) => office === role || office === headed)
}

/** `سفير المملكة لدى العراق`: whether a diplomat's title names a state as the one where he is, which he does not serve. */
const isPostedIn = (country: string, { role, start, end }: Title, { selected }: Resolution): boolean => {
  if (!DIPLOMATS.has(role)) return false
  for (let i = firstFrom(selected, start); (selected[i]?.start ?? end) < end; i++) {
    const { type, fields } = selected[i] as Candidate
    if (type === 'country' && (fields as CountryFields).code === country) return true
  }
  return false
}
