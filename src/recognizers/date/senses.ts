import { ARABIC, BLOCK, PERSIAN, type Row, UNDETERMINED, WEAK } from '../../match/entry.ts'
import type { Vocabulary } from '../../match/lexicon.ts'
import type { CalendarName } from './calendar.ts'
import { DECADES, MONTHS, NUMBERS, RELATIVES, SHIFTS, UNITS, WEEKDAYS } from './first-words.ts'

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
  /** It can make a date: without such a word a stretch is not looked at. */
  readonly core: boolean
  /** What a date can be that begins with it: bits of first-words.ts. */
  readonly begins: number
  /** It speaks for or against a date, but is no part of one. */
  readonly aside: boolean
  /** A phrase in which the words are no date. */
  readonly block: boolean
}

/** Kinds that can make a date. */
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
const BEGINNERS: Readonly<Record<string, number>> = {
  number: NUMBERS,
  ordinal: NUMBERS,
  article: NUMBERS,
  unit: UNITS,
  'decade-name': UNITS | DECADES,
  weekday: WEEKDAYS,
  month: MONTHS,
  relative: RELATIVES,
  direction: RELATIVES,
  clock: RELATIVES,
  ago: SHIFTS,
  shift: SHIFTS,
  last: SHIFTS,
}

/** Gives what an entry of a lexicon means in dates; nothing if it is of no dictionary of dates. */
export type Senses = (entry: number) => Sense | undefined

const known = new WeakMap<Vocabulary, Senses>()

/** The senses of a lexicon, made once; each of them is worked out when a page first has its entry. */
export function sensesOf(lexicon: Vocabulary): Senses {
  const before = known.get(lexicon)
  if (before) return before
  const { entryCategories, entryFlags } = lexicon
  const calendar = lexicon.category('calendar')
  const number = lexicon.category('number')
  // of this length from the beginning: an array that is filled here and there is kept as a hash table
  const made = new Array<Sense | undefined>(entryCategories.length)
  const senses: Senses = (entry) => {
    const category = entryCategories[entry]
    if (category !== calendar && category !== number) return undefined
    made[entry] ??= senseOf(lexicon.rowOf(entry) as Row, entryFlags[entry] as number)
    return made[entry]
  }
  known.set(lexicon, senses)
  return senses
}

function senseOf({ id, fields }: Row, flags: number): Sense {
  const field = fields as Record<string, string>
  const kind = field.kind ?? ''
  return {
    kind,
    row: id,
    n: Number(field.number ?? field.value ?? field.offset ?? field.sign ?? field.minutes ?? 0),
    calendar: field.calendar as CalendarName | undefined,
    unit: field.unit as Unit | undefined,
    fields,
    weak: (flags & WEAK) !== 0,
    flags: flags & (ARABIC | PERSIAN | UNDETERMINED),
    core: CORE.has(kind),
    begins: BEGINNERS[kind] ?? 0,
    aside: ASIDE.has(kind),
    block: (flags & BLOCK) !== 0,
  }
}
