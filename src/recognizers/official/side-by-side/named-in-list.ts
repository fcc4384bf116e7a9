import { AFTER_WA } from '../../../match/match.ts'
import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, isSymbol, WORD } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { NameClasses } from '../names/name-classes.ts'
import { AMBIGUOUS, STOP } from '../names/token-class.ts'

const COMMA = symbolOf(',')
const WAW = symbolOf('و')
const SEVERAL = 'named-after-several'
/** The most words of such a list before one of its titles. */
const LONGEST_LIST = 14

/**
 * Whether an Arabic title with و written onto it, before a name, stands in a list of what several streets, schools, hospitals
 * are called.
 *
 * @example `والملك` in `شوارع الملك فهد والملك خالد`
 */
export function isNamedInList(reading: Reading, cues: HitView, classes: NameClasses, token: number): boolean {
  const { page, language } = reading
  if (language !== 'ar' || !isJoinedTitle(reading, token) || classes.of(token + 1) < AMBIGUOUS) return false
  for (let at = token - 1; at >= Math.max(0, token - LONGEST_LIST); at--) {
    for (let hit = cues.first(at); hit >= 0; hit = cues.after(hit))
      if (cues.row(hit).key === SEVERAL && cues.closing(hit) === 0) return true
    if (beginsWith(page, at, COMMA) || isSymbol(page, at, WAW)) continue
    if (page.tokenKinds[at] !== WORD) return false
    if (classes.of(at) === STOP && !classes.isTitleWord(at) && !classes.isHonorificWord(at)) return false
  }
  return false
}

/** Whether a title or honorific begins in a token behind و. */
function isJoinedTitle(reading: Reading, token: number): boolean {
  return ['office', 'honorific'].some((category) => {
    const view = viewOf(reading, category)
    for (let hit = view.first(token); hit >= 0; hit = view.after(hit))
      if (view.opening(hit) & AFTER_WA && view.closing(hit) === 0) return true
    return false
  })
}
