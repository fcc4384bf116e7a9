/**
 * The alphabet of folded text: every UTF-16 code unit becomes one small number, a *symbol*.
 * Letters that news writes in several ways for one sound or word (ي ى ی ئ, ك ک, ة ه ۀ, أ إ آ ا) become one symbol;
 * marks become none. Sources: Unicode 17 chapter 9.2 (Arabic), NFKC for presentation forms.
 */

import { QUICK } from '../quick.ts'

/** Symbols below `LETTER_FROM` are no letters; a symbol is at most 127. */
export const DROP = 0
export const SPACE = 1
export const LINE = 2
export const OTHER = 3
/** A code unit whose symbol is not yet worked out: see `settleUnit`. */
export const UNSETTLED = 124
/** A combining mark: dropped, but belongs to the letter before it. */
export const MARK = 125
/** ZWNJ and other joints inside a word: dropped, but a name may end there. */
export const JOINT = 126
/** A ligature of several letters: see `LIGATURES`. */
export const LIGATURE = 127

const PUNCTUATION = '.,;:?!"\'()[]{}<>-/\\_%*+=&@#$|~`^…•«»'
const ARABIC = 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءڭڠ'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'
/** Letters and figures that stand for those of `ARABIC` in charts and in packed forms. */
const ASCII = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345678'

/** Letters that Persian has and Arabic has not. */
export const PERSIAN_LETTERS = /[پچژگ]/
/** What is typed on a Persian keyboard alone, and on an Arabic one alone (Unicode chart U0600). */
export const PERSIAN_KEYS = /[یک\u200c۰-۹]/
export const ARABIC_KEYS = /[ىأإ]/

export const PUNCTUATION_FROM = 4
export const DIGIT_FROM = PUNCTUATION_FROM + PUNCTUATION.length
export const LETTER_FROM = DIGIT_FROM + 10
export const LATIN_FROM = LETTER_FROM + ARABIC.length
/** A letter of any other script. */
export const FOREIGN_LETTER = LATIN_FROM + LATIN.length
export const SYMBOL_COUNT = FOREIGN_LETTER + 1

/**
 * One character that stands for each symbol, for showing and for packing folded text. Where letters are only packed
 * and code must be small, those of `ASCII` stand for Arabic ones, and nothing for figures.
 */
export const SYMBOL_CHARACTERS = `\u0000 \n\u00a4${PUNCTUATION}${QUICK ? `0123456789${ARABIC}${LATIN}\u2370` : `          ${ASCII}${LATIN}`}`

/** The symbol of one character that is folded already. */
export function symbolOf(character: string): number {
  const symbol = SYMBOL_CHARACTERS.indexOf(character)
  if (QUICK && symbol < 0) throw new RangeError(`no symbol for ${JSON.stringify(character)}`)
  return symbol
}

/** The symbol of a character in a chart or a packed form. */
export function packedSymbol(character: string): number {
  const letter = QUICK ? ASCII.indexOf(character) : -1
  return letter < 0 ? symbolOf(character) : LETTER_FROM + letter
}

/** The character of a symbol in a packed form. */
export const packedCharacter = (symbol: number): string =>
  ASCII[symbol - LETTER_FROM] ?? (SYMBOL_CHARACTERS[symbol] as string)

/** Up to four symbols as one number. */
export function packed(symbols: ArrayLike<number>, from: number, end: number): number {
  let number = 0
  for (let i = from; i < end; i++) number = number * 128 + (symbols[i] as number)
  return number
}

/** Whether a symbol is a letter of any script. */
export const isLetter = (symbol: number): boolean => symbol >= LETTER_FROM
/** Whether a symbol is a digit. */
export const isDigit = (symbol: number): boolean => symbol >= DIGIT_FROM && symbol < LETTER_FROM

/** What else stands in the charts and is no sign of punctuation there. */
const CHART_SYMBOLS: Readonly<Record<string, number>> = {
  _: SPACE,
  '|': LINE,
  '^': MARK,
  '~': JOINT,
  '!': DROP,
  '#': FOREIGN_LETTER,
}

/**
 * The Arabic block as a chart, from U+0600 on: what each code unit is folded to. Letters that look or sound alike are
 * one letter (hamza carriers, Urdu, Kurdish, Pashto, Maghrebi), see `ASCII`; `#` is a letter apart from all, a space is
 * no letter or a figure.
 */
const ARABIC_CHART =
  '            ,   ' + // 0600
  '^^^^^^^^^^^;!  ?' + // 0610
  '56AA3A5AB4DEFHIJ' + // 0620
  'KLMOPQRSTUVYY555' + // 0630
  '~WXY0124355^^^^^' + // 0640
  '^^^^^^^^^^^^^^^^' + // 0650
  '          %,,*BX' + // 0660
  '^AAA#A335DDBDDCD' + // 0670
  'BH#FFGGGJJ####J#' + // 0680
  '#LLLLLN#N#PO####' + // 0690
  '8WW#WW#XXYYY#7#Z' + // 06a0
  'Z####00###2#2#4#' + // 06b0
  '4444333333335553' + // 06c0
  '5555.4^^^^^^^  ^' + // 06d0
  '^^^^^  ^^ ^^^^JL' + // 06e0
  '          #####4' //  06f0

/** General punctuation, from U+2000 on: joints stand inside words, bidi controls may stand anywhere. */
const PUNCTUATION_CHART =
  '___________!~~!!' + // 2000
  `------  ''' """"` + // 2010
  '  ••  … ||!!!!!_' + // 2020
  `  '"            ` + // 2030
  '                ' + // 2040
  '               _' + // 2050
  '!     !!!!' //        2060

/** What is in no chart: code units from one to another, of which the later rows override the earlier ones. */
const RANGES: readonly (readonly [symbol: number, from: number, to?: number])[] = [
  [UNSETTLED, 0xc0, 0x33ff],
  [UNSETTLED, 0xfb00, 0xfeff],
  [SPACE, 0, 0x20],
  [SPACE, 0x7f],
  [SPACE, 0xa0],
  [SPACE, 0x1680],
  [SPACE, 0x3000],
  [LINE, 0x0a, 0x0d],
  [LINE, 0x85],
  [MARK, 0x0300, 0x036f],
  // the letters of the blocks that supplement the Arabic one
  [FOREIGN_LETTER, 0x0750, 0x077f],
  [LETTER_FROM, 0x0773, 0x0774],
  [FOREIGN_LETTER, 0x08a0, 0x08c9],
  [MARK, 0x08d3, 0x08ff],
  [FOREIGN_LETTER, 0x3400, 0xd7ff],
  [JOINT, 0xad],
  [DROP, 0xfe00, 0xfe0f],
  [DROP, 0xfeff],
  [symbolOf(','), 0x3001],
  [symbolOf('-'), 0x2212],
  [symbolOf("'"), 0xb4],
  [symbolOf('•'), 0xb7],
  [symbolOf('•'), 0x25a0],
  [symbolOf('•'), 0x25aa],
  [symbolOf('•'), 0x25cf],
]

/** Ligatures (and presentation forms of several letters): their symbols, filled by `settleUnit`. */
export const LIGATURES = new Map<number, number[]>()

/** Puts what a chart says of the code units from `from` on into a table. */
function readChart(table: Uint8Array, from: number, chart: string): void {
  for (let i = 0; i < chart.length; i++) {
    const sign = chart.charAt(i)
    if (sign !== ' ') table[from + i] = CHART_SYMBOLS[sign] ?? packedSymbol(sign)
  }
}

let table: Uint8Array | undefined

/**
 * The class table: code unit → symbol, made on first use (64 KB). Letters of other scripts and presentation forms
 * are `UNSETTLED` there until a text has them.
 * @example characterTable()['ك'.charCodeAt(0)] === characterTable()['ک'.charCodeAt(0)]
 */
export function characterTable(): Uint8Array {
  if (table) return table
  const made = new Uint8Array(65536).fill(OTHER)
  for (const [symbol, from, to = from] of RANGES) made.fill(symbol, from, to + 1)
  for (const mark of PUNCTUATION) made[mark.charCodeAt(0)] = symbolOf(mark)
  for (let i = 0; i < LATIN.length; i++) {
    made[0x41 + i] = made[0x61 + i] = LATIN_FROM + i
    if (i < 10) made[0x30 + i] = made[0x0660 + i] = made[0x06f0 + i] = DIGIT_FROM + i
  }
  readChart(made, 0x0600, ARABIC_CHART)
  readChart(made, 0x2000, PUNCTUATION_CHART)
  for (let code = 0xff01; code < 0xff5f; code++) made[code] = made[code - 0xfee0] as number
  table = made
  return made
}

/**
 * Works out the symbol of an `UNSETTLED` code unit and puts it into the table: a letter becomes its base letter
 * (`é` is `e`, a presentation form its letter), a `LIGATURE`, or `FOREIGN_LETTER`; all else is `OTHER`.
 */
export function settleUnit(unit: number): number {
  const symbols = characterTable()
  const character = String.fromCharCode(unit)
  const parts: number[] = []
  for (const part of character.normalize('NFKD')) {
    const code = part.charCodeAt(0)
    // a part is simpler than the whole, and stands before it
    if (code >= unit) continue
    const symbol = symbols[code] === UNSETTLED ? settleUnit(code) : (symbols[code] as number)
    if (symbol >= PUNCTUATION_FROM && symbol < UNSETTLED) parts.push(symbol)
  }
  const foreign = unit < 0xfe00 && /\p{L}/u.test(character)
  let symbol = foreign ? FOREIGN_LETTER : OTHER
  if (foreign || unit >= 0xfb50) {
    if (parts.length === 1) symbol = parts[0] as number
    else if (parts.length > 1) {
      LIGATURES.set(unit, parts)
      symbol = LIGATURE
    }
  }
  symbols[unit] = symbol
  return symbol
}
