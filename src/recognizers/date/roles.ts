/** What a word, a number or a mark can be in a date, bits: with which rules one can begin, and what counts in a stretch. */

/** Numbers in figures and in words. */
export const NUMBERS = 1
export const UNITS = 2
export const WEEKDAYS = 4
export const MONTHS = 8
export const RELATIVES = 16
/** Words such as ago and last, which stand before what they are about. */
export const SHIFTS = 32
/** All that a date can begin with. */
export const BEGINNERS = 63
/** It can make a date: without such an item a stretch is not looked at. */
export const CORE = 64
/** A calendar or a word before years (انتخابات), which makes a year of any figures. */
export const ERA = 128
/** Names of decades, which are units too. */
export const DECADES = 512
/** Punctuation marks. */
export const MARKS = 1024

/** The roles of several things together. */
export function rolesOf(things: readonly { readonly roles: number }[]): number {
  let all = 0
  for (const { roles } of things) all |= roles
  return all
}
