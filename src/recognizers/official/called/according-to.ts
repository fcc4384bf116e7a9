import { RowNumbers } from '../../../match/row-numbers.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
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

/**
 * Reads who is quoted without a verb, below a title that speaks and has no name.
 *
 * @example `نایب رئیس کمیسیون … گفت: …. به گفته علی ادیانی مشکلی نیست`
 */
export class AccordingTo {
  private readonly cues: HitView

  constructor(
    reading: Reading,
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
    let from = 0
    let next = 0
    /** The title that spoke last. */
    let lead: Title | undefined
    for (const hit of this.cues.whose(CALLS)) {
      const token = this.cues.token(hit)
      if (!this.layout.mayHeadSentence(token) || !this.layout.headsSentence(token, leads)) continue
      for (let one = leads[next]; one && endOf(one) <= token; one = leads[++next])
        if (this.layout.speaks(endOf(one))) lead = one.titles[0]
      if (!lead || lead.firstToken < from || isNamedBetween(named, lead.endToken, token)) continue
      const { name, honorifics } = this.behind.at(this.cues.endToken(hit))
      if (!name || name.endToken - name.firstToken < 2 || !this.classes.beginsFullName(name.firstToken)) continue
      if (this.isSomethingElse(name.endToken)) continue
      const presentation = calledPresentation(name, SPEAKER, honorifics, lead.country)
      if (presentation) found.push(presentation)
      from = token
    }
    return found
  }

  /** `حسن امیری، کارشناس اقتصاد`, `حسن امیری مدیر شرکت`: whether what follows a name tells that its bearer is somebody else. */
  private isSomethingElse(token: number): boolean {
    const at = this.layout.isComma(token) ? token + 1 : token
    return this.titles.hasOther(at) || this.titles.hasFull(at) || this.layout.isCue(at, OCCUPATIONS)
  }
}

/** Where the last title of somebody ends. */
const endOf = ({ titles }: Presentation): number => titles.at(-1)?.endToken ?? 0

/** Whether somebody is named between two tokens with a title, or speaks there. */
const isNamedBetween = (named: readonly Presentation[], from: number, to: number): boolean =>
  named.some(
    ({ name, titles, called }) =>
      name && (called || titles.length > 0) && name.firstToken >= from && name.firstToken < to,
  )
