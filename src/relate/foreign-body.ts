import type { CountryFields } from '../recognizers/country/index.ts'
import type { OfficialFields } from '../recognizers/official/index.ts'
import { KnownPeople } from '../recognizers/official/persons/known-people.ts'
import type { OrganizationFields } from '../recognizers/organization/index.ts'
import { ownerOf } from '../recognizers/owner.ts'
import type { Candidate, Reading, Resolution } from '../recognizers/recognizer.ts'
import { viewOf } from '../recognizers/views.ts'
import { tokenAt } from '../text/page.ts'
import { countryBehind } from './country-beside.ts'
import { Kept } from './kept.ts'
import { statesNamed } from './states-named.ts'

/** What the dictionary says of bodies that some states do not have. */
interface Absence {
  /** The states that have none of this name. */
  readonly without: readonly string[]
  /** Whose it is as a rule. */
  readonly usually: string | undefined
}

const NOWHERE: Absence = { without: [], usually: undefined }

/** Whether a state has no body of this name: Iran has neither `کنگره` nor `سنا`. */
export const isWithout = (state: string, body: Candidate, reading: Reading): boolean =>
  absenceOf(reading, body).without.includes(state)

/**
 * The state of a body without a state beside it that the page's own state (`home`) does not have: that of such a body
 * elsewhere on the page, else the one whose it is as a rule, where the page speaks of it. `none` where it is of `home`
 * for all that is known.
 */
export function stateOfForeignBody(
  body: Candidate,
  home: string | undefined,
  resolution: Resolution,
): { readonly country: string | undefined } | undefined {
  if (body.type === 'ministry') return stateOfForeignMinistry(body, home, resolution)
  const { reading } = resolution
  if (reading.language !== 'fa') return undefined
  const { without, usually } = absenceOf(reading, body)
  if (without.length === 0 || (home !== undefined && !without.includes(home))) return undefined
  const beside = statesBeside.of(resolution)
  if (beside.size > 0) return { country: beside.size === 1 ? [...beside][0] : undefined }
  return { country: usually !== undefined && spokenOf.of(resolution).has(usually) ? usually : undefined }
}

/** A ministry that other states call so, and one of them is on the page: `وزارت امنیت داخلی` beside the United States. */
function stateOfForeignMinistry(
  { start, end }: Candidate,
  home: string | undefined,
  resolution: Resolution,
): { readonly country: string | undefined } | undefined {
  const { reading } = resolution
  if (home === undefined || reading.language !== 'fa') return undefined
  const names = viewOf(reading, 'ministry')
  const states = new Set<string>()
  for (let hit = names.first(tokenAt(reading.page, start)); hit >= 0; hit = names.after(hit))
    if (names.start(hit) === start && names.end(hit) === end) states.add(ownerOf(names.row(hit)))
  if (states.size === 0 || states.has(home)) return undefined
  // a state of whose ministries nothing is known may have this one
  if (reading.lexicon.rowsOf('ministry', (key) => key.startsWith(`${home.toLowerCase()}/`)).length === 0)
    return undefined
  const named = statesNamed.of(resolution)
  const both = [...states].filter((state) => named.has(state))
  return both.length === 0 ? undefined : { country: both.length === 1 ? both[0] : undefined }
}

/** What the names inside a body's span say. */
function absenceOf(reading: Reading, { type, start, end }: Candidate): Absence {
  if (type !== 'organization') return NOWHERE
  const { page } = reading
  const bodies = viewOf(reading, 'organization', false)
  let found = NOWHERE
  for (let token = tokenAt(page, start); token < page.tokenCount && (page.tokenStarts[token] as number) < end; token++)
    for (let hit = bodies.first(token); hit >= 0; hit = bodies.after(hit)) {
      const { without, usually } = bodies.row(hit).fields
      if (without === undefined || bodies.start(hit) < start || bodies.end(hit) > end) continue
      found = {
        without: typeof without === 'string' ? [without] : without,
        usually: typeof usually === 'string' ? usually : undefined,
      }
    }
  return found
}

/** The states that stand behind such bodies on the page and have them. */
const statesBeside = /* @__PURE__ */ new Kept(({ reading, selected }) => {
  const states = new Set<string>()
  for (const body of selected) {
    const { without } = absenceOf(reading, body)
    if (without.length === 0) continue
    const behind = countryBehind(reading, selected, body.end)
    if (behind && !without.includes(behind.fields.code)) states.add(behind.fields.code)
  }
  return states
})

/** The states that the page names, or of which it names a body or an office holder. */
const spokenOf = /* @__PURE__ */ new Kept(({ reading, selected }) => {
  const states = new Set<string>()
  const holders = new KnownPeople(reading)
  for (const { type, fields } of selected) {
    if (type === 'country') states.add((fields as CountryFields).code)
    const { owner } = fields as Partial<OrganizationFields>
    if (type === 'organization' && owner !== undefined) states.add(owner)
    const { name } = fields as Partial<OfficialFields>
    const known = type === 'official' && name ? holders.find(name, true)?.country : undefined
    if (known !== undefined) states.add(known)
  }
  return states
})
