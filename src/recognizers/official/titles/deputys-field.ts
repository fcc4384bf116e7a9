import { symbolOf } from '../../../text/characters.ts'
import { isSymbol, WORD } from '../../../text/page.ts'
import type { Title } from './title.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

const WAW = symbolOf('و')
const DEPUTY = 'deputy-head'
/** Those who have deputies for a field each. */
const SERVED = new Set(['minister', 'president', 'governor'])
/** The most words of the field. */
const LONGEST_FIELD = 7

/**
 * Takes in the words of a Persian deputy's field that lead to the title of whose deputy somebody is.
 *
 * @example `امور معادن و صنایع معدنی` between `معاون` and `وزیر صنعت`
 */
export class DeputysField {
  constructor(
    private readonly around: TitleSurroundings,
    private readonly inner: (token: number) => Title | undefined,
  ) {}

  /** Extends a bare title over such words; it stays bare, for the title behind them is its complement. */
  extend(draft: Draft, token: number): boolean {
    const { around } = this
    const { page, language } = around.reading
    if (language !== 'fa' || !draft.bare || draft.role !== DEPUTY) return false
    for (let at = token; at < page.tokenCount && at - token <= LONGEST_FIELD; at++) {
      if (page.tokenKinds[at] !== WORD) return false
      if (around.complements.isTitle(at)) return this.leads(draft, token, at)
      if (isSymbol(page, at, WAW) && at > token) continue
      if (!this.isOfField(at)) return false
    }
    return false
  }

  private leads(draft: Draft, token: number, at: number): boolean {
    const { around } = this
    if (at === token || isSymbol(around.reading.page, at - 1, WAW)) return false
    const title = this.inner(at)
    if (!title || title.plural || title.joined || !SERVED.has(title.role)) return false
    around.overWords(draft, at)
    draft.bare = true
    return true
  }

  /** Whether a word may be one of a field's: no name, no function word, no country. */
  private isOfField(token: number): boolean {
    const { complements } = this.around
    if (this.around.bodyAt(token) || this.around.countryAt(token)) return false
    if (complements.isStop(token) || complements.isRatherName(token)) return false
    return !complements.persian.stopsAt(token) || complements.persian.isActivity(token)
  }
}
