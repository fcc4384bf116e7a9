import { select } from '../../match/select.ts'
import { tokenAt } from '../../text/page.ts'
import type { Certainty, Official } from '../../types.ts'
import type { Candidate, FoldedSpan, Reading, Recognizer } from '../recognizer.ts'
import { Assembler, type Presentation } from './assemble.ts'
import { laterMentions, People, wordsOf } from './later-mentions.ts'
import { CalledNames } from './called-names.ts'
import type { Name } from './names.ts'
import { resolveOfficial } from './resolve.ts'
import type { Title } from './title.ts'
import { TitleReader } from './titles.ts'

/** The fields of an official candidate, in folded offsets. */
export interface OfficialFields {
  name?: Name
  honorifics: readonly FoldedSpan[]
  titles: readonly Title[]
  person: string
  /** The state that the words beside the name give. */
  country?: string
}

/** An official candidate. */
export type OfficialCandidate = Candidate<OfficialFields>

/** Finds who holds which office: titles, honorifics and names side by side, and every later mention by name. */
export const official: Recognizer<Official> = {
  type: 'official',
  recognize(reading, earlier): OfficialCandidate[] {
    const bodies = select(earlier.filter(({ type }) => type === 'ministry' || type === 'organization'))
    const around = [...bodies, ...earlier.filter(({ type }) => type === 'country')]
    const titles = new TitleReader(reading, around)
    const assembler = new Assembler(reading, titles, insideBodies(reading, bodies))
    const beside = assembler.all()
    const occupied = new Uint8Array(reading.page.tokenCount + 1)
    for (const { name, titles } of beside.filter((one) => one.titles.length > 0 || isRank(one)))
      for (const part of name ? [name, ...titles] : titles) occupied.fill(1, part.firstToken, part.endToken)
    const leads = beside.filter(({ name, titles }) => !name && titles[0] && stands(titles[0]))
    const called = new CalledNames(reading, around, assembler.names, (token) => assembler.honorificAt(token)).all(occupied, leads, beside)
    const isTaken = (one: Presentation) => one.titles.length === 0 && called.some(({ name }) => name && one.name && name.firstToken < one.name.endToken && one.name.firstToken < name.endToken)
    const presentations = [...beside.filter((one) => !isTaken(one)), ...called].sort((a, b) => firstTokenOf(a) - firstTokenOf(b))
    const isCalled = new Set(called)
    const people = new People()
    const candidates: OfficialCandidate[] = []
    const taken = new Uint8Array(reading.page.tokenCount + 1)
    const take = (from: number, to: number) => taken.fill(1, from, to)
    // names beside titles first, fullest first, so that short ones find their person
    const named = presentations.filter((one) => one.name && (one.titles.length > 0 || isCalled.has(one) || isRank(one)))
    const ids = new Map<Presentation, string>()
    for (const presentation of [...named].sort((a, b) => lengthOf(b) - lengthOf(a)))
      ids.set(presentation, people.of(nameWords(reading, presentation)))
    for (const presentation of presentations) {
      const { name, titles, honorifics, rule, country } = presentation
      if (name && titles.length === 0 && !ids.has(presentation)) {
        // an honorific makes nobody an official: only those whom the page shows to be one
        const words = nameWords(reading, presentation)
        const known = people.all().find((person) => words.every((word) => person.words.includes(word)))
        if (!known) continue
        candidates.push(candidateOf(rule, known.id, 'sure', name, honorifics, []))
        take(name.firstToken, name.endToken)
        continue
      }
      if (name) {
        candidates.push(candidateOf(rule, ids.get(presentation) as string, name.known > 0 ? 'sure' : 'likely', name, honorifics, titles, country))
        take(name.firstToken, name.endToken)
      } else {
        for (const title of titles.flatMap((title) => [title, ...(title.siblings ?? [])]))
          if (stands(title)) candidates.push(candidateOf(rule, '', 'likely', undefined, title === titles[0] ? honorifics : [], [alone(title)]))
      }
      for (const title of titles) take(title.firstToken, title.endToken)
    }
    for (const { name, person } of laterMentions(reading, assembler.names, people.all(), taken))
      candidates.push(candidateOf('later mention', person, 'likely', name, [], []))
    return candidates
  },
  resolve: (candidate, resolution) => resolveOfficial(candidate as OfficialCandidate, resolution),
}

/** Marks the tokens that lie inside a body's name, its first one excepted: a title there is no position of its own. */
function insideBodies({ page }: Reading, bodies: readonly Candidate[]): Uint8Array {
  const inside = new Uint8Array(page.tokenCount + 1)
  for (const { start, end } of bodies)
    for (let token = tokenAt(page, start) + 1; token < page.tokenCount && (page.tokenStarts[token] as number) < end; token++) inside[token] = 1
  return inside
}

const lengthOf = ({ name }: Presentation): number => (name ? name.endToken - name.firstToken : 0)
const nameWords = (reading: Reading, { name }: Presentation): string[] => (name ? wordsOf(reading, name.firstToken, name.endToken) : [])

/** Where a presentation begins. */
const firstTokenOf = ({ name, titles }: Presentation): number => Math.min(name?.firstToken ?? Number.MAX_SAFE_INTEGER, titles[0]?.firstToken ?? Number.MAX_SAFE_INTEGER)

/** Whether the honorific is the address of an office (`معالي`, `سمو`) or a rank of officers. */
const isRank = ({ name, honorifics }: Presentation): boolean =>
  name !== undefined && name.known > 0 && honorifics.some(({ rank }) => rank)

/** A title without those that share its head: each of them is somebody else. */
const alone = ({ siblings: _, ...title }: Title): Title => title

/** Whether a title without a name stands for one certain person. */
function stands(title: Title): boolean {
  if (title.plural || title.weak) return false
  return title.definite
}

function candidateOf(
  rule: string,
  person: string,
  certainty: Certainty,
  name: Name | undefined,
  honorifics: readonly (FoldedSpan & { row?: string })[],
  titles: readonly Title[],
  country?: string,
): OfficialCandidate {
  const own = name ?? (titles[0] as Title)
  const parts = [...honorifics, ...titles].map(({ start, end }) => ({ start, end }))
  const support = [own, ...titles].reduce((sum, { start, end }) => sum + end - start, 0)
  return {
    type: 'official',
    start: own.start,
    end: own.end,
    rule,
    rows: [...new Set([...honorifics.flatMap(({ row }) => (row ? [row] : [])), ...titles.flatMap(({ rows }) => rows)])],
    certainty,
    weight: support * 2,
    parts,
    ...(name ? { closed: [{ start: name.start, end: name.end }] } : {}),
    fields: { ...(name ? { name } : {}), honorifics, titles, person, ...(country === undefined ? {} : { country }) },
  }
}
