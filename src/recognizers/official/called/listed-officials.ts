import { symbolOf } from '../../../text/characters.ts'
import { beginsWith } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { NameReader } from '../names/names.ts'
import { calledPresentation, type Presentation } from '../presentation.ts'
import type { NamesBehindCues } from './names-behind-cues.ts'

/** The rule of judges, whom nothing but their names can follow. */
export const BENCH = 'bench + name'
const OCCUPATIONS = new Set(['occupation'])
const COMMA = symbolOf(',')

/**
 * The officials whose full names follow, one or several of them, where a word ends that calls for them.
 *
 * @example `نائبه زياد العمري`, `نائباه فواز الحمد وعلي الأحمد`, `عضوية المستشارين ناصر العمري وأسامة الحربي`
 */
export function listedOfficials(
  reading: Reading,
  names: NameReader,
  behind: NamesBehindCues,
  token: number,
  rule: string,
): Presentation[] {
  const found: Presentation[] = []
  for (let at = token; at < reading.page.tokenCount; ) {
    const { name, honorifics } = behind.at(at)
    if (!name || !(rule === BENCH ? names.mayBeFullFromGiven(name) : names.isFullFromGiven(name))) break
    const presentation = calledPresentation(name, rule, honorifics)
    if (presentation) found.push(presentation)
    at = name.endToken
    if (at >= reading.page.tokenCount) break
    if (!names.classes.beginsWithWaw(at) && !(rule === BENCH && isBeforeMember(reading, names, behind, at))) break
  }
  return found
}

/** Whether a comma stands in a token before the next name of a list: before و, or a full name that no occupation follows. */
function isBeforeMember(reading: Reading, names: NameReader, behind: NamesBehindCues, token: number): boolean {
  if (!beginsWith(reading.page, token, COMMA)) return false
  if (names.classes.beginsWithWaw(token + 1)) return true
  const { name } = behind.at(token + 1)
  return names.mayBeFullFromGiven(name) && !viewOf(reading, 'cue').isWord(name.endToken, OCCUPATIONS)
}
