import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, isSymbol } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { isFullName, type Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import type { Honorific, Presentation } from '../presentation.ts'
import type { Title } from '../titles/title.ts'
import type { Honorifics } from './honorifics.ts'
import { Quotation } from './quotation.ts'

const COMMA = symbolOf(',')
const COLON = symbolOf(':')
const WAW = symbolOf('و')
/** The most words of the field between a plural title and its states. */
const LONGEST_FIELD = 4

/**
 * Reads the holders whom a list behind a plural title names: each of them has the title.
 *
 * @example `النائبان محمد العمري وعلي الحربي`
 */
export class ListedHolders {
  private readonly cues: HitView
  private readonly countries: HitView
  private readonly quotation: Quotation

  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
    private readonly honorifics: Honorifics,
  ) {
    this.cues = viewOf(reading, 'cue')
    this.countries = viewOf(reading, 'country')
    this.quotation = new Quotation(reading, names)
  }

  /** All of the list behind a plural title; none where fewer than two full names stand there. */
  behind(title: Title): Presentation[] {
    const holders: Presentation[] = []
    let at = this.lead(title.endToken)
    for (let next = at; next >= 0; next = this.joint(at)) {
      const holder = this.holderAt(next, title)
      if (!holder) break
      holders.push(holder)
      at = (holder.name as Name).endToken
    }
    return holders.length > 1 ? holders : []
  }

  /** The two full names before a Persian plural title: `X و Y، وزرای خارجه …`; its states are told behind it. */
  before(title: Title, free: number): Presentation[] {
    const { page, language } = this.reading
    if (language !== 'fa') return []
    const sharing = this.statesBehind(title.endToken).length === 0 ? this.sharing(title, free) : []
    if (sharing.length > 0) return sharing
    const comma = isSymbol(page, title.firstToken - 1, COMMA) ? 1 : 0
    const last = this.nameBefore(title.firstToken - comma)
    if (!last || !isSymbol(page, last.from - 1, WAW)) return []
    const first = this.nameBefore(last.from - 1)
    if (!first || first.from < free) return []
    const [ofFirst, ofLast] = this.statesBehind(title.endToken)
    const one = ({ name }: { name: Name }, country: string | undefined): Presentation => {
      const presentation: Presentation = {
        name,
        honorifics: [],
        titles: [],
        rule: 'list of names + plural title',
        called: true,
      }
      return country === undefined ? presentation : { ...presentation, country }
    }
    return [one(first, ofFirst), one(last, ofLast)]
  }

  /** The two states joined by و that follow a plural title over its field: `خارجه ایران و ترکیه`. */
  private statesBehind(token: number): [string?, string?] {
    const { countries } = this
    const stateAt = (at: number) => countries.longest(at, (hit) => countries.closing(hit) === 0)
    for (let at = token; at < token + LONGEST_FIELD; at++) {
      const first = stateAt(at)
      if (first < 0) continue
      const next = countries.endToken(first)
      const last = isSymbol(this.reading.page, next, WAW) ? stateAt(next + 1) : -1
      return last < 0 ? [] : [countries.row(first).key, countries.row(last).key]
    }
    return []
  }

  /** The full name, in quotation marks or not, that ends before a token, and where it begins with its mark. */
  private nameBefore(token: number): { name: Name; from: number } | undefined {
    const opening = this.quotation.isClosedAt(token - 1) ? this.quotation.openingOf(token - 2) : -1
    const name = opening < 0 ? this.names.before(token) : this.names.quoted(opening + 1, token - 1)
    if (!name || name.endToken - name.firstToken < 2 || (opening < 0 && !isFullName(name))) return undefined
    return { name, from: opening < 0 ? name.firstToken : opening }
  }

  /** All of the list before a plural title: `مهدی رضایی و علی محمدی معاونان وزیر نیرو`; none where it has one name. */
  private sharing(title: Title, free: number): Presentation[] {
    const holders: Presentation[] = []
    for (let end = title.firstToken; end > free; ) {
      const name = this.names.before(end)
      if (!this.names.mayBeFullFromGiven(name) || name.firstToken < free) break
      const honorifics = this.honorifics.before(name.firstToken)
      holders.unshift({ name, honorifics, titles: [title], rule: 'list of names + plural title' })
      const first = (honorifics[0] ?? name).firstToken
      if (!isSymbol(this.reading.page, first - 1, COMMA) && !isSymbol(this.reading.page, first - 1, WAW)) break
      end = first - 1
    }
    return holders.length > 1 ? holders : []
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

  private holderAt(token: number, title: Title): Presentation | undefined {
    const honorifics: Honorific[] = []
    // `وزيرا الصحة الليبي فلان والتونسي فلان`
    const state = this.countries.longest(token, (hit) => this.countries.closing(hit) === 0)
    let at = state < 0 ? token : this.countries.endToken(state)
    for (let honorific = this.honorifics.at(at); honorific; honorific = this.honorifics.at(at)) {
      honorifics.push(honorific)
      at = honorific.endToken
    }
    if (at >= this.reading.page.tokenCount) return undefined
    const name = this.names.after(at, { strict: true }) ?? this.names.joined(at)
    if (!this.names.mayBeFullFromGiven(name)) return undefined
    const holder: Presentation = { name, honorifics, titles: [title], rule: 'plural title + list of names' }
    return state < 0 ? holder : { ...holder, country: this.countries.row(state).key }
  }
}
