import { findAddresses } from '../tokenize/addresses.ts'

/** Stretches that no rule touches, as a flat list: start, end, start, end … */
export type Zones = readonly number[]

const NO_ZONES: Zones = []

/** Web and mail addresses, mentions: they are left as they are. */
export function findZones(text: string): Zones {
  const addresses = findAddresses(text)
  if (addresses.length === 0) return NO_ZONES
  return addresses.flatMap(({ start, end }) => [start, end])
}

/** Whether `at` lies in a zone. */
export function inZone(zones: Zones, at: number): boolean {
  let low = 0
  let high = zones.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if ((zones[2 * middle + 1] as number) <= at) low = middle + 1
    else high = middle
  }
  return 2 * low < zones.length && (zones[2 * low] as number) <= at
}
