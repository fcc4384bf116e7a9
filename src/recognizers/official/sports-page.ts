import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import type { Title } from './title.ts'

/** Words of sport that make a page a sports page. */
const ENOUGH = 2
/** `المشرف العام على اللعبة` is longer than a club's titles are. */
const LONGEST = 3
/** Offices that clubs and federations have too. */
const SHARED = new Set([
  'president',
  'vice-president',
  'head',
  'deputy-head',
  'deputy-chair',
  'director',
  'secretary-general',
  'member',
])

/** Whether a page is about sport: at least two words of sport stand on it. */
export function isSportsPage(reading: Reading): boolean {
  // `رئیس\u200cجمهور` is no club's
  if (reading.language === 'fa') return false
  const cues = viewOf(reading, 'cue')
  let found = 0
  for (let token = 0; token < reading.page.tokenCount; token++) {
    if (!cues.has(token)) continue
    for (const hit of cues.at(token))
      if (cues.row(hit).key === 'sport' && cues.closing(hit) === 0 && ++found >= ENOUGH) return true
  }
  return false
}

/** Whether a title that names neither state nor body may be a club's: bare `الرئيس`, `نائب الرئيس`. */
export const mayBeClubs = ({ role, country, body, portfolios, firstToken, endToken }: Title): boolean =>
  SHARED.has(role) &&
  country === undefined &&
  body === undefined &&
  portfolios.length === 0 &&
  endToken - firstToken <= LONGEST
