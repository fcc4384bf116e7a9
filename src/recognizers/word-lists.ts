import { BLOCK, PLURAL } from '../match/entry.ts'
import type { HitView } from './hits.ts'
import { PersianSpelling } from './persian-spelling.ts'
import type { Reading } from './recognizer.ts'
import { viewOf } from './views.ts'

/**
 * What the dictionaries tell of a word that may go on with the name of a body or with a title.
 *
 * @example `في` is a stop, `الشؤون` a plain noun, `رضایی` a name.
 */
export class WordLists {
  private readonly spelling: PersianSpelling
  private readonly words: HitView
  private readonly offices: HitView
  private readonly dates: HitView
  private readonly honorifics: HitView
  private readonly names: HitView
  private readonly bodyWords: HitView

  constructor(protected readonly reading: Reading) {
    this.spelling = new PersianSpelling(reading)
    this.words = viewOf(reading, 'word')
    this.offices = viewOf(reading, 'office')
    this.honorifics = viewOf(reading, 'honorific')
    this.names = viewOf(reading, 'name')
    this.dates = viewOf(reading, 'calendar')
    this.bodyWords = viewOf(reading, 'organization-word')
  }

  /** Whether a dictionary of words says that a token is of one of these lists, proclitics aside. */
  isWord(token: number, lists: (key: string) => boolean): boolean {
    for (let hit = this.words.first(token); hit >= 0; hit = this.words.after(hit))
      if (this.words.isPlain(hit) && lists(this.words.row(hit).key)) return true
    return false
  }

  /** A word that ends any name of a body: function words, verbs. */
  isStop(token: number): boolean {
    return (
      this.isWord(token, (key) => key.endsWith('-function') || key.endsWith('-verbs')) || this.spelling.isStop(token)
    )
  }

  /** Whether any dictionary of words or names knows a token, proclitics aside. */
  isKnown(token: number): boolean {
    for (const view of [this.words, this.names, this.honorifics, this.offices])
      for (let hit = view.first(token); hit >= 0; hit = view.after(hit)) if (view.closing(hit) === 0) return true
    return false
  }

  /** Whether a token is a common word, endings aside. */
  isCommon(token: number): boolean {
    for (let hit = this.words.first(token); hit >= 0; hit = this.words.after(hit))
      if (this.words.opening(hit) === 0) return true
    return false
  }

  /** Whether a token is a common word or one that the names of bodies are made of, endings aside. */
  isWordOfBodies(token: number): boolean {
    return this.isCommon(token) || this.wholeHit(this.bodyWords, token)
  }

  /** Whether a token is a given or family name. */
  isName(token: number): boolean {
    return this.wholeHit(this.names, token)
  }

  /** Whether a token is a given or family name, with no letter written before it where it is a common word as it stands (`لجان`). */
  isNameItself(token: number): boolean {
    const isWord = this.isCommon(token)
    for (let hit = this.names.first(token); hit >= 0; hit = this.names.after(hit))
      if (this.names.closing(hit) === 0 && !(isWord && this.names.opening(hit) !== 0)) return true
    return false
  }

  /** Whether a token is a given or family name sooner than a word. */
  isRatherName(token: number): boolean {
    return (
      this.isName(token) &&
      !this.isWord(token, (key) => !key.endsWith('ambiguous')) &&
      !this.wholeHit(this.bodyWords, token)
    )
  }

  /** Whether a token is a title word. */
  isTitle(token: number): boolean {
    return this.wholeHit(this.offices, token)
  }

  /** Whether a token is a word of dates. */
  isDate(token: number): boolean {
    return this.wholeHit(this.dates, token)
  }

  /** Whether a token is a common word and nothing else: no name, title, honorific or date. */
  isPlainNoun(token: number): boolean {
    if (!this.isCommon(token) || this.isStop(token) || this.isHonorific(token)) return false
    return !this.wholeHit(this.offices, token) && !this.wholeHit(this.dates, token) && !this.wholeHit(this.names, token)
  }

  /** Whether a form of one of the dictionaries stands in a token, with nothing written onto its end. */
  wholeHit(view: HitView, token: number, but = 0): boolean {
    for (let hit = view.first(token); hit >= 0; hit = view.after(hit))
      if (view.closing(hit) === 0 && !(view.flags(hit) & (BLOCK | but))) return true
    return false
  }

  /** Whether an honorific stands in a token; one of many (`بانوان`) is nobody's. */
  isHonorific(token: number): boolean {
    for (const hit of this.honorifics.at(token))
      if (this.honorifics.closing(hit) === 0 && !(this.honorifics.flags(hit) & (BLOCK | PLURAL))) return true
    return false
  }

  /** Whether a token is a given name, be it a word too. */
  isGiven(token: number): boolean {
    for (let hit = this.names.first(token); hit >= 0; hit = this.names.after(hit))
      if (this.names.closing(hit) === 0 && this.names.row(hit).key.includes('given')) return true
    return false
  }
}
