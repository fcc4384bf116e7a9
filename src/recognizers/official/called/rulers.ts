import { BLOCK } from '../../../match/entry.ts'
import { beginsWithOneOf } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { isFullName, nameOf } from '../names/name.ts'
import type { NameClasses } from '../names/name-classes.ts'
import { AMBIGUOUS, FAMILY, GIVEN } from '../names/token-class.ts'
import { calledPresentation, type Presentation } from '../presentation.ts'
import { type NamesBehindCues, OPENING } from './names-behind-cues.ts'
import type { TitlesBeside } from './titles-beside.ts'

/** The rule of names behind what somebody rules. */
export const REIGN = 'reign + name'

/**
 * Reads who rules, behind a word for the government or the time of it: known names only.
 *
 * @example `دولت دونالد ترامپ`, `فترة حكم رجب طيب إردوغان`
 */
export class Rulers {
  private readonly holders: HitView

  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
    private readonly behind: NamesBehindCues,
    private readonly titles: TitlesBeside,
  ) {
    this.holders = viewOf(reading, 'person', false)
  }

  /** `المخلوع صالح`: the known surname of who was overthrown, in quotation marks or not. */
  deposed(token: number): Presentation | undefined {
    const { page } = this.reading
    const at = beginsWithOneOf(page, token, OPENING) ? token + 1 : token
    const holder = at < page.tokenCount ? this.holders.longest(at, (hit) => this.holders.isPlain(hit)) : -1
    if (holder < 0 || this.holders.flags(holder) & BLOCK) return undefined
    const end = this.holders.endToken(holder)
    return calledPresentation(nameOf(this.reading, this.classes, at, end, end - at, false), REIGN, [])
  }

  /** The ruler whose name begins in a token. */
  at(token: number): Presentation | undefined {
    const { classes, holders } = this
    const { name, honorifics } = this.behind.at(token, true)
    if (!name || name.known < name.endToken - name.firstToken) return undefined
    const first = classes.of(name.firstToken)
    // `دولت روحانی`: an office holder's surname, be it an ordinary word too
    const isHolder = first === AMBIGUOUS && this.reading.language === 'fa' && holders.hasPlain(name.firstToken)
    // `المستشار حسن فريد`: a given name that is a word too, behind an honorific
    const isAddressed =
      first === AMBIGUOUS && honorifics.length > 0 && classes.isGiven(name.firstToken) && isFullName(name)
    if (first !== GIVEN && first !== FAMILY && !isHolder && !isAddressed) return undefined
    // one word names a ruler where the dictionary of office holders has it (`دولت ائتلافی`, `إدارة الطائي` are no rulers')
    if (
      name.endToken - name.firstToken === 1 &&
      (classes.isGivenOnly(name.firstToken) || !holders.has(name.firstToken))
    )
      return undefined
    // `برئاسة خالد مشعل، رئيس المكتب السياسي`
    if (this.titles.hasOtherBehindComma(name.endToken)) return undefined
    return calledPresentation(name, REIGN, honorifics)
  }
}
