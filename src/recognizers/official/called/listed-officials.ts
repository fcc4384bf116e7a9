import { symbolOf } from '../../../text/characters.ts'
import { beginsWith } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import type { NameReader } from '../names/names.ts'
import { calledPresentation, type Presentation } from '../presentation.ts'
import type { NamesBehindCues } from './names-behind-cues.ts'

/** The rule of judges, whom nothing but their names can follow. */
export const BENCH = 'bench + name'
const COMMA = symbolOf(',')

/**
 * The officials whose full names follow, one or several of them, where a word ends that calls for them.
 *
 * @example `نائبه زياد العمري`, `نائباه فواز الحمد وعلي الأحمد`, `عضوية المستشارين ناصر العمري وأسامة الحربي`
 */
export function listedOfficials(
  { page }: Reading,
  names: NameReader,
  behind: NamesBehindCues,
  token: number,
  rule: string,
): Presentation[] {
  const found: Presentation[] = []
  for (let at = token; at < page.tokenCount; ) {
    const { name, honorifics } = behind.at(at)
    if (!name || !(rule === BENCH ? names.mayBeFullFromGiven(name) : names.isFullFromGiven(name))) break
    const presentation = calledPresentation(name, rule, honorifics)
    if (presentation) found.push(presentation)
    at = name.endToken
    if (at >= page.tokenCount || (!names.classes.beginsWithWaw(at) && !beginsWith(page, at, COMMA))) break
  }
  return found
}
