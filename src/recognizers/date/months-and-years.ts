import type { Certainty } from '../../types.ts'
import { monthYear } from './day-body.ts'
import { monthAt, pointOf } from './month-names.ts'
import type { Reading } from './point.ts'
import type { Reader } from './reader.ts'
import { type ReadYear, withYear, yearAt } from './years.ts'

/** A month, with its year or alone: `فوریه 1999`, `شهر حزيران عام 2018`, `يوليو/تموز الماضي`, `ماه مارس`. */
export function monthDate(reader: Reader, at: number): Reading | undefined {
  const month = monthAt(reader, at)
  if (!month || month.needsBoth) return undefined
  const point = pointOf(month, 'month')
  const next = monthYear(reader, month, point)
  const told = next > month.next
  if (told) {
    // میزان فعلی, می گذشته: the direction of an ordinary word
    if (month.weak && !month.named && reader.persian && point.direction !== undefined)
      if (month.verbal || !reader.is(at - 1, 'of edge')) return undefined
    // الحجة ذاتها, مارس نفسه: an ordinary word
    if (month.weak && !month.named && reader.arabic && point.unsettled && !reader.is(at - 1, 'of edge'))
      return undefined
    return { from: point, next, rule: 'month and year' }
  }
  if (
    month.numbered ||
    (month.weak && !month.named && !isMeant(reader, at, next, month.foreign === true || month.verbal === true))
  )
    return undefined
  return { from: point, next, rule: 'month', certainty: month.named ? undefined : 'likely' }
}

/** Whether what stands beside a month's name that is also another word shows that the month is meant. */
function isMeant(reader: Reader, at: number, next: number, foreign: boolean): boolean {
  // يوليو (تموز)
  if (reader.is(at - 1, '(') && reader.is(next, ')') && monthAt(reader, at - 2)?.month === monthAt(reader, at)?.month)
    return true
  const sense = reader.sense(at, 'month')
  if (!sense || reader.latin(sense) || foreign || (reader.short(at) && !reader.is(at - 1, 'edge'))) return false
  return reader.is(at - 1, 'edge') || (reader.arabic && reader.is(at - 1, 'of') && reader.bare(at))
}

/** A year: `عام 1961`, `سال ۹۴`, `منذ 2013`, `2014م`, `1434/1435هـ`, `للعام المالي 1434/1435هـ`, `(1369)`. */
export function yearDate(reader: Reader, at: number): Reading | undefined {
  const year = yearAt(reader, at)
  if (!year) return undefined
  const certainty = year.named ? 'sure' : bareYear(reader, at, year)
  if (!certainty) return undefined
  return {
    from: withYear({ grain: 'year' }, year),
    next: year.next,
    rule: year.named ? 'year' : 'bare year',
    certainty,
  }
}

/** How surely a bare number of four figures is a year; undefined where it is none. */
function bareYear(
  reader: Reader,
  at: number,
  { year, yearTo, calendar, digits, next }: ReadYear,
): Certainty | undefined {
  const before = reader.items[at - 1]
  // العام الحالي 1436
  const told = reader.is(at - 1, 'direction')
  if ((calendar === 'hijri' && !told) || reader.is(at - 1, 'numbered vague $ - + *')) return undefined
  if ((reader.is(at - 1, 'figures') && !before?.spoiled) || before?.sign === ',') return undefined
  const evident = reader.is(at - 1, 'year-evidence')
  if (!evident && (reader.counted(next) || (reader.bare(next) && reader.is(next, 'number')))) return undefined
  if (reader.is(next, '% * $')) return undefined
  const [first, last] = calendar === 'gregorian' ? [1850, 2100] : [1280, 1420]
  if (digits === 4 && !told && (year < first || year > last)) return undefined
  if (yearTo !== undefined) return 'likely'
  if (
    evident ||
    reader.is(at - 1, 'preposition edge to of from between') ||
    (reader.is(at - 1, '(') && reader.is(next, ')'))
  )
    return digits < 4 ? 'likely' : 'sure'
  // 2000 and 2045 are rather numbers
  return year % 100 === 0 || (calendar === 'gregorian' && (year < 1900 || year > 2040)) ? undefined : 'likely'
}
