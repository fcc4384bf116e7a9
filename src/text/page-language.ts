import type { Language } from '../types.ts'
import { LATIN_FROM, LETTER_FROM, symbolOf } from './characters.ts'
import type { Page } from './page.ts'

/** How many units are looked at: enough to tell, and the same for any length of text. */
const SAMPLE = 4000

/**
 * The language of a page, told from its folded letters: پ چ ژ گ and the joined prefix می speak for Persian,
 * words with ال and the endings ات ون for Arabic; `und` where there is no Arabic script.
 */
export function pageLanguage({ symbols, tokenStarts, tokenEnds, tokenCount, length, text, starts }: Page): Language {
  const persianLetters = new Set([...'پچژگ'].map(symbolOf))
  const alif = symbolOf('ا')
  const lam = symbolOf('ل')
  const teh = symbolOf('ه')
  let persian = 0
  let arabic = 0
  let letters = 0
  const limit = Math.min(length, SAMPLE)
  for (let token = 0; token < tokenCount; token++) {
    const start = tokenStarts[token] as number
    const end = tokenEnds[token] as number
    if (start >= limit) break
    const first = symbols[start] as number
    if (first < LETTER_FROM || first >= LATIN_FROM) continue
    letters += end - start
    if (end - start > 3 && first === alif && symbols[start + 1] === lam) arabic += 2
    for (let i = start; i < end; i++) {
      if (persianLetters.has(symbols[i] as number)) persian += 2
      // Farsi yeh and keheh in the original
      const code = text.charCodeAt(starts[i] as number)
      if (code === 0x06cc || code === 0x06a9) persian++
      else if (code === 0x0629 || code === 0x0649) arabic += symbols[i] === teh ? 2 : 1
    }
    if (end - start === 2 && isPersianWord(symbols[start] as number, symbols[start + 1] as number)) persian += 2
  }
  if (letters === 0) return 'und'
  return persian > arabic ? 'fa' : 'ar'
}

let persianWords: Set<number> | undefined
/** The two-letter words that only Persian has in number: `از`, `به`, `در`, `که`, `را`, `با`, `تا`, `هم`. */
function isPersianWord(first: number, second: number): boolean {
  persianWords ??= new Set(['از', 'به', 'در', 'که', 'را', 'با', 'تا'].map((word) => symbolOf(word[0] as string) * 128 + symbolOf(word[1] as string)))
  return persianWords.has(first * 128 + second)
}
