import { WEAK } from '../../../match/entry.ts'
import { AFTER_BA, AFTER_LA, SWALLOWED } from '../../../match/match.ts'
import { symbolOf } from '../../../text/characters.ts'
import { NUMBER, WORD } from '../../../text/page.ts'
import { behindBlessing } from '../../blessing.ts'
import type { Hit } from '../../hits.ts'
import type { OrganizationFields } from '../../organization/index.ts'
import type { Draft } from './title-draft.ts'
import type { TitlePosts } from './title-posts.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

/** Roles of those who head a body or a part of it. */
const HEADS = new Set([
  'head',
  'deputy-head',
  'director',
  'deputy-director',
  'director-general',
  'chair',
  'deputy-chair',
  'secretary-general',
  'secretary',
  'spokesperson',
  'prosecutor',
])
/** Cues for a place or a body that the page names elsewhere. */
export const HERE = new Set(['there', 'the-body'])
/** Such a body, if the page names one that begins with the word: `المركز`. */
const NAMED_BODY = new Set(['the-named-body'])
/** Cues for a part of a town and for a service that every town has. */
const PART_OF_TOWN = new Set(['direction', 'service'])
const ALIF = symbolOf('ا')
const BA = symbolOf('ب')
const LAM = symbolOf('ل')
const WAW = symbolOf('و')
const DASH = symbolOf('-')

/** Classes of bodies that every town has. */
const LOCAL = new Set(['department', 'directorate', 'municipality', 'office'])

/**
 * Takes in the place or territory where a title is held.
 *
 * @example `محافظ` grows over `بغداد`, `استاندار` over `خراسان رضوی`.
 */
export class TitlePlaces {
  constructor(
    private readonly around: TitleSurroundings,
    private readonly posts: TitlePosts,
  ) {}

  /** A place that the dictionary knows, or a numbered part of a town. */
  place(draft: Draft, token: number, takes: string): boolean {
    if (this.named(draft, token, takes) || this.posts.seat(draft, token)) return true
    if (takes !== 'place' && takes !== 'body' && takes !== 'free') return false
    if (this.district(draft, token) || this.territory(draft, token)) return true
    const { places, reading } = this.around
    // `الرئيس السوري بشار`: a town whose name is a word or a person's is one behind a governor's title only
    const isTown = (hit: Hit) =>
      places.closing(hit) === 0 && (takes === 'place' || !(places.flags(hit) & WEAK) || this.isOfService(draft, hit))
    const hit = places.longest(token, isTown)
    if (hit < 0) return takes === 'place' && this.quarter(draft, token)
    // `غادر الرئيس القاهرة`: an object; `رئيس المجلس الجماعي للدار البيضاء` is none
    if (reading.language === 'ar' && draft.bare && this.around.hasArticle(token - 1) && places.opening(hit) === 0)
      return false
    this.around.overHit(draft, this.around.places, hit, this.around.places.row(hit).id)
    return true
  }

  /**
   * `گلستان` behind `مدیرکل میراث فرهنگی، صنایع دستی و گردشگری`: where a service is, unless a name goes on with the word;
   * in Arabic behind the service in construct: `مدير تعليم عسير`.
   */
  private isOfService({ portfolios, endToken }: Draft, hit: Hit): boolean {
    const { places, complements, reading } = this.around
    const next = places.endToken(hit)
    if (portfolios.length === 0) return false
    if (reading.language !== 'fa') return places.opening(hit) === 0 && !this.around.hasArticle(endToken - 1)
    return next >= reading.page.tokenCount || complements.isStop(next) || !complements.isName(next)
  }

  /** `غرب المنصورة` behind `رئيس حي`: a part of a town or territory. */
  private quarter(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    const next = token + 1
    if (language !== 'ar' || !draft.bare || this.around.hasArticle(token - 1)) return false
    if (next >= page.tokenCount || page.tokenKinds[next] !== WORD || this.around.cue(token, 'direction') < 0)
      return false
    const end = this.around.endOfPlace(next)
    if (end === next && !this.around.hasArticleAlone(next)) return false
    this.around.overWords(draft, Math.max(end, next + 1))
    return true
  }

  /** `محافظ الإقليم`, `رئيس وزراء الإقليم`: the territory that the page names elsewhere. */
  private named(draft: Draft, token: number, takes: string): boolean {
    if (this.around.reading.language !== 'ar' || !draft.bare) return false
    if (this.around.hasArticle(token - 1)) return takes === 'place' && this.servedThere(draft, token)
    if (takes !== 'place' && draft.role !== 'prime-minister') return false
    const there = this.around.cue(token, 'there')
    // `أمين منطقة المدينة المنورة`
    if (there < 0 || this.around.places.longest(token, () => true) >= 0) return false
    this.around.overHit(draft, this.around.cues, there)
    return true
  }

  /** `للولاية` behind `الوالي السابق`: the territory that the page names elsewhere, of a title with the article. */
  private servedThere(draft: Draft, token: number): boolean {
    const { cues } = this.around
    const hit = cues.longest(
      token,
      (hit) => cues.row(hit).key === 'there' && (cues.opening(hit) & SWALLOWED) !== 0 && cues.closing(hit) === 0,
    )
    if (hit < 0) return false
    this.around.overHit(draft, cues, hit)
    return true
  }

  /** `غرب استان تهران`, `ایالت لارا` before a state: a kind of territory and its name. */
  private territory(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    if (language !== 'fa') return false
    const { cues, places } = this.around
    const direction = this.around.cue(token, 'direction')
    let at = direction >= 0 ? cues.endToken(direction) : token
    const area = at < page.tokenCount ? this.around.cue(at, 'area') : -1
    if (area >= 0) at = cues.endToken(area)
    else if (direction >= 0 || this.around.cue(token - 1, 'area') < 0) return false
    if (at >= page.tokenCount || page.tokenKinds[at] !== WORD) return false
    const place = places.longest(at, (hit) => places.isPlain(hit))
    if (place >= 0) this.around.overHit(draft, places, place, places.row(place).id)
    else if (
      (!this.around.complements.isStop(at) && this.around.countryAt(at + 1)) ||
      (area >= 0 && this.around.complements.persian.isTown(at))
    )
      this.around.overWords(draft, at + 1)
    else return false
    return true
  }

  /** `(ره) در شهرستان فردوس` behind a body that is called after a saint. */
  blessed(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    if (language !== 'fa' || draft.bare) return false
    const behind = behindBlessing(page, token)
    return behind > token && behind < page.tokenCount && this.area(draft, behind, 'free')
  }

  /** `بمنطقة مكة المكرمة` behind a body, `استان بوشهر`: the territory where a title is held. */
  area(draft: Draft, token: number, takes: string): boolean {
    const { page, language } = this.around.reading
    // `مدير شرطة لواء الرصيفة`
    const ofPlace = language === 'ar' && takes === 'place' && !this.around.hasArticle(token - 1)
    // `الوالي السابق لولاية كسلا`
    const servesPlace = language === 'ar' && takes === 'place' && this.around.begins(token, LAM)
    if (
      (draft.bare && !ofPlace && !servesPlace && !this.isUnit(draft, token)) ||
      takes === 'nothing' ||
      takes === 'state' ||
      takes === 'portfolio'
    )
      return false
    let at = token
    // `مدير صحة محافظة عجلون`, `قائد الحرس الوطني لولاية كولورادو`
    const inConstruct = language === 'fa' || ofPlace || (draft.portfolios.length > 0 && !draft.body)
    let opening = inConstruct ? 0 : this.around.begins(token, LAM) ? AFTER_LA : AFTER_BA
    const preposition = this.around.cue(token, 'title-preposition')
    if (preposition >= 0) {
      at = this.around.cues.endToken(preposition)
      opening = 0
    }
    const cue = this.around.cues.longest(
      at,
      (hit) =>
        this.around.cues.row(hit).key === 'area' &&
        this.around.cues.opening(hit) === opening &&
        this.around.cues.closing(hit) === 0,
    )
    if (cue < 0) return false
    at = this.around.cues.endToken(cue)
    const place = this.around.places.longest(at, (hit) => this.around.places.isPlain(hit))
    if (place >= 0) this.around.overHit(draft, this.around.places, place, this.around.places.row(place).id)
    else {
      const end =
        at < page.tokenCount &&
        page.tokenKinds[at] === WORD &&
        (!this.around.complements.isKnown(at) || this.around.complements.persian.isTown(at))
          ? at + 1
          : at
      if (end === at) return false
      this.around.overWords(draft, end)
    }
    draft.loose = true
    return true
  }

  /** `قائد حرس الحدود` before `بمنطقة جازان`: a title whose own words tell the body, in construct. */
  private isUnit({ start, bare, indefinite }: Draft, token: number): boolean {
    const { around } = this
    const { language, page } = around.reading
    const { symbols } = page
    if (language !== 'ar' || !bare || indefinite || !around.hasArticle(token - 1)) return false
    return !(symbols[start] === ALIF && symbols[start + 1] === LAM) && around.begins(token, BA)
  }

  /** `مدير عام الهيئة بالمنطقة`, `رئيس كتابة العدل بالخرج`: where the body is. */
  there(draft: Draft, token: number): boolean {
    const { language } = this.around.reading
    if (language !== 'ar' || draft.bare || !(HEADS.has(draft.role) || draft.role === 'undersecretary')) return false
    const { around } = this
    const named = around.cueBehindBa(token, NAMED_BODY)
    const here = named >= 0 && around.namesBodyOf(named) ? named : around.cueBehindBa(token, HERE)
    if (here >= 0) {
      around.overHit(draft, around.cues, here)
      return true
    }
    const place = around.placeBehindBa(token)
    if (place < 0) return this.inPartOfTown(draft, token)
    around.overHit(draft, around.places, place, around.places.row(place).id)
    return true
  }

  /** `بشرق الدمام`, `بتعليم جدة`: a part of a town, or its service. */
  private inPartOfTown(draft: Draft, token: number): boolean {
    const { cues, places, reading } = this.around
    const part = this.around.cueBehindBa(token, PART_OF_TOWN)
    const at = part < 0 ? token : cues.endToken(part)
    if (part < 0 || at >= reading.page.tokenCount) return false
    const town = places.longest(at, (hit) => places.isPlain(hit))
    if (town < 0) return false
    this.around.overHit(draft, places, town, places.row(town).id)
    return true
  }

  /** `رئیس اداره دامپزشکی اقلید گفت`: a town that no dictionary knows, behind a local body, before a verb or preposition. */
  unknownTown(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    const { body } = draft
    if (language !== 'fa' || !body || body.type !== 'organization' || body.end !== draft.end || draft.nested)
      return false
    if (!LOCAL.has((body.fields as OrganizationFields).class) || page.tokenKinds[token] !== WORD) return false
    const { complements } = this.around
    const next = token + 1
    if (next >= page.tokenCount || complements.isKnown(token) || this.around.places.has(token)) return false
    if (page.tokenKinds[next] === WORD && !complements.isStop(next)) return false
    this.around.overWords(draft, next)
    return true
  }

  /** `والي جهة مراكش–آسفي`: a territory that is called after two towns. */
  twin(draft: Draft, token: number): boolean {
    const { page, language } = this.around.reading
    if (language !== 'ar' || draft.role !== 'governor' || draft.bare || !this.around.begins(token, DASH)) return false
    const next = token + 1
    if (next >= page.tokenCount || page.tokenKinds[next] !== WORD) return false
    const end = this.around.endOfPlace(next)
    // `محافظ بغداد - علي العمري`
    const isLast =
      next + 1 >= page.tokenCount || page.tokenKinds[next + 1] !== WORD || this.around.begins(next + 1, WAW)
    if (end === next && (this.around.complements.isKnown(next) || !isLast)) return false
    this.around.overWords(draft, Math.max(end, next + 1))
    return true
  }

  /** `شهردار منطقه ۲۰ تهران`. */
  private district(draft: Draft, token: number): boolean {
    const { page } = this.around.reading
    const cue = this.around.cue(token, 'district')
    if (cue < 0) return false
    const at = this.around.cues.endToken(cue)
    if (page.tokenKinds[at] !== NUMBER && this.around.cue(at, 'district-number') < 0) return false
    this.around.overWords(draft, at + 1)
    return true
  }
}
