import type { Row } from '../../match/entry.ts'
import type { Lexicon } from '../../match/lexicon.ts'
import { type PortfolioPhrase, portfoliosOf } from '../portfolios.ts'
import { signature } from './identity.ts'

/** Nobody names more fields behind a dual. */
const MOST_FIELDS = 8

const compounds = new WeakMap<Lexicon, ReadonlyMap<string, number>>()

const isCompound = ({ fields }: Row): boolean => Array.isArray(fields.portfolios) && fields.portfolios.length > 1

/** How many ministries of all states have the same several portfolios; made once for a lexicon. */
function compoundsOf(lexicon: Lexicon): ReadonlyMap<string, number> {
  let made = compounds.get(lexicon)
  if (!made) {
    const counts = new Map<string, number>()
    for (const { fields } of lexicon.rowsOf('ministry').filter(isCompound)) {
      const key = signature(new Set(fields.portfolios as readonly string[]))
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    made = counts
    compounds.set(lexicon, made)
  }
  return made
}

/**
 * Parts three fields or more behind a dual head into those of two ministries: as most states have them in one.
 *
 * @example `السياحة والآثار` and `البيئة` behind `وزارتي`
 */
export function ofTwoMinistries(
  lexicon: Lexicon,
  phrases: readonly PortfolioPhrase[],
): PortfolioPhrase[][] | undefined {
  if (phrases.length < 3 || phrases.length > MOST_FIELDS) return undefined
  const counts = compoundsOf(lexicon)
  const weight = (group: readonly PortfolioPhrase[]) =>
    group.length === 1 ? Number.MAX_SAFE_INTEGER : (counts.get(signature(portfoliosOf(group))) ?? 0)
  let most = 0
  let parted: PortfolioPhrase[][] | undefined
  for (let at = 1; at < phrases.length; at++) {
    const groups = [phrases.slice(0, at), phrases.slice(at)]
    const common = Math.min(...groups.map(weight))
    if (common < most || common === 0) continue
    parted = common === most ? undefined : groups
    most = common
  }
  return parted
}
