import { calendars } from './generated/calendars.ts'
import { clauses } from './generated/clauses.ts'
import { countries } from './generated/countries.ts'
import { cues } from './generated/cues.ts'
import { honorifics } from './generated/honorifics.ts'
import { ministries } from './generated/ministries.ts'
import { ministryHeads } from './generated/ministry-heads.ts'
import { modifiers } from './generated/modifiers.ts'
import { names } from './generated/names.ts'
import { numbers } from './generated/numbers.ts'
import { offices } from './generated/offices.ts'
import { organizationHeads } from './generated/organization-heads.ts'
import { organizationSigns } from './generated/organization-signs.ts'
import { organizationWords } from './generated/organization-words.ts'
import { organizations } from './generated/organizations.ts'
import { places } from './generated/places.ts'
import { portfolios } from './generated/portfolios.ts'
import { words } from './generated/words.ts'
import type { PackedDictionary } from './match/entry.ts'

/** All dictionaries that `extract()` uses. */
export const builtInDictionaries: readonly PackedDictionary[] = [
  calendars,
  numbers,
  clauses,
  countries,
  portfolios,
  ministryHeads,
  ministries,
  organizationHeads,
  organizationWords,
  organizationSigns,
  organizations,
  offices,
  honorifics,
  modifiers,
  names,
  words,
  cues,
  places,
]
