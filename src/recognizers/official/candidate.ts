import { type Page, tokenAt, tokenBehind } from '../../text/page.ts'
import type { Certainty } from '../../types.ts'
import type { Candidate, FoldedSpan } from '../recognizer.ts'
import type { Name } from './names/name.ts'
import type { Honorific, Presentation } from './presentation.ts'
import { standsForOne, type Title } from './titles/title.ts'

/** The fields of an official candidate, in folded offsets. */
export interface OfficialFields {
  readonly name: Name | undefined
  readonly honorifics: readonly FoldedSpan[]
  readonly titles: readonly Title[]
  /** Empty for a title alone. */
  readonly person: string
  /** The state that the words beside the name give. */
  readonly country: string | undefined
}

/** An official candidate. */
export type OfficialCandidate = Candidate<OfficialFields>

const NONE: readonly never[] = []

/** The candidate of a person or of a title alone, with the rows that speak for it. */
export function candidateOf(
  rule: string,
  person: string,
  certainty: Certainty,
  name: Name | undefined,
  honorifics: readonly (FoldedSpan & Partial<Honorific>)[],
  titles: readonly Title[],
  country: string | undefined,
): OfficialCandidate {
  const own = name ?? (titles[0] as Title)
  const parts: FoldedSpan[] = []
  const rows: string[] = []
  let support = own.end - own.start
  for (const honorific of honorifics) {
    parts.push(honorific)
    if (honorific.row !== undefined && !rows.includes(honorific.row)) rows.push(honorific.row)
  }
  for (const title of titles) {
    parts.push(title)
    support += title.end - title.start
    for (const row of title.rows) if (!rows.includes(row)) rows.push(row)
  }
  return {
    type: 'official',
    start: own.start,
    end: own.end,
    rule,
    rows,
    certainty,
    weight: support * 2,
    parts,
    closed: name ? [name] : NONE,
    fields: { name, honorifics, titles, person, country },
  }
}

/** The candidate of a person with another name, of the same shape. */
export function withName(
  candidate: OfficialCandidate,
  name: Name,
  honorifics: readonly FoldedSpan[],
  parts: readonly FoldedSpan[],
): OfficialCandidate {
  const { type, end, rule, rows, certainty, weight, fields } = candidate
  const { titles, person, country } = fields
  const own: OfficialFields = { name, honorifics, titles, person, country }
  return { type, start: name.start, end, rule, rows, certainty, weight, parts, closed: [name], fields: own }
}

/** The candidate of another person, of the same shape. */
export function withPerson(candidate: OfficialCandidate, person: string): OfficialCandidate {
  const { type, start, end, rule, rows, certainty, weight, parts, closed, fields } = candidate
  const { name, honorifics, titles, country } = fields
  const own: OfficialFields = { name, honorifics, titles, person, country }
  return { type, start, end, rule, rows, certainty, weight, parts, closed, fields: own }
}

/** The candidates of titles without a name, each of somebody else. */
export function titlesAlone({ titles, honorifics, rule }: Presentation): OfficialCandidate[] {
  const candidates: OfficialCandidate[] = []
  const add = (title: Title, own: readonly Honorific[]) => {
    if (standsForOne(title))
      candidates.push(candidateOf(rule, '', 'likely', undefined, own, [withoutSiblings(title)], undefined))
  }
  titles.forEach((title, i) => {
    add(title, i === 0 ? honorifics : NONE)
    for (const sibling of title.siblings ?? NONE) add(sibling, NONE)
  })
  return candidates
}

/** A title without those that share its head: each of them is somebody else. */
const withoutSiblings = (title: Title): Title => (title.siblings ? { ...title, siblings: undefined } : title)

/** The first token of an official's honorifics, titles and name, and the one behind the last. */
export function reachOf(page: Page, { start, end, parts = NONE }: Candidate): readonly [number, number] {
  const first = Math.min(start, ...parts.map((part) => part.start))
  const last = Math.max(end, ...parts.map((part) => part.end))
  return [tokenAt(page, first), tokenBehind(page, last)]
}
