import { smallWords } from '../generated/small-words.ts'
import { ALIF, LAM } from '../match/proclitics.ts'
import { isSuffix, type Suffixes, suffixesOf } from '../match/suffixes.ts'
import type { Language } from '../types.ts'
import { ARABIC_KEYS, PERSIAN_KEYS, PERSIAN_LETTERS } from './characters.ts'
import { type Page, WORD } from './page.ts'

/** How many units are looked at: enough to tell, and the same for any length of text. */
const SAMPLE = 4000

/** Votes of a word, and of a letter that only one of the two languages has: for Persian, those for Arabic are below 0. */
const SURE = 2
const UNKNOWN = 9

const ALEF_MADDA = 0x0622

interface Evidence {
  /** The votes of each code unit as far as they are worked out. */
  readonly votes: Int8Array
  /** The small words of Persian. */
  readonly words: Suffixes
}

/** Made on first use. */
let evidence: Evidence | undefined

/** The votes of a code unit: of letters that one language alone has, and of what is typed on its keyboard alone (Unicode chart U0600). */
function votesOf(code: number): number {
  // presentation forms are what their letters are
  const unit = String.fromCharCode(code).normalize('NFKC')
  if (PERSIAN_LETTERS.test(unit)) return SURE
  if (PERSIAN_KEYS.test(unit)) return 1
  if (ARABIC_KEYS.test(unit)) return -1
  return unit === 'ة' ? -SURE : 0
}

/**
 * The language of a page, told from its folded letters: پ چ ژ گ, ZWNJ, ۰ to ۹ and the smallest words speak for Persian,
 * words with ال and the endings ة ى for Arabic; `und` where there is no Arabic script, nothing where none of this tells.
 */
export function pageLanguage({
  symbols,
  tokenStarts,
  tokenEnds,
  tokenKinds,
  tokenCount,
  text,
  starts,
}: Page): Language | undefined {
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
    } else if (isSuffix(words, symbols, start, end)) balance += SURE
  }
  if (end === 0) return 'und'
  const limit = starts[end] as number
  for (let i = 0; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (votes[code] === UNKNOWN) votes[code] = votesOf(code)
    balance += votes[code] as number
  }
  return balance > 0 ? 'fa' : balance < 0 ? 'ar' : undefined
}
