/** Defined where a bundle must be small: in the build of `diwan/dates`. */
declare const SMALL: true | undefined

/** Whether code may be spent on speed: what stands behind it changes no result. */
export const QUICK = typeof SMALL === 'undefined'
