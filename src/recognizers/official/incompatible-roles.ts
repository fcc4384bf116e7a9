import type { Title } from './titles/title.ts'

/** Who heads a state or its government holds no office below. */
const TOP = new Set(['crown-prince', 'emir', 'king', 'president', 'prime-minister', 'supreme-leader'])
/** Offices that nobody holds beside one of the first, nor beside another of a different kind. */
const GOVERNORS = new Set(['governor'])
const SERVING = new Set([
  'ambassador',
  'consul',
  'director',
  'director-general',
  'mayor',
  'police-chief',
  'prosecutor',
  'undersecretary',
])

/**
 * Whether two titles cannot be one person's at a time, so that the second is of somebody else: the object of a verb.
 *
 * @example `استقبل رئيس الحكومة … محافظ …`
 */
export function areIncompatible(one: Title, other: Title): boolean {
  if (one.former || other.former) return false
  return excludes(one.role, other.role) || excludes(other.role, one.role)
}

const excludes = (higher: string, lower: string): boolean =>
  (TOP.has(higher) && (SERVING.has(lower) || GOVERNORS.has(lower))) || (GOVERNORS.has(higher) && SERVING.has(lower))
