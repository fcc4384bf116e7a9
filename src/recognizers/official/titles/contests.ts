import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'

/** Words of contests that make a Persian page a report of one. */
const ENOUGH = 2
const CONTEST = 'contest'

/** Whether a Persian page reports a contest, where the representative of a state (`نماینده روسیه`) is a competitor. */
export function isContestPage(reading: Reading): boolean {
  if (reading.language !== 'fa') return false
  const cues = viewOf(reading, 'cue')
  let found = 0
  for (let token = 0; token < reading.page.tokenCount; token++)
    if (
      cues.longest(token, (hit) => cues.row(hit).key === CONTEST && cues.opening(hit) === 0) >= 0 &&
      ++found >= ENOUGH
    )
      return true
  return false
}
