import { symbolOf } from '../text/characters.ts'

/** Marks with which a quotation begins. */
export const OPENING_QUOTES: ReadonlySet<number> = new Set([...'«"'].map(symbolOf))

/** Marks with which a quotation ends. */
export const CLOSING_QUOTES: ReadonlySet<number> = new Set([...'»"'].map(symbolOf))

/** All of them. */
export const QUOTES: ReadonlySet<number> = new Set([...OPENING_QUOTES, ...CLOSING_QUOTES])
