import { SPACE, symbolOf } from '../text/characters.ts'
import { HEAD, JOINER, OPEN, packedSymbols } from './alphabet.ts'

/**
 * A *head*: the first four letters of a form as one number, seven bits a letter, 0 where the form has ended.
 */

/** The head of forms that begin with the article, two letters short. */
export const AL = ((symbolOf('\u0627') << 7) | symbolOf('\u0644')) << 14

/** What `headAt` gives where a form is more than plain letters. */
export const OPEN_HEAD = -1

/** So many letters of a packed form, seven bits each, 0 where it has ended. */
export function headAt(bytes: Uint8Array, from: number, letters: number, table: Uint8Array): number {
  let head = 0
  const to = from + letters
  for (let at = from; at < to; at++) {
    const letter = table[bytes[at] as number] as number
    if (letter === OPEN) return OPEN_HEAD
    if (letter === 0) return head << (7 * (to - at))
    head = (head << 7) | letter
  }
  return head
}

/** The first letters of a form as one number, 0 where it has ended. */
export function headOf(symbols: Uint8Array, from: number, to: number): number {
  let head = 0
  for (let at = from; at < from + HEAD; at++) head = (head << 7) | (at < to ? (symbols[at] as number) : 0)
  return head
}

const JOINED = JOINER.charCodeAt(0)

/**
 * The first letters where one ZWNJ stands among them, read as nothing or as a space; `OPEN_HEAD` where more than this is open.
 */
export function headThroughJoiner(bytes: Uint8Array, from: number, apart: boolean): number {
  const table = packedSymbols()
  let head = 0
  let letters = 0
  let joiners = 0
  for (let at = from; letters < HEAD; at++) {
    let letter = table[bytes[at] as number] as number
    if (bytes[at] === JOINED) {
      if (joiners++ > 0) return OPEN_HEAD
      if (!apart) continue
      letter = SPACE
    } else if (letter === OPEN) return OPEN_HEAD
    else if (letter === 0) return head << (7 * (HEAD - letters))
    head = (head << 7) | letter
    letters++
  }
  return head
}
