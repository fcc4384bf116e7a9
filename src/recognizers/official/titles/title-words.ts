import { FEMININE } from '../../../match/entry.ts'
import { LETTER_FROM, symbolOf } from '../../../text/characters.ts'
import { WORD } from '../../../text/page.ts'
import type { CountryFields } from '../../country/index.ts'
import type { HitView } from '../../hits.ts'
import { viewOf } from '../../views.ts'
import type { Draft } from './title-draft.ts'
import { TitleObject } from './title-object.ts'
import type { TitleSurroundings } from './title-surroundings.ts'
import type { TitleTowardsBody } from './title-towards-body.ts'

const BA = symbolOf('ب')
const HEH = symbolOf('ه')
const LAM = symbolOf('ل')
const WAW = symbolOf('و')
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
/** Rows of the Arabic word for a president, which is the word for a head too. */
const PRESIDENTS = new Set(['offices/president', 'offices/head'])
/** Words for somebody who is charged with what follows. */
const CHARGED = new Set(['modifiers/by-order', 'modifiers/acting-assigned'])
/** What modifiers may tell of the holder. */
const TELLING = new Set(['acting', 'former'])
/** How many nouns in construct may lead to the definite one. */
const MOST_IN_CONSTRUCT = 2
/** The row of those who are responsible. */
const RESPONSIBLE = 'offices/head-responsible'
/** Roles of those whom Persian news names by title and family name alone. */
const OF_JUSTICE = new Set(['judge', 'prosecutor'])

/** Takes in words of a title that no dictionary of bodies or places knows. */
export class TitleWords {
  private readonly modifiers: HitView
  private readonly object: TitleObject

  constructor(
    private readonly around: TitleSurroundings,
    private readonly towards: TitleTowardsBody,
  ) {
    this.modifiers = viewOf(around.reading, 'modifier')
    this.object = new TitleObject(around)
  }

  /** `للتنمية الإدارية`, `لشؤون الشرق الأوسط`, `در امور بین\u200cالملل`. */
  qualifier(draft: Draft, token: number, takes: string): boolean {
    if (draft.generic) return false
    // `نائب رئيس الوزراء لشؤون …`: a title of state may have a field too
    const ofField = draft.role === 'deputy-prime-minister' && this.around.begins(token, LAM)
    if (draft.bare && takes !== 'body' && takes !== 'free' && !ofField) return false
    const { language } = this.around.reading
    if (language === 'fa') {
      // `رئیس\u200cجمهور آمریکا در امور خاورمیانه …`: what his adviser is for
      if (CROWNED.has(draft.role)) return false
      const isOneWord = (this.around.reading.page.tokenStarts[token - 1] as number) <= draft.start
      const report = draft.role === 'rapporteur' && !isOneWord ? this.around.cue(token, 'remit-of-rapporteur') : -1
      const cue = report >= 0 ? report : this.around.cue(token, 'field-preposition')
      if (cue < 0) return false
      const at = this.around.cues.endToken(cue)
      const country = this.around.countryAt(at)
      if (!country) return this.chain(draft, at)
      draft.endToken = at
      this.around.over(draft, country)
      return true
    }
    if (!this.around.begins(token, LAM) || this.isSovereigns(draft, token)) return false
    // the head of a known body is head of nothing else (`المدير العام لليونسكو` before `لعمال البناء`), its deputy is for a field
    if (
      draft.body &&
      !draft.nested &&
      !ofField &&
      HEADS.has(draft.role) &&
      this.around.cue(token, 'field-preposition') < 0
    )
      return false
    const { bare } = draft
    if (!this.region(draft, token) && !this.chain(draft, token)) return false
    // `رئيس للجمهورية`: anybody
    if (bare && draft.indefinite) draft.joinedByPreposition = true
    return true
  }

  /** `دعوة الرئيس التركي للحوار`: behind a president's nationality ل begins no field of his. */
  isSovereigns({ adjective, rows }: Draft, token: number): boolean {
    return adjective && PRESIDENTS.has(rows[0] as string) && this.around.cue(token, 'field-preposition') < 0
  }

  /** `لشؤون أفريقيا`: a part of the world. */
  private region(draft: Draft, token: number): boolean {
    const { around } = this
    const cue = around.cue(token, 'field-preposition')
    if (cue < 0) return false
    const at = around.cues.endToken(cue)
    const region = at < around.reading.page.tokenCount ? around.cue(at, 'region') : -1
    if (region < 0) return false
    around.overHit(draft, around.cues, region)
    return true
  }

  /** `المقرر الخاص المعني بحالة حقوق الإنسان`: what somebody is charged with, behind ب. */
  remit(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    if (
      language !== 'ar' ||
      !CHARGED.has(draft.rows[draft.rows.length - 1] as string) ||
      !this.around.begins(token, BA)
    )
      return false
    // `الوزارة المنتدبة لدى رئيس الحكومة المكلفة ب…` is a ministry
    if (this.isFeminine(page.tokenEnds[token - 1] as number) && !this.isFeminine(this.firstWordEnd(draft))) return false
    if (this.around.hasArticleBehind(token)) {
      this.overDefinite(draft, token)
      draft.acting = false
      return true
    }
    // nouns in construct up to a definite one
    let at = token
    while (at - token < MOST_IN_CONSTRUCT && at + 1 < page.tokenCount && !this.around.hasArticle(at + 1)) {
      if (page.tokenKinds[at + 1] !== WORD || !this.around.complements.isPlainNoun(at + 1)) return false
      at++
    }
    if (!this.chain(draft, at)) return false
    draft.acting = false
    return true
  }

  /** `بالبيئة`, `بالشؤون العامة والحكامة`: a definite noun behind ب, and the definite words behind it. */
  private overDefinite(draft: Draft, token: number): void {
    const next = token + 1
    const { page } = this.around.reading
    const goesOn = next < page.tokenCount && (this.around.hasArticle(next) || this.around.begins(next, WAW))
    const end = goesOn ? Math.max(next, this.around.complements.end(next)) : next
    // `بالمواطنين المقيمين بالخارج`
    const isAbroad =
      end > next && end < page.tokenCount && this.around.begins(end, BA) && this.around.hasArticleBehind(end)
    // `بالمغاربة`: whose nationals they are
    const nationals = this.around.countries.at((page.tokenStarts[token] as number) + 1)
    if (nationals) draft.country ??= (nationals.fields as CountryFields).code
    this.around.overWords(draft, isAbroad ? end + 1 : end)
  }

  private isFeminine(end: number): boolean {
    return this.around.reading.page.symbols[end - 1] === HEH
  }

  private firstWordEnd({ start }: Draft): number {
    const { symbols } = this.around.reading.page
    let end = start
    while (end < symbols.length && (symbols[end] as number) >= LETTER_FROM) end++
    return end
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
    // `سخنگوی طالبان کابینه دولت را …`
    if (this.around.cue(token, 'regime') >= 0) return false
    // `سخنگوی والی هرات` is complete
    if (draft.nested && draft.rows.at(-1)?.startsWith('places/')) return false
    const { language } = this.around.reading
    if (language === 'ar' && takes === 'place' && this.unknownPlace(draft, token)) return true
    if (language === 'fa' && (this.isSurname(draft, token) || this.isToldOf(draft, token))) return false
    if (language === 'fa' && this.towards.extend(draft, token)) return true
    // `امام جمعه چالوس` is complete
    if (takes === 'place' && !draft.bare) return false
    const from =
      draft.bare &&
      (REMITS.has(draft.role) || (takes === 'free' && draft.role === 'head')) &&
      this.around.complements.isActivity(token)
        ? token + 1
        : token
    const end = takes === 'place' ? this.placeEnd(token) : this.around.complements.end(from, 8)
    if (end === from || this.object.begins(draft, token, end)) return false
    // the words may lead to a body that is known: stop before it, the next step takes it in
    let until = token
    while (until < end && !this.around.bodyAt(until)) until++
    if (until === token) return false
    if (language === 'fa' && (draft.nested || this.isOfJustice(draft)) && this.isObject(until)) return false
    const closed = this.untilFlag(token, this.closedBy(token, until))
    draft.loose = until === end || closed < until
    until = closed
    until = Math.max(until, this.around.endOfPlace(until - 1))
    this.around.overWords(draft, until)
    return true
  }

  /** `این مسئول` before `هدف سازمان را …`: somebody told of before, whose title needs no more words. */
  private isToldOf(draft: Draft, token: number): boolean {
    return draft.bare && RESPONSIBLE === draft.rows[0] && token > 1 && this.around.cue(token - 2, 'this-one') >= 0
  }

  /** `قاضی رضایی`: behind the bare title of a judge or prosecutor a family name, or a word of no dictionary that says something. */
  private isSurname(draft: Draft, token: number): boolean {
    const { around } = this
    const { complements } = around
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

  /** Takes in the words that belong together from a token on. */
  chain(draft: Draft, token: number): boolean {
    const end = this.untilFlag(token, this.around.complements.end(token))
    if (end === token) return false
    this.around.overWords(draft, end)
    return true
  }

  /** The end of Arabic words, before a last adjective that tells of the holder: `وكيل الوزارة للشؤون البلدية المكلف`. */
  private untilFlag(token: number, end: number): number {
    const { modifiers } = this
    const last = end - 1
    if (this.around.reading.language !== 'ar' || last <= token) return end
    const hit = modifiers.longest(last, (hit) => modifiers.isPlain(hit))
    const tells = hit >= 0 && TELLING.has(String(modifiers.row(hit).fields.flag)) && !(modifiers.flags(hit) & FEMININE)
    return tells ? last : end
  }
}
