import { firstFrom } from '../match/select.ts'
import type { CountryFields } from '../recognizers/country/index.ts'
import { reachOf } from '../recognizers/official/candidate.ts'
import type { OfficialCandidate } from '../recognizers/official/index.ts'
import { LOCAL_ROLES } from '../recognizers/official/titles/local-roles.ts'
import { POSTED_ROLES } from '../recognizers/official/titles/posted-roles.ts'
import type { Title } from '../recognizers/official/titles/title.ts'
import type { OrganizationFields } from '../recognizers/organization/index.ts'
import type { Candidate, Reading, Resolution } from '../recognizers/recognizer.ts'
import { viewOf } from '../recognizers/views.ts'
import { symbolOf } from '../text/characters.ts'
import { isSymbol, LINE_BREAK } from '../text/page.ts'

const WAW = symbolOf('و')
/** How many words before the first of two titles, or behind the second, tell that their holders meet each other. */
const REACH = 4

/**
 * The state behind the second of two Persian titles that و joins, which is the first one's too: `رئیس\u200cجمهور و وزیر خارجه فرانسه`.
 * Not where the two meet each other: `دیدار رئیس\u200cجمهور و نخست\u200cوزیر عراق`; nor where the page speaks of its own state,
 * `home`, whose guest the second may be.
 */
export function stateShared(
  candidate: OfficialCandidate,
  { reading, selected }: Resolution,
  home: string | undefined,
): string | undefined {
  const { page, language } = reading
  const { name, titles } = candidate.fields
  const own = titles[titles.length - 1]
  if (language !== 'fa' || name || !own || titles.some(isAtHome)) return undefined
  const [first, end] = reachOf(page, candidate)
  if (end + 1 >= page.tokenCount || !isSymbol(page, end, WAW)) return undefined
  const start = page.tokenStarts[end + 1] as number
  for (let i = firstFrom(selected, start); selected[i]?.start === start; i++) {
    const next = selected[i] as OfficialCandidate
    if (next.type !== 'official') continue
    const title = next.fields.titles[0]
    if (!title || next.fields.name || title.country === undefined) return undefined
    // the first of the two may be at home: `وزیر نیرو و سفیر ترکیه`
    if (POSTED_ROLES.has(title.role) || isAlike(own, title)) return undefined
    const isTold = areInTalks(reading, first, reachOf(page, next)[1]) || selected.some((one) => isOf(home, one))
    return isTold ? undefined : title.country
  }
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
