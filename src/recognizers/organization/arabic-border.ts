import type { Reading } from '../recognizer.ts'
import type { Border } from './border.ts'
import type { HeadNoun, HeadNouns } from './head-nouns.ts'
import type { NameWord, NameWords } from './name-words.ts'
import type { Neighbours } from './neighbours.ts'

const MOST_NOUNS = 3

/**
 * The border of a body's name behind an Arabic head noun.
 * Definite head: its adjectives, then a chain of ل (`الهيئة العامة للغذاء والدواء`).
 * Head in construct: a genitive, that is a title, body, ministry, state, field, or nouns with their adjectives
 * (`مكتب وكيل الوزارة للرعاية الاجتماعية`, `لجنة شؤون المرأة والطفل`). What is no word of such names ends it.
 */
export class ArabicBorder {
  private international = false

  constructor(
    private readonly reading: Reading,
    private readonly words: NameWords,
    private readonly heads: HeadNouns,
    private readonly around: Neighbours,
  ) {}

  read(head: HeadNoun): Border | undefined {
    this.international = head.kind === 'international'
    const endToken = head.definite ? this.behindDefinite(head) : this.behindConstruct(head)
    return endToken > head.endToken ? { endToken, international: this.international } : undefined
  }

  private behindDefinite(head: HeadNoun): number {
    const { words, around } = this
    const met = head.needEnd > head.endToken
    if (head.weak && !met) return -1
    const feminine = words.endsFeminine(head.endToken - 1)
    let at = met ? head.needEnd : head.endToken
    if (met && words.endsFeminine(head.endToken) !== feminine) return -1
    for (let word = words.at(at); word && this.describes(word, feminine); word = words.at(at)) at = word.endToken
    if (at > head.endToken)
      for (let word = words.at(at); word?.joined && word.kind === 'adjective' && word.definite && word.feminine === feminine; word = words.at(at)) at = word.endToken
    if (at === head.endToken || (at < this.reading.page.tokenCount && around.isWord(at) && words.is('private', at))) return -1
    return this.toward(at, true)
  }

  /** Whether a word is a definite adjective in the gender of a noun. */
  private describes(word: NameWord, feminine: boolean): boolean {
    return word.kind === 'adjective' && word.definite && !word.joined && !word.toward && !word.possessed && word.feminine === feminine
  }

  private behindConstruct(head: HeadNoun): number {
    const { words, around } = this
    const { endToken } = head
    if (!around.isWord(endToken) || words.is('private', endToken)) return -1
    const feminine = words.endsFeminine(endToken - 1)
    let met = head.needEnd
    const first = words.at(endToken)
    // `لجنة للتحقيق`: the head is indefinite, and this no name
    if (first?.toward || first?.joined) return -1
    if (met > endToken && first?.kind === 'adjective' && !first.definite) met = endToken
    if (head.weak && met === endToken && !(head.takes.includes('portfolio') && around.portfolios.at(endToken))) return -1
    if (head.takes.includes('state')) {
      const state = around.state(endToken)
      if (state > endToken) return state
    }
    if (head.takes.includes('title')) {
      const title = this.title(endToken)
      if (title > endToken) return this.toward(title, false)
    }
    const parent = this.parent(endToken)
    if (parent > endToken) return this.toward(parent, false)
    let at = this.field(endToken, feminine)
    if (at === endToken && head.takes.includes('place')) at = this.place(endToken)
    // `مكافحة`, `شؤون` alone are in construct with something that is no word of names
    if (at < met) at = this.isConstruct(met - 1) ? endToken : this.adjectives(met, feminine, false)
    if (at === endToken) return -1
    return this.members(at, feminine, endToken)
  }

  /** Whether a token is a noun or title without article: what it belongs to must follow. */
  private isConstruct(token: number): boolean {
    const { words, around } = this
    if (words.isDefinite(token, token + 1)) return false
    const word = words.at(token)
    return word ? word.kind !== 'adjective' : around.title(token) > token
  }

  /** `وكيل الوزارة`, `الوكيل المساعد`, `رئيس مجلس الوزراء`, `نائب رئيس الجمهورية`. */
  private title(token: number): number {
    const { around } = this
    let at = around.title(token)
    if (at === token) return token
    for (let inner = around.title(at); inner > at; inner = around.title(inner)) at = inner
    const behind = this.parent(at)
    if (behind > at) return behind
    const field = around.portfolios.list(at)
    if (field.length > 0) return field[field.length - 1]?.endToken ?? at
    return this.adjectives(at, false, true)
  }

  /** The end of another body or ministry in genitive. */
  private parent(token: number): number {
    const { around } = this
    const body = around.body(token)
    if (body >= 0) {
      if (around.bodyKind(body) === 'international') this.international = true
      return around.bodyEnd(body)
    }
    return around.ministry(token)
  }

  /** A place behind a head that takes one: known, or a definite word that no dictionary of words knows; `محافظة القنفذة`. */
  private place(token: number): number {
    const { around, words } = this
    if (!around.isWord(token) || around.isStop(token) || words.beginsWithWaw(token) || around.isHonorific(token) || around.title(token) > token) return token
    if (words.is('regions', token)) {
      const behind = this.place(token + 1)
      return behind > token + 1 ? behind : token
    }
    const known = around.place(token)
    if (known > token) return known
    return around.isKnown(token) || around.country(token) || this.heads.has(token) || words.at(token) ? token : token + 1
  }

  /** One field: a portfolio, or nouns in construct up to a definite one, with adjectives. */
  private field(token: number, feminine: boolean): number {
    const { words, around } = this
    const portfolio = around.portfolios.list(token, { afterLam: true })
    const last = portfolio[portfolio.length - 1]
    let at = token
    for (let i = 0; i < MOST_NOUNS; i++) {
      const word = words.at(at)
      if (!word || word.kind === 'adjective' || (i > 0 && (word.joined || word.toward))) break
      at = word.endToken
      if (!word.definite) continue
      const end = this.adjectives(at, feminine || words.endsFeminine(at - 1), true)
      return Math.max(word.kind === 'light' ? this.linked(end) : end, last?.endToken ?? 0)
    }
    if (last && words.isDefinite(token, last.endToken)) return this.adjectives(last.endToken, feminine || words.endsFeminine(last.endToken - 1), true)
    return token
  }

  /** What a preposition adds that a noun governs: `الوقاية من حوادث السير`, `الرقابة على الصادرات والواردات`. */
  private linked(token: number): number {
    const { words, around } = this
    if (!around.isWord(token) || !words.is('links', token) || !around.isWord(token + 1)) return token
    const end = this.field(token + 1, false)
    return end > token + 1 ? end : token
  }

  /** Definite adjectives; masculine ones not behind a feminine noun. */
  private adjectives(token: number, feminine: boolean, both: boolean): number {
    const { words } = this
    let at = token
    for (let word = words.at(at); word; word = words.at(at)) {
      if (word.kind !== 'adjective' || !word.definite || word.toward || word.possessed) break
      if (word.joined && at === token) break
      if (!word.feminine && feminine && !both) break
      if (!word.feminine && words.endsFeminine(at - 1)) break
      at = word.endToken
    }
    return at
  }

  /** Further members behind و: `والدواء`, `وحقوق الإنسان`, `وتأهيلهم`. */
  private members(token: number, feminine: boolean, first: number): number {
    const { words, around, heads } = this
    let at = token
    while (around.isWord(at)) {
      const word = words.at(at)
      if (!word?.joined || heads.has(at) || around.opensMinistry(at) || (word.toward && at === first)) break
      if (word.possessed) {
        at = word.endToken
        continue
      }
      if (word.kind === 'adjective') {
        if (!word.definite) break
        at = word.endToken
        continue
      }
      const end = this.field(at, feminine)
      if (end === at) break
      at = end
    }
    return at
  }

  /** A chain of ل: `للغذاء والدواء`, `لرعاية المعوقين وتأهيلهم`, `لمجلس الوزراء`. */
  toward(token: number, open: boolean): number {
    const { words, around, reading } = this
    if (!around.isWord(token)) return token
    const word = words.at(token)
    if (word?.toward && !word.joined && word.kind !== 'adjective') {
      const end = this.field(token, false)
      if (end > token) return this.members(end, false, token)
    }
    const { page } = reading
    const start = page.tokenStarts[token] as number
    if (words.isToward(token)) {
      const portfolio = around.portfolios.list(token, { afterLam: true })
      const last = portfolio[portfolio.length - 1]
      if (last) return this.members(this.adjectives(last.endToken, true, true), false, token)
      const body = around.bodyBehind(token, start + 1)
      if (body >= 0) {
        if (around.bodyKind(body) === 'international') this.international = true
        return around.bodyEnd(body)
      }
      if (open && words.isSwallowed(token) && !around.isStop(token) && !around.isKnown(token) && !around.country(token)) return token + 1
    }
    return token
  }

  /** What belongs to a name of the dictionary behind its end: a possessed member (`لحماية الحياة الفطرية وإنمائها`). */
  afterName(token: number): number {
    const { words, around } = this
    const word = around.isWord(token) ? words.at(token) : undefined
    return word?.joined && word.possessed ? word.endToken : token
  }
}
