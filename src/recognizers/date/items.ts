import { AFTER_WA, AT_JOINT, SWALLOWED } from '../../match/edges.ts'
import { ARABIC, PERSIAN, UNDETERMINED } from '../../match/entry.ts'
import { SPACE, SYMBOL_CHARACTERS } from '../../text/characters.ts'
import { LINE_BREAK, NUMBER, PUNCTUATION_MARK } from '../../text/page.ts'
import { numberItem } from './figures.ts'
import type { PageReading } from './page-reading.ts'
import { type Sense, type Senses, sensesOf } from './senses.ts'

/** A number as it is written: its value and how many digits it has. */
export interface Digits {
  readonly value: number
  readonly digits: number
}

/** A word of the date dictionaries, a number, numbers joined by one sign (`18/10/1390`), or a punctuation mark. */
export interface Item {
  readonly type: 'word' | 'number' | 'chain' | 'mark'
  /** Folded offsets. */
  readonly start: number
  readonly end: number
  /** No space stands before it. */
  readonly tight: boolean
  readonly senses: readonly Sense[]
  /** The numbers of a number (one) or a chain. */
  readonly numbers: readonly Digits[]
  /** The mark, or what joins the chain. */
  readonly sign: string
  /** How the word begins: `AFTER_WA` … of match.ts. */
  readonly opening: number
  /** A number that is glued to letters or signs which no date has beside it. */
  readonly spoiled: boolean
  /** What a date can be that begins with it: bits of first-words.ts. */
  readonly begins: number
}

/** Is called with a stretch of neighbouring items; whether an ordinary word follows it right away. */
export type Visit = (items: readonly Item[], beforeWord: boolean) => void

export const NO_SENSES: readonly Sense[] = []
const NO_NUMBERS: readonly Digits[] = []

/** Whether no space stands before a folded offset. */
export const isTight = ({ symbols }: PageReading['page'], start: number): boolean =>
  start > 0 && (symbols[start - 1] as number) > SPACE + 1

/** Cuts a page's stretches of date words and numbers into items. */
export class Items {
  private readonly senses: Senses
  private readonly bits: number
  /** The flag of forms that are not of the page's language. */
  private readonly foreign: number

  constructor(readonly reading: PageReading) {
    const { lexicon, language } = reading
    this.senses = sensesOf(lexicon)
    this.bits = 0
    for (const name of ['calendar', 'number']) {
      const category = lexicon.category(name)
      if (category >= 0) this.bits |= 1 << category
    }
    this.foreign = language === 'fa' ? ARABIC : language === 'ar' ? PERSIAN : ARABIC | PERSIAN
  }

  /** Whether a form of the date dictionaries begins in a token. */
  means(token: number): boolean {
    return ((this.reading.hits.categories[token] as number) & this.bits) !== 0
  }

  /** Calls `visit` for each stretch of neighbouring items in which a date may stand. */
  stretches(visit: Visit): void {
    const { page, hits } = this.reading
    const { tokenKinds, tokenCount } = page
    let first = -1
    let core = false
    // figures, and an era, which makes any figures a year
    let numbered = false
    let era = false
    // forms of several words cover words that mean nothing by themselves
    let covered = 0
    for (let token = 0; token <= tokenCount; token++) {
      const kind = token < tokenCount ? (tokenKinds[token] as number) : LINE_BREAK
      if (kind === NUMBER) {
        numbered = true
        core ||= this.isTelling(token)
      } else if (kind !== PUNCTUATION_MARK && !(kind === LINE_BREAK && this.isInside(token))) {
        if (kind !== LINE_BREAK && this.means(token)) {
          const to = hits.byToken[token + 1] as number
          for (let hit = hits.byToken[token] as number; hit < to; hit++) {
            if (((1 << (hits.entryCategories[hit] as number)) & this.bits) === 0) continue
            const sense = this.senses(hits.entries[hit] as number)
            if (sense?.core) core = true
            else if (sense?.kind === 'era') era = true
            covered = Math.max(covered, hits.endTokens[hit] as number)
          }
        } else if (kind === LINE_BREAK || token >= covered) {
          if (first >= 0) {
            if ((core || (numbered && era)) && !this.isLone(first, token))
              this.cut(first, token, kind !== LINE_BREAK, visit)
            first = -1
            core = false
            numbered = false
            era = false
          }
          continue
        }
      }
      if (first < 0) first = token
    }
  }

  /** Whether a number can be a date without any word: a year, or the first of a chain. */
  private isTelling(token: number): boolean {
    const { tokenKinds, tokenStarts, tokenEnds, tokenJoints } = this.reading.page
    return (
      (tokenEnds[token] as number) - (tokenStarts[token] as number) === 4 ||
      tokenJoints[token] !== 0 ||
      (tokenKinds[token + 1] === PUNCTUATION_MARK && tokenKinds[token + 2] === NUMBER)
    )
  }

  /** Whether a line breaks between the figures of a day, with a date's word before them, and a month. */
  private isInside(token: number): boolean {
    const { hits, page } = this.reading
    const { tokenKinds, tokenStarts, tokenEnds, tokenCount } = page
    if (token < 2 || token + 1 >= tokenCount || tokenKinds[token - 1] !== NUMBER || !this.means(token - 2)) return false
    if ((tokenEnds[token - 1] as number) - (tokenStarts[token - 1] as number) > 2) return false
    for (let hit = hits.byToken[token + 1] as number; hit < (hits.byToken[token + 2] as number); hit++) {
      const sense = this.senses(hits.entries[hit] as number)
      if (sense?.kind === 'month' && !sense.weak) return true
    }
    return false
  }

  /** Whether a stretch is one number alone: that is a date only with four figures. */
  private isLone(first: number, end: number): boolean {
    const { tokenKinds, tokenStarts, tokenEnds } = this.reading.page
    return (
      end - first === 1 &&
      tokenKinds[first] === NUMBER &&
      (tokenEnds[first] as number) - (tokenStarts[first] as number) !== 4
    )
  }

  /** Makes the items of the tokens `from` up to `to`; words that turn out to mean nothing part the stretch. */
  private cut(from: number, to: number, beforeWord: boolean, visit: Visit): void {
    const { page } = this.reading
    const { tokenKinds, tokenEnds } = page
    let items: Item[] = []
    for (let token = from; token < to; ) {
      const kind = tokenKinds[token] as number
      if (kind === NUMBER) {
        const [item, next] = numberItem(this, token, to)
        items.push(item)
        token = next
      } else if (kind === PUNCTUATION_MARK) {
        items.push(this.mark(token))
        token++
      } else if (kind === LINE_BREAK) {
        token++
      } else {
        const end = this.addWords(items, token, to)
        if (end < 0 && items.length > 0) {
          if (items.some(tells)) visit(items, true)
          items = []
        }
        token++
        while (end >= 0 && token < to && (tokenEnds[token] as number) <= end) token++
      }
    }
    if (items.some(tells)) visit(items, beforeWord)
  }

  private mark(token: number): Item {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    return {
      type: 'mark',
      start,
      end: start + 1,
      tight: isTight(page, start),
      senses: NO_SENSES,
      numbers: NO_NUMBERS,
      sign: SYMBOL_CHARACTERS[page.symbols[start] as number] as string,
      opening: 0,
      spoiled: false,
      begins: 0,
    }
  }

  /**
   * Adds the words of a token: dictionary forms that end where a token ends, joined at ZWNJ where need be.
   * Gives where the last one ends; -1, and adds none, if one is unknown or the last one is blocked.
   */
  private addWords(items: Item[], token: number, to: number): number {
    const { tokenStarts, tokenEnds } = this.reading.page
    const before = items.length
    const start = tokenStarts[token] as number
    let now = token
    for (let at = start; items.length < before + 6; ) {
      const item = this.word(now, at, at === start)
      if (!item) break
      items.push(item)
      at = item.end
      while (now < to && (tokenEnds[now] as number) < at) now++
      if (tokenEnds[now] === at) {
        if (item.senses.some(isBlock)) break
        return at
      }
    }
    items.length = before
    return -1
  }

  /** The longest form that begins at a folded position (or, at the beginning of a token, after its proclitics). */
  private word(token: number, at: number, fresh: boolean): Item | undefined {
    const { hits, page } = this.reading
    const from = hits.byToken[token] as number
    const to = hits.byToken[token + 1] as number
    let best = -1
    let most = -1
    for (let hit = from; hit < to; hit++) {
      const edges = hits.edges[hit] as number
      const opening = edges & 255
      if (edges >> 8 > 1 || (fresh ? opening & AT_JOINT : hits.starts[hit] !== at) || !this.senseOf(hit)) continue
      // the longest, then the one with the least written onto it
      const rank =
        (hits.ends[hit] as number) * 8 + (opening === 0 ? 4 : opening & SWALLOWED ? 2 : opening === AFTER_WA ? 3 : 1)
      if (rank > most) {
        best = hit
        most = rank
      }
    }
    if (best < 0) return undefined
    const start = hits.starts[best] as number
    const end = hits.ends[best] as number
    const senses: Sense[] = []
    for (let hit = from; hit < to; hit++) {
      const sense = hits.starts[hit] === start && hits.ends[hit] === end ? this.senseOf(hit) : undefined
      if (sense) senses.push(sense)
    }
    return {
      type: 'word',
      start,
      end,
      tight: isTight(page, start),
      senses,
      numbers: NO_NUMBERS,
      sign: '',
      opening: (hits.edges[best] as number) & 255 & ~AT_JOINT,
      spoiled: false,
      begins: senses.reduce((bits, { begins }) => bits | begins, 0),
    }
  }

  /** What a hit means in dates, if anything: months and eras of the other language may stand in a page, other words not. */
  private senseOf(hit: number): Sense | undefined {
    const { hits } = this.reading
    if (((1 << (hits.entryCategories[hit] as number)) & this.bits) === 0) return undefined
    const sense = this.senses(hits.entries[hit] as number) as Sense
    const { flags, kind } = sense
    const speaks =
      flags === 0 || (flags & UNDETERMINED) !== 0 || (flags & ~this.foreign) !== 0 || kind === 'month' || kind === 'era'
    return speaks ? sense : undefined
  }
}

const isBlock = ({ block }: Sense): boolean => block

/** Whether an item can make a date: without one there is none. */
const tells = ({ type, senses, numbers, sign }: Item): boolean =>
  type === 'number'
    ? numbers[0]?.digits === 4
    : type === 'chain'
      ? sign !== ':' && sign !== ','
      : senses.some(({ core, kind }) => core || kind === 'era')
