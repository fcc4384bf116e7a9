import { select } from '../../match/select.ts'
import { tokenAt } from '../../text/page.ts'
import type { Certainty, Official } from '../../types.ts'
import { type Candidate, type FoldedSpan, type Reading, type Recognizer, SELDOM } from '../recognizer.ts'
import { Assembler } from './assemble.ts'
import { APPOINTMENT, CalledNames, REIGN } from './called-names.ts'
import { KnownPeople } from './known-people.ts'
import { laterMentions, particlesOf, wordsOf } from './later-mentions.ts'
import { AMBIGUOUS, BREAK, FAMILY, GIVEN, type NameClasses, ORDINARY, STOP, UNKNOWN } from './name-classes.ts'
import type { Name } from './names.ts'
import { People } from './people.ts'
import type { Honorific, Presentation } from './presentation.ts'
import { resolveOfficial } from './resolve.ts'
import { isSportsPage, mayBeClubs } from './sports-page.ts'
import type { Title } from './title.ts'
import { TitleReader } from './titles.ts'

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

/** Finds who holds which office: titles, honorifics and names side by side, and every later mention by name. */
export const official: Recognizer<Official> = {
  type: 'official',
  seldom: SELDOM,
  recognize(reading, earlier): OfficialCandidate[] {
    const bodies = select(earlier.filter(({ type }) => type === 'ministry' || type === 'organization'))
    const around = bodies.concat(earlier.filter(({ type }) => type === 'country'))
    const titles = new TitleReader(reading, around)
    const assembler = new Assembler(reading, titles, insideBodies(reading, bodies))
    const presentations = present(reading, around, assembler)
    const people = new People(particlesOf(reading))
    const persons = personsOf(reading, presentations, people)
    const candidates: OfficialCandidate[] = []
    const taken = new Uint8Array(reading.page.tokenCount + 1)
    for (const presentation of presentations) {
      const { name, titles, honorifics, rule, country } = presentation
      if (name) {
        // an honorific makes nobody an official: only those whom the page shows to be one
        const person = persons.get(presentation) ?? people.find(wordsOf(reading, name))?.id
        if (person === undefined) continue
        candidates.push(
          candidateOf(
            rule,
            person,
            name.known > 0 ? 'sure' : 'likely',
            name,
            honorifics.length > 0 || titles.some(({ endToken }) => endToken === name.firstToken)
              ? honorifics
              : assembler.honorificsBefore(name.firstToken),
            titles,
            country,
          ),
        )
        taken.fill(1, name.firstToken, name.endToken)
      } else pushAlone(candidates, presentation)
      for (const title of titles) taken.fill(1, title.firstToken, title.endToken)
    }
    for (const { name, person } of laterMentions(reading, assembler.names, people.all(), taken))
      candidates.push(
        candidateOf(
          'later mention',
          person,
          'likely',
          name,
          assembler.honorificsBefore(name.firstToken),
          NONE,
          undefined,
        ),
      )
    return candidates
  },
  resolve: (candidate, resolution) => resolveOfficial(candidate as OfficialCandidate, resolution),
}

/** Everybody whom titles, honorifics or other words present, in reading order. */
function present(reading: Reading, around: readonly Candidate[], assembler: Assembler): Presentation[] {
  const beside = assembler.all()
  const occupied = new Uint8Array(reading.page.tokenCount + 1)
  const leads: Presentation[] = []
  for (const one of beside) {
    if (one.titles.length === 0 && !isRank(one)) continue
    if (one.name) occupied.fill(1, one.name.firstToken, one.name.endToken)
    else if (stands(one.titles[0] as Title)) leads.push(one)
    for (const title of one.titles) occupied.fill(1, title.firstToken, title.endToken)
  }
  const called = new CalledNames(reading, around, assembler.names, (token) => assembler.honorificAt(token)).all(
    occupied,
    leads,
    beside,
  )
  for (const name of holdersOf(reading, assembler))
    if (isFree(occupied, assembler, name)) called.push(knownHolder(name))
  if (called.length === 0) return withoutClubs(reading, beside)
  const covered = new Uint8Array(reading.page.tokenCount + 1)
  for (const { name } of called) if (name) covered.fill(1, name.firstToken, name.endToken)
  const isCovered = ({ name, titles }: Presentation) =>
    titles.length === 0 && name !== undefined && (covered[name.firstToken] || covered[name.endToken - 1])
  return withoutClubs(reading, called)
    .concat(
      withoutClubs(
        reading,
        beside.filter((one) => !isCovered(one)),
      ),
    )
    .sort((a, b) => firstTokenOf(a) - firstTokenOf(b))
}

/** What is presented, on a sports page without those who may all be a club's. */
function withoutClubs(reading: Reading, beside: Presentation[]): Presentation[] {
  const isClubs = ({ titles, country, rule }: Presentation) =>
    country === undefined && (titles.length > 0 ? titles.every(mayBeClubs) : rule === REIGN || rule === APPOINTMENT)
  return beside.some(isClubs) && isSportsPage(reading) ? beside.filter((one) => !isClubs(one)) : beside
}

/** Whether a surname may stand alone behind a word of a class: a verb, a preposition; in Arabic a noun that it defines (`خطة عنان`), too. */
const mayLead = (
  { language }: Reading,
  classes: NameClasses,
  { firstToken, endToken }: Name,
  before: number,
): boolean =>
  before === STOP ||
  (language === 'ar' &&
    (before === ORDINARY
      ? !classes.hasArticle(firstToken) && !classes.hasArticle(firstToken - 1)
      : before === BREAK && classes.of(endToken) === STOP))

const isFamily = (kind: number): boolean => kind === FAMILY || kind === GIVEN

/**
 * Names of known office holders. A surname that others bear too counts where it stands as in `وقال المالكي`,
 * and nowhere on the page behind somebody's given name.
 */
function holdersOf(reading: Reading, assembler: Assembler): Name[] {
  const { classes } = assembler.names
  const holders: Name[] = []
  const shared = new Map<string, Name[] | null>()
  for (const name of new KnownPeople(reading).mentions()) {
    if (!name.weak) {
      holders.push(name)
      continue
    }
    const letters = wordsOf(reading, name).join('')
    // `صبري وعنان`
    const before = assembler.names.isConjoined(name) ? STOP : classes.of(name.firstToken - 1)
    const same = shared.get(letters)
    if (before >= UNKNOWN || classes.of(name.endToken) >= AMBIGUOUS) shared.set(letters, null)
    else if (same === null) continue
    else if (!isFamily(classes.of(name.firstToken)) || !mayLead(reading, classes, name, before)) continue
    else if (same) same.push(name)
    else shared.set(letters, [name])
  }
  for (const names of shared.values()) if (names) holders.push(...names)
  return holders
}

/** Whether a known name stands alone: not in somebody's title or name, nor in a longer name. */
function isFree(occupied: Uint8Array, assembler: Assembler, name: Name): boolean {
  const { firstToken, endToken } = name
  const { classes } = assembler.names
  for (let token = firstToken; token < endToken; token++) if (occupied[token]) return false
  if (assembler.isNamedAfter(firstToken)) return false
  // `محمد أحمد المسلم`, `عبدالله بن عبدالعزيز الموسى`: part of somebody else's name
  if (classes.goesOn(endToken) || (!assembler.names.isConjoined(name) && classes.leadsTo(firstToken))) return false
  if (endToken - firstToken > 1) return true
  const own = classes.of(firstToken)
  const before = classes.of(firstToken - 1)
  // `الجهد البارز`: an ordinary word unless a verb, a preposition or a mark stands before it
  if (own <= ORDINARY || (own === AMBIGUOUS && before > STOP)) return false
  return before < FAMILY && classes.of(endToken) < FAMILY
}

const knownHolder = (name: Name): Presentation => ({
  name,
  honorifics: [],
  titles: [],
  rule: 'name of a known office holder',
  called: true,
})

/** The person of each presentation that makes somebody an official; full names first, so that short ones find their person. */
function personsOf(
  reading: Reading,
  presentations: readonly Presentation[],
  people: People,
): Map<Presentation, string> {
  const named = presentations.filter((one) => one.name && (one.titles.length > 0 || one.called || isRank(one)))
  named.sort((a, b) => lengthOf(b) - lengthOf(a))
  const persons = new Map<Presentation, string>()
  for (const one of named) persons.set(one, people.of(wordsOf(reading, one.name as Name)))
  return persons
}

/** Titles without a name, each of somebody else. */
function pushAlone(candidates: OfficialCandidate[], { titles, honorifics, rule }: Presentation): void {
  titles.forEach((title, i) => {
    if (stands(title))
      candidates.push(
        candidateOf(rule, '', 'likely', undefined, i === 0 ? honorifics : NONE, [alone(title)], undefined),
      )
    for (const sibling of title.siblings ?? NONE)
      if (stands(sibling)) candidates.push(candidateOf(rule, '', 'likely', undefined, NONE, [sibling], undefined))
  })
}

/** Marks the tokens that lie inside a body's name, its first one excepted: a title there is no position of its own. */
function insideBodies({ page }: Reading, bodies: readonly Candidate[]): Uint8Array {
  const inside = new Uint8Array(page.tokenCount + 1)
  for (const { start, end } of bodies)
    for (
      let token = tokenAt(page, start) + 1;
      token < page.tokenCount && (page.tokenStarts[token] as number) < end;
      token++
    )
      inside[token] = 1
  return inside
}

const lengthOf = ({ name }: Presentation): number => (name ? name.endToken - name.firstToken : 0)

/** Where a presentation begins. */
const firstTokenOf = ({ name, titles }: Presentation): number =>
  Math.min(name?.firstToken ?? Number.MAX_SAFE_INTEGER, titles[0]?.firstToken ?? Number.MAX_SAFE_INTEGER)

/** Whether the honorific is the address of an office (`معالي`, `سمو`) or a rank of officers. */
const isRank = ({ name, honorifics }: Presentation): boolean =>
  name !== undefined && name.known > 0 && honorifics.some(({ rank }) => rank)

/** A title without those that share its head: each of them is somebody else. */
const alone = (title: Title): Title => (title.siblings ? { ...title, siblings: undefined } : title)

/** Whether a title without a name stands for one certain person. */
const stands = (title: Title): boolean => !title.plural && !title.weak && title.definite

function candidateOf(
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
