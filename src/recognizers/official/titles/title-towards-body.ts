import { AFTER_WA } from '../../../match/match.ts'
import { symbolOf } from '../../../text/characters.ts'
import { isSymbol, tokenAt, WORD } from '../../../text/page.ts'
import type { CountryFields } from '../../country/index.ts'
import type { OrganizationFields } from '../../organization/index.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

const ALIF = symbolOf('ا')
const COMMA = symbolOf(',')
const LAM = symbolOf('ل')
const WAW = symbolOf('و')
/** How the rows of what units are for begin. */
const FIELDS = 'modifiers/field'
/** Roles of those who sit in parliament for towns. */
const SITTING = new Set(['legislator', 'representative'])
/** The most words of a parliamentary group's name. */
const LONGEST_GROUP = 5
/** و and what a unit does, of which something must follow. */
const SHORTEST_ACT = 2
/** How many words may stand between a Persian title and the body that it is of. */
const MOST_WORDS_TO_BODY = 12

/**
 * Takes in Persian words that lead from a title to the body that it is of, and Arabic ones for whom a legislator sits.
 *
 * @example `نماینده` grows over `مردم تهران، ری و شمیرانات` before `در مجلس شورای اسلامی`.
 */
export class TitleTowardsBody {
  constructor(private readonly around: TitleSurroundings) {}

  /** `نماینده مردم تهران، ری و شمیرانات` before `در مجلس شورای اسلامی`. */
  constituency(draft: Draft, token: number): boolean {
    if (!draft.bare || this.around.reading.language !== 'fa') return false
    // `نماینده پیشین مردم تهران`
    if (draft.role === 'representative' && draft.former && this.around.cue(token, 'constituents') >= 0)
      draft.role = 'legislator'
    return draft.role === 'legislator' && this.extend(draft, token)
  }

  /** `، آذرشهر و اسکو` behind `نماینده مردم تبریز`: further towns of a constituency, up to the last that the dictionary knows. */
  furtherTowns(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    if (language !== 'fa' || draft.body || !SITTING.has(draft.role)) return false
    if (!this.around.isBehindPlace(token)) return false
    if (this.extend(draft, token, true)) return true
    let end = token
    for (let at = token, unknown = 0; at + 1 < page.tokenCount && unknown <= 1; ) {
      if (!isSymbol(page, at, COMMA) && !isSymbol(page, at, WAW)) break
      const place = this.around.endOfPlace(at + 1)
      if (place > at + 1) {
        unknown = 0
        end = place
      } else if (page.tokenKinds[at + 1] === WORD && !this.around.complements.isStop(at + 1)) unknown++
      else break
      at = Math.max(place, at + 2)
    }
    if (end === token) return false
    this.around.overWords(draft, end)
    return true
  }

  /**
   * `و حمل و نقل جاده\u200cای` behind `مدیرکل راهداری`: further fields of a Persian unit, up to where it is or to the body that it is
   * of, or to the end of what it does (`توسعه و پشتیبانی مراکز خدمات`); a title or a name behind و is somebody else's.
   */
  furtherField(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    const { complements } = this.around
    if (language !== 'fa' || draft.body || !draft.rows.at(-1)?.startsWith(FIELDS)) return false
    if (!isSymbol(page, token, COMMA) && !isSymbol(page, token, WAW)) return false
    for (let at = token + 1; at < page.tokenCount && at - token < MOST_WORDS_TO_BODY; at++) {
      if (isSymbol(page, at, COMMA) || isSymbol(page, at, WAW)) continue
      if (page.tokenKinds[at] !== WORD) return false
      if (at > token + 1 && complements.persian.isDetachedEnding(at)) continue
      if (this.around.endOfPlace(at) > at || this.around.cue(at, 'area') >= 0 || this.around.bodyAt(at)) {
        if (at === token + 1) return false
        this.around.overWords(draft, at)
        return true
      }
      if (complements.isTitle(at) || complements.isHonorific(at) || complements.isRatherName(at)) return false
      if ((complements.isStop(at) || complements.persian.stopsAt(at)) && !complements.persian.isActivity(at))
        return this.actsUntil(draft, token, at)
    }
    return false
  }

  /** Takes in what a unit does, behind و and up to a function word; no object (`و پشتیبانی مراکز را`). */
  private actsUntil(draft: Draft, token: number, end: number): boolean {
    const { page } = this.around.reading
    if (!isSymbol(page, token, WAW) || end - token <= SHORTEST_ACT || this.around.cue(end, 'object') >= 0) return false
    if (!this.around.complements.isStop(end) || !this.around.complements.persian.isActivity(token + 1)) return false
    this.around.overWords(draft, end)
    draft.loose = true
    return true
  }

  /** `النائب عن` before `كتلة السلام`, `عضو مجلس النواب` before `عن التيار الوطني`: the group for which somebody sits in parliament. */
  group(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    if (language !== 'ar' || !(draft.role === 'legislator' || this.isOfCouncil(draft))) return false
    const first = this.firstOfGroup(draft, token)
    const cue = first < page.tokenCount ? this.around.cue(first, 'group') : -1
    if (cue < 0) return false
    const from = this.around.cues.endToken(cue)
    let end = from
    // a group without article is in construct with its name
    if (end === first + 1 && !this.around.hasArticle(first) && this.isPartOfName(end)) end++
    while (end - first < LONGEST_GROUP && this.isPartOfName(end) && this.isDefinite(end)) end++
    if (end === first + 1 || end > page.tokenCount) return false
    // `تحدث النائب في البرلمان عن حزب السلام`: of what he spoke, unless it leads to his name
    if (first > token && this.isBehindSpeech(draft)) return false
    if (draft.bare && first > token && (end === page.tokenCount || !this.isPerson(end))) return false
    for (let at = from; at < end; at++) {
      const country = this.around.countryAt(at)
      if (country) draft.country ??= (country.fields as CountryFields).code
    }
    this.around.overWords(draft, end)
    draft.loose = true
    return true
  }

  /** `عضو مجلس محافظة نينوى`: a council too is made of groups. */
  private isOfCouncil({ role, body }: Draft): boolean {
    return role === 'member' && body?.type === 'organization' && (body.fields as OrganizationFields).class === 'council'
  }

  /** The token in which the words for a group may begin, over `عن` behind a parliament; the end of the page where there is none. */
  private firstOfGroup({ bare, body, end }: Draft, token: number): number {
    if ((bare || body?.end === end) && this.around.cue(token, 'sits-for') >= 0) return token + 1
    return bare ? token : this.around.reading.page.tokenCount
  }

  /** `كشف النائب في البرلمان` before `عن قائمة الفاسدين`: whether a verb stands before a title that leads with `عن` to its object. */
  private isBehindSpeech({ start }: Draft): boolean {
    const { cues, reading } = this.around
    const before = tokenAt(reading.page, start) - 1
    if (before < 0) return false
    return (
      cues.longest(
        before,
        (hit) =>
          cues.row(hit).key === 'speaks-of' &&
          cues.endToken(hit) === before + 1 &&
          cues.closing(hit) === 0 &&
          (cues.opening(hit) & ~AFTER_WA) === 0,
      ) >= 0
    )
  }

  private isPerson(token: number): boolean {
    return this.around.complements.isHonorific(token) || this.around.complements.isRatherName(token)
  }

  private isPartOfName(token: number): boolean {
    const { page } = this.around.reading
    return token < page.tokenCount && page.tokenKinds[token] === WORD && !this.around.complements.isStop(token)
  }

  /** Whether a word has the article, be it behind و. */
  private isDefinite(token: number): boolean {
    const { page } = this.around.reading
    const start = page.tokenStarts[token] as number
    return (
      this.around.hasArticle(token) ||
      (this.around.begins(token, WAW) && page.symbols[start + 1] === ALIF && page.symbols[start + 2] === LAM)
    )
  }

  /** Persian words, with commas and و between them, that lead to a ministry or body: `مدیرکل قرآن، عترت و نماز وزارت …`; `sits`: to a parliament behind `در`. */
  extend(draft: Draft, token: number, sits = draft.role === 'legislator'): boolean {
    const { page } = this.around.reading
    for (let at = token; at < page.tokenCount && at - token < MOST_WORDS_TO_BODY; at++) {
      const isBody = page.tokenKinds[at] === WORD && this.around.bodyAt(at) !== undefined
      // `نماینده مردم محلات در مجلس شورای اسلامی`
      if (at > token && (isBody || (sits && this.leadsToBody(at)))) {
        this.around.overWords(draft, at)
        return true
      }
      if (isSymbol(page, at, COMMA) || isSymbol(page, at, WAW)) continue
      if (at > token && this.around.complements.persian.isDetachedEnding(at)) continue
      // `سقز و بانه`: a town whose name is a function word of Arabic
      if (sits && this.around.places.hasPlain(at)) continue
      if (
        page.tokenKinds[at] !== WORD ||
        ((this.around.complements.isStop(at) || this.around.complements.persian.stopsAt(at)) &&
          !this.around.complements.persian.isActivity(at))
      )
        return false
    }
    return false
  }

  /**
   * A second member of a body's name behind و: up to the body that a unit is of (`اداره آمار و فناوری اطلاعات سازمان …`),
   * or a second place (`دادگاه ویژه روحانیت مازندران و گلستان`).
   */
  furtherMember(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    if (language !== 'fa' || !draft.body || draft.nested || draft.loose) return false
    if (!isSymbol(page, token, WAW)) return false
    const at = token + 1
    // `رئیس سازمان … و شهرداری …` are two bodies
    if (at >= page.tokenCount || page.tokenKinds[at] !== WORD || this.around.bodyAt(at) || this.around.countryAt(at))
      return false
    const place = this.around.endOfPlace(at)
    if (place > at && this.around.isBehindPlace(token)) {
      this.around.overWords(draft, place)
      return true
    }
    draft.nested = this.extend(draft, at)
    return draft.nested
  }

  private leadsToBody(token: number): boolean {
    const preposition = this.around.cue(token, 'title-preposition')
    if (preposition < 0) return false
    const next = this.around.cues.endToken(preposition)
    return next < this.around.reading.page.tokenCount && this.around.bodyAt(next) !== undefined
  }
}
