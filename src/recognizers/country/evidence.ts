import { CAPITAL, DEFINITE, FEMININE, PLURAL, WEAK } from '../../match/entry.ts'
import { AFTER_WA, SWALLOWED } from '../../match/match.ts'
import { symbolOf } from '../../text/characters.ts'
import { NUMBER } from '../../text/page.ts'
import type { Hit } from '../hits.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { isDefinite } from './definite.ts'
import type { Found } from './found.ts'

/** The list of given names that are foreign in Persian. */
const FOREIGN_TO_PERSIAN = 'foreign-persian'
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

/** Whether a form that is also an ordinary word stands beside evidence for the country. */
export function isSupported(
  reading: Reading,
  one: Found,
  previous: Found | undefined,
  next: Found | undefined,
  sure: ReadonlySet<string>,
): boolean {
  if (one.vocalized || sure.has(one.code)) return true
  if (previous && !(previous.flags & WEAK) && areCoordinated(reading, previous, one)) return true
  if (next && !(next.flags & WEAK) && areCoordinated(reading, one, next)) return true
  if (one.firstToken === 0) return false
  if (one.demonym) return isBehindMinister(reading, one)
  const cues = viewOf(reading, 'cue')
  for (let hit = cues.first(one.firstToken - 1); hit >= 0; hit = cues.after(hit)) {
    const { key } = cues.row(hit)
    if (key === 'republic' || key === 'state') return true
  }
  return isBehindHeadOfState(reading, one.firstToken)
}

/** `وزير الخارجية المجري`: a definite nationality word right behind an Arabic minister's field. */
function isBehindMinister(reading: Reading, { flags, firstToken }: Found): boolean {
  if (reading.language !== 'ar' || !(flags & DEFINITE)) return false
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

/** A nationality word behind a given name that is nothing but a given name. */
function isFamilyName(reading: Reading, one: Found): boolean {
  const { demonym, flags, firstToken, start, end, endToken, clitic } = one
  const { page, language } = reading
  if (!demonym || firstToken === 0) return false
  // `دو بر صفر کره\u200cای\u200cها`: a nation
  if (language === 'fa' && (page.tokenEnds[endToken - 1] as number) > end) return false
  if (isGivenName(reading, one)) return true
  if (isBehindTown(reading, firstToken)) return false
  const whole = page.tokenStarts[firstToken] === start
  // `طاهری\u200cعراقی`: the second half of a name of two
  if (!whole && clitic === 0) return language === 'fa' && isGiven(reading, firstToken - 1, true)
  if (!whole && (flags & DEFINITE || !isChain(reading, firstToken - 1))) return false
  // `الدكتور حسين مغربي`
  if (whole && language === 'ar' && !(flags & DEFINITE))
    return firstToken > 1 && isGiven(reading, firstToken - 1, true) && isHonorific(reading, firstToken - 2)
  return isChain(reading, firstToken - 1) || (isGiven(reading, firstToken - 1) && isOnlyName(reading, firstToken - 1))
}

/** `ميناء جيهان التركي`: whether what stands before a word is called after a person, but behind the word for a port or town. */
function isBehindTown(reading: Reading, token: number): boolean {
  const cues = viewOf(reading, 'cue')
  return (
    token > 1 && cues.longest(token - 2, (hit) => cues.row(hit).key === 'town-head' && cues.closing(hit) === 0) >= 0
  )
}

/** A nationality word that is a given name too, first of a list's members, before a family name: `و تركي الصهيل`. */
function isGivenName(reading: Reading, { flags, firstToken, endToken, start, clitic }: Found): boolean {
  const { page } = reading
  if (reading.language !== 'ar' || flags & (DEFINITE | FEMININE | PLURAL)) return false
  const previous = page.tokenStarts[firstToken - 1] as number
  const lone = page.tokenEnds[firstToken - 1] === previous + 1
  const joined =
    clitic === AFTER_WA || (start === page.tokenStarts[firstToken] && lone && isAndOrComma(page.symbols[previous]))
  // `بمنطقة الرياض تركي الشليل`: an adjective of what is definite would have its article
  const apart = start === page.tokenStarts[firstToken] && clitic === 0 && isDefinite(reading, firstToken - 1)
  if (!(joined || apart) || !isGiven(reading, firstToken, true) || !isDefinite(reading, endToken)) return false
  // `سعودي وتركي الأحد`
  const countries = viewOf(reading, 'country', false)
  for (let token = firstToken - 2; token >= 0 && token > firstToken - 3; token--) if (countries.has(token)) return false
  const before = countries.longest(firstToken - 1)
  if (before >= 0 && !(countries.flags(before) & CAPITAL)) return false
  return !countries.has(endToken) && isOnlyName(reading, endToken)
}

/** Whether an honorific stands in a token. */
function isHonorific(reading: Reading, token: number): boolean {
  const honorifics = viewOf(reading, 'honorific')
  return (
    honorifics.longest(token, (hit) => honorifics.closing(hit) === 0 && honorifics.endToken(hit) === token + 1) >= 0
  )
}

const isAndOrComma = (symbol: number | undefined): boolean => symbol === WAW || symbol === COMMA

/** Whether a token is a given name of the page's language. */
function isGiven(reading: Reading, token: number, foreign = false): boolean {
  const names = viewOf(reading, 'name', false)
  let given = false
  for (let hit = names.first(token); hit >= 0; hit = names.after(hit)) {
    if (names.closing(hit) !== 0 || names.endToken(hit) !== token + 1 || names.opening(hit) & SWALLOWED) continue
    const { key } = names.row(hit)
    // what is foreign to Persian may be at home on an Arabic page
    if (key === FOREIGN_TO_PERSIAN && reading.language === 'ar') continue
    if (key.includes('foreign') && !foreign) return false
    if (key.includes('given')) given = true
  }
  return given
}

/** Whether no dictionary but that of names knows a token. */
function isOnlyName(reading: Reading, token: number): boolean {
  for (const category of ['word', 'organization', 'organization-head', 'office', 'place', 'portfolio'])
    if (viewOf(reading, category).hasPlain(token)) return false
  // `العربي السعودي`
  const words = viewOf(reading, 'organization-word')
  for (const hit of words.at(token)) if (words.row(hit).key === 'adjectives' && words.closing(hit) === 0) return false
  return true
}

/** Whether two given names end in a token, the first nothing else: `محمد كمال`, `عبد السلام`. */
function isChain(reading: Reading, token: number): boolean {
  if (token === 0) return false
  const names = viewOf(reading, 'name', false)
  for (const hit of names.at(token - 1))
    if (names.endToken(hit) === token + 1 && names.closing(hit) === 0 && names.row(hit).key.includes('given'))
      return true
  return isGiven(reading, token, true) && isGiven(reading, token - 1, true) && isOnlyName(reading, token - 1)
}
