import type { CountryFields } from '../../country/index.ts'
import type { Candidate } from '../../recognizer.ts'
import { isIntergovernmental } from '../titles/roles.ts'

/** The home of those who hold no state's office. */
export const INTERNATIONAL = 'international'

/**
 * The states that a page names; `INTERNATIONAL` where it names an international body.
 *
 * @example `RU` where `روسيا` stands on the page
 */
export function homesOn(around: readonly Candidate[]): Set<string> {
  const homes = new Set<string>()
  for (const candidate of around)
    if (candidate.type === 'country') homes.add((candidate.fields as CountryFields).code ?? '')
    else if (isIntergovernmental(candidate)) homes.add(INTERNATIONAL)
  return homes
}
