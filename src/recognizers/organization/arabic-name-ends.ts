import { describes } from './arabic-adjectives.ts'
import type { ArabicCourts } from './arabic-courts.ts'
import type { ArabicFields } from './arabic-fields.ts'
import type { ArabicPlaces } from './arabic-places.ts'
import type { HeadNoun } from './head-nouns.ts'
import type { NameWord, NameWords } from './name-words.ts'
import type { Neighbours } from './neighbours.ts'

/** Bodies whose names end in adjectives of their kind. */
export const COURTS = new Set(['court', 'prosecution'])

/** Bodies of which states say that they are national or general behind what they are for. */
const NATIONAL = new Set(['agency', 'authority'])

/** Where names of Arabic bodies end that the dictionary has in part. */
export class ArabicNameEnds {
  constructor(
    private readonly words: NameWords,
    private readonly around: Neighbours,
    private readonly fields: ArabicFields,
    private readonly places: ArabicPlaces,
    private readonly courts: ArabicCourts,
  ) {}

  /**
   * What belongs to a name of the dictionary behind its end: a masculine adjective of its masculine head
   * (`جهاز الإحصاء المركزي`), a possessed member (`لحماية الحياة الفطرية وإنمائها`).
   */
  afterName(token: number, head: HeadNoun | undefined): number {
    const { words, around } = this
    let at = token
    const feminine = head !== undefined && words.endsFeminine(head.endToken - 1)
    // `محكمة الاستئناف الإدارية`: of courts there are kinds
    if (head && (!feminine || COURTS.has(head.class)))
      for (let word = words.at(at); word && describes(word, feminine); word = words.at(at)) {
        // `موقع ديوان الخدمة الإلكتروني`, `محكمة الجنح` + `المختصة بقضايا النزاهة`
        if (words.is('online', at) || this.fields.related(at) > at) break
        at = word.endToken
      }
    // `المحكمة الكبرى الجنائية` + `الأولى`
    if (head && COURTS.has(head.class) && words.is('ordinals', at)) at++
    // `المجلس الإقليمي` + `لخنيفرة`
    if (head?.class === 'council' && head.definite) return this.places.behindLam(at)
    // `جهاز تنمية المشروعات` + `المتوسطة والصغيرة`
    if (head && !head.definite && around.isWord(at) && words.endsLikeFeminine(at - 1)) at = this.fields.adjectives(at)
    // `هيئة الاستثمار` + `الوطنية`: the adjective is the head's
    else if (head && !head.definite && feminine && NATIONAL.has(head.class))
      for (let word = words.at(at); word?.feminine && describes(word, true); word = words.at(at)) {
        if (words.is('online', at)) break
        at = word.endToken
      }
    if (head && COURTS.has(head.class)) at = this.courts.behind(at)
    // `لجنة العلاقات الخارجية` + `والعربية`
    if (head?.class === 'committee')
      for (let word = words.at(at); word && this.isJoinedAdjective(word, at); word = words.at(at)) at = word.endToken
    // `الأكاديمية الجهوية للتربية والتكوين` + `لجهة فاس مكناس`
    if (head?.definite) at = this.places.region(at)
    if (!around.isWord(at)) return at
    const word = words.at(at)
    if (word?.joined && word.possessed) return word.endToken
    return words.isPossessedNoun(at) ? at + 1 : at
  }

  private isJoinedAdjective({ joined, kind, definite, possessed, endToken }: NameWord, token: number): boolean {
    const { around } = this
    return joined && kind === 'adjective' && definite && !possessed && endToken === token + 1 && !around.country(token)
  }
}
