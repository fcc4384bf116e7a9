import { reachOf } from '../../recognizers/official/candidate.ts'
import type { OfficialCandidate } from '../../recognizers/official/index.ts'
import type { Reading } from '../../recognizers/recognizer.ts'
import { symbolOf } from '../../text/characters.ts'
import { beginsWith, isSymbol } from '../../text/page.ts'

/** So many who stand side by side and serve one state show whose list it is. */
const ENOUGH = 2
const COMMA = symbolOf(',')
const WAW = symbolOf('و')

/**
 * The state of those in a list of officials who are told by nothing of their own, behind at least two who serve one state:
 * `رئيس الحكومة المغربية X، ووالي طنجة Y، ومدير الجمارك Z`.
 *
 * @param own what the words of somebody tell, be it nothing
 */
export function countriesInLists(
  reading: Reading,
  officials: readonly OfficialCandidate[],
  own: (candidate: OfficialCandidate) => string | undefined,
): ReadonlyMap<OfficialCandidate, string> {
  const found = new Map<OfficialCandidate, string>()
  let country: string | undefined
  let members = 0
  let end = -1
  for (const candidate of officials) {
    const { name, titles } = candidate.fields
    const [first, last] = reachOf(reading.page, candidate)
    if (!name || titles.length === 0 || !isNext(reading, end, first)) members = 0
    end = last
    if (!name || titles.length === 0) continue
    const told = own(candidate)
    if (told === undefined) {
      if (members < ENOUGH || country === undefined) members = 0
      else found.set(candidate, country)
    } else {
      members = members > 0 && told === country ? members + 1 : 1
      country = told
    }
  }
  return found
}

/** Whether nothing but a comma or و stands between two tokens, and one of them does. */
function isNext({ page }: Reading, end: number, first: number): boolean {
  if (end < 0 || first < end || first - end > 2) return false
  for (let token = end; token < first; token++)
    if (!beginsWith(page, token, COMMA) && !isSymbol(page, token, WAW)) return false
  return first > end || beginsWith(page, first, WAW)
}
