import type { Candidate, Resolution } from '../recognizers/recognizer.ts'
import { viewOf } from '../recognizers/views.ts'
import { wordBehind } from './country-beside.ts'

/** Whether a ministry is of a part of a state that governs itself, so not the state's own: `وزارة الداخلية في حكومة إقليم كردستان`. */
export function isOfSelfGovernment({ end }: Candidate, { reading }: Resolution): boolean {
  const cues = viewOf(reading, 'cue')
  const token = wordBehind(reading, end)
  if (token === undefined) return false
  const preposition = cues.longest(token, (hit) => cues.row(hit).key === 'title-preposition' && cues.opening(hit) === 0)
  const at = preposition < 0 ? token : cues.endToken(preposition)
  if (at >= reading.page.tokenCount) return false
  // `بحكومة إقليم كردستان`: a letter written on is as good as a preposition
  return cues.longest(at, (hit) => cues.row(hit).key === 'self-governed-part') >= 0
}
