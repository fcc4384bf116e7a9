import type { Row } from '../../match/entry.ts'
import { NUMBER, WORD } from '../../text/page.ts'
import type { HitView } from '../hits.ts'
import { ownerOf } from '../owner.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import type { NameWords } from './name-words.ts'
import type { Neighbours } from './neighbours.ts'

/** So many words before a name its title may begin. */
const TITLE_REACH = 3

/**
 * Reads Persian names of one word that is an ordinary noun too (rows with `bare`; `act`: it makes verbs): the noun alone is the body,
 * what it governs or the verb that it makes shows the other sense (`سپاه دشمن`, `بسیج منابع`, `بسیج شدند`).
 */
export class BareNames {
  private readonly numbers: HitView
  private readonly known = new Map<string, boolean>()

  constructor(
    private readonly reading: Reading,
    private readonly bodies: HitView,
    private readonly words: NameWords,
    private readonly around: Neighbours,
  ) {
    this.numbers = viewOf(reading, 'number')
  }

  /** Whether a row's name of one word is read here. */
  isBare({ fields }: Row): boolean {
    return this.reading.language === 'fa' && fields.bare !== undefined
  }

  /** Whether the words beside the noun show that it is none of this body: a number, another state, a verb that it makes. */
  isOther(token: number, row: Row): boolean {
    const { words, around } = this
    const after = token + 1
    if (words.counts(token - 1)) return true
    // `خبرگزاری بسیج`
    if (words.is('private', token - 1)) return true
    if (token > 0 && this.reading.page.tokenKinds[token - 1] === NUMBER) return true
    if (this.isNumber(after)) return true
    if (!around.isWord(after)) return false
    if (row.fields.bare === 'act' && words.is('acts', after) && !this.isBehindTitle(token)) return true
    const state = around.country(after)
    return state !== undefined && (state.fields as { code: string }).code !== ownerOf(row)
  }

  /** Whether the noun, of which `isOther` is not true, stands for the body. */
  stands(token: number, row: Row): boolean {
    if (this.words.is('weeks', token - 1)) return false
    if (this.isFree(token) || this.around.country(token + 1) !== undefined) return true
    if (this.around.place(token + 1) > token + 1) return true
    // a subject at the beginning of its clause, where the page has the body already
    return this.opensClause(token) && this.isKnown(row)
  }

  /** `مسئول گروه خبر بسیج` شد: a title and nouns that belong to it stand before. */
  private isBehindTitle(token: number): boolean {
    const { around } = this
    for (let at = token - 1; at >= 0 && token - at <= TITLE_REACH && around.isWord(at) && !around.isStop(at); at--)
      if (around.endsTitle(at)) return true
    return false
  }

  /** Whether nothing that the noun could govern stands behind it. */
  private isFree(token: number): boolean {
    const { around, words } = this
    const after = token + 1
    return !around.isWord(after) || around.isStop(after) || words.isAnd(after)
  }

  private opensClause(token: number): boolean {
    const { page } = this.reading
    return token === 0 || page.tokenKinds[token - 1] !== WORD || this.words.is('clauses', token - 1)
  }

  /** Whether the noun stands free somewhere on the page. */
  private isKnown(row: Row): boolean {
    let known = this.known.get(row.id)
    if (known === undefined) {
      known = this.search(row)
      this.known.set(row.id, known)
    }
    return known
  }

  private search(row: Row): boolean {
    const { bodies, reading } = this
    for (let token = 0; token < reading.page.tokenCount; token++)
      for (let hit = bodies.first(token); hit >= 0; hit = bodies.after(hit))
        if (
          bodies.row(hit) === row &&
          bodies.endToken(hit) === token + 1 &&
          bodies.isPlain(hit) &&
          this.isFree(token) &&
          !this.isOther(token, row)
        )
          return true
    return false
  }

  private isNumber(token: number): boolean {
    const { page } = this.reading
    if (token >= page.tokenCount) return false
    if (page.tokenKinds[token] === NUMBER) return true
    for (let hit = this.numbers.first(token); hit >= 0; hit = this.numbers.after(hit))
      if (this.numbers.row(hit).fields.kind === 'ordinal' && this.numbers.closing(hit) === 0) return true
    return false
  }
}
