/** A letter that is neither Arabic nor Latin: folding knows no such letter from another. */
export const OTHER_SCRIPT = /(?!\p{Script=Arabic}|\p{Script=Latin})[\p{Lu}\p{Ll}\p{Lo}]/u
