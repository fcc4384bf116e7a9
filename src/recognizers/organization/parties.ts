import { AFTER_WA, SWALLOWED } from '../../match/match.ts'
import { RowNumbers } from '../../match/row-numbers.ts'
import { foldedText } from '../../text/fold.ts'
import { tokenAt } from '../../text/page.ts'
import type { HitView } from '../hits.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import type { OrganizationCandidate } from './index.ts'
import type { NameWords } from './name-words.ts'

/** Bodies that parties have too. */
const OF_PARTIES = new Set(['council', 'committee'])
/** Bodies that larger ones have. */
const UNITS = new Set([
  'bureau',
  'centre',
  'committee',
  'council',
  'department',
  'directorate',
  'office',
  'secretariat',
])
/** Bodies that parties in Arabic have. */
const PARTY_UNITS = new Set([...UNITS, 'authority'])
/** The words for a party. */
const PARTY = RowNumbers.ofKeys('party')
/** Words between a committee and whose it is: `کمیته انتخابات احزاب` + `اصلاح\u200cطلب`. */
const REACH = 2

/**
 * Bodies without the units of private bodies on an Arabic page (`لجنة النقل في غرفة جدة`, `الأمانة العامة للحزب` and where
 * a party's is called so again),
 * and without the committees of parties and candidates on a Persian page: those before a word of parties
 * (`شورای سیاست\u200cگذاری اصلاح\u200cطلبان`), a campaign's before a name (`ستاد انتخابات` + who stands for election),
 * and where these names are repeated without it.
 */
export function withoutParties(
  reading: Reading,
  words: NameWords,
  bodies: readonly OrganizationCandidate[],
): OrganizationCandidate[] {
  const { page } = reading
  const textOf = ({ start, end }: OrganizationCandidate) => foldedText(page, start, end)
  if (reading.language !== 'fa') {
    const called = bodies.some(isUnlisted) ? unitsOfParties(reading) : new Set<string>()
    return bodies.filter((body) => !isUnlisted(body) || !(called.has(textOf(body)) || isPrivateUnit(reading, body)))
  }
  const parties = new Set<string>()
  for (const body of bodies) if (isOfParty(reading, words, body)) parties.add(textOf(body))
  return parties.size === 0
    ? [...bodies]
    : bodies.filter((body) => !OF_PARTIES.has(body.fields.class) || !parties.has(textOf(body)))
}

/** Whether no row tells whose body it is. */
const isUnlisted = ({ fields: { key } }: OrganizationCandidate): boolean =>
  key === undefined || key.startsWith('common/')

/** `الأمانة العامة للحزب`: what the page calls the bodies of parties, the words before a party that ل or ب joins. */
function unitsOfParties(reading: Reading): Set<string> {
  const { page } = reading
  const words = viewOf(reading, 'organization-word')
  const heads = viewOf(reading, 'organization-head')
  const called = new Set<string>()
  for (const hit of words.whose(PARTY)) {
    const token = words.token(hit)
    if (!isJoined(reading, 'party', token)) continue
    for (let first = token - 2; first >= Math.max(0, token - 3); first--)
      for (let head = heads.first(first); head >= 0; head = heads.after(head))
        if (PARTY_UNITS.has(heads.row(head).fields.class as string))
          called.add(foldedText(page, heads.start(head), page.tokenEnds[token - 1] as number))
  }
  return called
}

/** The hit of a word of a list, as it is, in a token; -1 where there is none. */
function wholeHit(words: HitView, list: string, token: number): number {
  let hit = words.first(token)
  while (hit >= 0 && !(words.row(hit).key === list && words.closing(hit) === 0)) hit = words.after(hit)
  return hit
}

/** Whether a word of a list stands in a token behind a preposition that is written onto it. */
function isJoined(reading: Reading, list: string, token: number): boolean {
  if (token >= reading.page.tokenCount) return false
  const words = viewOf(reading, 'organization-word')
  const hit = wholeHit(words, list, token)
  if (hit < 0 || words.opening(hit) & AFTER_WA) return false
  return words.start(hit) > (reading.page.tokenStarts[token] as number) || (words.opening(hit) & SWALLOWED) !== 0
}

/** Whether the unit of a private body: its name follows behind a preposition. */
function isPrivateUnit(reading: Reading, body: OrganizationCandidate): boolean {
  const { end, fields } = body
  const { page } = reading
  const words = viewOf(reading, 'organization-word')
  const token = tokenAt(page, end)
  if (token >= page.tokenCount) return false
  if (!UNITS.has(fields.class)) return false
  if (viewOf(reading, 'cue').plain(token, 'title-preposition') < 0) return isJoined(reading, 'parties', token)
  return wholeHit(words, 'parties', token + 1) >= 0
}

function isOfParty(reading: Reading, words: NameWords, { start, end, fields }: OrganizationCandidate): boolean {
  if (!OF_PARTIES.has(fields.class)) return false
  const { page } = reading
  const endToken = tokenAt(page, end)
  const first = tokenAt(page, start)
  // `در شورای شهر اصلاح\u200cطلبان`: a town's council has members of parties
  for (let token = first; token < endToken; token++) if (words.isSign('regions', token)) return false
  if (words.is('campaigns', first)) return isPerson(reading, endToken)
  if (fields.key !== undefined && !fields.key.startsWith('common/')) return false
  for (let token = endToken; token < endToken + REACH; token++) {
    if (words.is('parties', token)) return true
    if (!words.is('factions', token)) return false
  }
  return false
}

/** Whether an honorific or a name that is no other word begins in a token. */
function isPerson(reading: Reading, token: number): boolean {
  if (token >= reading.page.tokenCount) return false
  if (viewOf(reading, 'honorific').hasPlain(token)) return true
  if (!viewOf(reading, 'name').hasPlain(token)) return false
  return ['word', 'place', 'country', 'organization', 'office', 'calendar'].every(
    (category) => !viewOf(reading, category).hasPlain(token),
  )
}
