import { symbolOf } from '../../text/characters.ts'
import { beginsWith, isSymbol, type Page } from '../../text/page.ts'
import type { FoldedSpan, Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { areIncompatible } from './incompatible-roles.ts'
import { isFullName, type Name } from './names/name.ts'
import { isOwn } from './titles/own-titles.ts'
import type { Title } from './titles/title.ts'

/** An honorific before a name. */
export interface Honorific extends FoldedSpan {
  readonly firstToken: number
  readonly endToken: number
  readonly row: string
  /** The address of an office or a rank of officers: it shows its bearer to be an official. */
  readonly rank: boolean
  /** A rank that is a given name and a word too: it counts before a full name. */
  readonly weakRank: boolean
  /** A cleric's. */
  readonly religious: boolean
  /** The state whose nationality stands behind it: `الجنرال الأمريكي`. */
  readonly country?: string
}

/** One person as one place of the text presents it. */
export interface Presentation {
  name?: Name | undefined
  readonly honorifics: Honorific[]
  readonly titles: Title[]
  /** The nationality beside a word such as `نظيره`. */
  country?: string | undefined
  readonly rule: string
  /** Another word than a title or honorific calls for the name. */
  readonly called?: boolean | undefined
}

/** A presentation with all its fields: hundreds of rules read them, which takes longer where objects differ in shape. */
export const presentationOf = (
  rule: string,
  name: Name | undefined,
  honorifics: Honorific[],
  titles: Title[],
  country?: string,
  called?: boolean,
): Presentation => ({ name, honorifics, titles, country, rule, called })

/** The same presentation with other titles. */
export const withTitles = ({ rule, name, honorifics, country, called }: Presentation, titles: Title[]): Presentation =>
  presentationOf(rule, name, honorifics, titles, country, called)

/** Somebody whom another word than a title calls: `called`, with no titles; undefined where there is no name. */
export function calledPresentation(
  name: Name | undefined,
  rule: string,
  honorifics: Honorific[],
  country?: string,
): Presentation | undefined {
  return name && presentationOf(rule, name, honorifics, [], country, true)
}

/** Whether the honorific is the address of an office (`معالي`, `سمو`) or a rank of officers. */
export const isRank = ({ name, honorifics }: Presentation): boolean =>
  name !== undefined &&
  name.known > 0 &&
  honorifics.some(({ rank, weakRank }) => rank || (weakRank && name.known > 1 && isFullName(name)))

/** A part of a chain of titles, honorifics and names that stand side by side. */
export type Element =
  | { readonly kind: 'title'; readonly firstToken: number; readonly endToken: number; readonly title: Title }
  | {
      readonly kind: 'honorific'
      readonly firstToken: number
      readonly endToken: number
      readonly honorific: Honorific
    }
  | { readonly kind: 'name'; readonly firstToken: number; readonly endToken: number; readonly name: Name }

const ALIF = symbolOf('ا')
/** The part of a chain that a name is. */
export const nameElement = (name: Name): Element & { kind: 'name' } => ({
  kind: 'name',
  firstToken: name.firstToken,
  endToken: name.endToken,
  name,
})

/** The part of a chain that a title is. */
export const titleElement = (title: Title): Element & { kind: 'title' } => ({
  kind: 'title',
  firstToken: title.firstToken,
  endToken: title.endToken,
  title,
})

const COMMA = symbolOf(',')
const LAM = symbolOf('ل')
/** How many words the cue before a list has. */
const LENGTH_OF_EACH_OF = 2
const WAW = symbolOf('و')

/** Cuts a chain into persons: each has one name at the most; titles go with the name that they follow or lead to. */
export function presentationsOf(reading: Reading, chain: readonly Element[]): Presentation[] {
  const { page } = reading
  const isListed = isBehindEachOf(reading, chain)
  // over honorifics: `الدكتور خالد العمري وزير الصحة ورئيس المجلس`
  const nameFirst = chain.find(({ kind }) => kind !== 'honorific')?.kind === 'name'
  let lastName = -1
  chain.forEach(({ kind }, i) => {
    if (kind === 'name') lastName = i
  })
  const persons: Presentation[] = []
  let person = presentationOf('', undefined, [], [])
  const close = () => {
    if (person.name || person.titles.length > 0) persons.push(ruled(person, nameFirst))
    person = presentationOf('', undefined, [], [])
  }
  chain.forEach((element, i) => {
    if (element.kind === 'name') {
      if (person.name) close()
      person.name = element.name
      return
    }
    if (element.kind === 'honorific') {
      if (person.name || isPrinceBesideKing(person, element.honorific)) close()
      person.honorifics.push(element.honorific)
      if (element.honorific.country !== undefined) person.country = element.honorific.country
      return
    }
    // `اجتمع الفريق بمدير الصحة`: no rank, and nobody's who is met
    if (!person.name && person.titles.length === 0 && person.honorifics.length > 0 && isGoverned(page, element))
      person = presentationOf('', undefined, [], [])
    if (person.name && !nameFirst) {
      // a title behind a name is in apposition unless it leads to a name of its own
      if (
        leadsToName(chain, i) ||
        (isJoined(page, element) && !isInApposition(page, person)) ||
        isGoverned(page, element) ||
        servesAnother(person, element) ||
        isSomebodyElses(person, element)
      )
        close()
    } else if (person.name && nameFirst) {
      const isFurther =
        person.titles.length > 0 &&
        (leadsToName(chain, i) || isSomebodyElses(person, element) || isAnothers(page, person, element))
      if (isFurther || isBeforeItsName(page, chain, i)) close()
    } else if (
      person.titles.length > 0 &&
      (((lastName < i || isListed) && isSeparated(page, element)) ||
        isGoverned(page, element) ||
        isAnothers(page, person, element) ||
        servesAnother(person, element) ||
        isSomebodyElses(person, element))
    )
      close()
    person.titles.push(element.title)
  })
  close()
  return persons
}

/** `الدكتور العساف وزير الدولة عضو مجلس الوزراء الدكتور الجبري`: whether titles and honorifics from one on lead to a name. */
function leadsToName(chain: readonly Element[], from: number): boolean {
  let at = from + 1
  while (chain[at]?.kind === 'title' || chain[at]?.kind === 'honorific') at++
  return chain[at]?.kind === 'name'
}

/** `الملك محمد السادس، القائد الأعلى و…`: whether the last title is in apposition to the name behind which it stands. */
function isInApposition(page: Page, { name, titles }: Presentation): boolean {
  const last = titles[titles.length - 1]
  return (
    name !== undefined &&
    last !== undefined &&
    last.firstToken === name.endToken + 1 &&
    beginsWith(page, name.endToken, COMMA)
  )
}

/** `في استقبال خادم الحرمين الشريفين، الأمير …`: two people. */
const isPrinceBesideKing = ({ titles }: Presentation, { row }: Honorific): boolean =>
  row === 'honorifics/prince' && titles.some(({ role }) => role === 'king')

/** `أبلغ وزير الدفاع الأمريكي X رئيس الوزراء العراقي`, `وزير التجارة القطري السفير الفنلندي X`: whether a title is of another state than the person's. */
const servesAnother = ({ titles }: Presentation, element: Element): boolean =>
  element.kind === 'title' &&
  element.title.country !== undefined &&
  titles.some(({ country }) => country !== undefined && country !== element.title.country)

/** `رئيس الحكومة نواف سلام محافظ عكار`, `الرئيس ووزير خارجيته`: a title that nobody has beside those that were read. */
const isSomebodyElses = ({ titles }: Presentation, element: Element): boolean =>
  element.kind === 'title' && (isOwn(element.title) || titles.some((title) => areIncompatible(title, element.title)))

/** `الرئيس الفرنسي والرئيس اليمني`: a title joined by و that serves another state is somebody else's. */
const isAnothers = (page: Page, person: Presentation, element: Element): boolean =>
  element.kind === 'title' && isJoined(page, element) && servesAnother(person, element)

/** Whether و joins a title to what stands before it: `الرئيس الفرنسي والرئيس اليمني`. */
export function isJoined(page: Page, element: Element): boolean {
  return element.kind === 'title' && (element.title.joined || followsWaw(page, element.firstToken))
}

/** Whether a conjunction or a comma stands before an element. */
function isSeparated(page: Page, element: Element): boolean {
  return isJoined(page, element) || beginsWith(page, element.firstToken - 1, COMMA)
}

/** `كل من وزير الصحة ومدير الأمن اللواء خالد العمري`: each title of the list has a holder of its own. */
function isBehindEachOf(reading: Reading, [first]: readonly Element[]): boolean {
  const before = (first?.firstToken ?? 0) - LENGTH_OF_EACH_OF
  const cues = viewOf(reading, 'cue')
  const hit = before < 0 ? -1 : cues.plain(before, 'each-of')
  return hit >= 0 && cues.endToken(hit) === first?.firstToken
}

/** `تحيات الملك للرئيس السيسي`: a preposition written onto a title behind another one begins somebody else. */
export function isGoverned({ symbols, tokenStarts }: Page, element: Element): boolean {
  if (element.kind !== 'title') return false
  const { start, joined } = element.title
  if (start > (tokenStarts[element.firstToken] as number)) return !joined
  return symbols[start] === LAM && symbols[start + 1] === LAM
}

/** `هنأ صباح الأحمد الرئيس السيسي`: a title of one word with the article leads to the name right behind it. */
function isBeforeItsName(page: Page, chain: readonly Element[], i: number): boolean {
  const element = chain[i] as Element
  const next = chain[i + 1]
  if (element.kind !== 'title' || next?.kind !== 'name' || next.firstToken !== element.endToken) return false
  const { start } = element.title
  return element.title.bare && page.symbols[start] === ALIF && page.symbols[start + 1] === LAM
}

/** Whether a lone و stands before a token. */
export const followsWaw = (page: Page, token: number): boolean => isSymbol(page, token - 1, WAW)

/** Whether a comma or a lone و stands in a token, as between the names of a list. */
export const isJoint = (page: Page, token: number): boolean =>
  beginsWith(page, token, COMMA) || isSymbol(page, token, WAW)

function ruled(person: Presentation, nameFirst: boolean): Presentation {
  const [title] = person.titles
  // `الوزير السفراء`: behind a title an honorific leads to a name or is nobody's
  const honorifics =
    person.name || !title
      ? person.honorifics
      : person.honorifics.filter(({ firstToken }) => firstToken < title.firstToken)
  const rule = !person.name
    ? 'title alone'
    : person.titles.length === 0
      ? 'honorific + name'
      : nameFirst
        ? 'name + title'
        : 'title + name'
  return presentationOf(rule, person.name, honorifics, person.titles, person.country)
}
