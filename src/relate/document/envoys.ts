import type { HitView } from '../../recognizers/hits.ts'
import type { Reading } from '../../recognizers/recognizer.ts'
import { viewOf } from '../../recognizers/views.ts'

/** How many words an ambassador's title may have before its sovereign's. */
const LONGEST_ENVOY = 2
/** Behind an ambassador's sovereign: at, and what the page's own state is called by. */
const AT = new Set(['title-preposition'])
const HERE = new Set(['home', 'posted-home'])

/** `سفير خادم الحرمين الشريفين لدى …`: whether a word stands in the title of somebody who is abroad. */
export function isEnvoys(reading: Reading, token: number): boolean {
  const offices = viewOf(reading, 'office')
  for (let before = Math.max(0, token - LONGEST_ENVOY); before < token; before++)
    for (let hit = offices.first(before); hit >= 0; hit = offices.after(hit))
      if (offices.endToken(hit) > token && offices.row(hit).fields.role === 'ambassador') return true
  return false
}

/** `لدى البلاد` behind a sovereign's style, or behind the last word of a longer form of it. */
export function isPostedHere(cues: HitView, token: number): boolean {
  const at = cues.isWord(token, AT) ? token : token + 1
  return cues.isWord(at, AT) && cues.isWord(at + 1, HERE)
}
