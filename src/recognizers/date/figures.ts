import { DIGIT_FROM, SYMBOL_CHARACTERS } from '../../text/characters.ts'
import { AFTER_JOINT } from '../../text/fold.ts'
import { LATIN_WORD, NUMBER, type Page, WORD } from '../../text/page.ts'

/** A number as it is written: its value and how many digits it has. */
export interface Digits {
  readonly value: number
  readonly digits: number
}

/** A number, or a chain of numbers joined by one sign. */
export interface Figures {
  readonly numbers: readonly Digits[]
  /** What joins the chain; empty for one number. */
  readonly sign: string
  /** What is glued to it shows that it is no date. */
  readonly spoiled: boolean
  /** The token after it. */
  readonly next: number
}

/** What joins the numbers of a chain. */
const JOINERS = '/-.:,_\\'
/** Signs glued to a number which no date has before it. */
const SPOILERS = '/\\_=#@&+$%^~'

/** The character with which a token begins: the mark that it is. */
export const signAt = ({ symbols, tokenStarts }: Page, token: number): string =>
  SYMBOL_CHARACTERS[symbols[tokenStarts[token] as number] as number] as string

/** The figures that begin at a token, up to the token `to`; `means`: whether a word is one of the date dictionaries. */
export function figuresAt(page: Page, token: number, to: number, means: (token: number) => boolean): Figures {
  const { tokenKinds, tokenStarts, tokenEnds } = page
  const numbers = digitsOf(page, token)
  const single = numbers.length === 1
  let sign = single ? '' : '-'
  let next = token + 1
  while (single && next + 1 < to && tokenKinds[next + 1] === NUMBER && numbers.length <= 7) {
    const mark = signAt(page, next)
    const spaces = (tokenStarts[next + 1] as number) - (tokenEnds[next - 1] as number) - 1
    // a slash may have spaces beside it
    if (!(sign || JOINERS).includes(mark) || spaces > (mark === '/' ? 2 : 0)) break
    sign = mark
    numbers.push(digitsOf(page, next + 1)[0] as Digits)
    next += 2
  }
  return { numbers, sign, spoiled: isSpoiled(page, token, next, means), next }
}

/** The number of a token; several where tatweel stands in place of a dash (`2016ـ2021`). */
function digitsOf({ edges, symbols, tokenStarts, tokenEnds }: Page, token: number): Digits[] {
  const start = tokenStarts[token] as number
  const end = tokenEnds[token] as number
  const numbers: Digits[] = []
  let value = 0
  let from = start
  for (let i = start; i < end; i++) {
    if (i > start && (edges[i] as number) & AFTER_JOINT) {
      numbers.push({ value, digits: i - from })
      value = 0
      from = i
    }
    // longer numbers are none of ours
    if (i < from + 9) value = value * 10 + (symbols[i] as number) - DIGIT_FROM
  }
  numbers.push({ value, digits: end - from })
  return numbers
}

/** Whether what is glued to a number shows that it is no date: a Latin letter, `#`, `%`, the rest of an address. */
function isSpoiled(page: Page, token: number, next: number, means: (token: number) => boolean): boolean {
  const { tokenKinds, tokenStarts, tokenEnds } = page
  const glued = (a: number) => tokenEnds[a] === tokenStarts[a + 1]
  const isLatin = (at: number) => tokenKinds[at] === LATIN_WORD
  // the T of 2012-01-09T10:03 and months (19-Oct-2021) are no strangers
  const strange = (at: number) => isLatin(at) && !means(at)
  const before = token - 1
  if (glued(before)) {
    if (isLatin(before)) return !means(before)
    const sign = signAt(page, before)
    const inside = glued(before - 1)
    // `28/مارس/2024`
    if (SPOILERS.includes(sign))
      return !(sign === '/' && inside && tokenKinds[before - 1] === WORD && means(before - 1))
    if ('-.:,'.includes(sign) && inside && strange(before - 1)) return true
  }
  if (!glued(next - 1)) return false
  if (isLatin(next)) return !means(next) && (tokenEnds[next] as number) - (tokenStarts[next] as number) !== 2
  const sign = signAt(page, next)
  return sign === '%' || ('/_-'.includes(sign) && glued(next) && strange(next + 1))
}
