import { type Address, findAddresses } from './addresses.ts'
import { ARABIC, CONTROL, DIGIT, JOINER, LETTER, MARK, PUNCTUATION, SPACE, SURROGATE, unitClasses } from './classes.ts'
import { clusterEnd, keycapEnd, latinEnd, numberEnd, scriptEnd } from './ends.ts'
import type { TextToken, TokenKind } from './token.ts'
import type { PartsOf } from './word-parts.ts'

const HASH = 0x23

/** The tokens of a text; `parts` says what a word of Arabic script has of them. */
export function scan(text: string, parts: PartsOf | undefined): TextToken[] {
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
      case JOINER: {
        let hash = code
        for (i++; i < limit; i++) {
          const unit = text.charCodeAt(i)
          const type = classes[unit] as number
          if (type !== ARABIC && type !== MARK && type !== JOINER) break
          hash = (Math.imul(hash, 31) + unit) | 0
        }
        // ZWNJ and its kin at the end belong to the word: nothing may be lost between tokens
        const word = text.slice(start, i)
        const spans = parts?.(text, start, i, hash)
        if (spans === undefined) tokens.push({ start, end: i, text: word, kind: 'word' })
        else tokens.push({ start, end: i, text: word, kind: 'word', parts: spans })
        continue
      }
      case LETTER:
        i = latinEnd(text, i + 1, limit, classes)
        // PDF and the Persian plural with ZWNJ before it
        if (i + 1 < limit && classes[text.charCodeAt(i)] === JOINER && classes[text.charCodeAt(i + 1)] === ARABIC)
          i = scriptEnd(text, i + 2, limit, classes)
        kind = 'word'
        break
      case DIGIT: {
        const keycap = keycapEnd(text, i, limit)
        if (keycap > i) {
          i = keycap
          kind = 'emoji'
          break
        }
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
