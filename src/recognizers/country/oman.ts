import { HitView } from '../hits.ts'
import type { Reading } from '../recognizer.ts'

const AIN = '\u0639'
const DAMMA = '\u064f'
const FATHA = '\u064e'

/**
 * Whether a name that is a country and another country's capital (`عمان`: Oman and Amman) means the country here:
 * its vowel signs say so, or the page names Oman's people or the sultanate more often than Jordan's.
 */
export function omanReader(reading: Reading): (start: number) => boolean {
  const { page } = reading
  let leaning: boolean | undefined
  return (start) => {
    const at = page.starts[start] as number
    if (page.text[at] === AIN) {
      if (page.text[at + 1] === DAMMA) return true
      if (page.text[at + 1] === FATHA) return false
    }
    leaning ??= leansToOman(reading)
    return leaning
  }
}

function leansToOman(reading: Reading): boolean {
  const { page } = reading
  const countries = new HitView(reading, 'country', false)
  let oman = 0
  let jordan = 0
  for (let token = 0; token < page.tokenCount; token++)
    for (const hit of countries.at(token)) {
      const length = countries.end(hit) - countries.start(hit)
      const { key } = countries.row(hit)
      if (key === 'OM' && length > 4) oman++
      else if (key === 'JO' && length > 4) jordan++
    }
  return oman >= jordan
}
