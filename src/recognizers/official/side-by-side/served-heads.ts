import { symbolOf } from '../../../text/characters.ts'
import { beginsWith } from '../../../text/page.ts'
import type { Hit, HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { isFullName, type Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { AMBIGUOUS, GIVEN, STOP } from '../names/token-class.ts'
import { calledPresentation, type Honorific, type Presentation, presentationOf } from '../presentation.ts'
import { HEAD_ROLES } from '../titles/head-roles.ts'
import type { Title } from '../titles/title.ts'
import type { TitleReader } from '../titles/titles.ts'
import type { Honorifics } from './honorifics.ts'

/** Roles of those who serve a person: a deputy may have been a head himself. */
const SERVING = new Set(['adviser', 'director', 'envoy', 'representative', 'spokesperson'])
/** What stands before the place where an envoy is sent. */
const TOWARDS = new Set(['envoy-preposition'])
/** The most words of an envoy's place or an adviser's field: `الخاص إلى الشرق الأوسط`. */
const LONGEST_FIELD = 7
const LAM = symbolOf('ل')

/** Somebody who serves, with his honorifics. */
interface Servant {
  readonly name: Name
  readonly honorifics: Honorific[]
}

/**
 * Parts who serves the head of a state or government from him, where his name stands behind his title within the servant's.
 *
 * @example `مبعوث الرئيس الأمريكي دونالد ترامب إلى سوريا توم باراك`: the envoy is the second, the president the first
 */
export class ServedHeads {
  private readonly cues: HitView
  private readonly people: HitView

  constructor(
    private readonly reading: Reading,
    private readonly titles: TitleReader,
    private readonly names: NameReader,
    private readonly honorifics: Honorifics,
  ) {
    this.cues = viewOf(reading, 'cue')
    this.people = viewOf(reading, 'person', false)
  }

  /** The head and his servant; undefined where a presentation is of one person. */
  split({ name, titles, honorifics, rule, country }: Presentation): Presentation[] | undefined {
    if (this.reading.language !== 'ar' || !name || name.quoted) return undefined
    const at = titles.findIndex(({ firstToken }) => firstToken > name.firstToken)
    const before = at < 0 ? titles : titles.slice(0, at)
    const serving = before.at(-1)
    if (!serving || !SERVING.has(serving.role)) return undefined
    const own = this.headWithin(serving)
    const hit = own ? this.headNamed(name, own) : -1
    if (!own || hit < 0) return undefined
    const end = this.people.endToken(hit)
    const behind = titles.slice(before.length)
    const head: Name = { ...name, end: this.reading.page.tokenEnds[end - 1] as number, endToken: end }
    const servant = end < name.endToken ? this.at(end) : this.behindField(end)
    // `إبراهيم` of `الرئيس أردوغان إبراهيم`: a further name of his, or nobody's
    if (end < name.endToken && !servant) return undefined
    const isOfBody = serving.body !== undefined && serving.body.end >= own.end
    const others = servant ? [] : behind
    // the title within a body's name (`مكتب الرئيس`) is nobody's
    const ruler = isOfBody
      ? calledPresentation(head, 'named in the title of a servant', honorifics, own.country)
      : presentationOf(rule, head, honorifics, [own, ...others], country)
    const state = country ?? own.country ?? this.stateOf(hit)
    const presented = servant
      ? presentationOf(rule, servant.name, servant.honorifics, [...before], state)
      : presentationOf('title alone', undefined, [], [...before], state)
    const parted = [presented, ruler as Presentation]
    if (servant) for (const title of behind) parted.push(presentationOf('title alone', undefined, [], [title]))
    return parted
  }

  /** The title of a head of state or government with which a title ends: `الرئيس` of `مستشار الرئيس`. */
  private headWithin({ firstToken, endToken, end }: Title): Title | undefined {
    for (let token = firstToken + 1; token < endToken; token++) {
      const title = this.titles.read(token)
      if (title?.end === end && HEAD_ROLES.has(title.role)) return title
    }
    return undefined
  }

  /** The words of a name that are of somebody who had the office that a title tells; -1 where there are none. */
  private headNamed({ firstToken, endToken }: Name, { role, country }: Title): Hit {
    const isHead = (hit: Hit): boolean =>
      this.people.isPlain(hit) &&
      this.people.endToken(hit) <= endToken &&
      [this.people.row(hit).fields.head ?? []].flat().includes(role) &&
      (country === undefined || this.stateOf(hit) === country)
    const hit = this.people.longest(firstToken, isHead)
    const end = hit < 0 ? 0 : this.people.endToken(hit)
    // `صالح` before another name is hardly the surname
    return end === firstToken + 1 && end < endToken && this.names.classes.isGiven(firstToken) ? -1 : hit
  }

  /** The state of somebody whom the dictionary knows. */
  private stateOf(hit: Hit): string | undefined {
    const { country } = this.people.row(hit).fields
    return typeof country === 'string' ? country : undefined
  }

  /** Who is named from a token on, by full name. */
  private at(token: number): Servant | undefined {
    const honorifics: Honorific[] = []
    let at = token
    for (let honorific = this.honorifics.at(at); honorific; honorific = this.honorifics.at(at)) {
      honorifics.push(honorific)
      at = honorific.endToken
    }
    const { classes } = this.names
    if (!classes.beginsFullName(at) && classes.of(at) < AMBIGUOUS) return undefined
    const name = this.names.after(at, { titled: true })
    return isFullName(name) && (classes.of(at) >= GIVEN || name.known > 1) ? { name, honorifics } : undefined
  }

  /** Who is named behind what he is for: `إلى سوريا توم باراك`, `للشؤون الدينية سامر الهباش`. */
  private behindField(token: number): Servant | undefined {
    const { classes } = this.names
    const { page } = this.reading
    let at = token
    // `الخاص إلى …`
    if (at + 1 < page.tokenCount && !classes.isMark(at) && classes.hasArticle(at) && this.isTowards(at + 1)) at++
    if (at >= page.tokenCount || !this.isTowards(at)) return undefined
    for (at++; at < page.tokenCount && at - token < LONGEST_FIELD; at++) {
      if (classes.isMark(at)) return undefined
      const servant = classes.hasArticle(at) ? undefined : this.at(at)
      if (servant) return servant
      if (classes.of(at) === STOP && !classes.hasArticle(at) && !classes.beginsWithWaw(at)) return undefined
    }
    return undefined
  }

  /** Whether what somebody is for begins in a token. */
  private isTowards(token: number): boolean {
    return this.cues.isWord(token, TOWARDS) || beginsWith(this.reading.page, token, LAM)
  }
}
