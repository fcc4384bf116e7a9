import { WEAK } from '../match/entry.ts'
import { REIGN } from '../recognizers/official/called/called-names.ts'
import type { OfficialFields } from '../recognizers/official/index.ts'
import type { Name } from '../recognizers/official/names/name.ts'
import { KnownPeople, type KnownPerson } from '../recognizers/official/persons/known-people.ts'
import type { FoldedSpan, Reading, Resolution } from '../recognizers/recognizer.ts'
import { viewOf } from '../recognizers/views.ts'
import { tokenAt } from '../text/page.ts'
import { Kept } from './kept.ts'

const kept = /* @__PURE__ */ new Kept<Map<string, KnownPerson>>()

/** The office holders of a page whom the dictionary knows, by person. */
export function knownHolders({ selected, reading }: Resolution): ReadonlyMap<string, KnownPerson> {
  let made = kept.get(reading, selected)
  if (made) return made
  made = new Map()
  // who reigns is an office holder, as who has a title
  const dictionary = new KnownPeople(reading)
  for (const candidate of selected) {
    if (candidate.type !== 'official') continue
    const { name, person, titles } = candidate.fields as OfficialFields
    const known =
      name && person !== '' && !made.has(person)
        ? dictionary.find(name, titles.length > 0 || candidate.rule === REIGN)
        : undefined
    if (known) made.set(person, known)
  }
  kept.set(reading, selected, made)
  return made
}

/** The state of the office holder whose name stands inside a title: `مستشار أوباما`. */
export function countryOfPersonIn(reading: Reading, { start, end }: FoldedSpan): string | undefined {
  const { page } = reading
  const people = viewOf(reading, 'person', false)
  for (let token = tokenAt(page, start); token < page.tokenCount; token++) {
    if ((page.tokenStarts[token] as number) >= end) break
    const hit = people.longest(token, (hit) => people.closing(hit) === 0 && people.end(hit) <= end)
    if (hit < 0 || people.flags(hit) & WEAK) continue
    const { country } = people.row(hit).fields
    if (typeof country === 'string') return country
  }
  return undefined
}

/** The state of all office holders who are called by just this name: of `پوتین`, though others are called so too. */
export function stateOfNamesakes(reading: Reading, { firstToken, start, end }: Name): string | undefined {
  const people = viewOf(reading, 'person', false)
  const states = new Set<string>()
  for (let hit = people.first(firstToken); hit >= 0; hit = people.after(hit))
    if (people.start(hit) === start && people.end(hit) === end) states.add(String(people.row(hit).fields.country ?? ''))
  const [state] = states
  return states.size === 1 && state !== '' ? state : undefined
}
