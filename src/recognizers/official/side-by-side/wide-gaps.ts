import { SPACE } from '../../../text/characters.ts'
import type { Page } from '../../../text/page.ts'
import type { NameClasses } from '../names/name-classes.ts'

/** From so many blanks on, the headlines of a menu are parted by them; fewer justify a line. */
const WIDE = 4

/**
 * Tells where blanks part two headlines that stand in one line, so that a name before them has no title behind them.
 *
 * @example `لا صحة لتعيين سامح حسين    حاكم عجمان يستقبل …`
 */
export class WideGaps {
  constructor(
    private readonly page: Page,
    private readonly classes: NameClasses,
  ) {}

  /** Whether such blanks stand before a token, and what runs from `first` to `end` is not a line of its own, as in a table. */
  parts(token: number, first: number, end: number): boolean {
    return this.isBehind(token) && !(this.classes.isMark(first - 1) && this.classes.isMark(end))
  }

  private isBehind(token: number): boolean {
    const { starts, symbols, tokenStarts, tokenCount } = this.page
    if (token < 1 || token >= tokenCount) return false
    const start = tokenStarts[token] as number
    // white space is one folded unit
    return symbols[start - 1] === SPACE && (starts[start] as number) - (starts[start - 1] as number) >= WIDE
  }
}
