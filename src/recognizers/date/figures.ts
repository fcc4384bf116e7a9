import { DIGIT_FROM, SYMBOL_CHARACTERS } from '../../text/characters.ts'
import { AFTER_JOINT } from '../../text/fold.ts'
import { LATIN_WORD, NUMBER, PUNCTUATION_MARK, WORD } from '../../text/page.ts'
import { NUMBERS } from './first-words.ts'
import { type Digits, type Item, type Items, isTight, NO_SENSES } from './items.ts'

/** What joins the numbers of a chain. */
const JOINERS = '/-.:,_\\'
/** Signs glued to a number which no date has before it. */
const SPOILERS = '/\\_=#@&+$%^~'

/** A number, or a chain of numbers joined by one sign, that begins at a token; and the token after it. */
export function numberItem(items: Items, token: number, to: number): [Item, number] {
  const { page } = items.reading
  const { tokenKinds, tokenStarts, tokenEnds, symbols } = page
  const signAt = (at: number) => SYMBOL_CHARACTERS[symbols[tokenStarts[at] as number] as number] as string
  const start = tokenStarts[token] as number
  const joined = digitsOf(page, token)
  const numbers = joined
  const single = joined.length === 1
  let sign = single ? '' : '-'
  let next = token + 1
  while (single && next + 1 < to && tokenKinds[next] === PUNCTUATION_MARK && tokenKinds[next + 1] === NUMBER) {
    const mark = signAt(next)
    const spaces = (tokenStarts[next + 1] as number) - (tokenEnds[next - 1] as number) - 1
    // a slash may have spaces beside it
    if (
      !JOINERS.includes(mark) ||
      (sign && mark !== sign) ||
      (spaces > 0 && !(mark === '/' && spaces <= 2)) ||
      numbers.length > 7
    )
      break
    sign = mark
    numbers.push(digitsOf(page, next + 1)[0] as Digits)
    next += 2
  }
  const end = tokenEnds[next - 1] as number
  return [
    {
      type: sign ? 'chain' : 'number',
      start,
      end,
      tight: isTight(page, start),
      senses: NO_SENSES,
      numbers,
      sign,
      opening: 0,
      spoiled: isSpoiled(items, token, next),
      begins: NUMBERS,
    },
    next,
  ]
}

/** The number of a token; several where tatweel stands in place of a dash (`2016ـ2021`). */
function digitsOf({ edges, symbols, tokenStarts, tokenEnds }: Items['reading']['page'], token: number): Digits[] {
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
function isSpoiled(items: Items, token: number, next: number): boolean {
  const { tokenKinds, tokenStarts, tokenEnds, tokenCount, symbols } = items.reading.page
  const glued = (a: number) => a >= 0 && a + 1 < tokenCount && tokenEnds[a] === tokenStarts[a + 1]
  const signAt = (at: number) => SYMBOL_CHARACTERS[symbols[tokenStarts[at] as number] as number] as string
  const long = (at: number) => (tokenEnds[at] as number) - (tokenStarts[at] as number)
  // the T of 2012-01-09T10:03 and months (19-Oct-2021) are no strangers
  const strange = (at: number) => tokenKinds[at] === LATIN_WORD && !items.means(at)
  if (glued(token - 1)) {
    const before = token - 1
    if (tokenKinds[before] === LATIN_WORD) return !items.means(before)
    if (tokenKinds[before] === PUNCTUATION_MARK) {
      // `28/مارس/2024`
      if (SPOILERS.includes(signAt(before)))
        return !(signAt(before) === '/' && glued(token - 2) && tokenKinds[token - 2] === WORD && items.means(token - 2))
      if ('-.:,'.includes(signAt(before)) && glued(token - 2) && strange(token - 2)) return true
    }
  }
  if (glued(next - 1)) {
    if (tokenKinds[next] === LATIN_WORD) return !items.means(next) && long(next) !== 2
    if (tokenKinds[next] === PUNCTUATION_MARK)
      return signAt(next) === '%' || ('/_-'.includes(signAt(next)) && glued(next) && strange(next + 1))
  }
  return false
}
