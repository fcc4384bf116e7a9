import { RowNumbers } from '../../match/row-numbers.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'

/** Words of sport that make a page a sports page. */
const ENOUGH = 2
const SPORT = RowNumbers.ofKeys('sport')

/** Whether a page is about sport: at least two words of sport stand on it. */
export function isSportsPage(reading: Reading): boolean {
  // `رئیس\u200cجمهور` is no club's
  if (reading.language === 'fa') return false
  const cues = viewOf(reading, 'cue')
  let found = 0
  for (const hit of cues.whose(SPORT)) if (cues.closing(hit) === 0 && ++found >= ENOUGH) return true
  return false
}
