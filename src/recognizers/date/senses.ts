import { ARABIC, BLOCK, PERSIAN, type Row, UNDETERMINED, WEAK } from '../../match/entry.ts'
import type { Vocabulary } from '../../match/lexicon.ts'
import type { CalendarName } from './calendar.ts'

/** The unit of a span of time as the dictionaries name it. */
export type Unit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'

/** What one dictionary form means in the grammar of dates. */
export interface Sense {
  /** `month`, `weekday`, `unit`, `relative`, `direction`, `ago`, `era`, `number`, `ordinal`, `link` … */
  readonly kind: string
  /** The dictionary row. */
  readonly row: string
  /** `number`, `value`, `offset`, `sign` or `minutes` of the row. */
  readonly n: number
  readonly calendar: CalendarName | undefined
  readonly unit: Unit | undefined
  /** What else the row says: `count`, `role`, `half`, `position`, `needs` … */
  readonly fields: Row['fields']
  /** Counts only beside other evidence. */
  readonly weak: boolean
  /** The form is of the other language than the page's, or of neither. */
  readonly flags: number
  /** A date can begin with it. */
  readonly begins: boolean
  /** It speaks for or against a date, but is no part of one. */
  readonly aside: boolean
  /** A phrase in which the words are no date. */
  readonly block: boolean
}

/** Kinds that can make a date; without one of them a stretch of words is not looked at. */
const CORE = new Set(['month', 'weekday', 'unit', 'relative', 'decade-name'])

/** Kinds that are no part of a date. */
const ASIDE = new Set([
  'counted',
  'numbered',
  'preposition',
  'year-evidence',
  'event',
  'place',
  'every',
  'vague',
  'edge',
  'published',
  'market',
])

/** Kinds with which a date can begin. */
const BEGINNERS = new Set([
  'number',
  'ordinal',
  'article',
  'unit',
  'month',
  'decade-name',
  'weekday',
  'relative',
  'direction',
  'clock',
  'ago',
  'shift',
  'last',
])

/** The senses of all entries of a lexicon, and which of them are worth a look. */
export interface Senses {
  readonly byEntry: readonly (Sense | undefined)[]
  /** 1: can make a date; 2: can be part of one; 0: neither. */
  readonly worth: Uint8Array
}

const known = new WeakMap<Vocabulary, Senses>()

/** Reads the rows of the calendar and number dictionaries, once for a lexicon. */
export function sensesOf(lexicon: Vocabulary): Senses {
  const before = known.get(lexicon)
  if (before) return before
  const calendar = lexicon.category('calendar')
  const number = lexicon.category('number')
  const size = lexicon.entryRows.length
  const byEntry: (Sense | undefined)[] = new Array(size)
  const worth = new Uint8Array(size)
  for (let entry = 0; entry < size; entry++) {
    const category = lexicon.entryCategories[entry]
    if (category !== calendar && category !== number) continue
    const { id, fields } = lexicon.rows[lexicon.entryRows[entry] as number] as Row
    const flags = lexicon.entryFlags[entry] as number
    const field = fields as Record<string, string>
    byEntry[entry] = {
      kind: field.kind ?? '',
      row: id,
      n: Number(field.number ?? field.value ?? field.offset ?? field.sign ?? field.minutes ?? 0),
      calendar: field.calendar as CalendarName | undefined,
      unit: field.unit as Unit | undefined,
      fields,
      weak: (flags & WEAK) !== 0,
      flags: flags & (ARABIC | PERSIAN | UNDETERMINED),
      begins: BEGINNERS.has(field.kind ?? ''),
      aside: ASIDE.has(field.kind ?? ''),
      block: (flags & BLOCK) !== 0,
    }
    worth[entry] = CORE.has(field.kind ?? '') ? 1 : 2
  }
  const made = { byEntry, worth }
  known.set(lexicon, made)
  return made
}
