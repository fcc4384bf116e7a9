import { keysByPortfolios } from '../recognizers/ministry/identity.ts'
import { ownerOf } from '../recognizers/owner.ts'
import type { Candidate, Resolution } from '../recognizers/recognizer.ts'
import { viewOf } from '../recognizers/views.ts'
import { tokenAt } from '../text/page.ts'
import { statesNamed } from './states-named.ts'

/** States that write Persian as Iran does: how they call their ministries is said of no other state's. */
const WRITE_PERSIAN = new Set(['AF', 'TJ'])

/**
 * The only state with a ministry of just this name, where the page's own has none: `وزارت ترانسپورت` on a page of Iran is Afghan.
 * A page's own state has it under another name sooner than not: where it has a ministry of these several fields, and where the
 * only other one does not write Persian. Of a state that writes no Persian the page must tell: in Iran `وزارت نفت و معادن`
 * is not Yemen's.
 */
export function stateOfName(body: Candidate, resolution: Resolution, page: string | undefined): string | undefined {
  const { reading } = resolution
  if (body.type !== 'ministry' || page === undefined) return undefined
  const names = viewOf(reading, 'ministry')
  let only: string | undefined
  for (let hit = names.first(tokenAt(reading.page, body.start)); hit >= 0; hit = names.after(hit)) {
    if (names.start(hit) !== body.start || names.end(hit) !== body.end) continue
    const state = ownerOf(names.row(hit))
    if (state === page || (only !== undefined && state !== only)) return undefined
    only = state
  }
  if (only === undefined) return undefined
  const { portfolios } = body.fields as { portfolios: string[] }
  const isWriter = reading.language === 'fa' && WRITE_PERSIAN.has(only)
  if (portfolios.length === 1) return isWriter ? only : undefined
  // `وزارت صنعت و تجارت` is short for Iran's own
  if (keysByPortfolios(reading, portfolios, page, undefined).length > 0) return undefined
  return isWriter || statesNamed.of(resolution).has(only) ? only : undefined
}
