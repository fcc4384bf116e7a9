import type { CountryFields } from '../../recognizers/country/index.ts'
import type { Candidate, Reading } from '../../recognizers/recognizer.ts'
import { viewOf } from '../../recognizers/views.ts'
import { tokenAt } from '../../text/page.ts'

const AGENCY = new Set(['press-agency'])
/** The most words of what a news agency is called before its state. */
const LONGEST = 2

/** Whether a country only names a news agency, which writes about all states: `خبرگزاری فرانسه`. */
export function isOfNewsAgency(reading: Reading, { start }: Candidate): boolean {
  const token = tokenAt(reading.page, start)
  return viewOf(reading, 'cue').before(token, AGENCY, LONGEST) < token
}

/** States that a page names in the names of news agencies alone: who reports is not whom the page is about. */
export function reportingStates(reading: Reading, selected: readonly Candidate[]): ReadonlySet<string> {
  const reporting = new Set<string>()
  const others = new Set<string>()
  for (const candidate of selected) {
    if (candidate.type !== 'country') continue
    const { code } = candidate.fields as CountryFields
    ;(isOfNewsAgency(reading, candidate) ? reporting : others).add(code)
  }
  for (const code of others) reporting.delete(code)
  return reporting
}
