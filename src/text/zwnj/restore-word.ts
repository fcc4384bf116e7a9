import { endsUnjoined } from '../word-list.ts'
import { composed } from './compose.ts'
import { isKnown, isRelational, isSilentHe } from './known.ts'
import {
  ADJECTIVE,
  type Endings,
  FINITE,
  NOUN,
  PARTICIPLE,
  type PersianLexicon,
  persianLexicon,
  SILENT_HE,
  WORD,
} from './lexicon.ts'

const ZWNJ = '\u200c'
const HE = '\u0647'
const YEH = '\u06cc'
const PLURAL = '\u0647\u0627'
const PLURAL_WITH_YEH = `${PLURAL}${YEH}`
/** The copula of the third person plural, which joins no letter. */
const COPULA = '\u0627\u0646\u062f'
const VOWELS = /[\u0627\u0648]/
const GAF = '\u06af'
const ALEF = '\u0627'
const NOON = '\u0646'
/** No Persian word with its endings is longer: beyond it nothing is looked up, so time stays linear. */
const LONGEST_WORD = 32

/**
 * A Persian word whose ZWNJ were deleted, with them put back; any other word as it is.
 *
 * `word` holds letters only, in Persian spelling. Correct words are never changed: a word of the lexicon,
 * a verb form and a word with two readings (`نامهای`: names, a letter) stay.
 */
export function restoreWord(word: string): string {
  if (word.length < 4 || word.length > LONGEST_WORD) return word
  const lexicon = persianLexicon()
  if (isKnown(word, lexicon)) return word
  const sure = lexicon.compounds.get(word) ?? verb(word, lexicon)
  if (sure !== undefined) return sure
  if (endsGlued(word, lexicon)) return word
  return endings(word, lexicon) ?? stem(word, lexicon) ?? word
}

/** بهتراز: a word that joins nothing, and a preposition behind it, lost a blank, no ZWNJ. */
function endsGlued(word: string, lexicon: PersianLexicon): boolean {
  for (const second of lexicon.gluedSeconds) {
    const first = word.slice(0, -second.length)
    if (word.endsWith(second) && endsUnjoined(first) && isKnown(first, lexicon)) return true
  }
  return false
}

/** درنهایت: a preposition that joins nothing, and a word behind it. */
function opensGlued(word: string, lexicon: PersianLexicon): boolean {
  for (const first of lexicon.gluedFirsts) {
    const second = word.slice(first.length)
    if (word.startsWith(first) && (lexicon.kinds.has(second) || lexicon.compounds.has(second))) return true
  }
  return false
}

/** میشود, نمیکرده, برمیگردد: the imperfective prefix before a finite form. */
function verb(word: string, lexicon: PersianLexicon): string | undefined {
  for (const preverb of ['', ...lexicon.preverbs]) {
    if (!word.startsWith(preverb)) continue
    for (const prefix of lexicon.imperfective) {
      if (!word.startsWith(prefix, preverb.length)) continue
      const cut = preverb.length + prefix.length
      const rest = word.slice(cut)
      const kind = lexicon.kinds.get(rest) ?? 0
      if ((kind & (FINITE | PARTICIPLE)) !== 0) return `${word.slice(0, cut)}${ZWNJ}${rest}`
      const perfect = participleWithAuxiliary(rest, lexicon)
      if (perfect !== undefined) return `${word.slice(0, cut)}${ZWNJ}${perfect}`
    }
    if (preverb !== '') {
      const rest = word.slice(preverb.length)
      // درخواست_های, not درخواسته_ای
      if (word.endsWith(PLURAL_WITH_YEH) && lexicon.kinds.has(word.slice(0, -PLURAL_WITH_YEH.length))) continue
      const perfect = participleWithAuxiliary(rest, lexicon)
      if (perfect !== undefined) return preverb + perfect
    }
  }
  return undefined
}

/** کردهاند, نکردهام */
function participleWithAuxiliary(word: string, lexicon: PersianLexicon): string | undefined {
  const he = word.lastIndexOf(HE)
  if (he < 1 || he === word.length - 1) return undefined
  const auxiliary = word.slice(he + 1)
  if (!lexicon.auxiliaries.has(auxiliary)) return undefined
  const participle = word.slice(0, he + 1)
  return ((lexicon.kinds.get(participle) ?? 0) & PARTICIPLE) !== 0 ? `${participle}${ZWNJ}${auxiliary}` : undefined
}

/** The candidates of a list of endings that close the word. */
function* closing(word: string, list: Endings): Generator<string> {
  for (const ending of list.get(word.charCodeAt(word.length - 1)) ?? []) {
    if (ending.length < word.length - 1 && word.endsWith(ending)) yield ending
  }
}

/** Plural, comparative, clitics and copula. */
function endings(word: string, lexicon: PersianLexicon): string | undefined {
  for (const ending of closing(word, lexicon.plural)) {
    const base = word.slice(0, -ending.length)
    // نامهای: names, or a letter. Where both stems are nouns the word stays, unless one reading is rare.
    if (ending === PLURAL_WITH_YEH) {
      // خانههای, سیاههای are plurals, جبههای is جبهه_ای
      const plural = base.endsWith(HE) && (isKnown(base, lexicon) || !isSilentHe(base + HE, lexicon))
      const silent = plural ? undefined : silentHeStem(base + HE, lexicon)
      if (silent !== undefined) {
        const kind = lexicon.kinds.get(base) ?? 0
        const joins = endsUnjoined(base)
        const listed = isSilentHe(base + HE, lexicon) || lexicon.compounds.has(base + HE)
        // کاندیدهای, پیشرویهای: a plural, whatever composition could make of it
        if (joins && !listed) return word
        const participle = ((lexicon.kinds.get(base + HE) ?? 0) & PARTICIPLE) !== 0
        // درهای: doors of, or a valley
        if ((kind & (joins ? NOUN | ADJECTIVE | (participle ? 0 : WORD) : NOUN)) !== 0)
          return lexicon.readings.get(word) ?? word
        if (!listed && isKnown(base, lexicon)) return `${base}${ZWNJ}${ending}`
        return `${silent}${ZWNJ}${ending.slice(1)}`
      }
    }
    // نشسته_ایم, not نشست_هایم
    if (
      ending.length > 3 &&
      ((lexicon.kinds.get(base + HE) ?? 0) & PARTICIPLE) !== 0 &&
      lexicon.auxiliaries.has(ending.slice(1))
    ) {
      return `${base}${HE}${ZWNJ}${ending.slice(1)}`
    }
    // آمادهایم; هستهایش is هسته_ایش rather than a plural of هست, and left as it is
    if (ending.length > PLURAL_WITH_YEH.length && isSilentHe(base + HE, lexicon)) {
      const kind = lexicon.kinds.get(base) ?? 0
      if (kind === 0 ? !isKnown(base, lexicon) : (kind & (NOUN | ADJECTIVE)) === 0)
        return lexicon.afterSilentHeSet.has(ending.slice(1)) ? `${base}${HE}${ZWNJ}${ending.slice(1)}` : word
    }
    // حرفهایها: what has a plural behind it is no plural, but حرفه_ای
    const adjective = base.endsWith(PLURAL_WITH_YEH) ? silentHeStem(base.slice(0, -2), lexicon) : undefined
    if (adjective !== undefined) return `${adjective}${ZWNJ}${base.slice(-2)}${ZWNJ}${ending}`
    // انتهایش, بیانتهایش: the word's own ها is no plural
    const whole = isKnown(base, lexicon) ? undefined : stem(base + PLURAL, lexicon)
    if (whole !== undefined) return whole + ending.slice(PLURAL.length)
    const restored = stem(base, lexicon)
    if (endsUnjoined(base)) {
      if (restored !== undefined) return restored + ending
      continue
    }
    if (restored !== undefined) return `${restored}${ZWNJ}${ending}`
    if (base.length >= 3 && !opensGlued(word, lexicon)) return `${base}${ZWNJ}${ending}`
    return undefined
  }
  for (const ending of closing(word, lexicon.afterSilentHe)) {
    const base = word.slice(0, -ending.length)
    if (!base.endsWith(HE)) continue
    const silent = silentHeStem(base, lexicon)
    if (silent !== undefined) return `${silent}${ZWNJ}${ending}`
  }
  for (const ending of closing(word, lexicon.comparative)) {
    const base = word.slice(0, -ending.length)
    if (((lexicon.kinds.get(base) ?? 0) & (ADJECTIVE | PARTICIPLE | SILENT_HE)) === 0 && !isRelational(base, lexicon)) {
      const restored = lexicon.kinds.has(base) ? undefined : (lexicon.compounds.get(base) ?? composed(base, lexicon))
      if (restored === undefined) continue
      return endsUnjoined(base) ? restored + ending : `${restored}${ZWNJ}${ending}`
    }
    return endsUnjoined(base) ? word : `${base}${ZWNJ}${ending}`
  }
  for (const ending of closing(word, lexicon.afterYeh)) {
    const base = word.slice(0, -ending.length)
    if (!base.endsWith(YEH) || base.length < 3 || (VOWELS.test(base.slice(-2, -1)) && !lexicon.kinds.has(base)))
      continue
    const restored = stem(base, lexicon)
    if (restored !== undefined) return `${restored}${ZWNJ}${ending}`
  }
  // مشخص_اند, but خشنودند
  if (word.endsWith(COPULA)) {
    const base = word.slice(0, -COPULA.length)
    if (base.length > 2 && !endsUnjoined(base) && ((lexicon.kinds.get(base) ?? 0) & (NOUN | ADJECTIVE)) !== 0)
      return `${base}${ZWNJ}${COPULA}`
  }
  // زبان_شناسشان, قانون_گذاریهمان: a composed word with a clitic that joins
  for (const list of [lexicon.possessive, lexicon.copula]) {
    for (const ending of closing(word, list)) {
      const base = word.slice(0, -ending.length)
      if (base.length < 5 || isKnown(base, lexicon)) continue
      const restored = lexicon.compounds.get(base)
      if (restored !== undefined && !restored.endsWith(HE)) return restored + ending
    }
  }
  return undefined
}

/** A stem in silent he, with the ZWNJ inside it restored. */
function silentHeStem(base: string, lexicon: PersianLexicon): string | undefined {
  if (isSilentHe(base, lexicon)) return base
  const compound = lexicon.compounds.get(base) ?? composed(base, lexicon)
  if (compound?.endsWith(HE)) return compound
  // احضارنامه: nothing is restored within, but he is silent
  if (base.length > 4 && endsJoinedCompound(base, lexicon)) return base
  // ده_دقیقه_ای, دومرحله_ای, غیرحرفه_ای
  if (isKnown(base.slice(0, -1), lexicon)) return undefined
  for (const prefix of lexicon.beforeSilentHe) {
    const noun = base.slice(prefix.length)
    if (base.startsWith(prefix) && ((lexicon.kinds.get(noun) ?? 0) & SILENT_HE) !== 0)
      return endsUnjoined(prefix) ? base : `${prefix}${ZWNJ}${noun}`
  }
  return undefined
}

/** احضارنامه: a first part that joins nothing, and a second one in silent he. */
function endsJoinedCompound(word: string, lexicon: PersianLexicon): boolean {
  for (let cut = Math.max(3, word.length - lexicon.longestCombining); cut <= word.length - 3; cut++) {
    const first = word.slice(0, cut)
    const second = word.slice(cut)
    if (
      endsUnjoined(first) &&
      lexicon.combining.has(second) &&
      lexicon.kinds.get(second) === (NOUN | SILENT_HE) &&
      isKnown(first, lexicon)
    )
      return true
  }
  return false
}

/** A stem without endings: known as it is, or composed. */
function stem(word: string, lexicon: PersianLexicon): string | undefined {
  if (isKnown(word, lexicon)) return word
  return lexicon.compounds.get(word) ?? derivedCompound(word, lexicon) ?? composed(word, lexicon)
}

/** دانش_آموزان, محافظه_کارانه: a listed compound with an ending that joins. */
function derivedCompound(word: string, lexicon: PersianLexicon): string | undefined {
  for (const ending of [YEH, ALEF + NOON, `${YEH}${YEH}`]) {
    if (!word.endsWith(ending)) continue
    const compound = lexicon.compounds.get(word.slice(0, -ending.length))
    if (compound !== undefined && !compound.endsWith(HE)) return compound + ending
  }
  // شرکت_کننده: شرکت_کنندگان
  for (const ending of [`${GAF}${YEH}`, `${GAF}${ALEF}${NOON}`]) {
    if (!word.endsWith(ending)) continue
    const compound = lexicon.compounds.get(`${word.slice(0, -ending.length)}${HE}`)
    if (compound !== undefined) return compound.slice(0, -1) + ending
  }
  return undefined
}
