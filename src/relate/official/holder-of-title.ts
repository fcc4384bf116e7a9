import { keysByPortfolios, signature } from '../../recognizers/ministry/identity.ts'
import type { OfficialCandidate } from '../../recognizers/official/index.ts'
import { HEAD_ROLES } from '../../recognizers/official/titles/head-roles.ts'
import type { Title } from '../../recognizers/official/titles/title.ts'
import type { Candidate, Resolution } from '../../recognizers/recognizer.ts'
import { symbolOf } from '../../text/characters.ts'
import { foldedText } from '../../text/fold.ts'
import type { Page } from '../../text/page.ts'
import { pageYear } from '../document/page-year.ts'
import { Kept } from '../kept.ts'
import { countryOfOfficial } from './country-of-official.ts'

const ALIF = symbolOf('ا')
const LAM = symbolOf('ل')
/** Roles that many hold under one and the same title: another of them may speak. */
const ONE_OF_MANY = new Set(['legislator', 'member', 'judge', 'adviser', 'official', 'representative'])

/** Who has the role of a crown prince, and is somebody else. */
const SECOND_HEIR = 'offices/deputy-crown-prince'
/** Roles whose holders are called by the state that sent them, wherever that is: `السفير المصري` for `سفير مصر لدى لبنان`. */
const SENT = new Set(['ambassador', 'charge-daffaires', 'consul', 'envoy'])

/** Who holds an office on the page, by name. */
interface Holder {
  readonly person: string
  readonly country: string | undefined
  /** Where somebody else is first named with the same office. */
  otherFrom: number
}

/**
 * The persons of titles without a name: `وأضاف الوزير` is who was named as the only minister so far, and where nobody is
 * named, the same title twice is one person.
 */
export const holdersOfTitles = /* @__PURE__ */ new Kept((resolution): ReadonlyMap<Candidate, string> => {
  const officials = resolution.selected.filter(({ type }) => type === 'official') as OfficialCandidate[]
  const alone = officials.filter(({ fields }) => fields.person === '')
  const made = new Map<Candidate, string>()
  if (alone.length === 0) return made
  const asked = new Set(alone.map(({ fields }) => roleOf(fields.titles[0] as Title)))
  const holders = holdersNamed(officials, asked, resolution)
  const first = new Map<string, string>()
  for (const candidate of alone) {
    const title = candidate.fields.titles[0] as Title
    const country = title.country ?? countryOfOfficial(candidate, resolution).country
    const office = officeOf(title, country, resolution)
    if (office === undefined) continue
    const holder = holders.get(office)
    if (holder) {
      if (holder.country === country && title.start < holder.otherFrom) made.set(candidate, holder.person)
    } else {
      const known = first.get(office)
      if (known === undefined) first.set(office, `o${resolution.idOf(candidate)}`)
      else made.set(candidate, known)
    }
  }
  return made
})

/** The holders of the offices that the page names, of those with the roles `asked`, by everything that the office may be called. */
function holdersNamed(
  officials: readonly OfficialCandidate[],
  asked: ReadonlySet<string>,
  resolution: Resolution,
): ReadonlyMap<string, Holder> {
  const holders = new Map<string, Holder>()
  for (const candidate of officials) {
    const { name, titles, person } = candidate.fields
    if (!name) continue
    for (const title of titles) {
      if (!asked.has(roleOf(title))) continue
      const own = title.country ?? countryOfOfficial(candidate, resolution).country
      for (const office of officesOf(title, own, resolution)) {
        const holder = holders.get(office)
        if (!holder) holders.set(office, { person, country: own, otherFrom: Number.POSITIVE_INFINITY })
        else if (holder.person !== person && holder.otherFrom > candidate.start) holder.otherFrom = candidate.start
      }
    }
  }
  return holders
}

/** What a title alone calls its office; undefined where it may be one of many. */
function officeOf(title: Title, country: string | undefined, resolution: Resolution): string | undefined {
  const state = inState(title, country, resolution)
  if (title.bare) return state ?? held(title, '', '')
  if (ONE_OF_MANY.has(title.role)) return undefined
  if (title.endToken - title.firstToken === 2 && isSent(title)) return held(title, country, '')
  return state ?? held(title, country, wordsOf(title, resolution.reading.page).join(' '))
}

/** Everything that the office of a title may be called later: the title word alone, its beginning, the whole. */
function officesOf(title: Title, country: string | undefined, resolution: Resolution): string[] {
  const offices = [held(title, '', '')]
  const state = inState(title, country, resolution)
  if (state !== undefined) offices.push(state)
  if (isSent(title)) offices.push(held(title, country, ''))
  let words = ''
  for (const word of wordsOf(title, resolution.reading.page)) {
    words += words === '' ? word : ` ${word}`
    offices.push(held(title, country, words))
  }
  return offices
}

/** A minister, too, without his field: `الوزير الأميركي`. */
const isSent = ({ role, country, body }: Title): boolean =>
  (SENT.has(role) || role === 'minister') && country !== undefined && !body

/** An office that role, portfolios and state settle, however it is written. */
function inState(title: Title, country: string | undefined, resolution: Resolution): string | undefined {
  if (title.portfolios.length === 0)
    return HEAD_ROLES.has(title.role) && !title.body ? held(title, country, '=') : undefined
  const keys =
    country === undefined
      ? []
      : keysByPortfolios(resolution.reading, title.portfolios, country, pageYear.of(resolution))
  // two ministries share what the vocabulary calls Islamic affairs: the words tell them apart
  if (keys.length > 1) return undefined
  return held(title, country, `=${keys[0] ?? signature(title.portfolios)}`)
}

const held = (title: Title, country: string | undefined, what: string): string =>
  `${roleOf(title)}|${title.former}|${title.acting}|${country ?? ''}|${what}`

const roleOf = ({ role, rows }: Title): string => (rows[0] === SECOND_HEIR ? SECOND_HEIR : role)

/** The folded words of a title without their articles. */
function wordsOf({ firstToken, endToken }: Title, page: Page): string[] {
  const { symbols, tokenStarts, tokenEnds } = page
  const words: string[] = []
  for (let token = firstToken; token < endToken; token++) {
    const start = tokenStarts[token] as number
    const end = tokenEnds[token] as number
    const article = end - start > 3 && symbols[start] === ALIF && symbols[start + 1] === LAM ? 2 : 0
    words.push(foldedText(page, start + article, end))
  }
  return words
}
