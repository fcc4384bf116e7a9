import { RowNumbers } from '../../../match/row-numbers.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'

/** Words of contests that make a Persian page a report of one. */
const ENOUGH = 2
const CONTEST = RowNumbers.ofKeys('contest')

/** Whether a Persian page reports a contest, where the representative of a state (`نماینده روسیه`) is a competitor. */
export function isContestPage(reading: Reading): boolean {
  if (reading.language !== 'fa') return false
  const cues = viewOf(reading, 'cue')
  // `لیگ برتر` is one word of contests, not two
  const tokens = new Set<number>()
  for (const hit of cues.whose(CONTEST)) if (cues.opening(hit) === 0) tokens.add(cues.token(hit))
  return tokens.size >= ENOUGH
}
