import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, isSymbol } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { isFullName, type Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import type { Honorific, Presentation } from '../presentation.ts'
import type { Title } from '../titles/title.ts'
import type { Honorifics } from './honorifics.ts'

const COMMA = symbolOf(',')
const COLON = symbolOf(':')
const WAW = symbolOf('و')

/**
 * Reads the holders whom a list behind a plural title names: each of them has the title.
 *
 * @example `النائبان محمد العمري وعلي الحربي`
 */
export class ListedHolders {
  private readonly cues: HitView

  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
    private readonly honorifics: Honorifics,
  ) {
    this.cues = viewOf(reading, 'cue')
  }

  /** All of the list behind a plural title; none where fewer than two full names stand there. */
  behind(title: Title): Presentation[] {
    const holders: Presentation[] = []
    let at = this.lead(title.endToken)
    for (let next = at; next >= 0; next = this.joint(at)) {
      const holder = this.holderAt(next, title)
      if (!holder) break
      holders.push(holder)
      at = (holder.name as Name).endToken
    }
    return holders.length > 1 ? holders : []
  }

  /** Over a colon and `هما`, `كل من` before a list. */
  private lead(token: number): number {
    const { page } = this.reading
    let at = isSymbol(page, token, COLON) ? token + 1 : token
    for (let hit = this.cues.first(at); hit >= 0; hit = this.cues.after(hit))
      if (this.cues.row(hit).key === 'namely') at = Math.max(at, this.cues.endToken(hit))
    return isSymbol(page, at, COLON) ? at + 1 : at
  }

  /** The token behind a comma or و; the same where و is written onto the word; -1 where the list ends. */
  private joint(token: number): number {
    const { page } = this.reading
    let at = token
    if (isSymbol(page, at, COMMA)) at++
    if (isSymbol(page, at, WAW)) return at + 1
    if (at >= page.tokenCount) return -1
    return at > token || beginsWith(page, at, WAW) ? at : -1
  }

  private holderAt(token: number, title: Title): Presentation | undefined {
    const honorifics: Honorific[] = []
    let at = token
    for (let honorific = this.honorifics.at(at); honorific; honorific = this.honorifics.at(at)) {
      honorifics.push(honorific)
      at = honorific.endToken
    }
    if (at >= this.reading.page.tokenCount) return undefined
    const name = this.names.after(at, { strict: true })
    if (!isFullName(name) || !this.names.mayBeginWithGiven(name)) return undefined
    return { name, honorifics, titles: [title], rule: 'plural title + list of names' }
  }
}
