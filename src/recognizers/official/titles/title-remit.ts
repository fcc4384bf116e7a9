import { FEMININE } from '../../../match/entry.ts'
import { symbolOf } from '../../../text/characters.ts'
import { isSymbol, tokenAt, WORD } from '../../../text/page.ts'
import type { CountryFields } from '../../country/index.ts'
import type { HitView } from '../../hits.ts'
import type { PortfolioReader } from '../../portfolios.ts'
import { viewOf } from '../../views.ts'
import type { Draft } from './title-draft.ts'
import { HERE } from './title-places.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

const BA = symbolOf('ب')
const WAW = symbolOf('و')
const DIRECTS = new Set(['directs'])
/** Words for somebody who is charged with what follows. */
const CHARGED = new Set(['modifiers/by-order', 'modifiers/acting-assigned'])
/** What modifiers may tell of the holder. */
const TELLING = new Set(['acting', 'former'])
/** Rows of the Arabic word for a president, which is the word for a head too. */
const PRESIDENTS = new Set(['offices/president', 'offices/head'])
/** A given name and a family name. */
const SHORTEST_NAME = 2
/** How many nouns in construct may lead to the definite one. */
const MOST_IN_CONSTRUCT = 2

/**
 * Takes in what somebody is for.
 *
 * @example `مساعد وزير الخارجية` grows over `لشؤون دول الجوار`, `المقرر الخاص المعني` over `بالتعذيب`.
 */
export class TitleRemit {
  private readonly modifiers: HitView
  private readonly people: HitView

  constructor(
    private readonly around: TitleSurroundings,
    private readonly portfolios: PortfolioReader,
  ) {
    this.modifiers = viewOf(around.reading, 'modifier')
    this.people = viewOf(around.reading, 'person', false)
  }

  /** `لشؤون أفريقيا`, `لشؤون دول الجوار`, `لشؤون مجلس التعاون`: a part of the world, a state or body, or nouns in construct. */
  affairs(draft: Draft, token: number): boolean {
    const { around } = this
    const cue = around.cue(token, 'field-preposition')
    if (cue < 0 || around.cues.endToken(cue) >= around.reading.page.tokenCount) return false
    const first = around.cues.endToken(cue)
    // `لشؤون مجلس الوزراء`
    const at = around.bodyAt(first) ? first : this.throughConstruct(first)
    if (at >= around.reading.page.tokenCount) return false
    const region = around.cue(at, 'region')
    if (region >= 0) {
      around.overHit(draft, around.cues, region)
      return true
    }
    const found = around.bodyAt(at) ?? around.countryAt(at)
    if (!found) return at > first && this.chain(draft, at - 1)
    draft.endToken = at
    around.over(draft, found)
    return true
  }

  /**
   * `دعوة الرئيس التركي للحوار`, `وجه محافظ مطروح للأبنية التعليمية`: whether ل begins no field of the bearer, behind a president's
   * nationality, or behind a verb of directing and a title that tells all already.
   */
  isComplete(draft: Draft, token: number): boolean {
    const { around } = this
    const isSovereigns = draft.adjective && PRESIDENTS.has(draft.rows[0] as string)
    return (isSovereigns || this.isDirecting(draft)) && around.cue(token, 'field-preposition') < 0
  }

  private isDirecting({ start, role, rows, portfolios }: Draft): boolean {
    const isWhole =
      (role === 'governor' && rows.some((row) => row.startsWith('places/'))) ||
      (role === 'minister' && portfolios.length > 0)
    const first = isWhole ? tokenAt(this.around.reading.page, start) : 0
    return first > 0 && this.around.cues.isWord(first - 1, DIRECTS)
  }

  /** Whether a field of government stands behind ل: `للتنمية`. */
  isPortfolio(token: number): boolean {
    return this.portfolios.list(token, { afterLam: true }).length > 0
  }

  /** `المقرر الخاص المعني بحالة حقوق الإنسان`: what somebody is charged with, behind ب. */
  remit(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    if (
      language !== 'ar' ||
      draft.charged ||
      !CHARGED.has(draft.rows[draft.rows.length - 1] as string) ||
      !this.around.begins(token, BA)
    )
      return false
    // `الوزير المكلف بديوان رئيس الجمهورية`
    const office = draft.role === 'minister' ? this.around.bodyAt(token) : undefined
    if (office?.type === 'organization') {
      this.around.over(draft, office)
      draft.acting = false
      draft.charged = true
      return true
    }
    // `مدير شؤون المعلمين المكلف بالإدارة`: acting there
    if (this.isWhereHeld(token)) return false
    // `الوزارة المنتدبة لدى رئيس الحكومة المكلفة ب…` is a ministry
    if (this.around.isFeminineOfMasculine(draft, token - 1)) return false
    // `بالمغاربة`: whose nationals they are
    const nationals = this.around.countries.at((page.tokenStarts[token] as number) + 1)
    if (nationals) draft.country ??= (nationals.fields as CountryFields).code
    const field = this.portfolios.list(token, { afterBa: true }).at(-1)
    const end = this.around.hasArticleBehind(token) ? this.behindDefinite(token) : token
    if (field && field.endToken >= end) this.around.extend(draft, field.end, field.endToken)
    else if (end > token) this.around.overWords(draft, end)
    else if (!this.chain(draft, this.throughConstruct(token + 1) - 1)) return false
    draft.acting = false
    draft.charged = true
    return true
  }

  /** The token behind the nouns without article, one in construct with the next, that begin in a token. */
  private throughConstruct(token: number): number {
    const { page } = this.around.reading
    let at = token
    while (
      at - token < MOST_IN_CONSTRUCT &&
      at < page.tokenCount &&
      page.tokenKinds[at] === WORD &&
      !this.around.hasArticle(at) &&
      this.around.complements.isPlainNoun(at)
    )
      at++
    return at
  }

  /** The token behind a definite noun and what belongs to it: `بالأقليات العرقية`, `بالشؤون العامة والحكامة`. */
  private behindDefinite(token: number): number {
    const { page } = this.around.reading
    const { complements } = this.around
    let next = token + 1
    // `بالأراضي الفلسطينية المحتلة`
    if (this.around.countryAt(next) && this.around.hasArticle(next)) next++
    const goesOn = next < page.tokenCount && (this.around.hasArticle(next) || this.around.begins(next, WAW))
    if (!goesOn || complements.isName(next)) return next
    const end = Math.max(next, complements.end(next))
    // `بالمواطنين المقيمين بالخارج`
    const isAbroad =
      end > next && end < page.tokenCount && this.around.begins(end, BA) && this.around.hasArticleBehind(end)
    return isAbroad ? end + 1 : end
  }

  /** Whether a place or body that the page names elsewhere, or a body, stands behind ب: `بالإدارة`, `بوزارة الصحة`. */
  private isWhereHeld(token: number): boolean {
    return this.around.bodyAt(token) !== undefined || this.around.cueBehindBa(token, HERE) >= 0
  }

  /** Takes in the words that belong together from a token on. */
  chain(draft: Draft, token: number): boolean {
    const end = this.untilFlag(token, this.around.complements.end(token))
    if (end === token) return false
    this.around.overWords(draft, end)
    return true
  }

  /** The same behind `در امور`, without who is named right behind the field. */
  field(draft: Draft, token: number): boolean {
    const until = this.beforeNamed(token, this.around.complements.end(token))
    if (until === token) return false
    this.around.overWords(draft, until)
    return true
  }

  /**
   * The end of a Persian field before a known person (`برت مک\u200cگورک` behind `خاورمیانه`, though `برت` is a word too), or before
   * words at its end that no list of words has (`یوسف پاشایف`).
   */
  private beforeNamed(token: number, end: number): number {
    const { people } = this
    for (let at = token + 1; at < end; at++)
      if (people.longest(at, (hit) => people.endToken(hit) >= at + SHORTEST_NAME) >= 0) return at
    const { complements, reading } = this.around
    let name = end
    while (name > token && !complements.isWordOfBodies(name - 1) && !isSymbol(reading.page, name - 1, WAW)) name--
    return name > token && end - name >= SHORTEST_NAME ? name : end
  }

  /** The end of Arabic words, before a last adjective that tells of the holder: `وكيل الوزارة للشؤون البلدية المكلف`. */
  untilFlag(token: number, end: number): number {
    const { modifiers } = this
    const last = end - 1
    if (this.around.reading.language !== 'ar' || last <= token) return end
    const hit = modifiers.longest(last, (hit) => modifiers.isPlain(hit))
    const tells = hit >= 0 && TELLING.has(String(modifiers.row(hit).fields.flag)) && !(modifiers.flags(hit) & FEMININE)
    return tells ? last : end
  }
}
