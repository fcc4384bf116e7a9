import { symbolOf } from '../../../text/characters.ts'
import { beginsWithOneOf, isSymbol, LINE_BREAK } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { isFullName, type Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import type { Title } from '../titles/title.ts'

const COLON = symbolOf(':')
const ENDS_ITEM = new Set([...',.'].map(symbolOf))

/**
 * Reads the name on the line below a title that has a line to itself, as letters and statements are signed,
 * or behind its colon.
 *
 * @example `أمين منطقة جازان` with `محمد العمري` below
 */
export class Signatures {
  private readonly cues: HitView

  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
  ) {
    this.cues = viewOf(reading, 'cue')
  }

  /** The full name behind a colon, up to a mark: `وزير العدل: غازي العمري`, as lists of a government are written. */
  behindColon(title: Title): Name | undefined {
    const { page } = this.reading
    if (this.reading.language !== 'ar' || title.plural || title.bare || !isSymbol(page, title.endToken, COLON))
      return undefined
    const name = this.names.after(title.endToken + 1, { article: true })
    return this.names.mayBeFullFromGiven(name) && this.endsItem(name.endToken) ? name : undefined
  }

  /** Whether an item of a list ends before a token: the line, a comma, a full stop. */
  private endsItem(token: number): boolean {
    const { page } = this.reading
    return token >= page.tokenCount || page.tokenKinds[token] === LINE_BREAK || beginsWithOneOf(page, token, ENDS_ITEM)
  }

  /**
   * The full name, of words from `free` on, that fills the line above a title that fills its own; before it may stand
   * what a decree begins with: `نحن سلمان بن أحمد` above `ملك البحرين`.
   */
  above({ plural, bare, firstToken, endToken }: Title, free: number): Name | undefined {
    const { page } = this.reading
    // `الرئيس` is whoever spoke before, `سلطان عمان` is not
    if (
      plural ||
      (bare && endToken - firstToken < 2) ||
      firstToken < 2 ||
      page.tokenKinds[firstToken - 1] !== LINE_BREAK
    )
      return undefined
    if (endToken < page.tokenCount && page.tokenKinds[endToken] !== LINE_BREAK) return undefined
    const name = this.names.before(firstToken - 1)
    if (!isFullName(name) || name.firstToken < free) return undefined
    const before = name.firstToken - 1
    const first = before >= 0 && this.cues.plain(before, 'royal-we') >= 0 ? before : name.firstToken
    return first === 0 || page.tokenKinds[first - 1] === LINE_BREAK ? name : undefined
  }

  /** The full name that fills the line below a title that fills its own; undefined where either shares its line. */
  below(title: Title): Name | undefined {
    const { page } = this.reading
    const { firstToken, endToken } = title
    if (title.plural || (title.bare && title.weak)) return undefined
    if (firstToken > 0 && page.tokenKinds[firstToken - 1] !== LINE_BREAK) return undefined
    if (endToken + 1 >= page.tokenCount || page.tokenKinds[endToken] !== LINE_BREAK) return undefined
    const name = this.names.after(endToken + 1, { article: true })
    if (!isFullName(name)) return undefined
    return name.endToken >= page.tokenCount || page.tokenKinds[name.endToken] === LINE_BREAK ? name : undefined
  }
}
