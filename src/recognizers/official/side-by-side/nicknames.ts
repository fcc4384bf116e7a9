import { symbolOf } from '../../../text/characters.ts'
import { beginsWithOneOf, WORD } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { NameClasses } from '../names/name-classes.ts'
import { ORDINARY } from '../names/token-class.ts'
import { CLOSING, OPENING } from './quotation.ts'

const KUNYA = new Set(['kunya'])
/** `أبو` written onto the name of a son. */
const JOINED = [...'ابو'].map(symbolOf)
/** So many letters such a word has at least. */
const SHORTEST_JOINED = 6

/**
 * Tells what an Arabic name is followed by before its title: how its bearer is called after his child, in marks of its own.
 *
 * @example `"أبو علاء"` between `أحمد قريع` and `رئيس الوزراء`
 */
export class Nicknames {
  private readonly cues: HitView

  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
  ) {
    this.cues = viewOf(reading, 'cue')
  }

  /** The last token before such a nickname that a token closes; the same token where there is none. */
  before(token: number): number {
    const { page, language } = this.reading
    if (language !== 'ar' || token < 3 || page.tokenKinds[token] === WORD) return token
    if (!beginsWithOneOf(page, token, CLOSING)) return token
    const opening = this.isJoined(token - 1) ? token - 2 : this.cues.isWord(token - 2, KUNYA) ? token - 3 : -1
    if (opening < 1 || page.tokenKinds[opening] === WORD || this.classes.of(opening - 1) <= ORDINARY) return token
    return beginsWithOneOf(page, opening, OPENING) ? opening - 1 : token
  }

  private isJoined(token: number): boolean {
    const { symbols, tokenStarts, tokenEnds } = this.reading.page
    const start = tokenStarts[token] as number
    return (
      (tokenEnds[token] as number) - start >= SHORTEST_JOINED &&
      JOINED.every((letter, i) => symbols[start + i] === letter)
    )
  }
}
