import { firstFrom } from '../match/select.ts'
import type { CountryFields } from '../recognizers/country/index.ts'
import type { OfficialFields } from '../recognizers/official/index.ts'
import type { OrganizationFields } from '../recognizers/organization/index.ts'
import type { Candidate, Reading, Resolution } from '../recognizers/recognizer.ts'
import { viewOf } from '../recognizers/views.ts'
import { tokenAt } from '../text/page.ts'
import {
  type CountryOf,
  countryBehind,
  countryJoined,
  countryOfGovernment,
  homeBehind,
  wordBehind,
} from './country-beside.ts'
import { documentCountry } from './document/document-country.ts'
import { sceneAt } from './document/scenes.ts'
import { isWithout, stateOfForeignBody } from './foreign-body.ts'
import { Kept } from './kept.ts'
import { knownHolders } from './official/known-holders.ts'
import { countryOfCapitalJoined, countryOfPlaceIn, countryOfPlaceJoined } from './place-country.ts'
import { stateOfName } from './state-of-name.ts'
import { lastOfGroup } from './states-of-group.ts'

/**
 * The state that a body belongs to: the country inside its name or right behind it, that of the body that it is coordinated
 * with, that of the same body elsewhere on the page, or the document's.
 */
export function countryOfBody(body: Candidate, resolution: Resolution): CountryOf {
  const bodies = ofBodies.of(resolution)
  let known = bodies.get(body)
  if (!known) {
    known = findCountry(body, resolution)
    bodies.set(body, known)
  }
  return known
}

/** Cues of movements that rule a state, of their governments, and of what governs itself within a state. */
const REGIMES = new Set(['regime', 'regime-government', 'self-governed-part'])

/** What is known of the bodies of a page. */
const ofBodies = /* @__PURE__ */ new Kept(() => new Map<Candidate, CountryOf>())

function findCountry(body: Candidate, resolution: Resolution): CountryOf {
  const { reading, selected } = resolution
  const own = explicitCountry(body, resolution)
  if (own !== undefined) return { country: own, certainty: 'sure' }
  const governed = countryOfGovernment(reading, selected, body.end)
  if (governed) return governed
  const spoken = statesOfSpeakers.of(resolution).get(body)
  if (spoken !== undefined) return { country: spoken, certainty: 'sure' }
  const home = homeBehind(reading, body.end)
  if (home !== undefined) return { country: home, certainty: 'likely' }
  const ruled = stateOfRegime(reading, body.end)
  if (ruled !== undefined) return { country: ruled, certainty: 'likely' }
  const joined =
    countryJoined(reading, selected, body.end) ?? coordinated(body, resolution) ?? joinedToList(body, resolution)
  if (joined) return { country: joined.fields.code, certainty: 'likely' }
  const within = bodyJoined(body, resolution)
  if (within !== undefined) return { country: within, certainty: 'likely' }
  const before = thisCountry(reading, selected, body)
  if (before && !isWithout(before.fields.code, body, reading))
    return { country: before.fields.code, certainty: 'likely' }
  if (isOfBoth(reading, body.end)) return { certainty: 'likely' }
  const town = countryOfTown(body, reading)
  if (town !== undefined) return { country: town, certainty: 'likely' }
  const held = statesOfHolders.of(resolution).get(body)
  if (held !== undefined) return { country: held, certainty: 'likely' }
  const scene = sceneAt(body.start, resolution)
  if (scene) return { country: scene.country, certainty: 'likely' }
  const same = namesakes.of(resolution).get(nameOf(reading, body))
  if (same?.size === 1 && !isOfSeveral(body, resolution))
    return { country: [...same][0] as string, certainty: 'likely' }
  const page = documentCountry.of(resolution)
  const only = stateOfName(body, resolution, page)
  if (only !== undefined) return { country: only, certainty: 'likely' }
  if (page === undefined && body.type === 'ministry') {
    const ministers = statesOfMinisters(body, resolution)
    if (ministers?.size === 1) return { country: [...ministers][0] as string, certainty: 'likely' }
  }
  const foreign = stateOfForeignBody(body, page, resolution)
  if (foreign)
    return foreign.country === undefined ? { certainty: 'likely' } : { country: foreign.country, certainty: 'likely' }
  return page === undefined ? { certainty: 'likely' } : { country: page, certainty: 'likely' }
}

/** The state of the town or province inside a body's name or joined to it: `بلدية الدمام`, `محكمة الاستئناف بالرباط`. */
function countryOfTown(body: Candidate, reading: Reading): string | undefined {
  if ((body.fields as Partial<OrganizationFields>).class === 'embassy') return undefined
  const inside = countryOfPlaceIn(reading, body)
  if (inside !== undefined) return inside
  const token = wordBehind(reading, body.end)
  if (token === undefined) return undefined
  // a ministry sits in its own capital
  const seat = body.type === 'ministry' ? countryOfCapitalJoined(reading, token) : undefined
  return seat ?? countryOfPlaceJoined(reading, token)
}

/** The states whose ministers of a ministry's portfolios the page names. */
const statesOfMinisters = ({ fields }: Candidate, resolution: Resolution): ReadonlySet<string> | undefined =>
  namesakes.of(resolution).get(`minister ${(fields as { portfolios: string[] }).portfolios.join()}`)

/** Whether ministers of several states have a ministry's portfolios on the page, and no ministry of this very name has a state. */
function isOfSeveral(body: Candidate, resolution: Resolution): boolean {
  if (body.type !== 'ministry') return false
  const ministers = statesOfMinisters(body, resolution)
  return (
    ministers !== undefined && ministers.size > 1 && !namesakes.of(resolution).has(textOf(resolution.reading, body))
  )
}

/** `… این کشور`: the country that is named last before the body. */
function thisCountry(
  reading: Reading,
  selected: readonly Candidate[],
  body: Candidate,
): Candidate<CountryFields> | undefined {
  const cues = viewOf(reading, 'cue')
  const token = tokenAt(reading.page, body.end)
  if (cues.longest(token, (hit) => cues.row(hit).key === 'this-country' && cues.opening(hit) === 0) < 0)
    return undefined
  for (let i = firstFrom(selected, body.start) - 1; i >= 0; i--) {
    const candidate = selected[i] as Candidate<CountryFields>
    if (candidate.type === 'country') return candidate
  }
  return undefined
}

/** `وزارت معارف طالبان`: the state of the movement that is named behind a body instead. */
function stateOfRegime(reading: Reading, end: number): string | undefined {
  const cues = viewOf(reading, 'cue')
  const hit = cues.longest(tokenAt(reading.page, end), (hit) => REGIMES.has(cues.row(hit).key))
  const serves = hit < 0 ? undefined : cues.row(hit).fields.serves
  return typeof serves === 'string' ? serves : undefined
}

/** `… في البلدين`: a body of two states. */
function isOfBoth(reading: Reading, end: number): boolean {
  const cues = viewOf(reading, 'cue')
  const first = tokenAt(reading.page, end)
  // other members of the coordination may stand between
  for (let token = first; token < first + 3; token++)
    for (let hit = cues.first(token); hit >= 0; hit = cues.after(hit))
      if (cues.row(hit).key === 'both-countries') return true
  return false
}

/** The country that the words themselves give a body. */
function explicitCountry(body: Candidate, { reading, selected }: Resolution): string | undefined {
  const behind = countryBehind(reading, selected, body.end)
  if (behind) return behind.fields.code
  for (let i = firstFrom(selected, body.start); i < selected.length; i++) {
    const candidate = selected[i] as Candidate<CountryFields>
    if (candidate.start >= body.end) break
    if (candidate.type === 'country' && candidate.end <= body.end) return candidate.fields.code
  }
  return undefined
}

/** `وزارتي الخارجية والدفاع السعوديتين`: the country behind the last of the ministries that share a head. */
function coordinated(body: Candidate, { reading, selected }: Resolution): Candidate<CountryFields> | undefined {
  const last = lastOfGroup(body, selected)
  return last === body ? undefined : countryBehind(reading, selected, last.end)
}

/** `کمیته دفاع در شورای فدراسیون روسیه`: the state that the words give the body to which a preposition joins another. */
function bodyJoined(body: Candidate, resolution: Resolution): string | undefined {
  const { reading, selected } = resolution
  const token = wordBehind(reading, body.end)
  if (token === undefined) return undefined
  const cues = viewOf(reading, 'cue')
  const cue = cues.longest(token, (hit) => cues.row(hit).key === 'title-preposition' && cues.opening(hit) === 0)
  if (cue < 0 || cues.endToken(cue) >= reading.page.tokenCount) return undefined
  const start = reading.page.tokenStarts[cues.endToken(cue)] as number
  for (let i = firstFrom(selected, start); selected[i]?.start === start; i++) {
    const outer = selected[i] as Candidate
    if (outer.type !== 'ministry' && outer.type !== 'organization') continue
    const { kind, owner } = outer.fields as Partial<OrganizationFields>
    if (kind !== 'international') return explicitCountry(outer, resolution) ?? owner
  }
  return undefined
}

/** Ministries that one state behind them may be joined to. */
const LONGEST_LIST = 8

/** `وزارة الصحة، ووزارة المالية في مصر`: the country that a preposition joins to the last of a list of ministries. */
function joinedToList(body: Candidate, { reading, selected }: Resolution): Candidate<CountryFields> | undefined {
  if (body.type !== 'ministry') return undefined
  const { page } = reading
  let last = body
  const first = firstFrom(selected, body.end)
  for (let i = first; i < selected.length && i - first < LONGEST_LIST; i++) {
    const next = selected[i] as Candidate
    // a comma, a conjunction, the spaces around them, and no word
    if (next.type !== 'ministry' || tokenAt(page, next.start) - tokenAt(page, last.end - 1) > 2) break
    last = next
  }
  return last === body ? undefined : countryJoined(reading, selected, last.end)
}

const nameOf = ({ page }: Reading, { type, start, end, fields }: Candidate): string =>
  type === 'ministry'
    ? `ministry ${(fields as { portfolios: string[] }).portfolios.join()}`
    : `${type} ${page.text.slice(page.starts[start], page.starts[end])}`

const textOf = ({ page }: Reading, { start, end }: Candidate): string =>
  `text ${page.text.slice(page.starts[start], page.starts[end])}`

/** The states of the bodies in the titles of office holders whom the dictionary knows: `سخنگوی وزارت امور خارجه` beside his name. */
const statesOfHolders = /* @__PURE__ */ new Kept((resolution) => {
  const made = new Map<Candidate, string>()
  const holders = knownHolders.of(resolution)
  for (const candidate of resolution.selected) {
    if (candidate.type !== 'official') continue
    const { person, titles } = candidate.fields as OfficialFields
    const country = holders.get(person)?.country
    if (country === undefined) continue
    for (const { body, former } of titles) if (body && !former) made.set(body, country)
  }
  return made
})

/** The states of parliaments in the titles of their speakers: `رئيس الجمعية الوطنية لبوركينا فاسو`. */
const statesOfSpeakers = /* @__PURE__ */ new Kept(({ selected }) => {
  const made = new Map<Candidate, string>()
  for (const { type, fields } of selected)
    if (type === 'official')
      for (const { role, country, body } of (fields as OfficialFields).titles)
        if (role === 'speaker' && body && country !== undefined) made.set(body, country)
  return made
})

/** For each name of a body the countries that the page gives it in words. */
const namesakes = /* @__PURE__ */ new Kept(({ selected, reading }) => {
  const made = new Map<string, Set<string>>()
  const give = (name: string, code: string) => {
    const codes = made.get(name)
    if (codes) codes.add(code)
    else made.set(name, new Set([code]))
  }
  for (const body of selected) {
    if (body.type === 'official') {
      // a minister's state is the ministry's
      for (const { country, portfolios } of (body.fields as OfficialFields).titles)
        if (country !== undefined && portfolios.length > 0) give(`minister ${portfolios.join()}`, country)
      continue
    }
    if (body.type !== 'ministry' && body.type !== 'organization') continue
    const code = countryBehind(reading, selected, body.end)?.fields.code ?? stateOfRegime(reading, body.end)
    if (code === undefined) continue
    give(nameOf(reading, body), code)
    give(textOf(reading, body), code)
  }
  return made
})
