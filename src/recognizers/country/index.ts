import { PLURAL, WEAK } from '../../match/entry.ts'
import { AT_JOINT } from '../../match/match.ts'
import type { Country } from '../../types.ts'
import { type Candidate, type Reading, type Recognizer, SELDOM } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { isDefinite } from './definite.ts'
import { isInTitle, isSomethingElse, isSupported, surelyNamed } from './evidence.ts'
import { findForms } from './find-forms.ts'
import type { Found } from './found.ts'
import { decideShared } from './shared-forms.ts'
import { statesOfPersons } from './states-of-persons.ts'

/** The fields of a country candidate. */
export interface CountryFields {
  code: string
  form: 'name' | 'demonym'
  alternatives?: string[]
}

/** A country candidate. */
export type CountryCandidate = Candidate<CountryFields>

/**
 * Finds countries by name and by nationality word: dictionary forms, longest first, generic heads of state names
 * (`جمهورية`, `جمهوری`, `المملكة`) taken in; forms that are also ordinary words only beside evidence.
 */
export const country: Recognizer<Country> = {
  type: 'country',
  seldom: SELDOM,
  recognize(reading): CountryCandidate[] {
    const found = decideShared(reading, findForms(reading))
    const sure = surelyNamed(reading, found)
    const holders = found.some(({ flags, guarded, demonym }) => guarded || (flags & WEAK && !demonym))
      ? statesOfPersons(reading)
      : sure
    const candidates: CountryCandidate[] = []
    found.forEach((one, i) => {
      const weak = (one.flags & WEAK) !== 0
      if (isSomethingElse(reading, one)) return
      if (weak && !isSupported(reading, one, found[i - 1], found[i + 1], sure, holders)) return
      candidates.push(candidateOf(reading, one, weak && !one.vocalized))
    })
    return candidates
  },
}

/** The candidate, its span grown over a generic head (`جمهورية العراق`, `الجمهورية الإيطالية`). */
function candidateOf(reading: Reading, one: Found, weak: boolean): CountryCandidate {
  const cues = viewOf(reading, 'cue')
  let { start, demonym } = one
  let rule = demonym ? 'nationality word' : 'name of a country'
  const before = one.firstToken - 1
  if (before >= 0 && start === (reading.page.tokenStarts[one.firstToken] as number)) {
    const head = cues.longest(
      before,
      (hit) =>
        cues.row(hit).key === 'republic' &&
        cues.endToken(hit) === one.firstToken &&
        !(cues.opening(hit) & AT_JOINT) &&
        // `ارتش سلطنتی تایلند`: an adjective
        cues.closing(hit) === 0,
    )
    if (head >= 0 && !isInTitle(reading, before)) {
      const definite = isDefinite(reading, before)
      if (demonym ? definite && isDefinite(reading, one.firstToken) && !(one.flags & PLURAL) : !definite) {
        start = cues.start(head)
        demonym = false
        rule = 'generic head + name of a country'
      }
    }
  }
  const fields: CountryFields = { code: one.code, form: demonym ? 'demonym' : 'name' }
  if (one.alternatives.length > 0) fields.alternatives = one.alternatives
  return {
    type: 'country',
    start,
    end: one.end,
    rule,
    rows: one.rows,
    certainty: one.alternatives.length > 0 ? 'guess' : weak ? 'likely' : 'sure',
    weight: one.end - start,
    parts: undefined,
    closed: undefined,
    fields,
  }
}
