import { CAPITAL, DUAL, WEAK } from '../../match/entry.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import type { Found } from './found.ts'
import { statesOfPersons } from './states-of-persons.ts'

/**
 * Decides of forms that several states share (`الكونغو`) by the page: whose own name, capital or office holder stands
 * there, if one's alone. The dual of such a form (`الكوريتان`) means both.
 */
export function decideShared(reading: Reading, found: readonly Found[]): readonly Found[] {
  if (!found.some(({ alternatives }) => alternatives.length > 0)) return found
  const named = new Set<string>(statesOfPersons(reading))
  for (const { flags, code, alternatives } of found) if (alternatives.length === 0 && !(flags & WEAK)) named.add(code)
  addCapitals(reading, named)
  return found.map((one) => {
    if (one.alternatives.length === 0 || one.flags & DUAL) return one
    const codes = [one.code, ...one.alternatives].filter((code) => named.has(code))
    const code = codes[0]
    if (code === undefined || codes.length > 1) return one
    return { ...one, code, alternatives: [], rows: one.rows.filter((row) => row.endsWith(`/${code}`)) }
  })
}

function addCapitals(reading: Reading, named: Set<string>): void {
  const countries = viewOf(reading, 'country', false)
  for (let token = countries.next(0); token < reading.page.tokenCount; token = countries.next(token + 1))
    for (let hit = countries.first(token); hit >= 0; hit = countries.after(hit))
      if (countries.flags(hit) & CAPITAL && !(countries.flags(hit) & WEAK)) named.add(countries.row(hit).key)
}
