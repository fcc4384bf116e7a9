import { foldedText } from '../../text/fold.ts'
import { tokenAt } from '../../text/page.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import type { OrganizationCandidate } from './index.ts'
import type { NameWords } from './name-words.ts'

/** Bodies that parties have too. */
const OF_PARTIES = new Set(['council', 'committee'])
/** Words between a committee and whose it is: `کمیته انتخابات احزاب` + `اصلاح\u200cطلب`. */
const REACH = 2

/**
 * Bodies without the committees of parties and candidates on a Persian page: those before a word of parties
 * (`شورای سیاست\u200cگذاری اصلاح\u200cطلبان`), a campaign's before a name (`ستاد انتخابات` + who stands for election),
 * and where these names are repeated without it.
 */
export function withoutParties(
  reading: Reading,
  words: NameWords,
  bodies: readonly OrganizationCandidate[],
): OrganizationCandidate[] {
  if (reading.language !== 'fa') return [...bodies]
  const { page } = reading
  const textOf = ({ start, end }: OrganizationCandidate) => foldedText(page, start, end)
  const parties = new Set<string>()
  for (const body of bodies) if (isOfParty(reading, words, body)) parties.add(textOf(body))
  return parties.size === 0
    ? [...bodies]
    : bodies.filter((body) => !OF_PARTIES.has(body.fields.class) || !parties.has(textOf(body)))
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
