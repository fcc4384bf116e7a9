import { AFTER_WA } from '../../match/match.ts'
import { RowNumbers } from '../../match/row-numbers.ts'
import { firstFrom } from '../../match/select.ts'
import type { CountryFields } from '../../recognizers/country/index.ts'
import type { Resolution } from '../../recognizers/recognizer.ts'
import { viewOf } from '../../recognizers/views.ts'
import { endsSentence, tokenAt } from '../../text/page.ts'
import { countryAt } from '../country-beside.ts'
import { Kept } from '../kept.ts'
import { capitalAt } from '../place-country.ts'

const IN = RowNumbers.ofKeys('title-preposition')
/** How many words a scene lasts where the page names no other state. */
const LONGEST_SCENE = 120

/** A state where the sentences from a folded position on take place. */
export interface Scene {
  readonly country: string
  readonly start: number
}

/** Where the page turns to a state: `وفي العراق، …`, `در بغداد نیز …` at the head of a sentence. */
const scenes = /* @__PURE__ */ new Kept(({ reading, selected }) => {
  const { page } = reading
  const cues = viewOf(reading, 'cue')
  const made: Scene[] = []
  for (const hit of cues.whose(IN)) {
    const token = cues.token(hit)
    if ((cues.opening(hit) & ~AFTER_WA) !== 0 || (token > 0 && !endsSentence(page, token - 1))) continue
    const at = cues.endToken(hit)
    if (at >= page.tokenCount) continue
    const start = page.tokenStarts[at] as number
    const named = countryAt(selected, start)?.fields
    const country = named?.form === 'demonym' ? undefined : (named?.code ?? capitalAt(reading, at))
    if (country !== undefined) made.push({ country, start })
  }
  return made
})

/** The scene at a folded position; undefined where the page has not turned to a state, or names another one since. */
export function sceneAt(position: number, resolution: Resolution): Scene | undefined {
  const { reading, selected } = resolution
  const all = scenes.of(resolution)
  const last = all[firstFrom(all, position + 1) - 1]
  if (!last || tokenAt(reading.page, position) - tokenAt(reading.page, last.start) > LONGEST_SCENE) return undefined
  for (let i = firstFrom(selected, last.start); (selected[i]?.start ?? position) < position; i++) {
    const candidate = selected[i]
    if (candidate?.type === 'country' && (candidate.fields as CountryFields).code !== last.country) return undefined
  }
  return last
}
