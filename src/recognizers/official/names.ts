import { BLOCK } from '../../match/entry.ts'
import { AFTER_WA } from '../../match/match.ts'
import { symbolOf } from '../../text/characters.ts'
import { LATIN_WORD, LINE_BREAK, NUMBER, PUNCTUATION_MARK, WORD } from '../../text/page.ts'
import { HitView } from '../hits.ts'
import type { Reading } from '../recognizer.ts'

/** What a token may be in a person's name. */
export const BREAK = 0
/** An ordinary word: never part of a name. */
export const ORDINARY = 1
export const UNKNOWN = 2
/** A name and an ordinary word. */
export const AMBIGUOUS = 3
export const FAMILY = 4
export const GIVEN = 5
/** بن, آل, أبو: goes with the word after it. */
export const PARTICLE = 6

/** A name as it is written. */
export interface Name {
  readonly start: number
  readonly end: number
  readonly firstToken: number
  readonly endToken: number
  /** How many of its words the name lists know. */
  readonly known: number
  readonly quoted: boolean
}

const LONGEST = 7
const ALIF = symbolOf('ا')
const LAM = symbolOf('ل')

/** Tells how far a person's name reaches beside a title or an honorific. */
export class NameReader {
  private readonly names: HitView
  private readonly words: HitView
  private readonly others: readonly HitView[]
  private readonly classes: Uint8Array

  constructor(private readonly reading: Reading) {
    this.names = new HitView(reading, 'name')
    this.words = new HitView(reading, 'word')
    this.others = ['office', 'honorific', 'ministry-head', 'organization-head', 'organization', 'country', 'calendar', 'cue', 'modifier'].map(
      (category) => new HitView(reading, category),
    )
    this.classes = new Uint8Array(reading.page.tokenCount + 1).fill(255)
  }

  /** What a token may be in a name. */
  classOf(token: number): number {
    const { page } = this.reading
    if (token < 0 || token >= page.tokenCount) return BREAK
    const known = this.classes[token] as number
    if (known !== 255) return known
    const made = this.classify(token)
    this.classes[token] = made
    return made
  }

  private classify(token: number): number {
    const { page } = this.reading
    const kind = page.tokenKinds[token]
    if (kind === NUMBER || kind === PUNCTUATION_MARK || kind === LINE_BREAK || kind === LATIN_WORD) return BREAK
    if (kind !== WORD) return BREAK
    let best = UNKNOWN
    let ambiguous = false
    for (const hit of this.names.at(token)) {
      if (this.names.closing(hit) !== 0 || this.names.opening(hit) !== 0) continue
      const { key } = this.names.row(hit)
      if (key === 'ambiguous') ambiguous = true
      else if (key === 'particles') best = Math.max(best, PARTICLE)
      else if (key.includes('given')) best = Math.max(best, GIVEN)
      else if (key.includes('foreign')) best = Math.max(best, GIVEN)
      else if (key.includes('family')) best = Math.max(best, FAMILY)
    }
    if (ambiguous && best < PARTICLE) return AMBIGUOUS
    let ordinary = false
    for (const hit of this.words.at(token))
      if (this.words.closing(hit) === 0 && this.words.opening(hit) === 0 && this.words.endToken(hit) === token + 1) ordinary = true
    if (best >= FAMILY) return ordinary ? AMBIGUOUS : best
    if (ordinary) return ORDINARY
    for (const view of this.others)
      for (const hit of view.at(token))
        if (view.closing(hit) === 0 && view.opening(hit) === 0 && !(view.flags(hit) & BLOCK)) return ORDINARY
    if (this.isJoinedWord(token)) return ORDINARY
    return UNKNOWN
  }

  /** An ordinary word with و, ب, ل, ف or ك written before it. */
  private isJoinedWord(token: number): boolean {
    for (const hit of this.words.at(token)) if (this.words.closing(hit) === 0 && this.words.opening(hit) !== 0) return true
    for (const view of this.others)
      for (const hit of view.at(token)) if (view.closing(hit) === 0 && (view.opening(hit) & AFTER_WA) !== 0) return true
    return false
  }

  private hasArticle(token: number): boolean {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    return page.symbols[start] === ALIF && page.symbols[start + 1] === LAM && (page.tokenEnds[token] as number) - start > 4
  }

  /** Tokens that a name hit of several words holds beyond its first. */
  private reachOfHit(token: number): number {
    let end = token + 1
    for (const hit of this.names.at(token))
      if (this.names.closing(hit) === 0 && this.names.opening(hit) === 0) end = Math.max(end, this.names.endToken(hit))
    return end
  }

  private isNewLine(token: number): boolean {
    const { page } = this.reading
    return token > 0 && page.tokenKinds[token - 1] === LINE_BREAK
  }

  /** The name that begins in a token, `strict` where nothing before it calls for a name. */
  after(token: number, options: { article?: boolean; strict?: boolean } = {}): Name | undefined {
    const { page } = this.reading
    if (this.isNewLine(token)) return undefined
    let at = token
    let known = 0
    let count = 0
    let nisba = false
    while (at < page.tokenCount && count < LONGEST) {
      const kind = this.classOf(at)
      if (kind === BREAK || kind === ORDINARY) break
      const article = this.hasArticle(at)
      if (kind === PARTICLE) {
        const next = this.classOf(at + 1)
        if (next === BREAK || next === ORDINARY) break
        const reach = Math.max(at + 2, this.reachOfHit(at))
        known++
        count += reach - at
        at = reach
        continue
      }
      if (count === 0 && article && kind === UNKNOWN && !options.article) break
      if (kind === UNKNOWN || kind === AMBIGUOUS) {
        if (nisba && !article) break
        if (count >= 2 && !article && !this.endsAfter(at)) break
        if (count === 0 && options.strict && kind === UNKNOWN) break
      }
      if (article && count > 0) nisba = true
      if (kind !== UNKNOWN) known++
      const reach = kind === UNKNOWN ? at + 1 : this.reachOfHit(at)
      count += reach - at
      at = reach
    }
    if (at === token) return undefined
    if (known === 0 && count > 3) return undefined
    return this.make(token, at, known, false)
  }

  /** Whether what follows a token ends a name: a mark, the end, or an ordinary word. */
  private endsAfter(token: number): boolean {
    const next = this.classOf(token + 1)
    return next === BREAK || next === ORDINARY
  }

  /** The name that ends before a token. */
  before(token: number, options: { quoted?: boolean } = {}): Name | undefined {
    let at = token
    while (at > 0 && token - at < LONGEST) {
      const kind = this.classOf(at - 1)
      if (kind === BREAK || kind === ORDINARY) break
      at--
    }
    if (at === token) return undefined
    if (options.quoted) return this.make(at, token, this.knownIn(at, token), true)
    // words that no list knows may stand before the name: it begins at its first known word
    let first = at
    while (first < token && this.classOf(first) <= AMBIGUOUS) first++
    if (first === token) {
      first = at
      while (first < token && this.classOf(first) === UNKNOWN) first++
      if (first === token) {
        if (token - at > 3 || token - at < 2) return undefined
        first = at
      }
    } else if (first > at && this.classOf(first - 1) === AMBIGUOUS && this.classOf(first) === FAMILY) first--
    else if (first > at && this.classOf(first) === FAMILY && first - 1 >= at) first--
    else if (first > at && this.classOf(first) === PARTICLE) first--
    if (this.classOf(first) === FAMILY && token - first === 1 && this.hasArticle(first) && first > at) first--
    return this.make(first, token, this.knownIn(first, token), false)
  }

  private knownIn(from: number, to: number): number {
    let known = 0
    for (let token = from; token < to; token++) if (this.classOf(token) > UNKNOWN) known++
    return known
  }

  private make(firstToken: number, endToken: number, known: number, quoted: boolean): Name {
    const { page } = this.reading
    return {
      start: page.tokenStarts[firstToken] as number,
      end: page.tokenEnds[endToken - 1] as number,
      firstToken,
      endToken,
      known,
      quoted,
    }
  }
}
