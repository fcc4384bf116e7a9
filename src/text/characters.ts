/**
 * The alphabet of folded text: every UTF-16 code unit becomes one small number, a *symbol*.
 * Letters that news writes in several ways for one sound or word (ي ى ی ئ, ك ک, ة ه ۀ, أ إ آ ا) become one symbol;
 * marks become none. Sources: Unicode 17 chapter 9.2 (Arabic), NFKC for presentation forms.
 */

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

export const PUNCTUATION_FROM = 4
export const DIGIT_FROM = PUNCTUATION_FROM + PUNCTUATION.length
export const LETTER_FROM = DIGIT_FROM + 10
export const LATIN_FROM = LETTER_FROM + ARABIC.length
/** A letter of any other script. */
export const FOREIGN_LETTER = LATIN_FROM + LATIN.length
export const SYMBOL_COUNT = FOREIGN_LETTER + 1

/** One character that stands for each symbol, for showing and for packing folded text. */
export const SYMBOL_CHARACTERS = `\u0000 \n\u00a4${PUNCTUATION}0123456789${ARABIC}${LATIN}\u2370`

/** The symbol of one character that is folded already. */
export function symbolOf(character: string): number {
  const symbol = SYMBOL_CHARACTERS.indexOf(character)
  if (symbol < 0) throw new RangeError(`no symbol for ${JSON.stringify(character)}`)
  return symbol
}

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

/** Letters that look or sound alike, by the letter they are folded to: hamza carriers, Urdu, Kurdish, Pashto, Maghrebi. */
const ALIKE: Record<string, number[]> = {
  ا: [0x0622, 0x0623, 0x0625, 0x0627, 0x0671, 0x0672, 0x0673, 0x0675, 0x0773, 0x0774],
  ب: [0x066e, 0x0680, 0x067b],
  ت: [0x0679, 0x067c, 0x067a, 0x067f, 0x067d],
  ج: [0x0683, 0x0684],
  چ: [0x0685, 0x0686, 0x0687],
  ح: [0x0681],
  د: [0x0688, 0x0689, 0x068e],
  ر: [0x0691, 0x0692, 0x0693, 0x0694, 0x0695],
  ژ: [0x0696, 0x0698],
  س: [0x069b],
  ش: [0x069a],
  ف: [0x06a4, 0x06a5, 0x06a2, 0x06a1],
  ق: [0x06a7, 0x06a8, 0x066f],
  ک: [0x0643, 0x06a9, 0x06aa, 0x06ab, 0x063b, 0x063c],
  گ: [0x06af, 0x06b0],
  ل: [0x06b5, 0x06b6],
  ن: [0x06ba, 0x06bc],
  ه: [0x0629, 0x0647, 0x06be, 0x06c0, 0x06c1, 0x06c2, 0x06c3, 0x06d5, 0x06ff],
  و: [0x0624, 0x0648, 0x0676, 0x0677, 0x06c4, 0x06c5, 0x06c6, 0x06c7, 0x06c8, 0x06c9, 0x06ca, 0x06cb, 0x06cf],
  ی: [
    0x0620, 0x0626, 0x0649, 0x064a, 0x0678, 0x06cc, 0x06cd, 0x06ce, 0x06d0, 0x06d1, 0x06d2, 0x06d3, 0x063d, 0x063e,
    0x063f,
  ],
}

/** Punctuation of Arabic script and of typography, by the ASCII character it is folded to. */
const PUNCTUATION_ALIKE: Record<string, number[]> = {
  ',': [0x060c, 0x066b, 0x066c, 0x3001, 0xff0c],
  ';': [0x061b],
  '?': [0x061f],
  '%': [0x066a],
  '*': [0x066d],
  '.': [0x06d4],
  '-': [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212],
  '"': [0x201c, 0x201d, 0x201e, 0x201f, 0x2033],
  "'": [0x2018, 0x2019, 0x201a, 0x2032, 0x00b4],
  '•': [0x2022, 0x25cf, 0x25aa, 0x25a0, 0x2023, 0x00b7],
}

/** Ligatures (and presentation forms of several letters): their symbols, filled by `settleUnit`. */
export const LIGATURES = new Map<number, number[]>()

const put = (table: Uint8Array, from: number, to: number, symbol: number) => table.fill(symbol, from, to + 1)

let table: Uint8Array | undefined

/**
 * The class table: code unit → symbol, made on first use (64 KB). Letters of other scripts and presentation forms
 * are `UNSETTLED` there until a text has them.
 * @example characterTable()['ك'.charCodeAt(0)] === characterTable()['ک'.charCodeAt(0)]
 */
export function characterTable(): Uint8Array {
  if (table) return table
  const made = new Uint8Array(65536).fill(OTHER)
  put(made, 0xc0, 0x33ff, UNSETTLED)
  put(made, 0xfb00, 0xfeff, UNSETTLED)
  // letters of the Arabic blocks that no table below names keep apart from everything
  for (const [from, to] of [
    [0x0620, 0x064a],
    [0x066e, 0x06d3],
    [0x06fa, 0x06ff],
    [0x0750, 0x077f],
    [0x08a0, 0x08c9],
  ] as const)
    put(made, from, to, FOREIGN_LETTER)
  put(made, 0, 0x20, SPACE)
  for (const code of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) made[code] = LINE
  for (const code of [0x7f, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) made[code] = SPACE
  put(made, 0x2000, 0x200a, SPACE)
  for (const letters of [PUNCTUATION, ARABIC, LATIN])
    for (const character of letters) made[character.charCodeAt(0)] = symbolOf(character)
  for (let digit = 0; digit < 10; digit++)
    for (const zero of [0x30, 0x660, 0x6f0]) made[zero + digit] = DIGIT_FROM + digit
  for (const alike of [ALIKE, PUNCTUATION_ALIKE])
    for (const [character, codes] of Object.entries(alike)) for (const code of codes) made[code] = symbolOf(character)
  for (let code = 0x41; code <= 0x5a; code++) made[code] = LATIN_FROM + code - 0x41
  put(made, 0x0610, 0x061a, MARK)
  put(made, 0x064b, 0x065f, MARK)
  made[0x0670] = MARK
  put(made, 0x06d6, 0x06ed, MARK)
  for (const code of [0x06dd, 0x06de, 0x06e5, 0x06e6, 0x06e9]) made[code] = UNSETTLED
  made[0x06ee] = symbolOf('د')
  made[0x06ef] = symbolOf('ر')
  put(made, 0x0300, 0x036f, MARK)
  put(made, 0x08d3, 0x08ff, MARK)
  // joints: ZWNJ, ZWJ and tatweel stand inside words; bidi controls and the byte order mark may stand anywhere
  for (const code of [0x200c, 0x200d, 0x0640, 0x00ad]) made[code] = JOINT
  for (const code of [0x061c, 0x200b, 0x200e, 0x200f, 0xfeff, 0x2060]) made[code] = DROP
  put(made, 0x202a, 0x202e, DROP)
  put(made, 0x2066, 0x2069, DROP)
  put(made, 0xfe00, 0xfe0f, DROP)
  put(made, 0x3400, 0xd7ff, FOREIGN_LETTER)
  for (let code = 0xff01; code < 0xff5f; code++) made[code] = made[code - 0xfee0] as number
  table = made
  return made
}

const isAnyLetter = (character: string): boolean => /\p{L}/u.test(character)

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
  const foreign = unit < 0xfe00 && isAnyLetter(character)
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
