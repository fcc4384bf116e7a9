import type { Row } from '../../../match/entry.ts'
import { symbolOf } from '../../../text/characters.ts'
import { isSymbol, tokenAt, tokenBehind } from '../../../text/page.ts'
import type { CountryFields } from '../../country/index.ts'
import type { OrganizationFields } from '../../organization/index.ts'
import type { Candidate } from '../../recognizer.ts'
import { classOfBody, isIntergovernmental, roleAtBody } from './roles.ts'
import type { Draft } from './title-draft.ts'
import type { TitleRemit } from './title-remit.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

const ALIF = symbolOf('ا')
const BA = symbolOf('ب')
const LAM = symbolOf('ل')
const WAW = symbolOf('و')
const EMBASSY = 'embassy'
/** Roles of those whom unions of states send as well as states. */
const DIPLOMATS = new Set(['ambassador', 'charge-daffaires'])

/** Classes of bodies that are a government, whose ministers are called after it. */
const GOVERNMENTS = new Set(['cabinet', 'self-government'])

/**
 * Takes in the ministry or body that a title is held at.
 *
 * @example `رئيس` grows over `مجلس النواب`, and its role becomes that of a speaker.
 */
export class TitleBody {
  constructor(
    private readonly around: TitleSurroundings,
    private readonly remits: TitleRemit,
  ) {}

  /**
   * A state's or body's name that begins with the title's last word, or a body's that begins before it: `أمير دولة` before `الكويت`,
   * `رئيس حكومة` before `إقليم كوردستان`, `دبیر شورای عالی` before `فضای مجازی`.
   */
  overlapping(draft: Draft, row: Row): void {
    const { page } = this.around.reading
    const last = draft.endToken - 1
    const at = page.tokenStarts[last] as number
    const country = at > draft.start ? this.around.countries.at(at) : undefined
    if (!country) {
      const body = this.bodyWithin(draft)
      if (!body) return
      draft.endToken = tokenAt(page, body.start)
      this.take(draft, body, row)
      // `رئيس مدينة الملك عبدالعزيز للعلوم` heads no town
      if (draft.role === 'mayor' && (body.fields as OrganizationFields).class === 'organisation') draft.role = 'head'
      return
    }
    if (country.end <= draft.end) return
    draft.country ??= (country.fields as CountryFields).code
    draft.endToken = last
    this.around.over(draft, country)
  }

  /** The body whose name begins within a title's words, behind the first, and goes on behind them. */
  private bodyWithin({ start, end, endToken }: Draft): Candidate | undefined {
    const { tokenStarts } = this.around.reading.page
    for (let token = endToken - 1; (tokenStarts[token] as number) > start; token--) {
      const body = this.around.bodyAt(token)
      if (body && body.start === tokenStarts[token] && body.end > end) return body
    }
    return undefined
  }

  /** `رئيس` before `مجلس النواب`: the body that follows. */
  extend(draft: Draft, token: number, takes: string, row: Row): boolean {
    if (takes === 'nothing' || takes === 'portfolio') return false
    const { page } = this.around.reading
    const body = this.around.bodyAt(token)
    // `سفیر اتحادیه اروپا`: of a state, or of a union of states; `وابسته نظامی سفارت روسیه`
    if (
      takes === 'state' &&
      !(DIPLOMATS.has(draft.role) && body && isIntergovernmental(body)) &&
      !this.isEmbassyOf(draft, body)
    )
      return false
    if (!body || (this.around.begins(token, WAW) && body.start !== page.tokenStarts[token])) return false
    if (this.isObject(draft, token, body)) return false
    if (this.around.begins(token, LAM) && this.remits.isComplete(draft, token)) return false
    if (draft.bare && body.start > (page.tokenStarts[token] as number)) draft.joinedByPreposition = true
    this.take(draft, body, row)
    return true
  }

  /** `رئیس «سازمان …»`: a body in quotation marks, which belong to the title. */
  quoted(draft: Draft, token: number, takes: string, row: Row): boolean {
    if (draft.body || !draft.bare || takes === 'nothing' || takes === 'portfolio' || takes === 'state') return false
    const { page } = this.around.reading
    // `الأمين العام ل «هيئة التحقيق»`
    const opening = isSymbol(page, token, LAM) ? token + 1 : token
    const first = opening + 1
    if (first >= page.tokenCount || !this.around.opensQuotation(opening)) return false
    const body = this.around.bodyAt(first)
    if (!body || body.start !== page.tokenStarts[first]) return false
    // members of unions are states
    if (draft.role === 'member' && isIntergovernmental(body)) return false
    const closing = tokenBehind(page, body.end)
    if (!this.around.closesQuotation(closing)) return false
    this.take(draft, body, row)
    this.around.extend(draft, page.tokenEnds[closing] as number, closing + 1)
    return true
  }

  /** `وزير خارجية السلطة الفلسطينية`, `نخست\u200cوزیر دولت موقت تشکیلات خودگردان`: the government that somebody is of. */
  government(draft: Draft, token: number, takes: string, row: Row): boolean {
    const { around } = this
    const { page, language } = around.reading
    const isComplete = takes === 'state' ? draft.bare : takes === 'portfolio' && draft.portfolios.length > 0
    if (!isComplete || draft.body || draft.country !== undefined) return false
    const joint = around.cue(token, language === 'ar' ? 'title-preposition' : 'government-of')
    const at = joint < 0 ? token : around.cues.endToken(joint)
    const body = at < page.tokenCount ? around.bodyAt(at) : undefined
    if (!body || !GOVERNMENTS.has(String((body.fields as OrganizationFields).class))) return false
    const isJoined = joint >= 0 || around.begins(at, BA)
    if (!isJoined && (body.start !== page.tokenStarts[at] || (language === 'ar' && around.hasArticle(at - 1))))
      return false
    draft.endToken = at
    this.take(draft, body, row)
    return true
  }

  /** `زار الرئيس البيت الأبيض`: behind the article nothing is in construct. */
  private isObject(draft: Draft, token: number, body: Candidate): boolean {
    const { around } = this
    const { page, language } = around.reading
    if (language !== 'ar' || !draft.bare || draft.indefinite || body.start !== page.tokenStarts[token]) return false
    // of `رئيس مجموعة الصداقة` only the last word has the article
    const isDefinite = page.symbols[draft.start] === ALIF && page.symbols[draft.start + 1] === LAM
    return isDefinite && around.hasArticle(token - 1) && !around.begins(token, LAM)
  }

  private isEmbassyOf({ role }: Draft, body: Candidate | undefined): boolean {
    if (this.around.reading.language !== 'fa' || role !== 'official' || body?.type !== 'organization') return false
    return (body.fields as OrganizationFields).class === EMBASSY
  }

  /** `وزير الدولة بوزارة الخارجية`: where a minister of state serves. */
  ministryOf(draft: Draft, token: number, row: Row): boolean {
    if (draft.role !== 'minister-of-state' || !draft.bare) return false
    const { page } = this.around.reading
    const preposition = this.around.cue(token, 'title-preposition')
    const at = preposition < 0 ? token : this.around.cues.endToken(preposition)
    if (at >= page.tokenCount || (preposition < 0 && !this.around.begins(token, BA))) return false
    const body = this.around.bodyAt(at)
    if (body?.type !== 'ministry') return false
    draft.endToken = at
    this.take(draft, body, row)
    return true
  }

  /** `المتحدث السابق باسم وزارة الداخلية`: in whose name somebody speaks, behind an adjective. */
  behalf(draft: Draft, token: number, row: Row): boolean {
    const cue = draft.role === 'spokesperson' && !draft.body ? this.around.cue(token, 'on-behalf-of') : -1
    if (cue < 0) return false
    const at = this.around.cues.endToken(cue)
    const body = at < this.around.reading.page.tokenCount ? this.around.bodyAt(at) : undefined
    if (!body) return this.remits.chain(draft, at)
    draft.endToken = at
    this.take(draft, body, row)
    return true
  }

  private take(draft: Draft, body: Candidate, row: Row): void {
    if (!draft.body) {
      draft.body = body
      const bodyClass = classOfBody(body)
      // `رئیس فراکسیون امید مجلس` is no speaker
      if (draft.bare || bodyClass !== 'parliament' || draft.role === 'member')
        draft.role = roleAtBody(row, draft.role, bodyClass)
      if (body.type === 'ministry') {
        draft.portfolios = [...(body.fields as { portfolios: string[] }).portfolios]
        // `مدیرکل آمریکای وزارت خارجه`: what somebody is for, not whom he serves
        if (this.around.reading.language === 'fa' && !draft.adjective) draft.country = undefined
      }
      // `مجموعة الصداقة الاتحاد الأوروبي – المغرب بالبرلمان الأوروبي`: a union is part of nothing
    } else if (!isIntergovernmental(draft.body)) draft.parent ??= body
    this.around.over(draft, body)
  }
}
