import { firstFrom } from '../match/select.ts'
import type { CountryFields } from '../recognizers/country/index.ts'
import type { Candidate, Reading } from '../recognizers/recognizer.ts'
import { viewOf } from '../recognizers/views.ts'
import { symbolOf } from '../text/characters.ts'
import { tokenAt } from '../text/page.ts'

const BA = symbolOf('ب')

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

/** The country that a preposition joins right behind a folded position: `… في العراق`, `… بسلطنة عمان`, `… در عراق`. */
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
  const cues = viewOf(reading, 'cue')
  const cue = cues.longest(token, (hit) => cues.row(hit).key === 'title-preposition' && cues.opening(hit) === 0)
  return cue < 0 ? undefined : countryAt(selected, page.tokenStarts[cues.endToken(cue)] as number)
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
