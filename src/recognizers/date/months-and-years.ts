import { numberAt } from './number-words.ts'
import { monthAt } from './parts.ts'
import type { Point, Reading } from './point.ts'
import type { Reader } from './reader.ts'
import { yearTail } from './tails.ts'
import { withYear, yearAt } from './years.ts'

/** A month, with its year or alone: `فوریه 1999`, `شهر حزيران عام 2018`, `يوليو/تموز الماضي`, `ماه مارس`. */
export function monthDate(reader: Reader, at: number): Reading | undefined {
  const month = monthAt(reader, at)
  if (!month || month.needsBoth) return undefined
  const point: Point = { calendar: month.calendar, month: month.month, grain: 'month' }
  const rows = month.row ? [month.row] : []
  const inside = month.bracket ? yearTail(reader, month.bracket.after, point, rows) : -1
  let next = inside > (month.bracket?.after ?? 0) ? inside : yearTail(reader, month.next, point, rows)
  const told = next > month.next
  if (month.row === '' && !told) return undefined
  if (month.weak && !month.named && !told && !hasEvidence(reader, at, next)) return undefined
  if (month.weak && !month.named && told && point.direction !== undefined && reader.persian && reader.shortWord(at))
    return undefined
  // 13 يوليو: the day was no day
  if (!told && reader.item(at - 1)?.type === 'number' && !reader.item(at - 1)?.spoiled && month.weak) return undefined
  if (next === month.next && month.bracket && inside === month.bracket.after) next = month.next
  return {
    from: point,
    start: at,
    next,
    rule: told ? 'month and year' : 'month',
    rows,
    certainty: told || month.named ? 'sure' : 'likely',
  }
}

/** What shows that a month's name that is also another word is meant as a month. */
function hasEvidence(reader: Reader, at: number, next: number): boolean {
  const before = reader.item(at - 1)
  // يوليو (تموز)
  if (reader.mark(at - 1, '(') && reader.mark(next, ')')) {
    const outer = monthAt(reader, at - 2)
    if (outer && outer.month === monthAt(reader, at)?.month) return true
  }
  if (before?.type !== 'word' || reader.latin(reader.sense(at, 'month') as never)) return false
  if (reader.foreignMonth(at)) return false
  if (reader.shortWord(at)) return false
  if (reader.sense(at - 1, 'edge')) return true
  return (
    reader.arabic &&
    (reader.link(at - 1, 'of') || reader.link(at - 1, 'from')) &&
    reader.item(at)?.opening === 0 &&
    !reader.onlyOf(at - 1)
  )
}

/** A year: `عام 1961`, `سال ۹۴`, `منذ 2013`, `2014م`, `1434/1435هـ`, `للعام المالي 1434/1435هـ`, `(1369)`. */
export function yearDate(reader: Reader, at: number): Reading | undefined {
  const item = reader.item(at)
  if (!item) return undefined
  const year = yearAt(reader, at, { afterMonth: false })
  if (!year) return undefined
  let certainty: Reading['certainty'] = 'sure'
  if (!year.named) {
    const sure = bareYear(reader, at, year.next, year)
    if (!sure) return undefined
    certainty = sure
  }
  const point = withYear<Point>({ grain: 'year' }, year)
  return {
    from: point,
    start: at,
    next: year.next,
    rule: year.named ? 'year' : 'bare year',
    rows: [...year.rows],
    certainty,
  }
}

/** How surely a bare number of four figures is a year; undefined where it is none. */
function bareYear(
  reader: Reader,
  at: number,
  next: number,
  { year, yearTo, calendar, digits }: NonNullable<ReturnType<typeof yearAt>>,
): Reading['certainty'] | undefined {
  if (digits !== 4 || !calendar || calendar === 'hijri') return undefined
  const before = reader.item(at - 1)
  if (before?.type === 'word' && before.senses.some(({ kind }) => kind === 'numbered' || kind === 'vague'))
    return undefined
  if (before?.type === 'number' && !before.spoiled) return undefined
  if (before?.type === 'chain' && before.sign === ',') return undefined
  const after = reader.item(next)
  const evident = before?.type === 'word' && before.senses.some(({ kind }) => kind === 'year-evidence')
  if (
    !evident &&
    (reader.counted(next) || (after?.type === 'word' && after.opening === 0 && reader.sense(next, 'number')))
  )
    return undefined
  if (after?.type === 'mark' && '%*$'.includes(after.sign)) return undefined
  if (reader.mark(at - 1, '$-+*')) return undefined
  const near = calendar === 'gregorian' ? year >= 1850 && year <= 2100 : year >= 1280 && year <= 1420
  if (!near) return undefined
  if (yearTo !== undefined) return yearTo > 9 ? 'likely' : undefined
  const round = year % 100 === 0 || (calendar === 'gregorian' && (year < 1900 || year > 2040))
  const told =
    evident ||
    (before?.type === 'word' &&
      before.senses.some(
        ({ kind, fields }) => kind === 'preposition' || kind === 'edge' || (kind === 'link' && fields.role !== 'and'),
      )) ||
    (reader.mark(at - 1, '(') && reader.mark(next, ')'))
  if (told) return 'sure'
  return round ? undefined : 'likely'
}

/** Whether a number may be the second of a pair of years: `2014`, `92`, `الـ2014`. */
export function secondYear(reader: Reader, at: number): { year: number; digits: number; next: number } | undefined {
  const number = numberAt(reader, at)
  if (!number || number.words || (number.digits !== 4 && number.digits !== 2)) return undefined
  return { year: number.value, digits: number.digits, next: number.next }
}
