import { BLOCK, DUAL, PLURAL } from '../../../match/entry.ts'
import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, endsIn, endsSentence, isSymbol } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { NameReader } from '../names/names.ts'
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
const NOON = symbolOf('ن')
const WAW = symbolOf('و')
const YEH = symbolOf('ی')

/**
 * Reads lists of officials that stand apart from the plural title.
 *
 * @example `النواب الموقعون على الطلب هم: خالد العمري، وسعيد الزعبي`
 */
export class RollCalls {
  private readonly offices: HitView
  private readonly numbers: HitView

  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
    private readonly behind: NamesBehindCues,
  ) {
    this.offices = viewOf(reading, 'office')
    this.numbers = viewOf(reading, 'number')
  }

  /** All of the list behind a word such as `هم`, which stands from a token up to `end`; none where fewer than two stand there. */
  behindCue(token: number, end: number): Presentation[] {
    const { page } = this.reading
    if (!this.isOfOfficials(token)) return []
    const found: Presentation[] = []
    let at = isSymbol(page, end, COLON) ? end + 1 : end
    while (at >= 0 && at < page.tokenCount) {
      const { name, honorifics } = this.behind.at(at)
      const one = name ?? this.names.joined(at, found.length > 0)
      if (!this.names.mayBeFullFromGiven(one)) break
      const presentation = calledPresentation(one, ROLL, honorifics)
      if (presentation) found.push(presentation)
      at = this.next(this.behindPlace(one.endToken))
    }
    return found.length > 1 ? found : []
  }

  /** Whether a plural title of state stands in the sentence, not far before, and no verb or other people behind it. */
  private isOfOfficials(token: number): boolean {
    for (let at = token - 1; at >= 0 && token - at <= REACH && !endsSentence(this.reading.page, at); at--) {
      if (this.isPluralTitle(at)) return true
      if (this.isVerb(at) || (this.isPeople(at) && !this.isPluralTitle(at - 1))) return false
    }
    return false
  }

  private isPluralTitle(token: number): boolean {
    const { offices } = this
    if (token < 0) return false
    for (let hit = offices.first(token); hit >= 0; hit = offices.after(hit)) {
      const flags = offices.flags(hit)
      if (flags & BLOCK) return false
      if (flags & (PLURAL | DUAL) && OF_STATE.has(String(offices.row(hit).fields.role))) return true
    }
    return false
  }

  /** A verb, and no preposition: `على`. */
  private isVerb(token: number): boolean {
    const { classes } = this.names
    return classes.isVerb(token) && !classes.isFunction(token)
  }

  /** `المتهمين`, `ثلاثة`: others whom the list may name. */
  private isPeople(token: number): boolean {
    const { page } = this.reading
    if (this.numbers.longestWhole(token) >= 0) return true
    const end = page.tokenEnds[token] as number
    const vowel = page.symbols[end - 2]
    return endsIn(page, token, NOON) && (vowel === YEH || vowel === WAW) && this.names.classes.hasArticle(token)
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
