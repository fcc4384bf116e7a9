import { ADJECTIVE, INFINITIVE, NOUN, PARTICIPLE, type PersianLexicon, SILENT_HE, WORD } from './lexicon.ts'

const HE = '\u0647'
const YEH = '\u06cc'
const GAF = '\u06af'
const ALEF = '\u0627'
const NOON = '\u0646'

/** A word of the lexicon, or one that the commonest derivations make of it: abstract nouns in yeh, plurals in -an. */
export function isKnown(word: string, lexicon: PersianLexicon): boolean {
  if (lexicon.kinds.has(word)) return true
  if (word.length < 4) return false
  // برگرفته, برداشتن
  for (const preverb of lexicon.preverbs)
    if (
      word.startsWith(preverb) &&
      ((lexicon.kinds.get(word.slice(preverb.length)) ?? 0) & (PARTICIPLE | INFINITIVE)) !== 0
    )
      return true
  if (word.endsWith(YEH)) {
    const base = word.slice(0, -1)
    const kind = lexicon.kinds.get(base) ?? 0
    // خوب: خوبی; زیبا: زیبایی; but a silent he takes no bare yeh
    if (kind !== 0 && (kind & (SILENT_HE | PARTICIPLE)) === 0) return true
    if (base.endsWith(YEH) && lexicon.kinds.has(base.slice(0, -1))) return true
    // زنده: زندگی
    if (base.endsWith(GAF) && isSilentHe(`${base.slice(0, -1)}${HE}`, lexicon)) return true
    if (base.endsWith(ALEF + NOON) && word.length > 5 && lexicon.kinds.has(base.slice(0, -2))) return true
  }
  if (word.endsWith(ALEF + NOON)) {
    const base = word.slice(0, -2)
    if (((lexicon.kinds.get(base) ?? 0) & (NOUN | ADJECTIVE)) !== 0) return true
    if (base.endsWith(YEH) && lexicon.kinds.has(base.slice(0, -1))) return true
    if (base.endsWith(GAF) && isSilentHe(`${base.slice(0, -1)}${HE}`, lexicon)) return true
  }
  return false
}

/** صنعتی: an adjective in yeh that no list has; تویی is none. */
export const isRelational = (word: string, lexicon: PersianLexicon): boolean =>
  word.endsWith(YEH) &&
  !lexicon.kinds.has(word) &&
  isKnown(word, lexicon) &&
  lexicon.kinds.get(word.slice(0, -1)) !== WORD &&
  lexicon.kinds.get(word.slice(0, -2)) !== WORD

/** Ends in a he that is not spoken: its endings are set off. */
export const isSilentHe = (word: string, lexicon: PersianLexicon): boolean =>
  ((lexicon.kinds.get(word) ?? 0) & (SILENT_HE | PARTICIPLE)) !== 0
