import { WEAK } from '../../match/entry.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'

/** The states whose office holders a page names by names that nobody else has. */
export function statesOfPersons(reading: Reading): ReadonlySet<string> {
  const people = viewOf(reading, 'person')
  const states = new Set<string>()
  for (let token = people.next(0); token < reading.page.tokenCount; token = people.next(token + 1))
    for (let hit = people.first(token); hit >= 0; hit = people.after(hit)) {
      const { country } = people.row(hit).fields
      if (typeof country === 'string' && !(people.flags(hit) & WEAK)) states.add(country)
    }
  return states
}
