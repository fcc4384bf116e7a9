import { BLOCK, DUAL, PLURAL } from '../../../match/entry.ts'
import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, endsSentence, isSymbol } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { NameReader } from '../names/names.ts'
import { UNKNOWN } from '../names/token-class.ts'
import { calledPresentation, isJoint, type Presentation } from '../presentation.ts'
import type { NamesBehindCues } from './names-behind-cues.ts'

/** The rule of names in such a list. */
const ROLL = 'list behind a plural title'
/** Offices of state whatever stands behind the word: `النواب`, not `الأعضاء`. */
const OF_STATE = new Set(['ambassador', 'governor', 'judge', 'legislator', 'mayor', 'minister', 'secretary-general'])
/** How many tokens may stand between the title and the list. */
const REACH = 12
/** The most tokens of the place for which each of the list is: `لولاية نهر النيل`. */
const LONGEST_PLACE = 5
const COLON = symbolOf(':')
const COMMA = symbolOf(',')
const LAM = symbolOf('ل')
const WAW = symbolOf('و')

/**
 * Reads lists of officials that stand apart from the plural title.
 *
 * @example `النواب الموقعون على الطلب هم: خالد العمري، وسعيد الزعبي`
 */
export class RollCalls {
  private readonly offices: HitView

  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
    private readonly behind: NamesBehindCues,
  ) {
    this.offices = viewOf(reading, 'office')
  }

  /** All of the list behind a word such as `هم`, which stands from a token up to `end`; none where fewer than two stand there. */
  behindCue(token: number, end: number): Presentation[] {
    const { page } = this.reading
    if (!this.isOfOfficials(token)) return []
    const found: Presentation[] = []
    let at = isSymbol(page, end, COLON) ? end + 1 : end
    while (at >= 0 && at < page.tokenCount) {
      const { name, honorifics } = this.behind.at(at)
      const one = name ?? this.names.joined(at, found.length > 0 ? UNKNOWN : undefined)
      if (!this.names.mayBeFullFromGiven(one)) break
      const presentation = calledPresentation(one, ROLL, honorifics)
      if (presentation) found.push(presentation)
      at = this.next(this.behindPlace(one.endToken))
    }
    return found.length > 1 ? found : []
  }

  /** Whether a plural title of state stands in the sentence, not far before. */
  private isOfOfficials(token: number): boolean {
    const { offices, reading } = this
    for (let at = token - 1; at >= 0 && token - at <= REACH && !endsSentence(reading.page, at); at--)
      for (let hit = offices.first(at); hit >= 0; hit = offices.after(hit)) {
        const flags = offices.flags(hit)
        if (flags & BLOCK) break
        if (flags & (PLURAL | DUAL) && OF_STATE.has(String(offices.row(hit).fields.role))) return true
      }
    return false
  }

  /** Over `لولاية الخرطوم`, be it behind a comma, up to what joins the next one. */
  private behindPlace(token: number): number {
    const { page } = this.reading
    const first = beginsWith(page, token, COMMA) ? token + 1 : token
    if (!beginsWith(page, first, LAM)) return token
    for (let at = first + 1; at <= first + LONGEST_PLACE; at++)
      if (isJoint(page, at) || beginsWith(page, at, WAW)) return at
    return token
  }

  /** The token behind a comma or و; the same where و is written onto the word; -1 where the list ends. */
  private next(token: number): number {
    const { page } = this.reading
    const at = beginsWith(page, token, COMMA) ? token + 1 : token
    if (isSymbol(page, at, WAW)) return at + 1
    return at > token || beginsWith(page, at, WAW) ? at : -1
  }
}
