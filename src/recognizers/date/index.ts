import type { CalendarDate } from '../../types.ts'
import { type Candidate, type Recognizer, SELDOM } from '../recognizer.ts'
import { fieldsOf, hijriReckoning } from './calendar.ts'
import type { PageReading } from './page-reading.ts'
import { isRelative, stated } from './point.ts'
import { type SettledDate, settlePage } from './settle-page.ts'

// behind what settles dates, since the rules of reading pack best beside each other (see dates.ts)

import { readDates } from './read.ts'

/** The fields of a date in the result. */
export type DateEntityFields = Pick<CalendarDate, 'calendar' | 'hijri' | 'stated' | 'value' | 'grain'>

function fieldsOfDate({ found: { from, to }, span, value }: SettledDate): DateEntityFields {
  const calendar = isRelative(from) ? 'relative' : (from.calendar ?? 'relative')
  const fields: Partial<{ -readonly [field in keyof DateEntityFields]: DateEntityFields[field] }> = { calendar }
  if (calendar === 'hijri' && span) fields.hijri = hijriReckoning(fieldsOf('hijri', span.first).year)
  fields.stated = to ? { from: stated(from), to: stated(to) } : { from: stated(from) }
  if (value !== undefined) fields.value = value
  fields.grain = from.grain
  return fields as DateEntityFields
}

/** The dates of a page, in reading order. */
export const findDates = (reading: PageReading): Candidate<DateEntityFields>[] =>
  settlePage(reading, readDates(reading)).map((settled) => {
    const { start, end, rule, rows } = settled.found
    const { certainty } = settled
    return { type: 'date', start, end, rule, rows, certainty, weight: end - start, fields: fieldsOfDate(settled) }
  })

/**
 * Finds dates: days, months, years, ranges, decades and centuries, in the Gregorian, Jalali and Hijri calendars,
 * absolute or relative to the document's day.
 */
export const date: Recognizer<CalendarDate> = { type: 'date', seldom: SELDOM, recognize: findDates }
