/** With what a date can begin, bits: a rule is tried only where one of its own is, and in a stretch that has what it needs. */
/** Numbers in figures and in words. */
export const NUMBERS = 1
export const UNITS = 2
export const WEEKDAYS = 4
export const MONTHS = 8
export const RELATIVES = 16
/** Words such as ago and last, which stand before what they are about. */
export const SHIFTS = 32
/** Names of decades, which are units too. */
export const DECADES = 64
