import { PERSIAN, UNDETERMINED } from '../../match/entry.ts'
import { AFTER_WA } from '../../match/match.ts'
import type { Language } from '../../types.ts'
import type { Item } from './items.ts'
import type { Sense } from './senses.ts'

/** A stretch of items with what the rules ask of it again and again. `at` is an index into the items. */
export class Reader {
  constructor(
    readonly items: readonly Item[],
    readonly language: Language,
    /** An ordinary word follows the stretch right away: no mark, no line end. */
    readonly beforeWord: boolean,
  ) {}

  item(at: number): Item | undefined {
    return this.items[at]
  }

  /** The sense of a kind that the word at `at` has. */
  sense(at: number, kind: string): Sense | undefined {
    const item = this.items[at]
    if (item?.type !== 'word') return undefined
    for (const sense of item.senses) if (sense.kind === kind) return sense
    return undefined
  }

  /** A unit (of one of the given names), with the count that is asked for. */
  unit(at: number, units: string, count?: string): Sense | undefined {
    const item = this.items[at]
    if (item?.type !== 'word') return undefined
    for (const sense of item.senses)
      if (
        sense.kind === 'unit' &&
        units.includes(sense.unit as string) &&
        (count === undefined || sense.fields.count === count)
      )
        return sense
    return undefined
  }

  /** Whether the word at `at` joins two parts in this role: `to`, `and`, `of`, `from`, `between`. */
  link(at: number, role: string): boolean {
    const item = this.items[at]
    if (item?.type !== 'word') return false
    return item.senses.some((sense) => sense.kind === 'link' && sense.fields.role === role)
  }

  /** Whether one of these punctuation marks stands at `at`. */
  mark(at: number, signs: string): boolean {
    const item = this.items[at]
    return item?.type === 'mark' && signs.includes(item.sign)
  }

  /** Whether و is written onto the word at `at`. */
  waw(at: number): boolean {
    return ((this.items[at]?.opening ?? 0) & AFTER_WA) !== 0
  }

  /** Whether the word at `at` is something that is counted or measured: what stands before it is a number. */
  counted(at: number): boolean {
    if (this.items[at]?.opening !== 0 || !this.sense(at, 'counted')) return false
    // ساعت ۱۰:۰۳ is a time, not so many hours
    return !this.sense(at, 'clock') || this.items[at + 1]?.numbers.length === 0
  }

  /** The item after `at`, behind a comma where one stands there. */
  skipComma(at: number): number {
    return this.mark(at, ',') ? at + 1 : at
  }

  /** Whether the word is of Latin script. */
  latin(sense: Sense): boolean {
    return (sense.flags & UNDETERMINED) !== 0 && sense.flags !== 0
  }

  get persian(): boolean {
    return this.language === 'fa'
  }
  get arabic(): boolean {
    return this.language === 'ar'
  }

  /** Whether a form is of the other language than the page's. */
  foreign(sense: Sense): boolean {
    if (sense.flags === 0 || sense.flags & UNDETERMINED) return false
    return ((sense.flags & PERSIAN) !== 0) !== this.persian
  }

  /** Whether the month at `at` is only known by a form of the other language. */
  foreignMonth(at: number): boolean {
    const item = this.items[at]
    return item?.type === 'word' && item.senses.every((sense) => sense.kind !== 'month' || this.foreign(sense))
  }

  /** Whether the word at `at` has two letters or fewer. */
  shortWord(at: number): boolean {
    const item = this.items[at]
    return item !== undefined && item.end - item.start <= 2
  }

  /** Whether the word at `at` joins a whole to its part (`من`) and cannot stand before a place in time. */
  onlyOf(at: number): boolean {
    return this.link(at, 'from') && !this.link(at, 'of')
  }
}
