import type { Candidate, Reading } from '../recognizers/recognizer.ts'
import { viewOf } from '../recognizers/views.ts'
import { tokenAt } from '../text/page.ts'

const WIRE = new Set(['press-agency'])
/** The most words of what a news agency is called before its state. */
const LONGEST = 2

/** Whether a country only names a news agency, which writes about all states: `خبرگزاری فرانسه`. */
export function isOfWire(reading: Reading, { start }: Candidate): boolean {
  if (reading.language !== 'fa') return false
  const token = tokenAt(reading.page, start)
  return viewOf(reading, 'cue').before(token, WIRE, LONGEST) < token
}
