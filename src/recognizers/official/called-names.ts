import { symbolOf } from '../../text/characters.ts'
import { LINE_BREAK, PUNCTUATION_MARK } from '../../text/page.ts'
import type { CountryFields } from '../country/index.ts'
import type { HitView } from '../hits.ts'
import type { Candidate, Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { CandidateIndex } from './candidate-index.ts'
import { AMBIGUOUS, FAMILY, GIVEN, ORDINARY, UNKNOWN } from './name-classes.ts'
import type { Name, NameReader } from './names.ts'
import type { Honorific, Presentation } from './presentation.ts'

/** The rule of names behind `تعيين`. */
export const APPOINTMENT = 'appointment + name'
/** The rule of names behind what somebody rules. */
export const REIGN = 'reign + name'
const COMMA = symbolOf(',')
const STOP_MARKS = new Set([...'.!?:'].map(symbolOf))
const SLASH = symbolOf('/')
const OPENING = new Set([...'«"\'('].map(symbolOf))
const CLOSING = new Set([...'»"\')'].map(symbolOf))
/** How far behind a name at the head of a sentence the verb may stand. */
const REACH_OF_VERB = 60
/** How long `به گزارش خبرگزاری … به نقل از …،` may be. */
const LONGEST_FORMULA = 40
/** Headlines before the lead. */
const MOST_LINES = 3
const REPORT = new Set(['report'])
const SAYING = new Set(['saying'])
const SPEAKING = new Set(['speaker-phrase', 'saying'])
const ADVERB = new Set(['speaker-adverb', 'speaker-phrase', 'saying'])

/** The rule of a name whose title only the lead of the report tells. */
export const SPEAKER = 'title in the lead + name of the speaker'

/** Reads names that no title stands beside, but a word that calls for an official's name. */
export class CalledNames {
  private readonly cues: HitView
  private readonly holders: HitView
  private readonly countries: CandidateIndex
  private readonly bodies: CandidateIndex
  private readonly titleStarts = new Set<number>()

  constructor(
    private readonly reading: Reading,
    earlier: readonly Candidate[],
    private readonly names: NameReader,
    private readonly honorificAt: (token: number) => Honorific | undefined,
  ) {
    this.cues = viewOf(reading, 'cue')
    this.holders = viewOf(reading, 'person', false)
    this.countries = new CandidateIndex(earlier, ['country'])
    this.bodies = new CandidateIndex(earlier, ['ministry', 'organization'])
  }

  /** All of them but those in `taken` tokens; `leads`: titles that stand alone earlier, whose holder may be named later. */
  all(taken: Uint8Array, leads: readonly Presentation[], beside: readonly Presentation[]): Presentation[] {
    const { page } = this.reading
    for (const { titles } of beside) for (const { firstToken } of titles) this.titleStarts.add(firstToken)
    const found: Presentation[] = []
    const add = (presentation: Presentation | undefined) => {
      const name = presentation?.name
      if (!presentation || !name || taken[name.firstToken] || taken[name.endToken - 1]) return
      taken.fill(1, name.firstToken, name.endToken)
      found.push(presentation)
    }
    for (let token = 0; token < page.tokenCount; token++) {
      if (this.cues.has(token))
        for (let hit = this.cues.first(token); hit >= 0; hit = this.cues.after(hit)) {
          if (this.cues.closing(hit) !== 0) continue
          const { key } = this.cues.row(hit)
          const end = this.cues.endToken(hit)
          if (key === 'counterpart') this.counterparts(end).forEach(add)
          else if (key === 'appointment') add(this.appointed(end))
          else if (key === 'reign') add(this.ruler(end))
          else if (key === 'membership') add(this.member(token, end))
        }
    }
    for (const { name, titles } of beside)
      if (name && titles.some(({ country }) => country !== undefined))
        this.counterparts(name.endToken, true).forEach(add)
    if (this.reading.language === 'fa' && leads.length > 0) {
      add(this.announced(leads))
      this.speakers(leads).forEach(add)
    }
    return found
  }

  /** Whether a title word stands in a token that begins no title of public office. */
  private hasOtherTitle(token: number): boolean {
    return this.names.classes.isTitleWord(token) && !this.titleStarts.has(token)
  }

  private presentation(
    name: Name | undefined,
    rule: string,
    honorifics: Honorific[],
    country?: string,
  ): Presentation | undefined {
    if (!name) return undefined
    const presentation: Presentation = { name, honorifics, titles: [], rule, called: true }
    if (country !== undefined) presentation.country = country
    return presentation
  }

  /** `[honorific] name` at a token. */
  private named(token: number, article = false, opening = false): { name: Name | undefined; honorifics: Honorific[] } {
    const { page } = this.reading
    const honorifics: Honorific[] = []
    let at = token
    if (this.isOneOf(at, OPENING) || this.isComma(at)) at++
    if (this.isOneOf(at, OPENING)) at++
    for (let honorific = this.honorificAt(at); honorific; honorific = this.honorificAt(at)) {
      if (this.names.classes.of(honorific.endToken) < UNKNOWN && !this.isSlash(honorific.endToken)) break
      honorifics.push(honorific)
      at = honorific.endToken
      if (this.isSlash(at)) at++
    }
    if (at >= page.tokenCount) return { name: undefined, honorifics }
    const name = this.names.after(at, { article: article || honorifics.length > 0, strict: true })
    return {
      name: opening ? (name ? this.withUnknownFamily(name) : this.unknown(at)) : name,
      honorifics,
    }
  }

  /** A name of which no list knows a word, where only a speaker's name can stand: before `امروز`, `در`, a verb of saying. */
  private unknown(token: number): Name | undefined {
    const name = this.names.unknown(token)
    return name && this.isCue(name.endToken, name.endToken - token === 1 ? SPEAKING : ADVERB) ? name : undefined
  }

  /** A name of the lists with the family name behind it that no list knows: `رضاعلی ارحمی امروز`. */
  private withUnknownFamily(name: Name): Name {
    const { endToken } = name
    return this.names.classes.of(endToken) === UNKNOWN && this.isCue(endToken + 1, ADVERB)
      ? this.names.extended(name)
      : name
  }

  /** `نظيره القطري خالد العطية`, `نظيريه الروسي سيرجي لافروف والأمريكي جون كيري`. */
  private counterparts(token: number, joined = false): Presentation[] {
    const { page } = this.reading
    const found: Presentation[] = []
    let at = token
    for (let i = 0; i < 4 && at < page.tokenCount; i++) {
      const start = page.tokenStarts[at] as number
      const country = this.countries.inToken(start, page.tokenEnds[at] as number) as
        | Candidate<CountryFields>
        | undefined
      if (country?.fields.form !== 'demonym' || ((i > 0 || joined) && country.start === start)) break
      at++
      for (let hit = this.cues.first(at); hit >= 0; hit = this.cues.after(hit))
        if (this.cues.row(hit).key === 'reflexive') at = this.cues.endToken(hit)
      const { name, honorifics } = this.named(at)
      const presentation = this.presentation(name, 'counterpart + nationality + name', honorifics, country.fields.code)
      if (!presentation || !name) break
      found.push(presentation)
      at = name.endToken
    }
    return found
  }

  /** `تعيين X على وظيفة …`. */
  private appointed(token: number): Presentation | undefined {
    const { name, honorifics } = this.named(token)
    if (!name || name.known === 0 || name.endToken - name.firstToken < 2) return undefined
    // with a title that is none of public office beside it (`اختيار X، رئيس المكتب الإداري للجماعة`) it is no official's
    return this.isComma(name.endToken) && this.hasOtherTitle(name.endToken + 1)
      ? undefined
      : this.presentation(name, APPOINTMENT, honorifics)
  }

  /** `دولت دونالد ترامپ`, `فترة حكم رجب طيب إردوغان`: known names only. */
  private ruler(token: number): Presentation | undefined {
    const { name, honorifics } = this.named(token, true)
    if (!name || name.known < name.endToken - name.firstToken) return undefined
    const { classes } = this.names
    const first = classes.of(name.firstToken)
    if (first !== GIVEN && first !== FAMILY) return undefined
    // one word names a ruler where the dictionary of office holders has it (`دولت ائتلافی`, `إدارة الطائي` are no rulers')
    if (
      name.endToken - name.firstToken === 1 &&
      (classes.isGivenOnly(name.firstToken) || !this.holders.has(name.firstToken))
    )
      return undefined
    // `برئاسة خالد مشعل، رئيس المكتب السياسي`
    if (this.isComma(name.endToken) && this.hasOtherTitle(name.endToken + 1)) return undefined
    return this.presentation(name, REIGN, honorifics)
  }

  /** `أحمد عوض من سفارة فلسطين`, `والمستشار ريهام معوض، من وزارة الاتصالات`. */
  private member(token: number, end: number): Presentation | undefined {
    const { page } = this.reading
    if (end >= page.tokenCount) return undefined
    const body = this.bodies.inToken(page.tokenStarts[end] as number, page.tokenEnds[end] as number)
    if (!body) return undefined
    const last = this.isComma(token - 1) ? token - 1 : token
    const name = this.names.before(last)
    if (!name || name.known === 0 || !this.beginsWithGiven(name) || name.endToken - name.firstToken < 2)
      return undefined
    return this.presentation(name, 'name + from + body', [])
  }

  private beginsWithGiven({ firstToken }: Name): boolean {
    const { classes } = this.names
    return classes.of(firstToken) === GIVEN || classes.isJoinedGiven(firstToken)
  }

  /** A full name at the head of a sentence, with a verb of saying, on a page whose lead told titles without names. */
  private speakers(leads: readonly Presentation[]): Presentation[] {
    const { page } = this.reading
    const found: Presentation[] = []
    const { classes } = this.names
    let told = 0
    for (
      let token = leads[0]?.titles[0]?.endToken ?? 0;
      token < page.tokenCount && found.length < leads.length;
      token++
    ) {
      if (!this.mayHeadSentence(token) || !this.headsSentence(token, leads)) continue
      const quoted = this.isOneOf(token, OPENING)
      const opening = this.opensReport(token, leads)
      const { name, honorifics } = this.named(token, false, opening)
      if (!name) continue
      if (!opening && (name.endToken - name.firstToken < 2 || (!quoted && !this.beginsFullName(name)))) continue
      // `ابوطالب، علیرضا و سعید رؤسای …`: a list of people
      if (
        this.isComma(name.endToken) &&
        (classes.of(name.endToken + 1) >= GIVEN || this.hasOtherTitle(name.endToken + 1))
      )
        continue
      if (quoted && !this.isOneOf(name.endToken, CLOSING)) continue
      // `مهدی فضائلی کارشناس مسائل سیاسی` tells who speaks: somebody else than the holder of the title
      const isSpeaker = this.isCue(name.endToken, ADVERB)
      if (classes.of(name.endToken) === ORDINARY && !isSpeaker) continue
      // with a title of their own, be it one of no state, they are not the holders of this one; nor are other clerics
      if (this.hasOtherTitle(name.endToken) || (!opening && honorifics.some(({ religious }) => religious))) continue
      if (!(opening && isSpeaker && name.endToken - name.firstToken > 1) && !this.speaks(name.endToken)) continue
      // the title told last is the speaker's
      while ((leads[told + 1]?.titles[0]?.firstToken ?? token) < token) told++
      const presentation = this.presentation(name, SPEAKER, honorifics, leads[told]?.titles[0]?.country)
      if (presentation) found.push(presentation)
    }
    return found
  }

  /** The full name of who speaks at the head of a report, where only later lines begin with a title and speak: `معاون … افزود`. */
  private announced(leads: readonly Presentation[]): Presentation | undefined {
    const { page } = this.reading
    const repeated = leads.find(
      ({ titles: [title] }) =>
        title &&
        this.isLineHead(title.firstToken) &&
        this.isCue(title.endToken, SPEAKING) &&
        this.speaks(title.endToken),
    )
    if (!repeated) return undefined
    let lines = 0
    for (let token = 1; token < (repeated.titles[0]?.firstToken ?? 0) && lines <= MOST_LINES; token++) {
      if (page.tokenKinds[token - 1] === LINE_BREAK) lines++
      if (!this.isLineHead(token) && !(this.isComma(token - 1) && this.isFormulaBefore(token))) continue
      const { name, honorifics } = this.named(token)
      if (!name || name.endToken - name.firstToken < 2 || !this.beginsFullName(name)) continue
      if (!this.isCue(name.endToken, ADVERB) || !this.speaks(name.endToken)) continue
      return this.presentation(name, 'name of the speaker + title later', honorifics, repeated.titles[0]?.country)
    }
    return undefined
  }

  private isLineHead(token: number): boolean {
    return token > 0 && this.reading.page.tokenKinds[token - 1] === LINE_BREAK
  }

  /** Whether `به گزارش …` stands from the head of the line up to a token. */
  private isFormulaBefore(token: number): boolean {
    let start = token
    while (start > 0 && !this.isLineHead(start) && token - start < LONGEST_FORMULA) start--
    return (start === 0 || this.isLineHead(start)) && this.isFormula(start, token)
  }

  /**
   * Whether the report proper begins with a token: the line behind a lead's title, over `به گزارش …،`.
   * Who stands there and speaks is the holder of that title, be the name in a list or not.
   */
  private opensReport(token: number, leads: readonly Presentation[]): boolean {
    const { page } = this.reading
    let start = token
    let commas = 0
    while (start > 0 && page.tokenKinds[start - 1] !== LINE_BREAK) {
      start--
      if (token - start > LONGEST_FORMULA || (this.isComma(start) && ++commas > 2)) return false
    }
    if (start < token && !this.isFormula(start, token)) return false
    let before = start - 1
    while (before > 0 && page.tokenKinds[before - 1] === LINE_BREAK) before--
    let line = before
    while (line > 0 && page.tokenKinds[line - 1] !== LINE_BREAK) line--
    let lines = 0
    for (let at = 0; at < line; at++)
      if (page.tokenKinds[at] === LINE_BREAK && page.tokenKinds[at + 1] !== LINE_BREAK && ++lines > MOST_LINES)
        return false
    return leads.some(({ titles: [title] }) => title && title.firstToken >= line && title.endToken <= before)
  }

  /** Whether the words from the head of a line up to a token are `به گزارش …،`: no verb of saying stands among them. */
  private isFormula(start: number, token: number): boolean {
    if (!this.isCue(start, REPORT)) return false
    for (let at = start + 2; at < token; at++)
      if (this.cues.isWord(at, SAYING) && !this.cues.isWord(at, REPORT)) return false
    return true
  }

  /** A given name first, be it an ordinary word too (`سعید سبحانی`). */
  private beginsFullName({ firstToken }: Name): boolean {
    const { classes } = this.names
    const first = classes.of(firstToken)
    return (
      first >= GIVEN || (first === AMBIGUOUS && classes.isListed(firstToken) && classes.of(firstToken + 1) >= FAMILY)
    )
  }

  /** Whether what stands before a token may end a sentence at all. */
  private mayHeadSentence(token: number): boolean {
    const kind = token === 0 ? LINE_BREAK : this.reading.page.tokenKinds[token - 1]
    return kind === LINE_BREAK || kind === PUNCTUATION_MARK
  }

  private speaks(token: number): boolean {
    const { page } = this.reading
    for (let at = token; at < page.tokenCount && at - token < REACH_OF_VERB; at++) {
      if (page.tokenKinds[at] === LINE_BREAK || this.isOneOf(at, STOP_MARKS)) return false
      for (let hit = this.cues.first(at); hit >= 0; hit = this.cues.after(hit))
        if (this.cues.row(hit).key === 'saying') return true
    }
    return false
  }

  /** Whether a sentence begins with a token: after a line's end or a full stop, or after the comma of `به گزارش …،`. */
  private headsSentence(token: number, leads: readonly Presentation[]): boolean {
    const { page } = this.reading
    const before = token - 1
    if (before < 0 || page.tokenKinds[before] === LINE_BREAK) return true
    if (this.isOneOf(before, STOP_MARKS)) return true
    if (!this.isComma(before)) return false
    if (this.opensReport(token, leads)) return true
    for (let at = before - 1; at >= 0 && before - at < 25; at--) {
      if (this.isComma(at)) return false
      if (at === 0 || page.tokenKinds[at - 1] === LINE_BREAK) return true
    }
    return false
  }

  /** Whether a cue of one of the rows begins in a token. */
  private isCue(token: number, keys: ReadonlySet<string>): boolean {
    return this.cues.longest(token, (hit) => keys.has(this.cues.row(hit).key) && this.cues.closing(hit) === 0) >= 0
  }

  private isComma(token: number): boolean {
    const { page } = this.reading
    return token >= 0 && token < page.tokenCount && page.symbols[page.tokenStarts[token] as number] === COMMA
  }

  private isSlash(token: number): boolean {
    const { page } = this.reading
    return token < page.tokenCount && page.symbols[page.tokenStarts[token] as number] === SLASH
  }

  private isOneOf(token: number, marks: ReadonlySet<number>): boolean {
    const { page } = this.reading
    return token >= 0 && token < page.tokenCount && marks.has(page.symbols[page.tokenStarts[token] as number] as number)
  }
}
