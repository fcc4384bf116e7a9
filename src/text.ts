/** `diwan/text`: normalization, tokenizers, sentences and language, without the recognizers. */
export { detectLanguage } from './text/language.ts'
export { type LanguageSpan, languageSpans } from './text/language-spans.ts'
export {
  type NormalizedText,
  type NormalizeOptions,
  normalize,
  normalizeWithOffsets,
} from './text/normalize/normalize.ts'
export type { NormalizePreset, NormalizeRules } from './text/normalize/rules.ts'
export { type SentenceOptions, sentences } from './text/sentences.ts'
export { type TextToken, type TokenizeOptions, type TokenKind, tokenize } from './text/tokenize/tokenize.ts'
export type { Language, Span } from './types.ts'
