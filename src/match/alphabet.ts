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
/** Before the number of a group of spellings that stand for one another, two letters. */
export const VARIANT = '~'
/** Between forms, between groups of forms, between rows. */
export const FORM_END = '|'
export const GROUP_END = '\t'
export const ROW_END = '\n'

/**
 * Characters that mean something else here, the separators, and those of shared lengths. They are written as `ESCAPE` with a letter,
 * so that a character that parts forms always does.
 */
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
      const beyond = symbolsBeyond.indexOf(symbol)
      text += beyond < 0 ? character : `${ESCAPE}${LETTERS[beyond]}`
    }
  }
  return text
}

/** The symbols that have no ASCII character of their own here, in fixed order. */
const symbolsBeyond: readonly number[] = [...SYMBOL_CHARACTERS].flatMap((character, symbol) =>
  symbol >= LETTER_FROM && symbol < LATIN_FROM + LATIN.length
    ? []
    : character === ' ' || (character > ' ' && character <= '}' && !MARKED.includes(character))
      ? []
      : [symbol],
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

let latin: Uint8Array | undefined

/** The symbol of each letter of a Latin run, 0 for all other characters. */
export function latinLetters(): Uint8Array {
  if (latin) return latin
  const table = new Uint8Array(128)
  for (let letter = 0; letter < LATIN.length; letter++) table[LATIN.charCodeAt(letter)] = LATIN_FROM + letter
  latin = table
  return table
}

/** In `packedSymbols`: here a form is more than plain letters. */
export const OPEN = 127

let all: Uint8Array | undefined

/** The same with `OPEN` for what opens something other than a plain letter, and 0 for what ends a form. */
export function packedSymbols(): Uint8Array {
  if (all) return all
  const made = plainLetters().slice()
  for (const character of [LATIN_SWITCH, ESCAPE, JOINER, COMMA, VARIANT]) made[character.charCodeAt(0)] = OPEN
  all = made
  return made
}

let ends: Uint8Array | undefined

/** Where the form ends that has a letter at a place: no character that parts forms stands in one. */
export function endOfForm(bytes: Uint8Array, from: number): number {
  ends ??= endCharacters()
  let at = from
  while (ends[bytes[at] as number] === 0) at++
  return at
}

function endCharacters(): Uint8Array {
  const table = new Uint8Array(128)
  for (const character of [FORM_END, GROUP_END, ROW_END]) table[character.charCodeAt(0)] = 1
  // digits and what follows them tell how many letters forms share
  return table.fill(1, '0'.charCodeAt(0), '?'.charCodeAt(0) + 1)
}

/** By so many letters forms are looked up. */
export const HEAD = 4

/** Whether the first letters of a form are plain ones. */
export function isPlainHead(template: string): boolean {
  const table = plainLetters()
  for (let i = 0; i < HEAD && i < template.length; i++) if (!table[template.charCodeAt(i)]) return false
  return true
}

/** Stands for a group of spellings, by its number. */
export const variantMark = (group: number): string =>
  VARIANT + LETTERS[Math.floor(group / LETTERS.length)] + LETTERS[group % LETTERS.length]

/** The number of the group of spellings whose mark stands at a place. */
export const variantAt = (template: string, at: number): number =>
  LETTERS.indexOf(template.charAt(at + 1)) * LETTERS.length + LETTERS.indexOf(template.charAt(at + 2))

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
