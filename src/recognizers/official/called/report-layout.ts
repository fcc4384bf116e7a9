import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, beginsWithOneOf, LINE_BREAK, PUNCTUATION_MARK } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { Presentation } from '../presentation.ts'

const COMMA = symbolOf(',')
const STOP_MARKS = new Set([...'.!?:'].map(symbolOf))
/** The Arabic semicolon. */
const SEMICOLON = 0x061b
const DOT = new Set([symbolOf('.')])
const DATELINE_MARKS = new Set([...':-'].map(symbolOf))
/** The most tokens of a news agency's name and the mark behind it. */
const LONGEST_AGENCY = 4
/** How far behind a name at the head of a sentence the verb may stand. */
const REACH_OF_VERB = 60
/** How long `به گزارش خبرگزاری … به نقل از …،` may be. */
const LONGEST_FORMULA = 40
/** Headlines before the lead. */
export const MOST_LINES = 3
/** Cues before the source of a report: `به گزارش`, `به گفته`. */
export const REPORT: ReadonlySet<string> = new Set(['report', 'according-to'])
const SAYING = new Set(['saying'])
/** Cues that follow who speaks: adverbs (`امروز`), phrases and verbs of saying. */
export const ADVERB = new Set(['speaker-adverb', 'speaker-phrase', 'saying'])
/** The same without adverbs. */
export const SPEAKING = new Set(['speaker-phrase', 'saying'])

/**
 * Tells where the lines and sentences of a news report begin, where the report proper does, and whether somebody speaks.
 *
 * @example Behind `به گزارش خبرگزاری …،` the report proper begins.
 */
export class ReportLayout {
  private readonly cues: HitView

  /** What `endOfFirstLines` has found. */
  private firstLines: number | undefined

  constructor(private readonly reading: Reading) {
    this.cues = viewOf(reading, 'cue')
  }

  /** Whether what stands before a token may end a sentence at all. */
  mayHeadSentence(token: number): boolean {
    const kind = token === 0 ? LINE_BREAK : this.reading.page.tokenKinds[token - 1]
    return kind === LINE_BREAK || kind === PUNCTUATION_MARK
  }

  /** Whether a sentence begins with a token: after a line's end or a full stop, or after the comma of `به گزارش …،`. */
  headsSentence(token: number, leads: readonly Presentation[]): boolean {
    const { page } = this.reading
    const before = token - 1
    if (before < 0 || page.tokenKinds[before] === LINE_BREAK) return true
    if (this.isOneOf(before, STOP_MARKS)) return true
    if (!this.closesFormula(before)) return false
    if (this.opensReport(token, leads)) return true
    if (!this.isComma(before)) return this.isFormulaBefore(token)
    for (let at = before - 1; at >= 0 && before - at < 25; at--) {
      if (this.isComma(at)) return false
      if (at === 0 || page.tokenKinds[at - 1] === LINE_BREAK) return true
    }
    return false
  }

  /**
   * Whether the report proper begins with a token: the line behind a lead's title, over `به گزارش …،`.
   * Who stands there and speaks is the holder of that title, be the name in a list or not.
   */
  opensReport(token: number, leads: readonly Presentation[]): boolean {
    const { page } = this.reading
    let start = token
    let commas = 0
    while (start > 0 && page.tokenKinds[start - 1] !== LINE_BREAK) {
      start--
      if (token - start > LONGEST_FORMULA || (this.isComma(start) && ++commas > 2)) return false
    }
    if (start < token && !this.isFormula(start, token)) return false
    let before = start - 1
    while (before > 0 && page.tokenKinds[before - 1] === LINE_BREAK) before--
    let line = before
    while (line > 0 && page.tokenKinds[line - 1] !== LINE_BREAK) line--
    if (this.endOfFirstLines() < line) return false
    return leads.some(({ titles: [title] }) => title && title.firstToken >= line && title.endToken <= before)
  }

  /** The token that ends the first lines of the page, behind one of which a report may begin. */
  private endOfFirstLines(): number {
    if (this.firstLines !== undefined) return this.firstLines
    const { tokenKinds, tokenCount } = this.reading.page
    let lines = 0
    let at = 0
    while (at < tokenCount) {
      if (tokenKinds[at] === LINE_BREAK && tokenKinds[at + 1] !== LINE_BREAK && ++lines > MOST_LINES) break
      at++
    }
    this.firstLines = at
    return at
  }

  /** Whether a line begins with a token, the first line of the page excepted. */
  isLineHead(token: number): boolean {
    return token > 0 && this.reading.page.tokenKinds[token - 1] === LINE_BREAK
  }

  /** The first token of the line above one that begins with a token. */
  lineAbove(token: number): number {
    const { tokenKinds } = this.reading.page
    let line = token - 1
    while (line > 0 && tokenKinds[line] === LINE_BREAK) line--
    while (line > 0 && tokenKinds[line - 1] !== LINE_BREAK) line--
    return line
  }

  /** Whether `به گزارش …` stands from the head of the line up to a token. */
  isFormulaBefore(token: number): boolean {
    let start = token
    while (start > 0 && !this.isLineHead(start) && token - start < LONGEST_FORMULA) start--
    return (start === 0 || this.isLineHead(start)) && this.isFormula(start, token)
  }

  /** Whether the words from the head of a line up to a token are `به گزارش …،`: no verb of saying stands among them. */
  private isFormula(start: number, token: number): boolean {
    if (!this.isCue(start, REPORT)) return false
    for (let at = start + 2; at < token; at++)
      if (this.cues.isWord(at, SAYING) && !this.cues.isWord(at, REPORT)) return false
    return true
  }

  /** Whether a verb of saying follows in the sentence. */
  speaks(token: number): boolean {
    const { page } = this.reading
    for (let at = token; at < page.tokenCount && at - token < REACH_OF_VERB; at++) {
      // `کارشناسان و... گفت`: an ellipsis ends no sentence
      const stops = this.isOneOf(at, STOP_MARKS) && !this.isOneOf(at + 1, DOT) && !this.isOneOf(at - 1, DOT)
      if (page.tokenKinds[at] === LINE_BREAK || stops) return false
      for (let hit = this.cues.first(at); hit >= 0; hit = this.cues.after(hit))
        if (this.cues.row(hit).key === 'saying') return true
    }
    return false
  }

  /** Whether a cue of one of the rows begins in a token. */
  isCue(token: number, keys: ReadonlySet<string>): boolean {
    const { cues } = this
    for (let hit = cues.first(token); hit >= 0; hit = cues.after(hit))
      if (cues.closing(hit) === 0 && keys.has(cues.row(hit).key)) return true
    return false
  }

  /** Whether a token is a mark behind `به گزارش …`: a comma, or the semicolon of Persian pages. */
  closesFormula(token: number): boolean {
    const { page } = this.reading
    if (token < 0 || token >= page.tokenCount) return false
    const start = page.starts[page.tokenStarts[token] as number] as number
    return this.isComma(token) || page.text.charCodeAt(start) === SEMICOLON
  }

  /** Whether a news agency and a mark stand between the head of the line and a token: `خبرگزاری فارس:`, `خبرگزاری فارس-`. */
  isBehindAgency(token: number): boolean {
    if (!this.isOneOf(token - 1, DATELINE_MARKS)) return false
    for (let at = token - 2; at > 0 && token - at <= LONGEST_AGENCY; at--)
      if (this.isLineHead(at)) return this.cues.longest(at, (hit) => this.cues.endToken(hit) === token - 1) >= 0
    return false
  }

  /** Whether a token is a comma. */
  isComma(token: number): boolean {
    return beginsWith(this.reading.page, token, COMMA)
  }

  /** Whether a token begins with one of some marks. */
  isOneOf(token: number, marks: ReadonlySet<number>): boolean {
    return beginsWithOneOf(this.reading.page, token, marks)
  }
}
