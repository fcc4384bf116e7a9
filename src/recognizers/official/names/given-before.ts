import type { HitView } from '../../hits.ts'
import { ADVERB, REPORT } from '../called/report-layout.ts'
import type { NameClasses } from './name-classes.ts'
import { GIVEN, UNKNOWN } from './token-class.ts'

/** The most given names before a surname. */
const MOST_GIVEN = 3

/**
 * Where somebody's given names begin before a Persian surname that the page knows; the surname's own token where there are none.
 *
 * @example `محمد اسماعیل` before `ابراهیم\u200cزاده`, `شکراله` behind `دکتر`
 */
export function givenBefore(classes: NameClasses, token: number): number {
  let from = token
  // `به جای ابراهیم نکو`: a full name already, unless the two words are a surname (`ابراهیم زاده`)
  if (classes.isGiven(token) && !classes.isFamilyEnding(token + 1)) return token
  while (token - from < MOST_GIVEN && classes.of(from - 1) === GIVEN && !classes.isHonorificWord(from - 1)) from--
  if (from === token && classes.of(token - 1) === UNKNOWN && classes.isHonorificWord(token - 2)) return token - 1
  return from
}

/** Whether words are in a place where a speaker's name stands: behind `به گفته`, before a verb of saying. */
export function isSpeakersPlace(cues: HitView, first: number, end: number): boolean {
  for (let at = Math.max(0, first - 3); at < first; at++)
    for (const hit of cues.at(at)) if (cues.endToken(hit) === first && REPORT.has(cues.row(hit).key)) return true
  return cues.longest(end, (hit) => ADVERB.has(cues.row(hit).key) && cues.closing(hit) === 0) >= 0
}
