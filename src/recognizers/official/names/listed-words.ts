import { BLOCK, WEAK } from '../../../match/entry.ts'
import { AFTER_WA } from '../../../match/match.ts'
import { RowNumbers } from '../../../match/row-numbers.ts'
import { WORD } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import { marksOn } from '../../marks.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { ListedNames } from './listed-names.ts'
import { AMBIGUOUS, ORDINARY, STOP, UNKNOWN } from './token-class.ts'

const ALEF_MADDA = 0x0622
const ALEF_HAMZA = 0x0623
const RELATIVE = new Set(['relative'])
const OFFSPRING = new Set(['offspring'])
const ALI = new Set(['ali'])
const FAMILY_ENDING = new Set(['family-ending'])
/** Latin letters as they are read. */
const SPELLED_LETTER = new Set(['spelled-letter'])
/** Dictionaries whose words, as they stand there, are none of a name. */
const OTHERS = [
  'ministry-head',
  'organization-head',
  'organization',
  'calendar',
  'cue',
  'modifier',
  'place',
  'portfolio',
]

/** What a row of words is: bits. */
const AMBIGUOUS_WORDS = 1
const COMMON = 2
const FUNCTIONS = 4
const VERBS = 8
const OF_PERSIAN = 16
const ARABIC_FUNCTIONS = 32
const PHRASES = 64
const KIND = new RowNumbers(
  ({ key }) =>
    (key === 'ambiguous' ? AMBIGUOUS_WORDS : 0) |
    (key.endsWith('-common') ? COMMON : 0) |
    (key.endsWith('-function') ? FUNCTIONS : 0) |
    (key.endsWith('-verbs') ? VERBS : 0) |
    (key.startsWith('persian-') ? OF_PERSIAN : 0) |
    (key === 'arabic-function' ? ARABIC_FUNCTIONS : 0) |
    (key.endsWith('-phrases') ? PHRASES : 0),
)
const IS_AGENCY = RowNumbers.ofKeys('agency')

/** What the lists tell of a token: its class by them, and bits. */
const CLASS = 15
const IS_FUNCTION = 16
const IS_COMMON = 32
const IS_VERB = 64
const IS_TOLD = 128

/**
 * What the dictionaries tell of a token as it stands, with nothing written onto it: an ordinary word,
 * a country, a word of time.
 *
 * @example `سعيد` is an ordinary word as well as a given name, `صباح` a word of time too.
 */
export class ListedWords extends ListedNames {
  protected readonly words: HitView
  protected readonly countries: HitView
  protected readonly others: readonly HitView[]
  /** The bits of their categories. */
  protected readonly otherBits: number
  private readonly cues: HitView
  private readonly times: HitView
  private readonly numbers: HitView
  private readonly calendar: HitView
  private readonly places: HitView
  private readonly fields: HitView
  private readonly listedWords: Uint8Array

  constructor(reading: Reading) {
    super(reading)
    this.words = viewOf(reading, 'word')
    this.countries = viewOf(reading, 'country', false)
    this.cues = viewOf(reading, 'cue')
    this.times = viewOf(reading, 'calendar')
    this.numbers = viewOf(reading, 'number')
    this.places = viewOf(reading, 'place')
    this.fields = viewOf(reading, 'portfolio')
    this.others = OTHERS.map((category) => viewOf(reading, category))
    this.otherBits = this.others.reduce((bits, view) => bits | view.bit, 0)
    this.calendar = viewOf(reading, 'calendar')
    this.listedWords = marksOn(reading)
  }

  /** The class of a token by the lists of words: `STOP`, `ORDINARY`, `AMBIGUOUS`, else `UNKNOWN`. */
  protected wordClass(token: number): number {
    return this.toldOfWord(token) & CLASS
  }

  /** Whether the lists know a token as a verb, with or without `و` written onto it. */
  isVerb(token: number): boolean {
    return (this.toldOfWord(token) & IS_VERB) !== 0
  }

  /** Whether a verb with its preposition begins in a token: `أشرف على`, whose first word is a name too; `علي` has its dots. */
  isVerbWithPreposition(token: number): boolean {
    const { words } = this
    if (!this.isVerb(token)) return false
    for (let hit = words.first(token); hit >= 0; hit = words.after(hit))
      if ((words.number(hit, KIND) & VERBS) !== 0 && words.endToken(hit) > token + 1 && words.isPlain(hit))
        return this.endsInMaqsura(words.endToken(hit) - 1)
    return false
  }

  /** What the lists tell of a token, worked out once. */
  private toldOfWord(token: number): number {
    if (token < 0 || token >= this.reading.page.tokenCount) return UNKNOWN
    const known = this.listedWords[token] as number
    return known !== 0 ? known : this.tellOfWord(token)
  }

  private tellOfWord(token: number): number {
    const { words } = this
    const isArabic = this.reading.language === 'ar'
    let best = UNKNOWN
    let ambiguous = false
    let phrase = false
    let bits = IS_TOLD
    for (let hit = words.first(token); hit >= 0; hit = words.after(hit)) {
      const kind = words.number(hit, KIND)
      if ((kind & VERBS) !== 0 && words.closing(hit) === 0 && (words.opening(hit) & ~AFTER_WA) === 0) bits |= IS_VERB
      if (!words.isPlain(hit)) continue
      if ((kind & FUNCTIONS) !== 0) bits |= IS_FUNCTION
      if ((kind & COMMON) !== 0) bits |= IS_COMMON
      // a name on an Arabic page may be a word of Persian
      if (isArabic && (kind & OF_PERSIAN) !== 0) continue
      if ((kind & AMBIGUOUS_WORDS) !== 0) ambiguous = true
      // `رحمت الهی`: nobody is called so
      else if ((kind & PHRASES) !== 0) phrase = true
      else if ((kind & ARABIC_FUNCTIONS) !== 0 && this.hasLetter(words.start(hit), ALEF_MADDA)) continue
      else best = Math.min(best, (kind & COMMON) !== 0 ? ORDINARY : STOP)
    }
    // `أمام` is a preposition, `إمام` may be a name
    const isPreposition =
      ambiguous &&
      best === STOP &&
      isArabic &&
      this.hasLetter(this.reading.page.tokenStarts[token] as number, ALEF_HAMZA)
    const told = bits | (phrase ? STOP : ambiguous && !isPreposition ? AMBIGUOUS : best)
    this.listedWords[token] = told
    return told
  }

  /** Whether the lists know a token as it stands as a noun, adjective or verb, and as no function word. */
  isPlainWord(token: number): boolean {
    return this.wordClass(token) < UNKNOWN && !this.isFunction(token)
  }

  /** Whether the lists know a token as a function word. */
  isFunction(token: number): boolean {
    return (this.toldOfWord(token) & IS_FUNCTION) !== 0
  }

  /** Where the number of a sovereign ends, in Arabic with the article: `السادس`, `الثالث عشر`, `پنجم`; the token itself where there is none. */
  endOfOrdinal(token: number): number {
    const { numbers } = this
    const isPersian = this.reading.language === 'fa'
    if (token >= this.reading.page.tokenCount || (!isPersian && !this.hasArticle(token))) return token
    const hit = numbers.longest(token, (hit) => numbers.isPlain(hit) && numbers.row(hit).fields.kind === 'ordinal')
    if (hit < 0) return token
    const end = numbers.endToken(hit)
    // `سلمان دوم ژوئیه`: a day
    if (isPersian) return this.calendar.has(end) ? token : end
    const ten = numbers.longest(end, (hit) => numbers.isPlain(hit) && Number(numbers.row(hit).fields.number) === 10)
    return ten < 0 ? end : numbers.endToken(ten)
  }

  /** An initial with its full stop: `ن.`, or a Latin one as it is read in Persian: `جی.`. */
  isInitial(token: number): boolean {
    if (token < 0 || this.reading.page.tokenKinds[token] !== WORD) return false
    return this.isStopped(token) && (this.lengthOf(token) === 1 || this.cues.isWord(token, SPELLED_LETTER))
  }

  /** Whether a whole token is an ending of family names and no word beside: `زاده`, not `کار`. */
  protected isFirmFamilyEnding(token: number): boolean {
    return token < this.reading.page.tokenCount && this.cues.isWord(token, FAMILY_ENDING) && this.isFamilyEnding(token)
  }

  /** Whether a town or territory begins in a token. */
  protected isPlace(token: number): boolean {
    return this.places.hasPlain(token)
  }

  /** Whether the one word of a town's name stands in a token. */
  isTownName(token: number): boolean {
    return this.places.longest(token, (hit) => this.places.isPlain(hit) && this.places.endToken(hit) === token + 1) >= 0
  }

  /** Whether the name of a Persian town that is more often another word stands in a token: `الوند`, a surname too. */
  protected isWeakPlace(token: number): boolean {
    if (this.reading.language !== 'fa') return false
    const hit = this.places.longest(token, (hit) => this.places.isPlain(hit))
    return hit >= 0 && (this.places.flags(hit) & WEAK) !== 0
  }

  /** `علي` alone: on pages that write ى with dots a preposition sooner than a name. */
  isPreposition(token: number): boolean {
    return this.reading.language === 'ar' && this.cues.isWord(token, ALI)
  }

  /** `ولد`, `منت` of Mauritanian and Algerian names: whatever follows is the name. */
  isOffspring(token: number): boolean {
    return this.reading.language === 'ar' && this.cues.isWord(token, OFFSPRING)
  }

  /** Whether a word of time begins in a token. */
  protected isTime(token: number): boolean {
    const { times } = this
    return times.longest(token, (hit) => times.isPlain(hit) && !(times.flags(hit) & BLOCK)) >= 0
  }

  /** Whether the name of a weekday stands in a token. */
  protected isWeekday(token: number): boolean {
    const { times } = this
    return times.longest(token, (hit) => times.isPlain(hit) && times.row(hit).fields.kind === 'weekday') >= 0
  }

  /** `والري`: a field of government with و before it, which is a foreign name elsewhere. */
  protected isFieldBehindWaw(token: number): boolean {
    const { fields } = this
    if (this.reading.language !== 'ar' || !this.begins(token, fields.bit)) return false
    return fields.longest(token, (hit) => fields.opening(hit) === AFTER_WA && fields.closing(hit) === 0) >= 0
  }

  /** Whether the name or nationality of a country stands in a token. */
  protected isCountry(token: number): boolean {
    for (let hit = this.countries.first(token); hit >= 0; hit = this.countries.after(hit))
      if (
        (this.countries.closing(hit) === 0 || this.isEzafe(this.countries.end(hit), token)) &&
        this.countries.opening(hit) === 0 &&
        !(this.countries.flags(hit) & (WEAK | BLOCK))
      )
        return true
    return false
  }

  /** Whether a token is an ordinary noun or adjective, be it a name too. */
  isCommon(token: number): boolean {
    return (this.toldOfWord(token) & IS_COMMON) !== 0
  }

  /** Whether a noun of relation stands in a token: `دوست`, `همسر`, `دوران`, `عقيلة`. */
  isRelative(token: number): boolean {
    return this.cues.isWord(token, RELATIVE)
  }

  /** A news agency's name that is also a given name, on a Persian page. */
  protected isAgency(token: number): boolean {
    for (let hit = this.cues.first(token); hit >= 0; hit = this.cues.after(hit))
      if (this.cues.number(hit, IS_AGENCY) !== 0 && this.cues.closing(hit) === 0) return true
    return false
  }
}
