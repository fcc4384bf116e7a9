import type { Reading as PageReading } from '../recognizer.ts'
import { dayDate } from './day-date.ts'
import { Items } from './items.ts'
import { monthDate, yearDate } from './months-and-years.ts'
import { century, decade, nthDay, partOfYear } from './periods.ts'
import type { Reading } from './point.ts'
import { dayRange, joined, monthThenDays, yearRange } from './ranges.ts'
import { Reader } from './reader.ts'
import { ago, relativeSpan } from './relative.ts'

/** A date as it was read, with its place in the folded text. */
export interface Found {
  readonly reading: Reading
  readonly start: number
  readonly end: number
  /** Words before it announce the day of the page (`تاریخ انتشار:`). */
  readonly published: boolean
}

type Rule = (reader: Reader, at: number) => Reading | undefined

/** Rules for dates that begin with a word or a number; of several that fit the longest is taken, then the first. */
const WORD_RULES: readonly Rule[] = [
  dayRange,
  dayDate,
  nthDay,
  partOfYear,
  ago,
  decade,
  century,
  relativeSpan,
  monthThenDays,
  yearRange,
  monthDate,
  yearDate,
]
const NUMBER_RULES: readonly Rule[] = [dayRange, dayDate, partOfYear, ago, yearRange, yearDate]

/** All dates that the rules find in a page, in reading order. */
export function readDates(page: PageReading): Found[] {
  const found: Found[] = []
  new Items(page).stretches((items, beforeWord) => {
    const reader = new Reader(items, page.language, beforeWord)
    let at = 0
    while (at < items.length) {
      const item = items[at] as (typeof items)[number]
      const rules =
        item.type === 'mark'
          ? undefined
          : item.type !== 'word'
            ? NUMBER_RULES
            : item.senses.some(({ starts }) => starts)
              ? WORD_RULES
              : undefined
      const reading = rules && longest(reader, at, rules)
      if (!reading || !stands(reader, reading)) {
        at++
        continue
      }
      found.push({
        reading,
        start: (items[reading.start] as (typeof items)[number]).start,
        end: (items[reading.next - 1] as (typeof items)[number]).end,
        published: isPublished(reader, reading.start),
      })
      at = reading.next
    }
  })
  return found
}

function longest(reader: Reader, at: number, rules: readonly Rule[]): Reading | undefined {
  let best: Reading | undefined
  for (const rule of rules) {
    const reading = rule(reader, at)
    if (reading && reading.next > (best?.next ?? at)) best = reading
  }
  if (!best || best.to) return best
  return joined(reader, best, dayDate) ?? best
}

/** Whether what stands around a date leaves it one. */
function stands(reader: Reader, reading: Reading): boolean {
  const { from, start, next } = reading
  const before = reader.item(start - 1)
  if (before?.type === 'word') {
    for (const { kind, fields, n } of before.senses) {
      // كل يوم جمعة, هر سال: sets
      if (kind === 'every') return false
      if (kind === 'numbered' && from.month !== undefined && reader.item(start)?.type === 'chain') return false
      if (kind === 'place' && from.year === undefined && from.month !== undefined) return false
      if (kind === 'event' && from.year === undefined && from.month !== undefined && from.direction === undefined) {
        from.unsettled = true
        if (reading.to) reading.to.unsettled = true
      }
      // ذلك اليوم, نفس الشهر
      if (kind === 'direction' && fields.position !== undefined && Number.isNaN(n) && from.month === undefined)
        return false
    }
    // دهه اول محرم: ten days of the month
    if (reader.unit(start - 1, 'decade') && from.day !== undefined) return false
    if (reader.unit(start - 1, 'day week month year', 'many') && from.weekday && from.month === undefined) return false
  }
  // من كل عام, هر سال
  const of = reader.link(next, 'of') || reader.link(next, 'from') ? next + 1 : next
  if (reader.sense(of, 'every') && from.year === undefined && (from.month !== undefined || from.weekday)) return false
  return true
}

/** Whether the words before a date announce the day of the page. */
function isPublished(reader: Reader, start: number): boolean {
  for (let i = start - 1; i >= 0 && i >= start - 4; i--) {
    const item = reader.item(i)
    if (item?.type === 'word') return reader.sense(i, 'published') !== undefined
    if (item?.type !== 'mark') return false
  }
  return false
}
