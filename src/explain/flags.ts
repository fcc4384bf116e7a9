import {
  ARABIC,
  BLOCK,
  CAPITAL,
  CONSTRUCT,
  DEFINITE,
  DEMONYM,
  DUAL,
  FEMININE,
  MADDA,
  MAKSURA,
  PERSIAN,
  PLURAL,
  UNDETERMINED,
  WEAK,
} from '../match/entry.ts'

const NAMES: readonly (readonly [number, string])[] = [
  [ARABIC, 'Arabic'],
  [PERSIAN, 'Persian'],
  [UNDETERMINED, 'either language'],
  [DEMONYM, 'nationality word'],
  [CAPITAL, 'capital'],
  [DEFINITE, 'definite'],
  [CONSTRUCT, 'construct'],
  [FEMININE, 'feminine'],
  [DUAL, 'dual'],
  [PLURAL, 'plural'],
  [WEAK, 'weak'],
  [MADDA, 'only with alef madda'],
  [MAKSURA, 'only with alef maksura'],
  [BLOCK, 'not this'],
]

/** The flags of a dictionary form in words. */
export const flagNames = (flags: number): string[] =>
  NAMES.filter(([flag]) => (flags & flag) !== 0).map(([, name]) => name)
