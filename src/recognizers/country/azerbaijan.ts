import { BLOCK, CAPITAL } from '../../match/entry.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { isBehindHeadOfState } from './evidence.ts'

/** The towns and provinces of the region of Iran in `places.yaml`. */
const REGION = 'places/IR-azerbaijan'

/**
 * Tells whether `آذربایجان` on a Persian page is the region of Iran: its towns are named, and nothing speaks of the state
 * (its capital, a head of state, `جمهوری آذربایجان`, other states beside it).
 */
export function azerbaijanReader(reading: Reading): (code: string) => boolean {
  let region: boolean | undefined
  return (code) => {
    if (code !== 'AZ' || reading.language !== 'fa') return false
    region ??= isRegion(reading)
    return region
  }
}

function isRegion(reading: Reading): boolean {
  const places = viewOf(reading, 'place')
  const countries = viewOf(reading, 'country', false)
  let towns = false
  for (let token = 0; token < reading.page.tokenCount; token++) {
    for (const hit of places.at(token)) if (places.row(hit).id === REGION) towns = true
    for (const hit of countries.at(token)) {
      if (countries.row(hit).key !== 'AZ') continue
      // `آذربایجان شرقی`
      if (countries.flags(hit) & BLOCK) {
        towns = true
        continue
      }
      const words = countries.endToken(hit) - token
      if (countries.flags(hit) & CAPITAL || words > 1 || isBehindHeadOfState(reading, token)) return false
      // `روسیه، آذربایجان، ارمنستان`
      if (countries.has(token - 2) || countries.has(countries.endToken(hit) + 1)) return false
    }
  }
  return towns
}
