import type { Reader } from './reader.ts'

/** A number that was read from words or figures. */
export interface ReadNumber {
  readonly value: number
  /** The item after it. */
  readonly next: number
  readonly ordinal: boolean
  readonly words: boolean
  /** Of figures: how many. */
  readonly digits: number
}

/** The most that is read as one number in words; years need no more. */
const LIMIT = 9999

/**
 * A number in words: `بیست و هفت`, `سبعة وستين`, `ألفين وأربعة عشر`, `الحادي والعشرين`, `هزار و سیصد و نود`.
 * In Arabic the units stand before the tens, in Persian after them.
 */
export function numberWords(reader: Reader, at: number): ReadNumber | undefined {
  let thousands = 0
  let rest = 0
  let ordinal = false
  let i = at
  let count = 0
  for (; count < 10; count++) {
    let next = i
    let joined = count === 0
    if (count > 0) {
      if (reader.waw(i)) joined = true
      else if (reader.link(i, 'and') && !ordinal) {
        joined = true
        next = i + 1
      }
    }
    const cardinal = reader.sense(next, 'number')
    const ordered = reader.sense(next, 'ordinal')
    const sense = ordinal ? (ordered ?? cardinal) : (cardinal ?? ordered)
    if (!sense) break
    const { n } = sense
    const units = rest % 100
    if (!joined) {
      if (n === 10 && units >= 1 && units <= 9 && reader.arabic) rest += 10
      else if (n === 100 && rest >= 1 && rest <= 9) rest *= 100
      else if (n === 1000 && rest >= 1 && rest <= 9 && thousands === 0) {
        thousands = rest * 1000
        rest = 0
      } else break
    } else if (n >= 1000) {
      if (count > 0) break
      thousands = n
    } else if (n >= 100) {
      if (rest > 0) break
      rest = n
    } else if (n >= 20) {
      if (units > 9 || (units > 0 && !reader.arabic)) break
      rest += n
    } else if (n >= 1 && (units === 0 || (units >= 20 && units % 10 === 0 && n < 10 && !reader.arabic))) rest += n
    else break
    i = next + 1
    if (sense === ordered) {
      ordinal = true
      if (!reader.arabic) break
    }
  }
  const value = thousands + rest
  if (i === at || value < 1 || value > LIMIT) return undefined
  return { value, next: i, ordinal, words: true, digits: 0 }
}

/** Figures, or a number in words. Persian and English endings (`۲۱م`, `19th`) are taken in. */
export function numberAt(reader: Reader, at: number): ReadNumber | undefined {
  const item = reader.item(at)
  if (!item) return undefined
  if (item.type === 'number') {
    if (item.spoiled) return undefined
    const { value, digits } = item.numbers[0] as { value: number; digits: number }
    const ending =
      reader.item(at + 1)?.tight === true || reader.persian ? reader.sense(at + 1, 'ordinal-mark') : undefined
    const tight = reader.item(at + 1)?.tight === true
    const marked =
      ending !== undefined &&
      (tight || reader.item(at + 1)?.end !== undefined) &&
      (tight || !reader.arabic) &&
      digits <= 2
    return { value, next: marked ? at + 2 : at + 1, ordinal: marked, words: false, digits }
  }
  if (item.type !== 'word') return undefined
  // the article before figures: الـ29
  if (reader.sense(at, 'article')) {
    const after = reader.item(at + 1)
    if (after?.type === 'number' && !after.spoiled && after.tight) {
      const { value, digits } = after.numbers[0] as { value: number; digits: number }
      return { value, next: at + 2, ordinal: true, words: false, digits }
    }
    return undefined
  }
  return numberWords(reader, at)
}
