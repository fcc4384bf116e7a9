/** A joint (ZWNJ, ZWJ, tatweel) was dropped right before this unit. */
export const AFTER_JOINT = 1
/** Combining marks follow this unit in the original; they belong to it. */
export const HAS_MARKS = 2
/** A bidi control, ZWNJ or the like was dropped before this unit: the original is not contiguous here. */
export const AFTER_DROP = 4
