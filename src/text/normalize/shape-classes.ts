export const SPACE = 0x20
export const ZWNJ = 0x200c
export const HE = 0x647
export const YEH = 0x6cc
export const TEH = 0x62a
export const COMMA = 0x60c
export const SEMICOLON = 0x61b
export const QUESTION = 0x61f
export const ELLIPSIS = 0x2026
export const OPENING_QUOTE = 0xab
export const CLOSING_QUOTE = 0xbb

/** A blank within a line. */
export const isBlank = (code: number): boolean => code === SPACE || code === 9 || code === 0xa0
/** The end of a line. */
export const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029
/** A vowel sign. */
export const isArabicMark = (code: number): boolean => (code >= 0x64b && code <= 0x65f) || code === 0x670
/** A letter of Arabic script. */
export const isArabicLetter = (code: number): boolean =>
  (code >= 0x620 && code <= 0x64a && code !== 0x640) ||
  (code >= 0x66e && code <= 0x6d3 && code !== 0x670) ||
  code === 0x6d5 ||
  code === 0x6ee ||
  code === 0x6ef ||
  (code >= 0x6fa && code <= 0x6ff) ||
  (code >= 0x750 && code <= 0x77f) ||
  (code >= 0x8a0 && code <= 0x8c9)
/** A digit of the three sets. */
export const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)
/** A Latin letter. */
export const isLatin = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f)
/** What a ZWNJ may stand beside. */
export const isWordPart = (code: number): boolean =>
  isArabicLetter(code) ||
  isArabicMark(code) ||
  isDigit(code) ||
  isLatin(code) ||
  code === 0x640 ||
  code === 0x25 ||
  code === 0x66a
/** A quotation mark or bracket that opens. */
export const isOpening = (code: number): boolean =>
  code === OPENING_QUOTE || code === 0x28 || code === 0x5b || code === 0x7b
/** A quotation mark or bracket that closes. */
export const isClosing = (code: number): boolean =>
  code === CLOSING_QUOTE || code === 0x29 || code === 0x5d || code === 0x7d
/** Comma, semicolon or question mark of Arabic script. */
export const isArabicPunctuation = (code: number): boolean => code === COMMA || code === SEMICOLON || code === QUESTION
