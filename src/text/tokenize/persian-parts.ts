import { isKnown } from '../zwnj/known.ts'
import {
  ADJECTIVE,
  FINITE,
  INFINITIVE,
  NOUN,
  PARTICIPLE,
  type PersianLexicon,
  PRESENT,
  persianLexicon,
  SILENT_HE,
  WORD,
} from '../zwnj/lexicon.ts'

const ZWNJ = '\u200c'
const YEH = '\u06cc'
const HE = '\u0647'
const PLURAL = '\u0647\u0627'
const VOWEL = /[\u0627\u0648]$/

/**
 * Where the clitics of a Persian word begin: pronouns (`کتاب|ش`, `کارهای|مان`), the short copula (`امیدوار|م`, `او|ست`),
 * and the fused `م|را`. With `morphemes` also the prefix of the verb, the plural and the comparative.
 */
export function persianCuts(word: string, morphemes: boolean): number[] {
  if (word.length > 40) return []
  const lexicon = persianLexicon()
  const clitic = cliticCut(word, lexicon)
  if (!morphemes) return clitic === 0 ? [] : [clitic]
  const stem = clitic === 0 ? word : word.slice(0, clitic)
  const cuts = affixCuts(stem, lexicon)
  if (clitic !== 0) cuts.push(clitic)
  return [...new Set(cuts)].filter((cut) => cut > 0 && cut < word.length).sort((a, b) => a - b)
}

function cliticCut(word: string, lexicon: PersianLexicon): number {
  const fused = lexicon.fused.get(word)
  if (fused !== undefined) return fused
  const kind = lexicon.kinds.get(word) ?? 0
  const zwnj = word.lastIndexOf(ZWNJ)
  if (zwnj > 0) {
    if (lexicon.compounds.get(word.replaceAll(ZWNJ, '')) === word) return 0
    const last = word.slice(zwnj + 1)
    const stem = word.slice(0, zwnj)
    if (lexicon.possessiveAfterZwnj.has(last)) {
      if (!lexicon.auxiliaries.has(last)) return zwnj + 1
      // کرده_ام is a verb, زنده_ام and خانه_ام are not
      return isVerbStem(stem, lexicon) ? 0 : zwnj + 1
    }
    const inPlural = pluralClitic(last, lexicon)
    if (inPlural > 0) return zwnj + 1 + inPlural
    if (last === `${PLURAL}${lexicon.thirdCopula}`) return word.length - lexicon.thirdCopula.length
    if (zwnj < 7 && lexicon.imperfective.some((prefix) => stem.endsWith(prefix))) return 0
    return fromLexicon(word, lexicon)
  }
  if (word.length < 3 || (kind & ~(FINITE | PRESENT)) !== 0) return 0
  if (kind !== 0 && (kind & PRESENT) === 0) return 0
  if (kind !== 0) return presentOrNoun(word, lexicon)
  // کارهایش: plural, yeh, pronoun
  const plural = word.lastIndexOf(PLURAL)
  if (plural > 1) {
    const inPlural = pluralClitic(word.slice(plural), lexicon)
    if (inPlural > 0 && isKnown(word.slice(0, plural), lexicon)) return plural + inPlural
  }
  return fromLexicon(word, lexicon)
}

/** کارم, سرم: my work, though a verb could be read; دارم, خواهم: no noun, a verb. */
function presentOrNoun(word: string, lexicon: PersianLexicon): number {
  for (const ending of lexicon.possessive.get(word.charCodeAt(word.length - 1)) ?? []) {
    if (ending.length === 1 && word.endsWith(ending) && ((lexicon.kinds.get(word.slice(0, -1)) ?? 0) & NOUN) !== 0)
      return word.length - 1
  }
  return 0
}

/** هایش: where the pronoun begins; 0 if there is none. */
function pluralClitic(ending: string, lexicon: PersianLexicon): number {
  if (!ending.startsWith(PLURAL) || ending.charAt(2) !== YEH || ending.length < 4) return 0
  return lexicon.pronouns.has(ending.slice(3)) ? 3 : 0
}

function isVerbStem(stem: string, lexicon: PersianLexicon): boolean {
  const last = stem.slice(stem.lastIndexOf(ZWNJ) + 1)
  if (
    ((lexicon.kinds.get(last) ?? 0) & PARTICIPLE) !== 0 &&
    ((lexicon.kinds.get(last) ?? 0) & (NOUN | ADJECTIVE)) === 0
  )
    return true
  if (((lexicon.kinds.get(last) ?? 0) & PARTICIPLE) !== 0) return true
  for (const preverb of lexicon.preverbs) {
    if (last.startsWith(preverb) && ((lexicon.kinds.get(last.slice(preverb.length)) ?? 0) & PARTICIPLE) !== 0)
      return true
  }
  return false
}

/** A stem of the lexicon with a joined clitic. */
function fromLexicon(word: string, lexicon: PersianLexicon): number {
  const last = word.charCodeAt(word.length - 1)
  const third = lexicon.thirdCopula
  if (word.endsWith(third) && word.length > third.length + 1) {
    const stem = word.slice(0, -third.length)
    if (
      /[\u0627\u0648\u06cc\u0646]$/.test(stem) &&
      !isFiniteVerb(word, lexicon) &&
      (stem.endsWith('\u0646')
        ? lexicon.clippedHosts.has(stem)
        : knownStem(stem, lexicon) !== 0 || isKnown(stem, lexicon))
    )
      return stem.length
  }
  if (isFiniteVerb(word, lexicon)) return 0
  for (const ending of lexicon.possessive.get(last) ?? []) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue
    const stem = word.slice(0, -ending.length)
    // صدایش: the yeh joins, with the clitic, a stem in a vowel; برایش: the yeh is the stem's
    if (stem.endsWith(YEH)) {
      if (lexicon.clitHosts.has(stem)) return stem.length
      const bare = stem.slice(0, -1)
      if (VOWEL.test(bare)) {
        if ((knownStem(bare, lexicon) & (NOUN | ADJECTIVE)) !== 0 || lexicon.clitHosts.has(bare)) return bare.length
        if ((knownStem(stem, lexicon) & NOUN) !== 0) return stem.length
        continue
      }
      if (ending.length === 1 && ending !== lexicon.third) continue
    }
    if (stem.endsWith(HE) && (knownStem(stem, lexicon) & (SILENT_HE | PARTICIPLE)) !== 0) continue
    if (VOWEL.test(stem)) continue
    if (lexicon.clitHosts.has(stem)) return stem.length
    const kind = knownStem(stem, lexicon)
    if ((kind & (NOUN | ADJECTIVE | INFINITIVE)) !== 0) return stem.length
    // دوستانش, ناراحتیشان: a derived stem; not before a bare teh, which makes nouns of its own
    if (
      kind === 0 &&
      stem.length > 4 &&
      (ending !== lexicon.second || stem.endsWith('\u0627\u0646')) &&
      isKnown(stem, lexicon)
    )
      return stem.length
    // دیدمش: a verb in the first person with its object
    if ((kind & FINITE) !== 0 && stem.length > 3 && stem.endsWith('\u0645') && ending !== '\u0645') return stem.length
  }
  for (const ending of lexicon.copula.get(last) ?? []) {
    if (ending === third || ending === YEH || !word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    if (stem.length > 2 && (knownStem(stem, lexicon) & ADJECTIVE) !== 0 && !VOWEL.test(stem) && !stem.endsWith(YEH))
      return stem.length
  }
  return 0
}

/** What the lexicon says of a stem; compounds count as nouns. */
function knownStem(stem: string, lexicon: PersianLexicon): number {
  const kind = lexicon.kinds.get(stem)
  if (kind !== undefined) return kind
  const zwnj = stem.lastIndexOf(ZWNJ)
  if (zwnj < 0) return 0
  if (lexicon.compounds.has(stem.replaceAll(ZWNJ, ''))) return NOUN | ADJECTIVE
  return (lexicon.kinds.get(stem.slice(zwnj + 1)) ?? 0) & ~WORD
}

/** A finite verb, with or without its prefixes. */
function isFiniteVerb(word: string, lexicon: PersianLexicon): boolean {
  if (((lexicon.kinds.get(word) ?? 0) & FINITE) !== 0) return true
  for (const preverb of lexicon.preverbs)
    if (
      word.startsWith(preverb) &&
      ((lexicon.kinds.get(word.slice(preverb.length)) ?? 0) & (FINITE | WORD)) !== 0 &&
      word.length - preverb.length > 2
    )
      return true
  for (const prefix of lexicon.imperfective)
    if (word.startsWith(prefix) && ((lexicon.kinds.get(word.slice(prefix.length)) ?? 0) & FINITE) !== 0) return true
  return false
}

/** Prefix of the verb, plural, comparative. */
function affixCuts(stem: string, lexicon: PersianLexicon): number[] {
  const cuts: number[] = []
  for (let at = stem.indexOf(ZWNJ); at > 0; at = stem.indexOf(ZWNJ, at + 1)) {
    const before = stem.slice(0, at)
    const next = stem.indexOf(ZWNJ, at + 1)
    const after = stem.slice(at + 1, next < 0 ? undefined : next)
    const verbal = lexicon.imperfective.some((prefix) => before.endsWith(prefix)) && at <= 6
    if (
      verbal ||
      lexicon.pluralSet.has(after) ||
      lexicon.comparativeSet.has(after) ||
      lexicon.auxiliaries.has(after) ||
      lexicon.afterSilentHeSet.has(after)
    )
      cuts.push(at + 1)
  }
  if (cuts.length === 0 && !lexicon.kinds.has(stem)) {
    for (const list of [lexicon.plural, lexicon.comparative]) {
      for (const ending of list.get(stem.charCodeAt(stem.length - 1)) ?? []) {
        if (
          stem.endsWith(ending) &&
          stem.length - ending.length > 1 &&
          (knownStem(stem.slice(0, -ending.length), lexicon) & (NOUN | ADJECTIVE)) !== 0
        )
          return [stem.length - ending.length]
      }
    }
  }
  return cuts
}
