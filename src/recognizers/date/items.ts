import { AFTER_WA, AT_JOINT, SWALLOWED } from '../../match/edges.ts'
import { ARABIC, PERSIAN } from '../../match/entry.ts'
import { QUICK } from '../../quick.ts'
import { LINE } from '../../text/characters.ts'
import { LINE_BREAK, NUMBER, PUNCTUATION_MARK } from '../../text/page.ts'
import { type Digits, figuresAt, signAt } from './figures.ts'
import type { PageReading } from './page-reading.ts'
import { CORE, ERA, MARKS, NUMBERS, rolesOf } from './roles.ts'
import { type Sense, senseOf, sensesOf } from './senses.ts'

/** A word of the date dictionaries, a number, numbers joined by one sign (`18/10/1390`), or a punctuation mark. */
export interface Item {
  /** Folded offsets. */
  readonly start: number
  readonly end: number
  /** No space stands before it. */
  readonly tight: boolean
  /** What a word means; the kind of a number is `figures`, that of a chain `chain`, that of a mark the mark. */
  readonly senses: readonly Sense[]
  /** How the word begins: `AFTER_WA` … of match.ts. */
  readonly opening: number
  /** The numbers of a number (one) or a chain. */
  readonly numbers: readonly Digits[]
  /** What joins a chain. */
  readonly sign: string
  /** A number that is glued to letters or signs which no date has beside it. */
  readonly spoiled: boolean
  /** What it can be in a date: all roles of its senses. */
  readonly roles: number
}

/** What figures and marks mean, which stand in no dictionary. */
const plainSense = (kind: string, roles: number): Sense => senseOf({ id: '', fields: { kind } }, 0, roles)

/** The senses of marks by themselves. */
const marks = new Map<string, readonly Sense[]>()
/** Those of numbers that need a word to be a date, and of those that need none. */
const numberSenses = (kind: string) => [[plainSense(kind, NUMBERS)], [plainSense(kind, NUMBERS | CORE)]]
const FIGURES = QUICK ? numberSenses('figures') : []
const CHAINS = QUICK ? numberSenses('chain') : []
const NO_NUMBERS: readonly Digits[] = []

/** Up to four tatweel between spaces, in place of a dash before a number: `25 ــ 28`. */
const DASH = / \u0640{1,4} +$/
const LONGEST_DASH = 8

const isBlock = ({ block }: Sense): boolean => block

/** Is called with a stretch of neighbouring items; whether an ordinary word follows it right away. */
export type Visit = (items: readonly Item[], beforeWord: boolean) => void

/** Makes the items of the tokens `from` up to `to`; whether an ordinary word follows them right away. */
export type Cut = (from: number, to: number, beforeWord: boolean) => void

/** Cuts stretches of date words and numbers into items, and visits those of each stretch in which a date may stand. */
export function itemCutter({ page, hits, lexicon, language }: PageReading, visit: Visit): Cut {
  const { tokenKinds, tokenStarts, tokenEnds } = page
  const { starts, ends, edges, byToken } = hits
  const senses = sensesOf(lexicon)
  /** The flags of forms that are not of the page's language. */
  const foreign = language === 'fa' ? ARABIC : language === 'ar' ? PERSIAN : ARABIC | PERSIAN
  let items: Item[] = []
  /** Where the last counter-form ends: in صحيفة اليوم السابع there is no word for today. */
  let blocked = 0

  /** Whether a form of the date dictionaries begins in a token. */
  const means = (token: number): boolean => senses.begins(hits, token)

  /** Visits the items so far, if one of them can make a date. */
  function visitItems(beforeWord: boolean): void {
    if (rolesOf(items) & (CORE | ERA)) visit(items, beforeWord)
    items = []
  }

  function add(
    own: readonly Sense[],
    start: number,
    end: number,
    opening = 0,
    numbers = NO_NUMBERS,
    sign = '',
    spoiled = false,
  ): void {
    const tight = (page.symbols[start - 1] as number) > LINE
    items.push({ start, end, tight, senses: own, opening, numbers, sign, spoiled, roles: rolesOf(own) })
  }

  function addMark(sign: string, start: number): void {
    const known = QUICK ? marks.get(sign) : undefined
    const own = known ?? [plainSense(sign, MARKS)]
    if (QUICK && !known) marks.set(sign, own)
    add(own, start, start + 1)
  }

  /**
   * Adds the words of a token: dictionary forms that end where a token ends, joined at ZWNJ where need be.
   * Gives where the last one ends; -1, and adds none, if one is unknown or the last one is blocked.
   */
  function addWords(token: number, to: number): number {
    const before = items.length
    const start = tokenStarts[token] as number
    let now = token
    for (let at = start; items.length < before + 6; ) {
      at = addWord(now, at, at === start)
      if (at < 0) break
      while (now < to && (tokenEnds[now] as number) < at) now++
      if (tokenEnds[now] !== at) continue
      if (!(items[items.length - 1] as Item).senses.some(isBlock)) return at
      blocked = at
      break
    }
    items.length = before
    return -1
  }

  /**
   * Adds the longest form that begins at a folded position (or, at the beginning of a token, after its proclitics).
   * Gives its end, -1 where there is none.
   */
  function addWord(token: number, at: number, fresh: boolean): number {
    const from = byToken[token] as number
    const to = byToken[token + 1] as number
    let best = -1
    let most = -1
    for (let hit = from; hit < to; hit++) {
      const edge = edges[hit] as number
      const opening = edge & 255
      if (edge >> 8 > 1 || (fresh ? opening & AT_JOINT : starts[hit] !== at) || !meaningOf(hit)) continue
      // the longest, then the one with the least written onto it
      const rank =
        (ends[hit] as number) * 8 + (opening === 0 ? 4 : opening & SWALLOWED ? 2 : opening === AFTER_WA ? 3 : 1)
      if (rank > most) {
        best = hit
        most = rank
      }
    }
    if (best < 0) return -1
    const start = starts[best] as number
    const end = ends[best] as number
    const own: Sense[] = []
    for (let hit = from; hit < to; hit++) {
      const sense = starts[hit] === start && ends[hit] === end ? meaningOf(hit) : undefined
      if (sense) own.push(sense)
    }
    add(own, start, end, (edges[best] as number) & 255 & ~AT_JOINT)
    return end
  }

  /** What a hit means in dates, if anything: months and eras of the other language may stand in a page, other words not. */
  function meaningOf(hit: number): Sense | undefined {
    const sense = senses.of(hits, hit)
    // numbers are numbers in a counter-form, too: اليوم السابع من مايو
    if (!sense || ((ends[hit] as number) <= blocked && !(sense.roles & NUMBERS))) return undefined
    const { flags, kind } = sense
    return flags === 0 || (flags & ~foreign) !== 0 || kind === 'month' || kind === 'era' ? sense : undefined
  }

  // words that turn out to mean nothing part the stretch
  return (from, to, beforeWord) => {
    for (let token = from; token < to; token++) {
      const kind = tokenKinds[token] as number
      const start = tokenStarts[token] as number
      if (kind === NUMBER) {
        const { numbers, sign, spoiled, next } = figuresAt(page, token, to, means)
        const tells = sign ? !':,'.includes(sign) : numbers[0]?.digits === 4
        const own = QUICK
          ? (sign ? CHAINS : FIGURES)[Number(tells)]
          : [plainSense(sign ? 'chain' : 'figures', tells ? NUMBERS | CORE : NUMBERS)]
        add(own as readonly Sense[], start, tokenEnds[next - 1] as number, 0, numbers, sign, spoiled)
        token = next - 1
        if (next < to && tokenKinds[next] === NUMBER) {
          const at = page.starts[tokenStarts[next] as number] as number
          if (DASH.test(page.text.slice(at - LONGEST_DASH, at))) addMark('-', (tokenStarts[next] as number) - 1)
        }
      } else if (kind === PUNCTUATION_MARK) addMark(signAt(page, token), start)
      else if (kind !== LINE_BREAK) {
        const end = addWords(token, to)
        if (end < 0) visitItems(true)
        while (token + 1 < to && (tokenEnds[token + 1] as number) <= end) token++
      }
    }
    visitItems(beforeWord)
  }
}
