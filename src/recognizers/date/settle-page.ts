import { LINE_BREAK, NUMBER, tokenAt } from '../../text/page.ts'
import type { Certainty } from '../../types.ts'
import { fieldsOf } from './calendar.ts'
import { groundOf, rightCalendar } from './dateline.ts'
import { onWeekday, weekdayOf } from './days.ts'
import type { PageReading } from './page-reading.ts'
import type { Found } from './read.ts'
import { calendarOf, days, type Ground, isoValue, nearWeekday, rangeValue, type Settled, settle } from './settle.ts'

/** A found date with its days, as far as text and page settle them. */
export interface SettledDate {
  readonly found: Found
  span?: Settled | undefined
  value?: string | undefined
  certainty: Certainty
}

/** Settles all dates of a page, then lets those that stand side by side check each other. */
export function settlePage(page: PageReading, dates: readonly Found[]): SettledDate[] {
  const ground = groundOf(page, dates)
  const settled: SettledDate[] = []
  for (const found of dates) {
    const date = settleOne(found, ground)
    settleTold(date, settled.at(-1), ground)
    settleBracketed(page, date, settled.at(-1))
    settled.push(date)
  }
  checkPairs(page, settled)
  if (page.language === 'fa') localMoon(settled)
  return settled
}

/** Settles `24 من نفس الشهر`, `أكتوبر من نفس السنة` by the date before it. */
function settleTold(date: SettledDate, before: SettledDate | undefined, ground: Ground): void {
  if (!date.found.from.told || !before?.span || date.found.to) return
  const { told, unsettled: _, ...from } = date.found.from
  if (told === 'month' && before.span.last - before.span.first > 31) return
  const calendar = from.calendar ?? before.found.from.calendar ?? calendarOf(ground)
  const { year, month } = fieldsOf(calendar, before.span.first)
  const inYear = (year: number) => settle({ month, ...from, calendar, year }, ground)
  date.span = inYear(year)
  // `2012 … مرداد همان سال`: a year of another calendar begins within the one before
  if (date.span && date.span.last < before.span.first) date.span = inYear(year + 1)
  if (date.span) date.value = isoValue(date.span, from)
}

/** `غداً (الأربعاء)`: a weekday alone in a bracket behind a relative day is that day; where they are at odds, the weekday is right. */
function settleBracketed({ page }: PageReading, date: SettledDate, before: SettledDate | undefined): void {
  const { from, to, start } = date.found
  if (!before?.span || to || before.found.to || !from.weekday || from.month !== undefined) return
  if (before.found.from.dayOffset === undefined) return
  const between = page.text.slice(page.starts[before.found.end - 1], page.starts[start]).trim()
  if (!/^\S?\p{M}*\s*[(«"]$/u.test(between)) return
  const day = nearWeekday(before.span.first, from.weekday)
  if (day !== before.span.first) move(before, day)
  move(date, day)
}

function settleOne(found: Found, ground: Ground): SettledDate {
  const { to, rule } = found
  let { from, certainty = 'sure' } = found
  if (!to && rule.includes('figures')) {
    from = rightCalendar(from)
    // السبت 2/10: of the Hijri year where the weekday says so
    const other = from.weekday && from.year === undefined ? settle({ ...from, calendar: 'hijri' }, ground) : undefined
    const own = other && settle(from, ground)
    if (own && weekdayOf(own.first) !== from.weekday && weekdayOf(other.first) === from.weekday)
      from = { ...from, calendar: 'hijri' }
    found.from = from
  }
  let span = settle(from, ground)
  if (!span) return { found, certainty }
  if (to) {
    // two weekdays: the second is the next such day after the first
    const weekday = to.month === undefined && to.weekday
    const end = weekday ? days(onWeekday(span.first, weekday) + (to.shift ?? 0)) : settle(to, ground)
    const hours = end && from.hour !== undefined && to.hour !== undefined
    const value = hours ? `${isoValue(span, from)}/${isoValue(end, to)}` : end && rangeValue(span, end)
    return { found, span, value, certainty }
  }
  const { weekday, month, day, nth, calendar, ordinal } = from
  if (weekday && month !== undefined && nth === undefined) {
    const right = onWeekday(span.first - 3, weekday)
    // the local moon: the weekday is right
    if (calendar === 'hijri' && Math.abs(right - span.first) === 1) span = days(right)
    else if (right !== span.first) {
      certainty = 'likely'
      if (ordinal && day !== undefined && day <= 5) {
        // الثلاثاء الثالث من أيلول: the third Tuesday
        const { day: _, ...rest } = from
        span = settle({ ...rest, nth: day }, ground) ?? span
      }
    }
  } else if (calendar === 'hijri' && day !== undefined && ground.language === 'fa' && certainty === 'sure')
    certainty = 'likely'
  return { found, span, value: isoValue(span, from), certainty }
}

/** The day of a date that is one day by its month, undefined for other dates. */
const dayOf = ({ span, found: { from, to } }: SettledDate): number | undefined =>
  span && !to && from.month !== undefined && from.day !== undefined && span.first === span.last ? span.first : undefined

function move(date: SettledDate, day: number): void {
  date.span = days(day)
  date.value = isoValue(date.span, date.found.from)
}

/** Two notations of one day: a difference of one day between Hijri and another calendar is the local moon. */
function checkPairs({ page }: PageReading, dates: SettledDate[]): void {
  dates.forEach((b, i) => {
    const a = dates[i - 1]
    const [dayA, dayB] = [a && dayOf(a), dayOf(b)]
    if (!a || dayA === undefined || dayB === undefined || a.found.from.calendar === b.found.from.calendar) return
    const first = tokenAt(page, a.found.end)
    const last = tokenAt(page, b.found.start)
    const between = page.tokenKinds.slice(first, last)
    if (last - first > 4 || between.includes(NUMBER) || between.includes(LINE_BREAK)) return
    const hijri = [a, b].find(({ found }) => found.from.calendar === 'hijri')
    if (Math.abs(dayA - dayB) > (hijri ? 1 : 0)) a.certainty = b.certainty = 'guess'
    else if (hijri) {
      move(hijri, hijri === a ? dayB : dayA)
      hijri.certainty = 'sure'
    }
  })
}

/**
 * In Iran and Afghanistan a Hijri month begins on the day of Umm al-Qura or the day after: where a page names the later
 * day by other words and never the earlier one, the later is meant.
 */
function localMoon(dates: SettledDate[]): void {
  const named = new Set<number>()
  for (const { found, span } of dates)
    if (span && span.first === span.last && found.from.calendar !== 'hijri') named.add(span.first)
  for (const date of dates) {
    const { calendar, weekday } = date.found.from
    const day = dayOf(date)
    if (day === undefined || calendar !== 'hijri' || weekday || date.certainty === 'sure') continue
    if (!named.has(day) && named.has(day + 1)) move(date, day + 1)
  }
}
