import type { Span } from '../../types.ts'
import { detectLanguage } from '../language.ts'
import { FINITE, PARTICIPLE, persianLexicon } from '../zwnj/lexicon.ts'
import { restoreEdits } from '../zwnj/restore.ts'
import { type Address, findAddresses } from './addresses.ts'
import { arabicCuts } from './arabic-parts.ts'
import { ARABIC, CONTROL, DIGIT, JOINER, LETTER, MARK, PUNCTUATION, SPACE, SURROGATE, unitClasses } from './classes.ts'
import { persianCuts } from './persian-parts.ts'

/** The kinds of tokens. Invisible controls outside words count as `space`. */
export type TokenKind =
  | 'word'
  | 'number'
  | 'punctuation'
  | 'symbol'
  | 'url'
  | 'email'
  | 'mention'
  | 'hashtag'
  | 'emoji'
  | 'space'

/** A token; `parts` concatenate to it. */
export interface TextToken extends Span {
  kind: TokenKind
  /** Stem and clitics (or affixes), in order, where a word has any. */
  parts?: Span[]
}

/** Options of `tokenize()`. */
export interface TokenizeOptions {
  /** The language of the text; told from its letters unless given. */
  language?: 'ar' | 'fa' | 'und'
  /** `clitics` (the default): pronouns, copula, Arabic proclitics and article; `morphemes`: Persian affixes too; `none`. */
  parts?: 'clitics' | 'morphemes' | 'none'
  /** `join`: Persian affixes and verbs written with spaces (`می شود`, `کتاب ها`, `رفته است`, `خواهد رفت`) are one token; `keep` (the default). */
  affixes?: 'join' | 'keep'
}

const HASH = 0x23

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
  const language = options.language ?? (parts === 'none' && affixes === 'keep' ? 'und' : detectLanguage(text))
  const tokens = scan(text)
  const joined = affixes === 'join' && language === 'fa' ? joinAffixes(text, tokens) : tokens
  if (parts !== 'none' && language !== 'und') addParts(joined, language, parts === 'morphemes')
  return joined
}

/** Between two digits, part of the number: full stop, comma, slash, colon and the Arabic separators. */
const joinsDigits = (code: number): boolean =>
  code === 0x2e || code === 0x2c || code === 0x2f || code === 0x3a || code === 0x66b || code === 0x66c

function scan(text: string): TextToken[] {
  const classes = unitClasses()
  const addresses = findAddresses(text)
  const tokens: TextToken[] = []
  const length = text.length
  let next = 0
  let address: Address | undefined = addresses[0]
  for (let i = 0; i < length; ) {
    if (address !== undefined && i >= address.start) {
      if (i === address.start) {
        tokens.push({ start: i, end: address.end, text: text.slice(i, address.end), kind: address.kind })
        i = address.end
      }
      address = addresses[++next]
      continue
    }
    const limit = address === undefined ? length : address.start
    const start = i
    const code = text.charCodeAt(i)
    let kind: TokenKind
    switch (classes[code]) {
      case ARABIC:
      case MARK:
      case JOINER:
        i++
        for (; i < limit; i++) {
          const type = classes[text.charCodeAt(i)] as number
          if (type !== ARABIC && type !== MARK && type !== JOINER) break
        }
        // ZWNJ and its kin at the end belong to the word: nothing may be lost between tokens
        kind = 'word'
        break
      case LETTER:
        i = latinEnd(text, i + 1, limit, classes)
        kind = 'word'
        break
      case DIGIT: {
        i = numberEnd(text, i, limit, classes)
        kind = 'number'
        // 4G, 7b: digits and Latin letters without a space are one word
        if (i < limit && classes[text.charCodeAt(i)] === LETTER && text.charCodeAt(i) < 0x250) {
          i = latinEnd(text, i + 1, limit, classes)
          kind = 'word'
        }
        break
      }
      case SPACE:
      case CONTROL:
        i++
        while (i < limit && (classes[text.charCodeAt(i)] === SPACE || classes[text.charCodeAt(i)] === CONTROL)) i++
        kind = 'space'
        break
      case PUNCTUATION:
        i++
        if (
          code === HASH &&
          i < limit &&
          (classes[text.charCodeAt(i)] === ARABIC || classes[text.charCodeAt(i)] === LETTER)
        ) {
          for (; i < limit; i++) {
            const type = classes[text.charCodeAt(i)] as number
            if (type !== ARABIC && type !== LETTER && type !== MARK && type !== JOINER && type !== DIGIT) break
          }
          kind = 'hashtag'
          break
        }
        // ... and --- are one sign
        if (code === 0x2e || code === 0x2d) while (i < limit && text.charCodeAt(i) === code) i++
        kind = 'punctuation'
        break
      case SURROGATE: {
        const end = clusterEnd(text, i, limit, classes)
        kind = end.kind
        i = end.end
        break
      }
      default: {
        i++
        // a symbol drawn as a picture: heart, telephone
        if (i < limit && text.charCodeAt(i) === 0xfe0f) {
          const end = clusterEnd(text, start, limit, classes)
          i = end.end
          kind = 'emoji'
        } else kind = code >= 0x2300 && /\p{Emoji_Presentation}/u.test(String.fromCharCode(code)) ? 'emoji' : 'symbol'
      }
    }
    tokens.push({ start, end: i, text: text.slice(start, i), kind })
  }
  return tokens
}

/** The end of a run of Latin (Greek, Cyrillic …) letters: `CoRoT-7b`, `don't`, `U.S` stays apart. */
function latinEnd(text: string, from: number, limit: number, classes: Uint8Array): number {
  let i = from
  for (; i < limit; i++) {
    const code = text.charCodeAt(i)
    const type = classes[code] as number
    if (type === LETTER || type === MARK) continue
    if (type === DIGIT && code < 0x80) continue
    if ((code === 0x27 || code === 0x2019 || code === 0x2d) && i + 1 < limit) {
      const after = text.charCodeAt(i + 1)
      if (classes[after] === LETTER || (code === 0x2d && classes[after] === DIGIT && after < 0x80)) continue
    }
    break
  }
  return i
}

function numberEnd(text: string, from: number, limit: number, classes: Uint8Array): number {
  let i = from + 1
  while (i < limit) {
    const type = classes[text.charCodeAt(i)] as number
    if (type === DIGIT) {
      i++
      continue
    }
    // 1,200 · ۲٫۵ · 10:30 · ١٩\u200f/١٠\u200f/٢٠٢١, whose slashes have bidi marks before them
    let at = i
    while (at < limit && at - i < 3 && classes[text.charCodeAt(at)] === CONTROL) at++
    if (at < limit && joinsDigits(text.charCodeAt(at))) {
      let after = at + 1
      while (after < limit && after - at < 4 && classes[text.charCodeAt(after)] === CONTROL) after++
      if (after < limit && classes[text.charCodeAt(after)] === DIGIT) {
        i = after + 1
        continue
      }
    }
    if (text.charCodeAt(i) === 0x2d && isIsoDay(text, from, limit, classes)) {
      i = from + 10
      continue
    }
    break
  }
  return i
}

/** 2021-10-19 */
function isIsoDay(text: string, from: number, limit: number, classes: Uint8Array): boolean {
  if (from + 10 > limit) return false
  for (let i = 0; i < 10; i++) {
    const code = text.charCodeAt(from + i)
    if (i === 4 || i === 7 ? code !== 0x2d : classes[code] !== DIGIT) return false
  }
  return from + 10 >= limit || classes[text.charCodeAt(from + 10)] !== DIGIT
}

/** An emoji with its modifiers and joined parts; or letters and signs outside the first plane. */
function clusterEnd(text: string, from: number, limit: number, classes: Uint8Array): { end: number; kind: TokenKind } {
  const code = text.codePointAt(from) as number
  const character = String.fromCodePoint(code)
  let i = from + (code > 0xffff ? 2 : 1)
  if (code > 0xffff && /\p{L}|\p{M}|\p{N}/u.test(character)) {
    while (i < limit) {
      const next = text.codePointAt(i) as number
      if (
        next <= 0xffff
          ? classes[next] !== MARK && classes[next] !== JOINER
          : !/\p{L}|\p{M}|\p{N}/u.test(String.fromCodePoint(next))
      )
        break
      i += next > 0xffff ? 2 : 1
    }
    return { end: Math.min(i, limit), kind: 'word' }
  }
  if (code > 0xffff && !/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}/u.test(character))
    return { end: Math.min(i, limit), kind: /\p{P}/u.test(character) ? 'punctuation' : 'symbol' }
  const flag = code >= 0x1f1e6 && code <= 0x1f1ff
  while (i < limit) {
    const next = text.codePointAt(i) as number
    if (
      next === 0xfe0f ||
      next === 0x20e3 ||
      (next >= 0x1f3fb && next <= 0x1f3ff) ||
      (next >= 0xe0020 && next <= 0xe007f)
    )
      i += next > 0xffff ? 2 : 1
    else if (flag && next >= 0x1f1e6 && next <= 0x1f1ff && i === from + 2) i += 2
    else if (
      next === 0x200d &&
      i + 1 < limit &&
      /\p{Extended_Pictographic}/u.test(String.fromCodePoint(text.codePointAt(i + 1) as number))
    )
      i += 1 + ((text.codePointAt(i + 1) as number) > 0xffff ? 2 : 1)
    else break
  }
  return { end: Math.min(i, limit), kind: 'emoji' }
}

/** Cuts of words seen before, for each language; emptied when full, so it never grows beyond a few megabytes. */
const WORDS_KEPT = 1 << 15
const known = new Map<string, Map<string, readonly number[]>>()
const NO_CUTS: readonly number[] = []

function addParts(tokens: TextToken[], language: 'ar' | 'fa', morphemes: boolean): void {
  const name = morphemes ? `${language} morphemes` : language
  let words = known.get(name)
  if (words === undefined) {
    words = new Map()
    known.set(name, words)
  }
  for (const token of tokens) {
    if (token.kind !== 'word' || token.end - token.start < 2 || token.end - token.start > 64) continue
    const word = token.text
    let cuts = words.get(word)
    if (cuts === undefined) {
      cuts = word.includes(' ') ? NO_CUTS : cutsOf(word, language, morphemes)
      if (cuts.length === 0) cuts = NO_CUTS
      if (words.size >= WORDS_KEPT) words.clear()
      words.set(word, cuts)
    }
    if (cuts === NO_CUTS) continue
    const parts: Span[] = []
    let from = 0
    for (const cut of cuts) {
      parts.push({ start: token.start + from, end: token.start + cut, text: word.slice(from, cut) })
      from = cut
    }
    parts.push({ start: token.start + from, end: token.end, text: word.slice(from) })
    token.parts = parts
  }
}

function cutsOf(word: string, language: 'ar' | 'fa', morphemes: boolean): readonly number[] {
  const code = word.charCodeAt(0)
  if (code < 0x600) return []
  const cuts = language === 'ar' ? arabicCuts(word) : persianCuts(toPersian(word), morphemes)
  return cuts
}

/** Arabic yeh and kaf as Persian writes them; the length stays. */
const toPersian = (word: string): string => word.replaceAll('\u064a', '\u06cc').replaceAll('\u0643', '\u06a9')

/** Affixes and auxiliaries written apart, joined with what they belong to. */
function joinAffixes(text: string, tokens: readonly TextToken[]): TextToken[] {
  const spelled = toPersian(text)
  const gaps = new Set<number>()
  for (const edit of restoreEdits(spelled)) if (edit.end > edit.start) gaps.add(edit.start)
  const lexicon = persianLexicon()
  const joined: TextToken[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as TextToken
    const last = joined[joined.length - 1]
    const after = tokens[i + 1]
    if (
      last !== undefined &&
      last.kind === 'word' &&
      token.kind === 'space' &&
      after?.kind === 'word' &&
      token.end - token.start === 1
    ) {
      const first = spelled.slice(last.start, last.end)
      const second = spelled.slice(after.start, after.end)
      const head = first.slice(Math.max(first.lastIndexOf(' '), first.lastIndexOf('\u200c')) + 1)
      const perfect =
        (((lexicon.kinds.get(head) ?? 0) & PARTICIPLE) !== 0 || (head !== first && lexicon.perfect.has(head))) &&
        lexicon.perfect.has(second)
      const future = lexicon.future.has(head) && ((lexicon.kinds.get(second) ?? 0) & FINITE) !== 0
      if (gaps.has(token.start) || perfect || future) {
        last.end = after.end
        last.text = text.slice(last.start, last.end)
        i++
        continue
      }
    }
    joined.push(token.kind === 'word' ? { ...token } : token)
  }
  return joined
}
