import { symbolOf } from '../../../text/characters.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { beginningAt, isFullName, type Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { UNKNOWN } from '../names/token-class.ts'
import { calledPresentation, isJoint, type Presentation } from '../presentation.ts'
import type { NamesBehindCues } from './names-behind-cues.ts'
import type { TitlesBeside } from './titles-beside.ts'

/** The rule of names behind `تعيين`. */
export const APPOINTMENT = 'appointment + name'
const LAM = symbolOf('ل')
/** Indefinite titles that only a state gives. */
const OF_STATE = new Set(['called-to-feminine', 'called-to-state'])
/** The most words of a name of which no list knows one. */
const MOST_WORDS = 4

/**
 * Reads who is appointed to an office, and who held it before.
 *
 * @example `تعيين أحمد عوض`, `خلفا لحسين العمري`
 */
export class Appointments {
  private readonly cues: HitView

  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
    private readonly behind: NamesBehindCues,
    private readonly titles: TitlesBeside,
  ) {
    this.cues = viewOf(reading, 'cue')
  }

  /** `تعيين X على وظيفة …`; in Persian a list too (`انتصاب X، Y و Z`). */
  appointed(token: number): Presentation[] {
    const found: Presentation[] = []
    for (let at = token; at >= 0; ) {
      const { name: known, honorifics } = this.behind.at(at)
      const name = isFullName(known) ? known : this.beforeTitle(at)
      if (!name || (at > token && !this.names.mayBeFullFromGiven(name))) break
      if (this.titles.hasOtherBehindComma(name.endToken)) break
      // `معارفه رئیس جدید …`
      if (this.names.classes.isTitleWord(name.firstToken) && !this.names.classes.isGiven(name.firstToken)) break
      // `تعيين ماجدة العمري سفيرة شرفية`
      if (this.titles.hasCounterForm(name.endToken)) break
      const presentation = calledPresentation(name, APPOINTMENT, honorifics)
      if (presentation) found.push(presentation)
      at = this.reading.language === 'fa' ? this.behindJoint(name.endToken) : -1
    }
    return found
  }

  /** `بختي بلعايب` before `وزيرا`: two words or three of no list up to an indefinite title that only a state gives. */
  private beforeTitle(token: number): Name | undefined {
    if (this.reading.language !== 'ar') return undefined
    let end = token
    while (end - token < MOST_WORDS && this.names.classes.of(end) >= UNKNOWN) end++
    return end - token > 1 && this.cues.isWord(end, OF_STATE) ? this.names.quoted(token, end) : undefined
  }

  /** The token behind a comma or a lone و; -1 where there is neither. */
  private behindJoint(token: number): number {
    const { page } = this.reading
    return token + 1 < page.tokenCount && isJoint(page, token) ? token + 1 : -1
  }

  /** `خلفا لحسين العمري`: who held the office before; ل is written onto the name. */
  predecessor(token: number): Presentation | undefined {
    const { symbols, tokenStarts } = this.reading.page
    const [found] = this.appointed(token)
    const name = found?.name
    if (!found || !name) return calledPresentation(this.names.joinedByLam(token), APPOINTMENT, [])
    if (found.honorifics.length > 0) return found
    const isJoined =
      name.start === tokenStarts[name.firstToken] && symbols[name.start] === LAM && symbols[name.start + 1] !== LAM
    if (!isJoined) return found
    return calledPresentation(beginningAt(name, name.start + 1), found.rule, found.honorifics, found.country)
  }
}
