import { BLOCK, CAPITAL, WEAK } from '../match/entry.ts'
import { AFTER_BA } from '../match/match.ts'
import type { Hit, HitView } from '../recognizers/hits.ts'
import type { FoldedSpan, Reading } from '../recognizers/recognizer.ts'
import { viewOf } from '../recognizers/views.ts'
import { symbolOf } from '../text/characters.ts'
import { tokenAt } from '../text/page.ts'

const BA = symbolOf('ب')

/** A town or province that the dictionary knows. */
export interface KnownPlace {
  /** Absent where several states have one of this name. */
  readonly country?: string
  readonly endToken: number
}

/** The longest town or province that begins in a token, proclitics aside; one that is an ordinary word only behind `محافظة`, `استان`, `محافظ`. */
export function placeAt(reading: Reading, token: number): KnownPlace | undefined {
  const places = viewOf(reading, 'place')
  if (!places.has(token)) return undefined
  const hit = places.longestWhole(token)
  if (hit < 0 || places.flags(hit) & BLOCK) return undefined
  if (places.flags(hit) & WEAK && !isBehindArea(reading, token) && !isBehindGovernor(reading, token)) return undefined
  const country = stateOf(places, token, hit)
  return { endToken: places.endToken(hit), ...(country === undefined ? {} : { country }) }
}

/** The state of the first town or province inside a stretch: `أمير منطقة القصيم`, `شهرداری مشهد`. */
export function countryOfPlaceIn(reading: Reading, { start, end }: FoldedSpan): string | undefined {
  const { page } = reading
  for (let token = tokenAt(page, start); token < page.tokenCount; token++) {
    if ((page.tokenStarts[token] as number) >= end) break
    const country = placeAt(reading, token)?.country
    if (country !== undefined) return country
  }
  return undefined
}

/** The state of the town or province that a preposition joins, the kind of territory before it or not: `بمنطقة جازان`, `در شیراز`. */
export function countryOfPlaceJoined(reading: Reading, token: number): string | undefined {
  const { page } = reading
  const cues = viewOf(reading, 'cue')
  const longest = (at: number, key: string, opening: number) =>
    cues.longest(at, (hit) => cues.row(hit).key === key && cues.opening(hit) === opening && cues.closing(hit) === 0)
  const preposition = longest(token, 'title-preposition', 0)
  let at = preposition >= 0 ? cues.endToken(preposition) : token
  // `في حكومة إقليم كردستان`
  const government = longest(at, 'the-government', preposition >= 0 ? 0 : AFTER_BA)
  if (government >= 0) at = cues.endToken(government)
  const isJoined = preposition >= 0 || government >= 0
  // `في إقليم كردستان`: the kind of territory belongs to the name
  const whole = isJoined && at < page.tokenCount ? placeAt(reading, at)?.country : undefined
  if (whole !== undefined) return whole
  const area = longest(at, 'area', isJoined ? 0 : AFTER_BA)
  if (!isJoined && area < 0 && page.symbols[page.tokenStarts[at] as number] !== BA) return undefined
  if (area >= 0) at = cues.endToken(area)
  return at < page.tokenCount ? placeAt(reading, at)?.country : undefined
}

/** The state whose capital a preposition joins: `في أثينا`, `در کی\u200cیف`; of `في عمان` nothing is certain. */
export function countryOfCapitalJoined(reading: Reading, token: number): string | undefined {
  const cues = viewOf(reading, 'cue')
  const preposition = cues.longest(
    token,
    (hit) => cues.row(hit).key === 'title-preposition' && cues.opening(hit) === 0 && cues.closing(hit) === 0,
  )
  const at = preposition < 0 ? reading.page.tokenCount : cues.endToken(preposition)
  return at < reading.page.tokenCount ? capitalAt(reading, at) : undefined
}

/** The state whose capital stands in a token, nothing written onto it: `بغداد`; of `عمان` nothing is certain. */
export function capitalAt(reading: Reading, at: number): string | undefined {
  const states = viewOf(reading, 'country')
  let state: string | undefined
  for (let hit = states.first(at); hit >= 0; hit = states.after(hit)) {
    if (!(states.flags(hit) & CAPITAL)) return undefined
    if (states.isPlain(hit)) state = states.row(hit).key
  }
  return state
}

/** The state that has a place of this name, if only one has. */
function stateOf(places: HitView, token: number, hit: Hit): string | undefined {
  let state: string | undefined
  for (let other = places.first(token); other >= 0; other = places.after(other)) {
    if (places.start(other) !== places.start(hit) || places.end(other) !== places.end(hit)) continue
    const { country } = places.row(other).fields
    if (typeof country !== 'string' || (state !== undefined && state !== country)) return undefined
    state = country
  }
  return state
}

/** Whether a kind of territory stands right before a token. */
function isBehindArea(reading: Reading, token: number): boolean {
  const cues = viewOf(reading, 'cue')
  if (token === 0) return false
  for (let hit = cues.first(token - 1); hit >= 0; hit = cues.after(hit))
    if (cues.row(hit).key === 'area' && cues.endToken(hit) === token) return true
  return false
}

/** `محافظ الشرقية`: whether the title of who governs a place ends right before a token. */
function isBehindGovernor(reading: Reading, token: number): boolean {
  const offices = viewOf(reading, 'office')
  if (token === 0) return false
  for (let hit = offices.first(token - 1); hit >= 0; hit = offices.after(hit))
    if (offices.endToken(hit) === token && offices.row(hit).fields.takes === 'place') return true
  return false
}
