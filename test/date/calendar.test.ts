import { gregorianToHijri, hijriToGregorian } from '@tabby_ai/hijri-converter'
import { jalaaliMonthLength, toGregorian as jalaaliToGregorian } from 'jalaali-js'
import { describe, expect, it } from 'vitest'
import { fromGregorian, toGregorian } from '../../src/dates.ts'
import { hijriReckoning, monthLength, monthStart } from '../../src/recognizers/date/calendar.ts'
import { dayNumber, gregorianOf, isoDay, parseIsoDay, weekdayOf } from '../../src/recognizers/date/days.ts'

const iso = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Year, month and day of a day in a calendar of `Intl`. */
function intl(calendar: string): (day: number) => [number, number, number] {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  return (day) => {
    const parts = format.formatToParts(day * 86_400_000)
    const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
    return [of('year'), of('month'), of('day')]
  }
}

describe('days', () => {
  it('counts from 1970-01-01, a Thursday', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0)
    expect(weekdayOf(0)).toBe(4)
    expect(isoDay(-1)).toBe('1969-12-31')
    expect(gregorianOf(dayNumber(99, 3, 1))).toEqual([99, 3, 1])
    expect(parseIsoDay('2014-02-07T10:00')).toBe(dayNumber(2014, 2, 7))
    expect(parseIsoDay('7/2/2014')).toBeUndefined()
  })
})

describe('Hijri', () => {
  it('agrees with @tabby_ai/hijri-converter on every day of the Umm al-Qura calendar', () => {
    for (let year = 1343; year <= 1500; year++)
      for (let month = 1; month <= 12; month++)
        for (let day = 1; day <= monthLength('hijri', year, month); day++) {
          const g = hijriToGregorian({ year, month, day })
          const date = iso(g.year, g.month, g.day)
          if (toGregorian({ calendar: 'hijri', year, month, day }) !== date) expect.fail(`${year}-${month}-${day}`)
          const back = fromGregorian(date, 'hijri')
          if (back.year !== year || back.month !== month || back.day !== day) expect.fail(`back from ${date}`)
        }
    expect(gregorianToHijri({ year: 2014, month: 5, day: 14 })).toEqual({ year: 1435, month: 7, day: 15 })
  })
  it('agrees with Intl (islamic-civil) on every month outside of it', () => {
    const civil = intl('islamic-civil')
    for (const [first, last] of [
      [1, 1342],
      [1501, 1700],
    ] as const)
      for (let year = first; year <= last; year++)
        for (let month = 1; month <= 12; month++) {
          const got = civil(monthStart('hijri', year, month))
          if (got[0] !== year || got[1] !== month || got[2] !== 1) expect.fail(`${year}-${month}: ${got}`)
        }
  })
  it('says by which reckoning', () => {
    expect(hijriReckoning(1435)).toBe('umm-al-qura')
    expect(hijriReckoning(1342)).toBe('tabular')
    expect(hijriReckoning(1501)).toBe('tabular')
  })
})

describe('Jalali', () => {
  it('agrees with Intl on every day of 1200 to 1500', () => {
    const persian = intl('persian')
    const last = monthStart('jalali', 1501, 1)
    let wrong = 0
    for (let day = monthStart('jalali', 1200, 1); day < last; day += 1) {
      const { year, month, day: d } = fromGregorian(isoDay(day), 'jalali')
      if (toGregorian({ calendar: 'jalali', year, month, day: d }) !== isoDay(day)) expect.fail(isoDay(day))
      if (d === 1) {
        const [y, m, n] = persian(day)
        if (y !== year || m !== month || n !== 1) wrong++
      }
    }
    expect(wrong).toBe(0)
  })
  it('agrees with jalaali-js on every month of all years', () => {
    for (let year = 1; year <= 3176; year++)
      for (let month = 1; month <= 12; month++) {
        const { gy, gm, gd } = jalaaliToGregorian(year, month, 1)
        const { day, ...first } = fromGregorian(iso(gy, gm, gd), 'jalali')
        if (day !== 1 || first.year !== year || first.month !== month) expect.fail(`${year}-${month} begins elsewhere`)
        if (monthLength('jalali', year, month) !== jalaaliMonthLength(year, month))
          expect.fail(`${year}-${month}: length`)
      }
  })
  it('knows leap years', () => {
    expect(toGregorian({ calendar: 'jalali', year: 1403, month: 12, day: 30 })).toBe('2025-03-20')
    expect(() => toGregorian({ calendar: 'jalali', year: 1404, month: 12, day: 30 })).toThrow(
      'month 12 of 1404 has 29 days',
    )
  })
})

describe('errors say what is wrong', () => {
  it.each([
    [{ calendar: 'hijri', year: 1435, month: 13, day: 1 }, 'month: expected an integer from 1 to 12, got 13'],
    [{ calendar: 'hijri', year: 1435, month: 2, day: 31 }, 'day: month 2 of 1435 has'],
    [{ calendar: 'jalali', year: 0, month: 1, day: 1 }, 'year: expected an integer from 1'],
    [{ calendar: 'jalali', year: 1400.5, month: 1, day: 1 }, 'year: expected an integer'],
    [{ calendar: 'gregorian', year: 2014, month: 2, day: 29 }, 'day: month 2 of 2014 has 28 days'],
    [{ calendar: 'mayan', year: 2014, month: 2, day: 29 }, 'calendar: expected "gregorian", "jalali" or "hijri"'],
  ])('%j', (day, message) => {
    expect(() => toGregorian(day as never)).toThrow(RangeError)
    expect(() => toGregorian(day as never)).toThrow(message)
  })
  it('fromGregorian', () => {
    expect(() => fromGregorian('2014-02-30', 'hijri')).toThrow('day: expected an ISO 8601 day')
    expect(() => fromGregorian('0500-01-01', 'hijri')).toThrow('begins after')
    expect(() => fromGregorian('9999-01-01', 'jalali')).toThrow('no farther than 3176')
    expect(() => fromGregorian('2014-02-20', 'mayan' as never)).toThrow('calendar: expected')
  })
})
