import type { Reading as PageReading } from '../recognizer.ts'
import { dayDate } from './day-date.ts'
import { century, decade } from './decades.ts'
import { type Item, Items } from './items.ts'
import { monthDate, yearDate } from './months-and-years.ts'
import { nthDay, partOfYear } from './parts-of-years.ts'
import type { Reading, Rule } from './point.ts'
import { dayRange, joined, monthThenDays, weekdayRange, yearRange } from './ranges.ts'
import { Reader } from './reader.ts'
import { ago, countedFrom, relativeSpan } from './relative.ts'
import { STARTS } from './senses.ts'

/** A date as it was read, with its place in the folded text. */
export interface Found extends Reading {
  readonly start: number
  readonly end: number
  /** The dictionary rows of its words. */
  readonly rows: readonly string[]
  /** Words before it announce the day of the page (`تاریخ انتشار:`). */
  readonly published: boolean
}

/** Rules for dates that begin with a word or a number; of several that fit the longest is taken, then the first. */
const NUMBER_RULES: readonly Rule[] = [dayRange, dayDate, partOfYear, ago, countedFrom, yearRange, yearDate]
const WORD_RULES: readonly Rule[] = [
  ...NUMBER_RULES,
  weekdayRange,
  nthDay,
  decade,
  century,
  relativeSpan,
  monthThenDays,
  monthDate,
]

/** All dates that the rules find in a page, in reading order. */
export function readDates(page: PageReading): Found[] {
  const found: Found[] = []
  new Items(page).stretches((items, beforeWord) => {
    const reader = new Reader(items, page.language, beforeWord)
    for (let at = 0; at < items.length; ) {
      const reading = longest(reader, at)
      if (!reading || !stands(reader, at, reading)) {
        at++
        continue
      }
      const inside = items.slice(at, reading.next)
      found.push({
        ...reading,
        start: (inside[0] as Item).start,
        end: (inside.at(-1) as Item).end,
        rows: rowsOf(inside),
        published: isPublished(reader, at),
      })
      at = reading.next
    }
  })
  return found
}

function longest(reader: Reader, at: number): Reading | undefined {
  const { type, senses } = reader.item(at) as Item
  if (type === 'mark' || (type === 'word' && !senses.some(({ kind }) => STARTS.has(kind)))) return undefined
  let best: Reading | undefined
  for (const rule of type === 'word' ? WORD_RULES : NUMBER_RULES) {
    const reading = rule(reader, at)
    if (reading && reading.next > (best?.next ?? at)) best = reading
  }
  return best && (joined(reader, at, best) ?? best)
}

/** The rows of what is part of a date; words that only speak for or against it are not. */
const rowsOf = (items: readonly Item[]): string[] => [
  ...new Set(items.flatMap(({ senses }) => senses.filter(({ aside }) => !aside).map(({ row }) => row))),
]

/** Whether what stands around a date leaves it one. */
function stands(reader: Reader, start: number, { from, to, next }: Reading): boolean {
  const before = start - 1
  const dayOfNoYear = from.month !== undefined && from.year === undefined
  // كل يوم جمعة, هر سال: sets
  if (reader.is(before, 'every') || (dayOfNoYear && reader.is(before, 'place'))) return false
  if (reader.is(before, 'numbered') && from.month !== undefined && reader.item(start)?.type === 'chain') return false
  if (dayOfNoYear && from.direction === undefined && reader.is(before, 'event')) {
    from.unsettled = true
    if (to) to.unsettled = true
  }
  // دهه اول محرم: ten days of the month
  if (from.day !== undefined && reader.unit(before, 'decade')) return false
  if (from.month === undefined) {
    // ذلك اليوم, نفس الشهر
    if (from.year === undefined && Number.isNaN(reader.sense(before, 'direction')?.n)) return false
    // روزهای جمعه
    if (from.weekday && reader.unit(before, 'day week month year', 'many')) return false
  }
  // من كل عام, هر سال
  return !((dayOfNoYear || from.weekday) && from.year === undefined && reader.is(reader.skipOf(next), 'every'))
}

/** Whether the words before a date announce the day of the page. */
function isPublished(reader: Reader, start: number): boolean {
  let i = start - 1
  while (i > start - 4 && reader.item(i)?.type === 'mark') i--
  return reader.is(i, 'published')
}
