import { CAPITAL, DEFINITE, WEAK } from '../../match/entry.ts'
import { symbolOf } from '../../text/characters.ts'
import { NUMBER } from '../../text/page.ts'
import type { Hit } from '../hits.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { isFamilyName } from './family-name.ts'
import type { Found } from './found.ts'
import { isBehindNation } from './nation.ts'

const COMMA = symbolOf(',')
const WAW = symbolOf('و')
/** The cue for what stands before a place. */
const PLACED = 'title-preposition'
/** The most words of a minister's field that are looked back over. */
const LONGEST_FIELD = 4
/** Numbers of this many digits are years (`قطر 2022`), others are measures (`قطر 20`). */
const YEAR_DIGITS = 4

/** What a page says of its countries as a whole: those named beyond doubt, as a place, and those whose capital is named. */
export function surelyNamed(reading: Reading, found: readonly Found[]): ReadonlySet<string> {
  const codes = new Set<string>()
  for (const { flags, code } of found) if (!(flags & WEAK)) codes.add(code)
  const view = viewOf(reading, 'country', false)
  const { page } = reading
  if (found.some(({ flags }) => flags & WEAK)) {
    for (const one of found) if (isBehindPreposition(reading, one)) codes.add(one.code)
    for (let token = view.next(0); token < page.tokenCount; token = view.next(token + 1))
      for (let hit = view.first(token); hit >= 0; hit = view.after(hit))
        if (view.flags(hit) & CAPITAL && !(view.flags(hit) & WEAK)) codes.add(view.row(hit).key)
  }
  return codes
}

/** `في مالي`: behind an Arabic preposition of place nothing stands that is an adjective; `في عمان` may be a town. */
function isBehindPreposition(reading: Reading, { demonym, flags, firstToken, start }: Found): boolean {
  if (reading.language !== 'ar' || demonym || firstToken === 0 || !(flags & WEAK)) return false
  if (reading.page.tokenStarts[firstToken] !== start || viewOf(reading, 'cue').plain(firstToken - 1, PLACED) < 0)
    return false
  const countries = viewOf(reading, 'country', false)
  return countries.longest(firstToken, (hit) => (countries.flags(hit) & CAPITAL) !== 0) < 0
}

/** Whether a form that is also an ordinary word stands beside evidence for the country; `holders`: the states whose office holders are named. */
export function isSupported(
  reading: Reading,
  one: Found,
  previous: Found | undefined,
  next: Found | undefined,
  sure: ReadonlySet<string>,
  holders: ReadonlySet<string>,
): boolean {
  if (one.vocalized) return true
  const guarded = one.demonym && one.guarded
  if (guarded && !sure.has(one.code) && !holders.has(one.code)) return false
  if (sure.has(one.code) && !guarded) return true
  // `عمان` on a page about Oman's sultan, not `عجز مالي` on one about Mali's president; Persian has too many such words
  if (!one.demonym && !one.guarded && reading.language === 'ar' && holders.has(one.code)) return true
  if (previous && !(previous.flags & WEAK) && areCoordinated(reading, previous, one)) return true
  if (next && !(next.flags & WEAK) && areCoordinated(reading, one, next)) return true
  if (one.firstToken === 0) return false
  if (one.demonym) return isBehindTitle(reading, one) || isBehindNation(reading, one)
  const cues = viewOf(reading, 'cue')
  for (let hit = cues.first(one.firstToken - 1); hit >= 0; hit = cues.after(hit)) {
    const { key } = cues.row(hit)
    if (key === 'republic' || key === 'state') return true
  }
  return isBehindHeadOfState(reading, one.firstToken)
}

/** `وزير الخارجية المجري`, `رئیس جمهور ترک`: a nationality word right behind a minister's field or a title of the head of a state. */
function isBehindTitle(reading: Reading, { flags, firstToken }: Found): boolean {
  if (reading.language === 'ar' && !(flags & DEFINITE)) return false
  return isBehindHeadOfState(reading, firstToken) || isBehindMinister(reading, firstToken)
}

/** Whether a minister's title with its field ends right before a token. */
function isBehindMinister(reading: Reading, firstToken: number): boolean {
  const offices = viewOf(reading, 'office')
  const portfolios = viewOf(reading, 'portfolio')
  for (let at = Math.max(1, firstToken - LONGEST_FIELD); at < firstToken; at++) {
    if (portfolios.longest(at, (hit) => portfolios.endToken(hit) === firstToken && portfolios.closing(hit) === 0) < 0)
      continue
    const isMinister = (hit: Hit) => offices.endToken(hit) === at && offices.row(hit).fields.role === 'minister'
    for (let title = at - 1; title >= Math.max(0, at - 2); title--)
      if (offices.longest(title, isMinister) >= 0) return true
  }
  return false
}

/** `رئیس\u200cجمهور مالی`: a title that a state follows ends right before a token. */
export function isBehindHeadOfState(reading: Reading, token: number): boolean {
  const offices = viewOf(reading, 'office')
  for (let at = token - 1; at >= 0 && token - at <= 3; at--)
    for (let hit = offices.first(at); hit >= 0; hit = offices.after(hit))
      if (offices.endToken(hit) === token && offices.closing(hit) === 0 && offices.row(hit).fields.takes === 'state')
        return true
  return false
}

/** Whether a word is the end of a title or an office: `رئیس جمهوری`, `ریاست جمهوری` before `آمریکا`. */
export function isInTitle(reading: Reading, token: number): boolean {
  if (token === 0) return false
  return ['office', 'portfolio'].some((category) => {
    const view = viewOf(reading, category)
    return view.longest(token - 1, (hit) => view.endToken(hit) === token + 1) >= 0
  })
}

/** Whether two stand side by side, joined by و or a comma. */
function areCoordinated({ page }: Reading, a: Found, b: Found): boolean {
  const between = b.firstToken - a.endToken
  if (between === 0) return (page.tokenStarts[b.firstToken] as number) < b.start
  const start = page.tokenStarts[a.endToken] as number
  const symbol = page.symbols[start]
  return between === 1 && (symbol === COMMA || symbol === WAW) && page.tokenEnds[a.endToken] === start + 1
}

/** Whether the words beside a form show it to be something else: a measure (`قطر ۲۰ سانتی\u200cمتر`), a family name (`محمود المصري`). */
export function isSomethingElse(reading: Reading, one: Found): boolean {
  return isMeasure(reading, one) || isFamilyName(reading, one) || isTownsName(reading, one)
}

function isMeasure({ page }: Reading, { end, start, endToken, demonym }: Found): boolean {
  if (demonym || end - start > 3 || page.tokenKinds[endToken] !== NUMBER) return false
  return (page.tokenEnds[endToken] as number) - (page.tokenStarts[endToken] as number) !== YEAR_DIGITS
}

/** `شهرک شیلی`, `مدرسة فلسطين`: what a quarter, a village, a school is called. */
function isTownsName(reading: Reading, { demonym, firstToken, start }: Found): boolean {
  if (demonym || firstToken === 0 || reading.page.tokenStarts[firstToken] !== start) return false
  const cues = viewOf(reading, 'cue')
  return cues.longest(firstToken - 1, (hit) => cues.row(hit).key === 'settlement' && cues.closing(hit) === 0) >= 0
}
