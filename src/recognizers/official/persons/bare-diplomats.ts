import { RowNumbers } from '../../../match/row-numbers.ts'
import { beginsWithOneOf } from '../../../text/page.ts'
import { QUOTES } from '../../quotation-marks.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { candidateOf, type OfficialCandidate } from '../candidate.ts'
import type { Presentation } from '../presentation.ts'
import type { Title } from '../titles/title.ts'

const AMBASSADOR = 'ambassador'
const EMBASSIES = new RowNumbers(({ fields }) => Number(fields.class === 'embassy'))

/**
 * Finds the ambassador of whom a page speaks by his bare title, which is a newspaper and the address of diplomats too: where the
 * page names an ambassador, but not two of different states, or speaks of an embassy; not where quotation marks stand beside it.
 *
 * @example `السفير` in `شكر السفير وطاقم السفارة السعودية`, not in `وذكرت «السفير» أن`
 */
export function bareDiplomats(
  reading: Reading,
  presentations: readonly Presentation[],
  found: readonly OfficialCandidate[],
): OfficialCandidate[] {
  if (reading.language !== 'ar') return []
  const titles: Title[] = []
  for (const { name, titles: all } of presentations) {
    const [title, other] = all
    if (!name && title && !other && title.weak && title.definite && !title.plural && title.role === AMBASSADOR)
      titles.push(title)
  }
  if (titles.length === 0) return []
  const states = new Set<string>()
  let isNamed = false
  for (const { fields } of found)
    for (const { role, country } of fields.titles) {
      if (role !== AMBASSADOR) continue
      isNamed = true
      if (country !== undefined) states.add(country)
    }
  if (states.size > 1 || !(isNamed || namesEmbassy(reading))) return []
  const taken = new Set<number>()
  for (const { parts } of found) for (const { start } of parts ?? []) taken.add(start)
  return titles
    .filter(
      ({ start, firstToken, endToken }) =>
        !taken.has(start) &&
        !beginsWithOneOf(reading.page, firstToken - 1, QUOTES) &&
        !beginsWithOneOf(reading.page, endToken, QUOTES),
    )
    .map((title) => candidateOf('bare diplomat', '', 'likely', undefined, [], [title], [...states][0]))
}

/** Whether a word for an embassy stands on the page. */
function namesEmbassy(reading: Reading): boolean {
  return viewOf(reading, 'organization').whose(EMBASSIES).length > 0
}
