/*
 * What a token may be in a person's name; the higher, the likelier.
 */

/** Punctuation, the end of a line or of the page. */
export const BREAK = 0
/** A function word, a verb, the beginning of a title or an honorific: a name ends before it. */
export const STOP = 1
/** An ordinary noun or adjective: never part of a name. */
export const ORDINARY = 2
/** A country or nationality word: a family name only behind a given name. */
export const NATIONALITY = 3
/** A word of no list. */
export const UNKNOWN = 4
/** A name and an ordinary word. */
export const AMBIGUOUS = 5
/** A family name. */
export const FAMILY = 6
/** A given name, or a name of several words that is known as a whole. */
export const GIVEN = 7
/** بن, آل, أبو: goes with the word after it. */
export const PARTICLE = 8
