import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { statesOfPersons } from './states-of-persons.ts'

const AIN = '\u0639'
const DAMMA = '\u064f'
const FATHA = '\u064e'

/** How a name that is a country and another country's capital is read: as which, and whether its vowel signs say so. */
export type Reads = 'vocalized' | 'country' | 'capital'

/**
 * Tells whether `عمان` means Oman or Amman: by its vowel signs, else the page names Oman's people or the sultanate
 * at least as often as Jordan's people and office holders.
 */
export function omanReader(reading: Reading): (start: number) => Reads {
  const { page } = reading
  let leaning: Reads | undefined
  return (start) => {
    const at = page.starts[start] as number
    if (page.text[at] === AIN) {
      if (page.text[at + 1] === DAMMA) return 'vocalized'
      if (page.text[at + 1] === FATHA) return 'capital'
    }
    leaning ??= leansToOman(reading) ? 'country' : 'capital'
    return leaning
  }
}

function leansToOman(reading: Reading): boolean {
  const { page } = reading
  const countries = viewOf(reading, 'country', false)
  let oman = 0
  // whom the king of Jordan receives is in his capital
  let jordan = statesOfPersons(reading).has('JO') ? 1 : 0
  for (let token = countries.next(0); token < page.tokenCount; token = countries.next(token + 1))
    for (let hit = countries.first(token); hit >= 0; hit = countries.after(hit)) {
      const length = countries.end(hit) - countries.start(hit)
      const { key } = countries.row(hit)
      if (key === 'OM' && length > 4) oman++
      else if (key === 'JO' && length > 4) jordan++
    }
  return oman >= jordan
}
