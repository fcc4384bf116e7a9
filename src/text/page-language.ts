import { smallWords } from '../generated/small-words.ts'
import type { Language } from '../types.ts'
import { LATIN_FROM, LETTER_FROM, packed, symbolOf } from './characters.ts'
import type { Page } from './page.ts'

/** How many units are looked at: enough to tell, and the same for any length of text. */
const SAMPLE = 4000

/** The letter as it is written tells more. */
const LOOK = 1
const PERSIAN = 2

interface Letters {
  /** What a folded letter says: nothing, `LOOK`, `PERSIAN`. */
  readonly kinds: Uint8Array
  /** The small words of Persian, their folded letters packed into a number. */
  readonly words: ReadonlySet<number>
}

let made: Letters | undefined

/** The longest of the small words has four letters of seven bits. */
const MOST_LETTERS = 4

/** Made on first use. */
function letters(): Letters {
  if (made) return made
  const kinds = new Uint8Array(128)
  for (const letter of 'پچژگ') kinds[symbolOf(letter)] = PERSIAN
  for (const letter of 'یکه') kinds[symbolOf(letter)] = LOOK
  const words = new Set(smallWords.map((word) => packed([...word].map(symbolOf), 0, word.length)))
  made = { kinds, words }
  return made
}

const FARSI_YEH = 0x06cc
const KEHEH = 0x06a9
const TEH_MARBUTA = 0x0629
const ALEF_MAKSURA = 0x0649

/**
 * The language of a page, told from its folded letters: پ چ ژ گ and the smallest words speak for Persian,
 * words with ال and the endings ة ى for Arabic; `und` where there is no Arabic script.
 */
export function pageLanguage({ symbols, tokenStarts, tokenEnds, tokenCount, length, text, starts }: Page): Language {
  const { kinds, words } = letters()
  const alif = symbolOf('ا')
  const lam = symbolOf('ل')
  let persian = 0
  let arabic = 0
  let seen = 0
  const limit = Math.min(length, SAMPLE)
  for (let token = 0; token < tokenCount; token++) {
    const start = tokenStarts[token] as number
    if (start >= limit) break
    const first = symbols[start] as number
    if (first < LETTER_FROM || first >= LATIN_FROM) continue
    const end = tokenEnds[token] as number
    seen += end - start
    const second = symbols[start + 1] as number
    if (end - start > 3 && first === alif && second === lam) arabic += 2
    else if (end - start > 1 && end - start <= MOST_LETTERS && words.has(packed(symbols, start, end))) persian += 2
    for (let i = start; i < end; i++) {
      const kind = kinds[symbols[i] as number]
      if (kind === PERSIAN) persian += 2
      else if (kind === LOOK) {
        const code = text.charCodeAt(starts[i] as number)
        if (code === FARSI_YEH || code === KEHEH) persian++
        else if (code === TEH_MARBUTA) arabic += 2
        else if (code === ALEF_MAKSURA) arabic++
      }
    }
  }
  if (seen === 0) return 'und'
  return persian > arabic ? 'fa' : 'ar'
}
