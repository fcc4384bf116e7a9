import { firstFrom } from '../match/select.ts'
import type { CountryFields } from '../recognizers/country/index.ts'
import type { HitView } from '../recognizers/hits.ts'
import { SPEAKER } from '../recognizers/official/called/speakers.ts'
import type { OfficialCandidate, OfficialFields } from '../recognizers/official/index.ts'
import { KnownPeople } from '../recognizers/official/persons/known-people.ts'
import { HEAD_ROLES } from '../recognizers/official/titles/head-roles.ts'
import { isIntergovernmental } from '../recognizers/official/titles/roles.ts'
import type { Title } from '../recognizers/official/titles/title.ts'
import type { OrganizationFields } from '../recognizers/organization/index.ts'
import type { Candidate, Reading, Resolution } from '../recognizers/recognizer.ts'
import { viewOf } from '../recognizers/views.ts'
import { symbolOf } from '../text/characters.ts'
import { endsIn, PUNCTUATION_MARK, tokenAt, WORD } from '../text/page.ts'
import { antecedentOf } from './antecedent.ts'
import { bodyReferredTo } from './body-referred.ts'
import { leaderOf } from './companion.ts'
import { countryAt, homeBehind } from './country-beside.ts'
import { countriesInLists } from './country-in-list.ts'
import { type CountryOf, countryOfBody } from './country-of-body.ts'
import { documentCountry, documentMonarchy } from './document-country.ts'
import { Kept } from './kept.ts'
import { countryOfPersonIn, knownHolders } from './known-holders.ts'
import { countryOfPlaceIn } from './place-country.ts'
import { countryOfSide } from './side.ts'
import { stateOfSubject } from './state-of-subject.ts'
import { stateShared } from './state-shared.ts'
import { isOfThisCountry } from './this-country.ts'

const BA = symbolOf('ب')
const LAM = symbolOf('ل')
/** ة is folded to it. */
const HEH = symbolOf('ه')
/** The rows of the adjectives that make somebody the United Nations' and the European Union's. */
const OF_UNITED_NATIONS = 'united-nations'
const OF_EUROPE = 'european'
/** The row of commissions that two states have together. */
const OF_TWO_STATES = 'organizations/international/joint-commission-bilateral'
/** Cues for what somebody is called to. */
const CALLED_TO = new Set(['called-to', 'called-to-feminine', 'called-to-state'])
/** Roles that only a monarchy has. */
const CROWNED = new Set(['crown-prince', 'king'])
/** Roles whose holder is in a place of another state as often as not. */
const POSTED = new Set(['ambassador', 'consul', 'charge-daffaires', 'envoy', 'representative', 'coordinator'])

/** Those who serve one state in another. */
const DIPLOMATS = new Set(['ambassador', 'consul', 'charge-daffaires'])

/** What has been told of officials: several rules ask of one and the same. */
const told = /* @__PURE__ */ new Kept(() => new Map<Candidate, CountryOf>())

/** The state that somebody serves: by the titles' words, by another mention, by the body, by the place, by the document. */
export function countryOfOfficial(candidate: OfficialCandidate, resolution: Resolution): CountryOf {
  const known = told.of(resolution)
  const found = known.get(candidate) ?? workOut(candidate, resolution)
  known.set(candidate, found)
  return found
}

function workOut(candidate: OfficialCandidate, resolution: Resolution): CountryOf {
  const settled = settledCountry(candidate, resolution)
  if (settled) return settled
  const { titles, person } = candidate.fields
  const full = titles.length === 0 && person !== '' ? fullMentions.of(resolution).get(person) : undefined
  if (full) return of(countryOfOfficial(full, resolution).country, 'likely')
  for (const title of titles) {
    const home = homeBehind(resolution.reading, title.end) ?? stateOfSubject(title, resolution)
    if (home !== undefined) return { country: home, certainty: 'likely' }
    const body = bodyReferredTo(title, resolution)
    if (!body || (isIntergovernmental(body) && isOfOwnState(titles))) continue
    if (isIntergovernmental(body)) return { certainty: 'likely' }
    const { country } = countryOfBody(body, resolution)
    if (country !== undefined) return { country, certainty: 'likely' }
  }
  const side = titles.length > 0 ? countryOfSide(candidate, resolution) : undefined
  if (side !== undefined) return { country: side, certainty: 'likely' }
  const leader = leaderOf(candidate, resolution)
  if (leader) {
    const followed = settledCountry(leader, resolution)
    if (followed?.country !== undefined) return { country: followed.country, certainty: 'likely' }
  }
  // a name that others have too, where nothing says more
  const namesake =
    titles.length === 0 && candidate.fields.name
      ? new KnownPeople(resolution.reading).stateOf(candidate.fields.name)
      : undefined
  if (namesake !== undefined) return { country: namesake, certainty: 'likely' }
  const own = countryOfTitles(titles, resolution)
  const elsewhere = own === undefined && titles.length > 0 ? inPlaces.of(resolution).get(person) : undefined
  if (elsewhere !== undefined) return { country: elsewhere, certainty: 'likely' }
  const antecedent = refersBack(candidate, resolution) ? antecedentOf(candidate, resolution) : undefined
  if (antecedent) return of(countryOfOfficial(antecedent.official, resolution).country, 'likely')
  const page = inLists.of(resolution).get(candidate) ?? own ?? countryOfPage(titles, resolution)
  return of(stateShared(candidate, resolution, page) ?? page, 'likely')
}

/** What the words beside somebody, a fuller mention or the dictionary of office holders settle; undefined where they do not. */
function settledCountry(candidate: OfficialCandidate, resolution: Resolution): CountryOf | undefined {
  const { person, titles } = candidate.fields
  if (isOfNoState(titles, resolution)) return { certainty: 'sure' }
  const own = explicitCountry(candidate, resolution)
  if (own !== undefined && !isGuess(candidate, resolution)) return { country: own, certainty: 'sure' }
  if (person !== '') {
    const elsewhere = byPerson.of(resolution)
    if (elsewhere.has(person)) return of(elsewhere.get(person), 'sure')
    const known = knownHolders.of(resolution).get(person)
    if (known) return of(known.country, 'sure')
  }
  return own === undefined ? undefined : { country: own, certainty: 'likely' }
}

/**
 * Whether the state that the words beside somebody tell is a guess: what the lead tells of a speaker, or `این کشور` behind a
 * title. A title of his own elsewhere, or the dictionary, knows better.
 */
const isGuess = ({ rule, fields }: OfficialCandidate, { reading }: Resolution): boolean =>
  rule === SPEAKER || fields.titles.some((title) => isOfThisCountry(reading, title))

/** Whether a title is one that only a monarchy has. */
const isCrowned = (titles: readonly Title[]): boolean => titles.some(({ role }) => CROWNED.has(role))

/** `الرئيس المصري …، رئيس الاتحاد الأفريقي`: the head of a state or government is his state's, whatever else he heads. */
const isOfOwnState = (titles: readonly Title[]): boolean =>
  isCrowned(titles) ||
  titles.some(({ role, country, former }) => HEAD_ROLES.has(role) && country !== undefined && !former)

const isOfNoState = (titles: readonly Title[], resolution: Resolution): boolean =>
  !isOfOwnState(titles) && titles.some((title) => isInternational(title, resolution))

const of = (country: string | undefined, certainty: CountryOf['certainty']): CountryOf =>
  country === undefined ? { certainty } : { country, certainty }

/** The state of the page, for a king the monarchy; undefined where that state has no such office. */
function countryOfPage(titles: readonly Title[], resolution: Resolution): string | undefined {
  const country = (isCrowned(titles) ? documentMonarchy : documentCountry).of(resolution)
  return country !== undefined &&
    titles.some((title) => isForeignTo(country, title, resolution) || isPostedIn(country, title, resolution))
    ? undefined
    : country
}

/** What the dictionary says of the offices that states have not, by state: roles, and rows of titles. */
const officesLacking = /* @__PURE__ */ new Kept(() => new Map<string, readonly string[]>())

function lackingIn(country: string, resolution: Resolution): readonly string[] {
  const known = officesLacking.of(resolution)
  const kept = known.get(country)
  if (kept) return kept
  const [row] = resolution.reading.lexicon.rowsOf('country', (key) => key === country)
  const made = [row?.fields['without'] ?? []].flat()
  known.set(country, made)
  return made
}

/** `سناتور` on a page of Iran, `رئيس الجمهورية` on one of a kingdom: whether the dictionary says that a state has no such office. */
const isForeignTo = (country: string, { role, rows }: Title, resolution: Resolution): boolean =>
  lackingIn(country, resolution).some((office) => office === role || rows[0] === `offices/${office}`)

/** `سفير المملكة لدى العراق`: whether a diplomat's title names a state as the one where he is, which he does not serve. */
const isPostedIn = (country: string, { role, start, end }: Title, { selected }: Resolution): boolean => {
  if (!DIPLOMATS.has(role)) return false
  for (let i = firstFrom(selected, start); (selected[i]?.start ?? end) < end; i++) {
    const { type, fields } = selected[i] as Candidate
    if (type === 'country' && (fields as CountryFields).code === country) return true
  }
  return false
}

/** A bare `الرئيس`, `رئیس\u200cجمهور` is the page's own, unless it is of no state. */
const refersBack = ({ fields }: OfficialCandidate, resolution: Resolution): boolean =>
  fields.titles[0]?.takes !== 'state' || countryOfPage(fields.titles, resolution) === undefined

/** Whether a title is held at an intergovernmental body: by the body's name, or by an adjective (`المبعوث الأممي`). */
function isInternational(title: Title, { reading }: Resolution): boolean {
  const { body, country, firstToken, endToken } = title
  // `رئیس کمیسیون مشترک … ایران و …` serves the first of the two
  if (body && country !== undefined && body.rows.includes(OF_TWO_STATES)) return false
  if (body) return isIntergovernmental(body)
  const modifiers = viewOf(reading, 'modifier')
  for (let token = firstToken + 1; token < endToken; token++)
    if (modifiers.plain(token, OF_UNITED_NATIONS) >= 0) return true
  return isOfEurope(title, reading, modifiers)
}

/**
 * `المبعوث الأوروبي`, `رئيس الوفد الأوروبي`, `… في الاتحاد الأوروبي`: whom the union sent. In the feminine the adjective is the
 * title's own only right behind it: a minister is of European affairs; nor is a member with a state beside it (`النائب الأوروبي الفرنسي`).
 */
function isOfEurope(
  { country, portfolios, firstToken, endToken }: Title,
  reading: Reading,
  modifiers: HitView,
): boolean {
  if (country !== undefined) return false
  for (let token = firstToken + 1; token < endToken; token++)
    if (modifiers.plain(token, OF_EUROPE) >= 0)
      return !endsIn(reading.page, token, HEH) || (portfolios.length === 0 && token === firstToken + 1)
  return false
}

/** The states that titles somewhere on the page give people; undefined for those who serve no state. */
const byPerson = /* @__PURE__ */ new Kept((resolution) => {
  const made = new Map<string, string | undefined>()
  const known = knownHolders.of(resolution)
  for (const other of resolution.selected) {
    if (other.type !== 'official') continue
    const { person, titles } = (other as OfficialCandidate).fields
    if (person === '') continue
    const isKnown = made.has(person) || known.has(person)
    if (isKnown && isGuess(other as OfficialCandidate, resolution)) continue
    if (isOfNoState(titles, resolution)) made.set(person, undefined)
    else {
      const country = explicitCountry(other as OfficialCandidate, resolution)
      if (country !== undefined) made.set(person, country)
    }
  }
  return made
})

/** What lists of officials tell of those of whom nothing else does. */
const inLists = /* @__PURE__ */ new Kept((resolution) => {
  const officials = resolution.selected.filter(({ type }) => type === 'official') as OfficialCandidate[]
  return countriesInLists(resolution.reading, officials, (candidate) => {
    const settled = settledCountry(candidate, resolution)
    return settled ? (settled.country ?? '') : countryOfTitles(candidate.fields.titles, resolution, 'sure')
  })
})

/** The state of the body, town or province that another mention of a person tells: `المحافظ العمري` after `محافظ جدة خالد العمري`. */
const inPlaces = /* @__PURE__ */ new Kept((resolution) => {
  const made = new Map<string, string>()
  for (const other of resolution.selected) {
    if (other.type !== 'official') continue
    const { person, titles } = (other as OfficialCandidate).fields
    if (person === '' || titles.length === 0 || made.has(person)) continue
    const country = countryOfTitles(titles, resolution)
    if (country !== undefined) made.set(person, country)
  }
  return made
})

/** The first mention of each person with a title. */
const fullMentions = /* @__PURE__ */ new Kept(({ selected }) => {
  const made = new Map<string, OfficialCandidate>()
  for (const candidate of selected) {
    if (candidate.type !== 'official') continue
    const { person, titles } = candidate.fields as OfficialFields
    if (person !== '' && titles.length > 0 && !made.has(person)) made.set(person, candidate as OfficialCandidate)
  }
  return made
})

/** The state that the words beside a name or inside a title give. */
function explicitCountry(candidate: OfficialCandidate, resolution: Resolution): string | undefined {
  const { fields } = candidate
  if (fields.country !== undefined) return fields.country
  if (fields.titles.length === 0) return countryOfOrigin(candidate, resolution) ?? countryOfCall(candidate, resolution)
  for (const { country, body } of fields.titles) {
    if (country !== undefined) return country
    if (!body || !resolution.stands(body)) continue
    if (body.type === 'organization') {
      const { owner } = body.fields as OrganizationFields
      if (owner !== undefined) return owner
    }
    const { country: known, certainty } = countryOfBody(body, resolution)
    if (known !== undefined && certainty === 'sure') return known
  }
  return countryJoined(candidate, resolution)
}

/** `أحمد عوض من سفارة فلسطين`: the state of the body from which somebody is. */
function countryOfOrigin({ end }: OfficialCandidate, resolution: Resolution): string | undefined {
  const { reading, selected } = resolution
  const cues = viewOf(reading, 'cue')
  let token = tokenAt(reading.page, end)
  if (token < reading.page.tokenCount && reading.page.tokenKinds[token] === PUNCTUATION_MARK) token++
  const cue = cues.longest(token, (hit) => cues.row(hit).key === 'membership' && cues.opening(hit) === 0)
  if (cue < 0 || cues.endToken(cue) >= reading.page.tokenCount) return undefined
  const start = reading.page.tokenStarts[cues.endToken(cue)] as number
  let body: Candidate | undefined
  for (let i = firstFrom(selected, start); !body && selected[i]?.start === start; i++)
    if (selected[i]?.type === 'ministry' || selected[i]?.type === 'organization') body = selected[i]
  if (!body) return undefined
  const { country, certainty } = countryOfBody(body, resolution)
  return certainty === 'sure' ? country : undefined
}

/** `أحمد عوض سفيرا جديدا لرواندا`: the state that ل joins to what somebody is called to, an adjective between them or not. */
function countryOfCall({ fields }: OfficialCandidate, { reading, selected }: Resolution): string | undefined {
  const { page, language } = reading
  const { name } = fields
  if (!name || language !== 'ar' || !viewOf(reading, 'cue').isWord(name.endToken, CALLED_TO)) return undefined
  for (let token = name.endToken + 1; token <= name.endToken + 2 && token < page.tokenCount; token++) {
    const start = page.tokenStarts[token] as number
    if (page.tokenKinds[token] !== WORD) return undefined
    const country =
      page.symbols[start] === LAM ? (countryAt(selected, start) ?? countryAt(selected, start + 1)) : undefined
    if (country) return country.fields.code
  }
  return undefined
}

/** `وزير الداخلية بدولة الكويت`, `المندوب الدائم لجمهورية كوريا`: the state that a preposition joins to an Arabic title. */
function countryJoined({ fields }: OfficialCandidate, { reading, selected }: Resolution): string | undefined {
  const { page } = reading
  if (reading.language !== 'ar') return undefined
  for (const title of fields.titles) {
    const token = tokenAt(page, title.end)
    if (token >= page.tokenCount || page.tokenStarts[token] !== title.end + 1) continue
    const start = title.end + 1
    const letter = page.symbols[start]
    let country: Candidate<CountryFields> | undefined
    if (POSTED.has(title.role) || title.bare) {
      // `زيارة الممثل لمصر` is the visit to Egypt, `المندوب الدائم لمصر` is hers
      if (title.role !== 'representative' || title.endToken - title.firstToken < 2 || letter !== LAM) continue
      country = countryAt(selected, start + 1) ?? countryAt(selected, start)
    } else if (letter === BA || (letter === LAM && title.body)) country = countryAt(selected, start + 1)
    else {
      const cues = viewOf(reading, 'cue')
      const cue = cues.longest(token, (hit) => cues.row(hit).key === 'title-preposition' && cues.opening(hit) === 0)
      if (cue >= 0) country = countryAt(selected, page.tokenStarts[cues.endToken(cue)] as number)
    }
    if (country) return country.fields.code
  }
  return undefined
}

/** The state of the body inside a title as far as the page tells it, else of the town or province. */
function countryOfTitles(
  titles: readonly Title[],
  resolution: Resolution,
  least: CountryOf['certainty'] = 'likely',
): string | undefined {
  for (const title of titles) {
    const person = countryOfPersonIn(resolution.reading, title)
    if (person !== undefined) return person
    if (title.body && resolution.stands(title.body)) {
      const { country, certainty } = countryOfBody(title.body, resolution)
      if (country !== undefined && (least === 'likely' || certainty === 'sure')) return country
    }
    const place = POSTED.has(title.role) ? undefined : countryOfPlaceIn(resolution.reading, title)
    if (place !== undefined) return place
  }
  return undefined
}
