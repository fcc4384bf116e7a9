import { CAPITAL, WEAK } from '../../match/entry.ts'
import { RowNumbers } from '../../match/row-numbers.ts'
import { type Hit, nextOf } from '../../recognizers/hits.ts'
import type { Reading } from '../../recognizers/recognizer.ts'
import { viewOf } from '../../recognizers/views.ts'
import { symbolOf } from '../../text/characters.ts'
import { beginsWithOneOf, LINE_BREAK, WORD } from '../../text/page.ts'
import { placeAt } from '../place-country.ts'
import { isJourney } from './destinations.ts'
import { isEnvoys, isPostedHere } from './envoys.ts'
import { FOR_BODY, FOR_DATELINE, FOR_HOME_CUE, FOR_OFFICE, FOR_TOWN, type Votes } from './home-votes.ts'
import { CURRENCIES } from './kingdoms.ts'

/** What the keys of cues begin with for what only a writer at home says. */
const HOME = 'home-'
/** What the keys of cues begin with for what only one state has; a preposition may be written onto it. */
const DOMESTIC = 'domestic-'
/** What the keys of cues for newspapers begin with. */
const PRESS = 'press-'
/** What the keys of cues for agencies that write about all states end with. */
const AGENCY = '-agency'
/** What stands behind the town of a report. */
const DASHES = new Set(['-', '(', '/'].map(symbolOf))

/** The keys of cues for `المملكة` and for `بلادنا`. */
const KINGDOM = 'kingdom'
const OURS = 'our-country'

/** The number of cues that tell of journeys. */
export const JOURNEY = 2
/** Cues that tell of states: the word for a kingdom, money, what is of one state; of journeys. */
export const TELLING = new RowNumbers(({ key, fields }) => {
  if (isJourney(key)) return JOURNEY
  return key === KINGDOM || key === OURS || CURRENCIES.has(key) || typeof fields.country === 'string' ? 1 : 0
})

/** What the words of a page tell besides votes. */
interface Words {
  /** It speaks of `المملكة`. */
  readonly kingdom: boolean
  /** It speaks of `بلادنا`. */
  readonly ours: boolean
  /** Keys of the kinds of money that it counts in. */
  readonly currencies: ReadonlySet<string>
}

/** Votes of capitals, towns and words that only a writer at home uses. */
export function byWords(
  reading: Reading,
  telling: readonly Hit[],
  named: ReadonlyMap<string, number>,
  { vote, voteOfPlace, voteForWriter }: Votes,
): Words {
  const { page } = reading
  const countries = viewOf(reading, 'country', false)
  const cues = viewOf(reading, 'cue')
  const places = viewOf(reading, 'place')
  const bits = countries.bit | places.bit
  let at = 0
  /** The first token, from one on, of a place or of what tells otherwise. */
  const next = (from: number) =>
    Math.min(nextOf(reading, bits, from), at < telling.length ? cues.token(telling[at] as number) : page.tokenCount)
  const currencies = new Set<string>()
  let kingdom = false
  let ours = false
  let dateline: string | undefined
  const written = new Set<string>()
  for (let token = next(0); token < page.tokenCount; token = next(token + 1)) {
    const capital = countries.longestWhole(token)
    const seat = capital >= 0 && countries.flags(capital) & CAPITAL ? countries.row(capital).key : undefined
    if (seat !== undefined) voteOfPlace(seat, FOR_TOWN)
    const town = places.has(token) ? placeAt(reading, token)?.country : undefined
    // the capital of a state that is named stands for its government, of one that is not it is a town at home
    if (town !== undefined && !(town === seat && named.has(town))) voteOfPlace(town, FOR_TOWN)
    if (town !== undefined && isDateline(reading, token)) dateline ??= town
    for (; at < telling.length && cues.token(telling[at] as number) === token; at++) {
      const hit = telling[at] as number
      const { key, fields } = cues.row(hit)
      // `للمملكة` too
      if (key === KINGDOM) kingdom = true
      if (key === OURS) ours = true
      if (cues.opening(hit) !== 0 && !key.startsWith(DOMESTIC)) continue
      if (CURRENCIES.has(key)) currencies.add(key)
      if (typeof fields.country !== 'string') continue
      if (cues.flags(hit) & WEAK && !standsByItself(reading, token, cues.endToken(hit))) continue
      // a newspaper writes about other states as often
      if (key.startsWith(PRESS) && (named.size > 0 || written.size > 0)) continue
      // `سفير خادم الحرمين الشريفين لدى …` is abroad, though the page may be from home
      const isAbroad = key.startsWith(HOME) && isEnvoys(reading, token)
      // `سفير خادم الحرمين الشريفين لدى البلاد`: the page is from where he is
      if (isAbroad && isPostedHere(cues, cues.endToken(hit))) continue
      const isHome = key.startsWith(HOME) && !isAbroad
      ;(key.endsWith(AGENCY) ? voteForWriter : vote)(
        fields.country,
        isHome ? FOR_HOME_CUE : key.startsWith(DOMESTIC) ? FOR_BODY : FOR_OFFICE,
      )
      if (isHome) written.add(fields.country)
    }
  }
  // `المنامة-سانا`: an agency's report from abroad
  if (dateline !== undefined && (written.size === 0 || written.has(dateline))) vote(dateline, FOR_DATELINE)
  return { kingdom, ours, currencies }
}

/** Whether a town stands at the beginning of a line and before a dash or bracket: `حلبا - …`, `الرياض (واس)`. */
function isDateline(reading: Reading, token: number): boolean {
  const { page } = reading
  if (token > 0 && page.tokenKinds[token - 1] !== LINE_BREAK) return false
  const behind = placeAt(reading, token)?.endToken ?? token
  return beginsWithOneOf(page, behind, DASHES)
}

/** Whether marks, or the ends of a line, stand on both sides of a word: `الرياض (واس)`, `واس - الدمام`. */
function standsByItself({ page }: Reading, token: number, endToken: number): boolean {
  const isBorder = (at: number) => at < 0 || at >= page.tokenCount || page.tokenKinds[at] !== WORD
  return isBorder(token - 1) && isBorder(endToken)
}
