import { symbolOf } from '../../../text/characters.ts'
import { beginsWithOneOf, WORD } from '../../../text/page.ts'
import { QUOTES } from '../../quotation-marks.ts'
import { PARTICIPLES } from './title-definiteness.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'
import { isOfState } from './title-ties.ts'

const LAM = symbolOf('ل')
/** Rows with a word that is `main` behind a noun. */
const MAIN = new Set(['offices/president', 'offices/head'])
/** The row whose words are `conservative` and `ruling` behind a noun. */
const GOVERNOR = 'offices/governor'
/** The row whose word for a rapporteur means what is due, too. */
const RAPPORTEUR = 'offices/rapporteur'
/** The row whose word for a legislator is an adjective too. */
const PARLIAMENTARIAN = 'offices/legislator'

/** Tells which words with the article are adjectives that look like titles. */
export class TitleAttributes {
  constructor(private readonly around: TitleSurroundings) {}

  /** Whether a definite title is an adjective of the noun before it: `الجهات المشرفة على الانتخابات`, `الملعب الرئيس`. */
  has(draft: Draft, token: number, wordsEnd: number): boolean {
    const { page, language } = this.around.reading
    // `الكتلة "العراقية" الممثلة في البرلمان`
    const before = beginsWithOneOf(page, token - 1, QUOTES) ? token - 2 : token - 1
    if (language !== 'ar' || before < 0 || page.tokenKinds[before] !== WORD || !this.around.hasArticle(before))
      return false
    const row = draft.rows[0] as string
    // `المشرف العام` is a person
    // `الحياة البرلمانية`
    if (row === PARLIAMENTARIAN && wordsEnd === token + 1) return this.around.complements.isPlainNoun(before)
    // `الاجتماع المقرر لمجلس الوزراء`
    if (row === RAPPORTEUR && wordsEnd === token + 1 && this.around.begins(wordsEnd, LAM))
      return this.around.complements.isPlainNoun(before)
    // `التيار المحافظ`, `الحزب الحاكم`
    if (row === GOVERNOR) return this.standsBare(draft, token) && this.around.complements.isPlainNoun(before)
    const isParticiple = PARTICIPLES.has(row) && (token + 1 >= page.tokenCount || !this.around.hasArticle(token + 1))
    if (!isParticiple && !(MAIN.has(row) && this.standsBare(draft, token))) return false
    return this.around.complements.isPlainNoun(before)
  }

  /** Whether a title is one word with the article, and neither a body nor a name follows. */
  private standsBare(draft: Draft, token: number): boolean {
    if (!this.around.hasArticle(token) || this.around.begins(token, LAM) || isOfState(draft)) return false
    const next = token + 1
    if (!draft.bare) return this.around.begins(next, LAM)
    return (
      draft.endToken === next && (next >= this.around.reading.page.tokenCount || !this.around.complements.isName(next))
    )
  }
}
