import { firstFrom } from '../../match/select.ts'
import type { CountryFields } from '../../recognizers/country/index.ts'
import { reachOf } from '../../recognizers/official/candidate.ts'
import type { OfficialCandidate } from '../../recognizers/official/index.ts'
import { LOCAL_ROLES } from '../../recognizers/official/titles/local-roles.ts'
import { POSTED_ROLES } from '../../recognizers/official/titles/posted-roles.ts'
import type { Title } from '../../recognizers/official/titles/title.ts'
import type { OrganizationFields } from '../../recognizers/organization/index.ts'
import type { Candidate, Reading, Resolution } from '../../recognizers/recognizer.ts'
import { viewOf } from '../../recognizers/views.ts'
import { symbolOf } from '../../text/characters.ts'
import { isSymbol, LINE_BREAK, type Page } from '../../text/page.ts'
import { isOfThisCountry } from './this-country.ts'
import { writtenCountry } from './written-country.ts'

const ALEF = symbolOf('ا')
const BEH = symbolOf('ب')
const COMMA = symbolOf(',')
const WAW = symbolOf('و')
/** The most titles that are joined. */
const MOST = 4
/** How many mentions back the title before a comma is looked for: bodies and states within it stand between. */
const NEAR = 4
/** How many words before the first of two titles, or behind the second, tell that their holders meet each other. */
const REACH = 4

/**
 * The state behind the last of Persian titles that commas and و join, which is that of the ones before too:
 * `رئیس\u200cجمهور و وزیر خارجه فرانسه`, `با نخست\u200cوزیر، وزیر دفاع و وزیر نفت این کشور`.
 * Not where two meet each other: `دیدار رئیس\u200cجمهور و نخست\u200cوزیر عراق`; nor where the page speaks of its own state,
 * `home`, whose guest the last may be, unless all of them are met (`با`).
 */
export function stateShared(
  candidate: OfficialCandidate,
  resolution: Resolution,
  home: string | undefined,
): string | undefined {
  const { reading, selected } = resolution
  const { name, titles } = candidate.fields
  const own = titles[titles.length - 1]
  if (reading.language !== 'fa' || name || !own || titles.some(isAtHome)) return undefined
  const last = lastJoined(candidate, resolution)
  const title = last?.fields.titles[0]
  if (!last || !title) return undefined
  const ofThis = isOfThisCountry(reading, title)
  const country = title.country ?? (ofThis ? writtenCountry(last, resolution) : undefined)
  // the first of the two may be at home: `وزیر نیرو و سفیر ترکیه`
  if (country === undefined || POSTED_ROLES.has(title.role) || isAlike(own, title)) return undefined
  const [first] = reachOf(reading.page, candidate)
  if (areMet(candidate, resolution)) return country
  const isTold =
    areInTalks(reading, first, reachOf(reading.page, last)[1]) || (!ofThis && selected.some((one) => isOf(home, one)))
  return isTold ? undefined : country
}

/** The last of the titles without names of their own that commas and one و join behind a title. */
function lastJoined(candidate: OfficialCandidate, resolution: Resolution): OfficialCandidate | undefined {
  const { page } = resolution.reading
  let at = candidate
  for (let titles = 0; titles < MOST; titles++) {
    const end = reachOf(page, at)[1]
    if (end + 1 >= page.tokenCount) return undefined
    const isLast = isSymbol(page, end, WAW)
    if (!isLast && !isSymbol(page, end, COMMA)) return undefined
    const next = officialAt(resolution, page.tokenStarts[end + 1] as number)
    if (!next || next.fields.name || next.fields.titles.length === 0) return undefined
    if (isLast) return next
    if (next.fields.titles.some(isAtHome)) return undefined
    at = next
  }
  return undefined
}

/** Whether `با` stands before the first of the titles that commas join, of which a title is one. */
function areMet(candidate: OfficialCandidate, resolution: Resolution): boolean {
  const { reading, selected } = resolution
  const { page } = reading
  let [first] = reachOf(page, candidate)
  let at = firstFrom(selected, candidate.start)
  for (let titles = 0; titles < MOST && first > 0; titles++) {
    if (isWith(page, first - 1)) return true
    if (!isSymbol(page, first - 1, COMMA)) return false
    let before: OfficialCandidate | undefined
    for (let i = at - 1; !before && i >= 0 && at - i <= NEAR; i--) {
      const other = selected[i] as OfficialCandidate
      if (other.type === 'official' && reachOf(page, other)[1] === first - 1) [before, at] = [other, i]
    }
    if (!before || before.fields.name) return false
    first = reachOf(page, before)[0]
  }
  return false
}

/** `با` */
function isWith({ tokenStarts, tokenEnds, symbols }: Page, token: number): boolean {
  const start = tokenStarts[token] as number
  return tokenEnds[token] === start + 2 && symbols[start] === BEH && symbols[start + 1] === ALEF
}

/** The official who begins at a folded position. */
function officialAt({ selected }: Resolution, start: number): OfficialCandidate | undefined {
  for (let i = firstFrom(selected, start); selected[i]?.start === start; i++)
    if (selected[i]?.type === 'official') return selected[i] as OfficialCandidate
  return undefined
}

/** Whether a town or province, or its own state, is in a title's words, or it is one of a town or province. */
const isAtHome = ({ country, rows, role }: Title): boolean =>
  country !== undefined || LOCAL_ROLES.has(role) || rows.some((row) => row.startsWith('places/'))

/** Whether something on the page is a state's name or a body that the dictionary has as its own. */
const isOf = (state: string | undefined, { type, fields }: Candidate): boolean =>
  state !== undefined &&
  (type === 'country'
    ? (fields as CountryFields).code === state
    : type === 'organization' && (fields as OrganizationFields).owner === state)

/** Whether the holders of two titles are each other's counterparts. */
const isAlike = (one: Title, other: Title): boolean =>
  one.role === other.role && one.portfolios.join() === other.portfolios.join()

/** Whether a noun for talks stands before the first title or behind the second, and does not lead on to somebody else. */
function areInTalks(reading: Reading, first: number, behind: number): boolean {
  const { page } = reading
  for (let at = first - 1; at >= 0 && first - at <= REACH && page.tokenKinds[at] !== LINE_BREAK; at--)
    if (isOfTalks(reading, at)) return !leadsOn(reading, at)
  for (let at = behind; at < page.tokenCount && at - behind < REACH && page.tokenKinds[at] !== LINE_BREAK; at++)
    if (isOfTalks(reading, at)) return !leadsOn(reading, at)
  return false
}

const isOfTalks = (reading: Reading, token: number): boolean => viewOf(reading, 'cue').plain(token, 'talks') >= 0

/** `دیدار با` */
const leadsOn = (reading: Reading, token: number): boolean => viewOf(reading, 'cue').plain(token, 'encounter') >= 0
