import { DEFINITE } from '../../match/entry.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { isDefinite } from './definite.ts'
import type { Found } from './found.ts'

/** Whether a word that is a nationality among others stands behind one who has a nationality: `همتای ترک`, `وفد مجري`. */
export function isBehindNation(reading: Reading, { flags, firstToken, start }: Found): boolean {
  const { page, language } = reading
  if (firstToken === 0 || page.tokenStarts[firstToken] !== start) return false
  const cues = viewOf(reading, 'cue')
  for (let hit = cues.first(firstToken - 1); hit >= 0; hit = cues.after(hit)) {
    if (cues.endToken(hit) !== firstToken) continue
    const { key } = cues.row(hit)
    const definite = (flags & DEFINITE) !== 0
    if (key === 'counterpart' && (language === 'fa' || definite)) return true
    // `الجيش المجري`, `وفد مجري`: an adjective has the article of its noun
    if (key === 'nation' && (language === 'fa' || definite === isDefinite(reading, firstToken - 1))) return true
  }
  return false
}
