import { BLOCK, WEAK } from '../../../match/entry.ts'
import { symbolOf } from '../../../text/characters.ts'
import { isSymbol } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { isArmyPage } from '../army-page.ts'
import { beginningAt, isFullName, knownIn, type Name, type NameOptions, nameOf } from './name.ts'
import { NameClasses } from './name-classes.ts'
import { NameReach } from './name-reach.ts'
import { NamesBefore } from './names-before.ts'
import { SurnamesInContext } from './surnames-in-context.ts'
import { AMBIGUOUS, GIVEN, NATIONALITY, PARTICLE, STOP, UNKNOWN } from './token-class.ts'
import { UnknownNames } from './unknown-names.ts'

const HYPHEN = symbolOf('-')
/** The row of the rank that is a given name too. */
const AMIR = 'amir-military'
/** The most initials of a name: `ج. ر. ر.`. */
const MOST_INITIALS = 4
/** The most words of an office holder's name in the dictionary that are looked back for. */
const LONGEST_HOLDER = 4

/** Tells how far a person's name reaches beside a title, an honorific, or another word that calls for one. */
export class NameReader {
  readonly classes: NameClasses
  /** Where words that no list knows are a name. */
  readonly unknownNames: UnknownNames
  private readonly reach: NameReach
  private readonly namesBefore: NamesBefore
  private readonly holders: HitView
  /** Whether the page tells of the army, once that was asked. */
  private army: boolean | undefined

  constructor(
    private readonly reading: Reading,
    endOfTitle: (token: number) => number,
  ) {
    this.classes = new NameClasses(reading, endOfTitle)
    const surnames = new SurnamesInContext(reading, this.classes)
    this.reach = new NameReach(reading, this.classes, surnames)
    this.unknownNames = new UnknownNames(reading, this.classes)
    this.namesBefore = new NamesBefore(reading, this.classes, this.reach, surnames)
    this.holders = viewOf(reading, 'person', false)
  }

  /**
   * The name that begins in a token. Words that no list knows are taken where the structure says so: behind a given name,
   * or before a mark or a verb.
   */
  after(token: number, options: NameOptions = {}): Name | undefined {
    // an honorific is none of the name: the next part of the chain begins there
    if (this.isHonorific(token) || (this.reading.language === 'fa' && this.classes.isRelative(token))) return undefined
    const initials = this.endOfInitials(token)
    if (initials > token) return this.withInitials(token, this.after(initials, { ...options, article: true }))
    const reached = this.untilKnown(token, this.reach.from(token, options))
    const holder = this.reading.language === 'fa' || options.titled ? this.holderAt(token, reached) : 0
    const end = Math.max(reached, holder)
    if (end === token) return undefined
    if (end === holder) return nameOf(this.reading, this.classes, token, end, end - token, false)
    if (end - token === 1 && (this.classes.isHonorificWord(token) || this.classes.isPreposition(token)))
      return undefined
    const known = knownIn(this.classes, token, end)
    if (known === 0) {
      if (!this.unknownNames.isBelieved(token, end, options)) return undefined
    } else if (
      end - token === 1 &&
      this.classes.of(token) === AMBIGUOUS &&
      !(options.crowned && this.classes.isGivenOnly(token)) &&
      (!(this.classes.endsFirmly(end) || this.isBeforeNextTitle(end)) ||
        this.classes.isObject(end) ||
        (options.titled && this.unknownNames.isLoose(token) && !this.isHolder(token, end)))
    )
      return undefined
    return nameOf(this.reading, this.classes, token, end, known, false)
  }

  /** `الرئيس بري` before `النائب أحمد الخير`: whether somebody else's title with the article begins in a token. */
  private isBeforeNextTitle(token: number): boolean {
    const { classes } = this
    if (this.reading.language !== 'ar' || token >= this.reading.page.tokenCount) return false
    return classes.hasArticle(token) && classes.isTitleWord(token) && !classes.isListed(token)
  }

  /** The token behind initials: `فانس` of `ج. د. فانس`. */
  private endOfInitials(token: number): number {
    let at = token
    // a run of letters is no name, and must not be walked from each of them
    while (at - token <= 2 * MOST_INITIALS && this.classes.isInitial(at)) at += 2
    return at - token > 2 * MOST_INITIALS ? token : at
  }

  private withInitials(token: number, name: Name | undefined): Name | undefined {
    const own = { firstToken: token, written: name }
    return name && beginningAt(name, this.reading.page.tokenStarts[token] as number, own)
  }

  /** Whether a token is an honorific here and no name: one that is both is an honorific before a name. */
  private isHonorific(token: number): boolean {
    const { classes } = this
    // `الحاج بن عبدالله`
    if (this.reading.language === 'ar' && classes.isListed(token) && classes.isBeforeBin(token)) return false
    if (classes.isHonorific(token)) return true
    if (!classes.isHonorificWord(token) || classes.isGivenRank(token)) return false
    // `امیر اوحانا`, `امیر حسین کریمی`
    if (this.reading.language === 'fa' && classes.isGiven(token))
      if (this.holderAt(token) > 0 || this.isAmirByName(token)) return false
    const next = classes.of(token + 1)
    if (classes.isHonorificWord(token + 1)) return true
    if (this.reading.language === 'fa') return classes.isSayyid(token + 1) || classes.beginsFullName(token + 1)
    return next >= AMBIGUOUS && next !== PARTICLE
  }

  /** `امیر` in `امیر حسین کریمی` on a page that tells nothing of the army. */
  private isAmirByName(token: number): boolean {
    if (viewOf(this.reading, 'honorific').plain(token, AMIR) < 0) return false
    this.army ??= isArmyPage(this.reading)
    return !this.army
  }

  /** Where the full name of a known office holder ends before words of no list: `محمد مرسي المنتمي`, `كيم جونغ اون اختير`. */
  private untilKnown(token: number, end: number): number {
    const { holders } = this
    let longest = 0
    for (let hit = holders.first(token); hit >= 0; hit = holders.after(hit)) {
      const last = holders.endToken(hit)
      if (holders.closing(hit) === 0 && last - token > 1 && last <= end) longest = Math.max(longest, last)
    }
    // two further words may be the rest of a longer name: `توني تان كنق يام`
    if (longest === 0 || end - longest !== 1) return end
    // `علی یوسف الشکری`, `محمد مصطفى عرفي،` are somebody else than office holders of two names
    // `خالد بن فيصل السحلي،` too
    if (this.classes.isBehindForebear(longest) && this.classes.isMark(end)) return end
    const next = this.classes.of(longest)
    const isLast = this.reading.language === 'ar' && next === UNKNOWN && this.classes.isMark(end)
    if (longest - token === 2 && (this.classes.hasArticle(longest) || isLast)) return end
    return next === UNKNOWN || next === AMBIGUOUS ? longest : end
  }

  /** Whether a mark follows a word, or the dictionary of office holders has it. */
  private isHolder(token: number, end: number): boolean {
    return this.classes.isMark(end) || this.holders.first(token) >= 0
  }

  /** The name that ends before a token: the longest run of words that a name can be, begun by a known name if there is one. */
  before(token: number): Name | undefined {
    const name = this.namesBefore.before(token)
    const joined = name && this.reading.language === 'ar' ? this.joined(name.firstToken - 1) : undefined
    // `وعمر عثمان` before `مدير`
    if (name && joined?.endToken === token && !isFullName(name)) return joined
    const holder = this.holderBefore(token)
    return holder && (!name || holder.firstToken < name.firstToken) ? holder : name
  }

  /**
   * Where the full name of an office holder that begins in a token ends, be a word of it a verb elsewhere (`ترزا می`); 0 where
   * there is none. An Arabic name whose first words reach somewhere goes on with a nationality (`محمد شياع السوداني`).
   */
  private holderAt(token: number, reached = 0): number {
    const { holders } = this
    // an Arabic name that begins with another word is read without the dictionary
    const kind = this.reading.language === 'fa' ? STOP : this.classes.of(token)
    const next = this.classes.of(reached)
    // `بسام المولوي`: an honorific elsewhere
    const mayGoOn =
      next === NATIONALITY ||
      // `بان كي-مون`: a function word elsewhere
      (next === STOP && (this.classes.isDefiniteHonorific(reached) || isSymbol(this.reading.page, reached + 1, HYPHEN)))
    if (kind !== STOP && kind !== AMBIGUOUS && !mayGoOn) return 0
    const hit = holders.longest(token, (hit) => holders.isPlain(hit) && !(holders.flags(hit) & (WEAK | BLOCK)))
    return hit >= 0 && holders.endToken(hit) - token > 1 ? holders.endToken(hit) : 0
  }

  /** Such a name that ends before a token. */
  private holderBefore(token: number): Name | undefined {
    if (this.reading.language !== 'fa') return undefined
    for (let first = token - 2; first >= Math.max(0, token - LONGEST_HOLDER); first--)
      if (this.holderAt(first) === token) return nameOf(this.reading, this.classes, first, token, token - first, false)
    return undefined
  }

  /**
   * `ومصطفى سالم` in a list of names: a given name, be it a word too, with و written onto it, and what follows; `further`: behind
   * another name, where a definite word of no list may follow.
   */
  joined(token: number, further = false): Name | undefined {
    const { classes } = this
    if (!classes.isGivenBehindWaw(token) || classes.isVerbBehindWaw(token)) return undefined
    const least =
      further && token + 1 < this.reading.page.tokenCount && classes.hasArticle(token + 1) ? UNKNOWN : AMBIGUOUS
    return classes.of(token + 1) < least ? undefined : this.behindProclitic(token, token + 1)
  }

  /** `لعادل سالم`, `لعبد القادر سالم` where only a name can stand: a given name with ل written onto it, and what follows. */
  joinedByLam(token: number): Name | undefined {
    const next = this.classes.endOfGivenBehindLam(token)
    return next === 0 || this.classes.of(next) < UNKNOWN ? undefined : this.behindProclitic(token, next)
  }

  /** The name of several words whose first has a letter written before it that is none of it; the rest begins in `next`. */
  private behindProclitic(token: number, next: number): Name | undefined {
    const end = this.reach.from(next, { article: true })
    if (end === next) return undefined
    const name = nameOf(this.reading, this.classes, token, end, knownIn(this.classes, token, end), false)
    return beginningAt(name, (this.reading.page.tokenStarts[token] as number) + 1)
  }

  /** All words of a quotation. */
  quoted(firstToken: number, endToken: number): Name {
    return nameOf(this.reading, this.classes, firstToken, endToken, knownIn(this.classes, firstToken, endToken), true)
  }

  /** One word that no list knows. */
  lone(token: number): Name {
    return { ...nameOf(this.reading, this.classes, token, token + 1, 0, false), lone: true }
  }

  /** A name with the word behind it. */
  extended({ firstToken, endToken, known, quoted }: Name): Name {
    return nameOf(this.reading, this.classes, firstToken, endToken + 1, known, quoted)
  }

  /** Whether a name is a full one and begins with a given name, be و or a preposition written onto it: `أحمد عوض`. */
  isFullFromGiven(name: Name | undefined): name is Name {
    if (!isFullName(name)) return false
    const first = this.firstWord(name)
    return this.classes.of(first) === GIVEN || this.classes.isJoinedGiven(first)
  }

  /** The same, be the given name an ordinary word too: `سعید سبحانی`. */
  mayBeFullFromGiven(name: Name | undefined): name is Name {
    if (!isFullName(name)) return false
    const first = this.firstWord(name)
    return this.classes.mayBeGiven(first) || this.classes.isJoinedGiven(first)
  }

  /** Over `سید`. */
  private firstWord({ firstToken, endToken }: Name): number {
    return firstToken + 1 < endToken && this.classes.isSayyid(firstToken) ? firstToken + 1 : firstToken
  }

  /** Whether a conjunction or preposition is written onto a name. */
  isConjoined({ start, firstToken }: Name): boolean {
    return start > (this.reading.page.tokenStarts[firstToken] as number)
  }
}
