import { RowNumbers } from '../../../match/row-numbers.ts'
import type { HitView } from '../../hits.ts'
import type { Candidate, Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { CandidateIndex } from '../candidate-index.ts'
import type { NameReader } from '../names/names.ts'
import type { Presentation } from '../presentation.ts'
import type { Honorifics } from '../side-by-side/honorifics.ts'
import { isSportsPage } from '../sports-page.ts'
import { AccordingTo } from './according-to.ts'
import { AlternatingSpeakers } from './alternating-speakers.ts'
import { Appointments } from './appointments.ts'
import { CalledTo } from './called-to.ts'
import { Counterparts } from './counterparts.ts'
import { HoldersAs } from './holders-as.ts'
import { BENCH, listedOfficials } from './listed-officials.ts'
import { Members } from './members.ts'
import { ministriesListed } from './ministries-listed.ts'
import { NamedFor } from './named-for.ts'
import { NamesBehindCues } from './names-behind-cues.ts'
import { OfficeTakers } from './office-takers.ts'
import { ReportLayout } from './report-layout.ts'
import { RollCalls } from './roll-calls.ts'
import { Rulers } from './rulers.ts'
import { Speakers } from './speakers.ts'
import { TitlesBeside } from './titles-beside.ts'

const NONE: readonly never[] = []
/** Cues that call for an official's name. */
const CALLS = RowNumbers.ofKeys(
  'counterpart',
  'appointment',
  'predecessor',
  'successor',
  'called-to',
  'called-to-feminine',
  'called-to-state',
  'own-official',
  'bench',
  'reign',
  'deposed',
  'membership',
  'as',
  'takes-office',
  'she-takes-office',
  'handover',
  'who-takes-office',
  'for-post',
  'from-post',
  'for-province',
  'namely',
)

/**
 * Reads names that no title stands beside, but a word that calls for an official's name.
 *
 * @example `تعيين أحمد عوض`, `نظيره القطري خالد العطية`, `دولت دونالد ترامپ`
 */
export class CalledNames {
  private readonly cues: HitView
  private readonly behind: NamesBehindCues
  private readonly titles: TitlesBeside
  private readonly counterparts: Counterparts
  private readonly appointments: Appointments
  private readonly calledTo: CalledTo
  private readonly rulers: Rulers
  private readonly members: Members
  private readonly holdersAs: HoldersAs
  private readonly officeTakers: OfficeTakers
  private readonly namedFor: NamedFor
  private readonly rolls: RollCalls
  private readonly speakers: Speakers
  private readonly alternating: AlternatingSpeakers
  private readonly accordingTo: AccordingTo
  private readonly found: Presentation[] = []

  constructor(
    private readonly reading: Reading,
    private readonly earlier: readonly Candidate[],
    private readonly names: NameReader,
    private readonly honorifics: Honorifics,
    private readonly beside: readonly Presentation[],
    /** Tokens of names and titles that have been read. */
    private readonly taken: Uint8Array,
  ) {
    const { classes } = names
    const layout = new ReportLayout(reading)
    const behind = new NamesBehindCues(reading, names, honorifics, layout)
    this.behind = behind
    this.cues = viewOf(reading, 'cue')
    this.titles = new TitlesBeside(reading, classes, layout, beside)
    this.counterparts = new Counterparts(reading, earlier, behind)
    this.appointments = new Appointments(reading, names, behind, this.titles)
    this.calledTo = new CalledTo(reading, names, new CandidateIndex(earlier, ['ministry', 'organization', 'country']))
    this.rulers = new Rulers(reading, classes, behind, this.titles)
    this.members = new Members(reading, earlier, names, honorifics, layout)
    this.holdersAs = new HoldersAs(reading, names, honorifics, this.titles, this.members)
    this.officeTakers = new OfficeTakers(reading, earlier, names, honorifics, behind, this.titles)
    this.namedFor = new NamedFor(reading, names, honorifics, beside)
    this.rolls = new RollCalls(reading, names, behind)
    this.speakers = new Speakers(reading, names, behind, layout, this.titles)
    this.alternating = new AlternatingSpeakers(reading, names, honorifics, layout)
    this.accordingTo = new AccordingTo(reading, classes, behind, layout, this.titles)
  }

  /** All of them but those in taken tokens; `leads`: titles that stand alone earlier, whose holder may be named later. */
  all(leads: readonly Presentation[]): readonly Presentation[] {
    for (const hit of this.cues.whose(CALLS))
      if (this.cues.closing(hit) === 0)
        this.addAll(this.calledBy(this.cues.row(hit).key, this.cues.token(hit), this.cues.endToken(hit)))
    if (this.reading.language === 'ar')
      this.addAll(ministriesListed(this.reading, this.earlier, this.names, this.honorifics))
    for (const { name, titles } of this.beside)
      if (name && titles.some(({ country }) => country !== undefined))
        this.addAll(this.counterparts.from(name.endToken, true))
    if (this.reading.language === 'fa' && leads.length > 0) {
      this.addAll(this.speakers.all(leads, this.taken))
      this.addAll(this.alternating.all(leads, this.beside))
      this.addAll(this.accordingTo.all(leads, [...this.beside, ...this.found]))
    }
    return this.found
  }

  /** Whom the cue of a row calls that stands from a token up to `end`. */
  private calledBy(key: string, token: number, end: number): readonly (Presentation | undefined)[] {
    switch (key) {
      case 'counterpart':
        return this.counterparts.from(end)
      case 'appointment':
        return this.appointments.appointed(end)
      case 'predecessor':
        return this.titles.areNear(token) ? [this.appointments.predecessor(end)] : NONE
      case 'successor':
        return this.titles.isOfficialBefore(token) ? this.appointments.appointed(end) : NONE
      case 'own-official':
        return this.titles.areNear(token)
          ? listedOfficials(this.reading, this.names, this.behind, end, 'possessive title + name')
          : NONE
      case 'bench':
        return listedOfficials(this.reading, this.names, this.behind, end, BENCH)
      case 'reign':
        return [this.rulers.at(end)]
      case 'deposed':
        return [this.rulers.deposed(end)]
      case 'membership':
        return [this.members.before(token, end) ?? this.members.among(token, end)]
      case 'takes-office':
        return [this.officeTakers.behindVerb(end) ?? this.officeTakers.behindObject(end)]
      case 'she-takes-office':
        return [this.officeTakers.behindVerb(end)]
      case 'who-takes-office':
        return [this.officeTakers.beforeWho(token, end)]
      case 'handover':
        return isSportsPage(this.reading) || !this.titles.areAround(token) ? NONE : this.appointments.appointed(end)
      case 'for-post':
        return [this.namedFor.before(token)]
      case 'from-post':
        return this.titles.areAround(token) ? [this.namedFor.before(token)] : NONE
      case 'for-province':
        return this.namedFor.listed(token)
      case 'namely':
        return this.rolls.behindCue(token, end)
      case 'as':
        return this.holdersAs.before(token, end)
      default:
        return [this.calledTo.holder(token)]
    }
  }

  private addAll(presentations: readonly (Presentation | undefined)[]): void {
    for (const presentation of presentations) this.add(presentation)
  }

  /** Adds somebody whose name is not taken, and takes it. */
  private add(presentation: Presentation | undefined): void {
    const { taken } = this
    const name = presentation?.name
    if (!presentation || !name || taken[name.firstToken] || taken[name.endToken - 1]) return
    taken.fill(1, name.firstToken, name.endToken)
    this.found.push(presentation)
  }
}
