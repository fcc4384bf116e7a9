import type { Reading } from '../recognizer.ts'
import { Articles } from './articles.ts'
import type { Border } from './border.ts'
import type { HeadNoun, HeadNouns } from './head-nouns.ts'
import type { NameWords } from './name-words.ts'
import type { Neighbours } from './neighbours.ts'
import { PersianPlaces } from './persian-places.ts'

const MOST_WORDS = 14

/** Bodies that are named by their place alone. */
const LOCAL = new Set(['municipality', 'governorate'])

const FORCES = 'armed-forces'
/** Units that a parliament has. */
const UNITS = new Set(['committee', 'commission'])
/** Bodies that festivals and contests have too. */
const OF_FESTIVALS = new Set(['committee', 'secretariat'])

/** Where a chain stands, and what kind of link came last. */
interface Chain {
  at: number
  /** A parent, a state or a place was taken in: nothing follows. */
  closed: boolean
  /** The last word also makes verbs; where it (and the و before it) began. */
  light: number
  international: boolean
  /** The last word is a plural in ezafe that leads on. */
  open?: boolean
  /** The offset before an ezafe that is written onto the parent. */
  end?: number
  /** It ended with a parent, or with the province or county whose body it is. */
  owned?: boolean
}

/**
 * The border of a body's name behind a Persian head noun: the ezafe chain of words that names are made of, portfolios,
 * the parent (`کمیسیون بهداشت مجلس`, `معاونت امنیتی وزارت کشور`), a place; و only between such words.
 */
export class PersianBorder {
  private readonly places: PersianPlaces
  private readonly articles: Articles

  constructor(
    reading: Reading,
    private readonly words: NameWords,
    private readonly heads: HeadNouns,
    private readonly around: Neighbours,
  ) {
    this.articles = new Articles(reading, words)
    this.places = new PersianPlaces(reading, words, heads, around, this.articles)
  }

  /** `known`: the token behind what a name of the dictionary has of the body's name. */
  read(head: HeadNoun, depth = 0, known = head.needEnd): Border | undefined {
    const { around, words } = this
    const { endToken } = head
    // `شعبه ۱۱۳ دادگاه کیفری`: the number belongs to the unit, and tells nothing of its parent
    const isNumbered = head.takes.includes('numbered')
    const numbered = isNumbered || head.takes.includes('number') ? this.articles.number(endToken) : endToken
    const isNamed = isNumbered && numbered > endToken
    if (isNamed && !around.isWord(numbered)) return { endToken: numbered, international: false }
    if (!around.isWord(numbered) || words.is('private', numbered)) return undefined
    const article = this.articles.end(numbered)
    const begin = Math.max(head.needEnd, known, article)
    const town = begin === endToken && head.takes.includes('town') ? this.places.region(endToken) : 0
    const unmet =
      head.weak &&
      begin === numbered &&
      town === 0 &&
      !isNamed &&
      !(head.takes.includes('portfolio') && around.portfolios.at(endToken))
    if (head.takes.includes('state')) {
      const state = around.state(endToken)
      if (state > endToken && (!unmet || this.isAtUnion(state))) return { endToken: state, international: false }
    }
    if (unmet && (depth > 0 || !takesParent(head))) return undefined
    const chain: Chain = { at: begin, closed: false, light: -1, international: head.kind === 'international' }
    if (words.at(begin - 1)?.kind === 'light') chain.light = begin - 1
    chain.open = begin > endToken && words.at(begin - 1)?.open === true
    if (chain.at === endToken && head.takes.includes('place')) {
      const place =
        this.places.region(endToken) || (this.places.isPlain(endToken) && !around.isKnown(endToken) ? endToken + 1 : 0)
      if (place > 0) this.close(chain, place)
      // `دادگستری آماده همکاری است`: a place, no act, is what such a body is called by
      else if (LOCAL.has(head.class) || (!head.weak && words.at(endToken)?.kind === 'light')) return undefined
    }
    if (town > 0) this.close(chain, town)
    this.extend(chain, head, depth)
    if (unmet && !chain.owned) return undefined
    // `مرکز پژوهش\u200cهای مختلفی`: a kind of body
    if (chain.open && !chain.closed && around.isWord(chain.at)) return undefined
    // `در ستاد برنامه\u200cریزی شده`: the field belongs to the verb
    if (
      head.weak &&
      begin === endToken &&
      around.portfolios.at(endToken)?.endToken === chain.at &&
      around.isWord(chain.at) &&
      around.isVerb(chain.at)
    )
      return undefined
    // `دفتر مقابله با` and a word that no name has
    if (chain.light >= 0 && around.isWord(chain.at) && words.is('links', chain.at) && !around.opensPhrase(chain.at))
      return undefined
    // `کمیته کشوری`: a kind of body
    if (head.needEnd === endToken && chain.at === endToken + 1 && words.is('levels', endToken)) return undefined
    // a private body's unit is none of a state's
    if (around.isWord(chain.at) && words.is('private', chain.at)) return undefined
    if (this.isOfFestival(chain, head)) return undefined
    const loose = chain.light > endToken && words.isAnd(chain.light - 1)
    const { at, end, international } = chain
    return at > endToken ? { endToken: at, end, international, loose } : undefined
  }

  /** `کمیته گردشگری` before `دهمین جشنواره`: a committee of what is no state's. */
  private isOfFestival({ at, closed }: Chain, head: HeadNoun): boolean {
    const { around, words } = this
    if (closed || !OF_FESTIVALS.has(head.class) || !around.isWord(at) || !around.isWord(at + 1)) return false
    return words.is('meetings', at) && words.is('private', at + 1)
  }

  /** `نمایندگی ایران` before `در سازمان ملل`: a mission. */
  private isAtUnion(token: number): boolean {
    const { around } = this
    if (!around.isWord(token) || !around.isStop(token)) return false
    const body = around.body(token + 1)
    return body >= 0 && around.bodyKind(body) === 'international'
  }

  /** Takes in word after word. */
  private extend(chain: Chain, head: HeadNoun, depth: number): void {
    for (let step = 0; step < MOST_WORDS && !chain.closed; step++) {
      if (!this.around.isWord(chain.at) && !this.words.isComma(chain.at)) {
        this.placed(chain, head)
        break
      }
      const took =
        this.parent(chain, head, depth) ||
        this.title(chain, head) ||
        this.word(chain, chain.at) ||
        this.joined(chain, head) ||
        this.listed(chain) ||
        this.linked(chain) ||
        this.placed(chain, head)
      if (!took) break
    }
    // `ستاد … نظارت کرد`: the last noun belongs to the verb
    if (
      chain.light >= head.needEnd &&
      chain.light > head.endToken &&
      this.around.isWord(chain.at) &&
      this.around.isVerb(chain.at)
    ) {
      chain.at = this.words.isAnd(chain.light - 1) ? chain.light - 1 : chain.light
      chain.light = -1
    }
  }

  /** A field or a word of names. */
  private word(chain: Chain, token: number): boolean {
    const { words, around } = this
    if (around.opensMinistry(token) || words.is('private', token)) return false
    const portfolio = around.portfolios.list(token)
    const last = portfolio[portfolio.length - 1]
    const word = words.at(token)
    const end = Math.max(last?.endToken ?? 0, word?.endToken ?? 0)
    if (end === 0) return false
    chain.light = word?.kind === 'light' && word.endToken === end ? token : -1
    chain.at = end
    // `سازمان پایانه\u200cهای مسافربری`: the ezafe of a plural leads to a word even if it is not known
    if (word?.open && word.endToken === end && this.places.isPlain(end)) chain.at = end + 1
    chain.open = word?.open === true && chain.at === word.endToken
    return true
  }

  /** و and a further member that is no body of its own. */
  private joined(chain: Chain, head: HeadNoun): boolean {
    const { words, around, heads } = this
    const next = chain.at + 1
    if (chain.at === head.endToken) return false
    if (!words.isAnd(chain.at) || !around.isWord(next)) return false
    if (heads.has(next) || around.body(next) >= 0 || around.title(next) > next || around.country(next)) return false
    if (around.opensOthers(next)) return false
    return this.word(chain, next)
  }

  /** A comma between words of names, where a further member behind و ends the list: `فرهنگی، هنری و ورزشی`. */
  private listed(chain: Chain): boolean {
    const { words, around } = this
    if (!words.isComma(chain.at)) return false
    let at = chain.at
    while (words.isComma(at)) {
      const word = around.isWord(at + 1) ? words.at(at + 1) : undefined
      if (!word || this.heads.has(at + 1)) return false
      at = word.endToken
    }
    if (!words.isAnd(at) || !around.isWord(at + 1) || !words.at(at + 1) || this.heads.has(at + 1)) return false
    chain.at = at
    chain.light = -1
    chain.open = false
    return true
  }

  /** `مبارزه با قاچاق`, `حمایت از مصرف\u200cکنندگان`: a preposition that the noun before it governs. */
  private linked(chain: Chain): boolean {
    const { words, around } = this
    if (chain.light < 0 || !words.is('links', chain.at) || !around.isWord(chain.at + 1)) return false
    const { light } = chain
    if (this.word(chain, chain.at + 1)) return true
    chain.light = light
    return false
  }

  /** The parent: a ministry, another body, or a further head noun with its own words. */
  private parent(chain: Chain, head: HeadNoun, depth: number): boolean {
    const { around, heads } = this
    const ministry = around.ministry(chain.at)
    if (ministry > chain.at) return this.close(chain, ministry, true)
    const body = around.body(chain.at, true)
    const force = head.class === FORCES && body >= 0 && around.bodyClass(body) === FORCES
    // `دفتر سازمان ملل`: what is behind a head noun is no ordinary word
    const isInternational = body >= 0 && around.bodyKind(body) === 'international'
    if (body >= 0 && (force || isInternational || around.body(chain.at) >= 0 || around.isParliament(body))) {
      if (isInternational) chain.international = true
      return this.close(chain, this.behindParent(chain.at, around.bodyEnd(body), head, depth), true)
    }
    const parliament = UNITS.has(head.class) ? around.parliamentInEzafe(chain.at) : -1
    if (parliament >= 0) {
      chain.end = around.bodyEndOffset(parliament)
      return this.close(chain, around.bodyEnd(parliament), true)
    }
    if (depth > 0 || (chain.at === head.endToken && head.weak && !takesParent(head))) return false
    for (const inner of heads.at(chain.at)) {
      const border = this.read(inner, depth + 1)
      if (border) {
        if (border.end !== undefined) chain.end = border.end
        return this.close(chain, border.endToken, true)
      }
    }
    return false
  }

  /** The parent's own further words: a force's force (`بسیج سپاه قشم`), a place, members behind و. */
  private behindParent(token: number, end: number, head: HeadNoun, depth: number): number {
    const { around } = this
    let at = end
    if (head.class === FORCES)
      for (
        let body = around.body(at, true);
        body >= 0 && around.bodyClass(body) === FORCES;
        body = around.body(at, true)
      )
        at = around.bodyEnd(body)
    at = this.places.regions(at) || at
    if (at === end && this.words.isAnd(end) && depth === 0)
      for (const inner of this.heads.at(token)) {
        const border = this.read(inner, depth + 1, end)
        if (border && !border.loose) at = Math.max(at, border.endToken)
      }
    return at
  }

  private close(chain: Chain, end: number, owned = false): boolean {
    chain.at = end
    chain.light = -1
    chain.closed = true
    chain.owned = owned
    return true
  }

  /** A title inside the name of an office: `معاونت توسعه مدیریت رییس جمهور`. */
  private title(chain: Chain, head: HeadNoun): boolean {
    if (!head.takes.includes('title')) return false
    const end = this.around.title(chain.at)
    if (end === chain.at) return false
    chain.at = end
    chain.light = -1
    chain.open = false
    return true
  }

  /** `استان اردبیل`, `سلیمانیه`: a place in genitive ends the name. */
  private placed(chain: Chain, head: HeadNoun): boolean {
    if (chain.at === head.endToken) return false
    const end = this.places.regions(chain.at)
    return end > 0 && this.close(chain, end, head.takes.includes('region') && this.words.isSign('regions', chain.at))
  }

  /** What belongs to a name of the dictionary behind its end: its parent and its place. */
  afterName(token: number, head: HeadNoun | undefined, parents: boolean): Border {
    const { around } = this
    const none = { endToken: token, international: false }
    if (!around.isWord(token)) return { ...none, endToken: this.places.regions(token) || token }
    const chain: Chain = { at: token, closed: false, light: -1, international: false }
    // the last word of the name may begin a longer one: `کمیسیون آموزش مجلس` + `شورای اسلامی`
    const longer = around.body(token - 1)
    if (parents && longer >= 0 && around.bodyEnd(longer) > token) return { ...none, endToken: around.bodyEnd(longer) }
    if (parents && head && this.parent(chain, head, 1))
      return { endToken: chain.at, end: chain.end, international: chain.international }
    return { ...none, endToken: this.places.regions(token) || token }
  }
}

/** Whether a head noun, a weak one too, opens the name of a unit that goes on with its parent. */
const takesParent = ({ takes }: HeadNoun): boolean => takes.includes('body') || takes.includes('parent')
