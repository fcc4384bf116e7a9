import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'

/**
 * Whether words end the name of a town or a quarter.
 *
 * @example `الأسد` in `قاعدة عين الأسد`
 */
export function endsPlaceName(reading: Reading, firstToken: number, endToken: number): boolean {
  if (firstToken === 0) return false
  const places = viewOf(reading, 'place')
  const place = places.longest(firstToken - 1)
  return place >= 0 && places.endToken(place) >= endToken
}
