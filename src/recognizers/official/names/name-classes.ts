import { BLOCK } from '../../../match/entry.ts'
import { AFTER_WA } from '../../../match/match.ts'
import { RowNumbers } from '../../../match/row-numbers.ts'
import { WORD } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import { marksOn } from '../../marks.ts'
import { PersianSpelling } from '../../persian-spelling.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { isGluedHyphen } from './name-words.ts'
import { isPossessedNoun } from './possessed-nouns.ts'
import { TitlesInNames } from './titles-in-names.ts'
import { AMBIGUOUS, BREAK, FAMILY, GIVEN, NATIONALITY, ORDINARY, PARTICLE, STOP, UNKNOWN } from './token-class.ts'

/** In place of a class: the token was not asked for. */
const UNTOLD = 255
/** As it is written; matching takes it for ا. */
const ALIF_HAMZA = 0x0623
/** Latin letters as they are read. */
const SPELLED_LETTERS = RowNumbers.ofKeys('spelled-letter')
/** How many words may stand before the last one of a known name. */
const LONGEST_FORM = 3

/**
 * Tells token by token what it may be in a name, once for each token that is asked for.
 *
 * @example `خالد` is `GIVEN`, `بن` is `PARTICLE`, `زار` is `STOP`.
 */
export class NameClasses extends TitlesInNames {
  private readonly classes: Uint8Array
  private readonly spelling: PersianSpelling
  private readonly holders: HitView

  /** `endOfTitle`: where the title ends that begins in a token, by the words that follow it too; the token itself where none does. */
  constructor(reading: Reading, endOfTitle: (token: number) => number) {
    super(reading, endOfTitle)
    this.spelling = new PersianSpelling(reading)
    this.holders = viewOf(reading, 'person', false)
    this.classes = marksOn(reading).fill(UNTOLD, 0, reading.page.tokenCount)
  }

  /** The class of a token; `BREAK` outside the page. */
  of(token: number): number {
    if (token < 0 || token >= this.reading.page.tokenCount) return BREAK
    const known = this.classes[token] as number
    if (known !== UNTOLD) return known
    const made = this.classify(token)
    this.classes[token] = made
    return made
  }

  /** Whether a name may well end before a token: a mark, a function word or a verb stands there. */
  endsFirmly(token: number): boolean {
    return this.isMark(token) || this.of(token) === STOP
  }

  /** Whether a token is `بن`, `آل`: a particle of two letters, which joins what follows it whatever it is. */
  isJoiningParticle(token: number): boolean {
    return this.of(token) === PARTICLE && this.lengthOf(token) === 2
  }

  /** Whether a token is an ordinary word with the article: `الوزارة`. */
  isDefiniteNoun(token: number): boolean {
    return this.of(token) === ORDINARY && this.hasArticle(token)
  }

  /** Whether a token is a word with the article behind a father's name: `السحلي` in `خالد بن فيصل السحلي`. */
  isBehindForebear(token: number): boolean {
    return this.of(token - 2) === PARTICLE && this.hasArticle(token)
  }

  /** Whether a token is a given name, be it an ordinary word too (`رضا`), or begins one (`عبد` of `عبد الله`). */
  mayBeGiven(token: number): boolean {
    const kind = this.of(token)
    return kind === GIVEN || (kind === AMBIGUOUS && this.isListed(token)) || (kind === PARTICLE && this.isGiven(token))
  }

  /** Whether a given name begins in a token: one that is an ordinary word too (`حسن`) only before a family name. */
  beginsFullName(token: number): boolean {
    return this.of(token) === GIVEN || (this.mayBeGiven(token) && this.of(token + 1) >= FAMILY)
  }

  /** The token after the longest name form that begins in a token. */
  endOfForm(token: number): number {
    this.of(token)
    return token + Math.max(1, this.reach[token] as number)
  }

  /** Whether a token is a further word of a known name: `الملك` of `عبد الملك`, `الثاني` of `عبد الله الثاني`. */
  isWithinForm(token: number): boolean {
    for (let first = Math.max(0, token - LONGEST_FORM); first < token; first++)
      if (this.mayReach(first, token - first) && this.of(first) >= UNKNOWN && this.endOfForm(first) > token) return true
    return false
  }

  private classify(token: number): number {
    if (this.reading.page.tokenKinds[token] !== WORD) return BREAK
    if (this.lengthOf(token) === 1 || this.hasTanwin(token)) return STOP
    const name = this.nameClass(token)
    const word = this.wordClass(token)
    if (this.isPhrase(token)) return GIVEN
    if (this.isAgency(token)) return STOP
    // `ولد` between names is a particle, elsewhere a verb
    if (name === PARTICLE && word === STOP && this.reading.language === 'ar') {
      const before = this.of(token - 1)
      if (before >= AMBIGUOUS || (before === UNKNOWN && this.nameClass(token + 1) === GIVEN)) return PARTICLE
    }
    if (word === STOP && (this.isGivenBetweenNames(token) || this.isGivenBehindTitle(token))) return GIVEN
    if (word === STOP && name === FAMILY && this.isSurnameBehindTitle(token)) return FAMILY
    // `هنأ نزار بركة`: no name is written so
    if (name >= FAMILY && this.reading.language === 'ar' && this.endsInHamza(token) && this.isVerb(token)) return STOP
    // `على بن صالح`, `الحاج بن عبدالله`
    if (this.reading.language === 'ar' && name >= FAMILY && word !== AMBIGUOUS && this.isBeforeBin(token)) return GIVEN
    // `علي خلف الله`: a given name of several words behind a name
    if (word === STOP && this.isLongGiven(token) && (this.of(token - 1) >= AMBIGUOUS || this.isWithinForm(token - 1)))
      return GIVEN
    // `يحيى` is a name, `يحيي` a verb
    if (
      word === STOP &&
      this.isGiven(token) &&
      this.endsInMaqsura(token) &&
      this.isVerb(token) &&
      !this.isFunction(token)
    )
      return GIVEN
    if (this.isTitleInName(token)) return FAMILY
    if (word === STOP || this.isJoinedStop(token) || this.beginsTitle(token)) return STOP
    if (name === PARTICLE) return PARTICLE
    // `صباح أمس`, `فجر السبت`
    if (
      name >= FAMILY &&
      !this.hasArticle(token) &&
      !this.isPreposition(token) &&
      this.isTime(token) &&
      this.isTime(token + 1) &&
      // `عماد خميس اليوم`: the day has the article
      !this.isWeekday(token)
    )
      return STOP
    if (name >= FAMILY && this.isFieldBehindWaw(token)) return ORDINARY
    if (word === AMBIGUOUS) return AMBIGUOUS
    // `رياض` is a given name, the town has the article
    if (this.isCountry(token))
      return name === GIVEN && this.reading.language === 'ar' && !this.hasArticle(token) ? GIVEN : NATIONALITY
    if (name >= FAMILY) return word === ORDINARY ? AMBIGUOUS : name
    if (word === ORDINARY) return ORDINARY
    if (this.isJoinedName(token)) return UNKNOWN
    if (this.begins(token, this.otherBits) && this.isOther(token))
      return this.isWeakPlace(token) && this.isBehindGiven(token) ? UNKNOWN : ORDINARY
    if (this.spelling.isStop(token)) return STOP
    if (this.spelling.isNoun(token) || this.isJoinedCommon(token)) return ORDINARY
    // `وانتقد` does not begin with `وان`
    if (this.hasFamilyBeginning(token)) return this.isVerb(token) ? STOP : FAMILY
    // `خالص شكره`: what may be a name is an adjective before it
    if (this.reading.language === 'ar' && isPossessedNoun(this.reading, token)) {
      if (this.isBehindOnlyGiven(token) && this.endsInHehAlone(token)) return UNKNOWN
      return this.of(token - 1) === AMBIGUOUS ? ORDINARY : STOP
    }
    if (this.isJoined(token) || this.isInflected(token)) return STOP
    // `جانيت يلسون` is a name, `روغه يرافقه` is none
    if (this.isVerbLike(token) && !this.isBehindGiven(token)) return STOP
    // `وأضاف سيمونيان`: a verb's subject
    if (this.isDeedOfSeveral(token) && !this.isBehindGiven(token) && !this.isVerb(token - 1)) return STOP
    if (this.isNounLike(token)) return ORDINARY
    return this.hasFamilyEnding(token) || this.isCompound(token) ? FAMILY : UNKNOWN
  }

  /** Whether a form of some other dictionary stands in a token, with nothing but و written onto it. */
  private isOther(token: number): boolean {
    for (const view of this.others)
      for (let hit = view.first(token); hit >= 0; hit = view.after(hit))
        if (
          view.closing(hit) === 0 &&
          (view.opening(hit) & ~AFTER_WA) === 0 &&
          !(view.flags(hit) & BLOCK) &&
          // `جورج دبليو بوش`
          view.number(hit, SPELLED_LETTERS) === 0
        )
          return true
    return false
  }

  /** Whether a given name stands before a token; one with the article that is a surname too is a surname. */
  private isBehindGiven(token: number): boolean {
    if (token === 0 || this.nameClass(token - 1) !== GIVEN) return false
    return !this.hasArticle(token - 1) || this.isGivenOnly(token - 1)
  }

  /**
   * Whether a token, before a mark or a function word, stands behind a given name that nothing but the noun of a title stands
   * before: a surname, be it a noun with a pronoun too (`وزير العدل خالد حكمه،`). Sovereigns have no surname (`الملك خالد دعمه`).
   */
  private isBehindOnlyGiven(token: number): boolean {
    const before = this.of(token - 2)
    return (
      this.mayBeGiven(token - 1) &&
      // `العدل` is a surname too
      (before === ORDINARY || (before >= UNKNOWN && this.hasArticle(token - 2))) &&
      !this.isTitleWord(token - 2) &&
      (this.isMark(token + 1) || this.wordClass(token + 1) === STOP)
    )
  }

  /** `وعمر بن …`, `وسلطان الدوسري`, not `وعلى`: a name with و written before it. */
  private isJoinedName(token: number): boolean {
    if (!this.isJoinedGiven(token)) return false
    if (this.endsInMaqsura(token) && this.isPreposition(token) && !this.isBeforeBin(token)) return false
    if (!this.isNameBehind(token) && !this.reachJoined(token)) return this.isNextInList(token)
    return this.isBeforeBin(token) || (!this.isJoinedVerb(token) && !this.isJoinedNoun(token))
  }

  /** `ومنى` before a surname: an Arabic given name with و written onto it that is no verb, and not `وعلى`. */
  isGivenOfNextInList(token: number): boolean {
    return this.isGivenBehindWaw(token) && !this.isVerbBehindWaw(token) && !this.isPreposition(token)
  }

  /** `محمد الشمري وبدر الداهوم`: behind one surname, و and a given name before a definite word that no list knows. */
  private isNextInList(token: number): boolean {
    return (
      this.isGivenBehindWaw(token) &&
      this.nameClass(token - 1) >= FAMILY &&
      this.hasArticle(token - 1) &&
      this.of(token - 1) === FAMILY &&
      token + 1 < this.reading.page.tokenCount &&
      this.hasArticle(token + 1) &&
      !this.isVerbBehindWaw(token) &&
      this.of(token + 1) === UNKNOWN
    )
  }

  /**
   * `النائب عباس الماضي،`, `وكيل محافظة الطائف خالد الماضي إن`: a function word that is a surname, behind a title or honorific
   * and a given name, at the end.
   */
  private isSurnameBehindTitle(token: number): boolean {
    if (this.reading.language !== 'ar' || !this.hasArticle(token) || this.nameClass(token - 1) !== GIVEN) return false
    if (this.isBehindLongTitle(token - 1)) return true
    return (
      (this.isTitleWord(token - 2) || this.isHonorificWord(token - 2)) &&
      (this.isMark(token + 1) || this.beginsWithWaw(token + 1) || this.isFunction(token + 1))
    )
  }

  /** Whether a word ends in an alif with hamza: `هنأ`, `بدأ`. */
  private endsInHamza(token: number): boolean {
    const { page } = this.reading
    return page.text.charCodeAt(page.starts[(page.tokenEnds[token] as number) - 1] as number) === ALIF_HAMZA
  }

  /** `أحمد خلف العصفور`: a preposition that is a given name, between a given name and a surname. */
  private isGivenBetweenNames(token: number): boolean {
    return (
      this.reading.language === 'ar' &&
      this.isGiven(token) &&
      this.isFunction(token) &&
      this.nameClass(token - 1) === GIVEN &&
      this.of(token - 1) === GIVEN &&
      this.isSurnameOnly(token + 1)
    )
  }

  /**
   * `وكيل وزارة النفط باسم محمد`: a given name that is a function word too, behind the last noun of a title;
   * `المتحدث الرسمي باسم محمد` and who receives `الجائزة باسم محمد` do so in his name.
   */
  private isGivenBehindTitle(token: number): boolean {
    return (
      this.reading.language === 'ar' &&
      this.isGivenOnly(token) &&
      this.isFunction(token) &&
      this.nameClass(token + 1) >= GIVEN &&
      this.isDefiniteNoun(token - 1) &&
      !this.isTitleWord(token - 1) &&
      !this.isTitleWord(token - 2) &&
      this.isBehindLongTitle(token)
    )
  }

  /** The hyphen of `جان-إيف`, with nothing around it: whether it joins two words of a name. */
  isHyphen(token: number): boolean {
    if (token < 1 || !isGluedHyphen(this.reading.page, token)) return false
    const isName = this.of(token - 1) >= UNKNOWN && this.of(token + 1) >= UNKNOWN
    // `ترامب-بوتين`: two surnames
    return isName && !this.hasArticle(token + 1) && !this.isSurnameAlone(token - 1) && !this.isSurnameAlone(token + 1)
  }

  /** Whether an office holder is called by a word alone. */
  private isSurnameAlone(token: number): boolean {
    const { holders } = this
    return holders.longest(token, (hit) => holders.isPlain(hit) && holders.endToken(hit) === token + 1) >= 0
  }

  /** Whether an Arabic name goes on in a token: `بن …`, a family name with the article. */
  goesOn(token: number): boolean {
    return (
      (this.isJoiningParticle(token) && !this.beginsWithAlef(token)) ||
      (this.reading.language === 'ar' && this.of(token) === FAMILY && this.hasArticle(token))
    )
  }

  /** Whether the house of an Arabic name stands in a token and the next one: `آل سعود`. */
  isHouse(token: number): boolean {
    return (
      this.reading.language === 'ar' &&
      this.isJoiningParticle(token) &&
      this.beginsWithAlef(token) &&
      this.of(token + 1) >= UNKNOWN
    )
  }

  /** Whether a given name, and nothing else, stands before an Arabic name. */
  leadsTo(token: number): boolean {
    return (
      this.reading.language === 'ar' &&
      (this.of(token - 1) === GIVEN ||
        this.isJoiningParticle(token - 1) ||
        (this.isJoinedGiven(token - 1) && this.of(token - 1) === UNKNOWN)) &&
      !this.isHonorificWord(token - 1) &&
      this.of(token) !== PARTICLE &&
      !this.isJoinedGiven(token)
    )
  }
}
