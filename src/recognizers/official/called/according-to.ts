import { RowNumbers } from '../../../match/row-numbers.ts'
import { foldedToken } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { Name } from '../names/name.ts'
import type { NameClasses } from '../names/name-classes.ts'
import { calledPresentation, type Presentation } from '../presentation.ts'
import type { Title } from '../titles/title.ts'
import type { NamesBehindCues } from './names-behind-cues.ts'
import type { ReportLayout } from './report-layout.ts'
import { SPEAKER } from './speakers.ts'
import type { TitlesBeside } from './titles-beside.ts'

const CALLS = RowNumbers.ofKeys('according-to')
/** What somebody is who holds no office, or another one. */
const OCCUPATIONS = new Set(['learned', 'occupation'])

/** How far behind a quotation its speaker may be told to do something else than speak. */
const REACH = 60

/**
 * Reads who is quoted without a verb at the head of a line, right below one in which a title speaks that has no name. Further on in
 * the title's own line he is another: there the holder tells what somebody said.
 *
 * @example `نایب رئیس کمیسیون … گفت: ….`, and in the next line `به گفته علی ادیانی مشکلی نیست`
 */
export class AccordingTo {
  private readonly cues: HitView

  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
    private readonly behind: NamesBehindCues,
    private readonly layout: ReportLayout,
    private readonly titles: TitlesBeside,
  ) {
    this.cues = viewOf(reading, 'cue')
  }

  /** All of them; `leads`: titles that stand alone; `named`: everybody who has been named. */
  all(leads: readonly Presentation[], named: readonly Presentation[]): Presentation[] {
    const found: Presentation[] = []
    const tokens = tokensOfNamed(named)
    let next = 0
    let nextNamed = 0
    /** The title that spoke last. */
    let lead: Title | undefined
    for (const hit of this.cues.whose(CALLS)) {
      const token = this.cues.token(hit)
      if (!this.layout.isLineHead(token)) continue
      for (let one = leads[next]; one && endOf(one) <= token; one = leads[++next])
        if (this.layout.speaks(endOf(one))) lead = one.titles[0]
      while ((tokens[nextNamed] ?? token) < token) nextNamed++
      if (!lead || lead.firstToken < this.layout.lineAbove(token)) continue
      // somebody else has been named since
      if ((tokens[nextNamed - 1] ?? -1) >= lead.endToken) continue
      const { name, honorifics } = this.behind.at(this.cues.endToken(hit))
      if (!name || name.endToken - name.firstToken < 2 || !this.classes.beginsFullName(name.firstToken)) continue
      if (this.isSomethingElse(name.endToken) || this.doesSomethingElse(name)) continue
      const presentation = calledPresentation(name, SPEAKER, honorifics, lead.country)
      if (presentation) found.push(presentation)
    }
    return found
  }

  /** `حسن امیری، کارشناس اقتصاد`, `حسن امیری مدیر شرکت`: whether what follows a name tells that its bearer is somebody else. */
  private isSomethingElse(token: number): boolean {
    const at = this.layout.isComma(token) ? token + 1 : token
    return this.titles.hasOther(at) || this.titles.hasFull(at) || this.layout.isCue(at, OCCUPATIONS)
  }

  /** `… دایی گل زد`: whether the next sentence that begins with the surname tells what its bearer does, and he does not speak. */
  private doesSomethingElse({ endToken }: Name): boolean {
    const { page } = this.reading
    const surname = this.wordAt(endToken - 1)
    const end = Math.min(endToken + REACH, page.tokenCount)
    for (let token = endToken; token < end; token++)
      if (this.layout.mayHeadSentence(token) && this.wordAt(token) === surname && this.layout.headsSentence(token, []))
        return !this.layout.speaks(token + 1)
    return false
  }

  private wordAt(token: number): string {
    const { page } = this.reading
    return foldedToken(page, token)
  }
}

/** Where the last title of somebody ends. */
const endOf = ({ titles }: Presentation): number => titles.at(-1)?.endToken ?? 0

/** The first tokens of those who are named with a title, or speak, in the page's order. */
function tokensOfNamed(named: readonly Presentation[]): number[] {
  const tokens: number[] = []
  for (const { name, titles, called } of named) if (name && (called || titles.length > 0)) tokens.push(name.firstToken)
  return tokens.sort((a, b) => a - b)
}
