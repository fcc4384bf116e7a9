import { AFTER_WA } from '../../match/edges.ts'
import { PERSIAN, UNDETERMINED } from '../../match/entry.ts'
import { QUICK } from '../../quick.ts'
import type { Language } from '../../types.ts'
import type { Item } from './items.ts'
import { rolesOf } from './roles.ts'
import type { Sense } from './senses.ts'

/** The senses of what is no item. */
const NONE: readonly Sense[] = []

/** Whether a word is one of those in a string with spaces. */
export const isOneOf = (word: string, words: string): boolean =>
  word === words || (words.includes(word) && ` ${words} `.includes(` ${word} `))

/** A stretch of items with what the rules ask of it again and again. `at` is an index into the items. */
export class Reader {
  readonly persian: boolean
  readonly arabic: boolean
  /** The roles of all its items. */
  readonly roles: number

  constructor(
    readonly items: readonly Item[],
    language: Language,
    /** An ordinary word follows the stretch right away: no mark, no line end. */
    readonly beforeWord: boolean,
  ) {
    this.persian = language === 'fa'
    this.arabic = language === 'ar'
    this.roles = QUICK ? rolesOf(items) : 0
  }

  /** All senses of the word, number or mark at `at`; none outside the stretch. */
  senses(at: number): readonly Sense[] {
    return this.items[at]?.senses ?? NONE
  }

  /** The sense of a kind that the word at `at` has. */
  sense(at: number, kind: string): Sense | undefined {
    for (const sense of this.senses(at)) if (sense.kind === kind) return sense
    return undefined
  }

  /** Whether the word, number or mark at `at` has a sense of one of some kinds, given in one string with spaces. */
  is(at: number, kinds: string): boolean {
    for (const { kind } of this.senses(at)) if (isOneOf(kind, kinds)) return true
    return false
  }

  /** The item after `at` where that is of one of some kinds, else `at`. */
  skip(at: number, kinds: string): number {
    return this.is(at, kinds) ? at + 1 : at
  }

  /** A unit (of one of the given names), with the count that is asked for. */
  unit(at: number, units: string, count?: string): Sense | undefined {
    for (const sense of this.senses(at))
      if (
        sense.kind === 'unit' &&
        units.includes(sense.unit as string) &&
        (!count || (sense.fields.count ?? 'one') === count)
      )
        return sense
    return undefined
  }

  /** Whether و is written onto the word at `at`. */
  waw(at: number): boolean {
    return ((this.items[at]?.opening ?? 0) & AFTER_WA) !== 0
  }

  /** Whether nothing is written onto the beginning of the word at `at`. */
  bare(at: number): boolean {
    return this.items[at]?.opening === 0
  }

  /** Whether no space stands before the word, number or mark at `at`. */
  tight(at: number): boolean {
    return this.items[at]?.tight === true
  }

  /** Whether the word at `at` is something that is counted or measured: what stands before it is a number. */
  counted(at: number): boolean {
    // ساعت ۱۰:۰۳ is a time, not so many hours
    return this.bare(at) && this.is(at, 'counted') && !(this.is(at, 'clock') && this.is(at + 1, 'figures chain'))
  }

  /** Whether a form is of Latin script; what has no form (شهر 3) is not. */
  latin(sense: Sense | undefined): boolean {
    return ((sense?.flags as number) & UNDETERMINED) !== 0
  }

  /** Whether a form is of the other language than the page's. */
  foreign({ flags }: Sense): boolean {
    return flags !== 0 && (flags & UNDETERMINED) === 0 && ((flags & PERSIAN) !== 0) !== this.persian
  }

  /** Whether the word at `at` has two letters or fewer. */
  short(at: number): boolean {
    const item = this.items[at]
    return item !== undefined && item.end - item.start <= 2
  }
}
