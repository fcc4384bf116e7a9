import { LATIN_FROM, LETTER_FROM, SPACE, SYMBOL_CHARACTERS, symbolOf } from '../text/characters.ts'

/**
 * The letters in which packed forms are written: one ASCII character for one symbol, because one byte a letter
 * packs better and loads faster than UTF-8. Arabic letters are A–Z and a–l, Latin runs stand between `^` and `^`.
 */

/** Turns Latin letters on and off; every character that is no letter turns them off. */
export const LATIN_SWITCH = '^'
/** Before a character that is meant as itself. */
export const ESCAPE = '@'
/** ZWNJ: both letters together, or a space. */
export const JOINER = '_'
/** A comma that may be left out, alone or with its space. */
export const COMMA = ','
/** Before the number of a group of spellings that stand for one another, two characters in base 36. */
export const VARIANT = '~'
/** Between forms, between groups of forms, between rows. */
export const FORM_END = '|'
export const GROUP_END = '\t'
export const ROW_END = '\n'

/** What is written with `ESCAPE` before it: characters that mean something else, and those of shared lengths. */
const MARKED = `${LATIN_SWITCH}${ESCAPE}${JOINER}${COMMA}${VARIANT}${FORM_END}0123456789:;<=>?`
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'

/** Folded text in packed letters. */
export function encode(folded: string): string {
  let text = ''
  let latin = false
  for (const character of folded) {
    const symbol = symbolOf(character)
    if (symbol >= LETTER_FROM && symbol < LATIN_FROM + LATIN.length) {
      const isLatin = symbol >= LATIN_FROM
      if (isLatin !== latin) text += LATIN_SWITCH
      latin = isLatin
      text += isLatin ? LATIN[symbol - LATIN_FROM] : LETTERS[symbol - LETTER_FROM]
    } else {
      latin = false
      // what is no ASCII is told by its place among the symbols
      if (character < '!' ? character !== ' ' : character > '}')
        text += `${ESCAPE}${LETTERS[symbolsBeyond.indexOf(symbol)]}`
      else if (MARKED.includes(character)) text += ESCAPE + character
      else text += character
    }
  }
  return text
}

/** The symbols that have no ASCII character, in fixed order. */
const symbolsBeyond: readonly number[] = [...SYMBOL_CHARACTERS].flatMap((character, symbol) =>
  (character < '!' && character !== ' ') || character > '}'
    ? symbol >= LETTER_FROM && symbol < LATIN_FROM
      ? []
      : [symbol]
    : [],
)

let plain: Uint8Array | undefined

/** The symbol of each packed character that stands for itself, 0 for all others. */
export function plainLetters(): Uint8Array {
  if (plain) return plain
  const table = new Uint8Array(128)
  for (let code = 33; code < 127; code++) {
    const character = String.fromCharCode(code)
    if (!MARKED.includes(character) && !LETTERS.includes(character))
      table[code] = Math.max(0, SYMBOL_CHARACTERS.indexOf(character))
  }
  table[32] = SPACE
  for (let symbol = LETTER_FROM; symbol < LATIN_FROM; symbol++) table[LETTERS.charCodeAt(symbol - LETTER_FROM)] = symbol
  plain = table
  return table
}

const SWITCH = LATIN_SWITCH.charCodeAt(0)
const ESCAPED = ESCAPE.charCodeAt(0)

/** The symbol at a place of packed letters, plus 128 where it is a letter of a Latin run. */
export function decodeAt(text: string, at: number, latin: boolean): number {
  const code = text.charCodeAt(at)
  if (code === ESCAPED) {
    const character = text.charAt(at + 1)
    const beyond = LETTERS.indexOf(character)
    return beyond < 0 ? symbolOf(character) : (symbolsBeyond[beyond] as number)
  }
  const offset = latin ? LATIN.indexOf(text.charAt(at)) : -1
  return offset >= 0 ? (LATIN_FROM + offset) | 128 : (plainLetters()[code] as number)
}

/** Writes the symbols of packed letters without open spellings into a buffer; returns their number. */
export function decode(text: string, into: Uint8Array): number {
  let end = 0
  let latin = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === SWITCH) latin = !latin
    else {
      const symbol = decodeAt(text, i, latin)
      into[end++] = symbol & 127
      latin = symbol > 127
      if (code === ESCAPED) i++
    }
  }
  return end
}
