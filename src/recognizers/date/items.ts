import { ARABIC, PERSIAN, UNDETERMINED } from '../../match/entry.ts'
import { AFTER_WA, AT_JOINT, SWALLOWED } from '../../match/match.ts'
import { SPACE, SYMBOL_CHARACTERS } from '../../text/characters.ts'
import { LINE_BREAK, NUMBER, PUNCTUATION_MARK } from '../../text/page.ts'
import type { Reading } from '../recognizer.ts'
import { numberItem } from './figures.ts'
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
}

/** Is called with a stretch of neighbouring items; whether an ordinary word follows it right away. */
export type Visit = (items: readonly Item[], beforeWord: boolean) => void

/** Makes an item; what is not given is empty. */
export const itemOf = (page: Reading['page'], start: number, end: number, more: Partial<Item>): Item => ({
  type: 'word',
  start,
  end,
  tight: start > 0 && (page.symbols[start - 1] as number) > SPACE + 1,
  senses: [],
  numbers: [],
  sign: '',
  opening: 0,
  spoiled: false,
  ...more,
})

/** Cuts a page's stretches of date words and numbers into items. */
export class Items {
  private readonly senses: Senses
  private readonly bits: number
  /** The flag of forms that are not of the page's language. */
  private readonly foreign: number

  constructor(readonly reading: Reading) {
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
    const { tokenKinds, tokenCount, tokenStarts, tokenEnds } = page
    let first = -1
    let core = false
    // forms of several words cover words that mean nothing by themselves
    let covered = 0
    for (let token = 0; token <= tokenCount; token++) {
      const kind = token < tokenCount ? (tokenKinds[token] as number) : LINE_BREAK
      if (kind === NUMBER) core = true
      else if (kind !== PUNCTUATION_MARK) {
        if (kind !== LINE_BREAK && this.means(token)) {
          for (let hit = hits.byToken[token] as number; hit < (hits.byToken[token + 1] as number); hit++) {
            const worth = this.senses.worth[hits.entries[hit] as number]
            if (worth === 1) core = true
            if (worth) covered = Math.max(covered, hits.endTokens[hit] as number)
          }
        } else if (kind === LINE_BREAK || token >= covered) {
          // one number alone is a date only with four figures
          const lone = token - first === 1 && (tokenEnds[first] as number) - (tokenStarts[first] as number) !== 4
          if (first >= 0 && core && !(lone && tokenKinds[first] === NUMBER))
            this.cut(first, token, kind !== LINE_BREAK, visit)
          first = -1
          core = false
          continue
        }
      }
      if (first < 0) first = token
    }
  }

  /** Makes the items of the tokens `from` up to `to`; words that turn out to mean nothing part the stretch. */
  private cut(from: number, to: number, beforeWord: boolean, visit: Visit): void {
    const { page } = this.reading
    const { tokenKinds, tokenStarts, tokenEnds, symbols } = page
    let items: Item[] = []
    const flush = (word: boolean) => {
      if (items.length > 0) visit(items, word)
      items = []
    }
    for (let token = from; token < to; ) {
      const kind = tokenKinds[token] as number
      const start = tokenStarts[token] as number
      if (kind === NUMBER) {
        const [item, next] = numberItem(this, token, to)
        items.push(item)
        token = next
      } else if (kind === PUNCTUATION_MARK) {
        items.push(
          itemOf(page, start, start + 1, { type: 'mark', sign: SYMBOL_CHARACTERS[symbols[start] as number] as string }),
        )
        token++
      } else {
        const words = this.words(token, start, to)
        const last = words.at(-1)
        if (!last || last.senses.some((sense) => sense.block)) flush(true)
        else for (const word of words) items.push(word)
        token++
        while (last && token < to && (tokenEnds[token] as number) <= last.end) token++
      }
    }
    flush(beforeWord)
  }

  /** The words of a token: dictionary forms that end where a token ends, joined at ZWNJ where need be; none if one is unknown. */
  private words(token: number, start: number, to: number): Item[] {
    const { tokenEnds } = this.reading.page
    const items: Item[] = []
    let now = token
    for (let at = start; items.length < 6; ) {
      const item = this.word(now, at, at === start)
      if (!item) return []
      items.push(item)
      at = item.end
      while (now < to && (tokenEnds[now] as number) < at) now++
      if (tokenEnds[now] === at) return items
    }
    return []
  }

  /** The longest form that begins at a folded position (or, at the beginning of a token, after its proclitics). */
  private word(token: number, at: number, fresh: boolean): Item | undefined {
    const { hits, page } = this.reading
    const { byEntry } = this.senses
    const to = hits.byToken[token + 1] as number
    const known = (hit: number): Sense | undefined => {
      const sense = byEntry[hits.entries[hit] as number]
      return sense && this.speaks(sense) ? sense : undefined
    }
    let best = -1
    let most = -1
    for (let hit = hits.byToken[token] as number; hit < to; hit++) {
      const edges = hits.edges[hit] as number
      const opening = edges & 255
      if (edges >> 8 > 1 || !known(hit) || (fresh ? opening & AT_JOINT : hits.starts[hit] !== at)) continue
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
    for (let hit = hits.byToken[token] as number; hit < to; hit++) {
      const sense = hits.starts[hit] === start && hits.ends[hit] === end ? known(hit) : undefined
      if (sense) senses.push(sense)
    }
    return itemOf(page, start, end, { senses, opening: (hits.edges[best] as number) & 255 & ~AT_JOINT })
  }

  /** Whether a form may stand in a page of this language: months and eras of the other one may, other words not. */
  private speaks({ flags, kind }: Sense): boolean {
    return (
      flags === 0 || (flags & UNDETERMINED) !== 0 || (flags & ~this.foreign) !== 0 || kind === 'month' || kind === 'era'
    )
  }
}
