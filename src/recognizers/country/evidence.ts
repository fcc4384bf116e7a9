import { CAPITAL, DEFINITE, WEAK } from '../../match/entry.ts'
import { symbolOf } from '../../text/characters.ts'
import { NUMBER } from '../../text/page.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import type { Found } from './found.ts'

const COMMA = symbolOf(',')
const WAW = symbolOf('و')
/** Numbers of this many digits are years (`قطر 2022`), others are measures (`قطر 20`). */
const YEAR_DIGITS = 4

/** What a page says of its countries as a whole: those named beyond doubt, and those whose capital is named. */
export function surelyNamed(reading: Reading, found: readonly Found[]): ReadonlySet<string> {
  const codes = new Set<string>()
  for (const { flags, code } of found) if (!(flags & WEAK)) codes.add(code)
  const view = viewOf(reading, 'country', false)
  const { hits, page } = reading
  if (found.some(({ flags }) => flags & WEAK))
    for (let token = 0; token < page.tokenCount; token++) {
      if (((hits.categories[token] as number) & view.bit) === 0) continue
      for (let hit = view.first(token); hit >= 0; hit = view.after(hit))
        if (view.flags(hit) & CAPITAL && !(view.flags(hit) & WEAK)) codes.add(view.row(hit).key)
    }
  return codes
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
  if (one.firstToken === 0 || one.demonym) return false
  const cues = viewOf(reading, 'cue')
  for (let hit = cues.first(one.firstToken - 1); hit >= 0; hit = cues.after(hit)) {
    const { key } = cues.row(hit)
    if (key === 'republic' || key === 'state') return true
  }
  return isBehindHeadOfState(reading, one.firstToken)
}

/** `رئیس\u200cجمهور مالی`: a title that a state follows ends right before a token. */
function isBehindHeadOfState(reading: Reading, token: number): boolean {
  const offices = viewOf(reading, 'office')
  for (let at = token - 1; at >= 0 && token - at <= 3; at--)
    for (let hit = offices.first(at); hit >= 0; hit = offices.after(hit))
      if (offices.endToken(hit) === token && offices.closing(hit) === 0 && offices.row(hit).fields.takes === 'state')
        return true
  return false
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
  return isMeasure(reading, one) || isFamilyName(reading, one)
}

function isMeasure({ page }: Reading, { end, start, endToken, demonym }: Found): boolean {
  if (demonym || end - start > 3 || page.tokenKinds[endToken] !== NUMBER) return false
  return (page.tokenEnds[endToken] as number) - (page.tokenStarts[endToken] as number) !== YEAR_DIGITS
}

/** A nationality word behind a given name that is nothing but a given name. */
function isFamilyName(reading: Reading, { demonym, flags, firstToken, start }: Found): boolean {
  const { page } = reading
  if (!demonym || firstToken === 0 || page.tokenStarts[firstToken] !== start) return false
  if (reading.language === 'ar' && !(flags & DEFINITE)) return false
  const names = viewOf(reading, 'name', false)
  let given = false
  for (let hit = names.first(firstToken - 1); hit >= 0; hit = names.after(hit)) {
    if (names.closing(hit) !== 0 || names.endToken(hit) !== firstToken) continue
    const { key } = names.row(hit)
    if (key.includes('foreign')) return false
    if (key.includes('given')) given = true
  }
  if (!given) return false
  for (const category of ['word', 'organization', 'organization-head', 'office', 'place', 'portfolio'])
    for (const hit of viewOf(reading, category).at(firstToken - 1)) if (reading.hits.edges[hit] === 0) return false
  return true
}
