import { foldedToken, LINE_BREAK, WORD } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import type { Name } from '../names/name.ts'
import type { NameClasses } from '../names/name-classes.ts'
import { ORDINARY } from '../names/token-class.ts'
import type { ReportLayout } from './report-layout.ts'
import type { TitlesBeside } from './titles-beside.ts'

/**
 * Tells who speaks in a report and has a title of no state.
 *
 * @example `مجید رضوان` below `مدیرعامل شرکت گاز از مصوبات سفر رئیس جمهور خبر داد`
 */
export class OtherSpeakers {
  private surnames: ReadonlySet<string> | undefined
  private toldLine = -1
  private toldOther = false

  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
    private readonly layout: ReportLayout,
    private readonly titles: TitlesBeside,
  ) {}

  /** `مدیر دفتر فنی شرکت آب گفت: …`: whether somebody with a title of no state speaks in the line above that of a token. */
  speaksAbove(token: number): boolean {
    const { tokenKinds } = this.reading.page
    let start = token
    while (start > 0 && tokenKinds[start - 1] !== LINE_BREAK) start--
    if (start === 0) return false
    if (start === this.toldLine) return this.toldOther
    this.toldLine = start
    this.toldOther = this.speaksIn(this.layout.lineAbove(start), start)
    return this.toldOther
  }

  private speaksIn(line: number, end: number): boolean {
    for (let at = line; at < end; at++)
      if (this.layout.mayHeadSentence(at) && this.titles.hasOther(at) && this.layout.speaks(at)) return true
    return false
  }

  /** Whether somebody of this surname has a title of no state somewhere: `علی رضوان، رئیس دانشگاه`. */
  has({ endToken }: Name): boolean {
    this.surnames ??= this.surnamesBeforeTitles()
    return this.surnames.has(foldedToken(this.reading.page, endToken - 1))
  }

  private surnamesBeforeTitles(): ReadonlySet<string> {
    const { page } = this.reading
    const surnames = new Set<string>()
    for (let token = 0; token < page.tokenCount; token++) {
      if (!this.titles.hasOther(token)) continue
      const surname = this.layout.isComma(token - 1) ? token - 2 : token - 1
      if (surname >= 0 && page.tokenKinds[surname] === WORD && this.classes.of(surname) >= ORDINARY)
        surnames.add(foldedToken(page, surname))
    }
    return surnames
  }
}
