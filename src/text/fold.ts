import { QUICK } from '../quick.ts'
import {
  characterTable,
  DROP,
  JOINT,
  LETTER_FROM,
  LIGATURE,
  LIGATURES,
  LINE,
  MARK,
  SPACE,
  SYMBOL_CHARACTERS,
  settleUnit,
  symbolOf,
  UNSETTLED,
} from './characters.ts'
import { AFTER_DROP, AFTER_JOINT, HAS_MARKS } from './fold-edges.ts'

export * from './fold-edges.ts'

/** Text reduced to what matching needs, with the way back to the original. */
export interface Folded {
  /** The text as it was given. */
  readonly text: string
  readonly length: number
  /** A symbol of `characters.ts` for each folded unit. */
  readonly symbols: Uint8Array
  /** The offset of each folded unit in `text`; one more entry for the end. */
  readonly starts: Int32Array
  /** `AFTER_JOINT`, `HAS_MARKS`, `AFTER_DROP` bits for each folded unit. */
  readonly edges: Uint8Array
}

/** The vowel behind which the ezafe is written, and what is written for it. */
const HEH = symbolOf('ه')
const YEH = symbolOf('ی')
/** So many units behind the end are empty: rules look ahead. */
const BEYOND = 16

/**
 * Folds text for matching: letters that look alike become one, marks and joints fall away, white space shrinks.
 * Lossy, in one pass; `originalStart` and `originalEnd` lead back. Text and dictionary forms go through this same function.
 * `spare`: folded text that nobody reads any more, whose memory is used again where it is large enough.
 * @example foldedText(fold('الإتصالات')) === foldedText(fold('الاتصالات'))
 */
export function fold(text: string, spare?: Units): Folded {
  const table = characterTable()
  const size = text.length
  const { starts, symbols, edges } =
    QUICK && spare && spare.symbols.length >= size + BEYOND ? spare : newUnits(size + BEYOND)
  let length = 0
  let pending = 0
  // what is no more than this is not written as it is: white space behind white space
  let least = DROP
  for (let i = 0; i < size; i++) {
    const symbol = table[text.charCodeAt(i)] as number
    if (symbol > least && symbol < UNSETTLED) {
      // all ones where it is white space: no branch, because every fifth unit is one
      const white = (symbol - LINE - 1) >> 31
      symbols[length] = symbol
      starts[length] = i
      edges[length++] = pending & ~white
      least = white & LINE
      pending = 0
    } else if (symbol === SPACE || symbol === LINE) {
      if (symbol === LINE) symbols[length - 1] = LINE
      pending = 0
    } else if (symbol === MARK) {
      if (length > 0) edges[length - 1] = (edges[length - 1] as number) | HAS_MARKS
    } else if (symbol === JOINT) {
      if (length > 0 && symbols[length - 1] === HEH && isEzafe(text, i + 1)) i++
      else pending |= AFTER_JOINT | AFTER_DROP
    } else if (symbol === DROP) {
      pending |= AFTER_DROP
    } else if (symbol === LIGATURE) {
      const parts = LIGATURES.get(text.charCodeAt(i)) as number[]
      // too many of them for the room that there is: again, with more
      if (QUICK && length + parts.length + (size - i) + BEYOND > symbols.length)
        return fold(text, newUnits(symbols.length * 2))
      for (const part of parts) {
        symbols[length] = part
        starts[length] = i
        edges[length++] = pending
        pending = 0
      }
      least = DROP
    } else if (symbol === UNSETTLED) {
      settleUnit(text.charCodeAt(i))
      i--
    }
  }
  starts[length] = size
  // what a page before has left there
  for (let i = length; QUICK && i < length + BEYOND; i++) {
    symbols[i] = 0
    edges[i] = 0
  }
  return { text, length, symbols, starts, edges }
}

/** Whether the ی of the ezafe stands at an offset, and nothing more of the word: `قوه\u200cی` is `قوهٔ`, which has a mark for it. */
function isEzafe(text: string, at: number): boolean {
  const table = characterTable()
  return table[text.charCodeAt(at)] === YEH && table[text.charCodeAt(at + 1)] === SPACE
}

type Units = Pick<Folded, 'symbols' | 'starts' | 'edges'>

/** Room for folded units, in one allocation; else lists, which grow. */
function newUnits(capacity: number): Units {
  if (!QUICK) return { starts: [], symbols: [], edges: [] } as unknown as Units
  const buffer = new ArrayBuffer(capacity * 6)
  return {
    starts: new Int32Array(buffer, 0, capacity),
    symbols: new Uint8Array(buffer, capacity * 4, capacity),
    edges: new Uint8Array(buffer, capacity * 5, capacity),
  }
}

/** The folded text as a string, for showing, packing and looking up. */
export function foldedText(folded: Pick<Folded, 'symbols' | 'length'>, from = 0, to = folded.length): string {
  let text = ''
  for (let i = from; i < to; i++) text += SYMBOL_CHARACTERS[folded.symbols[i] as number]
  return text
}

/** Where in the original text a span that begins at this folded unit begins. */
export function originalStart(folded: Folded, position: number): number {
  return folded.starts[position] as number
}

const TATWEEL = 0x0640

/** Where in the original text a span that ends before this folded position ends: marks and tatweel taken in, other joints and spaces left out. */
export function originalEnd(folded: Folded, position: number): number {
  if (position === 0) return 0
  const last = position - 1
  let end = (folded.starts[last] as number) + 1
  if ((folded.edges[last] as number) & HAS_MARKS) {
    const table = characterTable()
    const limit = folded.starts[position] as number
    for (let i = end; i < limit; i++) if (table[folded.text.charCodeAt(i)] === MARK) end = i + 1
  }
  // tatweel at the end belongs to the letter that it lengthens: هـ
  if ((folded.symbols[last] as number) >= LETTER_FROM) while (folded.text.charCodeAt(end) === TATWEEL) end++
  return end
}
