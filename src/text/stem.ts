import { arabic, persian } from '../generated/text-data.ts'
import { normalize } from './normalize/normalize.ts'
import { tokenize } from './tokenize/tokenize.ts'
import { unpackWords } from './word-list.ts'
import { PARTICIPLE, persianLexicon } from './zwnj/lexicon.ts'
import { restoreWord } from './zwnj/restore-word.ts'

const ZWNJ = '\u200c'

/** One key for a word: letters, digits and marks folded, ZWNJ kept. */
const key = (word: string, language: 'ar' | 'fa'): string =>
  normalize(word, { preset: 'search', language, rules: { zwnj: 'clean', spacing: false } })

/**
 * The light stem of a Persian word: without clitics, plural, comparative and the prefix of the verb.
 *
 * @example
 * stemPersian('کتاب\u200cهایشان') // 'کتاب'
 */
export function stemPersian(word: string): string {
  const lexicon = persianLexicon()
  const spelled = normalize(word, { language: 'fa', rules: { zwnjRestoration: false, spacing: false } })
  let stem = spelled.includes(ZWNJ) ? spelled : restoreWord(spelled)
  const [token] = tokenize(stem, { language: 'fa', parts: 'morphemes' })
  const parts = token?.parts
  if (parts !== undefined && token?.end === stem.length) {
    const first = (parts[0]?.text ?? '').replaceAll(ZWNJ, '')
    const verbal =
      lexicon.imperfective.some((prefix) => first === prefix || first.endsWith(prefix)) && first.length <= 6
    stem = verbal ? stem.slice(parts[0]?.text.length) : stem.slice(0, parts[0]?.text.length)
  }
  stem = stem.replace(/\u200c+$/, '')
  // گفته, گفت
  if (((lexicon.kinds.get(stem) ?? 0) & PARTICIPLE) !== 0 && lexicon.kinds.get(stem) === PARTICIPLE)
    stem = stem.slice(0, -1)
  return key(stem, 'fa').replaceAll(ZWNJ, '')
}

/** Endings of number and gender that a light stem of three letters and more loses. */
const ARABIC_ENDINGS = ['\u0627\u062a', '\u0648\u0646', '\u064a\u0646', '\u0629']

/**
 * The light stem of an Arabic word: without conjunction, preposition, article, pronoun, and the endings of number and gender.
 *
 * @example
 * stemArabic('والوزارات') // 'وزار'
 */
export function stemArabic(word: string): string {
  const spelled = normalize(word, { language: 'ar', rules: { harakat: true, tatweel: 'all', spacing: false } })
  const [token] = tokenize(spelled, { language: 'ar' })
  let stem = spelled
  if (token?.parts !== undefined && token.end === spelled.length) {
    // the longest part is the stem: clitics have one to three letters
    stem = token.parts.reduce((longest, part) => (part.text.length > longest.length ? part.text : longest), '')
  }
  const ending = ARABIC_ENDINGS.find((last) => stem.endsWith(last) && stem.length - last.length >= 3)
  if (ending !== undefined) stem = stem.slice(0, -ending.length)
  else if (stem !== spelled && stem.endsWith('\u062a') && stem.length > 3) stem = stem.slice(0, -1)
  return key(stem, 'ar')
}

const sets: { ar?: ReadonlySet<string>; fa?: ReadonlySet<string> } = {}

/** Whether a word says nothing about the subject of a text. */
export function isStopWord(word: string, language: 'ar' | 'fa'): boolean {
  let set = sets[language]
  if (set === undefined) {
    set = new Set(
      unpackWords((language === 'ar' ? arabic : persian)['stopwords']).map((stop) =>
        key(stop, language).replaceAll(ZWNJ, ''),
      ),
    )
    sets[language] = set
  }
  return set.has(key(word, language).replaceAll(ZWNJ, ''))
}
