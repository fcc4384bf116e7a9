import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, isSymbol, WORD } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import { PortfolioReader } from '../../portfolios.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { type Honorific, type Presentation, presentationOf, withTitles } from '../presentation.ts'
import type { Title } from '../titles/title.ts'
import { siblingOf } from '../titles/title-siblings.ts'
import type { Honorifics } from './honorifics.ts'
import { ListedStates } from './listed-states.ts'

const COMMA = symbolOf(',')
const COLON = symbolOf(':')
const WAW = symbolOf('و')
const OCCUPATIONS = new Set(['occupation'])
const OPENING_BRACKET = symbolOf('(')

/**
 * Reads the holders whom a list behind a plural title names: each of them has the title.
 *
 * @example `النائبان محمد العمري وعلي الحربي`
 */
export class ListedHolders {
  private readonly cues: HitView
  private readonly countries: HitView
  private readonly fields: PortfolioReader
  readonly states: ListedStates

  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
    private readonly honorifics: Honorifics,
  ) {
    this.cues = viewOf(reading, 'cue')
    this.countries = viewOf(reading, 'country')
    this.fields = new PortfolioReader(reading)
    this.states = new ListedStates(reading, names.classes)
  }

  /** All of the list behind a plural title; none where fewer than two full names stand there. */
  behind(title: Title): Presentation[] {
    if (title.siblings) return this.behindSiblings(title, title.siblings)
    const holders = this.from(this.lead(title.endToken), title)
    if (holders.length > 1) return holders
    const ofStates = this.behindStates(title)
    return ofStates.length > 0 ? ofStates : this.betweenFields(title)
  }

  /** `وزيرا الصحة فلان والتعليم فلان`: behind each of the fields who holds it. */
  private betweenFields(title: Title): Presentation[] {
    const { page, language } = this.reading
    if (language !== 'ar' || title.portfolios.length === 0) return []
    const first = this.holderAt(title.endToken, title)
    if (!first) return []
    const { role, rows, country } = title
    const holders = [withTitles(first, [{ ...title, plural: false }])]
    for (let last = first; last.name && last.name.endToken < page.tokenCount; ) {
      const field = this.fields.next(last.name.endToken, true, true)
      const holder = field && this.holderAt(field.endToken, title)
      if (!holder) break
      holders.push(withTitles(holder, [siblingOf(page, role, rows, field, country)]))
      last = holder
    }
    return holders.length > 1 ? holders : []
  }

  /** The list behind a plural title and what belongs to it: `نواب البصرة فلان وفلان`, `نمایندگان مردم یزد، فلان و فلان`. */
  behindWhole(title: Title): Presentation[] {
    const holders = this.from(this.lead(this.behindMark(title.endToken)), title)
    return holders.length > 1 ? holders : []
  }

  /** The list of holders that begins in a token. */
  private from(token: number, title: Title): Presentation[] {
    const holders: Presentation[] = []
    for (let next = token; next >= 0; ) {
      const holder = this.holderAt(next, title, holders.length > 0)
      if (!holder || (beginsWith(this.reading.page, next - 1, COMMA) && this.hasOccupation(holder))) break
      holders.push(holder)
      next = this.joint((holder.name as Name).endToken)
    }
    return holders
  }

  /** The longest list of holders that ends before a token and begins in one of the words and commas from `first` on. */
  upTo(end: number, first: number, title: Title): Presentation[] {
    const { page } = this.reading
    /** The list from each token on that has one up to `end`. */
    const lists = new Map<number, Presentation[]>()
    let longest: Presentation[] = []
    for (let token = end - 1; token >= first; token--) {
      if (page.tokenKinds[token] !== WORD && !isSymbol(page, token, COMMA)) break
      const holder = this.holderAt(token, title)
      if (!holder) continue
      const endToken = (holder.name as Name).endToken
      const further = endToken === end ? [] : lists.get(this.joint(endToken))
      if (!further) continue
      const list = [holder, ...further]
      lists.set(token, list)
      if (list.length > longest.length) longest = list
    }
    return longest
  }

  /** `وزيرا خارجية تركيا وقطر فلان وفلان`: as many holders as states, each of the state in his place. */
  private behindStates(title: Title): Presentation[] {
    const states = this.states.behind(title.endToken)
    if (!states) return []
    const holders = this.from(this.behindMark(states.endToken), title)
    if (holders.length !== states.codes.length || holders.some(({ country }) => country !== undefined)) return []
    const isOwn = states.firstToken === title.endToken
    return holders.map((holder, i) => {
      const { rule, name, honorifics, titles } = holder
      return presentationOf(rule, name, honorifics, isOwn ? titles : [], states.codes[i], !isOwn)
    })
  }

  /** `وزيرا الصحة والتعليم فلان وفلان`: as many holders as fields, each of the field in his place. */
  private behindSiblings(title: Title, siblings: readonly Title[]): Presentation[] {
    const state = this.countries.longest(title.endToken)
    const isOwn = state >= 0 && this.countries.row(state).key === title.country
    const end = isOwn ? this.countries.endToken(state) : title.endToken
    return this.eachOfHisOwn(title, siblings, this.from(this.behindMark(end), title))
  }

  /** As many holders as fields, each with the title of the field in his place; none where they are not as many. */
  eachOfHisOwn(title: Title, siblings: readonly Title[], holders: readonly Presentation[]): Presentation[] {
    const titles = [{ ...title, siblings: undefined }, ...siblings]
    if (holders.length !== titles.length) return []
    return holders.map((holder, i) => withTitles(holder, [titles[i] as Title]))
  }

  /** Over a comma, a colon or an opening bracket. */
  private behindMark(token: number): number {
    const { page } = this.reading
    const isMark = [COMMA, COLON, OPENING_BRACKET].some((mark) => isSymbol(page, token, mark))
    return isMark ? token + 1 : token
  }

  /** Over a colon and `هما`, `كل من` before a list, over a comma before the state of the first. */
  private lead(token: number): number {
    const { page } = this.reading
    if (isSymbol(page, token, COMMA) && this.countries.longest(token + 1) >= 0) return token + 1
    let at = isSymbol(page, token, COLON) ? token + 1 : token
    for (let hit = this.cues.first(at); hit >= 0; hit = this.cues.after(hit))
      if (this.cues.row(hit).key === 'namely') at = Math.max(at, this.cues.endToken(hit))
    return isSymbol(page, at, COLON) ? at + 1 : at
  }

  /** The token behind a comma or و; the same where و is written onto the word; -1 where the list ends. */
  private joint(token: number): number {
    const { page } = this.reading
    let at = token
    if (isSymbol(page, at, COMMA)) at++
    if (isSymbol(page, at, WAW)) return at + 1
    if (at >= page.tokenCount) return -1
    return at > token || beginsWith(page, at, WAW) ? at : -1
  }

  /** `…، سالم القاسم محامي المتهم`: whether somebody does other work, and is none of a list before a comma. */
  private hasOccupation({ name }: Presentation): boolean {
    return name !== undefined && this.cues.isWord(name.endToken, OCCUPATIONS)
  }

  /** `further`: behind another one, where a name may be `ومبارك` and a word of no list. */
  private holderAt(token: number, title: Title, further = false): Presentation | undefined {
    const honorifics: Honorific[] = []
    // `وزيرا الصحة الليبي فلان والتونسي فلان`
    const state = this.countries.longest(token, (hit) => this.countries.closing(hit) === 0)
    let at = state < 0 ? token : this.countries.endToken(state)
    for (let honorific = this.honorifics.at(at); honorific; honorific = this.honorifics.at(at)) {
      honorifics.push(honorific)
      at = honorific.endToken
    }
    if (at >= this.reading.page.tokenCount) return undefined
    const name = this.names.after(at, { strict: true }) ?? this.names.joined(at, further)
    if (!this.names.mayBeFullFromGiven(name)) return undefined
    const country = state < 0 ? undefined : this.countries.row(state).key
    return presentationOf('plural title + list of names', name, honorifics, [title], country)
  }
}
