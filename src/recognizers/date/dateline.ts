import { LATIN_WORD, LINE_BREAK, NUMBER, tokenAt } from '../../text/page.ts'
import { type CalendarName, monthStart } from './calendar.ts'
import { dayOfIso, weekdayOf } from './days.ts'
import type { PageReading } from './page-reading.ts'
import { isPossible, type Point } from './point.ts'
import type { Found } from './read.ts'
import { type Ground, settle } from './settle.ts'

/** How far into the page a dateline may stand, in folded units. */
const HEAD = 600

/** The day of the page: what the caller says, else the best dateline in the text. */
export function groundOf(page: PageReading, dates: readonly Found[]): Ground {
  const { language, reference } = page
  if (reference) return { day: dayOfIso(reference), language }
  let best: Found | undefined
  let most = 0
  for (const found of dates) {
    const { year, day, yearDigits, calendar } = found.from
    if (found.to || year === undefined || yearDigits === 2 || day === undefined) continue
    const score = (found.published ? 4 : 0) + (found.start < HEAD ? datelineScore(page, found) : 0)
    // of two notations the Hijri one is the less certain
    const better = best?.from.calendar === 'hijri' && calendar !== 'hijri' && found.start - best.end < 15
    if (score > most || (score === most && score > 0 && better)) {
      best = found
      most = score
    }
  }
  return { day: best && settle(rightCalendar(best.from), { language })?.first, language }
}

/** How much a date looks like a dateline: near the beginning of its line, which it ends, or with a time of day. */
function datelineScore({ page }: PageReading, { start, end, from, governed }: Found): number {
  const { tokenKinds, tokenCount } = page
  const first = tokenAt(page, start)
  let words = 0
  let at = first
  for (; at > 0 && tokenKinds[at - 1] !== LINE_BREAK; at--)
    if ((tokenKinds[at - 1] as number) <= NUMBER && tokenKinds[at - 1] !== LATIN_WORD && ++words > 3) return 0
  // في 7 يونيو 2016 …: part of a sentence
  if (governed) return 0
  const after = tokenAt(page, end)
  const alone = at === first && (after >= tokenCount || tokenKinds[after] === LINE_BREAK)
  return (alone ? 2 : 1) + (from.hour === undefined ? 0 : 1)
}

/** A year from 1300 to 1500 in figures belongs to the calendar in which the weekday beside it is right. */
export function rightCalendar(point: Point): Point {
  const { calendar, year, month, day, weekday, yearDigits } = point
  if (!calendar || !weekday || !year || !month || !day || yearDigits || year < 1300 || year > 1500) return point
  const fits = (name: CalendarName) =>
    isPossible({ ...point, calendar: name }) && weekdayOf(monthStart(name, year, month) + day - 1) === weekday
  const other = calendar === 'jalali' ? 'hijri' : 'jalali'
  return !fits(calendar) && fits(other) ? { ...point, calendar: other } : point
}
