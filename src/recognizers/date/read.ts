import { visitStretches } from './stretches.ts'

// behind what cuts a page, since the rules pack best beside each other (see dates.ts)

import { QUICK } from '../../quick.ts'
import { LINE } from '../../text/characters.ts'
import { clausesOf } from './clauses.ts'
import { dayDate } from './day-date.ts'
import { century, decade } from './decades.ts'
import type { Item } from './items.ts'
import { monthDate, yearDate } from './months-and-years.ts'
import type { PageReading } from './page-reading.ts'
import { nthDay, partOfMonth, partOfYear } from './parts-of-years.ts'
import type { Reading, Rule } from './point.ts'
import { dayRange, joined, monthRange, monthThenDays, shareYear, weekdayRange, yearRange } from './ranges.ts'
import { Reader } from './reader.ts'
import { ago, countedFrom, relativeSpan } from './relative.ts'
import { directionAt } from './relative-unit.ts'
import { BEGINNERS, DECADES, MARKS, MONTHS, NUMBERS, RELATIVES, SHIFTS, UNITS, WEEKDAYS } from './roles.ts'

/** A date as it was read, with its place in the folded text. */
export interface Found extends Reading {
  readonly start: number
  readonly end: number
  /** The dictionary rows of its words. */
  readonly rows: readonly string[]
  /** Words before it announce the day of the page (`تاریخ انتشار:`). */
  readonly published: boolean
  /** A preposition stands before it: it is part of a sentence. */
  readonly governed: boolean
}

/** The rules: of several that fit the longest is taken, then the first. */
const RULES: readonly Rule[] = [
  dayRange,
  dayDate,
  partOfYear,
  ago,
  countedFrom,
  yearRange,
  yearDate,
  weekdayRange,
  monthRange,
  partOfMonth,
  nthDay,
  decade,
  century,
  relativeSpan,
  monthThenDays,
  monthDate,
]

/** With what a date of each rule can begin, and what else must stand in its stretch: a rule is tried nowhere else. */
const MASKS: readonly (readonly [first: number, needs: number])[] = [
  [NUMBERS | UNITS | WEEKDAYS, NUMBERS], // dayRange
  [NUMBERS | UNITS | WEEKDAYS | MONTHS | RELATIVES, 0], // dayDate
  [NUMBERS | UNITS, UNITS], // partOfYear
  [NUMBERS | SHIFTS, SHIFTS | UNITS], // ago
  [NUMBERS | SHIFTS, SHIFTS | UNITS], // countedFrom
  [NUMBERS | UNITS, NUMBERS], // yearRange
  [NUMBERS | UNITS, NUMBERS], // yearDate
  [UNITS | WEEKDAYS, WEEKDAYS], // weekdayRange
  [UNITS | MONTHS, MONTHS], // monthRange
  [NUMBERS | UNITS, MONTHS], // partOfMonth
  [NUMBERS | UNITS | WEEKDAYS | SHIFTS, 0], // nthDay
  [UNITS, 0], // decade
  [UNITS | RELATIVES, UNITS], // century
  [UNITS | RELATIVES, RELATIVES], // relativeSpan
  [UNITS | MONTHS, MONTHS | NUMBERS], // monthThenDays
  [UNITS | MONTHS, 0], // monthDate
]

/** All dates that the rules find in a page, in reading order. */
export function readDates(page: PageReading): Found[] {
  const found: Found[] = []
  const clauses = clausesOf(page)
  visitStretches(page, (items, beforeWord) => {
    const reader = new Reader(items, page.language, beforeWord)
    // units alone are no date
    if (QUICK && (reader.roles & (BEGINNERS | DECADES)) === UNITS) return
    let previous = -1
    for (let at = 0; at < items.length; ) {
      const reading = longest(reader, at)
      if (!reading || !stands(reader, at, reading)) {
        at++
        continue
      }
      const { start } = items[at] as Item
      const { end } = items[reading.next - 1] as Item
      const first = at
      at = reading.next
      const { from, to, next, rule, certainty } = reading
      const word = rule === 'relative day' ? reader.sense(first, 'relative')?.fields.class : undefined
      if (word === 'nowadays' && clauses.isNowadays(start, end)) continue
      if (word === 'attribute' && !clauses.isOfOccasion(start)) continue
      if (rule === 'weekday' && at === first + 1 && reader.persian && clauses.isNamesake(from.weekday as number))
        continue
      const last = found.at(-1)
      // این ماه: behind a month that was named without a year it is that one
      if (reader.persian && from.monthOffset === 0 && reader.is(first, 'direction') && last?.rule === 'month') continue
      if (isOpen(reading) && clauses.announces(start, end)) from.ahead = true
      // مايو ويونيو 1999: the year belongs to both
      if (last && !last.to && (reader.waw(first) ? first : reader.is(first - 1, 'and') ? first - 1 : -2) === previous)
        shareYear(last.from, from)
      previous = at
      found.push({
        from,
        to,
        next,
        rule,
        certainty,
        start,
        end,
        rows: rowsOf(items, first, at),
        published: isPublished(reader, first, page),
        governed: reader.is(first - 1, 'of from to at edge between preposition year-evidence'),
      })
    }
  })
  return found
}

function longest(reader: Reader, at: number): Reading | undefined {
  const { roles } = reader.items[at] as Item
  let best: Reading | undefined
  let number = 0
  for (const rule of RULES) {
    if (QUICK) {
      const [first, needs] = MASKS[number++] as readonly [number, number]
      if ((first & roles) === 0 || (needs & ~reader.roles) !== 0) continue
    }
    const reading = rule(reader, at)
    if (reading && reading.next > (best?.next ?? at)) best = reading
  }
  return best && (joined(reader, at, best) ?? best)
}

/** Whether it is a weekday or a month of which nothing says which one is meant. */
const isOpen = ({ from: { month, weekday, dayOffset, direction, grain, year } }: Reading): boolean =>
  direction === undefined &&
  dayOffset === undefined &&
  (month === undefined ? weekday !== undefined : grain === 'month' && year === undefined)

/** The rows of what is part of a date; words that only speak for or against it are not. */
function rowsOf(items: readonly Item[], from: number, to: number): string[] {
  const rows = new Set<string>()
  for (let at = from; at < to; at++)
    for (const { row } of (items[at] as Item).senses) if (row && !row.includes('/not-dates/')) rows.add(row)
  return [...rows]
}

/** Whether what stands around a date leaves it one. */
function stands(reader: Reader, start: number, { from, to, next, rule }: Reading): boolean {
  const before = start - 1
  const dayOfNoYear = from.month !== undefined && from.year === undefined
  // كل يوم جمعة, هر سال: sets
  if (reader.is(before, 'every') || (dayOfNoYear && reader.is(before, 'place'))) return false
  if (reader.is(before, 'numbered') && from.month !== undefined && reader.is(start, 'chain')) return false
  if (dayOfNoYear && from.direction === undefined && reader.is(before, 'event')) {
    from.unsettled = true
    if (to) to.unsettled = true
  }
  // دهه اول محرم: ten days of the month
  if (from.day !== undefined && reader.unit(before, 'decade')) return false
  if (from.month === undefined) {
    // ذلك اليوم, نفس الشهر; not وذلك يوم الجمعة, نفسه يوم الجمعة
    const told = directionAt(reader, before, true)
    const day = reader.unit(start, 'day')
    const anew = reader.arabic && day && !day.fields.definite
    if (from.year === undefined && told && Number.isNaN(told.n) && !anew) return false
    // پنجشنبه بازار
    if (rule === 'weekday' && reader.is(next, 'market') && !day) return false
    // روزهای جمعه
    if (from.weekday && reader.unit(before, 'day week month year', 'many')) return false
  }
  // من كل عام, هر سال; not تا سوم آبان هر روز
  const every = reader.skip(from.weekday ? behindLast(reader, next) : next, 'of from')
  return !(
    (dayOfNoYear || from.weekday) &&
    from.year === undefined &&
    !reader.waw(next) &&
    reader.is(every, 'every') &&
    !(dayOfNoYear && reader.unit(every + 1, 'day'))
  )
}

/** Behind the last weekday of a row whose first has been read: `چهارشنبه` before `تا بامداد روز شنبه هر هفته`. */
function behindLast(reader: Reader, next: number): number {
  if (!reader.is(next, 'to and')) return next
  let i = reader.skip(next + 1, 'daypart')
  if (reader.unit(i, 'day')) i++
  return reader.is(i, 'weekday') ? i + 1 : next
}

/** Whether the words before a date announce the day of the page: at the beginning of a line or with a mark behind them. */
function isPublished(reader: Reader, start: number, { page }: PageReading): boolean {
  let i = start - 1
  while (i > start - 4 && (reader.items[i]?.roles ?? 0) & MARKS) i--
  if (!reader.is(i, 'published')) return false
  const label = (reader.items[i] as Item).start
  return i < start - 1 || label === 0 || page.symbols[label - 1] === LINE
}
