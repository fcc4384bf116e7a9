import type { HitView } from '../hits.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import {
  AMBIGUOUS,
  BREAK,
  FAMILY,
  GIVEN,
  NATIONALITY,
  NameClasses,
  ORDINARY,
  PARTICLE,
  STOP,
  UNKNOWN,
} from './name-classes.ts'

/** A name as it is written. */
export interface Name {
  readonly start: number
  readonly end: number
  readonly firstToken: number
  readonly endToken: number
  /** How many of its words the name lists know. */
  readonly known: number
  readonly quoted: boolean
}

/** What stands before a name. */
interface NameOptions {
  /** A family name alone may begin it (`الوزير القرقاوي`). */
  readonly article?: boolean
  /** Its first word must be known. */
  readonly strict?: boolean
  /** A given name does not stand alone here (`المهندس عبدالله المقبل`). */
  readonly surname?: boolean
  /** A title stands before it, not an honorific. */
  readonly titled?: boolean
}

const LONGEST = 8
/** بن and آل join what follows them whatever it is: two letters. */
const JOINING = new Set([2])

/** Tells how far a person's name reaches beside a title, an honorific, or another word that calls for one. */
export class NameReader {
  readonly classes: NameClasses
  private readonly holders: HitView

  constructor(
    private readonly reading: Reading,
    isTitle: (token: number) => boolean,
  ) {
    this.classes = new NameClasses(reading, isTitle)
    this.holders = viewOf(reading, 'person', false)
  }

  /**
   * The name that begins in a token. Words that no list knows are taken where the structure says so: behind a given name,
   * or before a mark or a verb.
   */
  after(token: number, options: NameOptions = {}): Name | undefined {
    // an honorific is none of the name: the next part of the chain begins there
    if (this.isHonorific(token)) return undefined
    const end = this.untilKnown(token, this.reachFrom(token, options))
    if (end === token) return undefined
    if (end - token === 1 && this.classes.isHonorificWord(token)) return undefined
    const known = this.knownIn(token, end)
    if (known === 0) {
      const count = end - token
      const single = count === 1 && !options.article
      const ends =
        this.endsFirmly(end) || (count > 1 && this.classes.of(end) === ORDINARY && !this.classes.mayBeJoined(token))
      // `پدیده قاچاق کالا را`: an object
      if (this.isNoName(token, end) || (count === 1 && options.titled && this.isLoose(token))) return undefined
      if (options.strict || count > 3 || single || !ends || this.classes.isObject(end)) return undefined
    } else if (
      end - token === 1 &&
      this.classes.of(token) === AMBIGUOUS &&
      (!this.endsFirmly(end) ||
        this.classes.isObject(end) ||
        (options.titled && this.isLoose(token) && !this.isHolder(token, end)))
    )
      return undefined
    return this.make(token, end, known, false)
  }

  /** Up to four words of which no list knows one, before a function word: a name where nothing else can stand. */
  unknown(token: number): Name | undefined {
    let end = token
    while (end - token < 4 && this.classes.of(end) >= UNKNOWN && !this.classes.isTitleWord(end)) end++
    if (end === token || this.classes.of(end) !== STOP) return undefined
    if (end - token === 1 && (this.classes.of(token) !== UNKNOWN || this.classes.hasPluralEnding(token)))
      return undefined
    return this.make(token, end, 0, false)
  }

  /** Whether words of which no list knows one look like something else than a name. */
  private isNoName(token: number, end: number): boolean {
    const { classes } = this
    for (let at = token; at < end; at++) if (classes.of(at) === NATIONALITY) return true
    return this.isSentence(token)
  }

  /** One unknown word behind a Persian title: `به دستور رئیس\u200cجمهور رسمابه …`. */
  private isLoose(token: number): boolean {
    return this.reading.language === 'fa' && !this.classes.isMark(token - 1)
  }

  /** `ويتقلّد وسام`: an unknown Arabic word that begins with و is a verb or noun with the conjunction. */
  private isSentence(token: number): boolean {
    return this.reading.language === 'ar' && this.classes.beginsWithWaw(token) && this.classes.lengthOf(token) > 4
  }

  /** Whether a conjunction or preposition is written onto a name. */
  isConjoined({ start, firstToken }: Name): boolean {
    return start > (this.reading.page.tokenStarts[firstToken] as number)
  }

  /** Whether a mark follows a word, or the dictionary of office holders has it. */
  private isHolder(token: number, end: number): boolean {
    return this.classes.isMark(end) || this.holders.first(token) >= 0
  }

  /** Where the full name of a known office holder ends before words of no list: `محمد مرسي المنتمي`, `كيم جونغ اون اختير`. */
  private untilKnown(token: number, end: number): number {
    const { holders } = this
    let longest = 0
    for (let hit = holders.first(token); hit >= 0; hit = holders.after(hit)) {
      const last = holders.endToken(hit)
      if (holders.closing(hit) === 0 && last - token > 1 && last <= end) longest = Math.max(longest, last)
    }
    if (longest === 0 || longest === end) return end
    // `علی یوسف الشکری` is somebody else than an office holder of two names
    if (longest - token === 2 && this.classes.hasArticle(longest)) return end
    const next = this.classes.of(longest)
    return next === UNKNOWN || next === AMBIGUOUS ? longest : end
  }

  /** Two or three words of no list behind a verb, none with an article or a plural's ending: `وتوقع أنطوني غوليز`. */
  looksForeign({ firstToken, endToken }: Name): boolean {
    const { classes } = this
    if (classes.of(firstToken - 1) !== STOP || endToken - firstToken < 2) return false
    for (let token = firstToken; token < endToken; token++)
      if (
        classes.of(token) !== UNKNOWN ||
        classes.hasArticle(token) ||
        classes.hasPluralEnding(token) ||
        classes.isInfinitive(token) ||
        classes.lengthOf(token) < 4
      )
        return false
    return true
  }

  /** A name with the word behind it. */
  extended({ firstToken, endToken, known, quoted }: Name): Name {
    return this.make(firstToken, endToken + 1, known, quoted)
  }

  /** Whether a token is an honorific here and no name: one that is both is an honorific before a name. */
  private isHonorific(token: number): boolean {
    const { classes } = this
    if (classes.isHonorific(token)) return true
    if (!classes.isHonorificWord(token)) return false
    const next = classes.of(token + 1)
    if (classes.isHonorificWord(token + 1)) return true
    return this.reading.language === 'fa' ? next === GIVEN : next >= AMBIGUOUS && next !== PARTICLE
  }

  /** The token where the name that begins in `token` ends; `token` itself where there is none. */
  private reachFrom(
    token: number,
    { article = false, surname = false }: { article?: boolean; surname?: boolean },
  ): number {
    const { classes } = this
    const { page } = this.reading
    let at = token
    let given = 0
    let family = false
    let after = 0
    while (at < page.tokenCount && at - token < LONGEST) {
      const kind = classes.of(at)
      if (at > token && classes.isInitial(at) && classes.of(at + 2) >= UNKNOWN) {
        at += 2
        continue
      }
      if (surname && at === token + 1 && given === 1 && kind === ORDINARY && this.isSurname(at)) return at + 1
      if (kind === BREAK || ((kind === STOP || kind === ORDINARY) && !(at > token && classes.isFamilyEnding(at)))) break
      const definite = classes.hasArticle(at)
      const first = at === token
      if (!first && classes.isFamilyEnding(at)) {
        // `جمالی نژاد`: the ending written apart
        family = true
        after++
        at++
        continue
      }
      if (kind === PARTICLE) {
        // بن needs a name before it, a name after it; أبو and آل may begin
        const next = classes.of(at + 1)
        const joins = JOINING.has(classes.lengthOf(at))
        const goesOn =
          next !== BREAK &&
          (next > ORDINARY || classes.isListed(at + 1) || (next === ORDINARY && (joins || classes.hasArticle(at + 1))))
        if (!goesOn) {
          // what ends a name (`أوغلو`, `خان`) is taken in; a بن that leads to nothing is not
          if (at > token && !joins) at++
          break
        }
        at = Math.max(classes.endOfForm(at), classes.endOfForm(at + 1))
        family = false
        given++
        continue
      }
      if (kind === NATIONALITY) {
        const behindFamily = this.reading.language === 'fa' && family && this.endsFirmly(at + 1)
        const behindGiven = given === 1 && !family && (definite || classes.isListed(at)) && classes.of(at + 1) < UNKNOWN
        if (!behindFamily && !behindGiven) break
      }
      if (first && definite && kind !== GIVEN && !article) break
      // `خالد بن محمد الشريف،` is a name to its end
      if (!first && definite && (family || given > 1) && classes.isTitleWord(at) && !this.closesName(at)) break
      if (kind === UNKNOWN) {
        // `سلمان بن عبدالعزيز وسأستمر`
        if (!first && this.isSentence(at)) break
        if (definite) {
          if (family || after >= 2) break
        } else if (family || (at - token >= 2 && !this.endsFirmly(at + 1))) break
      }
      // an object behind the subject (`صدقي صبحي العلم`) sooner than a second family name
      if (kind === AMBIGUOUS && definite && given > 2) break
      // `السفير المعلمي هدية`: a family name alone, and the object
      if (
        kind === AMBIGUOUS &&
        !definite &&
        at === token + 1 &&
        classes.hasArticle(token) &&
        classes.of(token) !== GIVEN
      )
        break
      if (kind === AMBIGUOUS && family && (definite || !this.endsFirmly(at + 1))) break
      if (kind === GIVEN && family && !definite && this.reading.language === 'ar' && classes.of(at - 1) !== FAMILY)
        break
      if (kind === FAMILY || (definite && !first) || kind === NATIONALITY) family = true
      if (kind === GIVEN || (kind === UNKNOWN && first)) given++
      if (family) after++
      at = kind === UNKNOWN || kind === NATIONALITY ? at + 1 : classes.endOfForm(at)
    }
    return Math.min(at, page.tokenCount)
  }

  /** Whether a word of the name lists ends a name: a mark follows, and بن or a given name stands before. */
  private closesName(token: number): boolean {
    const { classes } = this
    return classes.isListed(token) && classes.isMark(token + 1) && classes.of(token - 1) === GIVEN
  }

  /** An Arabic word with the article, behind a given name and before what ends a name. */
  private isSurname(token: number): boolean {
    const { classes } = this
    return (
      this.reading.language === 'ar' &&
      classes.hasArticle(token) &&
      !classes.isTitleWord(token) &&
      (this.endsFirmly(token + 1) || classes.beginsWithWaw(token + 1))
    )
  }

  /** Whether a name may well end before a token: a mark, a function word or a verb stands there. */
  endsFirmly(token: number): boolean {
    return this.classes.isMark(token) || this.classes.of(token) === STOP
  }

  /** The name that ends before a token: the longest run of words that a name can be, begun by a known name if there is one. */
  before(token: number): Name | undefined {
    const { classes } = this
    let from = token
    while (
      from > 0 &&
      token - from < LONGEST &&
      (classes.of(from - 1) >= NATIONALITY ||
        classes.isFamilyEnding(from - 1) ||
        // whatever stands behind بن, عبد is a name
        (classes.of(from - 1) === ORDINARY &&
          classes.of(from - 2) === PARTICLE &&
          (JOINING.has(classes.lengthOf(from - 2)) || classes.hasArticle(from - 1))))
    )
      from--
    if (from === token) return undefined
    for (let first = from; first < token; first++) {
      if (!this.mayBegin(first, from, token) || this.reachFrom(first, { article: true }) !== token) continue
      const known = this.knownIn(first, token)
      const count = token - first
      if (count === 1 && (classes.of(first) < FAMILY || classes.isGivenOnly(first))) continue
      return this.make(this.withForebears(this.withUnknownGiven(first, count)), token, known, false)
    }
    return undefined
  }

  /** All words of a quotation. */
  quoted(firstToken: number, endToken: number): Name {
    return this.make(firstToken, endToken, this.knownIn(firstToken, endToken), true)
  }

  /** Whether a name that runs up to `token` may begin with a word; `from`: where the run of possible words begins. */
  private mayBegin(first: number, from: number, token: number): boolean {
    const { classes } = this
    const kind = classes.of(first)
    if (kind === PARTICLE) return classes.of(first - 1) < UNKNOWN
    if (kind === UNKNOWN && classes.isJoinedGiven(first)) return true
    if (kind === GIVEN) return true
    if (kind === AMBIGUOUS) {
      // an ordinary word before a full name (`پیام علی\u200cاصغر فانی`), or a name of its own
      if (this.reading.language === 'fa' && classes.of(first + 1) === GIVEN && token - first > 2) return false
      if (first + 1 >= token) return false
      return classes.of(first + 1) >= AMBIGUOUS || (first === from && token - first <= 3 && this.endsFirmly(first - 1))
    }
    if (kind === FAMILY) return true
    // no list knows any word: two or three of them between marks or function words
    const count = token - first
    return (
      kind === UNKNOWN &&
      first === from &&
      this.knownIn(first, token) === 0 &&
      count >= 2 &&
      count <= 3 &&
      this.endsFirmly(from - 1)
    )
  }

  /** One word before a family name that stands alone is the given name that no list knows: `جرج بوش`, `سمها الغامدي`. */
  private withUnknownGiven(first: number, count: number): number {
    const { classes } = this
    if (count !== 1) return first
    const before = classes.of(first - 1)
    if (before === UNKNOWN && !classes.hasArticle(first - 1)) return first - 1
    return before === ORDINARY &&
      classes.isMark(first - 2) &&
      !classes.hasArticle(first - 1) &&
      this.reading.language === 'ar'
      ? first - 1
      : first
  }

  /** Over `X بن` before a name, be X in a list or not. */
  private withForebears(first: number): number {
    const { classes } = this
    let from = first
    while (
      this.reading.language === 'ar' &&
      from >= 2 &&
      classes.of(from - 1) === PARTICLE &&
      JOINING.has(classes.lengthOf(from - 1)) &&
      !classes.isMark(from - 2) &&
      classes.of(from - 2) !== PARTICLE
    )
      from -= 2
    return from
  }

  private knownIn(from: number, to: number): number {
    let known = 0
    for (let token = from; token < to; token++)
      if (this.classes.of(token) > UNKNOWN || this.classes.isJoinedGiven(token)) known++
    return known
  }

  private make(from: number, endToken: number, known: number, quoted: boolean): Name {
    const { page } = this.reading
    // Persian `سید` is part of the name
    const firstToken = this.reading.language === 'fa' && this.classes.isSayyid(from - 1) ? from - 1 : from
    const { classes } = this
    const joined =
      classes.isJoinedGiven(firstToken) && classes.of(firstToken) === UNKNOWN
        ? true
        : classes.of(firstToken + 1) === PARTICLE && classes.beginsWithWaw(firstToken) && !classes.isListed(firstToken)
    return {
      start: (page.tokenStarts[firstToken] as number) + (joined ? 1 : 0),
      end: page.tokenEnds[endToken - 1] as number,
      firstToken,
      endToken,
      known,
      quoted,
    }
  }
}
