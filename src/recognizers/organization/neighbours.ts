import { BLOCK, WEAK } from '../../match/entry.ts'
import { AFTER_LA, BEFORE_SUFFIX, SWALLOWED } from '../../match/match.ts'
import { symbolOf } from '../../text/characters.ts'
import { tokenBehind } from '../../text/page.ts'
import type { Hit, HitView } from '../hits.ts'
import { PortfolioReader } from '../portfolios.ts'
import type { Candidate, Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { NeighbouringPeople } from './neighbouring-people.ts'

const ALIF = symbolOf('ا')
const WAW = symbolOf('و')
const YEH = symbolOf('ی')

/** What a body's name takes in or stops at, besides plain words and people: states, other bodies, ministries, places. */
export class Neighbours extends NeighbouringPeople {
  readonly portfolios: PortfolioReader
  private readonly bodies: HitView
  private readonly ministryHeads: HitView
  private readonly places: HitView
  private readonly countries = new Map<number, Candidate>()
  private members: Set<number> | undefined

  constructor(reading: Reading, earlier: readonly Candidate[]) {
    super(reading)
    this.portfolios = new PortfolioReader(reading)
    this.bodies = viewOf(reading, 'organization')
    this.ministryHeads = viewOf(reading, 'ministry-head')
    this.places = viewOf(reading, 'place')
    for (const candidate of earlier) if (candidate.type === 'country') this.countries.set(candidate.start, candidate)
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

  /** The end of the state behind ل in a token (`لدولة قطر`, `لجمهورية العراق`); the token where there is none. */
  stateToward(token: number): number {
    const { page } = this.reading
    const found = this.country(token)
    if (found && (found.fields as { form: string }).form === 'name') return tokenBehind(page, found.end)
    const cue = this.cues.longest(
      token,
      (hit) => this.isToward(this.cues, hit) && /^(republic|state|government-of)$/.test(this.cues.row(hit).key),
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
