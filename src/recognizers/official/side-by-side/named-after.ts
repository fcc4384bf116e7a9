import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { TitleReader } from '../titles/titles.ts'
import { type Honorifics, LONGEST_HONORIFIC } from './honorifics.ts'

/** Streets, hospitals, cups are named by what stands behind these. */
const NAMED_AFTER = new Set(['named-after'])

/**
 * Tells whether a name or title is what a street, a prize, a hospital is called after, over `الملك`, `شهید` between them.
 *
 * @example `شارع الملك فهد`
 */
export function namedAfterOn(
  reading: Reading,
  titles: TitleReader,
  honorifics: Honorifics,
): (token: number) => boolean {
  const cues = viewOf(reading, 'cue')
  return (token) => {
    for (let at = token - 1; at >= 0; at--) {
      if (cues.isWord(at, NAMED_AFTER)) return true
      if (token - at >= LONGEST_HONORIFIC || !(titles.has(at) || honorifics.has(at))) return false
    }
    return false
  }
}
