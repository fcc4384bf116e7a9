import { symbolOf } from '../../text/characters.ts'
import { WORD } from '../../text/page.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

const COMMA = symbolOf(',')
const LAM = symbolOf('ل')
const WAW = symbolOf('و')
/** How many words may stand between a Persian title and the body that it is of. */
const MOST_WORDS_TO_BODY = 12

/** Takes in words of a title that no dictionary of bodies or places knows. */
export class TitleWords {
  constructor(private readonly around: TitleSurroundings) {}

  /** `للتنمية الإدارية`, `لشؤون الشرق الأوسط`, `در امور بین\u200cالملل`. */
  qualifier(draft: Draft, token: number, takes: string): boolean {
    if (draft.generic || (draft.bare && takes !== 'body' && takes !== 'free')) return false
    const { page, language } = this.around.reading
    if (language === 'fa') {
      const cue = this.around.cue(token, 'field-preposition')
      if (cue < 0) return false
      const at = this.around.cues.endToken(cue)
      const country = this.around.countryAt(at)
      if (!country) return this.chain(draft, at)
      draft.endToken = at
      this.around.over(draft, country)
      return true
    }
    if (page.symbols[page.tokenStarts[token] as number] !== LAM) return false
    return this.chain(draft, token)
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
    const { page, language } = this.around.reading
    if (language === 'ar' && takes === 'place' && this.unknownPlace(draft, token)) return true
    if (language === 'fa' && this.upToBody(draft, token)) return true
    const end = takes === 'place' ? this.placeEnd(token) : this.around.complements.end(token, 8)
    if (end === token) return false
    // the words may lead to a body that is known: stop before it, the next step takes it in
    let until = token
    while (until < end && !this.around.bodyAt(until)) until++
    if (until === token) return false
    draft.loose = until === end
    until = Math.max(until, this.endOfPlace(until - 1))
    this.around.extend(draft, page.tokenEnds[until - 1] as number, until)
    return true
  }

  /** The token behind the place that begins in a token: `خراسان رضوی` is not cut in two. */
  private endOfPlace(token: number): number {
    const { places } = this.around
    const hit = places.longest(token, (hit) => places.closing(hit) === 0)
    return hit < 0 ? token : places.endToken(hit)
  }

  /** One word without article that no list knows, behind `رئيس بلدية` and the like. */
  private unknownPlace(draft: Draft, token: number): boolean {
    const { page } = this.around.reading
    if (this.around.hasArticle(token) || this.around.complements.isKnown(token)) return false
    draft.loose = true
    this.around.extend(draft, page.tokenEnds[token] as number, token + 1)
    return true
  }

  /** A place that no dictionary knows: up to three words that are no common ones. */
  private placeEnd(token: number): number {
    const end = this.around.complements.end(token, 3)
    let at = token
    while (at < end && !this.around.complements.isCommon(at)) at++
    return at
  }

  /** `نماینده مردم تهران، ری و شمیرانات` before `در مجلس شورای اسلامی`. */
  constituency(draft: Draft, token: number): boolean {
    return (
      draft.role === 'legislator' && draft.bare && this.around.reading.language === 'fa' && this.upToBody(draft, token)
    )
  }

  /** Persian words, with commas and و between them, that lead to a ministry or body: `مدیرکل قرآن، عترت و نماز وزارت …`. */
  private upToBody(draft: Draft, token: number): boolean {
    const { page } = this.around.reading
    for (let at = token; at < page.tokenCount && at - token < MOST_WORDS_TO_BODY; at++) {
      if (at > token && page.tokenKinds[at] === WORD && this.around.bodyAt(at)) {
        this.around.extend(draft, page.tokenEnds[at - 1] as number, at)
        return true
      }
      // `نماینده مردم محلات در مجلس شورای اسلامی`
      if (at > token && draft.role === 'legislator' && this.leadsToBody(at)) {
        this.around.extend(draft, page.tokenEnds[at - 1] as number, at)
        return true
      }
      const start = page.tokenStarts[at] as number
      const single = (page.tokenEnds[at] as number) === start + 1
      if (single && (page.symbols[start] === COMMA || page.symbols[start] === WAW)) continue
      if (
        page.tokenKinds[at] !== WORD ||
        this.around.complements.isStop(at) ||
        this.around.complements.persianStops(at)
      )
        return false
    }
    return false
  }

  private leadsToBody(token: number): boolean {
    const preposition = this.around.cue(token, 'title-preposition')
    if (preposition < 0) return false
    const next = this.around.cues.endToken(preposition)
    return next < this.around.reading.page.tokenCount && this.around.bodyAt(next) !== undefined
  }

  private chain(draft: Draft, token: number): boolean {
    const { page } = this.around.reading
    const end = this.around.complements.end(token)
    if (end === token) return false
    this.around.extend(draft, page.tokenEnds[end - 1] as number, end)
    return true
  }
}
