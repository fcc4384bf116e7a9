import { LINE_BREAK } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import { isFullName, type Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import type { Title } from '../titles/title.ts'

/**
 * Reads the name on the line below a title that has a line to itself, as letters and statements are signed.
 *
 * @example `أمين منطقة جازان` with `محمد العمري` below
 */
export class Signatures {
  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
  ) {}

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
