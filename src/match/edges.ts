/** How a hit begins: bits; 0 is at the beginning of a word. */
export const AFTER_WA = 1
export const AFTER_BA = 2
export const AFTER_KA = 4
export const AFTER_LA = 8
/** ل has swallowed the alif of ال (`للأردن`): the hit is the whole word. */
export const SWALLOWED = 16
/** After ZWNJ or tatweel inside a word. */
export const AT_JOINT = 32

/** How a hit ends: 0 is at the end of a word. */
export const BEFORE_JOINT = 1
/** A Persian ending or an Arabic pronoun is written onto it. */
export const BEFORE_SUFFIX = 2
