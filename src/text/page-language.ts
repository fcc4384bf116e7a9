import { smallWords } from '../generated/small-words.ts'
import type { Language } from '../types.ts'
import { characterTable, packed, SYMBOL_CHARACTERS, symbolOf } from './characters.ts'
import { type Page, WORD } from './page.ts'

/** How many units are looked at: enough to tell, and the same for any length of text. */
const SAMPLE = 4000

/** What a code unit says for Persian and, shifted, for Arabic: so that both are summed at once. */
const ARABIC_SHIFT = 16
const FOR_PERSIAN = (1 << ARABIC_SHIFT) - 1
/** So many units are summed at once: no sum reaches the shift. */
const AT_ONCE = 1 << 13
const UNKNOWN = -1
/** Votes of a word, and of a letter that only one of the two languages has. */
const SURE = 2

const FARSI_YEH = 0x06cc
const KEHEH = 0x06a9
const TEH_MARBUTA = 0x0629
const ALEF_MAKSURA = 0x0649

/** The longest of the small words has four letters of seven bits. */
const MOST_LETTERS = 4

interface Evidence {
  /** The votes of each code unit as far as they are worked out. */
  readonly votes: Int32Array
  /** The small words of Persian, their folded letters packed into a number. */
  readonly words: ReadonlySet<number>
  /** Which first and second letters they have. */
  readonly firsts: Uint8Array
  readonly seconds: Uint8Array
}

let made: Evidence | undefined

/** Made on first use. */
function evidence(): Evidence {
  if (made) return made
  const firsts = new Uint8Array(128)
  const seconds = new Uint8Array(128)
  for (const word of smallWords) {
    if (word.length < 2) continue
    firsts[symbolOf(word[0] as string)] = 1
    seconds[symbolOf(word[1] as string)] = 1
  }
  const words = new Set(smallWords.map((word) => packed([...word].map(symbolOf), 0, word.length)))
  made = { votes: new Int32Array(1 << 16).fill(UNKNOWN), words, firsts, seconds }
  return made
}

/** Letters that Persian has and Arabic has not. */
const PERSIAN_LETTERS: readonly string[] = ['پ', 'چ', 'ژ', 'گ']

/** The votes of a code unit: پ چ ژ گ in any form, and letters as only one of the two languages writes them. */
function votesOf(code: number): number {
  if (code === FARSI_YEH || code === KEHEH) return 1
  if (code === TEH_MARBUTA) return SURE << ARABIC_SHIFT
  if (code === ALEF_MAKSURA) return 1 << ARABIC_SHIFT
  return PERSIAN_LETTERS.includes(SYMBOL_CHARACTERS[characterTable()[code] as number] ?? ' ') ? SURE : 0
}

/**
 * The language of a page, told from its folded letters: پ چ ژ گ and the smallest words speak for Persian,
 * words with ال and the endings ة ى for Arabic; `und` where there is no Arabic script.
 */
export function pageLanguage({
  symbols,
  tokenStarts,
  tokenEnds,
  tokenKinds,
  tokenCount,
  text,
  starts,
}: Page): Language {
  const { votes, words, firsts, seconds } = evidence()
  const alif = symbolOf('ا')
  const lam = symbolOf('ل')
  let persian = 0
  let arabic = 0
  let end = 0
  for (let token = 0; token < tokenCount; token++) {
    const start = tokenStarts[token] as number
    if (start >= SAMPLE) break
    if (tokenKinds[token] !== WORD) continue
    end = tokenEnds[token] as number
    const first = symbols[start] as number
    if (end - start > 3 && first === alif && symbols[start + 1] === lam) arabic += SURE
    else if (
      end - start > 1 &&
      end - start <= MOST_LETTERS &&
      (firsts[first] as number) & (seconds[symbols[start + 1] as number] as number) &&
      words.has(packed(symbols, start, end))
    )
      persian += SURE
  }
  if (end === 0) return 'und'
  const limit = starts[end] as number
  for (let from = 0; from < limit; from += AT_ONCE) {
    const to = Math.min(limit, from + AT_ONCE)
    let sum = 0
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i)
      const vote = votes[code] as number
      if (vote === UNKNOWN) {
        votes[code] = votesOf(code)
        i--
      } else sum += vote
    }
    persian += sum & FOR_PERSIAN
    arabic += sum >> ARABIC_SHIFT
  }
  return persian > arabic ? 'fa' : 'ar'
}
