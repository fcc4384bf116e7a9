import type { Language, Span } from '../types.ts'
import { certaintyBetween, detectLanguage, languageBetween, scriptOf } from './language.ts'
import { wordVote } from './language-words.ts'

/** A stretch of a text in one language. */
export interface LanguageSpan extends Span {
  language: Language
}

const LINE_FEED = 10
/** Marks that close a stretch, and belong to it: `. ! ? ؟ : ؛ ۔ …`, closing quotation marks and brackets. */
const CLOSING = new Set([0x2e, 0x21, 0x3f, 0x61f, 0x3a, 0x61b, 0x6d4, 0x2026, 0xbb, 0x201d, 0x29, 0x5d])
/** Marks that open the next one: opening quotation marks and brackets. */
const OPENING = new Set([0x22, 0xab, 0x201c, 0x28, 0x5b])
/** Of both, those of brackets and quotations that nest in a sentence. */
const OPENS_INSIDE = new Set([0xab, 0x201c, 0x28, 0x5b])
const CLOSES_INSIDE = new Set([0xbb, 0x201d, 0x29, 0x5d])
/** Deeper nesting is no writing. */
const DEEPEST = 8
/** A stretch whose letters, and whose words, give fewer points tells nothing by itself. */
const TELLING = 2

/**
 * The stretches of a text that are in one language each; they concatenate to the text. Places are UTF-16 code units.
 * Script, lines, sentences, quotations and brackets part them: a stretch that tells nothing by itself goes with the one
 * before it in its line, or with the text.
 *
 * @example
 * languageSpans('گزارش OECD') // [{ text: 'گزارش ', language: 'fa', … }, { text: 'OECD', language: 'und', … }]
 * @throws {TypeError} if `text` is not a string
 */
export function languageSpans(text: string): LanguageSpan[] {
  const whole = detectLanguage(text)
  const spans: LanguageSpan[] = []
  let start = 0
  let script: 'arabic' | 'other' | undefined
  /** The language of Arabic script before, in this line. */
  let before: Language | undefined
  /** The languages of the sentences around the open brackets and quotations. */
  let around: (Language | undefined)[] = []
  const close = (end: number): void => {
    if (end === start) return
    const language = languageOf(end)
    const last = spans[spans.length - 1]
    if (last !== undefined && last.language === language) last.end = end
    else spans.push({ start, end, text: '', language })
    start = end
    script = undefined
  }
  const languageOf = (end: number): Language => {
    if (script === 'other') return 'und'
    if (script === undefined) return before ?? spans[spans.length - 1]?.language ?? whole
    before =
      certaintyBetween(text, start, end) >= TELLING || Math.abs(wordVote(text, start, end)) >= TELLING
        ? languageBetween(text, start, end)
        : (before ?? (whole === 'und' ? languageBetween(text, start, end) : whole))
    return before
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const side = scriptOf(unit)
    if (side === undefined) {
      if (unit === LINE_FEED) {
        close(i + 1)
        before = undefined
        around = []
        continue
      }
      // قال before a bracket: one word of one language only is enough there
      if (script === 'arabic' && before === undefined && OPENS_INSIDE.has(unit)) before = lean(wordVote(text, start, i))
      if (script === 'arabic' && OPENING.has(unit)) close(i)
      else if (script === 'arabic' && CLOSING.has(unit)) close(i + 1)
      // the sentence goes on behind them in its own language
      if (OPENS_INSIDE.has(unit) && around.length < DEEPEST) around.push(before)
      else if (CLOSES_INSIDE.has(unit) && around.length > 0) before = around.pop() ?? before
      continue
    }
    if (script === undefined) script = side
    else if (side !== script) {
      close(i)
      script = side
    }
  }
  close(text.length)
  for (const span of spans) span.text = text.slice(span.start, span.end)
  return spans
}

/** The language for which a vote of words speaks. */
const lean = (vote: number): Language | undefined => (vote > 0 ? 'fa' : vote < 0 ? 'ar' : undefined)
