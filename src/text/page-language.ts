import { smallWords } from '../generated/small-words.ts'
import { ALIF, LAM } from '../match/proclitics.ts'
import { isSuffix, type Suffixes, suffixesOf } from '../match/suffixes.ts'
import type { Language } from '../types.ts'
import { characterTable, SYMBOL_CHARACTERS, symbolOf } from './characters.ts'
import { type Page, WORD } from './page.ts'

/** How many units are looked at: enough to tell, and the same for any length of text. */
const SAMPLE = 4000

/** Votes of a word, and of a letter that only one of the two languages has: for Persian, those for Arabic are below 0. */
const SURE = 2
const UNKNOWN = 9

const FARSI_YEH = 0x06cc
const KEHEH = 0x06a9
const TEH_MARBUTA = 0x0629
const ALEF_MAKSURA = 0x0649
const ALEF_MADDA = 0x0622

interface Evidence {
  /** The votes of each code unit as far as they are worked out. */
  readonly votes: Int8Array
  /** The small words of Persian. */
  readonly words: Suffixes
}

/** Made on first use. */
let evidence: Evidence | undefined

const WAW = symbolOf('و')

/** Letters that Persian has and Arabic has not. */
const PERSIAN_LETTERS: readonly string[] = ['پ', 'چ', 'ژ', 'گ']

/** The votes of a code unit: پ چ ژ گ in any form, and letters as only one of the two languages writes them. */
function votesOf(code: number): number {
  if (code === FARSI_YEH || code === KEHEH) return 1
  if (code === TEH_MARBUTA) return -SURE
  if (code === ALEF_MAKSURA) return -1
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
  evidence ??= { votes: new Int8Array(1 << 16).fill(UNKNOWN), words: suffixesOf(smallWords) }
  const { votes, words } = evidence
  let balance = 0
  let end = 0
  for (let token = 0; token < tokenCount; token++) {
    const start = tokenStarts[token] as number
    if (start >= SAMPLE) break
    if (tokenKinds[token] !== WORD) continue
    end = tokenEnds[token] as number
    const first = symbols[start]
    // `آلمان` has no article
    if (end - start > 3 && first === ALIF && symbols[start + 1] === LAM) {
      if (text.charCodeAt(starts[start] as number) !== ALEF_MADDA) balance -= SURE
    }
    // Arabic writes و onto the next word, not onto a number
    else if (end - start === 1 && first === WAW) balance += Number(tokenKinds[token + 1] === WORD)
    else if (isSuffix(words, symbols, start, end)) balance += SURE
  }
  if (end === 0) return 'und'
  const limit = starts[end] as number
  for (let i = 0; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (votes[code] === UNKNOWN) votes[code] = votesOf(code)
    balance += votes[code] as number
  }
  return balance > 0 ? 'fa' : 'ar'
}
