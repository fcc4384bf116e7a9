import { AFTER_WA, AT_JOINT, SWALLOWED } from '../../match/edges.ts'
import { ARABIC, PERSIAN } from '../../match/entry.ts'
import { LINE } from '../../text/characters.ts'
import { LINE_BREAK, NUMBER, PUNCTUATION_MARK } from '../../text/page.ts'
import { type Digits, figuresAt, signAt } from './figures.ts'
import type { PageReading } from './page-reading.ts'
import { ASIDE, CORE, ERA, MARKS, NUMBERS } from './roles.ts'
import { type Sense, sensesOf } from './senses.ts'

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
const plainSense = (kind: string, roles: number): Sense => ({
  kind,
  row: '',
  n: 0,
  calendar: undefined,
  unit: undefined,
  fields: {},
  weak: false,
  flags: 0,
  roles: roles | ASIDE,
  block: false,
})

/** The senses of marks by themselves. */
const marks = new Map<string, readonly Sense[]>()
const FIGURES = [plainSense('figures', NUMBERS)]
const CHAIN = [plainSense('chain', NUMBERS)]
/** Those that can be a date without any word. */
const TELLING_FIGURES = [plainSense('figures', NUMBERS | CORE)]
const TELLING_CHAIN = [plainSense('chain', NUMBERS | CORE)]
const NO_NUMBERS: readonly Digits[] = []

const isBlock = ({ block }: Sense): boolean => block

/** Is called with a stretch of neighbouring items; whether an ordinary word follows it right away. */
export type Visit = (items: readonly Item[], beforeWord: boolean) => void

/** Cuts a page's stretches of date words and numbers into items, and visits each stretch in which a date may stand. */
export function visitStretches({ page, hits, lexicon, language }: PageReading, visit: Visit): void {
  const { tokenKinds, tokenStarts, tokenEnds, tokenJoints, tokenCount, symbols } = page
  const senses = sensesOf(lexicon)
  const { byToken, categories, entries, entryCategories, endTokens } = hits
  const calendar = lexicon.category('calendar')
  const number = lexicon.category('number')
  const bits = (1 << calendar) | (1 << number)
  /** The flags of forms that are not of the page's language. */
  const foreign = language === 'fa' ? ARABIC : language === 'ar' ? PERSIAN : ARABIC | PERSIAN
  let items: Item[] = []

  /** Whether a form of the date dictionaries begins in a token. */
  const means = (token: number): boolean => ((categories[token] as number) & bits) !== 0

  /** The sense that the entry of a hit has, if it is one of these dictionaries: most are not. */
  const entrySense = (hit: number): Sense | undefined =>
    entryCategories[hit] === calendar || entryCategories[hit] === number ? senses(entries[hit] as number) : undefined

  const lengthOf = (token: number): number => (tokenEnds[token] as number) - (tokenStarts[token] as number)

  /** Whether a number can be a date without any word: a year, or the first of a chain. */
  const isTelling = (token: number): boolean =>
    lengthOf(token) === 4 ||
    tokenJoints[token] !== 0 ||
    (tokenKinds[token + 1] === PUNCTUATION_MARK && tokenKinds[token + 2] === NUMBER)

  /** Whether a line breaks between the figures of a day, with a date's word before them, and a month. */
  function isInside(token: number): boolean {
    if (tokenKinds[token - 1] !== NUMBER || lengthOf(token - 1) > 2 || !means(token - 2) || token + 1 >= tokenCount)
      return false
    for (let hit = hits.byToken[token + 1] as number; hit < (hits.byToken[token + 2] as number); hit++) {
      const sense = entrySense(hit)
      if (sense?.kind === 'month' && !sense.weak) return true
    }
    return false
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
    const tight = start > 0 && (symbols[start - 1] as number) > LINE
    let roles = 0
    for (const sense of own) roles |= sense.roles
    items.push({ start, end, tight, senses: own, opening, numbers, sign, spoiled, roles })
  }

  function addMark(sign: string, start: number): void {
    const own = marks.get(sign) ?? [plainSense(sign, MARKS)]
    marks.set(sign, own)
    add(own, start, start + 1)
  }

  /** What a hit means in dates, if anything: months and eras of the other language may stand in a page, other words not. */
  function senseOf(hit: number): Sense | undefined {
    const sense = entrySense(hit)
    if (!sense) return undefined
    const { flags, kind } = sense
    return flags === 0 || (flags & ~foreign) !== 0 || kind === 'month' || kind === 'era' ? sense : undefined
  }

  /**
   * Adds the longest form that begins at a folded position (or, at the beginning of a token, after its proclitics).
   * Gives its end, -1 where there is none.
   */
  function addWord(token: number, at: number, fresh: boolean): number {
    const from = hits.byToken[token] as number
    const to = hits.byToken[token + 1] as number
    let best = -1
    let most = -1
    for (let hit = from; hit < to; hit++) {
      if (entryCategories[hit] !== calendar && entryCategories[hit] !== number) continue
      const edges = hits.edges[hit] as number
      const opening = edges & 255
      if (edges >> 8 > 1 || (fresh ? opening & AT_JOINT : hits.starts[hit] !== at) || !senseOf(hit)) continue
      // the longest, then the one with the least written onto it
      const rank =
        (hits.ends[hit] as number) * 8 + (opening === 0 ? 4 : opening & SWALLOWED ? 2 : opening === AFTER_WA ? 3 : 1)
      if (rank > most) {
        best = hit
        most = rank
      }
    }
    if (best < 0) return -1
    const start = hits.starts[best] as number
    const end = hits.ends[best] as number
    const own: Sense[] = []
    for (let hit = from; hit < to; hit++) {
      const sense = hits.starts[hit] === start && hits.ends[hit] === end ? senseOf(hit) : undefined
      if (sense) own.push(sense)
    }
    add(own, start, end, (hits.edges[best] as number) & 255 & ~AT_JOINT)
    return end
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
      if ((items[items.length - 1] as Item).senses.some(isBlock)) break
      return at
    }
    items.length = before
    return -1
  }

  /** Visits the items so far, if one of them can make a date. */
  function visitItems(beforeWord: boolean): void {
    if (items.length === 0) return
    let roles = 0
    for (const item of items) roles |= item.roles
    if ((roles & (CORE | ERA)) === 0) items.length = 0
    else {
      visit(items, beforeWord)
      items = []
    }
  }

  /** Makes the items of the tokens `from` up to `to`; words that turn out to mean nothing part the stretch. */
  function cut(from: number, to: number, beforeWord: boolean): void {
    for (let token = from; token < to; token++) {
      const kind = tokenKinds[token] as number
      const start = tokenStarts[token] as number
      if (kind === NUMBER) {
        const { numbers, sign, spoiled, next } = figuresAt(page, token, to, means)
        const own = sign
          ? ':,'.includes(sign)
            ? CHAIN
            : TELLING_CHAIN
          : numbers[0]?.digits === 4
            ? TELLING_FIGURES
            : FIGURES
        add(own, start, tokenEnds[next - 1] as number, 0, numbers, sign, spoiled)
        token = next - 1
      } else if (kind === PUNCTUATION_MARK) addMark(signAt(page, token), start)
      else if (kind !== LINE_BREAK) {
        const end = addWords(token, to)
        if (end < 0) visitItems(true)
        while (token + 1 < to && (tokenEnds[token + 1] as number) <= end) token++
      }
    }
    visitItems(beforeWord)
  }

  let first = -1
  // figures, words that make a date, an era
  let roles = 0
  // forms of several words cover words that mean nothing by themselves
  let covered = 0
  for (let token = 0; token <= tokenCount; token++) {
    const kind = token < tokenCount ? (tokenKinds[token] as number) : LINE_BREAK
    const breaks = kind === LINE_BREAK
    if (kind === NUMBER) roles |= isTelling(token) ? NUMBERS | CORE : NUMBERS
    else if (breaks ? !isInside(token) : kind !== PUNCTUATION_MARK) {
      if (!breaks && means(token)) {
        const end = byToken[token + 1] as number
        for (let hit = byToken[token] as number; hit < end; hit++) {
          const sense = entrySense(hit)
          if (!sense) continue
          roles |= sense.roles & (CORE | ERA)
          covered = Math.max(covered, endTokens[hit] as number)
        }
      } else if (breaks || token >= covered) {
        // one number alone is a date only with four figures
        const lone = token - first === 1 && tokenKinds[first] === NUMBER && lengthOf(first) !== 4
        // an era makes any figures a year
        if (first >= 0 && !lone && (roles & CORE || (roles & NUMBERS && roles & ERA))) cut(first, token, !breaks)
        first = -1
        roles = 0
        continue
      }
    }
    if (first < 0) first = token
  }
}
