import { BLOCK, WEAK } from '../../match/entry.ts'
import { isFormOf } from '../../match/lookup.ts'
import { AFTER_BA, AFTER_KA, AFTER_LA, AFTER_WA, BEFORE_JOINT, BEFORE_SUFFIX, SWALLOWED } from '../../match/match.ts'
import { symbolOf } from '../../text/characters.ts'
import { WORD } from '../../text/page.ts'
import type { HitView } from '../hits.ts'
import type { Reading } from '../recognizer.ts'
import { lexiconOf, viewOf } from '../views.ts'
import { WordSpelling } from './word-spelling.ts'

/** What a token may be in a person's name; the higher, the likelier. */
export const BREAK = 0
/** A function word, a verb, the beginning of a title or an honorific: a name ends before it. */
export const STOP = 1
/** An ordinary noun or adjective: never part of a name. */
export const ORDINARY = 2
/** A country or nationality word: a family name only behind a given name. */
export const NATIONALITY = 3
export const UNKNOWN = 4
/** A name and an ordinary word. */
export const AMBIGUOUS = 5
export const FAMILY = 6
export const GIVEN = 7
/** بن, آل, أبو: goes with the word after it. */
export const PARTICLE = 8

const PROCLITICS = AFTER_WA | AFTER_BA | AFTER_KA | AFTER_LA | SWALLOWED
/** What may be written onto a given name: و, ب, ل. */
const JOINS = new Set([AFTER_WA, AFTER_BA, AFTER_LA])
const ALEF_MADDA = 0x0622
const ALEF_HAMZA = 0x0623
const ALIF = symbolOf('ا')
const WAW = symbolOf('و')
const CLITICS = new Set([...'وفبکل'].map(symbolOf))

/** Tells token by token what it may be in a name, once for each token that is asked for. */
export class NameClasses extends WordSpelling {
  private readonly names: HitView
  private readonly words: HitView
  private readonly titles: HitView
  private readonly honorifics: HitView
  private readonly countries: HitView
  private readonly cues: HitView
  private readonly times: HitView
  private readonly others: readonly HitView[]
  private readonly classes: Uint8Array
  private readonly reach: Uint8Array

  constructor(
    reading: Reading,
    /** Whether a title begins in a token, by the words that follow it too. */
    private readonly isTitle: (token: number) => boolean,
  ) {
    super(reading)
    this.names = viewOf(reading, 'name', false)
    this.words = viewOf(reading, 'word')
    this.titles = viewOf(reading, 'office')
    this.honorifics = viewOf(reading, 'honorific')
    this.countries = viewOf(reading, 'country', false)
    this.cues = viewOf(reading, 'cue')
    this.times = viewOf(reading, 'calendar')
    this.others = [
      'ministry-head',
      'organization-head',
      'organization',
      'calendar',
      'cue',
      'modifier',
      'place',
      'portfolio',
    ].map((category) => viewOf(reading, category))
    this.classes = new Uint8Array(reading.page.tokenCount + 1).fill(255)
    this.reach = new Uint8Array(reading.page.tokenCount + 1)
  }

  /** The class of a token; `BREAK` outside the page. */
  of(token: number): number {
    if (token < 0 || token >= this.reading.page.tokenCount) return BREAK
    const known = this.classes[token] as number
    if (known !== 255) return known
    const made = this.classify(token)
    this.classes[token] = made
    return made
  }

  /** The token after the longest name form that begins in a token. */
  endOfForm(token: number): number {
    this.of(token)
    return token + Math.max(1, this.reach[token] as number)
  }

  private classify(token: number): number {
    if (this.reading.page.tokenKinds[token] !== WORD) return BREAK
    if (this.lengthOf(token) === 1 || this.hasTanwin(token)) return STOP
    const name = this.nameClass(token)
    const word = this.wordClass(token)
    if (this.isPhrase(token)) return GIVEN
    if (this.isAgency(token)) return STOP
    // `ولد` between names is a particle, elsewhere a verb
    if (name === PARTICLE && word === STOP && this.reading.language === 'ar' && this.of(token - 1) >= AMBIGUOUS)
      return PARTICLE
    if (word === STOP || this.isJoinedStop(token) || this.beginsTitle(token)) return STOP
    if (name === PARTICLE) return PARTICLE
    // `صباح أمس`, `فجر السبت`
    if (name >= FAMILY && !this.hasArticle(token) && this.isTime(token) && this.isTime(token + 1)) return STOP
    if (word === AMBIGUOUS) return AMBIGUOUS
    // `رياض` is a given name, the town has the article
    if (this.isCountry(token))
      return name === GIVEN && this.reading.language === 'ar' && !this.hasArticle(token) ? GIVEN : NATIONALITY
    if (name >= FAMILY) return word === ORDINARY ? AMBIGUOUS : name
    if (word === ORDINARY) return ORDINARY
    for (const view of this.others)
      for (let hit = view.first(token); hit >= 0; hit = view.after(hit))
        if (view.closing(hit) === 0 && (view.opening(hit) & ~AFTER_WA) === 0 && !(view.flags(hit) & BLOCK))
          return ORDINARY
    // `وعمر بن …`, `وسلطان الدوسري`
    if (this.isJoinedGiven(token) && this.isNameBehind(token) && !this.isJoinedVerb(token) && !this.isJoinedNoun(token))
      return UNKNOWN
    if (this.hasJoinedBa(token)) return STOP
    if (this.hasFamilyBeginning(token)) return FAMILY
    if (this.isJoined(token) || this.isInflected(token)) return STOP
    // `جانيت يلسون` is a name, `روغه يرافقه` is none
    if (this.isVerbLike(token) && (token === 0 || this.nameClass(token - 1) !== GIVEN)) return STOP
    if (this.isNounLike(token)) return ORDINARY
    return this.hasFamilyEnding(token) || this.isCompound(token) ? FAMILY : UNKNOWN
  }

  private nameClass(token: number): number {
    let best = BREAK
    for (let hit = this.names.first(token); hit >= 0; hit = this.names.after(hit)) {
      if (this.names.closing(hit) !== 0 || this.names.opening(hit) !== 0) continue
      const { key } = this.names.row(hit)
      if (key === 'persian-family-endings') continue
      const length = this.names.endToken(hit) - token
      best = Math.max(best, key === 'particles' ? PARTICLE : key.includes('family') ? FAMILY : GIVEN)
      if (length > (this.reach[token] as number)) this.reach[token] = length
    }
    return best
  }

  private wordClass(token: number): number {
    let best = UNKNOWN
    let ambiguous = false
    for (let hit = this.words.first(token); hit >= 0; hit = this.words.after(hit)) {
      if (this.words.closing(hit) !== 0 || this.words.opening(hit) !== 0) continue
      const { key } = this.words.row(hit)
      if (key === 'ambiguous') ambiguous = true
      else if (key === 'arabic-function' && this.hasLetter(this.words.start(hit), ALEF_MADDA)) continue
      else best = Math.min(best, key.endsWith('-common') ? ORDINARY : STOP)
    }
    // `أمام` is a preposition, `إمام` may be a name
    if (
      ambiguous &&
      best === STOP &&
      this.reading.language === 'ar' &&
      this.hasLetter(this.reading.page.tokenStarts[token] as number, ALEF_HAMZA)
    )
      return STOP
    return ambiguous ? AMBIGUOUS : best
  }

  /** Whether a name of several words that is known as a whole begins in a token. */
  private isPhrase(token: number): boolean {
    for (let hit = this.names.first(token); hit >= 0; hit = this.names.after(hit))
      if (this.names.row(hit).key === 'phrases' && this.names.closing(hit) === 0 && this.names.opening(hit) === 0)
        return true
    return false
  }

  /** A proclitic before a function word or verb that begins with a written hamza: `بأن`, `وأكد`. */
  private isJoinedStop(token: number): boolean {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    const second = page.text.charCodeAt(page.starts[start + 1] as number)
    if (second !== 0x0623 && second !== 0x0625) return false
    if (!CLITICS.has(page.symbols[start] as number) || this.lengthOf(token) < 3) return false
    for (let hit = this.names.first(token); hit >= 0; hit = this.names.after(hit))
      if (this.names.closing(hit) === 0 && this.names.start(hit) <= start + 1)
        return this.isStopBehind(token, start + 1)
    return true
  }

  /** Whether a function word or verb, and nothing longer, stands behind a proclitic. */
  private isStopBehind(token: number, start: number): boolean {
    for (let hit = this.words.first(token); hit >= 0; hit = this.words.after(hit))
      if (
        this.words.start(hit) === start &&
        this.words.closing(hit) === 0 &&
        !this.words.row(hit).key.endsWith('-common')
      )
        return true
    return false
  }

  /** Whether a token is a given name with و written before it. */
  isJoinedGiven(token: number): boolean {
    for (let hit = this.names.first(token); hit >= 0; hit = this.names.after(hit))
      if (
        this.names.closing(hit) === 0 &&
        JOINS.has(this.names.opening(hit)) &&
        this.names.row(hit).key.includes('given')
      )
        return true
    return false
  }

  /** Whether an Arabic name goes on in a token: `بن …`, a family name with the article. */
  goesOn(token: number): boolean {
    const kind = this.of(token)
    return (
      (kind === PARTICLE && this.lengthOf(token) === 2 && !this.beginsWithAlef(token)) ||
      (this.reading.language === 'ar' && kind === FAMILY && this.hasArticle(token))
    )
  }

  /** Whether a given name, and nothing else, stands before an Arabic name. */
  leadsTo(token: number): boolean {
    return (
      this.reading.language === 'ar' &&
      (this.of(token - 1) === GIVEN ||
        (this.of(token - 1) === PARTICLE && this.lengthOf(token - 1) === 2) ||
        (this.isJoinedGiven(token - 1) && this.of(token - 1) === UNKNOWN)) &&
      !this.isHonorificWord(token - 1) &&
      this.of(token) !== PARTICLE &&
      !this.isJoinedGiven(token)
    )
  }

  /** `لنظام`: a given name with a preposition before it, but a word too. */
  private isJoinedNoun(token: number): boolean {
    const start = this.reading.page.tokenStarts[token] as number
    if (this.reading.page.symbols[start] === WAW) return false
    for (let hit = this.words.first(token); hit >= 0; hit = this.words.after(hit))
      if (this.words.start(hit) === start + 1 && this.words.closing(hit) === 0) return true
    return false
  }

  /** `. وطالب اليامي`: a given name with و before it, but a verb at the head of a sentence. */
  private isJoinedVerb(token: number): boolean {
    return this.headsSentence(token) && this.isStopBehind(token, (this.reading.page.tokenStarts[token] as number) + 1)
  }

  /** Whether a particle of names, or a family name with the article, follows a token. */
  private isNameBehind(token: number): boolean {
    const next = this.nameClass(token + 1)
    return next === PARTICLE || (next >= FAMILY && this.hasArticle(token + 1) && this.wordClass(token + 1) === UNKNOWN)
  }

  /** Whether the lists know a token as a given name and nothing else. */
  isGivenOnly(token: number): boolean {
    let given = false
    for (let hit = this.names.first(token); hit >= 0; hit = this.names.after(hit)) {
      if (this.names.closing(hit) !== 0 || this.names.opening(hit) !== 0) continue
      if (!this.names.row(hit).key.includes('given')) return false
      given = true
    }
    return given
  }

  /** Whether a title or an honorific that is no common name begins here. */
  private beginsTitle(token: number): boolean {
    for (let hit = this.honorifics.first(token); hit >= 0; hit = this.honorifics.after(hit)) {
      if (
        this.honorifics.closing(hit) !== 0 ||
        this.honorifics.opening(hit) !== 0 ||
        this.honorifics.flags(hit) & BLOCK
      )
        continue
      if (this.honorifics.endToken(hit) > token + 1) return true
      if (!(this.honorifics.flags(hit) & WEAK) && (this.hasArticle(token) || this.nameClass(token) < UNKNOWN))
        return true
    }
    return this.titles.has(token) && this.isTitle(token) && !this.isGivenBeforeFamily(token)
  }

  /** `الدكتور مساعد العيبان`: an Arabic given name that is also a title word, behind an honorific and before a family name. */
  isGivenBeforeFamily(token: number): boolean {
    if (this.reading.language !== 'ar' || this.hasArticle(token) || this.nameClass(token) !== GIVEN) return false
    // or behind a given name: `محمد أمين الصبيحي`
    return (
      (this.isHonorificWord(token - 1) || this.nameClass(token - 1) === GIVEN) &&
      this.hasArticle(token + 1) &&
      this.isListed(token + 1)
    )
  }

  /** Whether a title or honorific, strong or weak, begins in a token. */
  isTitleWord(token: number): boolean {
    if (this.isHonorificWord(token)) return true
    for (let hit = this.titles.first(token); hit >= 0; hit = this.titles.after(hit))
      if (this.titles.closing(hit) === 0 && this.titles.opening(hit) === 0 && !(this.titles.flags(hit) & BLOCK))
        return true
    return false
  }

  /** Whether an honorific begins in a token; one that the lists know as a name is none without its article. */
  isHonorific(token: number): boolean {
    return (this.hasArticle(token) || this.nameClass(token) <= UNKNOWN) && this.isHonorificWord(token)
  }

  /** Whether an honorific begins in a token, be it also a name (`امام`, `شیخ`). */
  isHonorificWord(token: number): boolean {
    for (let hit = this.honorifics.first(token); hit >= 0; hit = this.honorifics.after(hit))
      if (
        this.honorifics.closing(hit) === 0 &&
        this.honorifics.opening(hit) === 0 &&
        !(this.honorifics.flags(hit) & BLOCK)
      )
        return true
    return false
  }

  /** Whether a word of time begins in a token. */
  private isTime(token: number): boolean {
    for (const hit of this.times.at(token))
      if (this.times.closing(hit) === 0 && this.times.opening(hit) === 0) return true
    return false
  }

  private isCountry(token: number): boolean {
    for (let hit = this.countries.first(token); hit >= 0; hit = this.countries.after(hit))
      if (
        (this.countries.closing(hit) === 0 || this.isEzafe(this.countries.end(hit), token)) &&
        this.countries.opening(hit) === 0 &&
        !(this.countries.flags(hit) & (WEAK | BLOCK))
      )
        return true
    return false
  }

  /** A word or a title that the dictionaries know, with a proclitic written before it. */
  private isJoined(token: number): boolean {
    for (const view of [this.words, this.titles, this.honorifics, this.countries, ...this.others])
      for (let hit = view.first(token); hit >= 0; hit = view.after(hit))
        if (
          view.closing(hit) !== BEFORE_JOINT &&
          (view.opening(hit) & PROCLITICS) !== 0 &&
          view.end(hit) - view.start(hit) > 2
        )
          return true
    return false
  }

  /** A news agency's name that is also a given name, on a Persian page. */
  private isAgency(token: number): boolean {
    for (let hit = this.cues.first(token); hit >= 0; hit = this.cues.after(hit))
      if (this.cues.row(hit).key === 'agency' && this.cues.closing(hit) === 0) return true
    return false
  }

  /** A Persian family name of two, the first of them known, with ZWNJ between them: `حسینی\u200cشاهرودی`. */
  private isCompound(token: number): boolean {
    if (this.reading.language !== 'fa') return false
    for (let hit = this.names.first(token); hit >= 0; hit = this.names.after(hit))
      if (
        this.names.closing(hit) === BEFORE_JOINT &&
        this.names.opening(hit) === 0 &&
        this.names.row(hit).key.includes('family')
      )
        return true
    return false
  }

  /** Whether the lists know a token as a name, whatever else it is. */
  isListed(token: number): boolean {
    return this.nameClass(token) >= FAMILY
  }

  /** A Persian noun of the lists with a pronoun of the plural written behind it: `کشورشان`. */
  private hasPossessive(token: number): boolean {
    const end = this.reading.page.tokenEnds[token] as number
    for (const hit of this.words.at(token))
      if (this.words.closing(hit) === BEFORE_SUFFIX && end - this.words.end(hit) === 3 && this.words.opening(hit) === 0)
        return true
    return false
  }

  /** An Arabic word of the lists with a pronoun of two letters or more written behind it: `وقعها`. */
  private isInflected(token: number): boolean {
    if (this.reading.language !== 'ar') return this.hasPossessive(token)
    const { page } = this.reading
    const end = page.tokenEnds[token] as number
    const start = page.tokenStarts[token] as number
    // the indefinite accusative without its mark: `بيانا`
    if (
      page.symbols[end - 1] === ALIF &&
      end - start >= 5 &&
      isFormOf(lexiconOf(this.reading, 'word'), 'words/arabic-common', page.symbols, start, end - 1)
    )
      return true
    for (let hit = this.words.first(token); hit >= 0; hit = this.words.after(hit))
      if (
        this.words.closing(hit) === BEFORE_SUFFIX &&
        end - this.words.end(hit) >= 2 &&
        this.words.end(hit) - this.words.start(hit) > 2
      )
        return true
    return false
  }
}
