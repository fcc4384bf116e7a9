import { tokenAt } from '../../text/page.ts'
import type { Reading } from '../recognizer.ts'
import { describes } from './arabic-adjectives.ts'
import { ArabicCourts } from './arabic-courts.ts'
import { ArabicFields } from './arabic-fields.ts'
import { ArabicNameEnds, COURTS } from './arabic-name-ends.ts'
import { ArabicPlaces } from './arabic-places.ts'
import { ArabicTitles } from './arabic-titles.ts'
import type { Border } from './border.ts'
import type { HeadNoun, HeadNouns } from './head-nouns.ts'
import type { NameWords } from './name-words.ts'
import type { Neighbours } from './neighbours.ts'

/** Units that ل joins to their ministry: `المديرية الإقليمية لوزارة التعليم`. */
const MINISTERIAL = new Set(['department', 'directorate', 'office', 'secretariat'])

/**
 * The border of a body's name behind an Arabic head noun.
 * Definite head: its adjectives, then a chain of ل (`الهيئة العامة للغذاء والدواء`).
 * Head in construct: a genitive, that is a title, body, ministry, state, field, or nouns with their adjectives
 * (`مكتب وكيل الوزارة للرعاية الاجتماعية`, `لجنة شؤون المرأة والطفل`). What is no word of such names ends it.
 */
export class ArabicBorder {
  private international = false
  private isInner = false
  private readonly courts: ArabicCourts
  private readonly fields: ArabicFields
  private readonly places: ArabicPlaces
  private readonly titles: ArabicTitles
  private readonly ends: ArabicNameEnds

  constructor(
    private readonly reading: Reading,
    private readonly words: NameWords,
    private readonly heads: HeadNouns,
    private readonly around: Neighbours,
  ) {
    this.places = new ArabicPlaces(words, heads, around)
    this.fields = new ArabicFields(words, heads, around, this.places)
    this.courts = new ArabicCourts(words, around, this.fields, this.places)
    this.titles = new ArabicTitles(words, heads, around, this.fields, this.places, (token) => this.parent(token))
    this.ends = new ArabicNameEnds(words, around, this.fields, this.places, this.courts)
  }

  read(head: HeadNoun): Border | undefined {
    this.international = head.kind === 'international'
    const endToken = head.definite ? this.behindDefinite(head) : this.behindConstruct(head)
    return endToken > head.endToken ? { endToken, international: this.international } : undefined
  }

  private behindDefinite(head: HeadNoun): number {
    const { words, around } = this
    const met = head.needEnd > head.endToken
    const national = head.takes.includes('national') ? this.national(head) : -1
    if (national > 0) return national
    if (head.weak && !met) return head.takes.includes('served') ? this.serving(head) : -1
    const feminine = words.endsFeminine(head.endToken - 1)
    let at = met ? head.needEnd : head.endToken
    if (met && words.endsFeminine(head.endToken) !== feminine) return -1
    for (let word = words.at(at); word && describes(word, feminine); word = words.at(at)) at = word.endToken
    if (at > head.endToken)
      for (
        let word = words.at(at);
        word?.joined && word.kind === 'adjective' && word.definite && word.feminine === feminine;
        word = words.at(at)
      )
        at = word.endToken
    // `الفرقة المدرعة التاسعة`
    if (at > head.endToken && feminine && head.class === 'armed-forces') at = this.fields.ordinal(at)
    at = this.joint(at, feminine)
    if (at === head.endToken || (at < this.reading.page.tokenCount && around.isWord(at) && words.is('private', at)))
      return -1
    // `الجماعة القروية أولاد الطالب`
    if (head.class === 'municipality' && around.isWord(at)) {
      const place = words.isDefinite(at, at + 1) ? this.places.at(at) : around.place(at)
      if (place > at) return place
      // `الجماعة الحضرية لطنجة`
      const toward = around.placeToward(at)
      if (toward > at) return toward
      if (words.isToward(at) && !around.isKnown(at)) return at + 1
    }
    // `القنصلية العامة لدولة قطر`
    if (head.takes.includes('state') && around.isWord(at) && words.isToward(at)) {
      const state = around.stateToward(at)
      if (state > at) return state
    }
    if (COURTS.has(head.class) && words.is('ordinals', at)) at++
    const ministry = MINISTERIAL.has(head.class) && around.isWord(at) ? around.ministryToward(at) : at
    const end = this.places.region(ministry > at ? ministry : this.toward(this.behindNationality(at), true))
    // `اللجنة المنظمة` of whatever event
    return end === at && head.class === 'committee' && words.is('generic', head.endToken) ? -1 : end
  }

  /**
   * Behind a weak head with its adjectives: whom or what it serves, joined by ل (`المكتب الإعلامي لوزير الداخلية`,
   * `الدائرة الإعلامية لمجلس النواب`); -1 where it is neither a title nor a body nor a ministry.
   */
  private serving(head: HeadNoun): number {
    const { words, around } = this
    const feminine = words.endsFeminine(head.endToken - 1)
    let at = head.endToken
    for (let word = words.at(at); word && describes(word, feminine); word = words.at(at)) at = word.endToken
    if (at === head.endToken || !around.isWord(at) || !words.isToward(at)) return -1
    const body = around.bodyBehind(at, (this.reading.page.tokenStarts[at] as number) + 1, true)
    if (body >= 0) return around.bodyKind(body) === 'government' ? around.bodyEnd(body) : -1
    const ministry = around.ministryToward(at)
    if (ministry > at) return ministry
    // `المكتب التنفيذي لإمارة أبوظبي`
    const region = head.class === 'office' ? this.places.region(at) : at
    if (region > at) return region
    const title = around.titleToward(at)
    return title > at ? this.titles.behind(title) : -1
  }

  /** Behind the nationality right behind a head: what ل joins to it (`الهيئة السعودية للمدن الصناعية`); -1 where there is none. */
  private national(head: HeadNoun): number {
    const { words, around } = this
    const behind = this.behindNationality(head.endToken)
    if (behind === head.endToken || words.endsFeminine(behind - 1) !== words.endsFeminine(head.endToken - 1)) return -1
    return around.isWord(behind) ? this.toward(behind, false) : -1
  }

  /** `السعودية المصرية المشتركة`: states whose body it is, before an adjective of the name; the token where there are none. */
  private joint(token: number, feminine: boolean): number {
    const { words, around } = this
    let at = token
    while (around.isWord(at) && around.country(at) && words.isDefinite(at, at + 1)) at++
    const word = at > token ? words.at(at) : undefined
    return word && describes(word, feminine) ? word.endToken : token
  }

  /** Over a nationality in the middle of a name (`المديرية العامة الفرنسية للأسلحة`): what ل joins to the body follows it. */
  private behindNationality(token: number): number {
    const { around, words } = this
    const country = around.isWord(token) && words.isDefinite(token, token + 1) ? around.country(token) : undefined
    if ((country?.fields as { form?: string } | undefined)?.form !== 'demonym') return token
    return around.isWord(token + 1) && this.toward(token + 1, false) > token + 1 ? token + 1 : token
  }

  private behindConstruct(head: HeadNoun): number {
    const { words, around, fields } = this
    const { endToken } = head
    if (!around.isWord(endToken) || words.is('private', endToken)) return -1
    let met = head.needEnd
    const first = words.at(endToken)
    // `لجنة للتحقيق`: the head is indefinite, and this no name
    if (first?.toward || first?.joined) return -1
    if (head.takes.includes('office')) {
      const office = this.titles.office(endToken)
      if (office > endToken) return office
    }
    if (head.takes.includes('city')) {
      const city = this.places.city(endToken)
      const field = city > endToken ? this.toward(city, !head.weak) : city
      if (field > city) return field
    }
    if (head.takes.includes('title')) {
      // `مكتب سمو الحاكم`
      const style = around.style(endToken)
      const title = style > endToken ? around.title(style) : style
      if (title > style) return words.isDefinite(style, title) ? title : this.titles.behind(title)
    }
    if (met > endToken && first?.kind === 'adjective' && !first.definite) met = endToken
    if (head.weak && met === endToken) {
      if (head.takes.includes('parent')) {
        const parent = this.parent(endToken)
        if (parent > endToken) return this.toward(parent, false)
      }
      if (head.takes.includes('town') && around.place(endToken) > endToken) return around.place(endToken)
      const field = head.takes.includes('portfolio') && around.portfolios.at(endToken) !== undefined
      if (!field && !(head.takes.includes('headed') && around.isBehindTitle(tokenAt(this.reading.page, head.start))))
        return -1
    }
    if (head.takes.includes('state')) {
      const state = around.state(endToken)
      if (state > endToken) return state
    }
    if (head.takes.includes('title')) {
      const title = this.titles.title(endToken)
      if (title > endToken) return this.toward(title, false)
    }
    const parent = this.parent(endToken)
    if (parent > endToken) {
      // `لجنة الدفاع المدني` + `الفرعية`: the adjective is the committee's
      const last = words.endsFeminine(endToken - 1) && !first?.feminine ? words.at(parent) : undefined
      return this.toward(last && describes(last, true) ? last.endToken : parent, false)
    }
    // `مجلس مفوضي سلطة العقبة`
    const behind = met > endToken && this.isConstruct(met - 1) ? this.parent(met) : met
    if (behind > met) return this.toward(behind, false)
    // `رئاسة` + `محكمة استئناف نينوى`, `مندوبية` + `المديرية العامة للضرائب`
    const hasParent = head.class === 'presidency' || head.takes.includes('parent')
    const inner = hasParent && met > endToken ? this.innerBody(endToken, true) : endToken
    if (inner > endToken) return inner
    // `وكالة الوزارة للتخطيط`
    if (met > endToken && around.opensMinistry(endToken)) return this.toward(met, false)
    const places = head.takes.includes('place')
    // `مجلس محافظة المفرق`
    if (head.weak && places && words.isSign('regions', endToken)) {
      const place = this.places.at(endToken)
      if (place > endToken || !words.isDefinite(endToken, endToken + 1)) return place > endToken ? place : -1
    }
    let at = fields.field(endToken)
    if (at === endToken && places) {
      at = this.places.at(endToken)
      // `بلدية إربد الكبرى`
      if (at > endToken && around.isWord(at) && words.is('greater', at)) at++
    }
    // `مكافحة`, `شؤون` alone are in construct with something that is no word of names
    if (at < met) at = this.isConstruct(met - 1) ? endToken : fields.adjectives(met)
    // `محكمة` + `عمان`
    if (at === endToken && head.class === 'court') at = this.places.known(endToken)
    if (at === endToken) return -1
    if (COURTS.has(head.class)) at = this.courts.behind(at)
    // `كتيبة الدرك العاشرة`
    if (head.class === 'armed-forces') at = fields.ordinal(at)
    return fields.members(at)
  }

  /** Whether a token is a noun or title without article: what it belongs to must follow. */
  private isConstruct(token: number): boolean {
    const { words, around } = this
    if (words.isDefinite(token, token + 1)) return false
    const word = words.at(token)
    return word ? word.kind !== 'adjective' : around.title(token) > token
  }

  /** The end of another body or ministry in genitive. */
  private parent(token: number): number {
    const { around } = this
    const body = around.body(token)
    if (body >= 0) {
      if (around.bodyKind(body) === 'international') this.international = true
      return around.bodyEnd(body)
    }
    return around.ministry(token)
  }

  /** A chain of ل: `للغذاء والدواء`, `لرعاية المعوقين وتأهيلهم`, `لمجلس الوزراء`. */
  toward(token: number, open: boolean): number {
    const { words, around, fields, reading } = this
    if (!around.isWord(token)) return token
    // `المديرية العامة لبلدية مسقط`
    const municipality = this.places.municipality(token)
    if (municipality > token) return municipality
    const word = words.at(token)
    const { page } = reading
    const start = page.tokenStarts[token] as number
    if (word?.toward && !word.joined && word.kind !== 'adjective') {
      const end = fields.field(token)
      const body = around.bodyBehind(token, start + 1)
      if (body >= 0 && around.bodyKind(body) === 'international' && around.bodyEnd(body) >= end) {
        this.international = true
        return around.bodyEnd(body)
      }
      if (end > token) return fields.related(fields.members(end))
    }
    if (words.isToward(token)) {
      const portfolio = around.portfolios.list(token, { afterLam: true })
      const last = portfolio[portfolio.length - 1]
      if (last) return fields.members(fields.adjectives(last.endToken))
      const body = around.bodyBehind(token, start + 1)
      if (body >= 0) {
        if (around.bodyKind(body) === 'international') this.international = true
        return around.bodyEnd(body)
      }
      const inner = this.innerBody(token)
      if (inner > token) return inner
      if (open && words.isSwallowed(token) && !around.isStop(token) && !around.isKnown(token) && !around.country(token))
        return fields.adjectives(token + 1)
    }
    return token
  }

  /**
   * The end of a body that a head noun opens, behind ل with the article where it stands apart from what it belongs to:
   * `الأمانة العامة` + `للجنة الوطنية للحج`; the token where there is none.
   */
  private innerBody(token: number, inConstruct = false): number {
    // of a body inside a body inside a body the name ends where the dictionary says
    if (this.isInner) return token
    const start = this.reading.page.tokenStarts[token] as number
    const { international } = this
    this.isInner = true
    let end = token
    for (const head of this.heads.at(token))
      if ((head.start > start || head.definite || inConstruct) && end === token)
        end = this.read(head)?.endToken ?? token
    this.isInner = false
    this.international ||= international
    return end
  }

  /** What belongs to a name of the dictionary behind its end. */
  afterName(token: number, head: HeadNoun | undefined): number {
    return this.ends.afterName(token, head)
  }
}
