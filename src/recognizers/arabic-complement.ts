import { WEAK } from '../match/entry.ts'
import { AFTER_LA } from '../match/match.ts'
import { LINE, symbolOf } from '../text/characters.ts'
import { isSymbol, WORD } from '../text/page.ts'
import type { HitView } from './hits.ts'
import type { Reading } from './recognizer.ts'
import { viewOf } from './views.ts'
import type { WordLists } from './word-lists.ts'

const ALIF = symbolOf('ا')
const BEH = symbolOf('ب')
const NOON = symbolOf('ن')
const LAM = symbolOf('ل')
const TEH = symbolOf('ت')
const WAW = symbolOf('و')
/** Ends surnames that tell of a place, as no list has them all. */
const YEH = symbolOf('ی')
const OCCASION = new Set(['occasion'])
const OFFSPRING = new Set(['offspring'])
/** Nouns that begin with the letters of the article. */
const UNARTICLED = new Set(['unarticled'])
const GOVERNING_BA = new Set(['governing-ba'])
const SHORTEST_GOVERNED = 4

/**
 * How far Arabic words belong together behind a head noun: definite nouns and adjectives, joined by و or ل.
 *
 * @example `العامة للغذاء والدواء` behind `الهيئة`
 */
export class ArabicComplement {
  private readonly countries: HitView
  private readonly ministryHeads: HitView
  private readonly heads: HitView
  private readonly cues: HitView
  private readonly honorifics: HitView
  private readonly places: HitView
  private readonly portfolios: HitView
  private readonly offices: HitView

  constructor(
    private readonly reading: Reading,
    private readonly lists: WordLists,
  ) {
    this.countries = viewOf(reading, 'country', false)
    this.ministryHeads = viewOf(reading, 'ministry-head')
    this.heads = viewOf(reading, 'organization-head')
    this.cues = viewOf(reading, 'cue')
    this.honorifics = viewOf(reading, 'honorific')
    this.places = viewOf(reading, 'place')
    this.portfolios = viewOf(reading, 'portfolio')
    this.offices = viewOf(reading, 'office')
  }

  /** `لسموه`: an address with a pronoun and ل. */
  private isAddressBehindLam(token: number): boolean {
    for (let hit = this.cues.first(token); hit >= 0; hit = this.cues.after(hit))
      if (
        this.cues.row(hit).key === 'his-address' &&
        this.cues.opening(hit) === AFTER_LA &&
        this.cues.closing(hit) === 0
      )
        return true
    return false
  }

  /** Whether an Arabic token is definite by its article; gives what stands before the article. */
  private article(token: number): 'none' | 'bare' | 'and' | 'for' | 'other' {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    const end = page.tokenEnds[token] as number
    const at = (i: number) => (start + i < end ? page.symbols[start + i] : -1)
    if (at(0) === ALIF && at(1) === LAM && end - start > 4)
      return at(2) === TEH && this.cues.isWord(token, UNARTICLED) ? 'none' : 'bare'
    if (at(0) === WAW && at(1) === ALIF && at(2) === LAM && end - start > 5) return 'and'
    if (at(0) === LAM && at(1) === LAM && end - start > 4) return 'for'
    if (at(0) === WAW && at(1) === LAM && at(2) === LAM && end - start > 5) return 'for'
    return 'none'
  }

  /** The end token of the complement that begins in a token; `token` itself where there is none. */
  end(token: number, most: number): number {
    const { page } = this.reading
    let at = token
    let end = token
    while (at < page.tokenCount && at - token < most && page.tokenKinds[at] === WORD) {
      if (at > token && page.symbols[(page.tokenStarts[at] as number) - 1] === LINE) break
      const article = this.article(at)
      if (article === 'none') {
        // a noun in construct opens the chain or goes on after ل and و: `لجنة شؤون المرأة`, `لشؤون المسجد الحرام`
        const next = at + 1
        if (next >= page.tokenCount || page.tokenKinds[next] !== WORD) break
        const town = this.article(next) === 'bare' || !this.isUnitOfTown(at) ? next : this.townEnd(next)
        if (this.article(next) !== 'bare' && town === next) break
        if (
          this.lists.isStop(at) ||
          this.isAddressBehindLam(at) ||
          this.lists.isNameItself(at) ||
          this.lists.isHonorific(at) ||
          this.lists.isTitle(at)
        )
          break
        if (this.lists.wholeHit(this.countries, at) || (town === next && this.endsHere(next))) break
        const first = page.symbols[page.tokenStarts[at] as number]
        if (at > token && first !== LAM && first !== WAW) break
        if (
          first === WAW &&
          at > token &&
          (this.lists.wholeHit(this.heads, at) || this.lists.wholeHit(this.ministryHeads, at))
        )
          break
        if (town > next) end = at = town
        else at = next
        continue
      }
      if (this.endsHere(at) || (article === 'and' && at === token)) break
      // `للشؤون المالية الحفل`: behind a definite word a noun with the article is no part of it
      if (article === 'bare' && end === at && this.isBehindDefinite(at) && this.cues.isWord(at, OCCASION)) break
      if (article === 'and' && this.isAnother(at)) break
      end = ++at
      const governed = this.governedByBa(at)
      if (governed > at) end = at = governed
    }
    return end
  }

  /** Whether a common noun may be what a town has, a field of government or the end of a title excepted: `رئيس شرطة`. */
  private isUnitOfTown(token: number): boolean {
    if (!this.lists.isCommon(token) || this.portfolios.hasPlain(token)) return false
    const { offices } = this
    return token === 0 || offices.longest(token - 1, (hit) => offices.endToken(hit) === token + 1) < 0
  }

  /** Where a town or province that a noun in construct is of ends: `ميناء` + `جدة`, `سجون` + `منطقة القصيم`; the same token where there is none. */
  private townEnd(token: number): number {
    const { cues, places } = this
    const area = cues.longest(token, (hit) => cues.row(hit).key === 'area' && cues.isPlain(hit))
    const at = area < 0 ? token : cues.endToken(area)
    if (at >= this.reading.page.tokenCount) return token
    const town = places.longest(at, (hit) => places.isPlain(hit) && !(places.flags(hit) & WEAK))
    return town < 0 ? token : places.endToken(town)
  }

  /** Whether behind و another body or ministry is named, or people are addressed: `والسيدات والسادة`. */
  private isAnother(token: number): boolean {
    return [this.heads, this.ministryHeads, this.honorifics].some((view) => this.lists.wholeHit(view, token))
  }

  /** The token behind what a verbal noun before a token leads to with ب: `العناية بالتراث`, `العناية بشؤون الحرمين`. */
  private governedByBa(token: number): number {
    const { symbols, tokenStarts, tokenEnds, tokenKinds, tokenCount } = this.reading.page
    if (token >= tokenCount || tokenKinds[token] !== WORD || !this.cues.isWord(token - 1, GOVERNING_BA)) return token
    const start = tokenStarts[token] as number
    if (symbols[start] !== BEH || (tokenEnds[token] as number) - start < SHORTEST_GOVERNED) return token
    if (symbols[start + 1] === ALIF && symbols[start + 2] === LAM) return token + 1
    const next = token + 1
    return next < tokenCount && tokenKinds[next] === WORD && this.article(next) === 'bare' && !this.endsHere(next)
      ? next + 1
      : token
  }

  private isBehindDefinite(token: number): boolean {
    return token > 0 && this.reading.page.tokenKinds[token - 1] === WORD && this.article(token - 1) !== 'none'
  }

  /** Whether a definite token cannot go on with a body's name: a title, an honorific, a nationality, a date, a verb. */
  private endsHere(token: number): boolean {
    return (
      this.lists.isStop(token) ||
      this.lists.isHonorific(token) ||
      this.lists.isTitle(token) ||
      // `للبنين` are boys sooner than a state
      this.lists.wholeHit(this.countries, token, WEAK) ||
      this.lists.isDate(token) ||
      this.beginsName(token)
    )
  }

  /** A definite word that begins a name: `الطيب عبد الرحيم`, behind a definite one `الناني ولد اشروقه`. */
  private beginsName(token: number): boolean {
    const next = token + 1
    if (next >= this.reading.page.tokenCount) return false
    if (this.article(next) !== 'none') return this.beginsNameBehindWaw(token)
    if (token > 0 && this.isForebear(next) && this.article(token - 1) !== 'none') return true
    return (
      this.lists.isGiven(token) && !this.lists.isCommon(token) && this.lists.isName(next) && !this.lists.isCommon(next)
    )
  }

  /** `رئيس الديوان و الهادي الحمداوي`: behind و, a given name and a surname that both have the article. */
  private beginsNameBehindWaw(token: number): boolean {
    const { lists } = this
    const { page } = this.reading
    const isBehindWaw = this.article(token) === 'and' || (token > 0 && isSymbol(page, token - 1, WAW))
    if (!isBehindWaw || !lists.isGiven(token) || lists.isCommon(token) || lists.isCommon(token + 1)) return false
    return lists.isName(token + 1) || page.symbols[(page.tokenEnds[token + 1] as number) - 1] === YEH
  }

  /** Whether a token is `بن`, or another word for somebody's child. */
  private isForebear(token: number): boolean {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    if (this.cues.isWord(token, OFFSPRING)) return true
    return page.tokenEnds[token] === start + 2 && page.symbols[start] === BEH && page.symbols[start + 1] === NOON
  }
}
