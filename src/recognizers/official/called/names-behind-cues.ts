import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, foldedToken } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import type { Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { AMBIGUOUS, FAMILY, GIVEN, ORDINARY, UNKNOWN } from '../names/token-class.ts'
import type { Honorific } from '../presentation.ts'
import type { Honorifics } from '../side-by-side/honorifics.ts'
import { CLOSING } from '../side-by-side/quotation.ts'
import { ADVERB, type ReportLayout, SPEAKING } from './report-layout.ts'

const SLASH = symbolOf('/')
/** Marks before a name that speaks. */
export const OPENING = new Set([...'«"\'('].map(symbolOf))

/** The most words of an unknown name in quotation marks. */
const MOST_QUOTED = 4

/** A name, if there is one, with the honorifics before it. */
export interface NameBehind {
  readonly name: Name | undefined
  readonly honorifics: Honorific[]
}

/**
 * Reads the name behind a word that calls for one, over a mark and honorifics.
 *
 * @example `الدكتور أحمد عوض` behind `تعيين`
 */
export class NamesBehindCues {
  private speaking: ReadonlyMap<string, number> | undefined

  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
    private readonly honorifics: Honorifics,
    private readonly layout: ReportLayout,
  ) {}

  /** `[honorific] name` at a token; `opening`: where a report opens, be the name in a list or not. */
  at(token: number, article = false, opening = false): NameBehind {
    const { page } = this.reading
    const honorifics: Honorific[] = []
    let at = this.overMarks(token)
    for (let honorific = this.honorifics.at(at); honorific; honorific = this.honorifics.at(at)) {
      if (this.names.classes.of(honorific.endToken) < UNKNOWN && !this.isSlash(honorific.endToken)) break
      honorifics.push(honorific)
      at = honorific.endToken
      if (this.isSlash(at)) at++
    }
    if (at >= page.tokenCount) return { name: undefined, honorifics }
    // `تعيين نائب جديد`
    const { classes } = this.names
    if (this.reading.language === 'ar' && classes.isTitleWord(at) && classes.of(at + 1) < FAMILY)
      return { name: undefined, honorifics }
    const name = this.names.after(at, { article: article || honorifics.length > 0, strict: true })
    return {
      name: opening ? (name ? this.withUnknownFamily(name) : this.unknown(at)) : name,
      honorifics,
    }
  }

  /** Whether neither an honorific nor a word of the lists of names begins at a token: no full name does then. */
  beginsNoFullName(token: number): boolean {
    const first = this.overMarks(token)
    return this.names.classes.of(first) < AMBIGUOUS && !this.honorifics.has(first)
  }

  /** Over a comma or an opening mark before a name. */
  private overMarks(token: number): number {
    const at = this.layout.isOneOf(token, OPENING) || this.layout.isComma(token) ? token + 1 : token
    return this.layout.isOneOf(at, OPENING) ? at + 1 : at
  }

  /** A name of which no list knows a word, where only a speaker's name can stand: before `امروز`, `در`, a verb of saying. */
  private unknown(token: number): Name | undefined {
    if (this.layout.isOneOf(token - 1, OPENING)) return this.quoted(token)
    const name = this.names.unknownNames.beforeFunctionWord(token)
    return name && this.layout.isCue(name.endToken, name.endToken - token === 1 ? SPEAKING : ADVERB) ? name : undefined
  }

  /** `«تاپیو کوورما» روز گذشته …`: the same in quotation marks, of two words at least, where the last is mentioned alone later. */
  private quoted(token: number): Name | undefined {
    const { classes } = this.names
    let end = token
    while (end - token < MOST_QUOTED && classes.of(end) >= UNKNOWN && !classes.isTitleWord(end)) end++
    if (end - token < 2 || !this.layout.isOneOf(end, CLOSING) || !this.layout.isCue(end + 1, ADVERB)) return undefined
    return this.isMentionedAlone(end) ? this.names.quoted(token, end) : undefined
  }

  /** Whether the word before a token stands later at the head of a sentence that somebody speaks in: no newspaper's last word does. */
  private isMentionedAlone(end: number): boolean {
    this.speaking ??= this.speakers()
    return (this.speaking.get(foldedToken(this.reading.page, end - 1)) ?? -1) >= end
  }

  /** Where each word stands last at the head of a sentence that somebody speaks in. */
  private speakers(): ReadonlyMap<string, number> {
    const { page } = this.reading
    const found = new Map<string, number>()
    for (let at = 0; at < page.tokenCount; at++)
      if (this.layout.mayHeadSentence(at) && this.layout.speaks(at + 1)) found.set(foldedToken(page, at), at)
    return found
  }

  /** A name of the lists with the family name behind it that no list knows (`رضاعلی ارحمی امروز`), or that is a word too (`مهرداد قطره افزود`). */
  private withUnknownFamily(name: Name): Name {
    const { classes } = this.names
    const { firstToken, endToken } = name
    const next = classes.of(endToken)
    const isWord =
      next === ORDINARY &&
      endToken === firstToken + 1 &&
      classes.of(firstToken) === GIVEN &&
      !classes.hasPluralEnding(endToken)
    return (next === UNKNOWN && this.layout.isCue(endToken + 1, ADVERB)) ||
      (isWord && this.layout.isCue(endToken + 1, SPEAKING))
      ? this.names.extended(name)
      : name
  }

  /** `د/ أحمد`: whether a slash closes an honorific. */
  private isSlash(token: number): boolean {
    return beginsWith(this.reading.page, token, SLASH)
  }
}
