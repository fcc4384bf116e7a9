import { isFormOf } from '../../../match/lookup.ts'
import { symbolOf } from '../../../text/characters.ts'
import { hasLetter } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import { lexiconOf } from '../../views.ts'
import { HEH_LETTER } from './word-spelling.ts'

const NOUNS = 'words/arabic-common'
/** Of these lists too many words are nouns: `دعم`, `طلب`. */
const LISTS = [NOUNS, 'words/arabic-verbs', 'words/ambiguous']
const ALIF = symbolOf('ا')
/** ة is folded to it. */
const HEH = symbolOf('ه')
const MEEM = symbolOf('م')
const TEH = symbolOf('ت')
/** How many letters a noun has at least before a pronoun. */
const SHORTEST = 3

/**
 * Whether an Arabic noun or verb of the lists with a pronoun of the third person behind it stands in a token, ة become ت.
 *
 * @example `تصريحه`, `كلمته`, `زيارتها`; not `حمزة`
 */
export function isPossessedNoun(reading: Reading, token: number): boolean {
  const { symbols, tokenStarts, tokenEnds } = reading.page
  const start = tokenStarts[token] as number
  const end = endBeforePronoun(reading, tokenEnds[token] as number)
  if (end - start < SHORTEST) return false
  const words = lexiconOf(reading, 'word')
  if (LISTS.some((list) => isFormOf(words, list, symbols, start, end))) return true
  if (symbols[end - 1] !== TEH) return false
  const stem = symbols.slice(start, end)
  stem[stem.length - 1] = HEH
  return isFormOf(words, NOUNS, stem, 0, stem.length)
}

/** Where the pronoun begins in which a word ends: `ه`, `ها`, `هم`; 0 where there is none. */
function endBeforePronoun({ page }: Reading, end: number): number {
  const { symbols } = page
  const last = symbols[end - 1]
  const at = last === ALIF || last === MEEM ? end - 2 : end - 1
  return symbols[at] === HEH && hasLetter(page, at, HEH_LETTER) ? at : 0
}
