import type { Title } from './titles/title.ts'

/** Roles of which nobody has two of different rank at a time: heads of a state or its government, governors, who serves under either. */
const RANKS: ReadonlyMap<string, number> = new Map([
  ['crown-prince', 3],
  ['emir', 3],
  ['king', 3],
  ['president', 3],
  ['prime-minister', 3],
  ['supreme-leader', 3],
  ['governor', 2],
  ['minister-of-state', 2],
  ['ambassador', 1],
  ['consul', 1],
  ['director', 1],
  ['director-general', 1],
  ['district-governor', 1],
  ['mayor', 1],
  ['police-chief', 1],
  ['prosecutor', 1],
  ['undersecretary', 1],
])

/** Roles of a government or parliament beside which nobody is a diplomat. */
const AT_HOME = new Set(['deputy-prime-minister', 'minister', 'speaker'])
const DIPLOMATS = new Set(['ambassador', 'consul'])

/** Heads of states: nobody is two of them. */
const HEADS = new Set(['king', 'president', 'supreme-leader'])
/** Heads of states and rulers, under whom others serve. */
const RULING = new Set([...HEADS, 'emir'])
/** Those who serve under a head of state. */
const SERVING = new Set(['assistant-minister', 'deputy-minister', 'minister', 'minister-of-state', 'speaker'])
/** Offices of one place of which nobody has two. */
const LOCAL = new Set(['district-governor', 'legislator', 'mayor'])

/** Those who head a body or the forces. */
const BODIES = new Set(['chair', 'commander', 'head', 'secretary-general'])
/** The row of those who head a mission. */
const DELEGATION = 'offices/head-of-a-delegation'

/** The row of those who rule an emirate: the head of the union's government is one too. */
const RULER = 'offices/governor-ruler'

const rankOf = ({ role, rows }: Title): number | undefined => (rows[0] === RULER ? 3 : RANKS.get(role))

/** `استقبل الرئيس وزير الصحة …`; a president is minister of defence now and then. */
const isServing = (head: Title, { role, portfolios }: Title): boolean =>
  RULING.has(head.role) && SERVING.has(role) && !portfolios.includes('defence')

/** `رئيس الجمهورية … رئيس الحكومة`; `الرئيس` alone is what a head of government is called too. */
const isHeadOfBoth = (one: Title, { role }: Title): boolean =>
  one.role === 'president' && role === 'prime-minister' && one.endToken - one.firstToken > 1

/** `رئيس هيئة النزاهة … سفير ألمانيا`; `السفير` alone is an honorific, the head of a mission is an ambassador. */
const isHeadAndDiplomat = (head: Title, diplomat: Title): boolean =>
  BODIES.has(head.role) && head.rows[0] !== DELEGATION && DIPLOMATS.has(diplomat.role) && !diplomat.bare

/**
 * Whether two titles cannot be one person's at a time, so that the second is of somebody else: the object of a verb.
 *
 * @example `استقبل رئيس الحكومة … محافظ …`
 */
export function areIncompatible(one: Title, other: Title): boolean {
  if (one.former || other.former) return false
  if (DIPLOMATS.has(one.role) ? AT_HOME.has(other.role) : DIPLOMATS.has(other.role) && AT_HOME.has(one.role))
    return true
  for (const cannot of [isServing, isHeadOfBoth, isHeadAndDiplomat])
    if (cannot(one, other) || cannot(other, one)) return true
  for (const roles of [HEADS, LOCAL])
    if (one.role !== other.role && roles.has(one.role) && roles.has(other.role)) return true
  const rank = rankOf(one)
  const otherRank = rankOf(other)
  return rank !== undefined && otherRank !== undefined && rank !== otherRank
}
