import { BLOCK, DUAL, PLURAL, WEAK } from '../../match/entry.ts'
import { AFTER_LA, AFTER_WA, BEFORE_SUFFIX, SWALLOWED } from '../../match/match.ts'
import { symbolOf } from '../../text/characters.ts'
import { isSymbol, tokenBehind, WORD } from '../../text/page.ts'
import type { Hit, HitView } from '../hits.ts'
import { PortfolioReader } from '../portfolios.ts'
import type { Candidate, Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'

const ALIF = symbolOf('ا')
const BEH = symbolOf('ب')
const DASH = symbolOf('-')
const NOON = symbolOf('ن')
const WAW = symbolOf('و')
const YEH = symbolOf('ی')
/** So many words a title has before a body. */
const LONGEST_TITLE = 3

/** Who heads a body, where his title goes on with its name. */
const HEADS = new Set(['director', 'director-general', 'head', 'commander', 'chief-of-staff', 'secretary-general'])
const OFFSPRING = new Set(['offspring'])
/** Honorifics of sovereigns and rulers, whose offices are bodies: `مكتب سمو الحاكم`. */
const STYLES = new Set(['excellency-president', 'highness', 'majesty', 'royal-highness'])

/** What a body's name takes in or stops at, besides plain words: states, other bodies, ministries, titles, places. */
export class Neighbours {
  readonly portfolios: PortfolioReader
  private readonly words: HitView
  private readonly offices: HitView
  private readonly honorifics: HitView
  private readonly bodies: HitView
  private readonly ministryHeads: HitView
  private readonly places: HitView
  private readonly cues: HitView
  private readonly names: HitView
  private readonly countries = new Map<number, Candidate>()
  private members: Set<number> | undefined

  constructor(
    private readonly reading: Reading,
    earlier: readonly Candidate[],
  ) {
    this.portfolios = new PortfolioReader(reading)
    this.words = viewOf(reading, 'word')
    this.offices = viewOf(reading, 'office')
    this.honorifics = viewOf(reading, 'honorific')
    this.bodies = viewOf(reading, 'organization')
    this.ministryHeads = viewOf(reading, 'ministry-head')
    this.places = viewOf(reading, 'place')
    this.cues = viewOf(reading, 'cue')
    this.names = viewOf(reading, 'name')
    for (const candidate of earlier) if (candidate.type === 'country') this.countries.set(candidate.start, candidate)
  }

  /** Whether a token is a word of the page. */
  isWord(token: number): boolean {
    return token < this.reading.page.tokenCount && this.reading.page.tokenKinds[token] === WORD
  }

  /** Whether words for others who are not told one by one begin in a token: `جمعی از`. */
  opensOthers(token: number): boolean {
    return this.cues.plain(token, 'some-of') >= 0
  }

  /** Whether a phrase of its own begins in a token, whose preposition no noun governs: `به دستور`, `با حضور`. */
  opensPhrase(token: number): boolean {
    return this.cues.plain(token, 'in-person') >= 0
  }

  /** Whether a dictionary of words knows a token as a function word or verb form. */
  isStop(token: number): boolean {
    return this.isOf(token, (key) => key.endsWith('-function') || key.endsWith('-verbs'))
  }

  /** Whether a dictionary of words knows a token as a verb form. */
  isVerb(token: number): boolean {
    return this.isOf(token, (key) => key.endsWith('-verbs'))
  }

  /** Whether any dictionary of words knows a token. */
  isKnown(token: number): boolean {
    return this.isOf(token, () => true)
  }

  private isOf(token: number, accept: (key: string) => boolean): boolean {
    const { words } = this
    for (let hit = words.first(token); hit >= 0; hit = words.after(hit))
      if (words.isPlain(hit) && accept(words.row(hit).key)) return true
    return false
  }

  /** The country that begins in a token, with the folded position at which it begins. */
  country(token: number): Candidate | undefined {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    const end = page.tokenEnds[token] as number
    for (let at = start; at < end && at < start + 3; at++) {
      const found = this.countries.get(at)
      if (found) return found
    }
    return undefined
  }

  /** The state that stands in genitive in a token, its generic word (`دولة`) before it. */
  state(token: number): number {
    const direct = this.countryEnd(token)
    if (direct > token) return direct
    const cue = this.cues.longest(
      token,
      (hit) => this.isExact(this.cues, hit) && /^(republic|state|government-of)$/.test(this.cues.row(hit).key),
    )
    if (cue < 0) return token
    const behind = this.countryEnd(this.cues.endToken(cue))
    return behind > this.cues.endToken(cue) ? behind : token
  }

  private countryEnd(token: number): number {
    const { page } = this.reading
    const found = token < page.tokenCount ? this.country(token) : undefined
    if (!found || found.start !== page.tokenStarts[token] || (found.fields as { form: string }).form !== 'name')
      return token
    return tokenBehind(page, found.end)
  }

  private isExact(view: HitView, hit: Hit): boolean {
    return view.isPlain(hit) && !(view.flags(hit) & BLOCK)
  }

  private exact(view: HitView, token: number, accept: (hit: Hit) => boolean = () => true): Hit {
    return token < this.reading.page.tokenCount
      ? view.longest(token, (hit) => this.isExact(view, hit) && accept(hit))
      : -1
  }

  /** The longest name of a body in a token: its hit, or -1. */
  body(token: number, weak = false): Hit {
    return this.exact(this.bodies, token, (hit) => weak || !(this.bodies.flags(hit) & WEAK))
  }

  /** The name of a parliament with the ezafe written onto it: `سنای`; behind another letter ی makes an adjective (`پارلمانی`). */
  parliamentInEzafe(token: number): Hit {
    const { bodies } = this
    const { symbols, tokenEnds } = this.reading.page
    return this.isWord(token)
      ? bodies.longest(token, (hit) => {
          const end = bodies.end(hit)
          const behind = tokenEnds[bodies.endToken(hit) - 1]
          return (
            bodies.opening(hit) === 0 &&
            bodies.closing(hit) === BEFORE_SUFFIX &&
            end + 1 === behind &&
            symbols[end] === YEH &&
            (symbols[end - 1] === ALIF || symbols[end - 1] === WAW) &&
            this.isParliament(hit)
          )
        })
      : -1
  }

  /** The longest name of a body that begins at a folded position inside a token, behind ل: its hit, or -1. */
  bodyBehind(token: number, start: number, weak = false): Hit {
    const { bodies } = this
    return bodies.longest(token, (hit) => {
      const at = bodies.start(hit)
      return (
        (at === start || (bodies.opening(hit) & SWALLOWED) !== 0) &&
        bodies.closing(hit) === 0 &&
        !(bodies.flags(hit) & (weak ? BLOCK : BLOCK | WEAK))
      )
    })
  }

  bodyEnd(hit: Hit): number {
    return this.bodies.endToken(hit)
  }

  /** The folded offset where a name of a body ends. */
  bodyEndOffset(hit: Hit): number {
    return this.bodies.end(hit)
  }

  bodyKind(hit: Hit): 'government' | 'international' {
    return this.bodies.row(hit).key.startsWith('international/') ? 'international' : 'government'
  }

  bodyClass(hit: Hit): string {
    return String(this.bodies.row(hit).fields.class)
  }

  /** Whether the body of a hit is a parliament. */
  isParliament(hit: Hit): boolean {
    return this.bodyClass(hit) === 'parliament'
  }

  /** Whether a token opens the name of a ministry, proclitics aside. */
  opensMinistry(token: number): boolean {
    for (let hit = this.ministryHeads.first(token); hit >= 0; hit = this.ministryHeads.after(hit))
      if (this.ministryHeads.closing(hit) === 0) return true
    return false
  }

  /** Where the portfolios of plural heads stand: `وزارات الداخلية والحرس الوطني`. */
  ministryMembers(): ReadonlySet<number> {
    if (this.members) return this.members
    this.members = new Set()
    const { ministryHeads, portfolios } = this
    const { tokenCount } = this.reading.page
    for (let token = ministryHeads.next(0); token < tokenCount; token = ministryHeads.next(token + 1))
      for (let hit = ministryHeads.first(token); hit >= 0; hit = ministryHeads.after(hit))
        if (ministryHeads.row(hit).fields.number === 'many' && ministryHeads.closing(hit) === 0)
          for (const { start } of portfolios.behind(
            { endToken: ministryHeads.endToken(hit), end: ministryHeads.end(hit) },
            { many: true },
          ))
            this.members.add(start)
    return this.members
  }

  /** The end of the ministry that a token opens; the token where it opens none. */
  ministry(token: number): number {
    return this.ministryBehind(this.exact(this.ministryHeads, token), token)
  }

  /** The end of the ministry behind ل in a token (`لوزارة الداخلية`); the token where there is none. */
  ministryToward(token: number): number {
    const { ministryHeads } = this
    return this.ministryBehind(
      ministryHeads.longest(token, (hit) => this.isToward(ministryHeads, hit)),
      token,
    )
  }

  private ministryBehind(head: Hit, token: number): number {
    if (head < 0) return token
    const { ministryHeads } = this
    const phrases = this.portfolios.behind({ endToken: ministryHeads.endToken(head), end: ministryHeads.end(head) })
    const last = phrases[phrases.length - 1]
    return last ? last.endToken : token
  }

  /** The end of the title in a token; the token where there is none. */
  title(token: number): number {
    const hit = this.exact(this.offices, token)
    return hit < 0 ? token : this.offices.endToken(hit)
  }

  /** The end of the title behind ل in a token (`لوزير`); the token where there is none. */
  titleToward(token: number): number {
    const { offices } = this
    const hit = offices.longest(token, (hit) => this.isToward(offices, hit) && !(offices.flags(hit) & (DUAL | PLURAL)))
    return hit < 0 ? token : offices.endToken(hit)
  }

  private isToward(view: HitView, hit: Hit): boolean {
    const toward = (view.opening(hit) & (AFTER_LA | SWALLOWED)) !== 0
    return toward && view.closing(hit) === 0 && !(view.flags(hit) & BLOCK)
  }

  /** Whether a title stands in a token. */
  endsTitle(token: number): boolean {
    return this.exact(this.offices, token) >= 0
  }

  /** Whether a title ends right before a token: `أمين عام` before `مجلس`. */
  isBehindTitle(token: number): boolean {
    const { offices } = this
    for (let at = token - 1; at >= 0 && token - at <= LONGEST_TITLE; at--)
      for (let hit = offices.first(at); hit >= 0; hit = offices.after(hit))
        if (offices.endToken(hit) === token && offices.closing(hit) === 0 && !(offices.flags(hit) & BLOCK)) return true
    return false
  }

  /** The same, where the title is that of one who heads a body: `مدير` before `الأمن العام`. */
  isHeaded(token: number): boolean {
    const { offices } = this
    for (let at = token - 1; at >= 0 && token - at <= LONGEST_TITLE; at--)
      for (let hit = offices.first(at); hit >= 0; hit = offices.after(hit))
        if (
          offices.endToken(hit) === token &&
          offices.closing(hit) === 0 &&
          !(offices.flags(hit) & BLOCK) &&
          HEADS.has(String(offices.row(hit).fields.role))
        )
          return true
    return false
  }

  /** Whether a token is the title of one who has a portfolio; in Arabic a director's service is a body (`مدير الأمن العام`). */
  isMinister(token: number): boolean {
    const { offices } = this
    for (let hit = offices.first(token); hit >= 0; hit = offices.after(hit)) {
      const { takes, role } = offices.row(hit).fields
      if (
        offices.closing(hit) === 0 &&
        takes === 'portfolio' &&
        !(this.reading.language === 'ar' && HEADS.has(String(role)))
      )
        return true
    }
    return false
  }

  /** Whether an honorific begins in a token. */
  isHonorific(token: number): boolean {
    return this.exact(this.honorifics, token) >= 0
  }

  /** Whether a token is `بن` or another word for somebody's child. */
  isOffspring(token: number): boolean {
    const { symbols, tokenStarts, tokenEnds } = this.reading.page
    const start = tokenStarts[token] as number
    if (tokenEnds[token] === start + 2 && symbols[start] === BEH && symbols[start + 1] === NOON) return true
    return this.cues.isWord(token, OFFSPRING)
  }

  /** Whether a token is a dash. */
  isDash(token: number): boolean {
    return isSymbol(this.reading.page, token, DASH)
  }

  /** The end of a sovereign's style that begins in a token (`صاحب السمو`); the token where there is none. */
  style(token: number): number {
    const hit = this.exact(this.honorifics, token, (hit) => STYLES.has(this.honorifics.row(hit).key))
    return hit < 0 ? token : this.honorifics.endToken(hit)
  }

  /** Whether an honorific with و written before it stands in a token: `والمهندس`. */
  isJoinedHonorific(token: number): boolean {
    const { honorifics } = this
    return (
      honorifics.longest(token, (hit) => honorifics.opening(hit) === AFTER_WA && honorifics.closing(hit) === 0) >= 0
    )
  }

  /** Whether an honorific, or a given name that is no other word and a further name, begins in a token. */
  introducesPerson(token: number): boolean {
    if (!this.isWord(token)) return false
    if (this.isHonorific(token)) return true
    return (
      this.isWord(token + 1) && this.names.hasPlain(token) && !this.isKnown(token) && this.names.hasPlain(token + 1)
    )
  }

  /** The end of the town or province in a token; the token where there is none. */
  place(token: number): number {
    const hit = this.exact(this.places, token)
    return hit < 0 ? token : this.places.endToken(hit)
  }

  /** The end of the town or province behind ل in a token (`للدار البيضاء`); the token where there is none. */
  placeToward(token: number): number {
    const { places } = this
    const hit = places.longest(
      token,
      (hit) => (places.opening(hit) & (AFTER_LA | SWALLOWED)) !== 0 && places.closing(hit) === 0,
    )
    return hit < 0 ? token : places.endToken(hit)
  }
}
