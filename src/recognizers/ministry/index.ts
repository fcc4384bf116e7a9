import { DEFINITE } from '../../match/entry.ts'
import { BEFORE_SUFFIX, SWALLOWED } from '../../match/match.ts'
import { countryOfBody } from '../../relate/country-of-body.ts'
import { pageYear } from '../../relate/document/page-year.ts'
import { isOfSelfGovernment } from '../../relate/self-government.ts'
import { statesOfGroup } from '../../relate/states-of-group.ts'
import { PUNCTUATION_MARK } from '../../text/page.ts'
import type { Certainty, Ministry } from '../../types.ts'
import { type HitView, nextOf } from '../hits.ts'
import { listedPortfolios } from '../portfolio-list.ts'
import { type PortfolioPhrase, PortfolioReader, portfoliosOf } from '../portfolios.ts'
import { type Candidate, type Reading, type Recognizer, SELDOM } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { keysByPortfolios, ministryKey } from './identity.ts'
import { JoinedBodies } from './joined-bodies.ts'
import { limitsOf, partedMinistries } from './parted-ministries.ts'

/** The fields of a ministry candidate; its country and key follow in `resolve`. */
export interface MinistryFields {
  portfolios: string[]
  /** Where the head stands that several ministries share. */
  group?: number
  /** The key of the dictionary row whose name stands here, if one does. */
  key?: string
}

/** A ministry candidate. */
export type MinistryCandidate = Candidate<MinistryFields>

/** So many fields behind one head are several ministries where a plural announces them; so near it must stand. */
const SEVERAL = 3
const NEAR = 8

/** Finds ministries: head noun and portfolios by rule; irregular names by dictionary. */
export const ministry: Recognizer<Ministry> = {
  type: 'ministry',
  seldom: SELDOM,
  recognize(reading, earlier): MinistryCandidate[] {
    const heads = viewOf(reading, 'ministry-head')
    const named = viewOf(reading, 'ministry')
    const portfolios = new PortfolioReader(reading)
    const joined = new JoinedBodies(reading, earlier)
    const candidates: MinistryCandidate[] = []
    let announced = -1
    const { tokenCount } = reading.page
    const bits = heads.bit | named.bit
    for (let token = nextOf(reading, bits, 0); token < tokenCount; token = nextOf(reading, bits, token + 1)) {
      const name = named.has(token) ? byName(named, token) : undefined
      if (name) candidates.push(name)
      if (!heads.has(token)) continue
      const head = heads.longest(token, (hit) => heads.closing(hit) !== BEFORE_SUFFIX)
      if (head < 0) continue
      // `للوزارة هجرة`: what has its article is in construct with nothing
      if (heads.flags(head) & DEFINITE || heads.opening(head) & SWALLOWED) continue
      const { number } = heads.row(head).fields
      let many = number !== 'one'
      const listed = portfolios.behind({ endToken: heads.endToken(head), end: heads.end(head) }, { many })
      const isElsewhere = name !== undefined && joined.isElsewhere(name, listed)
      if (isElsewhere) candidates.pop()
      const phrases = joined.before(listed, isElsewhere ? 0 : (name?.end ?? 0), many)
      if (number === 'two' && phrases.length === 1) phrases.push(...behindNationality(reading, portfolios, phrases))
      if (many && phrases.length === 0) announced = token
      many ||= phrases.length >= SEVERAL && isAnnounced(reading, announced, token)
      if (phrases.length > 1 && isCounted(reading, token, phrases.length)) {
        many = true
        // no ministry of all these fields is meant
        while (candidates[candidates.length - 1]?.start === heads.start(head)) candidates.pop()
      }
      if (phrases.length === 0) continue
      const each = phrases.map((phrase) => [phrase])
      const told = many ? limitsOf(reading, number, phrases) : undefined
      const parted = told && partedMinistries(reading.lexicon, phrases, told)
      const groups = many ? (parted ?? each) : [phrases]
      // as most states part their fields, so perhaps this one
      const isSupposed = told?.state === undefined && parted?.some(({ length }) => length > 1)
      candidates.push(...byRule(heads.start(head), heads.row(head).id, groups, many, isSupposed ? 'likely' : 'sure'))
    }
    return candidates
  },
  resolve(candidate, resolution) {
    const { portfolios, key } = candidate.fields as MinistryFields
    const { country, certainty } = countryOfBody(candidate, resolution)
    if (country !== undefined && certainty !== 'sure' && candidate.certainty === 'sure') candidate.certainty = certainty
    const { reading } = resolution
    const year = pageYear.of(resolution)
    const isOfPart = isOfSelfGovernment(candidate, resolution)
    const keyOf = (state: string) =>
      isOfPart ? undefined : ministryKey(reading, candidate, portfolios, state, year, key)
    const known = country === undefined ? undefined : keyOf(country)
    const others = statesOfGroup(candidate, resolution)
    // one of several states, each of which has such a ministry
    if (others.length > 0) candidate.certainty = 'guess'
    const alternatives =
      country === undefined || known !== undefined || isOfPart
        ? []
        : [...keysByPortfolios(reading, portfolios, country, year)]
    for (const state of others) {
      const other = state === country ? undefined : keyOf(state)
      if (other !== undefined) alternatives.push(other)
    }
    return {
      portfolios: listedPortfolios(reading.lexicon, portfolios),
      ...(country === undefined ? {} : { country }),
      ...(known === undefined ? {} : { key: known }),
      ...(alternatives.length === 0 ? {} : { alternatives }),
    }
  },
}

/** `والدفاع` behind `وزارتا الداخلية العراقية`: the field of another state's ministry. */
function behindNationality(
  reading: Reading,
  portfolios: PortfolioReader,
  [first]: readonly PortfolioPhrase[],
): PortfolioPhrase[] {
  const countries = viewOf(reading, 'country')
  const nationality = first && first.endToken < reading.page.tokenCount ? countries.longestWhole(first.endToken) : -1
  const second = nationality < 0 ? undefined : portfolios.next(countries.endToken(nationality), false, true)
  return second ? [second] : []
}

/** Whether a plural head without portfolios stands shortly before, and a comma or colon between: `وزارات السيادة الأربع، وهي وزارة …`. */
function isAnnounced({ page }: Reading, announced: number, token: number): boolean {
  if (announced < 0 || token - announced > NEAR) return false
  for (let at = token - 1; at > announced && at >= token - 2; at--)
    if (page.tokenKinds[at] === PUNCTUATION_MARK) return true
  return false
}

/** Whether the number of portfolios stands before a Persian head: `دو وزارتخانه بهداشت و رفاه`. */
function isCounted(reading: Reading, token: number, many: number): boolean {
  if (reading.language !== 'fa' || token === 0) return false
  const numbers = viewOf(reading, 'number')
  for (let hit = numbers.first(token - 1); hit >= 0; hit = numbers.after(hit)) {
    const { kind, number } = numbers.row(hit).fields
    if (kind === 'number' && Number(number) === many && numbers.isPlain(hit) && numbers.endToken(hit) === token)
      return true
  }
  return false
}

/** Candidates from a head and its portfolios, those of each ministry together; several where the head is dual or plural. */
function byRule(
  start: number,
  head: string,
  groups: readonly (readonly PortfolioPhrase[])[],
  many: boolean,
  certainty: Certainty,
): MinistryCandidate[] {
  return groups.map((group, i) => {
    const from = i === 0 ? start : (group[0] as PortfolioPhrase).start
    const end = (group[group.length - 1] as PortfolioPhrase).end
    return {
      type: 'ministry',
      start: from,
      end,
      rule: many ? 'plural head + portfolios' : 'head + portfolio',
      rows: [head, ...group.map(({ row }) => row)],
      certainty,
      weight: end - from,
      parts: undefined,
      closed: undefined,
      fields: { portfolios: portfoliosOf(group), ...(many ? { group: start } : {}) },
    }
  })
}

/** The candidate from a name in the dictionary of ministries. */
function byName(named: HitView, token: number): MinistryCandidate | undefined {
  const hit = named.longest(token, (hit) => named.closing(hit) !== BEFORE_SUFFIX)
  if (hit < 0) return undefined
  const row = named.row(hit)
  const list = row.fields.portfolios
  const portfolios = Array.isArray(list) ? list : typeof list === 'string' && list !== '' ? [list] : []
  if (portfolios.length === 0) return undefined
  const start = named.start(hit)
  const end = named.end(hit)
  return {
    type: 'ministry',
    start,
    end,
    rule: 'name of a ministry',
    rows: [row.id],
    certainty: 'sure',
    weight: end - start - 0.5,
    parts: undefined,
    closed: undefined,
    fields: { portfolios: [...portfolios], key: row.key },
  }
}
