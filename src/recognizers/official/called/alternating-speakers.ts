import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, LINE_BREAK, NUMBER, WORD } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { knownIn, type Name, nameOf } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { FAMILY, ORDINARY, UNKNOWN } from '../names/token-class.ts'
import { calledPresentation, type Honorific, type Presentation } from '../presentation.ts'
import type { Honorifics } from '../side-by-side/honorifics.ts'
import { ADVERB, type ReportLayout, SPEAKING } from './report-layout.ts'

/** The rule of a name that speaks by turns with a title. */
export const ALTERNATING = 'title and name speak by turns'
const FRIDAY_IMAM = 'offices/friday-imam'
/** The most words of a speaker's name. */
const MOST_WORDS = 3
/** How many sentences a speaker must begin. */
const FEWEST_SENTENCES = 2
/** The most tokens of the date at the head of a report. */
const LONGEST_DATE = 10
const COLON = symbolOf(':')

/** Words at the head of a sentence that somebody speaks in. */
interface Run {
  readonly firstToken: number
  readonly endToken: number
  readonly honorifics: Honorific[]
}

/**
 * Reads the speaker of a Persian report whose title and name never stand side by side: a title without a name begins
 * some sentences of saying, a name without a title, of whatever words, begins others. Who is mentioned before he speaks
 * has been introduced as somebody else.
 *
 * @example `رئیس مرکز … گفت: …. خسرو صادق\u200cنیت روز دوشنبه … افزود: …. صادق\u200cنیت گفت: …`
 */
export class AlternatingSpeakers {
  private readonly dates: HitView

  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
    private readonly honorifics: Honorifics,
    private readonly layout: ReportLayout,
  ) {
    this.dates = viewOf(reading, 'calendar')
  }

  /** Those whose title is one of `leads`, titles without a name; `beside`: everybody with a title beside the name. */
  all(leads: readonly Presentation[], beside: readonly Presentation[]): Presentation[] {
    const held = new Set<string>()
    for (const { name, titles } of beside) if (name) for (const { role } of titles) held.add(role)
    const speaking = leads.filter(
      ({ titles: [title] }) =>
        title && !held.has(title.role) && this.heads(title.firstToken, leads) && this.layout.speaks(title.endToken),
    )
    const lead = speaking[0]?.titles[0]
    if (!lead) return []
    const runs = this.runs(leads)
    const imam = speaking.some(({ titles: [title] }) => title?.rows[0] === FRIDAY_IMAM)
    const full = runs.filter((run, i) => this.isName(run, imam) && this.isFirstOf(runs, i))
    const speakers = full.filter(
      (run) => runs.filter((other) => this.isSame(other, run)).length >= FEWEST_SENTENCES && this.isNew(run, runs),
    )
    if (speakers.length !== 1) return []
    const speaker = speakers[0] as Run
    const found = calledPresentation(this.nameOf(speaker), ALTERNATING, speaker.honorifics, lead.country)
    return found ? [found] : []
  }

  /** Whether a run names somebody in full: two words at least, or a cleric's surname where a Friday imam speaks. */
  private isName({ firstToken, endToken, honorifics }: Run, imam: boolean): boolean {
    return endToken - firstToken > 1 || (imam && honorifics.some(({ religious }) => religious))
  }

  /** All words at the head of sentences that somebody speaks in. */
  private runs(leads: readonly Presentation[]): Run[] {
    const runs: Run[] = []
    for (let token = 0; token < this.reading.page.tokenCount; token++) {
      if (!this.heads(token, leads)) continue
      const run = this.runAt(token)
      if (run) runs.push(run)
    }
    return runs
  }

  private runAt(token: number): Run | undefined {
    const honorifics: Honorific[] = []
    let first = token
    for (let honorific = this.honorifics.at(first); honorific; honorific = this.honorifics.at(first)) {
      honorifics.push(honorific)
      first = honorific.endToken
    }
    let end = first
    while (end - first < MOST_WORDS && this.isOfName(end, first, honorifics.length > 0)) end++
    const cues = end - first > 1 || honorifics.length > 0 ? ADVERB : SPEAKING
    if (end === first || !this.layout.isCue(end, cues)) return undefined
    return this.layout.speaks(end) ? { firstToken: first, endToken: end, honorifics } : undefined
  }

  /** Whether a word may be part of a speaker's name: an ordinary one only behind a given name or an honorific. */
  private isOfName(token: number, first: number, afterHonorific: boolean): boolean {
    const { classes } = this.names
    const { page } = this.reading
    if (token >= page.tokenCount || page.tokenKinds[token] !== WORD || this.layout.isCue(token, ADVERB)) return false
    const kind = classes.of(token)
    // `خادم` is a family name too
    if (kind < FAMILY && (classes.isTitleWord(token) || classes.hasPluralEnding(token))) return false
    if (kind >= UNKNOWN) return true
    return kind === ORDINARY && (token === first ? afterHonorific : classes.mayBeGiven(first))
  }

  /** Whether a sentence begins with a token, be it behind `به گزارش …؛` or a date. */
  private heads(token: number, leads: readonly Presentation[]): boolean {
    const { layout } = this
    if (layout.mayHeadSentence(token) && layout.headsSentence(token, leads)) return true
    const { page } = this.reading
    if (token === 0) return false
    // `به گزارش ما حجت\u200cالاسلام محمدی …`
    if (this.honorifics.has(token) && layout.isFormulaBefore(token)) return true
    if (layout.closesFormula(token - 1) && !layout.isComma(token - 1)) return layout.isFormulaBefore(token)
    let start = token
    while (start > 0 && page.tokenKinds[start - 1] !== LINE_BREAK) if (token - --start >= LONGEST_DATE) return false
    for (let at = start; at < token; at++) if (!this.isOfDate(at)) return false
    return start < token
  }

  private isOfDate(token: number): boolean {
    const { page } = this.reading
    return page.tokenKinds[token] === NUMBER || beginsWith(page, token, COLON) || this.dates.has(token)
  }

  /** Whether no earlier run is the same person by more words. */
  private isFirstOf(runs: readonly Run[], index: number): boolean {
    return !runs.slice(0, index).some((other) => this.isSame(runs[index] as Run, other))
  }

  /** Whether the words of a run are the last ones of another. */
  private isSame(run: Run, full: Run): boolean {
    const words = run.endToken - run.firstToken
    if (words > full.endToken - full.firstToken) return false
    for (let i = 1; i <= words; i++) if (!this.isSameWord(run.endToken - i, full.endToken - i)) return false
    return true
  }

  /** Whether nobody of that surname is mentioned before he speaks, but in a headline that ends in a colon (`صادق\u200cنیت: …`). */
  private isNew(run: Run, runs: readonly Run[]): boolean {
    const { page } = this.reading
    const surname = run.endToken - 1
    for (let token = 0; token < surname; token++) {
      if (page.tokenKinds[token] !== WORD || !this.isSameWord(token, surname)) continue
      if (beginsWith(page, token + 1, COLON)) continue
      if (!runs.some(({ firstToken, endToken }) => firstToken <= token && token < endToken)) return false
    }
    return true
  }

  private isSameWord(a: number, b: number): boolean {
    const { symbols, tokenStarts, tokenEnds } = this.reading.page
    const from = tokenStarts[a] as number
    const other = tokenStarts[b] as number
    const length = (tokenEnds[a] as number) - from
    if ((tokenEnds[b] as number) - other !== length) return false
    for (let i = 0; i < length; i++) if (symbols[from + i] !== symbols[other + i]) return false
    return true
  }

  private nameOf({ firstToken, endToken }: Run): Name {
    const { classes } = this.names
    return nameOf(this.reading, classes, firstToken, endToken, knownIn(classes, firstToken, endToken), false)
  }
}
