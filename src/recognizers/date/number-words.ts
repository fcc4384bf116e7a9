import { QUICK } from '../../quick.ts'
import type { Digits } from './figures.ts'
import type { Item } from './items.ts'
import type { Reader } from './reader.ts'
import { NUMBERS } from './roles.ts'

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

/**
 * A number in words: `بیست و هفت`, `سبعة وستين`, `ألفين وأربعة عشر`, `الحادي والعشرين`, `هزار و سیصد و نود`.
 * In Arabic the units stand before the tens, in Persian after them.
 */
function numberWords(reader: Reader, at: number): ReadNumber | undefined {
  let thousands = 0
  let rest = 0
  let ordinal = false
  let i = at
  for (;;) {
    const first = i === at
    const waw = reader.waw(i)
    const spaced = !first && !waw && !ordinal && reader.is(i, 'and')
    const joined = first || spaced || waw
    const here = spaced ? i + 1 : i
    const cardinal = reader.sense(here, 'number')
    const ordered = reader.sense(here, 'ordinal')
    const sense = ordinal ? (ordered ?? cardinal) : (cardinal ?? ordered)
    if (!sense) break
    const { n } = sense
    const units = rest % 100
    if (!joined) {
      const counts = rest >= 1 && rest <= 9
      if (n === 10 && units >= 1 && units <= 9 && reader.arabic) rest += 10
      else if (n === 100 && counts) rest *= 100
      else if (n === 1000 && counts && thousands === 0) {
        thousands = rest * 1000
        rest = 0
      } else break
    } else if (n >= 1000) {
      if (!first) break
      thousands = n
    } else if (n >= 100) {
      if (rest > 0) break
      rest = n
    } else if (n >= 20) {
      if (units > 9 || (units > 0 && !reader.arabic)) break
      rest += n
    } else if (n >= 1 && (units === 0 || (units >= 20 && units % 10 === 0 && n < 10 && !reader.arabic))) rest += n
    else break
    i = here + 1
    if (sense === ordered) {
      ordinal = true
      if (!reader.arabic) break
    }
  }
  const value = thousands + rest
  return value < 1 ? undefined : { value, next: i, ordinal, words: true, digits: 0 }
}

/** Figures, or a number in words. An article before figures and endings behind them (`الـ29`, `الـ 29`, `۲۱م`, `19th`) are taken in. */
export function numberAt(reader: Reader, at: number): ReadNumber | undefined {
  if (QUICK && ((reader.items[at]?.roles ?? 0) & NUMBERS) === 0) return undefined
  const article = reader.is(at, 'article') ? 1 : 0
  if (!reader.is(at + article, 'figures')) return article ? undefined : numberWords(reader, at)
  const { numbers, spoiled } = reader.items[at + article] as Item
  if (spoiled) return undefined
  const { value, digits } = numbers[0] as Digits
  const next = at + article + 1
  const ending = digits <= 2 && reader.is(next, 'ordinal-mark') && (reader.tight(next) || reader.persian) ? 1 : 0
  return { value, next: next + ending, ordinal: article + ending > 0, words: false, digits }
}

/** A day of the month, in figures or words: `9`, `التاسع`, `بیست و دوم`, `۲۱م`, `الـ29`. */
export function dayAt(reader: Reader, at: number): ReadNumber | undefined {
  const number = numberAt(reader, at)
  return number && number.value >= 1 && number.value <= 31 && number.digits <= 2 ? number : undefined
}
