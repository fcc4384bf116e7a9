import { BLOCK, DEFINITE, PLURAL } from '../../../match/entry.ts'
import { symbolOf } from '../../../text/characters.ts'
import { isSymbol, NUMBER, tokenAt, WORD } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import { viewOf } from '../../views.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

const BA = symbolOf('ب')
const WAW = symbolOf('و')
/** How many words an adjective such as `برکنار شده` has at the most. */
const LONGEST = 3
/** The row of adverbs that are a verb's as often as a title's: only a mark behind one makes it the title's. */
export const VERBS_TOO = 'former-adverb-of-verb'

/**
 * Takes in adjectives that qualify a title, and what they tell of the holder.
 *
 * @example `الوزير` grows over `السابق`: a former one.
 */
export class TitleModifier {
  private readonly modifiers: HitView
  private readonly offices: HitView

  constructor(private readonly around: TitleSurroundings) {
    this.modifiers = viewOf(around.reading, 'modifier')
    this.offices = viewOf(around.reading, 'office')
  }

  /** Whether a modifier begins in a token. */
  has(token: number): boolean {
    return this.modifiers.hasPlain(token)
  }

  /** The adjective or the like that follows. */
  extend(draft: Draft, token: number): boolean {
    const { modifiers } = this
    const hit = modifiers.longest(token, (hit) => modifiers.isPlain(hit))
    if (hit < 0 || (this.around.reading.language === 'fa' && modifiers.flags(hit) & BLOCK)) return false
    if (this.beginsTitle(token, modifiers.endToken(hit))) return false
    // `معاون حفاظت از محیط زیست`
    if (draft.bare && this.around.reading.language === 'fa' && this.around.complements.persian.isPhrase(token))
      return false
    const { key, fields } = modifiers.row(hit)
    // `سناتور جمهوری\u200cخواه مارکو روبیو`: it ends as family names do, and is none
    if (fields.class !== 'affiliation' && this.isGivenName(token, modifiers.endToken(hit))) return false
    // `نخست\u200cوزیر ارمنستان پیش\u200cتر گفته بود`: the verb's
    const { page } = this.around.reading
    if (key === VERBS_TOO && page.tokenKinds[modifiers.endToken(hit)] === WORD) return false
    // `استقبل الرئيس المتقاعدين`: the object of a title's one holder
    if (this.around.reading.language === 'ar' && modifiers.flags(hit) & PLURAL && !draft.shared) return false
    // `فرمانده گردان` before `شهید اسماعیل قهرمانی`
    if (this.around.complements.persian.leadsToName(token)) return false
    // `وزیر نفت` before `تولید بنزین را`: what deputies are for is no part of a minister's title
    if (fields.class === 'field' && draft.role === 'minister' && this.around.reading.language === 'fa') return false
    if (fields.class === 'field' && this.isComplete(draft, token)) return false
    // `رئيس بلدية باريس الاشتراكي برتران`; behind a complete title `المعارضة` is the object
    if (fields.class === 'affiliation' && !draft.bare && !this.mayBeName(modifiers.endToken(hit))) return false
    // `سفير دولة الكويت الشقيقة`; behind a body `الصديق` is a name
    if (fields.class === 'of-state' && this.around.countries.lastBefore(draft.end)?.end !== draft.end) return false
    // `رئيس بعثة المجلس المكلفة بالملاحظة`: the mission's
    if (fields.flag === 'acting' && this.isOfUnit(draft, token, modifiers.endToken(hit))) return false
    const flag = fields[`flag-by-role.${draft.role}`] ?? fields.flag
    // `المدير السابق لمكتب التحقيقات المكلف التحقيق`: the bureau's, for who is gone stands in for nobody
    if (flag === 'acting' && draft.former && this.around.reading.language === 'ar') return false
    if (flag === 'former') draft.former = true
    if (flag === 'acting') draft.acting = true
    if (fields.class === 'adverb') return false
    // `مبعوث الرئيس عام 2023`: the year
    const behind = modifiers.endToken(hit)
    const { language } = this.around.reading
    if (
      language === 'ar' &&
      behind < page.tokenCount &&
      page.tokenKinds[behind] === NUMBER &&
      !this.around.hasArticle(token)
    )
      return false
    const { bare, end, endToken, courtesy } = draft
    const isIndefinite =
      this.around.reading.language === 'ar' && !(modifiers.flags(hit) & DEFINITE) && !this.around.hasArticle(token)
    // `مدير الإدارة بالموانئ مساعد الدريس`: a given name sooner than an adjective that does not agree
    if (!bare && isIndefinite && this.around.complements.isName(token)) return false
    // `خادم الحرمين الشريفين مساعد رئيس الديوان`: a title word that does not agree with a definite title begins the next one
    if (isIndefinite && this.around.hasArticle(token - 1) && this.around.complements.isTitle(token)) return false
    // `رئيس مجلس النواب بالإنابة`: no adjective of anybody's
    const isAdverbOfOne = this.around.begins(token, BA) && this.around.hasArticle(token - 1)
    // `وزير مالية سابق`, not `وزير خارجية فرنسا`
    const isOfNothing = draft.body === undefined && draft.country === undefined && !this.around.hasArticle(token - 1)
    if (isIndefinite && isOfNothing && flag === 'former' && !this.around.isBehindPlace(token)) draft.someFormer = true
    if (bare && isIndefinite && !isAdverbOfOne) draft.generic = true
    this.around.overHit(draft, modifiers, hit, modifiers.row(hit).id)
    draft.bare = bare
    // `الملك المعظم` is what a king is called
    if (fields.class === 'courtesy' && language === 'fa')
      draft.courtesy = { end: courtesy?.behind === endToken ? courtesy.end : end, behind: draft.endToken }
    return true
  }

  /** `و مستعفی` behind `نخست\u200cوزیر سابق`: a second adjective, which leads on to the state. */
  joined(draft: Draft, token: number): boolean {
    const { modifiers, around } = this
    const { page, language } = around.reading
    if (language !== 'fa' || !draft.bare || !isSymbol(page, token, WAW) || !this.endsIn(draft, token)) return false
    const next = token + 1
    const hit = modifiers.longest(next, (hit) => modifiers.isPlain(hit))
    if (hit < 0 || !around.countryAt(modifiers.endToken(hit))) return false
    if (this.beginsTitle(next, modifiers.endToken(hit))) return false
    return this.extend(draft, next)
  }

  /** Whether the last that a draft has taken in, before a token, is an adjective. */
  private endsIn(draft: Draft, token: number): boolean {
    const { modifiers } = this
    for (let at = token - 1; at > token - LONGEST && at >= 0; at--)
      for (let hit = modifiers.first(at); hit >= 0; hit = modifiers.after(hit))
        if (modifiers.endToken(hit) === token && modifiers.isPlain(hit) && modifiers.start(hit) > draft.start)
          return true
    return false
  }

  /** Whether a feminine participle behind a masculine title leads on with ب: it is the unit's, not the holder's. */
  private isOfUnit(draft: Draft, token: number, behind: number): boolean {
    const { page, language } = this.around.reading
    if (language !== 'ar' || draft.bare || !this.around.hasArticle(token) || behind >= page.tokenCount) return false
    // `المكلفة بشرى العمري`
    if (!this.around.begins(behind, BA) || this.around.complements.isName(behind)) return false
    return this.around.isFeminineOfMasculine(draft, token)
  }

  /** `شغل سابقا منصب` before a title: whether an adverb and the word for an office tell that its holder is a former one. */
  isOfFormerPost(start: number): boolean {
    const { modifiers, around } = this
    const token = tokenAt(around.reading.page, start)
    if (token < 2 || around.cue(token - 1, 'post') < 0) return false
    const hit = modifiers.longest(token - 2, (hit) => modifiers.isPlain(hit) && modifiers.endToken(hit) === token - 1)
    if (hit < 0) return false
    const { class: kind, flag } = modifiers.row(hit).fields
    return kind === 'adverb' && flag === 'former'
  }

  /** `فرماندار یزد` before `توسعه گردشگری را`: whether a Persian title ends with its body, state or place. */
  private isComplete({ bare, body, country, rows }: Draft, token: number): boolean {
    if (bare || this.around.reading.language !== 'fa') return false
    // `نماینده مردم یزد در مجلس`
    if (rows.at(-1)?.startsWith('organizations/')) return true
    if (body !== undefined || country !== undefined || this.around.cue(token - 1, 'area') >= 0) return true
    return this.around.isBehindPlace(token)
  }

  /** `وزیر دفاع عزیز نصیرزاده`: whether a Persian adjective is the given name of whose family name stands behind it. */
  private isGivenName(token: number, behind: number): boolean {
    const { complements, reading } = this.around
    if (reading.language !== 'fa' || behind >= reading.page.tokenCount || reading.page.tokenKinds[behind] !== WORD)
      return false
    // `رئیس\u200cجمهور جدید ایران`, `شهردار جدید شیراز`
    if (this.around.countryAt(behind) || this.around.endOfPlace(behind) > behind) return false
    return complements.isName(token) && complements.isRatherName(behind)
  }

  /** `القائم` of `القائم بالأعمال`: whether the modifier is the first word of another title. */
  private beginsTitle(token: number, end: number): boolean {
    const { offices } = this
    return offices.longest(token, (hit) => offices.isPlain(hit) && offices.endToken(hit) > end) >= 0
  }

  /** Whether a word follows that is neither a function word nor definite. */
  private mayBeName(token: number): boolean {
    const { page } = this.around.reading
    if (token >= page.tokenCount || page.tokenKinds[token] !== WORD) return false
    return !this.around.complements.isStop(token) && !this.around.hasArticle(token)
  }
}
