import { DEFINITE } from '../../../match/entry.ts'
import { symbolOf } from '../../../text/characters.ts'
import { WORD } from '../../../text/page.ts'
import { viewOf } from '../../views.ts'
import { isOwn } from './own-titles.ts'
import { CONSTRUCT, DIRECTING } from './private-titles.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'
import { isOfState } from './title-ties.ts'

const COMMA = symbolOf(',')
const LAM = symbolOf('ل')
/** The row of those who run a company sooner than an office. */
const EXECUTIVE = 'offices/director-executive'
/** The row of those who run the branch of a company, or of a service of the state, in a region. */
const REGIONAL = 'offices/director-regional'
/** The row of the Afghan word for a deputy minister. */
const AFGHAN_DEPUTY = 'offices/deputy-minister-moin'
/** The row of the word for a member that stands alone before a name. */
const MEMBER = 'offices/member-before-a-name'
/** The row of those who are responsible, as officials or for a deed. */
const RESPONSIBLE = 'offices/head-responsible'
const DEPUTY = new Set(['deputy-head', 'deputy-chair'])
/** The row of those who head an office of any kind. */
const OFFICE = 'offices/head-of-an-office'

/** Tells which titles are of nothing that any dictionary knows, or have lost what they are of. */
export class TitleOfNothingKnown {
  constructor(private readonly around: TitleSurroundings) {}

  /** `مدیر مرکز گفتگو`, `المدير التنفيذي لنماء المنورة`: who directs nothing that any dictionary knows is no official. */
  has(draft: Draft, token: number, wordsEnd: number): boolean {
    if (isOfState(draft)) return false
    // `معین` is a given name
    if (draft.rows[0] === AFGHAN_DEPUTY) return true
    // `العضو` of whatever club or society
    if (draft.rows[0] === MEMBER) return !this.around.hasCouncil
    // `مسئول انفجار` did it
    if (draft.rows[0] === RESPONSIBLE && draft.loose && wordsEnd === token + 1 && this.around.reading.language === 'fa')
      return true
    if (DIRECTING.has(draft.role) && this.isOfEstablishment(draft, wordsEnd)) return true
    // `المدير العام لمركز معا`, of which no dictionary knows a word
    if (draft.role === 'director-general' && draft.bare && this.isJoinedToUnknown(draft, token)) return true
    if (draft.role !== 'director') return false
    if (draft.loose && this.around.cue(token + 1, 'ordinary-unit') >= 0) return true
    if (draft.rows[0] !== EXECUTIVE && draft.rows[0] !== REGIONAL) return false
    const { page } = this.around.reading
    // `المدير الجهوي للصحة`
    if (draft.rows[0] === REGIONAL && wordsEnd < page.tokenCount && this.around.begins(wordsEnd, LAM))
      if (viewOf(this.around.reading, 'portfolio').longest(wordsEnd, () => true) >= 0) return false
    return !draft.bare || (draft.endToken < page.tokenCount && this.around.begins(draft.endToken, LAM))
  }

  /** Whether a title with the article, in apposition, has lost what ل joins to it; a portfolio's word (`لصحة نجران`) is a state service. */
  private isJoinedToUnknown({ endToken }: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    if (language !== 'ar' || endToken >= page.tokenCount || !this.around.hasArticle(token)) return false
    if (token === 0 || !this.around.begins(token - 1, COMMA)) return false
    return (
      this.around.begins(endToken, LAM) &&
      page.tokenKinds[endToken] === WORD &&
      !this.around.hasArticle(endToken) &&
      !this.around.complements.isStop(endToken) &&
      viewOf(this.around.reading, 'portfolio').longest(endToken, () => true) < 0
    )
  }

  /** `مدير عام مؤسسة العمري للتجارة`: who directs what is called after a family. */
  private isOfEstablishment({ endToken }: Draft, wordsEnd: number): boolean {
    const { around } = this
    if (around.reading.language !== 'ar') return false
    const at = around.cues.longest(wordsEnd, (hit) => around.cues.row(hit).key === 'establishment')
    const name = at < 0 ? wordsEnd : around.cues.endToken(at)
    if (at < 0 || name >= endToken) return false
    const { complements } = around
    return complements.isRatherName(name) || (around.hasArticle(name) && !complements.isKnown(name))
  }

  /** Whether a title in construct has lost what it is of: `رئيس` before a word that could not be read. */
  isStump(draft: Draft, token: number, flags: number): boolean {
    const { reading } = this.around
    if (reading.language !== 'ar' || !draft.bare || flags & DEFINITE || this.around.hasArticle(token)) return false
    // the pronoun of `نائبه` tells whose
    if (isOwn(draft)) return false
    // `نائب رئيس`, `نائب أول`, `رئيس مؤسسة`
    if (DEPUTY.has(draft.role) || draft.rows[0] === OFFICE) return !this.around.hasArticle(draft.endToken - 1)
    return draft.indefinite && draft.endToken === token + 1 && CONSTRUCT.has(draft.role)
  }
}
