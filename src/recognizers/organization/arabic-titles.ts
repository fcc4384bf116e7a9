import type { ArabicFields } from './arabic-fields.ts'
import type { ArabicPlaces } from './arabic-places.ts'
import type { HeadNouns } from './head-nouns.ts'
import type { NameWords } from './name-words.ts'
import type { Neighbours } from './neighbours.ts'

/**
 * The titles in the names of Arabic bodies, with what they are of.
 *
 * @example `وكيل الوزارة` in `مكتب وكيل الوزارة`
 */
export class ArabicTitles {
  constructor(
    private readonly words: NameWords,
    private readonly heads: HeadNouns,
    private readonly around: Neighbours,
    private readonly fields: ArabicFields,
    private readonly places: ArabicPlaces,
    /** The end of another body or ministry in genitive. */
    private readonly parent: (token: number) => number,
  ) {}

  /** `مكتب وزير الثقافة` behind `قطاع`: the end of the office of whoever has a title; the token where there is none. */
  office(token: number): number {
    const office = this.heads.at(token).find(({ takes, definite }) => takes.includes('title') && !definite)
    if (!office || !this.around.isWord(office.endToken)) return token
    const title = this.title(office.endToken)
    return title > office.endToken ? title : token
  }

  /** `وكيل الوزارة`, `الوكيل المساعد`, `رئيس مجلس الوزراء`, `نائب رئيس الجمهورية`. */
  title(token: number): number {
    const { around } = this
    const end = around.title(token)
    return end > token ? this.behind(end) : token
  }

  /** The end of what a title that ends before a token is of: further titles, a body, a field or a place. */
  behind(token: number): number {
    const { around } = this
    let at = token
    for (let inner = around.title(at); inner > at; inner = around.title(inner)) at = inner
    const behind = this.parent(at)
    if (behind > at) return behind
    const field = around.portfolios.list(at)
    if (field.length > 0) return field[field.length - 1]?.endToken ?? at
    // `مكتب محافظ البصرة`, `ديوان أمير منطقة الرياض`
    const place = around.isWord(at) ? (this.words.isSign('regions', at) ? this.places.at(at) : around.place(at)) : at
    if (place > at) return place
    // `رئيس حكومة` + `الإقليم`
    const isOpen = around.isWord(at) && !this.words.isDefinite(at - 1, at) && this.words.hasArticleAt(at)
    return isOpen && !around.isStop(at) && !around.isHonorific(at) ? at + 1 : this.fields.adjectives(at)
  }
}
