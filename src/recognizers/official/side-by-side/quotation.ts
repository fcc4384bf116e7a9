import { symbolOf } from '../../../text/characters.ts'
import { beginsWithOneOf, WORD } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import type { Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { AMBIGUOUS, ORDINARY, STOP } from '../names/token-class.ts'

/** The most tokens of a name in quotes. */
const MOST_QUOTED = 6
/** Marks before a quoted name. */
export const OPENING = new Set([...'«"\'(['].map(symbolOf))
/** Marks behind a quoted name. */
export const CLOSING = new Set([...'»"\')]'].map(symbolOf))

/**
 * Reads quotations that are a name: short, and all words.
 *
 * @example `«مجید تخت روانچی»`
 */
export class Quotation {
  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
  ) {}

  /** A name at the head of a short quotation is all of it: `"عبد الإله بن محمد الشريف"`. */
  withinQuotes(name: Name): Name {
    const { page } = this.reading
    if (!this.isMark(name.firstToken - 1, OPENING)) return name
    for (let at = name.endToken; at < page.tokenCount && at - name.firstToken < MOST_QUOTED; at++) {
      if (this.isMark(at, CLOSING)) return at === name.endToken ? name : this.names.quoted(name.firstToken, at)
      if (page.tokenKinds[at] !== WORD || this.names.classes.of(at) <= ORDINARY) return name
    }
    return name
  }

  /**
   * The mark that opens the quotation which ends in a token, where it is short enough for a name and all words; else -1.
   * A `foreign` name may begin or end with one word that is a function word elsewhere: `«لی بین»`, `«مان موهان سینگ»`.
   */
  openingOf(last: number, foreign = false): number {
    const { page } = this.reading
    let ordinary = false
    let stops = 0
    for (let at = last; at >= 0 && last - at < MOST_QUOTED; at--) {
      // `«مجید تخت روانچی»`: an ordinary word only behind a given name
      if (at < last && this.isMark(at, OPENING)) return ordinary && this.names.classes.of(at + 1) < AMBIGUOUS ? -1 : at
      const kind = this.names.classes.of(at)
      if (page.tokenKinds[at] !== WORD || kind < STOP) return -1
      const isEdge = last - at < 2 || this.isMark(at - 1, OPENING)
      if (kind === STOP && !(foreign && ++stops < 2 && isEdge)) return -1
      ordinary ||= kind === ORDINARY
      if (stops > 0 && ordinary) return -1
    }
    return -1
  }

  /** Whether a mark in a token may close a quoted name. */
  isClosedAt(token: number): boolean {
    return token >= 0 && this.isMark(token, CLOSING)
  }

  /** Whether a token is one of some marks. */
  private isMark(token: number, marks: ReadonlySet<number>): boolean {
    const { page } = this.reading
    return page.tokenKinds[token] !== WORD && beginsWithOneOf(page, token, marks)
  }
}
