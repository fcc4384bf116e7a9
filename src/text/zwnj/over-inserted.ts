import { isKnown } from './known.ts'
import { type PersianLexicon, persianLexicon } from './lexicon.ts'

const ZWNJ = '\u200c'
/** No Persian word is longer. */
const LONGEST_WORD = 32
/** A longer piece that no list has may well be a word: همان_طور. */
const LONGEST_SCRAP = 2

/**
 * A Persian word with ZWNJ where none belongs, as it should be: joined, where the joined word is known and a piece
 * of the split one is nothing (کتا_ب); with a blank, where a preposition hangs on a pronoun (از_این). Any other: undefined.
 *
 * @example
 * withoutOverInserted('کتا\u200cب') // 'کتاب'
 */
export function withoutOverInserted(word: string): string | undefined {
  if (word.length > LONGEST_WORD) return undefined
  const lexicon = persianLexicon()
  const pieces = word.split(ZWNJ)
  const joined = pieces.join('')
  if (pieces.includes('')) return undefined
  if (pieces.some((piece) => piece.length <= LONGEST_SCRAP && !isPiece(piece, lexicon)))
    return lexicon.kinds.has(joined) && !lexicon.compounds.has(joined) ? joined : undefined
  const [first = '', second = ''] = pieces
  return pieces.length === 2 &&
    lexicon.gluedFirsts.includes(first) &&
    lexicon.clippedHosts.has(second) &&
    !lexicon.kinds.has(joined) &&
    !lexicon.compounds.has(joined)
    ? `${first} ${second}`
    : undefined
}

/** Whether something stands between ZWNJ by right: a word, an affix, a part of compounds. */
const isPiece = (piece: string, lexicon: PersianLexicon): boolean =>
  isKnown(piece, lexicon) ||
  lexicon.pluralSet.has(piece) ||
  lexicon.comparativeSet.has(piece) ||
  lexicon.afterSilentHeSet.has(piece) ||
  lexicon.auxiliaries.has(piece) ||
  lexicon.pronouns.has(piece) ||
  lexicon.possessiveAfterZwnj.has(piece) ||
  lexicon.imperfective.includes(piece) ||
  lexicon.preverbs.includes(piece) ||
  lexicon.privative.includes(piece) ||
  lexicon.firstParts.includes(piece) ||
  lexicon.bound.has(piece) ||
  lexicon.combining.has(piece)
