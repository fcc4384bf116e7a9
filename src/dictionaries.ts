/**
 * The gazetteers as data (`diwan/dictionaries`): countries, ministries, portfolios, bodies and offices with their names in
 * Arabic, Persian and English. Each function brings its own data, so a bundler leaves out what is not used.
 */
import { countriesData } from './generated/countries-data.ts'
import { ministriesData } from './generated/ministries-data.ts'
import { officesData } from './generated/offices-data.ts'
import { organizationsData } from './generated/organizations-data.ts'
import { portfoliosData } from './generated/portfolios-data.ts'

/** The commonest name in each language; `own` is that in the state's own language where it is none of these. */
export interface Names {
  readonly ar?: string
  readonly fa?: string
  readonly en?: string
  readonly own?: string
  /** A Latin acronym or the like, the same in all languages. */
  readonly und?: string
}

/** A state, a territory or a former state. */
export interface CountryRecord {
  /** ISO 3166-1 alpha-2; of former states ISO 3166-3. */
  readonly code: string
  readonly names: Required<Pick<Names, 'ar' | 'fa' | 'en'>>
  /** The seat of government. */
  readonly capital: Pick<Names, 'ar' | 'fa'>
  /** A dependent territory, no state. */
  readonly territory?: true
}

/** A ministry of one state, as it is or was called. */
export interface MinistryRecord {
  /** Stable: `iq/planning`, as in `Ministry.key`. */
  readonly key: string
  readonly names: Names
  /** Ids of `portfolios()`. */
  readonly portfolios: readonly string[]
  /** The first and the last year of this name, where they are known; without `to` it stands today. */
  readonly from?: number
  readonly to?: number
}

/** A field of government. */
export interface PortfolioRecord {
  /** As in `Ministry.portfolios`. */
  readonly id: string
  readonly names: Names
  /** Where one phrase means several: their ids. */
  readonly portfolios?: readonly string[]
}

/** A body of one state (`ir/…`), of many states (`common/…`) or between states (`international/…`). */
export interface OrganizationRecord {
  /** Stable, as in `Organization.key`. */
  readonly key: string
  readonly names: Names
  /** `parliament`, `court`, `fund` …: see dictionaries/README.md. */
  readonly class: string
  readonly acronym?: string
}

/** A title of public office. */
export interface OfficeRecord {
  readonly id: string
  /** As in `Position.role`. */
  readonly role: string
  readonly names: Names
}

const parsed = new Map<string, readonly unknown[]>()

/** The records of some data, parsed when first asked for. */
function recordsOf<R>(data: string): readonly R[] {
  let records = parsed.get(data)
  if (!records) {
    records = JSON.parse(data) as unknown[]
    parsed.set(data, records)
  }
  return records as readonly R[]
}

/**
 * All states, territories and former states.
 * @example countries().filter(({ territory }) => !territory).map(({ names }) => names.fa)
 */
export const countries = (): readonly CountryRecord[] => recordsOf(countriesData)

/**
 * The names of a country by its code, in either case; undefined for a code that is none.
 * @example names('EG') // { ar: 'مصر', fa: 'مصر', en: 'Egypt' }
 */
export function names(code: string): CountryRecord['names'] | undefined {
  const wanted = code.toUpperCase()
  return countries().find((country) => country.code === wanted)?.names
}

/**
 * The ministries of a state by its code, those that stand and those that were; all ministries without a code.
 * @example ministries('IQ').map(({ names }) => names.fa)
 */
export function ministries(code?: string): readonly MinistryRecord[] {
  return ofScope(recordsOf<MinistryRecord>(ministriesData), code)
}

/** The fields of government, and the phrases that mean several of them. */
export const portfolios = (): readonly PortfolioRecord[] => recordsOf(portfoliosData)

/**
 * The bodies of a state by its code, of `'international'` or `'common'`; all bodies without a scope.
 * @example organizations('international').find(({ acronym }) => acronym === 'OPEC')?.names.fa
 */
export function organizations(scope?: string): readonly OrganizationRecord[] {
  return ofScope(recordsOf<OrganizationRecord>(organizationsData), scope)
}

/** The titles of public office with the role that each gives. */
export const offices = (): readonly OfficeRecord[] => recordsOf(officesData)

/** The records whose key begins with a scope. */
function ofScope<R extends { readonly key: string }>(records: readonly R[], scope: string | undefined): readonly R[] {
  if (scope === undefined) return records
  const prefix = `${scope.toLowerCase()}/`
  return records.filter(({ key }) => key.startsWith(prefix))
}
