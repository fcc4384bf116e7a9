import { QUICK } from '../../quick.ts'
import { LINE_BREAK, NUMBER, PUNCTUATION_MARK } from '../../text/page.ts'
import { itemCutter, type Visit } from './items.ts'
import type { PageReading } from './page-reading.ts'
import { CORE, ERA, NUMBERS } from './roles.ts'
import { type Senses, sensesOf } from './senses.ts'

/**
 * Finds the stretches of date words and numbers in a page, and visits the items of each in which a date may stand.
 * Most words of a page are seen here and nowhere else in dates, so next to nothing is called for them.
 */
export function visitStretches(reading: PageReading, visit: Visit): void {
  const { page, hits } = reading
  const { tokenKinds, tokenCount } = page
  const { byToken, endTokens } = hits
  const senses = sensesOf(reading.lexicon)
  const cut = itemCutter(reading, visit)
  let first = -1
  // figures, words that make a date, an era
  let roles = 0
  // a form covers its own words and, where it is of several, words that mean nothing by themselves
  let covered = 0
  for (let token = 0; token <= tokenCount; token++) {
    const kind = token < tokenCount ? (tokenKinds[token] as number) : LINE_BREAK
    const breaks = kind === LINE_BREAK
    if (kind === NUMBER) {
      if (QUICK) roles |= isTelling(reading, token) ? NUMBERS | CORE : NUMBERS
    } else if (breaks ? !isInside(reading, senses, token) : kind !== PUNCTUATION_MARK) {
      if (!QUICK || (!breaks && senses.begins(hits, token))) {
        const end = byToken[token + 1] as number
        for (let hit = byToken[token] as number; hit < end; hit++) {
          const sense = senses.of(hits, hit)
          if (!sense) continue
          if (QUICK) roles |= sense.roles & (CORE | ERA)
          if ((endTokens[hit] as number) > covered) covered = endTokens[hit] as number
        }
      }
      if (token >= covered) {
        if (first >= 0 && !(QUICK && isNoDate(reading, first, token, roles))) cut(first, token, !breaks)
        first = -1
        roles = 0
        continue
      }
    }
    if (first < 0) first = token
  }
}

/** Whether there is too little for a date in the tokens `first` up to `end`. */
function isNoDate({ page }: PageReading, first: number, end: number, roles: number): boolean {
  // one number alone is a date only with four figures
  if (end - first === 1 && page.tokenKinds[first] === NUMBER && lengthOf(page, first) !== 4) return true
  // an era makes any figures a year
  return (roles & CORE) === 0 && ((roles & NUMBERS) === 0 || (roles & ERA) === 0)
}

/** Whether a number can be a date without any word: a year, or the first of a chain. */
function isTelling({ page }: PageReading, token: number): boolean {
  const { tokenKinds, tokenJoints } = page
  return (
    lengthOf(page, token) === 4 ||
    tokenJoints[token] !== 0 ||
    (tokenKinds[token + 1] === PUNCTUATION_MARK && tokenKinds[token + 2] === NUMBER)
  )
}

/** Whether a line breaks between the figures of a day, with a date's word before them, and a month. */
function isInside({ page, hits }: PageReading, senses: Senses, token: number): boolean {
  const isDay = page.tokenKinds[token - 1] === NUMBER && lengthOf(page, token - 1) <= 2
  if (!isDay || !senses.begins(hits, token - 2) || (QUICK && token + 1 >= page.tokenCount)) return false
  for (let hit = hits.byToken[token + 1] as number; hit < (hits.byToken[token + 2] as number); hit++) {
    const sense = senses.of(hits, hit)
    if (sense?.kind === 'month' && !sense.weak) return true
  }
  return false
}

const lengthOf = ({ tokenStarts, tokenEnds }: PageReading['page'], token: number): number =>
  (tokenEnds[token] as number) - (tokenStarts[token] as number)
