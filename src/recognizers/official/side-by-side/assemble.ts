import { nextOf } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { CandidateIndex } from '../candidate-index.ts'
import { NameReader } from '../names/names.ts'
import { type Element, type Presentation, presentationOf, presentationsOf } from '../presentation.ts'
import type { Title } from '../titles/title.ts'
import type { TitleReader } from '../titles/titles.ts'
import { Appointees } from './appointees.ts'
import { Chains } from './chains.ts'
import { withCoordinated } from './coordinated.ts'
import { HoldersBefore } from './holders-before.ts'
import { Honorifics } from './honorifics.ts'
import { JointSubjects } from './joint-subjects.ts'
import { ListedHolders } from './listed-holders.ts'
import { namedAfterOn } from './named-after.ts'
import { isBehindBody } from './own-bodies.ts'
import { servedOne } from './own-servants.ts'
import { Predicates } from './predicates.ts'
import { ServedHeads } from './served-heads.ts'

/** A plural title, and the same with all that belongs to it. */
interface SharedTitle {
  readonly title: Title | undefined
  readonly whole: Title | undefined
}

const NONE: SharedTitle = { title: undefined, whole: undefined }

/** Puts titles, honorifics and names that stand side by side together. */
export class Assembler {
  readonly names: NameReader
  readonly honorifics: Honorifics
  /** Whether a name or title is what a street, a prize, a hospital is called after. */
  readonly isNamedAfter: (token: number) => boolean
  private readonly appointees: Appointees
  private readonly joint: JointSubjects
  private readonly listed: ListedHolders
  private readonly before: HoldersBefore
  private readonly predicates: Predicates
  private readonly served: ServedHeads
  private readonly chains: Chains
  private readonly isOfBody: (title: Title) => boolean

  constructor(
    private readonly reading: Reading,
    private readonly titles: TitleReader,
    /** Tokens inside a body's name. */
    private readonly inside: Uint8Array,
    /** The ministries and other bodies of the page. */
    bodies: CandidateIndex,
  ) {
    this.names = new NameReader(reading, (token) => {
      const title = this.titles.read(token)
      return title && !title.weak ? title.endToken : token
    })
    this.honorifics = new Honorifics(reading, this.names.classes)
    this.isOfBody = (title) => isBehindBody(reading, bodies, title)
    this.isNamedAfter = namedAfterOn(reading, titles, this.honorifics, this.names.classes)
    this.joint = new JointSubjects(reading, this.names.classes)
    this.listed = new ListedHolders(reading, this.names, this.honorifics)
    this.before = new HoldersBefore(reading, this.names, this.honorifics, this.listed)
    this.predicates = new Predicates(reading)
    this.appointees = new Appointees(reading, this.names.classes, this.predicates)
    this.served = new ServedHeads(reading, titles, this.names, this.honorifics)
    this.chains = new Chains(reading, titles, this.names, this.honorifics, this.predicates, this.isNamedAfter, inside)
  }

  /** Whether a title of public office begins in a token. */
  hasTitle(token: number): boolean {
    return this.titles.read(token) !== undefined
  }

  /** All presentations of a page in reading order. */
  all(): Presentation[] {
    const { page } = this.reading
    const presentations: Presentation[] = []
    const bits = viewOf(this.reading, 'office').bit | viewOf(this.reading, 'honorific').bit
    let free = 0
    for (
      let token = nextOf(this.reading, bits, 0);
      token < page.tokenCount;
      token = nextOf(this.reading, bits, token)
    ) {
      if (this.inside[token] || this.predicates.is(token) || this.predicates.isSought(token)) {
        token++
        continue
      }
      const shared = this.sharedAt(token)
      const listed = this.listedFrom(token, shared)
      const last = listed.at(-1)?.name
      if (last) {
        presentations.push(...listed)
        token = last.endToken
        free = token
        continue
      }
      const before = this.namedBefore(shared, free)
      if (before) {
        presentations.push(...before.holders)
        token = before.endToken
        free = token
        continue
      }
      const chain = this.isNamedAfter(token) ? [] : this.chains.from(token, free)
      if (chain.length === 0) {
        token++
        continue
      }
      const state = this.titles.stateOfCounterpart(token)
      const persons = this.apart(presentationsOf(this.reading, chain))
      for (const presentation of withCoordinated(this.reading, persons)) {
        if (state !== undefined && presentation.titles[0]?.firstToken === token) presentation.country = state
        const served = servedOne(this.reading, presentation, presentations.at(-1), this.isOfBody)
        if (served) presentations.push(served)
      }
      token = Math.max(token + 1, (chain[chain.length - 1] as Element).endToken)
      // `علی کریمی استاد اقتصاد و رئیس سازمان …`: an honorific alone parts no name from its title
      if (persons.length > 0) free = token
    }
    return presentations
  }

  /** Without titles that the words around show to be somebody else's. */
  private apart(persons: Presentation[]): readonly Presentation[] {
    if (!persons.some(({ name, titles }) => name && titles.length > 0)) return persons
    const parted: Presentation[] = []
    for (const person of persons)
      for (const one of this.joint.split(this.withRank(person)))
        parted.push(...(this.served.split(one) ?? this.appointees.split(one)))
    return parted
  }

  /** `السفير أحمد العمري المتحدث باسم الوزارة`: a title that is a rank too (`القاضي`), before the name of somebody who has another one behind it. */
  private withRank(person: Presentation): Presentation {
    const { name, titles, honorifics } = person
    const [first, second] = titles
    if (!name || !first?.bare || !second || first.endToken > name.firstToken || second.firstToken < name.endToken)
      return person
    const rank = this.honorifics.at(first.firstToken)
    if (rank?.endToken !== first.endToken) return person
    const [next] = honorifics
    const all = next && next.firstToken < first.firstToken ? [...honorifics, rank] : [rank, ...honorifics]
    return presentationOf('name + title', name, all, titles.slice(1), person.country)
  }

  /** The holders that a list behind a plural title names; `shared`: the title that begins in the token. */
  private listedFrom(token: number, shared: SharedTitle): Presentation[] {
    // `أصحاب السعادة النواب: …`
    const isTitle = shared.title || shared.whole
    const honorific = isTitle ? undefined : this.honorifics.at(token)
    const { title, whole } = honorific ? this.sharedAt(honorific.endToken) : shared
    if ((!title && !whole) || this.isNamedAfter(token) || (isTitle && this.isInConstruct(token))) return []
    const holders = whole ? this.listed.behindWhole(whole) : []
    return holders.length > 0 || !title ? holders : this.listed.behind(title)
  }

  /** `نادي القضاة`, `نقيب القضاة`: whether the noun before a plural title that is an honorific too is in construct with it. */
  private isInConstruct(token: number): boolean {
    const { classes } = this.names
    const before = token - 1
    return (
      this.honorifics.has(token) &&
      before >= 0 &&
      classes.isCommon(before) &&
      !classes.hasArticle(before) &&
      !classes.isVerb(before)
    )
  }

  /** The holders of a plural title who are named before it. */
  private namedBefore(
    { title, whole = title }: SharedTitle,
    free: number,
  ): { holders: Presentation[]; endToken: number } | undefined {
    const holders = whole ? this.before.of(whole, free) : []
    return whole && holders.length > 0 ? { holders, endToken: whole.endToken } : undefined
  }

  /** The plural title that begins in a token, and the same with what belongs to it where that is more and no state. */
  private sharedAt(token: number): SharedTitle {
    if (!this.titles.has(token)) return NONE
    const title = this.titles.read(token)
    if (title?.siblings) return { title, whole: undefined }
    if (title && !title.plural) return NONE
    const whole = this.titles.sharedFrom(token)
    // `وزيرا الصحة الليبي فلان والتونسي فلان`: each of his own state
    const isMore = whole && (!title || (whole.endToken > title.endToken && whole.country === title.country))
    return { title, whole: isMore ? whole : undefined }
  }
}
