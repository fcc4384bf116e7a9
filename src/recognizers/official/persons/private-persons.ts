import { symbolOf } from '../../../text/characters.ts'
import { isSymbol, WORD } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { Name } from '../names/name.ts'
import type { NameClasses } from '../names/name-classes.ts'
import { STOP } from '../names/token-class.ts'

const OCCUPATION = new Set(['occupation'])
const PRIVATE_BODY = new Set(['private-body'])
const WORKPLACE = new Set(['workplace'])
/** The most words of a university's name and an honorific before a name. */
const LONGEST_WORKPLACE = 7
const COMMA = symbolOf(',')
/** The most words between an occupation in construct and the name: `بازیگر فیلم سینمایی`. */
const MOST_BETWEEN = 2

/**
 * Tells whether an occupation that is no office stands beside a name: whom the dictionary of office holders knows by this
 * name is somebody else.
 *
 * @example `الفنان محمد مرسي`, `مهاجم الهلال أحمد شفيق`, `حسن روحانی، دانشجوی …`
 */
export class PrivatePersons {
  private readonly cues: HitView

  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
    /** Whether a title of public office begins in a token. */
    private readonly hasTitle: (token: number) => boolean,
  ) {
    this.cues = viewOf(reading, 'cue')
  }

  /** Whether the bearer of a name has such an occupation. */
  has({ firstToken, endToken }: Name): boolean {
    return (
      this.isBehindOccupation(firstToken) || this.isBeforeOccupation(endToken) || this.isBehindWorkplace(firstToken)
    )
  }

  /** `رئيس جامعة بغداد الدكتور محمد مرسي`, `رئیس دانشگاه یزد، حسن روحانی`: whether a head of no body of state is named so. */
  private isBehindWorkplace(token: number): boolean {
    const { page } = this.reading
    const { classes } = this
    let at = token - 1
    while (classes.isHonorificWord(at)) at--
    if (isSymbol(page, at, COMMA)) at--
    for (const last = at - LONGEST_WORKPLACE; at > last && at > 0 && page.tokenKinds[at] === WORD; at--) {
      if (this.cues.isWord(at, WORKPLACE) && classes.isTitleWord(at - 1)) return !this.hasTitle(at - 1)
      if (classes.of(at) === STOP) return false
    }
    return false
  }

  private isBehindOccupation(token: number): boolean {
    const { page } = this.reading
    let at = isSymbol(page, token - 1, COMMA) ? token - 2 : token - 1
    for (let between = 0; at >= 0 && page.tokenKinds[at] === WORD; at--, between++) {
      if (this.cues.isWord(at, OCCUPATION)) return between === 0 || !this.classes.hasArticle(at)
      if (between === MOST_BETWEEN || this.classes.of(at) === STOP || this.hasTitle(at)) return false
    }
    return false
  }

  private isBeforeOccupation(token: number): boolean {
    const { page, language } = this.reading
    const at = isSymbol(page, token, COMMA) ? token + 1 : token
    if (at >= page.tokenCount) return false
    // `محمود احمدی\u200cنژاد، کاندیدای انتخابات`
    if (this.cues.plain(at, 'stands-for-election') >= 0) return true
    if (this.cues.isWord(at, OCCUPATION)) return at > token || language === 'fa' || !this.classes.hasArticle(at)
    // `محمد مرسي رئيس نادي …`, `حسن روحانی مدیرعامل شرکت …`
    if (!this.classes.isTitleWord(at) || this.classes.isHonorificWord(at) || this.hasTitle(at)) return false
    return this.cues.isWord(at + 1, PRIVATE_BODY) || this.cues.isWord(at + 2, PRIVATE_BODY)
  }
}
