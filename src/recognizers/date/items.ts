import { AFTER_WA, AT_JOINT, SWALLOWED } from '../../match/edges.ts'
import { ARABIC, PERSIAN } from '../../match/entry.ts'
import type { PlainHits } from '../../match/match.ts'
import { LINE } from '../../text/characters.ts'
import { LINE_BREAK, NUMBER, type Page, PUNCTUATION_MARK } from '../../text/page.ts'
import { type Digits, figuresAt, signAt } from './figures.ts'
import type { PageReading } from './page-reading.ts'
import { ASIDE, CORE, ERA, MARKS, NUMBERS } from './roles.ts'
import { type Sense, type Senses, sensesOf } from './senses.ts'

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

/** Up to four tatweel between spaces, in place of a dash before a number: `25 ــ 28`. */
const DASH = / \u0640{1,4} +$/
const LONGEST_DASH = 8

const isBlock = ({ block }: Sense): boolean => block

/** Is called with a stretch of neighbouring items; whether an ordinary word follows it right away. */
export type Visit = (items: readonly Item[], beforeWord: boolean) => void

/** Cuts stretches of date words and numbers into items, and visits those of each stretch in which a date may stand. */
export class ItemCutter {
  private readonly page: Page
  private readonly hits: PlainHits
  private readonly senses: Senses
  /** The flags of forms that are not of the page's language. */
  private readonly foreign: number
  private items: Item[] = []

  constructor(
    { page, hits, lexicon, language }: PageReading,
    private readonly visit: Visit,
  ) {
    this.page = page
    this.hits = hits
    this.senses = sensesOf(lexicon)
    this.foreign = language === 'fa' ? ARABIC : language === 'ar' ? PERSIAN : ARABIC | PERSIAN
  }

  /** Makes the items of the tokens `from` up to `to`; words that turn out to mean nothing part the stretch. */
  cut(from: number, to: number, beforeWord: boolean): void {
    const { page } = this
    const { tokenKinds, tokenStarts, tokenEnds } = page
    for (let token = from; token < to; token++) {
      const kind = tokenKinds[token] as number
      const start = tokenStarts[token] as number
      if (kind === NUMBER) {
        const { numbers, sign, spoiled, next } = figuresAt(page, token, to, this.means)
        const own = sign
          ? ':,'.includes(sign)
            ? CHAIN
            : TELLING_CHAIN
          : numbers[0]?.digits === 4
            ? TELLING_FIGURES
            : FIGURES
        this.add(own, start, tokenEnds[next - 1] as number, 0, numbers, sign, spoiled)
        token = next - 1
        if (next < to && tokenKinds[next] === NUMBER) {
          const at = page.starts[tokenStarts[next] as number] as number
          if (DASH.test(page.text.slice(at - LONGEST_DASH, at))) this.addMark('-', (tokenStarts[next] as number) - 1)
        }
      } else if (kind === PUNCTUATION_MARK) this.addMark(signAt(page, token), start)
      else if (kind !== LINE_BREAK) {
        const end = this.addWords(token, to)
        if (end < 0) this.visitItems(true)
        while (token + 1 < to && (tokenEnds[token + 1] as number) <= end) token++
      }
    }
    this.visitItems(beforeWord)
  }

  /** Whether a form of the date dictionaries begins in a token. */
  private readonly means = (token: number): boolean =>
    ((this.hits.categories[token] as number) & this.senses.bits) !== 0

  /** Visits the items so far, if one of them can make a date. */
  private visitItems(beforeWord: boolean): void {
    const { items } = this
    if (items.length === 0) return
    let roles = 0
    for (const item of items) roles |= item.roles
    this.items = []
    if (roles & (CORE | ERA)) this.visit(items, beforeWord)
  }

  private add(
    own: readonly Sense[],
    start: number,
    end: number,
    opening: number,
    numbers: readonly Digits[],
    sign: string,
    spoiled: boolean,
  ): void {
    const tight = start > 0 && (this.page.symbols[start - 1] as number) > LINE
    let roles = 0
    for (const sense of own) roles |= sense.roles
    this.items.push({ start, end, tight, senses: own, opening, numbers, sign, spoiled, roles })
  }

  private addMark(sign: string, start: number): void {
    let own = marks.get(sign)
    if (!own) {
      own = [plainSense(sign, MARKS)]
      marks.set(sign, own)
    }
    this.add(own, start, start + 1, 0, NO_NUMBERS, '', false)
  }

  /**
   * Adds the words of a token: dictionary forms that end where a token ends, joined at ZWNJ where need be.
   * Gives where the last one ends; -1, and adds none, if one is unknown or the last one is blocked.
   */
  private addWords(token: number, to: number): number {
    const { items } = this
    const { tokenStarts, tokenEnds } = this.page
    const before = items.length
    const start = tokenStarts[token] as number
    let now = token
    for (let at = start; items.length < before + 6; ) {
      at = this.addWord(now, at, at === start)
      if (at < 0) break
      while (now < to && (tokenEnds[now] as number) < at) now++
      if (tokenEnds[now] !== at) continue
      if ((items[items.length - 1] as Item).senses.some(isBlock)) break
      return at
    }
    items.length = before
    return -1
  }

  /**
   * Adds the longest form that begins at a folded position (or, at the beginning of a token, after its proclitics).
   * Gives its end, -1 where there is none.
   */
  private addWord(token: number, at: number, fresh: boolean): number {
    const { starts, ends, edges, byToken } = this.hits
    const from = byToken[token] as number
    const to = byToken[token + 1] as number
    let best = -1
    let most = -1
    for (let hit = from; hit < to; hit++) {
      const edge = edges[hit] as number
      const opening = edge & 255
      if (edge >> 8 > 1 || (fresh ? opening & AT_JOINT : starts[hit] !== at) || !this.senseOf(hit)) continue
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
      const sense = starts[hit] === start && ends[hit] === end ? this.senseOf(hit) : undefined
      if (sense) own.push(sense)
    }
    this.add(own, start, end, (edges[best] as number) & 255 & ~AT_JOINT, NO_NUMBERS, '', false)
    return end
  }

  /** What a hit means in dates, if anything: months and eras of the other language may stand in a page, other words not. */
  private senseOf(hit: number): Sense | undefined {
    const sense = this.senses.of(this.hits, hit)
    if (!sense) return undefined
    const { flags, kind } = sense
    return flags === 0 || (flags & ~this.foreign) !== 0 || kind === 'month' || kind === 'era' ? sense : undefined
  }
}
