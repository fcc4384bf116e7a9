import { symbolOf } from '../../../text/characters.ts'
import { beginsWith, type Page } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import { isFullName, type Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { type Element, followsWaw, isGoverned, isJoined } from '../presentation.ts'
import type { TitleReader } from '../titles/titles.ts'
import type { Elements } from './elements.ts'
import type { Honorifics } from './honorifics.ts'
import { isVisitors, Meetings } from './meetings.ts'
import type { NamesBeside } from './names-beside.ts'
import type { Predicates } from './predicates.ts'

const COMMA = symbolOf(',')
const LAM = symbolOf('ل')
/** How many titles are read ahead in search of their holder. */
const MOST_TITLES = 3

/**
 * Takes the titles that lead to an honorific off a chain: all behind a name that has a title before it, else those from the
 * last comma on (`X، رئيس المجلس، ولي العهد الأمير Y`), the first one excepted.
 */
function dropTitlesBehindName(page: Page, chain: Element[]): void {
  const name = chain.findIndex(({ kind }) => kind === 'name')
  const title = chain.findIndex(({ kind }) => kind === 'title')
  if (title < name) {
    chain.length = name + 1
    return
  }
  let apart = chain.length - 1
  while (apart > title && !beginsWith(page, (chain[apart] as Element).firstToken - 1, COMMA)) apart--
  if (apart > title) chain.length = apart
}

/**
 * Tells where the titles, honorifics and names of one person end and those of another begin.
 *
 * @example before `ووزير الخارجية` in `وزير الدولة خالد العمري ووزير الخارجية`
 */
export class ChainEnds {
  readonly meetings: Meetings

  constructor(
    private readonly reading: Reading,
    private readonly titles: TitleReader,
    private readonly names: NameReader,
    private readonly honorifics: Honorifics,
    private readonly predicates: Predicates,
    private readonly elements: Elements,
    private readonly beside: NamesBeside,
  ) {
    this.meetings = new Meetings(reading, titles, beside)
  }

  /**
   * Whether an honorific begins somebody else, so that a chain that was read up to `at` ends before it; the titles that lead to
   * him are taken off it. `apposed`: the name before the chain.
   */
  isBeforeHonorific(
    chain: Element[],
    at: number,
    next: Element & { kind: 'honorific' },
    apposed: Name | undefined,
    afterName: boolean,
  ): boolean {
    // `إلى رتبة لواء - العميد خالد العمري`: the rank before the dash is nobody's
    if (chain[chain.length - 1]?.kind === 'honorific' && this.elements.isDash(at)) return true
    const isRightBehind = next.firstToken === at
    // `نائبا لرئيس اللجنة، الدكتورة سلمى العمري`: the next of those who are called to something
    if (!isRightBehind && this.predicates.isServed((chain[0] as Element).firstToken)) return true
    // `رافق المحافظ الدكتور خالد العمري مدير الصحة`: the object of the verb, then the subject
    if (!afterName && isRightBehind && this.meetings.isAccompanied(chain) && this.meetings.hasOwnTitle(next))
      return true
    // behind a name: an honorific begins somebody else
    if (apposed || this.isConjoined(next)) {
      if (apposed && isRightBehind) dropTitlesBehindName(this.reading.page, chain)
      return true
    }
    // `استقبل الرئيس عون وزير الداخلية العميد أحمد الحجار`: the title before the honorific is of who follows
    if (afterName && isRightBehind) {
      if (!this.meetings.hasOwnTitle(next)) chain.length = this.meetings.endOfHost(chain)
      dropTitlesBehindName(this.reading.page, chain)
    } else if (afterName && !this.meetings.hasOwnTitle(next)) chain.length = this.meetings.endOfTitledHost(chain)
    return afterName
  }

  /** Whether a title is none of a chain's person; `free`: where the text begins that nobody has taken. */
  isBeforeTitle(
    chain: readonly Element[],
    next: Element & { kind: 'title' },
    afterName: boolean,
    free: number,
  ): boolean {
    // `خالد العمري وزير الصحة برئيس البرلمان سامي حداد`: who meets another one
    if (isGoverned(this.reading.page, next)) return true
    const joined = isJoined(this.reading.page, next)
    // `ناصر الشريف رئيس الديوان والسفير خالد العمري`: the first title is of the name before it
    if (!afterName && joined && this.beside.after(next.endToken, next, false) && this.isHeldBefore(chain, free))
      return true
    // `استقبل خالد العمري وزير الصحة السفير الفرنسي برتران بزانسنو`
    if (!afterName && this.meetings.isHostsTitle(chain) && isVisitors(next.title) && this.leadsToSomebody(next))
      return this.isHeldBefore(chain, free)
    // `خالد العمري رئيس الدورة ووزراء الصحة`
    // `استقبل الملك رئيسي وزراء العراق ولبنان`
    if (next.title.plural || (afterName && next.title.siblings)) return true
    // `أحمد العمري وزيرا للمالية`
    if (this.predicates.is(next.firstToken)) return true
    // `سخنگوی دولت رئیس جمهور را`: the object
    if (this.names.classes.isObject(next.endToken)) return true
    return afterName && joined && !this.isFurtherTitle(chain, next)
  }

  /**
   * Whether a title behind و is of the name that an honorific introduced (`الدكتور خالد العمري وزير الصحة ورئيس المجلس`), or of
   * the one behind a title of one word to which a further one is in apposition (`الملك محمد السادس، القائد الأعلى ورئيس أركان الجيش`).
   */
  private isFurtherTitle(chain: readonly Element[], element: Element): boolean {
    if (chain[chain.length - 1]?.kind !== 'title' || this.leadsToSomebody(element)) return false
    const first = chain.findIndex(({ kind }) => kind !== 'honorific')
    const held = chain[first]
    if (held?.kind === 'name') return first > 0
    const name = chain[first + 1]
    return (
      held?.kind === 'title' &&
      held.endToken - held.firstToken === 1 &&
      name?.kind === 'name' &&
      beginsWith(this.reading.page, name.endToken, COMMA)
    )
  }

  /** Whether a name or an honorific follows a title, over further titles. */
  private leadsToSomebody(element: Element): boolean {
    let last = element
    for (let i = 0; i < MOST_TITLES; i++) {
      if (this.honorifics.at(last.endToken) || this.beside.after(last.endToken, last)) return true
      const title = this.titles.has(last.endToken) ? this.titles.read(last.endToken) : undefined
      if (!title) return false
      last = { kind: 'title', firstToken: last.endToken, endToken: title.endToken, title }
    }
    return false
  }

  /** Whether a full name stands before the title that a chain begins with. */
  private isHeldBefore([first]: readonly Element[], free: number): boolean {
    if (first?.kind !== 'title') return false
    return isFullName(this.beside.before(first.firstToken, free, first.title))
  }

  /** `وزير الدولة، والدكتور …`, `الوزير للسادة …`: whether و or ل stands before an honorific, so that it begins somebody else. */
  private isConjoined({ firstToken, honorific }: Element & { kind: 'honorific' }): boolean {
    const { page } = this.reading
    const start = page.tokenStarts[firstToken] as number
    const isSwallowed = page.symbols[start] === LAM && page.symbols[start + 1] === LAM
    return isSwallowed || honorific.start > start || followsWaw(page, firstToken)
  }
}
