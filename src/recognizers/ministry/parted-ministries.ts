import type { Lexicon } from '../../match/lexicon.ts'
import { type PortfolioPhrase, portfoliosOf } from '../portfolios.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { listOf, signature } from './identity.ts'

/** Nobody names more fields behind one head. */
const MOST_FIELDS = 16
/** How many fields one ministry has at the most. */
const WIDEST = 4
/** How much more the ministries of the state that is named count than those of all. */
const OF_STATE = 1000

/** How many ministries, past ones too, have just the fields that a signature lists. */
type Counts = ReadonlyMap<string, number>

const counted = new WeakMap<Lexicon, Map<string, Counts>>()

/** The counts of a state, given by its lower-case code, or of all (`''`); made once for a lexicon. */
function countsOf(lexicon: Lexicon, code: string): Counts {
  let made = counted.get(lexicon)
  if (!made) {
    made = new Map()
    counted.set(lexicon, made)
  }
  let counts = made.get(code) as Map<string, number> | undefined
  if (!counts) {
    counts = new Map()
    for (const { fields } of lexicon.rowsOf('ministry', (key) => code === '' || key.startsWith(`${code}/`))) {
      const key = signature(new Set(listOf(fields.portfolios)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    made.set(code, counts)
  }
  return counts
}

/** How many ministries there are at the least and at the most, and of which state they are, if it is told. */
interface Limits {
  readonly least: number
  readonly most: number
  readonly state: string | undefined
}

/** Of how many ministries a head tells, and of which state, where one stands behind the fields. */
export function limitsOf(reading: Reading, number: unknown, phrases: readonly PortfolioPhrase[]): Limits {
  const countries = viewOf(reading, 'country')
  const cues = viewOf(reading, 'cue')
  const { tokenCount } = reading.page
  let token = (phrases[phrases.length - 1] as PortfolioPhrase).endToken
  const joint = token < tokenCount ? cues.longest(token, (hit) => cues.row(hit).key === 'title-preposition') : -1
  if (joint >= 0) token = cues.endToken(joint)
  const country = token < tokenCount ? countries.longestWhole(token) : -1
  return {
    // an Arabic plural is of three or more
    least: number === 'two' || reading.language === 'fa' ? 2 : 3,
    most: number === 'two' ? 2 : phrases.length,
    state: country < 0 ? undefined : countries.row(country).key,
  }
}

/** The best way to part the fields behind those that are parted already. */
interface Parting {
  readonly weight: number
  readonly groups: number
  /** How many fields the first group has. */
  readonly first: number
}

/**
 * Parts the fields behind a dual or plural head into those of ministries, as the state that is named has them, else as most
 * states do: two fields are one ministry where more states have them in one than in two.
 *
 * @example `السياحة والآثار` and `البيئة` behind `وزارتي`
 */
export function partedMinistries(
  lexicon: Lexicon,
  phrases: readonly PortfolioPhrase[],
  { least, most, state }: Limits,
): PortfolioPhrase[][] | undefined {
  if (phrases.length <= least || phrases.length > MOST_FIELDS) return undefined
  const all = countsOf(lexicon, '')
  const own = state === undefined ? undefined : countsOf(lexicon, state.toLowerCase())
  const weigh = (from: number, to: number): number => {
    const key = signature(portfoliosOf(phrases.slice(from, to)))
    const count = (all.get(key) ?? 0) + OF_STATE * (own?.get(key) ?? 0)
    // a field of its own is a ministry of its own, be there no other
    if (count === 0 && to - from > 1) return Number.NEGATIVE_INFINITY
    return (to - from) * Math.log(count + 1)
  }
  // from the last field on: for each number of groups the best parting of what follows
  const best: (Parting | undefined)[][] = [[{ weight: 0, groups: 0, first: 0 }]]
  for (let from = phrases.length - 1; from >= 0; from--) {
    const here: (Parting | undefined)[] = []
    for (let size = 1; size <= WIDEST && from + size <= phrases.length; size++) {
      const weight = weigh(from, from + size)
      if (weight === Number.NEGATIVE_INFINITY) continue
      const behind = best[phrases.length - from - size] as (Parting | undefined)[]
      for (const parting of behind) {
        if (!parting || parting.groups >= most) continue
        const groups = parting.groups + 1
        const known = here[groups]
        if (!known || parting.weight + weight > known.weight)
          here[groups] = { weight: parting.weight + weight, groups, first: size }
      }
    }
    best.push(here)
  }
  let chosen: Parting | undefined
  for (const parting of best[phrases.length] as (Parting | undefined)[])
    if (parting && parting.groups >= least && (!chosen || parting.weight > chosen.weight)) chosen = parting
  if (!chosen) return undefined
  const parted: PortfolioPhrase[][] = []
  for (let from = 0, left = chosen.groups; left > 0; left--) {
    const { first } = (best[phrases.length - from] as Parting[])[left] as Parting
    parted.push(phrases.slice(from, from + first))
    from += first
  }
  return parted
}
