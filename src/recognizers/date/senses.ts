import { ARABIC, BLOCK, PERSIAN, type Row, UNDETERMINED, WEAK } from '../../match/entry.ts'
import type { Vocabulary } from '../../match/lexicon.ts'
import type { PlainHits } from '../../match/match.ts'
import { QUICK } from '../../quick.ts'
import type { CalendarName } from './calendar.ts'
import { isOneOf } from './reader.ts'
import { CORE, DECADES, ERA, MONTHS, NUMBERS, RELATIVES, SHIFTS, UNITS, WEEKDAYS } from './roles.ts'

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

/** What one dictionary form means in the grammar of dates; figures and marks have a sense each, too. */
export interface Sense {
  /** `month`, `weekday`, `unit`, `relative`, `direction`, `ago`, `era`, `number`, `ordinal` …; a mark itself. */
  readonly kind: string
  /** The dictionary row. */
  readonly row: string
  /** The number of the row: of a month, of days ahead, of minutes; NaN where it has none. */
  readonly n: number
  readonly calendar: CalendarName | undefined
  readonly unit: Unit | undefined
  /** What else the row says: `count`, `role`, `half`, `position`, `needs` … */
  readonly fields: Row['fields']
  /** Counts only beside other evidence. */
  readonly weak: boolean
  /** The form is of the other language than the page's, or of neither. */
  readonly flags: number
  /** Bits of roles.ts. */
  readonly roles: number
  /** A phrase in which the words are no date. */
  readonly block: boolean
}

/** The kinds that have a role, in one string with spaces. */
const ROLES: readonly (readonly [role: number, kinds: string])[] = [
  [NUMBERS, 'number ordinal article'],
  [CORE, 'month weekday unit relative decade-name label current'],
  [ERA, 'era year-evidence'],
]
/** With those by which it is told soon that a rule does not fit. */
const ALL_ROLES: typeof ROLES = [
  ...ROLES,
  [UNITS, 'unit decade-name'],
  [WEEKDAYS, 'weekday'],
  [MONTHS, 'month'],
  [RELATIVES, 'relative direction clock new'],
  [SHIFTS, 'ago shift last'],
  [DECADES, 'decade-name'],
]

/** What the entries of a lexicon mean in dates. */
export interface Senses {
  /** What a hit means in dates; nothing if it is of no dictionary of dates, as most are. */
  of(hits: PlainHits, hit: number): Sense | undefined
  /** Whether a form of the dictionaries of dates begins in a token. */
  begins(hits: PlainHits, token: number): boolean
}

/** The senses of a lexicon, which keeps them. */
export function sensesOf(lexicon: Vocabulary): Senses {
  lexicon.senses ??= readSenses(lexicon)
  return lexicon.senses as Senses
}

/** The senses of a lexicon; each is worked out when a page first has its entry. */
function readSenses({ category, entryCategories, entryFlags, rowOf }: Vocabulary): Senses {
  const categories = QUICK ? [category('calendar'), category('number')] : []
  /** The bits of the dictionaries of dates in `categories` of hits. */
  const bits = categories.reduce((all, number) => all | (1 << number), 0)
  // of this length from the beginning: an array that is filled here and there is kept as a hash table
  const made: (Sense | undefined)[] = QUICK ? new Array(entryCategories.length) : []

  const of = ({ entries }: PlainHits, hit: number): Sense | undefined => {
    const entry = entries[hit] as number
    return made[entry] ?? make(entry)
  }

  function make(entry: number): Sense | undefined {
    if (QUICK && !categories.includes(entryCategories[entry] as number)) return undefined
    const row = rowOf(entry) as Row
    if (!QUICK && row.id.startsWith('clauses')) return undefined
    const sense = senseOf(row, entryFlags[entry] as number)
    made[entry] = sense
    return sense
  }

  return {
    of,
    begins(hits, token) {
      if (QUICK) return ((hits.categories[token] as number) & bits) !== 0
      for (let hit = hits.byToken[token] as number; hit < (hits.byToken[token + 1] as number); hit++)
        if (of(hits, hit)) return true
      return false
    },
  }
}

/** What a form of a row means that has some flags. */
export function senseOf(
  { id, fields }: Pick<Row, 'id' | 'fields'>,
  flags: number,
  roles = rolesOfKind(fields.kind as string | undefined),
): Sense {
  const field = fields as Record<string, string>
  return {
    kind: field.kind ?? '',
    row: id,
    n: Number.parseFloat(field.number as string),
    calendar: field.calendar as CalendarName | undefined,
    unit: field.unit as Unit | undefined,
    fields,
    weak: (flags & WEAK) !== 0,
    flags: flags & (ARABIC | PERSIAN | UNDETERMINED),
    roles,
    block: (flags & BLOCK) !== 0,
  }
}

/** The roles of words of a kind. */
function rolesOfKind(kind = ''): number {
  let roles = 0
  for (const [role, kinds] of QUICK ? ALL_ROLES : ROLES) if (isOneOf(kind, kinds)) roles |= role
  return roles
}
