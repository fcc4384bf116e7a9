import { AFTER_BA } from '../../../match/match.ts'
import { symbolOf } from '../../../text/characters.ts'
import { foldedText } from '../../../text/fold.ts'
import { beginsWith, beginsWithOneOf, endsIn, LINE_BREAK, tokenAt, tokenBehind } from '../../../text/page.ts'
import { ComplementReader } from '../../complement.ts'
import type { CountryFields } from '../../country/index.ts'
import type { Hit, HitView } from '../../hits.ts'
import { CLOSING_QUOTES, OPENING_QUOTES } from '../../quotation-marks.ts'
import type { Candidate, Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { CandidateIndex } from '../candidate-index.ts'
import type { Draft } from './title-draft.ts'

const ALIF = symbolOf('ا')
const LAM = symbolOf('ل')
/** How many letters the article has. */
const ARTICLE = 2
/** ة is folded to it. */
const HEH = symbolOf('ه')

/** How many words a place may have: `چهارمحال و بختیاری`. */
const LONGEST_PLACE = 4

/** Classes of bodies that have members. */
const COUNCILS = new Set(['commission', 'committee', 'council', 'parliament'])

/** What stands around a title that is being read, and how the title grows over it. */
export class TitleSurroundings {
  readonly places: HitView
  readonly cues: HitView
  readonly complements: ComplementReader
  readonly bodies: CandidateIndex
  readonly countries: CandidateIndex
  /** Whether the page names a body that begins with a noun, by the letters of the noun. */
  private readonly named = new Map<string, boolean>()
  private readonly numbers: HitView
  /** Whether the page names a council, committee or parliament, of which somebody may be told to be `العضو`. */
  readonly hasCouncil: boolean

  constructor(
    readonly reading: Reading,
    earlier: readonly Candidate[],
  ) {
    this.places = viewOf(reading, 'place')
    this.cues = viewOf(reading, 'cue')
    this.numbers = viewOf(reading, 'number')
    this.complements = new ComplementReader(reading)
    this.bodies = new CandidateIndex(earlier, ['ministry', 'organization'])
    this.countries = new CandidateIndex(earlier, ['country'])
    this.hasCouncil = earlier.some(
      ({ type, fields }) => type === 'organization' && COUNCILS.has((fields as { class: string }).class),
    )
  }

  /** The cue of a row that is a whole word at a token; -1 where there is none. */
  cue(token: number, key: string): number {
    return this.cues.plain(token, key)
  }

  /** The state of the nationality word before a token, where `نظيره` or the like stands before that. */
  stateOfCounterpart(token: number): string | undefined {
    if (token < 2) return undefined
    const { page } = this.reading
    const country = this.countries.at(page.tokenStarts[token - 1] as number)
    if (!country || (country.fields as CountryFields).form !== 'demonym') return undefined
    for (let hit = this.cues.first(token - 2); hit >= 0; hit = this.cues.after(hit))
      if (this.cues.row(hit).key === 'counterpart' && this.cues.endToken(hit) === token - 1)
        return (country.fields as CountryFields).code
    return undefined
  }

  /** The country candidate that begins a token. */
  countryAt(token: number): Candidate | undefined {
    const { page } = this.reading
    if (token >= page.tokenCount || (token > 0 && page.tokenKinds[token - 1] === LINE_BREAK)) return undefined
    return this.countries.at(page.tokenStarts[token] as number)
  }

  /** The ministry or organization candidate that begins in a token. */
  bodyAt(token: number): Candidate | undefined {
    const { page } = this.reading
    return this.bodies.inToken(page.tokenStarts[token] as number, page.tokenEnds[token] as number)
  }

  /** The token behind the place that begins in a token: `خراسان رضوی` is not cut in two. */
  endOfPlace(token: number): number {
    const hit = this.places.longestWhole(token)
    return hit < 0 ? token : this.places.endToken(hit)
  }

  /** Whether a place ends right before a token, be it of several words: `رباط کریم`. */
  isBehindPlace(token: number): boolean {
    for (let first = token - 1; first >= 0 && first >= token - LONGEST_PLACE; first--)
      if (this.endOfPlace(first) === token) return true
    return false
  }

  /** Whether a token is written with the article. */
  hasArticle(token: number): boolean {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    // `الرئيس`, `للرئيس`
    return (page.symbols[start] === ALIF || page.symbols[start] === LAM) && page.symbols[start + 1] === LAM
  }

  /** Whether a token is written with the article alone: `الرئيس`, not `للرئيس`. */
  hasArticleAlone(token: number): boolean {
    return this.hasArticle(token) && this.begins(token, ALIF)
  }

  /** Whether a preposition of one letter and the article stand before a word: `بالبيئة`. */
  hasArticleBehind(token: number): boolean {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    return page.symbols[start + 1] === ALIF && page.symbols[start + 2] === LAM
  }

  /** Whether a token begins with a symbol. */
  begins(token: number, symbol: number): boolean {
    return beginsWith(this.reading.page, token, symbol)
  }

  /** Whether a word with the ending of the feminine stands behind a title whose first word has it not. */
  isFeminineOfMasculine({ start }: Draft, token: number): boolean {
    const { page } = this.reading
    return endsIn(page, token, HEH) && !endsIn(page, tokenAt(page, start), HEH)
  }

  /** Whether an ordinal number begins in a token. */
  isOrdinal(token: number): boolean {
    const { numbers } = this
    if (token >= this.reading.page.tokenCount) return false
    return numbers.longest(token, (hit) => numbers.isPlain(hit) && numbers.row(hit).fields.kind === 'ordinal') >= 0
  }

  /** The longest cue of such rows that stands behind ب in a token, with nothing written onto its end; -1 where there is none. */
  cueBehindBa(token: number, keys: ReadonlySet<string>): Hit {
    const { cues } = this
    return cues.longest(
      token,
      (hit) => keys.has(cues.row(hit).key) && cues.opening(hit) === AFTER_BA && cues.closing(hit) === 0,
    )
  }

  /** The longest place that stands behind ب in a token, with nothing written onto its end; -1 where there is none. */
  placeBehindBa(token: number): Hit {
    const { places } = this
    return places.longest(token, (hit) => places.opening(hit) === AFTER_BA && places.closing(hit) === 0)
  }

  /** Whether the page names a body that begins with the noun of a cue, with its article or without: `مركز …` for `المركز`. */
  namesBodyOf(cue: Hit): boolean {
    const noun = this.cues.start(cue) + ARTICLE
    const end = this.cues.end(cue)
    const letters = foldedText(this.reading.page, noun, end)
    const known = this.named.get(letters)
    if (known !== undefined) return known
    const names = this.namesBodyFrom(noun, end - noun)
    this.named.set(letters, names)
    return names
  }

  private namesBodyFrom(noun: number, length: number): boolean {
    const { symbols } = this.reading.page
    return this.bodies.some(({ start, end }) => {
      const from = symbols[start] === ALIF && symbols[start + 1] === LAM ? start + ARTICLE : start
      if (end - from <= length) return false
      for (let i = 0; i < length; i++) if (symbols[from + i] !== symbols[noun + i]) return false
      return true
    })
  }

  /** Extends a draft over a candidate. */
  over(draft: Draft, candidate: Candidate): void {
    this.extend(draft, candidate.end, tokenBehind(this.reading.page, candidate.end), ...candidate.rows)
  }

  /** Whether a quotation may begin with a token. */
  opensQuotation(token: number): boolean {
    return beginsWithOneOf(this.reading.page, token, OPENING_QUOTES)
  }

  /** Whether a quotation may end with a token. */
  closesQuotation(token: number): boolean {
    return beginsWithOneOf(this.reading.page, token, CLOSING_QUOTES)
  }

  /** Extends a draft over a hit. */
  overHit(draft: Draft, view: HitView, hit: Hit, ...rows: string[]): void {
    this.extend(draft, view.end(hit), view.endToken(hit), ...rows)
  }

  /** Extends a draft over all words up to a token. */
  overWords(draft: Draft, endToken: number): void {
    this.extend(draft, this.reading.page.tokenEnds[endToken - 1] as number, endToken)
  }

  /** Extends a draft. */
  extend(draft: Draft, end: number, endToken: number, ...rows: string[]): void {
    draft.end = end
    draft.endToken = endToken
    draft.rows.push(...rows)
    draft.bare = false
  }
}
