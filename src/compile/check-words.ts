import type { Orthography } from './check-spelling.ts'
import type { KnownWords } from './known-words.ts'
import type { Problem } from './problem.ts'
import type { FormList } from './read.ts'

const ZWNJ = '\u200c'
const AL = '\u0627\u0644'
const ALIF_MAKSURA = '\u0649'
const YEH = '\u064a'
const HEH = '\u0647'
const TEH_MARBUTA = '\u0629'

/** Single letters that ZWNJ may set off: the ezafe of silent he, the last vowel of foreign names, `and` of a compound. */
const LETTERS = /^[\u06cc\u0622\u0648\u06f0-\u06f9]$/

/** Letters which join to none behind them: there ZWNJ changes nothing to the eye, and strays unseen. */
const UNJOINED = /[\u0622\u0627\u062f\u0630\u0631\u0632\u0698\u0648]$/

/** Categories of forms made of ordinary words; names of people and places keep to no list. */
const ORDINARY = new Set([
  'ministry',
  'ministry-head',
  'modifier',
  'office',
  'organization',
  'organization-head',
  'organization-word',
  'portfolio',
])

/** Categories whose foreign names ZWNJ parts by their syllables. */
const NAMES = new Set(['name', 'person'])

/** Faults that only show when a form's words are held against those of the lists: stray ZWNJ, wrong last letters. */
export function checkWords(
  file: string,
  category: string,
  key: string,
  orthography: Orthography,
  { heading, forms }: FormList,
  known: KnownWords,
  problems: Problem[],
): void {
  const parted = heading !== 'not' && (orthography === 'fa' || orthography === 'any')
  const ended = orthography === 'ar' && ORDINARY.has(category)
  if (!parted && !ended) return
  for (const { text, line } of forms)
    for (const word of text.split(/[\s.]/)) {
      if (parted && isStray(word, NAMES.has(category), known.persian))
        problems.push({
          file,
          line,
          form: text,
          message: `${key}: ZWNJ inside a word`,
          remedy: 'delete it: it stands before endings, behind prefixes and between the words of a compound',
        })
      const right = ended ? mended(word, known.arabic) : undefined
      if (right !== undefined)
        problems.push({
          file,
          line,
          form: text,
          message: `${key}: wrong last letter`,
          remedy: `write \u00ab${right}\u00bb`,
        })
    }
}

/** Whether ZWNJ cuts off a letter, or two that are no word, prefix or ending. */
function isStray(word: string, isName: boolean, known: ReadonlySet<string>): boolean {
  if (!word.includes(ZWNJ)) return false
  const parts = word.split(ZWNJ)
  // letters of an acronym
  if (parts.every((part) => part.length <= 1)) return false
  if (parts.some((part) => part.length === 1 && !LETTERS.test(part))) return true
  if (isName || known.size === 0) return false
  const first = parts[0] as string
  const last = parts.at(-1) as string
  const isUnknown = (part: string): boolean => part.length === 2 && !known.has(part)
  return (UNJOINED.test(first) && isUnknown(first)) || (UNJOINED.test(parts.at(-2) as string) && isUnknown(last))
}

/** The word with its right last letter, where that is known and the written one is not. */
function mended(word: string, known: ReadonlySet<string>): string | undefined {
  const stem = word.slice(0, -1)
  const isKnown = (form: string): boolean => known.has(form) || (form.startsWith(AL) && known.has(form.slice(2)))
  const right = word.endsWith(ALIF_MAKSURA) ? stem + YEH : word.endsWith(HEH) ? stem + TEH_MARBUTA : undefined
  if (right === undefined || !isKnown(right) || isKnown(word)) return undefined
  // a masculine noun with the pronoun `his`
  return word.endsWith(HEH) && isKnown(stem) ? undefined : right
}
