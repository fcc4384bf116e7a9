import { symbolOf } from '../../../text/characters.ts'
import { isSymbol, LINE_BREAK, WORD } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import type { Name } from '../names/name.ts'
import { wordsOf } from '../names/name-words.ts'
import type { NameReader } from '../names/names.ts'
import { AMBIGUOUS, FAMILY, GIVEN, ORDINARY } from '../names/token-class.ts'
import { calledPresentation, type Presentation } from '../presentation.ts'
import { type NamesBehindCues, OPENING } from './names-behind-cues.ts'
import { OtherSpeakers } from './other-speakers.ts'
import { ADVERB, MOST_LINES, type ReportLayout, SPEAKING } from './report-layout.ts'
import type { TitlesBeside } from './titles-beside.ts'

/** The rule of a name whose title only the lead of the report tells. */
export const SPEAKER = 'title in the lead + name of the speaker'
/** The rule of a speaker whose title only later lines tell. */
export const ANNOUNCED = 'name of the speaker + title later'
const WAW = symbolOf('و')
const FROM = new Set(['membership'])
const ONE_OF = new Set(['one-of'])
const THIS = new Set(['this-one'])
const CLOSING = new Set([...'»"\')'].map(symbolOf))

/**
 * Reads the speakers of reports: people whose title the lead tells without a name, or a later line does.
 *
 * @example `وزیر نیرو: …` in the lead, and `به گزارش …، رضا اردکانیان گفت` below it
 */
export class Speakers {
  private readonly others: OtherSpeakers
  /** The first tokens of the leads. */
  private leadStarts: ReadonlySet<number | undefined> | undefined
  /** How many leads stand above the line that was asked for last. */
  private aboveLines = 0

  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
    private readonly behind: NamesBehindCues,
    private readonly layout: ReportLayout,
    private readonly titles: TitlesBeside,
  ) {
    this.others = new OtherSpeakers(reading, names.classes, layout, titles)
  }

  /** All of them but those in `taken` tokens; `leads`: titles that stand alone earlier, whose holder may be named later. */
  all(leads: readonly Presentation[], taken: Uint8Array): Presentation[] {
    const announced = this.announced(leads)
    const speakers = this.speakers(leads, taken)
    return announced ? [announced, ...speakers] : speakers
  }

  /** The full name of who speaks at the head of a report, where only later lines begin with a title and speak: `معاون … افزود`. */
  private announced(leads: readonly Presentation[]): Presentation | undefined {
    const { page } = this.reading
    const repeated = leads.find(
      ({ titles: [title] }) =>
        title &&
        this.layout.isLineHead(this.withDemonstrative(title.firstToken)) &&
        this.isFollowedBySaying(title.endToken) &&
        this.layout.speaks(title.endToken),
    )
    if (!repeated) return undefined
    let lines = 0
    for (let token = 1; token < (repeated.titles[0]?.firstToken ?? 0) && lines <= MOST_LINES; token++) {
      if (page.tokenKinds[token - 1] === LINE_BREAK) lines++
      if (
        !this.layout.isLineHead(token) &&
        !this.layout.isBehindAgency(token) &&
        !(this.layout.closesFormula(token - 1) && this.layout.isFormulaBefore(token))
      )
        continue
      const { name, honorifics } = this.behind.at(token)
      if (!name || name.endToken - name.firstToken < 2 || !this.beginsFullName(name)) continue
      if (!this.layout.isCue(name.endToken, ADVERB) || !this.layout.speaks(name.endToken)) continue
      return calledPresentation(name, ANNOUNCED, honorifics, repeated.titles[0]?.country)
    }
    return undefined
  }

  /** Whether a cue of saying follows, over one word that the title could not take in: `نماینده مردم در مجلس دهم گفت`. */
  private isFollowedBySaying(token: number): boolean {
    return (
      this.layout.isCue(token, SPEAKING) ||
      (this.reading.page.tokenKinds[token] === WORD && this.layout.isCue(token + 1, SPEAKING))
    )
  }

  /** Over `این` before a title: `این نماینده مجلس گفت`. */
  private withDemonstrative(token: number): number {
    return this.layout.isCue(token - 1, THIS) ? token - 1 : token
  }

  /** A full name at the head of a sentence, with a verb of saying, on a page whose lead told titles without names. */
  private speakers(leads: readonly Presentation[], taken: Uint8Array): Presentation[] {
    const { page } = this.reading
    const found: Presentation[] = []
    const { classes } = this.names
    /** Who was found, each once. */
    const people = new Set<string>()
    let told = 0
    for (
      let token = leads[0]?.titles[0]?.endToken ?? 0;
      token < page.tokenCount && people.size < leads.length;
      token++
    ) {
      if (!this.layout.mayHeadSentence(token) || !this.layout.headsSentence(token, leads)) continue
      const quoted = this.layout.isOneOf(token, OPENING)
      const opening = this.layout.opensReport(token, leads)
      if (!opening && !quoted && this.behind.beginsNoFullName(token)) continue
      const { name, honorifics } = this.behind.at(token, false, opening)
      if (!name || taken[name.firstToken]) continue
      if (!opening && (name.endToken - name.firstToken < 2 || (!quoted && !this.beginsFullName(name)))) continue
      // `ابوطالب، علیرضا و سعید رؤسای …`: a list of people
      const isListed = classes.of(name.endToken + 1) >= GIVEN
      if (this.layout.isComma(name.endToken) && (isListed || this.titles.hasOther(name.endToken + 1))) continue
      if (isSymbol(page, name.endToken, WAW) && classes.isGiven(name.endToken + 1)) continue
      if (quoted && !this.layout.isOneOf(name.endToken, CLOSING)) continue
      // `مهدی فضائلی کارشناس مسائل سیاسی` tells who speaks: somebody else than the holder of the title
      const isSpeaker = this.layout.isCue(name.endToken, ADVERB)
      if (classes.of(name.endToken) === ORDINARY && !isSpeaker) continue
      const behindComma = this.layout.isComma(name.endToken) ? name.endToken + 1 : -1
      if (behindComma >= 0 && classes.of(behindComma) >= ORDINARY && !this.layout.isCue(behindComma, ADVERB)) continue
      // `خواننده گروه، شروین اسفراینی، گفت`: who that is has been told
      if (behindComma >= 0 && this.layout.isComma(token - 1) && !this.layout.isFormulaBefore(token)) continue
      // `نگاه این سازمان`: an ordinary word that is a name too
      if (opening && !isSpeaker && name.endToken - name.firstToken === 1 && classes.of(name.firstToken) === AMBIGUOUS)
        continue
      // `خدام رضوی در …`: so is one before a name
      const isWord = classes.of(name.firstToken) === AMBIGUOUS && !classes.isGiven(name.firstToken)
      if (opening && isWord && !this.layout.speaks(name.endToken)) continue
      // `«کریس لاو» اقتصاددان آمریکایی به …`
      if (quoted && classes.of(name.endToken + 1) === ORDINARY) continue
      // `«آسیا پلوس» از پایگاه\u200cهای خبری`: what comes from somewhere does not speak
      const isKnown = name.known === name.endToken - name.firstToken
      if (quoted && !isKnown && this.layout.isCue(name.endToken + 1, FROM)) continue
      // `«برناردو سیلوا» یکی از رهبران این گروه`
      if (this.layout.isCue(quoted ? name.endToken + 1 : name.endToken, ONE_OF)) continue
      // with a title of their own, be it one of no state, they are not the holders of this one; nor are other clerics
      const isCleric = honorifics.some(({ religious }) => religious)
      if (this.titles.hasOther(name.endToken) || (isCleric && !opening && !this.isBelowLead(token, leads))) continue
      if (!(opening && isSpeaker && name.endToken - name.firstToken > 1) && !this.layout.speaks(name.endToken)) continue
      if (this.others.has(name)) continue
      // the title told last is the speaker's
      while ((leads[told + 1]?.titles[0]?.firstToken ?? token) < token) told++
      if ((opening || this.layout.isLineHead(token)) && this.others.speaksAbove(token)) continue
      const presentation = calledPresentation(name, SPEAKER, honorifics, leads[told]?.titles[0]?.country)
      if (!presentation) continue
      found.push(presentation)
      people.add(wordsOf(this.reading, name).join(''))
    }
    return found
  }

  /**
   * Whether the line above one that begins with a token begins with a title that stands alone, or has one that speaks; asked in
   * the page's order.
   */
  private isBelowLead(token: number, leads: readonly Presentation[]): boolean {
    if (!this.layout.isLineHead(token)) return false
    const line = this.layout.lineAbove(token)
    this.leadStarts ??= new Set(leads.map(({ titles: [title] }) => title?.firstToken))
    if (this.leadStarts.has(line)) return true
    while ((leads[this.aboveLines]?.titles[0]?.firstToken ?? token) <= line) this.aboveLines++
    for (let at = this.aboveLines; (leads[at]?.titles[0]?.firstToken ?? token) < token; at++)
      if (this.layout.speaks(leads[at]?.titles[0]?.endToken ?? token)) return true
    return false
  }

  /** A given name first, be it an ordinary word too (`سعید سبحانی`). */
  private beginsFullName({ firstToken }: Name): boolean {
    const { classes } = this.names
    const first = classes.of(firstToken)
    return (
      first >= GIVEN || (first === AMBIGUOUS && classes.isListed(firstToken) && classes.of(firstToken + 1) >= FAMILY)
    )
  }
}
