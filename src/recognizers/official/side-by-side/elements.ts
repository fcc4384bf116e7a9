import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, beginsWithOneOf, isSymbol, LINE_BREAK, WORD } from '../../../text/page.ts'
import type { Hit, HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { NameClasses } from '../names/name-classes.ts'
import type { Element } from '../presentation.ts'
import { VERBS_TOO } from '../titles/title-modifier.ts'
import type { TitleReader } from '../titles/titles.ts'
import type { Honorifics } from './honorifics.ts'
import { CLOSING, OPENING } from './quotation.ts'
import { isSentenceBorder } from './verb-number.ts'

/** Cues for a state that stand between a title and a name and belong to neither. */
const HOME = new Set(['home', 'this-country'])
/** Cues that join a name to the title of its bearer. */
const HOLDING = new Set(['holding'])
const COMMA = symbolOf(',')
const DASH = symbolOf('-')
const SEMICOLON = symbolOf(';')
const SLASH = symbolOf('/')
const WAW = symbolOf('و')
/** How far apart the semicolons of a list may stand. */
const REACH_OF_LIST = 40

/**
 * Reads the titles and honorifics of which chains are made, and what may stand between them.
 *
 * @example In `وزير الصحة آنذاك، الدكتور …` a title, an adverb of time, a comma, an honorific.
 */
export class Elements {
  private readonly cues: HitView
  private readonly modifiers: HitView
  private readonly bodies: HitView
  private readonly people: HitView
  private readonly blessings: HitView

  constructor(
    private readonly reading: Reading,
    private readonly titles: TitleReader,
    private readonly honorifics: Honorifics,
    private readonly classes: NameClasses,
    /** Tokens inside a body's name. */
    private readonly inside: Uint8Array,
  ) {
    this.cues = viewOf(reading, 'cue')
    this.modifiers = viewOf(reading, 'modifier')
    this.bodies = viewOf(reading, 'organization')
    this.people = viewOf(reading, 'person', false)
    this.blessings = viewOf(reading, 'honorific')
  }

  /** The title or honorific that begins in a token. */
  at(token: number, chain: readonly Element[]): Element | undefined {
    // `محمدصادق حاجی تاروردی`: part of a name
    const isInName = this.classes.isTitleInName(token)
    const isOfName = isInName || this.classes.isWithinName(token) || this.beginsKnownName(token)
    const honorific = isOfName ? undefined : this.honorifics.at(token)
    let title = this.inside[token] || isInName ? undefined : this.titles.read(token)
    if (title && this.isOfName(token)) title = undefined
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

  /** `امیر اوحانا`: whether a Persian honorific that is a given name too is the first word of an office holder's name. */
  private beginsKnownName(token: number): boolean {
    const { people } = this
    if (this.reading.language !== 'fa' || !this.honorifics.has(token) || !this.classes.isGiven(token)) return false
    return people.longest(token, (hit) => people.isPlain(hit) && people.endToken(hit) > token + 1) >= 0
  }

  /** `محمد أمين الصبيحي`, `شاه محمود میاخیل`: whether a title word is part of a name. */
  private isOfName(token: number): boolean {
    const { classes } = this
    return (
      classes.isGivenBeforeFamily(token) ||
      classes.isPhrase(token) ||
      classes.isWithinForm(token) ||
      classes.isShahInName(token)
    )
  }

  /** The token behind an adverb such as `آنذاك` that stands beside a title, commas aside; 0 where there is none. */
  behindAdverb(token: number): number {
    const { page } = this.reading
    // `أمير أبها "آنذاك" خالد العمري`
    const quote = token < page.tokenCount && beginsWithOneOf(page, token, OPENING)
    const at = quote || beginsWith(page, token, COMMA) ? token + 1 : token
    for (let hit = this.modifiers.first(at); hit >= 0; hit = this.modifiers.after(hit)) {
      const { key, fields } = this.modifiers.row(hit)
      // `نخست\u200cوزیر ارمنستان پیش\u200cتر گفته بود`: the verb's
      if (key === VERBS_TOO && page.tokenKinds[this.modifiers.endToken(hit)] === WORD) continue
      const end = this.modifiers.endToken(hit)
      if (quote && !beginsWithOneOf(page, end, CLOSING)) continue
      if (fields.class === 'adverb' && fields.flag === 'former' && this.modifiers.closing(hit) === 0)
        return quote ? end + 1 : end
    }
    return 0
  }

  private readonly isHome = (hit: Hit): boolean => HOME.has(this.cues.row(hit).key) && this.cues.opening(hit) === 0

  /** Over `المملكة`, `این کشور` between a title and a name. */
  behindHome(token: number): number {
    const hit = this.cues.longest(token, this.isHome)
    return hit < 0 ? token : this.cues.endToken(hit)
  }

  /** Over `وهو`, `الذي يشغل منصب` between a name and a full title that is one person's; the same token where there is no such title. */
  behindHolding(token: number): number {
    const { page } = this.reading
    const at = beginsWith(page, token, COMMA) ? token + 1 : token
    const hit = this.cues.longest(at, (hit) => HOLDING.has(this.cues.row(hit).key) && this.cues.opening(hit) === 0)
    if (hit < 0) return token
    const next = this.cues.endToken(hit)
    const title = next < page.tokenCount && !this.inside[next] ? this.titles.read(next) : undefined
    return title && !title.bare && title.definite && !title.plural ? next : token
  }

  /** Over a blessing between dashes behind a name, `- حفظه الله -`, before a full title; the same token where there is none. */
  behindBlessing(token: number): number {
    const { page } = this.reading
    if (!beginsWith(page, token, DASH)) return token
    const hit = this.blessings.longest(token + 1, this.isBlessing)
    const dash = hit < 0 ? token : this.blessings.endToken(hit)
    if (hit < 0 || !beginsWith(page, dash, DASH)) return token
    const next = dash + 1
    const title = next < page.tokenCount && !this.inside[next] ? this.titles.read(next) : undefined
    if (!title || title.plural || title.joined || !title.definite) return token
    // `أمير منطقة الرياض` is bare and whole
    return title.bare && title.endToken === next + 1 ? token : next
  }

  private readonly isBlessing = (hit: Hit): boolean =>
    this.blessings.row(hit).key === 'blessing' && this.blessings.isPlain(hit)

  /** Whether a token is a dash. */
  isDash(token: number): boolean {
    return beginsWith(this.reading.page, token, DASH)
  }

  /** Over `(الناتو)` between a title and a name: another name of the body, in brackets or quotes. */
  behindAcronym(token: number): number {
    const { page } = this.reading
    if (token >= page.tokenCount || !OPENING.has(page.symbols[page.tokenStarts[token] as number] as number))
      return token
    const hit = this.bodies.longestWhole(token + 1)
    const end = hit < 0 ? token : this.bodies.endToken(hit)
    return hit >= 0 && beginsWithOneOf(page, end, CLOSING) ? end + 1 : token
  }

  /** Over one word in brackets or quotes: the short name of a body (`«نزاهة»`); the same token where there is none. */
  behindQuotedWord(token: number): number {
    const { page } = this.reading
    const isQuoted =
      token + 3 < page.tokenCount &&
      beginsWithOneOf(page, token, OPENING) &&
      page.tokenKinds[token + 1] === WORD &&
      beginsWithOneOf(page, token + 2, CLOSING)
    return isQuoted ? token + 3 : token
  }

  /**
   * The token where the next part may begin: over quotes, brackets, a comma or a conjunction, behind somebody's name (`named`) over
   * a semicolon; -1 where the chain ends.
   */
  skip(token: number, what: 'name' | 'element', named = false): number {
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
      else if (symbol === (what === 'name' ? SLASH : WAW)) at++
      else if (named && symbol === SEMICOLON && !this.partsList(at)) at++
      else break
    }
    return at < page.tokenCount ? at : -1
  }

  /** `وزير الصحة خالد العمري؛ محافظ جدة؛ مدير الشرطة`: whether a semicolon is one of several in its sentence, which part people. */
  private partsList(semicolon: number): boolean {
    return this.hasSemicolon(semicolon, 1) || this.hasSemicolon(semicolon, -1)
  }

  /** Whether the sentence has a semicolon somewhere from a token on, which is left out, in steps of 1 or -1. */
  private hasSemicolon(token: number, step: 1 | -1): boolean {
    for (let i = 1, at = token + step; i < REACH_OF_LIST && !isSentenceBorder(this.reading, at); i++, at += step)
      if (isSymbol(this.reading.page, at, SEMICOLON)) return true
    return false
  }
}
