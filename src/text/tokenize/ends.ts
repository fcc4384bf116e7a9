import { ARABIC, CONTROL, DIGIT, JOINER, LETTER, MARK } from './classes.ts'
import type { TokenKind } from './token.ts'

/** The end of a run of Arabic script. */
export function scriptEnd(text: string, from: number, limit: number, classes: Uint8Array): number {
  let i = from
  for (; i < limit; i++) {
    const type = classes[text.charCodeAt(i)] as number
    if (type !== ARABIC && type !== MARK && type !== JOINER) break
  }
  return i
}

const KEYCAP = 0x20e3
const PICTURE = 0xfe0f

/** The end of a digit drawn as a key; its beginning if it is none. */
export function keycapEnd(text: string, at: number, limit: number): number {
  const sign = text.charCodeAt(at + 1) === PICTURE ? at + 2 : at + 1
  return sign < limit && text.charCodeAt(sign) === KEYCAP ? sign + 1 : at
}

/** The end of a run of Latin (Greek, Cyrillic …) letters: `CoRoT-7b`, `don't`, `U.S` stays apart. */
export function latinEnd(text: string, from: number, limit: number, classes: Uint8Array): number {
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

/** Between two digits, part of the number: full stop, comma, slash, colon and the Arabic separators. */
const joinsDigits = (code: number): boolean =>
  code === 0x2e || code === 0x2c || code === 0x2f || code === 0x3a || code === 0x66b || code === 0x66c

/** The end of a number: `1,200`, `۲٫۵`, `10:30`, `2021-10-19`. */
export function numberEnd(text: string, from: number, limit: number, classes: Uint8Array): number {
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
export function clusterEnd(
  text: string,
  from: number,
  limit: number,
  classes: Uint8Array,
): { end: number; kind: TokenKind } {
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
