import { tokenBehind } from '../../../text/page.ts'
import type { Candidate, Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { CandidateIndex } from '../candidate-index.ts'
import type { Title } from '../titles/title.ts'
import { isOneSentence } from './own-servants.ts'

const PRIVATE = new Set(['private-body'])

/**
 * Whether the title with a pronoun may be of a ministry or another body of state: one stands closely before it in the same
 * sentence, and nothing private behind that.
 *
 * @example `الهيئة العامة للغذاء ممثلة برئيسها`; not `وزارة الصحة مع شركة الدواء ممثلة برئيسها`
 */
export function isBehindBody(reading: Reading, bodies: CandidateIndex, title: Title): boolean {
  const body = bodies.lastBefore(title.start)
  return body !== undefined && isOf(reading, body, title)
}

/** Whether a body stands closely before a title with a pronoun, and nothing private between them. */
export function isOf(reading: Reading, body: Candidate, title: Title): boolean {
  const { page } = reading
  const from = tokenBehind(page, body.end)
  if (!isOneSentence(page, from, title.firstToken)) return false
  const cues = viewOf(reading, 'cue')
  for (let token = from; token < title.firstToken; token++) if (cues.isWord(token, PRIVATE)) return false
  return true
}
