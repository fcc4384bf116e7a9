import { ARABIC, PERSIAN, UNDETERMINED } from '../../match/entry.ts'
import { AFTER_BA, AFTER_KA, AFTER_LA, AFTER_WA, AT_JOINT, SWALLOWED } from '../../match/match.ts'
import { DIGIT_FROM, SYMBOL_CHARACTERS } from '../../text/characters.ts'
import { AFTER_JOINT } from '../../text/fold.ts'
import { LATIN_WORD, LINE_BREAK, NUMBER, PUNCTUATION_MARK } from '../../text/page.ts'
import type { Reading } from '../recognizer.ts'
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
  /** Where the next item would begin were there no space between. */
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

const NONE: readonly never[] = []
const JOINERS = new Set(['/', '-', '.', ':', ',', '_', '\\'])
const SPOILERS_BEFORE = new Set(['/', '\\', '_', '=', '#', '@', '&', '+', '$', '%', '^', '~'])

/** Cuts the pages' stretches of date words and numbers into items. */
export class Items {
  private readonly senses: Senses
  private readonly bits: number
  private readonly foreign: number

  constructor(readonly reading: Reading) {
    this.senses = sensesOf(reading.lexicon)
    const { lexicon, language } = reading
    this.bits = ['calendar', 'number'].reduce((bits, name) => {
      const category = lexicon.category(name)
      return category < 0 ? bits : bits | (1 << category)
    }, 0)
    this.foreign = language === 'fa' ? ARABIC : language === 'ar' ? PERSIAN : ARABIC | PERSIAN
  }

  /** Calls `visit` for each stretch of neighbouring items in which a date may stand. */
  stretches(visit: (items: readonly Item[], beforeWord: boolean) => void): void {
    const { page, hits } = this.reading
    const { tokenKinds, tokenCount } = page
    const { categories } = hits
    let first = -1
    let core = false
    // forms of several words cover words that mean nothing by themselves
    let covered = 0
    for (let token = 0; token <= tokenCount; token++) {
      const kind = token < tokenCount ? (tokenKinds[token] as number) : LINE_BREAK
      if (kind === NUMBER) {
        if (first < 0) first = token
        core = true
        continue
      }
      if (kind === PUNCTUATION_MARK) {
        if (first < 0) first = token
        continue
      }
      if (kind !== LINE_BREAK && ((categories[token] as number) & this.bits) !== 0) {
        if (first < 0) first = token
        if (this.hasCore(token)) core = true
        covered = Math.max(covered, this.reach(token))
        continue
      }
      if (kind !== LINE_BREAK && token < covered) continue
      if (first >= 0 && core && !this.isLone(first, token)) this.cut(first, token, kind !== LINE_BREAK, visit)
      first = -1
      core = false
    }
  }

  /** Whether a stretch is one number that can be no year. */
  private isLone(from: number, to: number): boolean {
    const { tokenKinds, tokenStarts, tokenEnds } = this.reading.page
    return (
      to - from === 1 &&
      tokenKinds[from] === NUMBER &&
      (tokenEnds[from] as number) - (tokenStarts[from] as number) !== 4
    )
  }

  private hasCore(token: number): boolean {
    const { hits } = this.reading
    for (let hit = hits.byToken[token] as number; hit < (hits.byToken[token + 1] as number); hit++)
      if (this.senses.worth[hits.entries[hit] as number] === 1) return true
    return false
  }

  /** The token after the longest form that begins in a token. */
  private reach(token: number): number {
    const { hits } = this.reading
    let reach = token
    for (let hit = hits.byToken[token] as number; hit < (hits.byToken[token + 1] as number); hit++)
      if (this.senses.worth[hits.entries[hit] as number] !== 0) reach = Math.max(reach, hits.endTokens[hit] as number)
    return reach
  }

  /** Whether a form of the date dictionaries begins in a token. */
  private means(token: number): boolean {
    return ((this.reading.hits.categories[token] as number) & this.bits) !== 0
  }

  /** Makes the items of the tokens `from` up to `to`; words that turn out to mean nothing part the stretch. */
  private cut(
    from: number,
    to: number,
    beforeWord: boolean,
    visit: (items: readonly Item[], beforeWord: boolean) => void,
  ): void {
    const { tokenKinds, tokenEnds } = this.reading.page
    let items: Item[] = []
    const flush = (word: boolean) => {
      if (items.length > 0) visit(items, word)
      items = []
    }
    let token = from
    while (token < to) {
      const kind = tokenKinds[token] as number
      if (kind === NUMBER) {
        const [item, next] = this.number(token, to)
        items.push(item)
        token = next
      } else if (kind === PUNCTUATION_MARK) {
        items.push(this.mark(token))
        token++
      } else {
        const words = this.words(token, to)
        if (words === undefined || words.length === 0) {
          flush(true)
          token++
        } else {
          const last = words[words.length - 1] as Item
          if (last.senses.some((sense) => sense.block)) flush(true)
          else for (const word of words) items.push(word)
          while (token < to && (tokenEnds[token] as number) <= last.end) token++
        }
      }
    }
    flush(beforeWord)
  }

  /** Whether a space, or the edge of the text, stands before a folded position. */
  private isTight(position: number): boolean {
    return position > 0 && (this.reading.page.symbols[position - 1] as number) >= 3
  }

  private mark(token: number): Item {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    return {
      type: 'mark',
      start,
      end: start + 1,
      tight: this.isTight(start),
      senses: NONE,
      numbers: NONE,
      sign: SYMBOL_CHARACTERS[page.symbols[start] as number] as string,
      opening: 0,
      spoiled: false,
    }
  }

  private digits(token: number): Digits {
    const { symbols, tokenStarts, tokenEnds } = this.reading.page
    const start = tokenStarts[token] as number
    const end = tokenEnds[token] as number
    let value = 0
    for (let i = start; i < end && i < start + 9; i++) value = value * 10 + (symbols[i] as number) - DIGIT_FROM
    return { value, digits: end - start }
  }

  /** Numbers that are joined by tatweel in place of a dash (`2016ـ2021`); undefined for a plain number. */
  private stretched(token: number): Digits[] | undefined {
    const { edges, symbols, tokenStarts, tokenEnds } = this.reading.page
    const start = tokenStarts[token] as number
    const end = tokenEnds[token] as number
    const numbers: Digits[] = []
    let value = 0
    let from = start
    for (let i = start; i <= end; i++) {
      if (i === end || (i > start && (edges[i] as number) & AFTER_JOINT)) {
        numbers.push({ value, digits: i - from })
        value = 0
        from = i
      }
      if (i < end && i < start + 16) value = value * 10 + (symbols[i] as number) - DIGIT_FROM
    }
    return numbers.length > 1 ? numbers : undefined
  }

  /** A number or a chain of numbers that begins at a token, and the token after it. */
  private number(token: number, to: number): [Item, number] {
    const { tokenKinds, tokenStarts, tokenEnds, symbols } = this.reading.page
    const start = tokenStarts[token] as number
    const joined = this.stretched(token)
    if (joined) {
      const end = tokenEnds[token] as number
      return [
        {
          type: 'chain',
          start,
          end,
          tight: this.isTight(start),
          senses: NONE,
          numbers: joined,
          sign: '-',
          opening: 0,
          spoiled: false,
        },
        token + 1,
      ]
    }
    const numbers = [this.digits(token)]
    let next = token + 1
    let sign = ''
    while (
      next + 1 < to &&
      tokenKinds[next] === PUNCTUATION_MARK &&
      tokenKinds[next + 1] === NUMBER &&
      numbers.length < 8
    ) {
      const mark = SYMBOL_CHARACTERS[symbols[tokenStarts[next] as number] as number] as string
      if (!JOINERS.has(mark) || (sign !== '' && mark !== sign)) break
      const before = (tokenStarts[next] as number) - (tokenEnds[next - 1] as number)
      const after = (tokenStarts[next + 1] as number) - (tokenEnds[next] as number)
      if (before + after > 0 && !(mark === '/' && before === 1 && after === 1)) break
      sign = mark
      numbers.push(this.digits(next + 1))
      next += 2
    }
    const end = tokenEnds[next - 1] as number
    return [
      {
        type: sign ? 'chain' : 'number',
        start,
        end,
        tight: this.isTight(start),
        senses: NONE,
        numbers,
        sign,
        opening: 0,
        spoiled: this.isSpoiled(token, next, start, end),
      },
      next,
    ]
  }

  /** Whether what is glued to a number shows that it is no date: a Latin letter, `#`, `%`, the rest of an address. */
  private isSpoiled(token: number, next: number, start: number, end: number): boolean {
    const { tokenKinds, tokenStarts, tokenEnds, tokenCount, symbols } = this.reading.page
    if (token > 0 && tokenEnds[token - 1] === start) {
      const kind = tokenKinds[token - 1]
      if (kind === LATIN_WORD)
        return (
          (this.reading.page.tokenEnds[token - 1] as number) - (tokenStarts[token - 1] as number) !== 1 ||
          symbols[start - 1] !== SYMBOL_CHARACTERS.indexOf('t')
        )
      if (kind === PUNCTUATION_MARK) {
        const sign = SYMBOL_CHARACTERS[symbols[start - 1] as number] as string
        if (SPOILERS_BEFORE.has(sign)) return true
        if (
          (sign === '-' || sign === '.' || sign === ':' || sign === ',') &&
          token > 1 &&
          tokenEnds[token - 2] === start - 1 &&
          tokenKinds[token - 2] === LATIN_WORD &&
          !this.means(token - 2)
        )
          return true
      }
    }
    if (next < tokenCount && tokenStarts[next] === end) {
      if (tokenKinds[next] === LATIN_WORD) {
        const length = (tokenEnds[next] as number) - end
        return length > 2 || (length === 1 && symbols[end] !== SYMBOL_CHARACTERS.indexOf('t'))
      }
      const sign = SYMBOL_CHARACTERS[symbols[end] as number] as string
      if (sign === '%') return true
      if (
        (sign === '/' || sign === '_' || sign === '-') &&
        tokenKinds[next + 1] === LATIN_WORD &&
        tokenStarts[next + 1] === end + 1 &&
        !this.means(next + 1)
      )
        return true
    }
    return false
  }

  /** The words of the token at a position: dictionary forms that end where a token ends, joined at ZWNJ where need be. */
  private words(token: number, to: number): Item[] | undefined {
    const items: Item[] = []
    let at = this.reading.page.tokenStarts[token] as number
    let now = token
    for (let guard = 0; guard < 6; guard++) {
      const item = this.word(now, at, items.length === 0)
      if (!item) return undefined
      items.push(item)
      const { tokenEnds, tokenCount } = this.reading.page
      while (now < tokenCount && now < to && (tokenEnds[now] as number) < item.end) now++
      if (tokenEnds[now] === item.end) return items
      at = item.end
    }
    return undefined
  }

  /** The longest form that begins at a folded position (or, at the beginning of a token, after its proclitics). */
  private word(token: number, at: number, fresh: boolean): Item | undefined {
    const { hits } = this.reading
    const { byEntry } = this.senses
    let best = -1
    let bestRank = -1
    const from = hits.byToken[token] as number
    const to = hits.byToken[token + 1] as number
    for (let hit = from; hit < to; hit++) {
      const sense = byEntry[hits.entries[hit] as number]
      if (!sense || !this.speaks(sense)) continue
      const edges = hits.edges[hit] as number
      if (edges >> 8 > 1) continue
      const opening = edges & 255
      const start = hits.starts[hit] as number
      if (fresh ? opening & AT_JOINT : start !== at) continue
      const rank =
        (hits.ends[hit] as number) * 8 + (opening === 0 ? 4 : opening & SWALLOWED ? 2 : opening === AFTER_WA ? 3 : 1)
      if (rank > bestRank) {
        best = hit
        bestRank = rank
      }
    }
    if (best < 0) return undefined
    const start = hits.starts[best] as number
    const end = hits.ends[best] as number
    const senses: Sense[] = []
    for (let hit = from; hit < to; hit++)
      if (hits.starts[hit] === start && hits.ends[hit] === end) {
        const sense = byEntry[hits.entries[hit] as number]
        if (sense && this.speaks(sense)) senses.push(sense)
      }
    return {
      type: 'word',
      start,
      end,
      tight: this.isTight(start),
      senses,
      numbers: NONE,
      sign: '',
      opening: (hits.edges[best] as number) & (AFTER_WA | AFTER_BA | AFTER_KA | AFTER_LA | SWALLOWED),
      spoiled: false,
    }
  }

  /** Whether a form may stand in a page of this language: months and eras of the other one may, other words not. */
  private speaks({ flags, kind }: Sense): boolean {
    if (flags === 0 || (flags & UNDETERMINED) !== 0) return true
    return (flags & ~this.foreign) !== 0 || kind === 'month' || kind === 'era'
  }
}
