import { BLOCK, WEAK } from '../../match/entry.ts'
import { symbolOf } from '../../text/characters.ts'
import { LINE_BREAK, WORD } from '../../text/page.ts'
import type { Hit, HitView } from '../hits.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { AMBIGUOUS, ORDINARY, STOP, UNKNOWN } from './name-classes.ts'
import { type Name, NameReader } from './names.ts'
import { type Element, type Honorific, isJoined, type Presentation, presentationsOf } from './presentation.ts'
import type { Title } from './title.ts'
import type { TitleReader } from './titles.ts'

/** Cues for a state that stand between a title and a name and belong to neither. */
const HOME = new Set(['home', 'this-country'])
/** Streets, hospitals, cups are named by what stands behind these. */
const NAMED_AFTER = new Set(['named-after'])
/** Classes of honorifics that only officials bear. */
const RANKS = new Set(['rank', 'military'])
/** Whose holders are called by their given name: `الملك سلمان`. */
const CROWNED = new Set(['king', 'crown-prince', 'emir', 'supreme-leader', 'president'])
/** Offices of a place: in Persian the place follows them, their holder rarely by a surname alone. */
const LOCAL = new Set([
  'governor',
  'district-governor',
  'mayor',
  'director',
  'director-general',
  'head',
  'deputy-head',
  'police-chief',
  'legislator',
  'prosecutor',
  'commander',
])
const CITY = new Set(['city'])
const ROYAL = /prince|highness|majesty|emir|sheikh|king/
const MOST_QUOTED = 6
const MOST_HONORIFICS = 3
const LONGEST_HONORIFIC = 4
const COMMA = symbolOf(',')
const WAW = symbolOf('و')
const OPENING = new Set([...'«"\'(['].map(symbolOf))
const CLOSING = new Set([...'»"\')]'].map(symbolOf))
const DASH = symbolOf('-')

/** Puts titles, honorifics and names that stand side by side together. */
export class Assembler {
  readonly names: NameReader
  private readonly honorifics: HitView
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
    this.honorifics = viewOf(reading, 'honorific')
    this.cues = viewOf(reading, 'cue')
    this.modifiers = viewOf(reading, 'modifier')
  }

  /** All presentations of a page in reading order. */
  all(): Presentation[] {
    const { page } = this.reading
    const presentations: Presentation[] = []
    let token = 0
    let free = 0
    while (token < page.tokenCount) {
      if (this.inside[token] || (!this.titles.has(token) && !this.honorifics.has(token))) {
        token++
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
        const name = (apposed || isHolders) && from !== at ? undefined : this.nameAt(from, element, from !== at)
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
      const next = this.skip(at, 'element')
      element = next < 0 ? undefined : this.elementAt(next, chain)
      // behind a name: an honorific, or a title joined by و, begins somebody else
      if (element?.kind === 'honorific' && (apposed || this.isConjoined(element))) break
      // `سخنگوی دولت رئیس جمهور را`: the object
      if (element?.kind === 'title' && this.names.classes.isObject(element.endToken)) break
      if (element && afterName && (element.kind === 'honorific' || isJoined(this.reading.page, element))) break
    }
    const first = chain[0]
    if (!first) return []
    if (apposed && !afterName) {
      chain.unshift({ kind: 'name', firstToken: apposed.firstToken, endToken: apposed.endToken, name: apposed })
      return chain
    }
    // a name before the title is its holder only where none follows (`قال نصر الله رئيس الوزراء فؤاد السنيورة` are two)
    if (first.kind === 'title' && !chain.some(({ kind }) => kind === 'name')) {
      const before = this.nameBefore(first.firstToken, free, first.title)
      if (before)
        chain.unshift({ kind: 'name', firstToken: before.firstToken, endToken: before.endToken, name: before })
    }
    return chain
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
    const name = this.nameBefore(token, free, title)
    return name && name.known > 0 && name.endToken - name.firstToken > 1 ? name : undefined
  }

  /** The title or honorific that begins in a token. */
  private elementAt(token: number, chain: readonly Element[]): Element | undefined {
    const honorific = this.honorificAt(token)
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

  private readonly isHonorific = (hit: Hit): boolean =>
    this.honorifics.closing(hit) === 0 &&
    (this.honorifics.opening(hit) === 0 || this.honorifics.end(hit) - this.honorifics.start(hit) > 2)

  /** The honorific that begins in a token. */
  honorificAt(token: number): Honorific | undefined {
    const { honorifics } = this
    const hit = honorifics.longest(token, this.isHonorific)
    if (hit < 0 || honorifics.flags(hit) & BLOCK || honorifics.row(hit).fields.position === 'after') return undefined
    return {
      start: honorifics.start(hit),
      end: honorifics.end(hit),
      firstToken: token,
      endToken: honorifics.endToken(hit),
      row: honorifics.row(hit).id,
      religious: honorifics.row(hit).fields.class === 'religious',
      rank: RANKS.has(String(honorifics.row(hit).fields.class)) && !(honorifics.flags(hit) & WEAK),
    }
  }

  /** Whether a name or title is what a street, a prize, a hospital is called after, over `الملك`, `شهید` between them. */
  isNamedAfter(token: number): boolean {
    let at = token - 1
    while (at > 0 && token - at < LONGEST_HONORIFIC && (this.titles.has(at) || this.honorifics.has(at))) at--
    return this.cues.isWord(at, NAMED_AFTER)
  }

  /** The honorifics right before a name, however the name was found. */
  honorificsBefore(token: number): Honorific[] {
    const found: Honorific[] = []
    for (let end = token; found.length < MOST_HONORIFICS; ) {
      const honorific = this.honorificEndingAt(end)
      if (!honorific) break
      found.unshift(honorific)
      end = honorific.firstToken
    }
    return found
  }

  private honorificEndingAt(end: number): Honorific | undefined {
    for (let token = end - 1; token >= Math.max(0, end - LONGEST_HONORIFIC); token--) {
      if (!this.honorifics.has(token)) continue
      const honorific = this.honorificAt(token)
      const { classes } = this.names
      if (honorific?.endToken === end && (classes.of(token) <= STOP || classes.hasArticle(token))) return honorific
    }
    return undefined
  }

  /** The name that an element calls for. */
  private nameAt(token: number, element: Element, apart = false): Name | undefined {
    if (token < 0) return undefined
    if (element.kind === 'honorific')
      return this.names.after(token, { article: true, surname: !ROYAL.test(element.honorific.row) })
    if (element.kind !== 'title') return undefined
    const { title } = element
    if (title.plural) return undefined
    const bare = title.bare
    const found = this.names.after(token, {
      article: bare && title.definite,
      strict: bare && (!title.definite || title.weak),
      surname: !CROWNED.has(title.role),
      titled: true,
    })
    const name = found && this.withinQuotes(found)
    // behind a comma a given name alone is the subject of what follows
    if (name && apart && name.endToken - name.firstToken === 1 && this.names.classes.isGivenOnly(name.firstToken))
      return undefined
    // `رئیس اداره … ساری گفت`, `فرماندار خلیل آباد`: where the office is held sooner than who holds it
    if (name && this.reading.language === 'fa' && LOCAL.has(title.role) && this.isPlace(name)) return undefined
    // `قائد بارز`: one word behind a bare indefinite title is an adjective sooner than a name
    if (name && bare && !title.definite && name.endToken - name.firstToken === 1 && this.reading.language === 'ar')
      return undefined
    return name
  }

  /** The name before a title: quoted, in apposition, or just there. */
  private nameBefore(token: number, free: number, title: Title): Name | undefined {
    const { page } = this.reading
    let at = token - 1
    const symbol = () => (at >= 0 ? (page.symbols[page.tokenStarts[at] as number] as number) : -1)
    let comma = false
    if (symbol() === COMMA) {
      comma = true
      at--
    }
    let quoted = false
    if (CLOSING.has(symbol())) {
      quoted = true
      at--
    }
    // `الذي يقوده علاوي للسفير`: behind a preposition written onto it a title is somebody else's
    const isGoverned = title.start > (page.tokenStarts[token] as number)
    if (at < free || page.tokenKinds[at] === LINE_BREAK || title.joined || isGoverned || title.plural) return undefined
    const opening = quoted ? this.openingOf(at) : -1
    const isQuoted = opening >= 0
    const name = isQuoted ? this.names.quoted(opening + 1, at + 1) : this.names.before(at + 1)
    if (!name || name.firstToken < free) return undefined
    if (quoted && !isQuoted && name.known === 0) return undefined
    if (name.known === 0 && !isQuoted && (title.bare || !this.names.looksForeign(name))) return undefined
    if (comma && name.known === 0) return undefined
    if (title.bare && title.weak && name.known < 2) return undefined
    return name
  }

  /** A name at the head of a short quotation is all of it: `"عبد الإله بن محمد الشريف"`. */
  private withinQuotes(name: Name): Name {
    const { page } = this.reading
    if (!this.isMark(name.firstToken - 1, OPENING)) return name
    for (let at = name.endToken; at < page.tokenCount && at - name.firstToken < MOST_QUOTED; at++) {
      if (this.isMark(at, CLOSING)) return at === name.endToken ? name : this.names.quoted(name.firstToken, at)
      if (page.tokenKinds[at] !== WORD || this.names.classes.of(at) <= ORDINARY) return name
    }
    return name
  }

  /** One word behind a title of a place, or words that end like a town's name. */
  private isPlace({ firstToken, endToken, quoted }: Name): boolean {
    if (quoted) return false
    return (
      endToken - firstToken === 1 || this.names.classes.endsLikeTown(endToken - 1) || this.cues.isWord(endToken, CITY)
    )
  }

  private isMark(token: number, marks: ReadonlySet<number>): boolean {
    const { page } = this.reading
    return (
      token >= 0 &&
      page.tokenKinds[token] !== WORD &&
      marks.has(page.symbols[page.tokenStarts[token] as number] as number)
    )
  }

  /** The mark that opens the quotation which ends in a token, where it is short enough for a name and all words; else -1. */
  private openingOf(last: number): number {
    const { page } = this.reading
    let ordinary = false
    for (let at = last; at >= 0 && last - at < MOST_QUOTED; at--) {
      // `«مجید تخت روانچی»`: an ordinary word only behind a given name
      if (at < last && this.isMark(at, OPENING)) return ordinary && this.names.classes.of(at + 1) < AMBIGUOUS ? -1 : at
      const kind = this.names.classes.of(at)
      if (page.tokenKinds[at] !== WORD || kind <= STOP) return -1
      ordinary ||= kind === ORDINARY
    }
    return -1
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
      else if (symbol === COMMA || symbol === DASH) at++
      else if (what === 'element' && symbol === WAW) at++
      else break
    }
    return at < page.tokenCount ? at : -1
  }
}
