import { firstFrom } from '../../match/select.ts'
import type { CountryFields } from '../../recognizers/country/index.ts'
import { reachOf } from '../../recognizers/official/candidate.ts'
import type { Candidate, Resolution } from '../../recognizers/recognizer.ts'
import { viewOf } from '../../recognizers/views.ts'
import { symbolOf } from '../../text/characters.ts'
import { isSymbol, LINE_BREAK, PUNCTUATION_MARK, tokenAt } from '../../text/page.ts'
import { countryAt } from '../country-beside.ts'
import { Kept } from '../kept.ts'

const FULL_STOP = symbolOf('.')
const SIDE = 'side'
const DELEGATION = 'heads-delegation'

/** Where a sentence begins to tell who took part for a state, and where the sentence ends. */
interface Side {
  readonly start: number
  readonly end: number
  readonly country: string
}

/** The state for which somebody takes part in talks: who is named behind `من الجانب المصري`, `رأس وفد مصر` in its sentence. */
export function countryOfSide(candidate: Candidate, resolution: Resolution): string | undefined {
  const [at] = reachOf(resolution.reading.page, candidate)
  const all = sides.of(resolution)
  const side = all[firstFrom(all, at + 1) - 1]
  return side && at < side.end ? side.country : undefined
}

/** The sides of a page in reading order. */
const sides = /* @__PURE__ */ new Kept(({ reading, selected }): readonly Side[] => {
  const { page } = reading
  const cues = viewOf(reading, 'cue')
  const officials = new Set(selected.filter(({ type }) => type === 'official').map((one) => reachOf(page, one)[0]))
  const made: Side[] = []
  for (let token = cues.next(0); token < page.tokenCount; token = cues.next(token + 1)) {
    const delegation = cues.plain(token, DELEGATION)
    const cue = delegation >= 0 ? delegation : cues.plain(token, SIDE)
    if (cue < 0 || cues.endToken(cue) >= page.tokenCount) continue
    const country = countryAt(selected, page.tokenStarts[cues.endToken(cue)] as number)
    if (!country) continue
    let first = tokenAt(page, country.end)
    if (first < page.tokenCount && page.tokenKinds[first] === PUNCTUATION_MARK) first++
    // `التهديد من جانب إيران، كما قال الوزير`
    if (delegation < 0 && !officials.has(first)) continue
    const { code } = country.fields as CountryFields
    // one sentence may tell of many sides
    let end = Math.max(first, made[made.length - 1]?.end ?? 0)
    while (end < page.tokenCount && page.tokenKinds[end] !== LINE_BREAK && !isSymbol(page, end, FULL_STOP)) end++
    made.push({ start: first, end, country: code })
  }
  return made
})
