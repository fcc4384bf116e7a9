import { isFormOf } from '../../../match/lookup.ts'
import { symbolOf } from '../../../text/characters.ts'
import { isSymbol } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import { lexiconOf } from '../../views.ts'
import { ARTICLE } from '../persons/people.ts'
import type { Name } from './name.ts'

/** Endings of so many letters are no names of their own. */
const SHORT_ENDING = 3
/** Words so short begin with two ل of their own: `للا`. */
const SHORT_WITH_LAMS = 4
/** What is left of the article behind ل, folded. */
const SWALLOWED = String.fromCharCode(symbolOf('ل'), symbolOf('ل'))
/** `عبد`, folded. */
const SERVANT = String.fromCharCode(symbolOf('ع'), symbolOf('ب'), symbolOf('د'))
const ALIF = symbolOf('ا')
const HYPHEN = symbolOf('-')
const LAM = symbolOf('ل')
/** How many letters a word has at least of which the first two may be an article. */
const SHORTEST_WITH_ARTICLE = 6
/** The list of common Persian words. */
const COMMON = 'words/persian-common'
const YEH_SYMBOL = symbolOf('ی')
/** The ending of what belongs to somebody: `احمدی`, of Ahmad. */
const YEH = String.fromCharCode(YEH_SYMBOL)

function symbolsOf(word: string): Uint8Array {
  const symbols = new Uint8Array(word.length)
  for (let i = 0; i < word.length; i++) symbols[i] = word.charCodeAt(i)
  return symbols
}

/** Tells of a folded word whether it is a particle of names. */
export const particlesOf =
  (reading: Reading) =>
  (word: string): boolean =>
    isFormOf(lexiconOf(reading, 'name'), 'names/particles', symbolsOf(word), 0, word.length)

/**
 * Tells of a folded word whether it is a Persian family name and no given name.
 *
 * @example `احمدی`, which is a given name in Arabic alone, not `مبارک`
 */
export const familiesOf =
  (reading: Reading) =>
  (word: string): boolean => {
    const isForm = (list: string) => isFormOf(lexiconOf(reading, 'name'), list, symbolsOf(word), 0, word.length)
    return (
      reading.language === 'fa' &&
      isForm('names/persian-family') &&
      !isForm('names/persian-given') &&
      // `أحمدي` is an Arab's given name
      (word.endsWith(YEH) || !isForm('names/arabic-given'))
    )
  }

/** Tells of a folded word of a Persian page whether no list has it as a Persian or Arabic given name: `آبه`, `تاکسین`. */
export const foreignersOf =
  (reading: Reading) =>
  (word: string): boolean => {
    const isForm = (list: string) => isFormOf(lexiconOf(reading, 'name'), list, symbolsOf(word), 0, word.length)
    return reading.language === 'fa' && !isForm('names/persian-given') && !isForm('names/arabic-given')
  }

/** Tells of a folded word of an Arabic page whether it is a family name that stands before the given ones: `شي` of `شي جين بينغ`. */
export const firstFamiliesOf =
  (reading: Reading) =>
  (word: string): boolean =>
    reading.language === 'ar' &&
    isFormOf(lexiconOf(reading, 'cue'), 'cues/family-name-first', symbolsOf(word), 0, word.length)

/** Tells of a folded word whether it only ends Persian family names: `فر` of `نیک فر`. */
export const endingsOf =
  (reading: Reading) =>
  (word: string): boolean =>
    reading.language === 'fa' &&
    word.length <= SHORT_ENDING &&
    isFormOf(lexiconOf(reading, 'name'), 'names/persian-family-endings', symbolsOf(word), 0, word.length)

/**
 * How many letters the article has with which a word of a Persian page begins, and without which the same name is written too;
 * 0 where it has none, it belongs to the name (`الهام`, `الزمان`), or what is left is an adjective.
 */
export function articleLength(reading: Reading, start: number, end: number): number {
  const { symbols } = reading.page
  if (reading.language !== 'fa' || end - start < SHORTEST_WITH_ARTICLE) return 0
  if (symbols[start] !== ALIF || symbols[start + 1] !== LAM) return 0
  if (isFormOf(lexiconOf(reading, 'name'), 'names/particles', symbols, start, end)) return 0
  // `شیخ الاسلامی` is not called `اسلامی`, an adjective of each page
  const words = lexiconOf(reading, 'word')
  return symbols[end - 1] === YEH_SYMBOL && isFormOf(words, COMMON, symbols, start + 2, end) ? 0 : 2
}

/**
 * The folded words of a name, without a conjunction written before it, with the alif that ل has swallowed (`للجبير`), and in Persian
 * without the article: `عواد بندر`.
 */
export function wordsOf(reading: Reading, { start, firstToken, endToken }: Name): string[] {
  const { page } = reading
  const words: string[] = []
  let joins = false
  for (let token = firstToken; token < endToken; token++) {
    // `جان-إيف`
    if (isSymbol(page, token, HYPHEN)) continue
    const from = Math.max(start, page.tokenStarts[token] as number)
    const end = page.tokenEnds[token] as number
    const written = folded(page, from + articleLength(reading, from, end), end)
    const word = token === firstToken ? withAlif(written) : written
    // `عبد العزيز` and `عبدالعزيز` are one word
    if (joins) words.push(words.pop() + word)
    else words.push(word)
    joins = word === SERVANT && token + 1 < endToken
  }
  return words
}

/** `جان-إيف`: whether a token behind another one is a hyphen with nothing around it. */
export const isGluedHyphen = (page: Reading['page'], token: number): boolean =>
  isSymbol(page, token, HYPHEN) &&
  page.tokenEnds[token - 1] === page.tokenStarts[token] &&
  page.tokenEnds[token] === page.tokenStarts[token + 1]

const withAlif = (word: string): string =>
  word.length > SHORT_WITH_LAMS && word.startsWith(SWALLOWED) ? ARTICLE + word.slice(SWALLOWED.length) : word

function folded(page: Reading['page'], start: number, end: number): string {
  let text = ''
  for (let i = start; i < end; i++) text += String.fromCharCode(page.symbols[i] as number)
  return text
}
