import { firstFrom } from '../match/select.ts'
import type { CountryFields } from '../recognizers/country/index.ts'
import type { Candidate, Resolution } from '../recognizers/recognizer.ts'
import { symbolOf } from '../text/characters.ts'
import { beginsWith, isSymbol, tokenBehind } from '../text/page.ts'
import { countryAt, countryBehind, countryJoined } from './country-beside.ts'

const COMMA = symbolOf(',')
const WAW = symbolOf('و')
/** Entities among which the ministries that share a head stand. */
const LONGEST_GROUP = 24
/** The most states whose ministries share a head. */
const MOST_STATES = 8

/** The last of the ministries that share a plural head; one that shares none is the last itself. */
export function lastOfGroup(body: Candidate, selected: readonly Candidate[]): Candidate {
  const { group } = body.fields as { group?: number }
  let last = body
  if (group === undefined) return last
  const first = firstFrom(selected, body.end)
  for (let i = first; i < selected.length && i - first < LONGEST_GROUP; i++) {
    const next = selected[i] as Candidate<{ group?: number }>
    if (next.type !== 'ministry') continue
    if (next.fields.group !== group) break
    last = next
  }
  return last
}

/**
 * The states whose ministries a plural head names together, in the order of the text; none where there are not several.
 *
 * @example `AM`, `AZ` behind `وزارتا دفاع أرمينيا وأذربيجان`
 */
export function statesOfGroup(body: Candidate, { reading, selected }: Resolution): string[] {
  if ((body.fields as { group?: number }).group === undefined) return []
  const { end } = lastOfGroup(body, selected)
  const codes: string[] = []
  let state = countryBehind(reading, selected, end) ?? countryJoined(reading, selected, end)
  while (state && codes.length < MOST_STATES) {
    const { code } = state.fields
    if (!codes.includes(code)) codes.push(code)
    state = nextState(state)
  }
  return codes.length > 1 ? codes : []

  /** The state that a comma or و joins to one. */
  function nextState({ end }: Candidate): Candidate<CountryFields> | undefined {
    const { page } = reading
    const token = tokenBehind(page, end)
    const next = token + 1
    if (isSymbol(page, token, WAW) || isSymbol(page, token, COMMA))
      return next < page.tokenCount ? countryAt(selected, page.tokenStarts[next] as number) : undefined
    // `والبريطانية`: the conjunction is written onto the word
    return beginsWith(page, token, WAW) ? countryAt(selected, (page.tokenStarts[token] as number) + 1) : undefined
  }
}
