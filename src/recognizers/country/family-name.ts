import { CAPITAL, DEFINITE, FEMININE, PLURAL } from '../../match/entry.ts'
import { AFTER_WA, SWALLOWED } from '../../match/match.ts'
import { symbolOf } from '../../text/characters.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { isDefinite } from './definite.ts'
import type { Found } from './found.ts'

/** The list of given names that are foreign in Persian. */
const FOREIGN_TO_PERSIAN = 'foreign-persian'
const VERBS = 'arabic-verbs'
/** Honorifics of clerics whom news calls by nothing but their names. */
const CLERICS = new Set(['ayatollah', 'hojatoleslam'])
const COMMA = symbolOf(',')
const WAW = symbolOf('و')

/** A nationality word behind a given name that is nothing but a given name. */
export function isFamilyName(reading: Reading, one: Found): boolean {
  const { demonym, flags, firstToken, start, end, endToken, clitic } = one
  const { page, language } = reading
  if (!demonym || firstToken === 0) return false
  // `دو بر صفر کره\u200cای\u200cها`: a nation
  if (language === 'fa' && (page.tokenEnds[endToken - 1] as number) > end) return false
  if (isGivenName(reading, one)) return true
  if (isBehindTown(reading, firstToken)) return false
  const whole = page.tokenStarts[firstToken] === start
  if (whole && isBehindHonored(reading, one)) return true
  // `طاهری\u200cعراقی`: the second half of a name of two
  if (!whole && clitic === 0) return language === 'fa' && isGiven(reading, firstToken - 1, true)
  if (!whole && (flags & DEFINITE || !isChain(reading, firstToken - 1))) return false
  // `الدكتور حسين مغربي`
  if (whole && language === 'ar' && !(flags & DEFINITE))
    return firstToken > 1 && isGiven(reading, firstToken - 1, true) && isHonorific(reading, firstToken - 2)
  return (
    isChain(reading, firstToken - 1) || (isAtHome(reading, firstToken - 1, one) && isOnlyName(reading, firstToken - 1))
  )
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
  const apart = start === page.tokenStarts[firstToken] && clitic === 0 && isBehindDefinite(reading, firstToken)
  if (!(joined || apart) || !isGiven(reading, firstToken, true) || !isDefinite(reading, endToken)) return false
  // `أصيب تركي الأحد`
  if (viewOf(reading, 'calendar').hasPlain(endToken)) return false
  // `سعودي وتركي الأحد`
  const countries = viewOf(reading, 'country', false)
  for (let token = firstToken - 2; token >= 0 && token > firstToken - 3; token--) if (countries.has(token)) return false
  const before = countries.longest(firstToken - 1)
  if (before >= 0 && !(countries.flags(before) & CAPITAL)) return false
  return !countries.has(endToken) && isOnlyName(reading, endToken)
}

/** Whether a noun with the article, a place or a verb ends before a token: none of them has an adjective without the article. */
function isBehindDefinite(reading: Reading, token: number): boolean {
  if (isDefinite(reading, token - 1)) return true
  const places = viewOf(reading, 'place')
  if (places.longest(token - 1, (hit) => places.closing(hit) === 0 && places.endToken(hit) === token) >= 0) return true
  return viewOf(reading, 'word').plain(token - 1, VERBS) >= 0
}

/** `الدكتور سامي الأردني`, `حجت\u200cالاسلام عراقی`: the words before are a name behind an honorific, or one that only a name follows in Persian. */
function isBehindHonored(reading: Reading, { flags, firstToken }: Found): boolean {
  if (flags & (FEMININE | PLURAL)) return false
  if (reading.language === 'ar')
    return (
      (flags & DEFINITE) !== 0 &&
      firstToken > 1 &&
      isGiven(reading, firstToken - 1, true) &&
      isHonorific(reading, firstToken - 2)
    )
  const honorifics = viewOf(reading, 'honorific')
  for (let token = firstToken - 1; token >= 0 && token > firstToken - 4; token--)
    for (let hit = honorifics.first(token); hit >= 0; hit = honorifics.after(hit))
      if (honorifics.endToken(hit) === firstToken && CLERICS.has(honorifics.row(hit).key)) return true
  return false
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

/**
 * Whether a token is a given name that Arabs have, or Arabs and Persians (`محمود`), though foreigners have it too; not
 * where only foreigners and few others have it (`ليون`), for then it may be a town.
 */
function isAtHome(reading: Reading, token: number, { flags }: Found): boolean {
  if (isGiven(reading, token)) return true
  if (flags & (FEMININE | PLURAL)) return false
  const names = viewOf(reading, 'name', false)
  return names.plain(token, 'arabic-given') >= 0 && names.plain(token, 'persian-given') >= 0
}

/** Whether no dictionary but that of names knows a token. */
function isOnlyName(reading: Reading, token: number): boolean {
  for (const category of ['word', 'organization', 'organization-head', 'office', 'place', 'portfolio'])
    if (viewOf(reading, category).hasPlain(token)) return false
  // `العربي السعودي`; without the article (`سامي الأردني`) it is no adjective of what is definite
  if (reading.language === 'ar' && !isDefinite(reading, token)) return true
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
