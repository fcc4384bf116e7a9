import { symbolOf } from '../../text/characters.ts'
import { LINE_BREAK, WORD } from '../../text/page.ts'
import { type Hit, type HitView, nextOf } from '../hits.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { Honorifics } from './honorifics.ts'
import { ListedHolders } from './listed-holders.ts'
import type { Name } from './name.ts'
import { namedAfterOn } from './named-after.ts'
import { NameReader } from './names.ts'
import { NamesBeside } from './names-beside.ts'
import { Predicates } from './predicates.ts'
import { type Element, isJoined, type Presentation, presentationsOf } from './presentation.ts'
import { CLOSING, OPENING } from './quotation.ts'
import { Signatures } from './signatures.ts'
import type { TitleReader } from './titles.ts'
import { UNKNOWN } from './token-class.ts'

/** Cues for a state that stand between a title and a name and belong to neither. */
const HOME = new Set(['home', 'this-country'])
const COMMA = symbolOf(',')
/** How many titles are read ahead in search of their holder. */
const MOST_TITLES = 3
const WAW = symbolOf('و')
const DASH = symbolOf('-')
const SLASH = symbolOf('/')

/** Puts titles, honorifics and names that stand side by side together. */
export class Assembler {
  readonly names: NameReader
  readonly honorifics: Honorifics
  /** Whether a name or title is what a street, a prize, a hospital is called after. */
  readonly isNamedAfter: (token: number) => boolean
  private readonly beside: NamesBeside
  private readonly listed: ListedHolders
  private readonly predicates: Predicates
  private readonly signatures: Signatures
  private readonly cues: HitView
  private readonly modifiers: HitView

  constructor(
    private readonly reading: Reading,
    private readonly titles: TitleReader,
    /** Tokens inside a body's name. */
    private readonly inside: Uint8Array,
  ) {
    this.names = new NameReader(reading, (token) => {
      const title = this.titles.read(token)
      return title !== undefined && !title.weak
    })
    this.honorifics = new Honorifics(reading, this.names.classes)
    this.isNamedAfter = namedAfterOn(reading, titles, this.honorifics)
    this.beside = new NamesBeside(reading, this.names)
    this.listed = new ListedHolders(reading, this.names, this.honorifics)
    this.predicates = new Predicates(reading)
    this.signatures = new Signatures(reading, this.names)
    this.cues = viewOf(reading, 'cue')
    this.modifiers = viewOf(reading, 'modifier')
  }

  /** All presentations of a page in reading order. */
  all(): Presentation[] {
    const { page } = this.reading
    const presentations: Presentation[] = []
    const bits = viewOf(this.reading, 'office').bit | viewOf(this.reading, 'honorific').bit
    let free = 0
    for (
      let token = nextOf(this.reading, bits, 0);
      token < page.tokenCount;
      token = nextOf(this.reading, bits, token)
    ) {
      if (this.inside[token]) {
        token++
        continue
      }
      if (this.predicates.is(token)) {
        token++
        continue
      }
      const listed = this.listedFrom(token)
      const last = listed.at(-1)?.name
      if (last) {
        presentations.push(...listed)
        token = last.endToken
        free = token
        continue
      }
      const chain = this.isNamedAfter(token) ? [] : this.chainFrom(token, free)
      if (chain.length === 0) {
        token++
        continue
      }
      const state = this.titles.stateOfCounterpart(token)
      for (const presentation of presentationsOf(this.reading, chain)) {
        if (state !== undefined && presentation.titles[0]?.firstToken === token) presentation.country = state
        presentations.push(presentation)
      }
      token = Math.max(token + 1, (chain[chain.length - 1] as Element).endToken)
      free = token
    }
    return presentations
  }

  /** The holders that a list behind a plural title names. */
  private listedFrom(token: number): Presentation[] {
    const title = this.titles.has(token) ? this.titles.read(token) : undefined
    return title?.plural && !this.isNamedAfter(token) ? this.listed.behind(title) : []
  }

  /** The elements that stand side by side, from a title or honorific on; with a name before it if there is one. */
  private chainFrom(token: number, free: number): Element[] {
    const chain: Element[] = []
    let at = token
    let afterName = false
    const apposed = this.apposed(token, free)
    let titled = false
    for (let element = this.elementAt(at, chain); element; ) {
      const adverb = element.kind === 'title' ? this.adverbAt(element.endToken) : 0
      if (adverb > 0 && element.kind === 'title') element = { ...element, title: { ...element.title, former: true } }
      chain.push(element)
      at = adverb > 0 ? adverb : element.endToken
      if (element.kind !== 'name') {
        const from = this.skip(this.overHome(at), 'name')
        // a title behind a name that has none is that name's, not the next one's (`عادل الطريفي وزير الإعلام، وخالد العباد رئيس …`)
        const isHolders = element.kind === 'title' && afterName && !titled
        titled ||= element.kind === 'title'
        const name = (apposed || isHolders) && from !== at ? undefined : this.beside.after(from, element, from !== at)
        // `وزير الدولة، وعادل الجبير وزير الخارجية`: with و before it the name is somebody else's
        if (
          name &&
          !this.names.isConjoined(name) &&
          !this.isNamedAfter(name.firstToken) &&
          (!this.titles.has(name.firstToken) || this.names.classes.isGivenBeforeFamily(name.firstToken))
        ) {
          chain.push({ kind: 'name', firstToken: name.firstToken, endToken: name.endToken, name })
          at = name.endToken
          afterName = true
        }
      }
      if (element.kind === 'title' && !afterName && chain.length === 1) {
        const signed = this.signatures.below(element.title)
        if (signed)
          return [...chain, { kind: 'name', firstToken: signed.firstToken, endToken: signed.endToken, name: signed }]
      }
      const next = this.skip(at, 'element')
      element = next < 0 ? undefined : this.elementAt(next, chain)
      // behind a name: an honorific, or a title joined by و, begins somebody else
      if (element?.kind === 'honorific' && (apposed || this.isConjoined(element))) break
      // `ناصر الشريف رئيس الديوان والسفير خالد العمري`: the first title is of the name before it
      if (
        element?.kind === 'title' &&
        !afterName &&
        isJoined(this.reading.page, element) &&
        this.beside.after(element.endToken, element, false) &&
        this.isHeldBefore(chain, free)
      )
        break
      // `أحمد العمري وزيرا للمالية`
      if (element?.kind === 'title' && this.predicates.is(element.firstToken)) break
      // `سخنگوی دولت رئیس جمهور را`: the object
      if (element?.kind === 'title' && this.names.classes.isObject(element.endToken)) break
      if (
        element &&
        afterName &&
        (element.kind === 'honorific' || (isJoined(this.reading.page, element) && !this.isFurtherTitle(chain, element)))
      )
        break
    }
    const first = chain[0]
    if (!first) return []
    if (apposed && !afterName) {
      chain.unshift({ kind: 'name', firstToken: apposed.firstToken, endToken: apposed.endToken, name: apposed })
      return chain
    }
    // a name before the title is its holder only where none follows (`قال نصر الله رئيس الوزراء فؤاد السنيورة` are two)
    if (first.kind === 'title' && !chain.some(({ kind }) => kind === 'name')) {
      const before = this.beside.before(first.firstToken, free, first.title)
      if (before) {
        if (this.beside.isHeld(first.firstToken)) chain[0] = { ...first, title: { ...first.title, former: true } }
        chain.unshift({ kind: 'name', firstToken: before.firstToken, endToken: before.endToken, name: before })
      }
    }
    return chain
  }

  /** `الدكتور خالد العمري وزير الصحة ورئيس المجلس`: whether a title behind و is of the name that an honorific introduced. */
  private isFurtherTitle(chain: readonly Element[], element: Element): boolean {
    return (
      chain[0]?.kind === 'honorific' &&
      chain[chain.length - 1]?.kind === 'title' &&
      chain.find(({ kind }) => kind !== 'honorific')?.kind === 'name' &&
      !this.leadsToSomebody(element)
    )
  }

  /** Whether a name or an honorific follows a title, over further titles. */
  private leadsToSomebody(element: Element): boolean {
    let last = element
    for (let i = 0; i < MOST_TITLES; i++) {
      if (this.honorifics.at(last.endToken) || this.beside.after(last.endToken, last)) return true
      const title = this.titles.has(last.endToken) ? this.titles.read(last.endToken) : undefined
      if (!title) return false
      last = { kind: 'title', firstToken: last.endToken, endToken: title.endToken, title }
    }
    return false
  }

  /** Whether a full name stands before the title that a chain begins with. */
  private isHeldBefore([first]: readonly Element[], free: number): boolean {
    if (first?.kind !== 'title') return false
    const name = this.beside.before(first.firstToken, free, first.title)
    return name !== undefined && name.known > 0 && name.endToken - name.firstToken > 1
  }

  /** `وزير الدولة، والدكتور …`: whether و stands before an honorific, so that it begins somebody else. */
  private isConjoined({ firstToken, honorific }: Element & { kind: 'honorific' }): boolean {
    const { page } = this.reading
    if (honorific.start > (page.tokenStarts[firstToken] as number)) return true
    const before = firstToken - 1
    return (
      before >= 0 &&
      page.tokenKinds[before] === WORD &&
      page.symbols[page.tokenStarts[before] as number] === WAW &&
      (page.tokenEnds[before] as number) - (page.tokenStarts[before] as number) === 1
    )
  }

  /** The token behind an adverb such as `آنذاك` that stands beside a title, commas aside; 0 where there is none. */
  private adverbAt(token: number): number {
    const { page } = this.reading
    const at = token < page.tokenCount && page.symbols[page.tokenStarts[token] as number] === COMMA ? token + 1 : token
    for (let hit = this.modifiers.first(at); hit >= 0; hit = this.modifiers.after(hit)) {
      const { fields } = this.modifiers.row(hit)
      if (fields.class === 'adverb' && fields.flag === 'former' && this.modifiers.closing(hit) === 0)
        return this.modifiers.endToken(hit)
    }
    return 0
  }

  private readonly isHome = (hit: Hit): boolean => HOME.has(this.cues.row(hit).key) && this.cues.opening(hit) === 0

  /** Over `المملكة`, `این کشور` between a title and a name. */
  private overHome(token: number): number {
    const hit = this.cues.longest(token, this.isHome)
    return hit < 0 ? token : this.cues.endToken(hit)
  }

  /** The full name to which a title behind a comma or a closing quote is in apposition: `بيل كلينتون، رئیس\u200cجمهور اسبق آمریکا،`. */
  private apposed(token: number, free: number): Name | undefined {
    const { page } = this.reading
    if (token === 0 || this.inside[token]) return undefined
    const mark = page.symbols[page.tokenStarts[token - 1] as number] as number
    const isMarked = mark === COMMA || CLOSING.has(mark)
    const title = this.titles.read(token)
    if (!title || title.plural || title.joined) return undefined
    if (!isMarked && this.names.classes.of(token - 1) < UNKNOWN) return undefined
    const name = this.beside.before(token, free, title)
    return name && name.known > 0 && name.endToken - name.firstToken > 1 ? name : undefined
  }

  /** The title or honorific that begins in a token. */
  private elementAt(token: number, chain: readonly Element[]): Element | undefined {
    // `محمدصادق حاجی تاروردی`: part of a name
    const honorific = this.names.classes.isWithinName(token) ? undefined : this.honorifics.at(token)
    // `محمد أمين الصبيحي`: part of a name
    const isName = this.names.classes.isGivenBeforeFamily(token)
    const title = this.inside[token] || isName ? undefined : this.titles.read(token)
    if (honorific && title && title.endToken <= honorific.endToken && !title.siblings) {
      // `السفير` between a title and a name is an honorific, alone before a name it is a title
      const last = chain[chain.length - 1]
      if (last || title.role === 'official')
        return { kind: 'honorific', firstToken: token, endToken: honorific.endToken, honorific }
    }
    if (title) return { kind: 'title', firstToken: token, endToken: title.endToken, title }
    if (honorific) return { kind: 'honorific', firstToken: token, endToken: honorific.endToken, honorific }
    return undefined
  }

  /** The token where the next part may begin: over quotes, brackets, a comma or a conjunction; -1 where the chain ends. */
  private skip(token: number, what: 'name' | 'element'): number {
    const { page } = this.reading
    let at = token
    for (let i = 0; i < 3 && at < page.tokenCount; i++) {
      if (page.tokenKinds[at] === LINE_BREAK) return -1
      const start = page.tokenStarts[at] as number
      const symbol = page.symbols[start] as number
      const single = (page.tokenEnds[at] as number) === start + 1
      if (!single) break
      if (OPENING.has(symbol) || CLOSING.has(symbol)) at++
      else if (symbol === COMMA || symbol === DASH || (what === 'name' && symbol === SLASH)) at++
      else if (what === 'element' && symbol === WAW) at++
      else break
    }
    return at < page.tokenCount ? at : -1
  }
}
