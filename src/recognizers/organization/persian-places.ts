import type { HeadNouns } from './head-nouns.ts'
import type { NameWords } from './name-words.ts'
import type { Neighbours } from './neighbours.ts'

/** Reads the places in the names of Persian bodies, and words that may be one. */
export class PersianPlaces {
  constructor(
    private readonly words: NameWords,
    private readonly heads: HeadNouns,
    private readonly around: Neighbours,
  ) {}

  /** Whether a token may be any noun or adjective: nothing that words, titles or names say it is. */
  isPlain(token: number): boolean {
    const { words, around, heads } = this
    return (
      around.isWord(token) &&
      !around.isStop(token) &&
      !words.at(token) &&
      !words.isAnd(token) &&
      !heads.has(token) &&
      around.title(token) === token &&
      !around.country(token) &&
      !words.is('private', token)
    )
  }

  /** The end of a place in a token; 0 where there is none. */
  region(token: number): number {
    const { words, around } = this
    if (!around.isWord(token) || around.isStop(token)) return 0
    const known = around.place(token)
    if (known > token) return known
    if (!words.is('regions', token)) return 0
    const next = token + 1
    if (!around.isWord(next) || around.isStop(next) || words.isAnd(next)) return 0
    const behind = around.place(next)
    if (behind > next) return behind
    return around.country(next) || around.isKnown(next) || words.at(next) ? 0 : next + 1
  }
}
