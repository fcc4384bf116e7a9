/** What a UTF-16 unit is for the tokenizer. */
export const SYMBOL = 0
export const SPACE = 1
export const ARABIC = 2
export const LETTER = 3
export const DIGIT = 4
export const MARK = 5
/** ZWNJ and ZWJ: inside a word, part of it. */
export const JOINER = 6
export const PUNCTUATION = 7
/** Invisible controls: bidi marks, BOM, soft hyphen. */
export const CONTROL = 8
export const SURROGATE = 9

let classes: Uint8Array | undefined

/** The class of every UTF-16 unit; built on first use from the engine's Unicode data. */
export function unitClasses(): Uint8Array {
  if (classes !== undefined) return classes
  const made = new Uint8Array(0x10000)
  for (let code = 0; code < 0x10000; code++) {
    if (code >= 0xd800 && code <= 0xdfff) {
      made[code] = SURROGATE
      continue
    }
    // the great blocks of East Asia are letters throughout
    if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3)) {
      made[code] = LETTER
      continue
    }
    const c = String.fromCharCode(code)
    if (/\s/.test(c) || /\p{Cc}/u.test(c)) made[code] = SPACE
    else if (/\p{L}/u.test(c)) made[code] = /\p{Script=Arabic}/u.test(c) || code === 0x640 ? ARABIC : LETTER
    else if (/\p{Nd}/u.test(c)) made[code] = DIGIT
    else if (/\p{M}/u.test(c)) made[code] = MARK
    else if (/\p{Cf}/u.test(c)) made[code] = CONTROL
    else if (/\p{P}/u.test(c)) made[code] = PUNCTUATION
    else if (/\p{N}/u.test(c)) made[code] = LETTER
    else made[code] = SYMBOL
  }
  made[0x200c] = JOINER
  made[0x200d] = JOINER
  made[0x5f] = LETTER
  // year, number and verse signs stand before digits as signs
  for (const code of [0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6dd]) made[code] = SYMBOL
  classes = made
  return made
}
