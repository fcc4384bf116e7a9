import { symbolOf } from '../../../text/characters.ts'
import { beginsWith } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { KnownPeople } from '../persons/known-people.ts'
import type { Element } from '../presentation.ts'
import { isIntergovernmental } from '../titles/roles.ts'
import type { Title } from '../titles/title.ts'
import type { TitleReader } from '../titles/titles.ts'
import type { NamesBeside } from './names-beside.ts'

const COMMA = symbolOf(',')
const MEETING = new Set(['meeting'])
const ACCOMPANYING = new Set(['accompanying'])
/** The most words of a verb of meeting. */
const REACH = 3
/** Roles of those who are received sooner than they receive. */
const POSTED = new Set(['ambassador', 'consul', 'charge-daffaires', 'envoy'])

/** Roles of those whom bodies of several states send. */
const SENT_BY_BODIES = new Set(['representative', 'coordinator'])
/** Roles of those who serve under the host as often as not, so that they have none beside his. */
const SERVING = new Set(['commander', 'director', 'director-general', 'mayor', 'police-chief', 'undersecretary'])

/** Roles that nobody has twice. */
const SOLE = new Set(['king', 'mayor', 'president', 'prime-minister', 'speaker'])

/** Whether a title names a state, or is of somebody whom a state sends. */
export const isReceived = ({ role, rows }: Title): boolean =>
  POSTED.has(role) || rows.some((row) => row.startsWith('countries/'))

/** The same of a title at a body of several states, which sends people too: `الممثل المقيم لبرنامج الأمم المتحدة الإنمائي`. */
export const isVisitors = (title: Title): boolean =>
  isReceived(title) || (title.body !== undefined && isIntergovernmental(title.body))

/**
 * Tells where behind who meets somebody the titles of the one begin who is met.
 *
 * @example `سفير فرنسا` in `استقبل الدكتور خالد العمري سفير فرنسا السيد …`
 */
export class Meetings {
  private readonly cues: HitView
  private readonly people: KnownPeople

  constructor(
    private readonly reading: Reading,
    private readonly titles: TitleReader,
    private readonly beside: NamesBeside,
  ) {
    this.cues = viewOf(reading, 'cue')
    this.people = new KnownPeople(reading)
  }

  /**
   * The place in a chain, begun by an address and a name, of the first title of who is met; its length where all are one's.
   * `leads`: the titles lead to a name or an address; else only of a host whom the dictionary knows they are told apart.
   */
  endOfHost(chain: readonly Element[], leads = true): number {
    const all = chain.length
    const at = chain.findIndex(({ kind }) => kind !== 'honorific')
    const host = chain[at]
    const first = (chain[0] as Element).firstToken
    if (this.reading.language !== 'ar' || host?.kind !== 'name') return all
    if (!this.isMeetingBefore(first)) return all
    const home = this.people.find(host.name, true)?.country
    if (!leads && home === undefined) return all
    for (let i = at + 1; i < all; i++) {
      const element = chain[i] as Element
      if (element.kind !== 'title' || beginsWith(this.reading.page, element.firstToken - 1, COMMA)) return all
      // `أمير منطقة المدينة المنورة مدير شرطة المنطقة اللواء …`
      if (i > at + 1 && SERVING.has(element.title.role)) return i
      // `استقبل الشيخ تميم بن حمد أمير دولة قطر السيد …`
      if (isReceived(element.title) && !(home !== undefined && element.title.country === home)) return i
    }
    return all
  }

  /**
   * The same behind a comma, where a title leads to the host's name: `استقبل رئيس مجلس النواب، خالد العمري، رئيس البرلمان الكوري،
   * السيد …`; `leads`: the titles lead to somebody, else they are told apart only without a comma.
   */
  endOfTitledHost(chain: readonly Element[], leads = true): number {
    const all = chain.length
    const [first] = chain
    if (this.reading.language !== 'ar' || first?.kind !== 'title') return all
    if (!this.isMeetingBefore(first.firstToken)) return all
    const name = chain.findIndex(({ kind }) => kind === 'name')
    const host = chain[name]
    const next = name < 0 ? undefined : chain[name + 1]
    if (host?.kind !== 'name' || next?.kind !== 'title') return all
    if (!leads && beginsWith(this.reading.page, next.firstToken - 1, COMMA)) return all
    const home = this.people.find(host.name, true)?.country
    if (home !== undefined && next.title.country === home) return all
    // `وزير المالية سالم العامري رئيس مجلس محافظي صندوق النقد الدولي` is one man
    const isSent = isReceived(next.title) || SENT_BY_BODIES.has(next.title.role)
    return (isVisitors(next.title) && (leads || isSent)) ||
      (SOLE.has(next.title.role) && next.title.role === first.title.role)
      ? name + 1
      : all
  }

  /** Whether a chain is one Arabic title that tells of no state. */
  isHostsTitle([first, next]: readonly Element[]): boolean {
    return this.reading.language === 'ar' && next === undefined && first?.kind === 'title' && !isReceived(first.title)
  }

  /** Whether a chain is one Arabic title of a single definite word (`المحافظ`) behind a verb of accompanying. */
  isAccompanied([first, next]: readonly Element[]): boolean {
    if (this.reading.language !== 'ar' || next !== undefined || first?.kind !== 'title') return false
    const { bare, definite } = first.title
    return bare && definite && this.cues.before(first.firstToken, ACCOMPANYING, 1) !== first.firstToken
  }

  /** Whether a title of his own follows the name behind an honorific, so that the one before it is who meets him's. */
  hasOwnTitle(honorific: Element): boolean {
    const name = this.beside.after(honorific.endToken, honorific)
    return name !== undefined && this.titles.has(name.endToken) && this.titles.read(name.endToken) !== undefined
  }

  /** Whether a verb of meeting ends where a token begins. */
  private isMeetingBefore(token: number): boolean {
    return this.cues.before(token, MEETING, REACH) !== token
  }
}
