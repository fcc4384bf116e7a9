/** What a token of folded text is. */
export const WORD = 1
export const LATIN_WORD = 2
export const NUMBER = 3
export const PUNCTUATION_MARK = 4
export const LINE_BREAK = 5
