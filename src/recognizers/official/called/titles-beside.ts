import { BLOCK } from '../../../match/entry.ts'
import { endsSentence } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { NameClasses } from '../names/name-classes.ts'
import { GIVEN } from '../names/token-class.ts'
import type { Presentation } from '../presentation.ts'
import type { ReportLayout } from './report-layout.ts'

/** Indefinite titles that only a state gives. */
const OF_STATE = new Set(['called-to-state', 'called-to-feminine'])
/** What somebody is who holds no office. */
const OF_NO_OFFICE = new Set(['occupation'])
/** How many tokens may stand between a title and the word for its bearer's deputy. */
const NEAR = 30

/**
 * Tells which titles begin where, among those that were read beside names or alone.
 *
 * @example `وزير الصحة` is a title of public office, `رئيس المكتب الإداري للجماعة` another one.
 */
export class TitlesBeside {
  private readonly cues: HitView
  private readonly offices: HitView
  private readonly starts = new Set<number>()
  private readonly fullStarts = new Set<number>()
  private readonly pluralStarts = new Set<number>()
  private readonly named = new Set<number>()

  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
    private readonly layout: ReportLayout,
    beside: readonly Presentation[],
  ) {
    this.cues = viewOf(reading, 'cue')
    this.offices = viewOf(reading, 'office')
    for (const { name, titles } of beside) {
      if (name && titles.length > 0) this.named.add(name.endToken - 1)
      for (const { firstToken, bare, plural } of titles) {
        this.starts.add(firstToken)
        if (plural) this.pluralStarts.add(firstToken)
        if (!bare) this.fullStarts.add(firstToken)
      }
    }
  }

  /** Whether a title begins in a token that tells of what it is: `وزير الصحة`. */
  hasFull(token: number): boolean {
    return this.fullStarts.has(token)
  }

  /** Whether a plural title begins in a token: `استانداران`. */
  hasPlural(token: number): boolean {
    return this.pluralStarts.has(token)
  }

  /** Whether a title stands not far before a token: whose deputy it is. */
  areNear(token: number): boolean {
    for (let at = token - 1; at >= 0 && token - at <= NEAR; at--)
      if (this.starts.has(at) || this.cues.isWord(at, OF_STATE)) return true
    return false
  }

  /** Whether a title stands near a token, before it or in its sentence behind it. */
  areAround(token: number): boolean {
    if (this.areNear(token)) return true
    const { page } = this.reading
    for (let at = token; at < page.tokenCount && at - token <= NEAR && !endsSentence(page, at); at++)
      if (this.starts.has(at)) return true
    return false
  }

  /** Whether the nearest person before a token, in its sentence, is one whose title was read: whom somebody follows. */
  isOfficialBefore(token: number): boolean {
    for (let at = token - 1; at >= 0 && token - at <= NEAR && !endsSentence(this.reading.page, at); at--) {
      if (this.starts.has(at) || this.named.has(at) || this.cues.isWord(at, OF_STATE)) return true
      if (this.hasOther(at) || this.cues.isWord(at, OF_NO_OFFICE) || this.classes.of(at) === GIVEN) return false
    }
    return false
  }

  /** Whether a title word stands in a token that begins no title of public office. */
  hasOther(token: number): boolean {
    return this.classes.isTitleWord(token) && !this.starts.has(token)
  }

  /** Whether words begin in a token of which the dictionary says that they are no title: `سفيرة شرفية`. */
  hasCounterForm(token: number): boolean {
    const { offices } = this
    return offices.longest(token, (hit) => (offices.flags(hit) & BLOCK) !== 0) >= 0
  }

  /** Whether such a word follows a name over a comma: `X، رئيس المكتب الإداري للجماعة` is no official. */
  hasOtherBehindComma(token: number): boolean {
    return this.layout.isComma(token) && this.hasOther(token + 1)
  }
}
