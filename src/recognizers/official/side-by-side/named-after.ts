import { BLOCK } from '../../../match/entry.ts'
import { beginsWithOneOf } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import { OPENING_QUOTES } from '../../quotation-marks.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { NameClasses } from '../names/name-classes.ts'
import type { TitleReader } from '../titles/titles.ts'
import { type Honorifics, LONGEST_HONORIFIC } from './honorifics.ts'
import { isNamedInList } from './named-in-list.ts'

/** Streets, hospitals, cups are named by what stands behind these, also behind the plural ones. */
const NAMED_AFTER = new Set(['named-after', 'named-after-several'])
/** What names of projects and prizes begin with, up to the king's title, is in his rows: `مشروع خادم الحرمين الشريفين`. */
const KINGS = new Set(['offices/king', 'offices/king-custodian', 'offices/king-sultan'])
/** The most words of such a beginning. */
const LONGEST_BEGINNING = 4

/**
 * Tells whether a name or title is what a street, a prize, a hospital is called after, over `الملك`, `شهید` between them.
 *
 * @example `شارع الملك فهد`, `مشروع خادم الحرمين الشريفين الملك سلمان`, the second king of `شوارع الملك فهد والملك خالد`
 */
export function namedAfterOn(
  reading: Reading,
  titles: TitleReader,
  honorifics: Honorifics,
  classes: NameClasses,
): (token: number) => boolean {
  const cues = viewOf(reading, 'cue')
  const offices = viewOf(reading, 'office')
  return (token) => {
    for (let at = token - 1; at >= 0; at--) {
      if (cues.isWord(at, NAMED_AFTER) || isBehindKings(offices, at + 1)) return true
      if (isNamedInList(reading, cues, classes, at + 1)) return true
      // `معرض «الملك فيصل …»`
      if (beginsWithOneOf(reading.page, at, OPENING_QUOTES)) return at > 0 && cues.isWord(at - 1, NAMED_AFTER)
      if (token - at >= LONGEST_HONORIFIC || !(titles.has(at) || honorifics.has(at))) return false
    }
    return false
  }
}

/** Whether the first words of such a name end right before a token. */
function isBehindKings(offices: HitView, token: number): boolean {
  for (let first = token - 2; first >= Math.max(0, token - LONGEST_BEGINNING); first--)
    for (let hit = offices.first(first); hit >= 0; hit = offices.after(hit))
      if (offices.endToken(hit) === token && offices.flags(hit) & BLOCK && KINGS.has(offices.row(hit).id)) return true
  return false
}
