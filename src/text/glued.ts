import { arabic, persian } from '../generated/text-data.ts'
import { arabicLexicon, isWholeWord } from './tokenize/arabic-lexicon.ts'
import { toPersian } from './tokenize/to-persian.ts'
import { unpackWords } from './word-list.ts'
import { isKnown } from './zwnj/known.ts'
import { persianLexicon } from './zwnj/lexicon.ts'
import { restoreWord } from './zwnj/restore-word.ts'

/** Words with which a news text begins, and behind what they may be glued. */
interface Opening {
  words: string
  /** The first of the words. */
  first: string
  language: 'ar' | 'fa'
  afterWords: boolean
}

const PERSIAN_YEH = 0x6cc
const ARABIC_YEH = 0x64a
const TEH_MARBUTA = 0x629
const ALEF_MAKSURA = 0x649
const ZWNJ = 0x200c
/** A shorter word before the opening may be the beginning of a longer word. */
const SHORTEST_WORD = 3
/** So many letters before an opening, the last of them yeh, are a whole word. */
const SHORTEST_IN_YEH = 5
const SHORTEST_IN_FINAL_LETTER = 4
const LONGEST_WORD = 24

let openings: ReadonlyMap<number, readonly Opening[]> | undefined

/** The openings by their first letter. */
function load(): ReadonlyMap<number, readonly Opening[]> {
  const made = new Map<number, Opening[]>()
  const add = (words: string, language: 'ar' | 'fa', afterWords: boolean): void => {
    const opening = { words, first: words.split(' ', 1)[0] as string, language, afterWords }
    const list = made.get(words.charCodeAt(0))
    if (list === undefined) made.set(words.charCodeAt(0), [opening])
    else list.push(opening)
  }
  // both keyboards
  // both keyboards
  const typed = (words: string) => new Set([words, words.replaceAll('\u06cc', '\u064a')])
  for (const words of unpackWords(persian['affixes/news-openings']))
    for (const form of typed(words)) add(form, 'fa', false)
  for (const words of unpackWords(persian['affixes/news-openings-after-words']))
    for (const form of typed(words)) add(form, 'fa', true)
  const afterWords = new Set(unpackWords(arabic['openings/after-words']))
  for (const words of new Set([...unpackWords(arabic['openings/after-final-letters']), ...afterWords]))
    add(words, 'ar', afterWords.has(words))
  return made
}

const isLetter = (code: number): boolean => (code >= 0x620 && code <= 0x64a) || (code >= 0x66e && code <= 0x6d3)

/**
 * Whether a news text begins at `at`, glued to the headline that began at `start`: its opening stands behind a letter
 * that ends a word, and what stands before it is a word.
 *
 * @example
 * isGluedOpening('در تهرانبه گزارش ایسنا', 0, 8) // true: به گزارش behind تهران
 */
export function isGluedOpening(text: string, start: number, at: number): boolean {
  openings ??= load()
  const candidates = openings.get(text.charCodeAt(at))
  if (candidates === undefined || !isLetter(text.charCodeAt(at - 1))) return false
  for (const opening of candidates)
    if (
      text.startsWith(opening.words, at) &&
      !isLetter(text.charCodeAt(at + opening.words.length)) &&
      endsWord(text, start, at, opening)
    )
      return true
  return false
}

function endsWord(text: string, start: number, at: number, { first, language, afterWords }: Opening): boolean {
  let from = at
  while (
    from > start &&
    at - from < LONGEST_WORD &&
    (isLetter(text.charCodeAt(from - 1)) || text.charCodeAt(from - 1) === ZWNJ)
  )
    from--
  const word = text.slice(from, at)
  const last = text.charCodeAt(at - 1)
  if (language === 'fa') {
    if ((last === PERSIAN_YEH || last === ARABIC_YEH) && word.length >= SHORTEST_IN_YEH) return true
    if (!afterWords) return false
    const letters = toPersian(word).replaceAll('\u200c', '')
    return letters.length >= SHORTEST_WORD && isPersianWord(letters) && !isListed(letters + toPersian(first))
  }
  if ((last === TEH_MARBUTA || last === ALEF_MAKSURA) && word.length >= SHORTEST_IN_FINAL_LETTER) return true
  if (!afterWords || word.length < SHORTEST_WORD) return false
  const { article } = arabicLexicon()
  const bare = word.startsWith(article) ? word.slice(article.length) : word
  return (
    bare.length >= SHORTEST_WORD && isWholeWord(bare, arabicLexicon()) && !isWholeWord(bare + first, arabicLexicon())
  )
}

const isListed = (word: string): boolean => isKnown(word, persianLexicon()) || persianLexicon().compounds.has(word)
const isPersianWord = (word: string): boolean => isListed(word) || restoreWord(word) !== word
