/** Defined by the build: true where a bundle must be small, for `diwan/dates`. */
declare const SMALL: true | undefined

/** Whether code may be spent on speed, and on guards against our own mistakes: what stands behind it changes no result. */
export const QUICK = typeof SMALL === 'undefined'
