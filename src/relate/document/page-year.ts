import type { CalendarDate } from '../../types.ts'
import { Kept } from '../kept.ts'

/**
 * The Gregorian year of the page: that of the day which the caller gave, else of the latest day that the text dates.
 * Undefined where neither tells.
 */
export const pageYear = /* @__PURE__ */ new Kept(({ reading, selected }): number | undefined => {
  if (reading.reference !== undefined) return Number(reading.reference.slice(0, 4))
  let latest: number | undefined
  for (const { type, fields } of selected) {
    if (type !== 'date') continue
    const { grain, value } = fields as Partial<CalendarDate>
    const year = (grain === 'day' || grain === 'minute') && value !== undefined ? Number(value.slice(0, 4)) : Number.NaN
    if (latest === undefined ? year > 0 : year > latest) latest = year
  }
  return latest
})
