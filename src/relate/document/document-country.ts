import { Kept } from '../kept.ts'
import { type Evidence, homeEvidence } from './home-evidence.ts'

/** What speaks for the states of a page: two questions are asked of it. */
const evidence = /* @__PURE__ */ new Kept(({ reading, selected }) => homeEvidence(reading, selected))

/** Votes below which a page says nothing of its state. */
const FEWEST = 2
/** How often a page names the state that it is about. */
const OFTEN = 3
/** How often it does where it names another one, too, in passing. */
const VERY_OFTEN = 4

/**
 * The state that a page is written from or about: told by bodies that only one state has, by its officials, capital, towns
 * and name. Undefined where no state leads clearly.
 */
export const documentCountry = /* @__PURE__ */ new Kept((resolution) => {
  const told = evidence.of(resolution)
  return onlyStateToldOf(told) ?? leader(told)
})

/** The monarchy that leads on a page, whatever other states it is about: whose king `الملك سلمان` is on a page about Yemen. */
export const documentMonarchy = /* @__PURE__ */ new Kept((resolution) => {
  const { votes, forNames } = evidence.of(resolution)
  const monarchies = resolution.reading.lexicon
    .rowsOf('country', (code) => votes.has(code))
    .filter(({ fields }) => fields.monarchy)
  return leader({ votes: new Map(monarchies.map(({ key }) => [key, votes.get(key) as number])), forNames })
})

/**
 * The state that a page names again and again, and no other but in passing, where nothing but its writer speaks for another
 * one: `پناهنده انگلیس شد` on a page about Thailand.
 */
function onlyStateToldOf({ votes, forNames, forWriter, reporting }: Evidence): string | undefined {
  const named = [...forNames].filter(([code]) => !reporting.has(code)).sort((a, b) => b[1] - a[1])
  const [[only, times] = ['', 0], ...others] = named
  const passing = times < VERY_OFTEN ? 0 : 1
  if (times < OFTEN || forWriter.size === 0 || others.length > passing) return undefined
  for (const [code, count] of votes) {
    if (code === only || reporting.has(code) || count === forWriter.get(code)) continue
    if (count > passing || forNames.get(code) !== count) return undefined
  }
  return only
}

/** The state with most votes, if it leads clearly. */
function leader({ votes, forNames }: Pick<Evidence, 'votes' | 'forNames'>): string | undefined {
  const ranked = [...votes].sort((a, b) => b[1] - a[1])
  const [first, second] = ranked
  if (!first || first[1] < FEWEST) return undefined
  if (second && second[1] * 3 > first[1] * 2) return undefined
  // a state that is but named may be the partner of one that is not, but whose town, body or minister is
  if (first[1] === forNames.get(first[0]) && ranked.some(([code, count]) => count >= FEWEST && !forNames.has(code)))
    return undefined
  return first[0]
}
