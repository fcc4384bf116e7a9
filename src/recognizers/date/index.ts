import type { CalendarDate } from '../../types.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import { fieldsOf, hijriReckoning } from './calendar.ts'
import { isRelative, stated } from './point.ts'
import { readDates } from './read.ts'
import { type SettledDate, settlePage } from './settle-page.ts'

type DateCalendar = CalendarDate['calendar']

/** The fields of a date in the result. */
export type DateEntityFields = Pick<CalendarDate, 'calendar' | 'hijri' | 'stated' | 'value' | 'grain'>

function fieldsOfDate({ found, days, value }: SettledDate): DateEntityFields {
  const { from, to } = found.reading
  const calendar: DateCalendar =
    isRelative(from) && (!to || isRelative(to)) ? 'relative' : (from.calendar ?? to?.calendar ?? 'relative')
  return {
    calendar,
    ...(calendar === 'hijri' && days ? { hijri: hijriReckoning(fieldsOf('hijri', days.first).year) } : {}),
    stated: { from: stated(from), ...(to ? { to: stated(to) } : {}) },
    ...(value === undefined ? {} : { value }),
    grain: from.grain,
  }
}

/**
 * Finds dates: days, months, years, ranges, decades and centuries, in the Gregorian, Jalali and Hijri calendars,
 * absolute or relative to the document's day.
 */
export const date: Recognizer<CalendarDate> = {
  type: 'date',
  recognize(reading) {
    const found = readDates(reading)
    if (found.length === 0) return []
    return settlePage(reading, found).map(
      (settled): Candidate<DateEntityFields> => ({
        type: 'date',
        start: settled.found.start,
        end: settled.found.end,
        rule: settled.found.reading.rule,
        rows: [...new Set(settled.found.reading.rows)],
        certainty: settled.certainty,
        weight: settled.found.end - settled.found.start,
        fields: fieldsOfDate(settled),
      }),
    )
  },
}
