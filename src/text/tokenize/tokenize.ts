import { detectLanguage } from '../language.ts'
import { checkLanguage } from '../normalize/rules.ts'
import { joinAffixes } from './join-affixes.ts'
import { scan } from './scan.ts'
import type { TextToken } from './token.ts'
import { partsOf } from './word-parts.ts'

/** Options of `tokenize()`. */
export interface TokenizeOptions {
  /** The language of the text; told from its letters unless given. */
  language?: 'ar' | 'fa' | 'und'
  /** `clitics` (the default): pronouns, copula, Arabic proclitics and article; `morphemes`: Persian affixes too; `none`. */
  parts?: 'clitics' | 'morphemes' | 'none'
  /** `join`: Persian affixes and verbs written with spaces (`می شود`, `کتاب ها`, `رفته است`, `خواهد رفت`) are one token; `keep` (the default). */
  affixes?: 'join' | 'keep'
}

/**
 * Words, numbers, punctuation and the rest of a text. Tokens concatenate to the text; places are UTF-16 code units.
 *
 * @example
 * tokenize('کتابش ۲٫۵ دلار').map((token) => token.text) // ['کتابش', ' ', '۲٫۵', ' ', 'دلار']
 * tokenize('وبالوزارة')[0].parts.map((part) => part.text) // ['و', 'ب', 'ال', 'وزارة']
 * @throws {TypeError} if `text` is not a string
 * @throws {RangeError} if an option has no such value
 */
export function tokenize(text: string, options: TokenizeOptions = {}): TextToken[] {
  if (typeof text !== 'string')
    throw new TypeError(`tokenize: expected a string, got ${text === null ? 'null' : typeof text}`)
  const { parts = 'clitics', affixes = 'keep' } = options
  if (parts !== 'clitics' && parts !== 'morphemes' && parts !== 'none')
    throw new RangeError(`tokenize: no parts «${String(parts)}»; there are clitics, morphemes, none`)
  if (affixes !== 'join' && affixes !== 'keep')
    throw new RangeError(`tokenize: no affixes «${String(affixes)}»; there are join, keep`)
  if (options.language !== undefined) checkLanguage('tokenize', options.language)
  const language = options.language ?? (parts === 'none' && affixes === 'keep' ? 'und' : detectLanguage(text))
  const tokens = scan(
    text,
    parts === 'none' || language === 'und' ? undefined : partsOf(language, parts === 'morphemes'),
  )
  return affixes === 'join' && language === 'fa' ? joinAffixes(text, tokens) : tokens
}

export type { TextToken, TokenKind } from './token.ts'
