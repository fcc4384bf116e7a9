import { BLOCK, CONSTRUCT, WEAK } from '../match/entry.ts'
import { AFTER_BA, AFTER_LA, AFTER_WA, BEFORE_SUFFIX, SWALLOWED } from '../match/match.ts'
import { symbolOf } from '../text/characters.ts'
import { beginsWith, isSymbol } from '../text/page.ts'
import type { Hit, HitView } from './hits.ts'
import type { Reading } from './recognizer.ts'
import { viewOf } from './views.ts'

/** One portfolio phrase of a coordination. */
export interface PortfolioPhrase {
  readonly start: number
  readonly end: number
  readonly endToken: number
  readonly ids: readonly string[]
  readonly row: string
  /** An Arabic noun without its article: `تعاون`. */
  readonly bare: boolean
  /** A field that stands alone, and names another body where it is joined to one: `وزارت کشور` before `و نیروهای مسلح`. */
  readonly alone: boolean
}

const COMMA = symbolOf(',')
const WAW = symbolOf('و')
const YEH = symbolOf('ی')

/** The ids that a portfolio row stands for: its list, or itself. */
const idsOf = (view: HitView, hit: Hit): readonly string[] => {
  const { key, fields } = view.row(hit)
  const list = fields.portfolios
  return Array.isArray(list) ? list : typeof list === 'string' && list !== '' ? [list] : [key]
}

const phraseOf = (view: HitView, hit: Hit): PortfolioPhrase => ({
  start: view.start(hit),
  end: view.end(hit),
  endToken: view.endToken(hit),
  ids: idsOf(view, hit),
  row: view.row(hit).id,
  bare: (view.flags(hit) & CONSTRUCT) !== 0,
  alone: (view.flags(hit) & WEAK) !== 0,
})

/** The portfolios of some phrases, each once. */
export function portfoliosOf(phrases: readonly PortfolioPhrase[]): string[] {
  const found: string[] = []
  for (const { ids } of phrases) for (const id of ids) if (!found.includes(id)) found.push(id)
  return found
}

/** Reads coordinated portfolio phrases: `الاتصالات وتكنولوجيا المعلومات`, `صنعت، معدن و تجارت`. */
export class PortfolioReader {
  private readonly view: HitView

  private readonly cues: HitView

  constructor(private readonly reading: Reading) {
    this.view = viewOf(reading, 'portfolio')
    this.cues = viewOf(reading, 'cue')
  }

  /** The longest phrase that begins in a token with one of the given openings. */
  private phrase(token: number, accept: (opening: number) => boolean): PortfolioPhrase | undefined {
    const { view } = this
    const hit = view.longest(
      token,
      (hit) =>
        accept(view.opening(hit)) &&
        (view.closing(hit) !== BEFORE_SUFFIX || this.hasEzafe(hit)) &&
        !(view.flags(hit) & BLOCK),
    )
    if (hit < 0) return this.affairs(token, accept)
    const phrase = phraseOf(view, hit)
    return view.closing(hit) === BEFORE_SUFFIX ? { ...phrase, end: phrase.end + 1 } : phrase
  }

  /** `شؤون الخدمة المدنية`: the affairs of any portfolio. */
  private affairs(token: number, accept: (opening: number) => boolean): PortfolioPhrase | undefined {
    const { cues } = this
    const cue = cues.longest(
      token,
      (hit) => this.isAffairs(hit) && accept(cues.opening(hit)) && cues.closing(hit) === 0,
    )
    if (cue < 0) return undefined
    const phrase = this.at(cues.endToken(cue))
    return phrase && { ...phrase, start: cues.start(cue), bare: false }
  }

  private readonly isAffairs = (hit: Hit): boolean => this.cues.row(hit).key === 'affairs-of'

  /** Whether only the ی of the ezafe is written onto a phrase that ends in و: `نیروی` before `وقت`. */
  private hasEzafe(hit: Hit): boolean {
    const { view } = this
    const { page } = this.reading
    const end = view.end(hit)
    return (
      page.symbols[end - 1] === WAW &&
      page.symbols[end] === YEH &&
      (page.tokenEnds[view.endToken(hit) - 1] as number) === end + 1
    )
  }

  /** The phrase at a token, if there is one; `after ل` (`لشؤون`) only where it is asked for. */
  at(token: number, { afterLam = false, afterBa = false } = {}): PortfolioPhrase | undefined {
    if (token >= this.reading.page.tokenCount) return undefined
    return this.phrase(
      token,
      (opening) =>
        opening === 0 ||
        (afterLam && (opening === AFTER_LA || opening === SWALLOWED)) ||
        (afterBa && opening === AFTER_BA),
    )
  }

  /** The phrase joined by و or a comma to what ends before a token. */
  next(token: number, many = false, definite = false): PortfolioPhrase | undefined {
    const { page } = this.reading
    if (token >= page.tokenCount) return undefined
    const joined = this.phrase(token, (opening) => opening === AFTER_WA)
    if (joined) return definite && joined.bare ? undefined : joined
    if (beginsWith(page, token, COMMA)) {
      const after = this.at(token + 1)
      if (after && (many || this.goesOn(after.endToken))) return after
      const behindComma = this.phrase(token + 1, (opening) => opening === AFTER_WA)
      // `وزير دولة، وسعادة السفير …`
      return behindComma?.bare ? undefined : behindComma
    }
    if (isSymbol(page, token, WAW)) return this.at(token + 1)
    return undefined
  }

  /** Whether a further member follows: a comma alone coordinates only inside a list that ends with و. */
  private goesOn(token: number): boolean {
    let at = token
    for (let i = 0; i < 6; i++) {
      const { page } = this.reading
      if (at >= page.tokenCount) return false
      if (this.phrase(at, (opening) => opening === AFTER_WA)) return true
      const symbol = page.symbols[page.tokenStarts[at] as number] as number
      if (symbol === WAW && (page.tokenEnds[at] as number) === (page.tokenStarts[at] as number) + 1)
        return this.at(at + 1) !== undefined
      if (symbol !== COMMA) return false
      const member = this.at(at + 1)
      if (!member) return this.phrase(at + 1, (opening) => opening === AFTER_WA) !== undefined
      at = member.endToken
    }
    return false
  }

  /** The phrase that begins at a joint inside a token: `وزارت\u200cخارجه` written as one word. */
  private atJoint(token: number, start: number): PortfolioPhrase | undefined {
    const { view } = this
    const hit = view.longest(token, (hit) => view.start(hit) === start && view.closing(hit) !== BEFORE_SUFFIX)
    return hit < 0 ? undefined : phraseOf(view, hit)
  }

  /** The coordination behind a head noun: in the next token, or at a joint of the head's own. */
  behind(
    head: { endToken: number; end: number },
    options: { afterLam?: boolean; many?: boolean } = {},
  ): PortfolioPhrase[] {
    const { page } = this.reading
    if (head.end >= (page.tokenEnds[head.endToken - 1] as number)) return this.list(head.endToken, options)
    const first = this.atJoint(head.endToken - 1, head.end)
    return first ? [first, ...this.after(first, options.many)] : []
  }

  /** The members behind the first; a bare one goes on with a bare one alone: `وزارة الثقافة` + `وتعاون مع`. */
  private after(first: PortfolioPhrase, many = false): PortfolioPhrase[] {
    const phrases: PortfolioPhrase[] = []
    for (
      let phrase = this.next(first.endToken, many, !first.bare);
      phrase;
      phrase = this.next(phrase.endToken, many, !first.bare)
    )
      phrases.push(phrase)
    return phrases
  }

  /** All phrases of a coordination that begins in a token; `many`: a plural head stands before it, commas alone coordinate. */
  list(token: number, { afterLam = false, afterBa = false, many = false } = {}): PortfolioPhrase[] {
    const first = this.at(token, { afterLam, afterBa })
    return first ? [first, ...this.after(first, many)] : []
  }
}
