import { arabic, persian } from '../generated/text-data.ts'
import type { Span } from '../types.ts'
import { isGluedOpening } from './glued.ts'
import { findAddresses } from './tokenize/addresses.ts'
import { unpackWords } from './word-list.ts'

/** Options of `sentences()`. */
export interface SentenceOptions {
  /** Semicolons (`؛`, `;`) end a sentence; they do unless this is `false`. */
  semicolons?: boolean
  /** Sentences glued without a blank (`الکترونیکیبه گزارش`, `المستشفىأعلنت`) are parted where a word ends before a sure opening of a news text; they are unless this is `false`. */
  glued?: boolean
}

const isLetter = (code: number): boolean =>
  (code >= 0x620 && code <= 0x64a) ||
  (code >= 0x66e && code <= 0x6d3) ||
  code === 0x6d5 ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xc0 && code <= 0x24f) ||
  (code >= 0xfb50 && code <= 0xfdff) ||
  (code >= 0xfe70 && code <= 0xfefc)
const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)
const isLatin = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f)
const isBlank = (code: number): boolean =>
  code === 0x20 ||
  code === 9 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0xfeff
const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029
/** Invisible marks that may stand anywhere. */
const isControl = (code: number): boolean =>
  code === 0x200c ||
  code === 0x200e ||
  code === 0x200f ||
  code === 0x61c ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069)
/** Quotation marks and brackets that close: they go with the sentence that they close. */
const isClosing = (code: number): boolean =>
  code === 0xbb || code === 0x29 || code === 0x5d || code === 0x22 || code === 0x201d || code === 0x2019
/** `. ! ? ؟ … ۔` */
const isStop = (code: number): boolean =>
  code === 0x2e || code === 0x21 || code === 0x3f || code === 0x61f || code === 0x2026 || code === 0x6d4
const WAW = 0x648
const OPENING_BRACKET = 0x28
/** A pair of brackets with more in it is taken for two that do not belong together. */
const LONGEST_BRACKETS = 300
const isSemicolon = (code: number): boolean => code === 0x61b || code === 0x3b

let abbreviations: ReadonlySet<string> | undefined
let longestAbbreviation = 0

function load(): ReadonlySet<string> {
  const made = new Set([...unpackWords(arabic['abbreviations']), ...unpackWords(persian['abbreviations'])])
  for (const word of made) longestAbbreviation = Math.max(longestAbbreviation, word.length)
  return made
}

/**
 * The sentences of a text, without the blanks between them. Places are UTF-16 code units.
 *
 * A sentence ends at `. ! ؟ … ؛` and at the end of a line (a headline has no full stop); not at the stop of an abbreviation
 * (`د.`, `ه.ش.`), within a number, an address or a pair of brackets.
 *
 * @example
 * sentences('قال د. أحمد ذلك. ثم غادر.').map((sentence) => sentence.text) // ['قال د. أحمد ذلك.', 'ثم غادر.']
 * @throws {TypeError} if `text` is not a string
 */
export function sentences(text: string, options: SentenceOptions = {}): Span[] {
  if (typeof text !== 'string')
    throw new TypeError(`sentences: expected a string, got ${text === null ? 'null' : typeof text}`)
  const { semicolons = true, glued = true } = options
  abbreviations ??= load()
  const addresses = findAddresses(text)
  const spans: Span[] = []
  const length = text.length
  const at = (index: number): number => (index < length ? text.charCodeAt(index) : 0)
  let start = 0
  let next = 0
  /** Where the pair of brackets ends in which we are; the next bracket that closes. */
  let brackets = 0
  let closing = -1
  const bracketsEnd = (from: number): number => {
    if (closing < from) closing = text.indexOf(')', from)
    if (closing < 0) closing = length
    return closing < length && closing - from < LONGEST_BRACKETS ? closing : 0
  }
  const close = (end: number): void => {
    let from = start
    let to = end
    while (from < to && (isBlank(at(from)) || isBreak(at(from)) || isControl(at(from)))) from++
    while (to > from && (isBlank(at(to - 1)) || isBreak(at(to - 1)))) to--
    if (to > from) spans.push({ start: from, end: to, text: text.slice(from, to) })
    start = end
  }
  for (let i = 0; i < length; ) {
    const address = addresses[next]
    if (address !== undefined && i >= address.start) {
      i = Math.max(i, address.end)
      next++
      continue
    }
    const code = text.charCodeAt(i)
    if (code === OPENING_BRACKET && i >= brackets) brackets = bracketsEnd(i)
    if (isBreak(code)) {
      close(i)
      brackets = 0
      i++
      continue
    }
    if (glued && i > start && isGluedOpening(text, start, i)) close(i)
    if (i < brackets) {
      i++
      continue
    }
    if (semicolons && isSemicolon(code) && !(code === 0x3b && /[a-z0-9]/i.test(text.charAt(i - 1)))) {
      close(i + 1)
      i++
      continue
    }
    if (!isStop(code)) {
      i++
      continue
    }
    let end = i + 1
    while (end < length && (isStop(at(end)) || isControl(at(end)))) end++
    const single = end === i + 1
    let after = end
    while (after < length && isClosing(at(after))) after++
    if (single && code === 0x2e && !endsAtStop(text, start, i, abbreviations)) {
      i = end
      continue
    }
    // an ellipsis or a question inside a sentence: a comma, or a verb of saying in brackets, goes on
    let peek = after
    while (peek < length && isBlank(at(peek))) peek++
    if (at(peek) === 0x60c || at(peek) === 0x2c || at(peek) === 0x3a) {
      i = end
      continue
    }
    close(after)
    i = after
  }
  close(length)
  return spans
}

/** Whether the full stop at `stop` can end a sentence that began at `from`. */
function endsAtStop(text: string, from: number, stop: number, known: ReadonlySet<string>): boolean {
  const before = text.charCodeAt(stop - 1)
  const after = text.charCodeAt(stop + 1)
  if (isDigit(before)) {
    // 10.7, 3.2.1; the number of an item in a list
    if (isDigit(after)) return false
    return !isListNumber(text, from, stop)
  }
  // ه.ش: letters on both sides, one of them alone
  let start = stop
  while (
    start > 0 &&
    stop - start < longestAbbreviation &&
    (isLetter(text.charCodeAt(start - 1)) ||
      text.charCodeAt(start - 1) === 0x2e ||
      text.charCodeAt(start - 1) === 0x640)
  )
    start--
  const whole = start === 0 || !isLetter(text.charCodeAt(start - 1))
  const word = text.slice(start, stop + 1)
  if (whole && (known.has(word) || (word.charCodeAt(0) === WAW && known.has(word.slice(1))))) {
    // ٢٠٢٠م. is a year with its era, which may well end a sentence
    const counted = isDigit(text.charCodeAt(start - 1)) && word.indexOf('.') === word.length - 1
    return counted || endsParagraph(text, stop + 1)
  }
  // U.S.
  if (isLatin(before) && !isLetter(text.charCodeAt(stop - 2))) return endsParagraph(text, stop + 1)
  if (isLetter(after)) {
    const lone = start === stop - 1
    if (lone || !isLetter(text.charCodeAt(stop + 2))) return false
    // a Latin name or file: Node.js, report.pdf
    if (isLatin(after) && isLatin(before)) return false
  }
  return true
}

/** The number of an item has this many digits at most; a year is none. */
const LIST_DIGITS = 2

/** Whether the sentence is nothing but a small number: `1.` */
function isListNumber(text: string, from: number, stop: number): boolean {
  let digits = stop
  while (digits > from && isDigit(text.charCodeAt(digits - 1))) digits--
  if (stop - digits > LIST_DIGITS) return false
  while (digits > from && (isBlank(text.charCodeAt(digits - 1)) || isBreak(text.charCodeAt(digits - 1)))) digits--
  return digits === from && !endsParagraph(text, stop + 1)
}

/** An abbreviation ends a sentence only where the text or line ends with it. */
function endsParagraph(text: string, from: number): boolean {
  let i = from
  while (i < text.length && (isBlank(text.charCodeAt(i)) || isClosing(text.charCodeAt(i)))) i++
  return i >= text.length || isBreak(text.charCodeAt(i))
}
