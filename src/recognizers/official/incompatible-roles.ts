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
  ['ambassador', 1],
  ['consul', 1],
  ['director', 1],
  ['director-general', 1],
  ['mayor', 1],
  ['police-chief', 1],
  ['prosecutor', 1],
  ['undersecretary', 1],
])

/**
 * Whether two titles cannot be one person's at a time, so that the second is of somebody else: the object of a verb.
 *
 * @example `استقبل رئيس الحكومة … محافظ …`
 */
export function areIncompatible(one: Title, other: Title): boolean {
  if (one.former || other.former) return false
  const rank = RANKS.get(one.role)
  const otherRank = RANKS.get(other.role)
  return rank !== undefined && otherRank !== undefined && rank !== otherRank
}
