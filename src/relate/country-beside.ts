import { AFTER_WA } from '../match/match.ts'
import { firstFrom } from '../match/select.ts'
import type { CountryFields } from '../recognizers/country/index.ts'
import type { Candidate, Reading } from '../recognizers/recognizer.ts'
import { viewOf } from '../recognizers/views.ts'
import { symbolOf } from '../text/characters.ts'
import { tokenAt, tokenBehind } from '../text/page.ts'
import type { Certainty } from '../types.ts'

const BA = symbolOf('ب')
const LAM = symbolOf('ل')
/** Cues that join what stands behind them to a body: `في`, `التابعة`. */
const JOINTS = new Set(['title-preposition', 'belonging'])

/** A country and how far the text settles it. */
export interface CountryOf {
  country?: string
  certainty: Certainty
}

/** The country candidate that begins at a folded position. */
export function countryAt(selected: readonly Candidate[], start: number): Candidate<CountryFields> | undefined {
  for (let i = firstFrom(selected, start); i < selected.length; i++) {
    const candidate = selected[i] as Candidate<CountryFields>
    if (candidate.start !== start) break
    if (candidate.type === 'country') return candidate
  }
  return undefined
}

/** The token right behind a folded position, one space between; an ending may be written onto what ends there (`سنای آمریکا`). */
export function wordBehind({ page }: Reading, end: number): number | undefined {
  const token = tokenAt(page, end)
  const inside = token < page.tokenCount && (page.tokenStarts[token] as number) < end
  const next = inside ? token + 1 : token
  const from = inside ? (page.tokenEnds[token] as number) : end
  return next < page.tokenCount && page.tokenStarts[next] === from + 1 ? next : undefined
}

/** The country that stands right behind a folded position: `… الإيرانية`, `… عراق`. */
export function countryBehind(
  reading: Reading,
  selected: readonly Candidate[],
  end: number,
): Candidate<CountryFields> | undefined {
  const token = wordBehind(reading, end)
  return token === undefined ? undefined : countryAt(selected, reading.page.tokenStarts[token] as number)
}

/**
 * The country that a preposition joins right behind a folded position: `… في العراق`, `… بسلطنة عمان`, `… در عراق`; ل joins
 * one with its official name (`… لدولة قطر`), for `… لمصر` may be a gift to Egypt.
 */
export function countryJoined(
  reading: Reading,
  selected: readonly Candidate[],
  end: number,
): Candidate<CountryFields> | undefined {
  const { page } = reading
  const token = wordBehind(reading, end)
  if (token === undefined) return undefined
  const start = page.tokenStarts[token] as number
  if (page.symbols[start] === BA) return countryAt(selected, start + 1)
  if (page.symbols[start] === LAM) {
    const state = countryAt(selected, start + 1)
    return state && tokenBehind(page, state.end) > token + 1 ? state : undefined
  }
  const cues = viewOf(reading, 'cue')
  const cue = cues.longest(token, (hit) => cues.row(hit).key === 'title-preposition' && cues.opening(hit) === 0)
  return cue < 0 ? undefined : countryAt(selected, page.tokenStarts[cues.endToken(cue)] as number)
}

/** Cues that stand between a body and its state: `دولت`, `کشور`, `الحكومة`, `العدو`. */
const GOVERNMENT = new Set(['government-of', 'the-government'])

/**
 * The country of the government that stands right behind a folded position: `… دولت عراق`, `… في الحكومة اليمنية`,
 * `… بالحكومة المصرية`, `… التابعة للحكومة العراقية`; joined by و it is another body, of the same state sooner than not.
 */
export function countryOfGovernment(
  reading: Reading,
  selected: readonly Candidate[],
  end: number,
): CountryOf | undefined {
  const { page, language } = reading
  const token = wordBehind(reading, end)
  if (token === undefined) return undefined
  const cues = viewOf(reading, 'cue')
  const joint =
    language === 'ar' ? cues.longest(token, (hit) => JOINTS.has(cues.row(hit).key) && cues.opening(hit) === 0) : -1
  const at = joint < 0 ? token : cues.endToken(joint)
  if (at >= page.tokenCount) return undefined
  const government = cues.longest(at, (hit) => GOVERNMENT.has(cues.row(hit).key) && cues.closing(hit) === 0)
  const behind = government < 0 ? at : cues.endToken(government)
  if (behind === at || behind >= page.tokenCount) return undefined
  const state = countryAt(selected, page.tokenStarts[behind] as number)
  // `رئاسة الجمهورية والحكومة العراقية`
  return state && { country: state.fields.code, certainty: cues.opening(government) & AFTER_WA ? 'likely' : 'sure' }
}

/** The state of `کشورمان` right behind a folded position: a Persian writer's own. */
export function homeBehind(reading: Reading, end: number): string | undefined {
  const token = wordBehind(reading, end)
  if (token === undefined) return undefined
  const cues = viewOf(reading, 'cue')
  let isHome = false
  let state: string | undefined
  for (let hit = cues.first(token); hit >= 0; hit = cues.after(hit)) {
    if (!cues.isPlain(hit)) continue
    const { key, fields } = cues.row(hit)
    if (key === 'home') isHome = true
    else if (key.startsWith('home-') && typeof fields.country === 'string') state = fields.country
  }
  return isHome ? state : undefined
}
