import type { CountryFields } from '../../country/index.ts'
import type { OrganizationFields } from '../../organization/index.ts'
import type { Candidate } from '../../recognizer.ts'

/** The home of those who hold no state's office. */
export const INTERNATIONAL = 'international'

/**
 * The states that a page names; `INTERNATIONAL` where it names an international body.
 *
 * @example `RU` where `روسيا` stands on the page
 */
export function homesOn(around: readonly Candidate[]): Set<string> {
  const homes = new Set<string>()
  for (const { type, fields } of around)
    if (type === 'country') homes.add((fields as CountryFields).code ?? '')
    else if (type === 'organization' && (fields as OrganizationFields).kind === 'international')
      homes.add(INTERNATIONAL)
  return homes
}
