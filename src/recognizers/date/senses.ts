import { ARABIC, BLOCK, PERSIAN, type Row, UNDETERMINED, WEAK } from '../../match/entry.ts'
import type { Lexicon } from '../../match/lexicon.ts'
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
  /** What a date can be that begins with it: `NUMBER_WORD` … bits. */
  readonly begins: number
  /** It can make a date; without one such a stretch of words is not looked at. */
  readonly core: boolean
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

/** What an item can begin: rules are tried only where one of their bits is. */
export const NUMBER_WORD = 1
export const ARTICLE = 2
export const FIGURES = 4
export const CHAIN = 8
export const DAY = 16
export const MONTH_UNIT = 32
export const YEAR = 64
export const DECADE = 128
export const CENTURY = 256
export const PART = 512
export const OTHER_UNIT = 1 << 10
export const WEEKDAY = 1 << 11
export const MONTH = 1 << 12
export const RELATIVE = 1 << 13
export const DIRECTION = 1 << 14
export const CLOCK = 1 << 15
export const AGO = 1 << 16
export const SHIFT = 1 << 17
export const LAST = 1 << 18

/** What words of a kind begin; of units, what those of a name begin. */
const BEGINS: Readonly<Record<string, number>> = {
  number: NUMBER_WORD,
  ordinal: NUMBER_WORD,
  article: ARTICLE,
  day: DAY,
  month: MONTH,
  year: YEAR,
  decade: DECADE,
  'decade-name': DECADE,
  century: CENTURY,
  half: PART,
  quarter: PART,
  weekday: WEEKDAY,
  relative: RELATIVE,
  direction: DIRECTION,
  clock: CLOCK,
  ago: AGO,
  shift: SHIFT,
  last: LAST,
}

const beginsOf = (kind: string, unit: string | undefined): number => {
  if (kind !== 'unit') return BEGINS[kind] ?? 0
  return unit === 'month' ? MONTH_UNIT : (BEGINS[unit ?? ''] ?? OTHER_UNIT)
}

const known = new WeakMap<Lexicon, Senses>()

/** What the entries of a lexicon mean in dates, each worked out when a page first has it. */
export class Senses {
  private readonly byEntry: (Sense | undefined)[] = []
  private readonly calendar: number
  private readonly number: number

  private constructor(private readonly lexicon: Lexicon) {
    this.calendar = lexicon.category('calendar')
    this.number = lexicon.category('number')
  }

  /** Those of a lexicon, made once. */
  static of(lexicon: Lexicon): Senses {
    let senses = known.get(lexicon)
    if (!senses) {
      senses = new Senses(lexicon)
      known.set(lexicon, senses)
    }
    return senses
  }

  /** What an entry means; nothing if it is of no dictionary of dates. */
  at(entry: number): Sense | undefined {
    const { lexicon } = this
    const category = lexicon.entryCategories[entry]
    if (category !== this.calendar && category !== this.number) return undefined
    let sense = this.byEntry[entry]
    if (!sense) {
      sense = senseOf(lexicon.rowOf(entry) as Row, lexicon.entryFlags[entry] as number)
      this.byEntry[entry] = sense
    }
    return sense
  }
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
    begins: beginsOf(kind, field.unit),
    core: CORE.has(kind),
    aside: ASIDE.has(kind),
    block: (flags & BLOCK) !== 0,
  }
}
