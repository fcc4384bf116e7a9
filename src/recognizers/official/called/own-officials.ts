import type { Reading } from '../../recognizer.ts'
import type { NameReader } from '../names/names.ts'
import { calledPresentation, type Presentation } from '../presentation.ts'
import type { NamesBehindCues } from './names-behind-cues.ts'

/**
 * The officials of somebody whose title stands before, from a token on, where a title with a pronoun ends.
 *
 * @example `نائبه زياد العمري`, `نائباه فواز الحمد وعلي الأحمد`
 */
export function ownOfficials(
  { page }: Reading,
  names: NameReader,
  behind: NamesBehindCues,
  token: number,
): Presentation[] {
  const found: Presentation[] = []
  for (let at = token; at < page.tokenCount; ) {
    const { name, honorifics } = behind.at(at)
    if (!names.isFullFromGiven(name)) break
    const presentation = calledPresentation(name, 'possessive title + name', honorifics)
    if (presentation) found.push(presentation)
    at = name.endToken
    if (!names.classes.beginsWithWaw(at)) break
  }
  return found
}
