import { QUICK } from '../quick.ts'
import { DIGIT_FROM, FOREIGN_LETTER, LATIN_FROM, LETTER_FROM, LINE, SPACE, symbolOf } from './characters.ts'
import { type Folded, fold, foldedText } from './fold.ts'
import { AFTER_JOINT } from './fold-edges.ts'
import { LATIN_WORD, LINE_BREAK, NUMBER, PUNCTUATION_MARK, WORD } from './token-kinds.ts'

const FULL_STOP = /* @__PURE__ */ symbolOf('.')

export * from './token-kinds.ts'

/** Folded text cut into tokens: words, numbers, single punctuation marks, line breaks; spaces are none. */
export interface Page extends Folded {
  readonly tokenCount: number
  /** Folded offset of each token; one more entry, the length. */
  readonly tokenStarts: Int32Array
  readonly tokenEnds: Int32Array
  /** `WORD`, `LATIN_WORD`, `NUMBER`, `PUNCTUATION_MARK` or `LINE_BREAK`. */
  readonly tokenKinds: Uint8Array
  /** 1 where a joint stands inside the token. */
  readonly tokenJoints: Uint8Array
}

let kinds: Uint8Array | undefined

/** The token kind of each symbol; 0 for spaces. */
function kindTable(): Uint8Array {
  if (QUICK && kinds) return kinds
  const table = new Uint8Array(128).fill(PUNCTUATION_MARK)
  table[SPACE] = 0
  table[LINE] = LINE_BREAK
  table.fill(NUMBER, DIGIT_FROM, LETTER_FROM)
  table.fill(WORD, LETTER_FROM, LATIN_FROM)
  table.fill(LATIN_WORD, LATIN_FROM, FOREIGN_LETTER + 1)
  if (QUICK) kinds = table
  return table
}

/** So many tokens behind the last one are empty: rules look ahead. */
const BEYOND = 16

/**
 * Folds a text and cuts it into tokens. `spare`: a page that nobody reads any more, whose memory is used again.
 * @example readPage('وزير الخارجية').tokenCount === 2
 */
export function readPage(text: string, spare?: Page): Page {
  const folded = fold(text, spare)
  const least = (folded.length >> 2) + 2 * BEYOND
  return cut(folded, QUICK && spare && spare.tokenKinds.length >= least ? spare : newTokens(least))
}

type Tokens = Pick<Page, 'tokenStarts' | 'tokenEnds' | 'tokenKinds' | 'tokenJoints'>

/** Cuts folded text into tokens, in the room that is given or, where that is too small, in more. */
export function cut(folded: Folded, room: Tokens): Page {
  const { text, length, symbols, starts, edges } = folded
  const { tokenStarts, tokenEnds, tokenKinds, tokenJoints } = room
  const table = kindTable()
  const capacity = tokenKinds.length
  let count = 0
  let i = 0
  while (i < length) {
    const kind = table[symbols[i] as number] as number
    if (kind === 0) {
      i++
      continue
    }
    let end = i + 1
    let inside = 0
    // behind the end of the page there is white space
    if (kind <= NUMBER) while (table[symbols[end] as number] === kind) inside |= edges[end++] as number
    if (QUICK && count + BEYOND === capacity) return cut(folded, newTokens(capacity * 2))
    tokenStarts[count] = i
    tokenEnds[count] = end
    tokenKinds[count] = kind
    if (QUICK) tokenJoints[count] = inside & AFTER_JOINT
    count++
    i = end
  }
  // what a page before has left there
  for (let token = count; QUICK && token < count + BEYOND; token++) {
    tokenStarts[token] = 0
    tokenEnds[token] = 0
    tokenKinds[token] = 0
    tokenJoints[token] = 0
  }
  tokenStarts[count] = length
  tokenEnds[count] = length
  if (!QUICK) return { ...folded, ...room, tokenCount: count }
  return { text, length, symbols, starts, edges, tokenCount: count, tokenStarts, tokenEnds, tokenKinds, tokenJoints }
}

/** Room for tokens, in one allocation; else lists, which grow. */
function newTokens(capacity: number): Tokens {
  if (!QUICK) return { tokenStarts: [], tokenEnds: [], tokenKinds: [] } as unknown as Tokens
  const buffer = new ArrayBuffer(capacity * 10)
  return {
    tokenStarts: new Int32Array(buffer, 0, capacity),
    tokenEnds: new Int32Array(buffer, capacity * 4, capacity),
    tokenKinds: new Uint8Array(buffer, capacity * 8, capacity),
    tokenJoints: new Uint8Array(buffer, capacity * 9, capacity),
  }
}

/** The first token that ends after a folded position: the one there, else the next (the count at the end). */
export function tokenAt(page: Page, position: number): number {
  let low = 0
  let high = page.tokenCount
  while (low < high) {
    const middle = (low + high) >> 1
    if ((page.tokenEnds[middle] as number) > position) high = middle
    else low = middle + 1
  }
  return low
}

/** The folded word or mark that a token is. */
export const foldedToken = (page: Page, token: number): string =>
  foldedText(page, page.tokenStarts[token] as number, page.tokenEnds[token] as number)

/** The token behind something that ends at a folded position: a word that it ends in the middle of belongs to it. */
export const tokenBehind = (page: Page, end: number): number => tokenAt(page, end - 1) + 1

/** Whether a token begins with a symbol; none outside the page does. */
export const beginsWith = ({ symbols, tokenStarts, tokenCount }: Page, token: number, symbol: number): boolean =>
  token >= 0 && token < tokenCount && symbols[tokenStarts[token] as number] === symbol

/** Whether a token begins with one of some symbols; none outside the page does. */
export const beginsWithOneOf = (
  { symbols, tokenStarts, tokenCount }: Page,
  token: number,
  some: ReadonlySet<number>,
): boolean => token >= 0 && token < tokenCount && some.has(symbols[tokenStarts[token] as number] as number)

/** Whether a token ends in a symbol; none outside the page does. */
export const endsIn = ({ symbols, tokenEnds, tokenCount }: Page, token: number, symbol: number): boolean =>
  token >= 0 && token < tokenCount && symbols[(tokenEnds[token] as number) - 1] === symbol

/** Whether the original has a letter, as it was before folding, at a folded position. */
export const hasLetter = ({ text, starts }: Page, position: number, letter: number): boolean =>
  text.charCodeAt(starts[position] as number) === letter

/** Whether a full stop or the end of a line stands in a token. */
export const endsSentence = (page: Page, token: number): boolean =>
  page.tokenKinds[token] === LINE_BREAK || beginsWith(page, token, FULL_STOP)

/** Whether a token is one symbol and no more: a mark, a lone و. */
export const isSymbol = (page: Page, token: number, symbol: number): boolean =>
  beginsWith(page, token, symbol) && page.tokenEnds[token] === (page.tokenStarts[token] as number) + 1
