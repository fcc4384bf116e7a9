import type { CountryFields } from '../recognizers/country/index.ts'
import { isOfNewsAgency } from './document/news-agencies.ts'
import { Kept } from './kept.ts'

/** The states that a page names, but for those in the names of news agencies. */
export const statesNamed = /* @__PURE__ */ new Kept<ReadonlySet<string>>(({ reading, selected }) => {
  const codes = new Set<string>()
  for (const one of selected)
    if (one.type === 'country' && !isOfNewsAgency(reading, one)) codes.add((one.fields as CountryFields).code)
  return codes
})
