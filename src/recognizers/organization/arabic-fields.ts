import type { ArabicPlaces } from './arabic-places.ts'
import type { HeadNouns } from './head-nouns.ts'
import type { NameWords } from './name-words.ts'
import type { Neighbours } from './neighbours.ts'

const MOST_NOUNS = 3

/** Reads what Arabic bodies are for: nouns in construct with their adjectives, further members behind و. */
export class ArabicFields {
  constructor(
    private readonly words: NameWords,
    private readonly heads: HeadNouns,
    private readonly around: Neighbours,
    private readonly places: ArabicPlaces,
  ) {}

  /** One field: a portfolio, or nouns in construct up to a definite one, with adjectives; the token where there is none. */
  field(token: number): number {
    const { words, around, places } = this
    const portfolio = around.portfolios.list(token, { afterLam: true })
    const last = portfolio[portfolio.length - 1]?.endToken ?? 0
    let at = token
    for (let i = 0; i < MOST_NOUNS; i++) {
      const word = words.at(at)
      if (!word && i > 0 && this.closes(at)) return this.adjectives(at + 1)
      if (!word || word.kind === 'adjective') break
      // `مكافحة وعلاج الإدمان`: what follows belongs to both nouns
      if (i > 0 && (word.toward || (word.joined && word.definite))) break
      at = word.endToken
      if (!word.definite) {
        // `لتطوير مكة المكرمة`, `نيابة شرق القاهرة الكلية`, `مديرية شرطة شمال عمان`
        const place = i === 0 ? places.known(at) : at
        if (place > at) return this.ordinal(this.adjectives(place))
        continue
      }
      const end = this.adjectives(at)
      // `الدفاع المدني` governs nothing
      const linked = word.kind === 'light' && end === at ? this.linked(end) : end
      // `الزراعة والمياه` + `النيابية`
      return last > linked ? this.adjectives(last) : linked
    }
    return last > 0 && words.isDefinite(token, last) ? this.adjectives(last) : token
  }

  /** `مكافحة` + `التستر`: whether a definite word of no list ends the construct that a noun without article opens. */
  private closes(token: number): boolean {
    const { words, around, heads } = this
    return (
      around.isWord(token) &&
      words.hasArticleAt(token) &&
      !around.isStop(token) &&
      !around.country(token) &&
      !around.isHonorific(token) &&
      !words.is('private', token) &&
      !heads.has(token) &&
      around.title(token) === token &&
      around.place(token) === token
    )
  }

  /** What a preposition adds that a noun governs: `الوقاية من حوادث السير`, `الرقابة على الصادرات والواردات`. */
  private linked(token: number): number {
    const { words, around } = this
    if (!around.isWord(token) || !words.is('links', token) || !around.isWord(token + 1)) return token
    const end = this.field(token + 1)
    return end > token + 1 ? end : token
  }

  /** `مكافحة الجريمة` + `المرتبطة بالتكنولوجيات الحديثة`, `المختصة بقضايا النزاهة`: an adjective and what ب joins to it. */
  related(token: number): number {
    const { words, around } = this
    const noun = token + 1
    if (!around.isWord(token) || !words.is('related', token) || !around.isWord(noun)) return token
    if (words.isBehindBa(noun)) return this.members(this.adjectives(noun + 1))
    const end = words.isBehindPreposition(noun) ? this.field(noun) : noun
    return end > noun ? this.members(end) : token
  }

  /** Over the number of a body of which a town has several: `الثانية` behind `مديرية تربية الكرخ`. */
  ordinal(token: number): number {
    return this.around.isWord(token) && this.words.is('ordinals', token) ? token + 1 : token
  }

  /** Definite adjectives behind a noun; masculine ones not behind a feminine noun, و not before the first. */
  adjectives(token: number): number {
    const { words } = this
    let at = token
    for (let word = words.at(at); word; word = words.at(at)) {
      if (word.kind !== 'adjective' || !word.definite || word.toward || word.possessed) break
      if (word.joined && at === token) break
      if (!word.feminine && words.endsInTehMarbuta(at - 1)) break
      at = word.endToken
    }
    return at
  }

  /** Further members behind و: `والدواء`, `وحقوق الإنسان`, `وتأهيلهم`; not other bodies and ministries. */
  members(token: number): number {
    const { words, around, heads } = this
    let at = token
    while (around.isWord(at)) {
      const word = words.at(at)
      if (!word && (words.isPossessedNoun(at) || this.isUnknownMember(at))) {
        at++
        continue
      }
      if (!word?.joined || heads.has(at) || around.opensMinistry(at)) break
      if (word.kind === 'adjective' && !word.definite) break
      // `للأمن العام` before `ودول الاتحاد الأوروبي`
      const body = word.definite || !around.isWord(word.endToken) ? -1 : around.body(word.endToken)
      if (body >= 0 && around.bodyKind(body) === 'international') break
      const end = word.possessed || word.kind === 'adjective' ? word.endToken : this.field(at)
      if (end === at) break
      at = end
    }
    return at
  }

  /** `والصيدلة` before `جمال توفيق`: a definite word that no dictionary knows, and who heads the body behind it. */
  private isUnknownMember(token: number): boolean {
    const { around, words } = this
    return (
      words.isJoinedDefinite(token) &&
      !around.isKnown(token) &&
      !around.country(token) &&
      !around.isJoinedHonorific(token) &&
      around.introducesPerson(token + 1)
    )
  }
}
