import type { NormalizeLanguage } from './rules.ts'

export const HE = 0x647
export const ALEF = 0x627
export const WAW = 0x648
export const ARABIC_YEH = 0x64a
export const PERSIAN_YEH = 0x6cc
export const ALEF_MAKSURA = 0x649
export const ARABIC_KAF = 0x643
export const PERSIAN_KAF = 0x6a9
export const YEH_HAMZA = 0x626
export const HE_HAMZA = 0x6c0
export const TATWEEL = 0x640
export const MADDA = 0x653
export const HAMZA_ABOVE = 0x654
export const HAMZA_BELOW = 0x655
export const ZWNJ = 0x200c
/** How far around a letter its word is looked at. */
const WORD_REACH = 48

/** Letters of neighbour languages typed for Arabic and Persian ones; the second value is the Persian one. */
export const LOOKALIKES: readonly (readonly [number, number, number])[] = [
  [0x6c1, HE, HE],
  [0x6be, HE, HE],
  [0x6d5, HE, HE],
  [0x6ff, HE, HE],
  [0x6d2, ARABIC_YEH, PERSIAN_YEH],
  [0x6d0, ARABIC_YEH, PERSIAN_YEH],
  [0x620, ARABIC_YEH, PERSIAN_YEH],
  [0x6aa, ARABIC_KAF, PERSIAN_KAF],
  [0x6ab, 0x6af, 0x6af],
  [0x6b0, 0x6af, 0x6af],
  [0x6d3, YEH_HAMZA, YEH_HAMZA],
  [0x6c3, 0x629, 0x629],
  [0x6c2, HE_HAMZA, HE_HAMZA],
]

/** Letters that no Arabic or Persian word has: a word with one of them is Urdu, Kurdish, Pashto, Uighur … and stays. */
const FOREIGN = new Set([
  0x679, 0x688, 0x691, 0x6ba, 0x695, 0x6b5, 0x6ce, 0x6c6, 0x6c7, 0x6c8, 0x6cb, 0x69a, 0x681, 0x685, 0x689, 0x693, 0x696,
  0x6bc, 0x6cd, 0x67c, 0x6ad, 0x6a4,
])

/** Whether a unit is a combining mark of Arabic script. */
export const isMark = (code: number): boolean =>
  (code >= 0x64b && code <= 0x65f) ||
  code === 0x670 ||
  (code >= 0x610 && code <= 0x61a) ||
  (code >= 0x6d6 && code <= 0x6ed && /\p{Mn}/u.test(String.fromCharCode(code))) ||
  (code >= 0x898 && code <= 0x89f) ||
  (code >= 0x8ca && code <= 0x8ff && code !== 0x8e2)
/** Whether a unit is a letter of Arabic script. */
export const isLetter = (code: number): boolean =>
  (code >= 0x620 && code <= 0x63f) ||
  (code >= 0x641 && code <= 0x64a) ||
  (code >= 0x66e && code <= 0x6d3 && code !== 0x670) ||
  code === 0x6d5 ||
  (code >= 0x6ee && code <= 0x6ff && !(code >= 0x6f0 && code <= 0x6f9)) ||
  (code >= 0x750 && code <= 0x77f) ||
  (code >= 0x8a0 && code <= 0x8c9)

/** Letter and mark that become one letter. */
export function composed(base: number, mark: number, language: NormalizeLanguage): number {
  if (mark === MADDA) return base === ALEF ? 0x622 : 0
  if (mark === HAMZA_BELOW) return base === ALEF ? 0x625 : 0
  if (base === ALEF) return 0x623
  if (base === WAW) return 0x624
  if (base === ARABIC_YEH || base === PERSIAN_YEH || base === ALEF_MAKSURA) return YEH_HAMZA
  if (base === 0x6d5 && language !== 'fa') return HE_HAMZA
  return 0
}

/** Letters, the marks on them (`ۀ` may be written as two), ZWNJ. */
const isOfWord = (code: number): boolean => isLetter(code) || isMark(code) || code === ZWNJ

/** Whether the word around a place has a letter that only neighbour languages write. */
export function isForeignWord(text: string, at: number): boolean {
  for (let i = at - 1, stop = at - WORD_REACH; i >= 0 && i > stop && isOfWord(text.charCodeAt(i)); i--)
    if (FOREIGN.has(text.charCodeAt(i))) return true
  for (let i = at + 1, stop = at + WORD_REACH; i < text.length && i < stop && isOfWord(text.charCodeAt(i)); i++)
    if (FOREIGN.has(text.charCodeAt(i))) return true
  return false
}
