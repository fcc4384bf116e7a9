import type { Certainty, DateFields, DateGrain } from '../../types.ts'
import { type CalendarName, monthLength } from './calendar.ts'
import type { Reader } from './reader.ts'
import type { Unit } from './senses.ts'

/** A part of a year or month: its months (or, of a month, its days) `from` to `to`, counted from 1. */
export interface Part {
  readonly from: number
  readonly to: number
}

/** What a piece of text says of a point or span of time, before it is settled which one. */
export interface Point {
  calendar?: CalendarName | undefined
  year?: number | undefined
  /** Of a school or fiscal year: its second year. */
  yearTo?: number | undefined
  /** Figures of the year as written; two mean that the century is left out. */
  yearDigits?: number | undefined
  /** Counted from the year of the page: `العام الماضي` is -1, a half the one that begins nearest (`سال جدید`). */
  yearOffset?: number | undefined
  /** The month in which such years begin, where it is not the first (`سال زراعی`); NaN else. */
  begins?: number | undefined
  month?: number | undefined
  monthOffset?: number | undefined
  day?: number | undefined
  dayOffset?: number | undefined
  weekday?: number | undefined
  weekOffset?: number | undefined
  /** Which of the weekdays (or, without `weekday`, days) of a month: 1 the first, -1 the last. */
  nth?: number | undefined
  /** The day is written as an ordinal: `الثلاثاء الثالث`. */
  ordinal?: true | undefined
  /** Which one of many: -1 the last, 0 this, 1 the next. */
  direction?: number | undefined
  hour?: number | undefined
  minute?: number | undefined
  part?: Part | undefined
  /** First year of a decade, and whether its century is left out; first year of a century. */
  decade?: number | undefined
  century?: number | undefined
  /** `قبل ثلاثة أيام`: a count of units back (negative) or ahead. */
  ago?: { unit: 'day' | 'week' | 'month' | 'year'; count: number } | undefined
  /** So many days after (before: negative) the day that the rest says: `سه روز پس از ۵ مهر`. */
  shift?: number | undefined
  /** It is announced: not before the page's day. */
  ahead?: true | undefined
  /** The month or year is that of the date before it, `من نفس السنة`: no value else. */
  told?: Unit | undefined
  /** The text says that it means some other year than it would seem (`همان سال`, an event): no value. */
  unsettled?: boolean | undefined
  grain: DateGrain
}

/** A date that a rule has read: one point, or the two ends of a range. */
export interface Reading {
  from: Point
  to?: Point | undefined
  /** The item after it. */
  next: number
  rule: string
  /** `sure` where nothing is said. */
  certainty?: Certainty | undefined
}

/** A rule: reads the date that begins at an item, if one does. */
export type Rule = (reader: Reader, at: number) => Reading | undefined

/** The fields that the text states. */
export function stated(point: Point): DateFields {
  const fields: { -readonly [field in keyof DateFields]: DateFields[field] } = {}
  for (const field of ['year', 'month', 'day', 'weekday', 'hour', 'minute'] as const)
    if (point[field] !== undefined) fields[field] = point[field]
  return fields
}

/** Whether nothing in it names a calendar: `أمس`, `الشهر الماضي`. */
export const isRelative = (point: Point): boolean =>
  point.month === undefined && point.year === undefined && point.decade === undefined && point.century === undefined

/** Whether a point's day exists in its calendar, as far as the text says; by the local moon any Hijri month may have thirty. */
export function isPossible({ calendar, year, month = 1, day = 1, yearDigits }: Point): boolean {
  if (!calendar) return true
  // 2016 and 1399 are leap years
  const whole = year === undefined || yearDigits === 2 ? (calendar === 'jalali' ? 1399 : 2016) : year
  const length = calendar === 'hijri' ? 30 : monthLength(calendar, whole, month)
  return month >= 1 && month <= 12 && day >= 1 && day <= length
}
