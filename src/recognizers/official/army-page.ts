import { RowNumbers } from '../../match/row-numbers.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'

const COMMANDING = new Set(['commander', 'chief-of-staff'])
const COMMANDERS = new RowNumbers(({ fields }) => Number(COMMANDING.has(String(fields.role))))
const FORCES = new RowNumbers(({ fields }) => Number(fields.class === 'armed-forces'))
const DEFENCE = RowNumbers.ofKeys('defence')
const RANKS = RowNumbers.ofKeys('amir-military')

/**
 * Whether a Persian page tells of the army: a commander, a branch of the forces, the ministry of defence, or a general with his
 * whole rank (`امیر سرتیپ`). Elsewhere `امیر` before a surname is a given name.
 */
export function isArmyPage(reading: Reading): boolean {
  if (viewOf(reading, 'office').whose(COMMANDERS).length > 0) return true
  if (viewOf(reading, 'organization').whose(FORCES).length > 0) return true
  if (viewOf(reading, 'portfolio').whose(DEFENCE).length > 0) return true
  const honorifics = viewOf(reading, 'honorific')
  return honorifics.whose(RANKS).some((hit) => honorifics.endToken(hit) > honorifics.token(hit) + 1)
}
