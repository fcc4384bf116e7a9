import { symbolOf } from '../../../text/characters.ts'
import { endsIn, isSymbol, WORD } from '../../../text/page.ts'
import type { Draft } from './title-draft.ts'
import { TitleObject } from './title-object.ts'
import type { TitleRemit } from './title-remit.ts'
import type { TitleSurroundings } from './title-surroundings.ts'
import type { TitleTowardsBody } from './title-towards-body.ts'

const HEH = symbolOf('ه')
const LAM = symbolOf('ل')
const TEH = symbolOf('ت')
const WAW = symbolOf('و')
const YEH = symbolOf('ی')
/** Roles whose remit may be told by what a unit does: `مدیرکل حفظ آثار`. */
const REMITS = new Set(['director-general', 'director', 'deputy-head', 'secretary'])
/** Roles whose title is complete with the body. */
const HEADS = new Set([
  'head',
  'chair',
  'director-general',
  'secretary-general',
  'commander',
  'president',
  'speaker',
  'spokesperson',
  'mayor',
  'minister',
])
/** Roles of those who are for no field of government. */
const CROWNED = new Set(['king', 'president', 'prime-minister', 'supreme-leader'])
/** The row of those who are responsible. */
const RESPONSIBLE = 'offices/head-responsible'
const ADVISER = 'adviser'
/** The cue of a state's government between a title and the state. */
const GOVERNMENT = 'government-of'
const GOVERNMENTS = new Set([GOVERNMENT])
/** The most words of such a cue: `دولت وفاق ملی`. */
const LONGEST_GOVERNMENT = 3
/** Roles of those whom Persian news names by title and family name alone. */
const OF_JUSTICE = new Set(['judge', 'prosecutor'])

/** Takes in words of a title that no dictionary of bodies or places knows. */
export class TitleWords {
  private readonly object: TitleObject

  constructor(
    private readonly around: TitleSurroundings,
    private readonly towards: TitleTowardsBody,
    private readonly remits: TitleRemit,
  ) {
    this.object = new TitleObject(around)
  }

  /** `للتنمية الإدارية`, `لشؤون الشرق الأوسط`, `در امور بین\u200cالملل`. */
  qualifier(draft: Draft, token: number, takes: string): boolean {
    if (draft.generic) return false
    // `نائب رئيس الوزراء لشؤون …`: a title of state may have a field too
    const isPersian = this.around.reading.language === 'fa'
    const ofField =
      (draft.role === 'deputy-prime-minister' && this.around.begins(token, LAM)) ||
      (draft.role === 'vice-president' && isPersian)
    if (draft.bare && takes !== 'body' && takes !== 'free' && !ofField) return false
    const { language } = this.around.reading
    if (language === 'fa') {
      // `رئیس\u200cجمهور آمریکا در امور خاورمیانه …`: what his adviser is for
      if (CROWNED.has(draft.role)) return false
      const isOneWord = (this.around.reading.page.tokenStarts[token - 1] as number) <= draft.start
      const report = draft.role === 'rapporteur' && !isOneWord ? this.around.cue(token, 'remit-of-rapporteur') : -1
      const cue = report >= 0 ? report : this.around.cue(token, 'field-preposition')
      if (cue < 0) return false
      draft.charged = true
      const at = this.around.cues.endToken(cue)
      const country = this.around.countryAt(at)
      if (!country) return this.remits.field(draft, at)
      draft.endToken = at
      this.around.over(draft, country)
      return true
    }
    if (!this.around.begins(token, LAM) || this.remits.isComplete(draft, token)) return false
    // the head of a known body is head of nothing else (`المدير العام لليونسكو` before `لعمال البناء`), its deputy is for a field
    if (
      draft.body &&
      !draft.nested &&
      !ofField &&
      HEADS.has(draft.role) &&
      this.around.cue(token, 'field-preposition') < 0
    )
      return false
    // `وزير العدل` before `للتحقيق في الحادث`
    const isMinisters = draft.role === 'minister' && draft.portfolios.length > 0 && !draft.portfolios.includes('state')
    if (isMinisters && this.around.cue(token, 'field-preposition') < 0 && !this.remits.isPortfolio(token)) return false
    const { bare } = draft
    if (!this.remits.affairs(draft, token) && !this.remits.chain(draft, token)) return false
    // `رئيس للجمهورية`: anybody
    if (bare && draft.indefinite) draft.joinedByPreposition = true
    return true
  }

  /** The words of a body or field that no dictionary knows. */
  words(draft: Draft, token: number, takes: string): boolean {
    // a title with the article cannot stand in construct: what follows is a name or a sentence (`الرئيس الأسد`)
    if (draft.bare && !draft.indefinite && this.around.reading.language === 'ar' && this.around.hasArticle(token - 1))
      return false
    if (this.around.cue(token, 'home') >= 0 || this.around.cue(token, 'this-country') >= 0) return false
    if (draft.loose || draft.generic || draft.body || (takes !== 'body' && takes !== 'free' && takes !== 'place'))
      return false
    if (draft.country !== undefined) return false
    if (this.isBehindDefinite(draft, token)) return false
    // `سخنگوی طالبان کابینه دولت را …`
    if (this.around.cue(token, 'regime') >= 0) return false
    const { language } = this.around.reading
    // `سخنگوی والی هرات`, `مدیرکل تعاون استان یزد` are complete
    if ((draft.nested || (language === 'fa' && !draft.bare)) && draft.rows.at(-1)?.startsWith('places/')) return false
    if (language === 'ar' && takes === 'place' && this.unknownPlace(draft, token)) return true
    if (language === 'fa' && takes === 'place' && this.around.cue(token, 'session') >= 0) return false
    // `أمين الناصر`
    const { complements } = this.around
    if (draft.role === 'mayor' && draft.bare && complements.isName(token - 1) && complements.isName(token)) return false
    if (language === 'fa' && (this.isSurname(draft, token) || this.isToldOf(draft, token))) return false
    if (language === 'fa' && this.isBehindGovernment(token)) return false
    if (language === 'fa' && this.government(draft, token)) return true
    if (language === 'fa' && this.towards.extend(draft, token)) return true
    // `امام جمعه چالوس`, `دادستان شهرستان ساوه` are complete
    const endsInPlace = language === 'fa' && this.around.isBehindPlace(token)
    if (!draft.bare && (takes === 'place' || endsInPlace)) return false
    const isUnits = draft.bare && (REMITS.has(draft.role) || (takes === 'free' && draft.role === 'head'))
    const from = isUnits ? this.around.complements.persian.behindActivities(token) : token
    const end = takes === 'place' ? this.placeEnd(token) : this.around.complements.end(from, 8)
    if (end === from || this.object.begins(draft, token, end)) return false
    // the words may lead to a body that is known: stop before it, the next step takes it in
    let until = token
    while (until < end && !this.around.bodyAt(until)) until++
    if (until === token) return false
    if (language === 'fa' && (draft.nested || this.isOfJustice(draft)) && this.isObject(until)) return false
    const closed = this.remits.untilFlag(token, this.closedBy(token, until))
    draft.loose = until === end || closed < until
    until = closed
    until = Math.max(until, this.around.endOfPlace(until - 1))
    this.around.overWords(draft, until)
    return true
  }

  /** `جديع` behind `وكيل الوزارة للشؤون الفنية`: a word without article that nothing joins to a definite one is no part of the title. */
  private isBehindDefinite({ bare }: Draft, token: number): boolean {
    const { around } = this
    if (around.reading.language !== 'ar' || bare || !around.hasArticle(token - 1)) return false
    return !around.hasArticle(token) && !around.begins(token, LAM) && !around.begins(token, WAW)
  }

  /**
   * An Arabic word before a name that goes on with a title: an adjective that no dictionary knows (`الهيئة الوطنية للأمن السيبراني`),
   * a further field behind و (`وكيل الوزارة للتخطيط والبرامج`).
   */
  beforeName(draft: Draft, token: number): boolean {
    const { around } = this
    const { page, language } = around.reading
    const next = token + 1
    if (language !== 'ar' || draft.bare || next >= page.tokenCount || page.tokenKinds[next] !== WORD) return false
    const { complements } = around
    const isField = this.isFurtherField(draft, token)
    const described = isField && !endsIn(page, token, HEH) && this.describesPlural(next) ? next + 1 : next
    const isAdjective =
      this.isOfLastField(draft, token) ||
      ((draft.body !== undefined || draft.loose) &&
        around.hasArticleAlone(token) &&
        around.hasArticle(token - 1) &&
        !complements.isKnown(token))
    if ((!isField && !isAdjective) || described >= page.tokenCount) return false
    const isTitled = isField || this.isOfLastField(draft, token)
    if (
      around.hasArticle(described)
        ? !(isTitled && complements.isHonorific(described))
        : !complements.isRatherName(described)
    )
      return false
    around.overWords(draft, described)
    return true
  }

  /** `التحويلية` behind `وزير التعدين والصناعات`: whether an adjective of the last of several fields stands in a token. */
  private isOfLastField({ portfolios, endToken }: Draft, token: number): boolean {
    const { around } = this
    if (portfolios.length === 0 || !around.begins(endToken - 1, WAW)) return false
    return endsIn(around.reading.page, endToken - 1, TEH) && this.describesPlural(token)
  }

  /** Whether an adjective with the article that ends in `ية` stands in a token: none of a person of that kind (`الفنان`). */
  private describesPlural(token: number): boolean {
    const { around } = this
    const { page } = around.reading
    const { symbols, tokenEnds } = page
    return (
      around.hasArticleAlone(token) && endsIn(page, token, HEH) && symbols[(tokenEnds[token] as number) - 2] === YEH
    )
  }

  /** Whether و and a noun with the article stand behind a field that ل joins to a title: `للتخطيط` before `والبرامج`. */
  private isFurtherField({ portfolios, endToken }: Draft, token: number): boolean {
    const { around } = this
    if (portfolios.length === 0 && !around.begins(endToken - 1, LAM)) return false
    if (!around.begins(token, WAW) || !around.hasArticleBehind(token)) return false
    return !around.complements.isHonorific(token) && !around.complements.isTitle(token) && !around.bodyAt(token)
  }

  /** `سخنگوی دولت` before `دلایل را گفت`, `سخنگوی دولت وفاق ملی`: a government, and nothing behind it. */
  private government(draft: Draft, token: number): boolean {
    const cue = this.around.cue(token, GOVERNMENT)
    if (cue < 0) return false
    this.around.overWords(draft, this.around.cues.endToken(cue))
    draft.loose = true
    return true
  }

  private isBehindGovernment(token: number): boolean {
    return this.around.cues.before(token, GOVERNMENTS, LONGEST_GOVERNMENT) < token
  }

  /** `این مسئول` before `هدف سازمان را …`: somebody told of before, whose title needs no more words. */
  private isToldOf(draft: Draft, token: number): boolean {
    return draft.bare && RESPONSIBLE === draft.rows[0] && token > 1 && this.around.cue(token - 2, 'this-one') >= 0
  }

  /** `قاضی رضایی`: behind the bare title of an adviser, judge or prosecutor a name, or a word of no dictionary that says something. */
  private isSurname(draft: Draft, token: number): boolean {
    const { around } = this
    const { complements } = around
    // `دستیار فابیو کاپلو`: whose adviser somebody is, and nobody whom the page or a dictionary knows
    if (draft.bare && draft.role === ADVISER) return complements.isRatherName(token)
    if (!this.isOfJustice(draft)) return false
    if (complements.isRatherName(token)) return true
    return (
      !complements.isKnown(token) && token + 1 < around.reading.page.tokenCount && around.cue(token + 1, 'saying') >= 0
    )
  }

  private isOfJustice({ bare, role }: Draft): boolean {
    return bare && OF_JUSTICE.has(role)
  }

  /** `دادستان پرونده را …`, `بازپرس پرونده هر دو قتل را …`: the words before a token are what is done something to. */
  private isObject(token: number): boolean {
    const { page } = this.around.reading
    return token < page.tokenCount && (this.around.cue(token, 'object') >= 0 || this.around.cue(token, 'any-of') >= 0)
  }

  /** Where a place or the whole country ends the words before others: `معاون گردشگری کشور` before `آمار سفرها`. */
  private closedBy(token: number, end: number): number {
    if (this.around.reading.language !== 'fa') return end
    for (let at = token; at < end; at++) {
      const isCountry = this.around.cue(at, 'whole-country') >= 0
      const closed = isCountry ? at + 1 : at > token ? this.around.endOfPlace(at) : at
      if (closed === at || closed >= end || this.around.begins(closed, WAW)) continue
      if (this.around.cue(closed, 'area') < 0 && this.around.endOfPlace(closed) === closed) return closed
    }
    return end
  }

  /** One word without article that no list knows, behind `رئيس بلدية` and the like. */
  private unknownPlace(draft: Draft, token: number): boolean {
    if (this.around.hasArticle(token) || this.around.complements.isKnown(token)) return false
    // `عمدة المدينة وبيلار …`, `عمدة المدينة و …`: the next of a list
    if (this.around.begins(token, WAW) && (isSymbol(this.around.reading.page, token, WAW) || !draft.bare)) return false
    // `أصدر محافظ القاهرة قرارا`
    if (draft.rows.at(-1)?.startsWith('places/')) return false
    // `أمين الصبيحي` is a name
    if (draft.role === 'mayor' && this.around.complements.isName(token - 1)) return false
    draft.loose = true
    this.around.overWords(draft, token + 1)
    return true
  }

  /** A place that no dictionary knows: up to three words that are no common ones. */
  private placeEnd(token: number): number {
    const end = this.around.complements.end(token, 3)
    let at = token
    while (at < end && !this.around.complements.isCommon(at)) at++
    return at
  }
}
