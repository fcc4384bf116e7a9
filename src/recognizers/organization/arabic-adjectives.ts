import type { NameWord } from './name-words.ts'

/** Whether a word is a definite adjective in the gender of a noun. */
export const describes = (word: NameWord, feminine: boolean): boolean =>
  word.kind === 'adjective' &&
  word.definite &&
  !word.joined &&
  !word.toward &&
  !word.possessed &&
  word.feminine === feminine
