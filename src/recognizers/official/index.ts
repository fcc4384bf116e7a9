import { select } from '../../match/select.ts'
import { tokenAt } from '../../text/page.ts'
import type { Official } from '../../types.ts'
import { mark, marksOn } from '../marks.ts'
import { type Candidate, type Reading, type Recognizer, SELDOM } from '../recognizer.ts'
import { BENCH } from './called/listed-officials.ts'
import { ANNOUNCED, SPEAKER } from './called/speakers.ts'
import { candidateOf, type OfficialCandidate, titlesAlone, withPerson } from './candidate.ts'
import { CandidateIndex } from './candidate-index.ts'
import { withOwnWord, withoutHonorific } from './name-honorific.ts'
import { isFullName, type Name } from './names/name.ts'
import { particlesOf, wordsOf } from './names/name-words.ts'
import { Addresses } from './persons/addresses.ts'
import { bareDiplomats } from './persons/bare-diplomats.ts'
import { isKing, Kings } from './persons/kings.ts'
import { KnownPeople } from './persons/known-people.ts'
import { LastNamed } from './persons/last-named.ts'
import { laterMentions } from './persons/later-mentions.ts'
import { NoOffice } from './persons/no-office.ts'
import { People } from './persons/people.ts'
import { responsiblePersons } from './persons/responsible-person.ts'
import { withoutSecondNames } from './persons/second-names.ts'
import { TitlesBefore } from './persons/titles-before.ts'
import { TitlesTakenUp } from './persons/titles-taken-up.ts'
import { present } from './present.ts'
import { isRank, type Presentation, withTitles } from './presentation.ts'
import { resolveOfficial } from './resolve.ts'
import { Assembler } from './side-by-side/assemble.ts'
import { TitleReader } from './titles/titles.ts'

export type { OfficialCandidate, OfficialFields } from './candidate.ts'

const NONE: readonly never[] = []
const BODIES = ['ministry', 'organization']

/** Finds who holds which office: titles, honorifics and names side by side, and every later mention by name. */
export const official: Recognizer<Official> = {
  type: 'official',
  seldom: SELDOM,
  recognize(reading, earlier): OfficialCandidate[] {
    const bodies = select(earlier.filter(({ type }) => type === 'ministry' || type === 'organization'))
    const around = bodies.slice()
    for (const candidate of earlier) if (candidate.type === 'country') around.push(candidate)
    const titles = new TitleReader(reading, around)
    const assembler = new Assembler(reading, titles, insideBodies(reading, bodies), new CandidateIndex(bodies, BODIES))
    const presentations = withoutSecondNames(reading, assembler.names.classes, present(reading, around, assembler))
    const people = new People(particlesOf(reading))
    const noOffice = new NoOffice(reading)
    const persons = personsOf(reading, presentations, people, noOffice)
    const addresses = new Addresses(persons, assembler.honorifics)
    const vague = vaguePersons(persons)
    const named = namedRoles(presentations)
    const takenUp = new TitlesTakenUp(reading, assembler.names.classes)
    const speaks = presentations.some(({ rule }) => rule === SPEAKER || rule === ANNOUNCED)
    const candidates: OfficialCandidate[] = []
    const taken = marksOn(reading)
    for (const presentation of presentations) {
      const { name, titles, honorifics, rule, country } = presentation
      if (name && !noOffice.isBearer(name)) {
        // an honorific makes nobody an official: only those whom the page shows to be one
        const person = persons.get(presentation) ?? people.find(wordsOf(reading, name))?.id
        if (person === undefined) continue
        const address = addresses.of(presentation, person)
        // the plural before the judges of a bench is nobody's own
        const hasOwn =
          honorifics.length > 0 || rule === BENCH || titles.some(({ endToken }) => endToken === name.firstToken)
        const told = hasOwn ? honorifics : assembler.honorifics.before(name.firstToken)
        candidates.push(
          candidateOf(
            rule,
            person,
            name.known > 0 ? 'sure' : 'likely',
            name,
            address ? [...told, address] : told,
            address ? NONE : titles,
            country,
          ),
        )
        mark(taken, name)
        takenUp.present(presentation, person)
      } else {
        const title = takenUp.of(presentation)
        if (title) candidates.push(...titlesAlone(withTitles(presentation, [title])))
        else takenUp.present(presentation)
        if (titles.some(({ anyMember, role }) => anyMember && !speaks && !named.has(role))) continue
        for (const title of titlesAlone(presentation)) candidates.push(title)
      }
      for (const title of titles) mark(taken, title)
    }
    const titlesBefore = reading.language === 'ar' ? new TitlesBefore(candidates) : undefined
    for (const { name, person } of laterMentions(
      reading,
      assembler.names,
      people.all(),
      taken,
      vague,
      new LastNamed(persons),
    )) {
      if (noOffice.isBearer(name) || assembler.isNamedAfter(name.firstToken)) continue
      if (titlesBefore?.join(name, person)) continue
      candidates.push(
        candidateOf(
          'later mention',
          person,
          'likely',
          name,
          assembler.honorifics.before(name.firstToken),
          NONE,
          undefined,
        ),
      )
    }
    candidates.push(...bareDiplomats(reading, presentations, candidates))
    candidates.push(...responsiblePersons(reading, assembler.names.classes, candidates))
    const same = samePersons(reading, persons)
    for (let i = 0; i < candidates.length; i++) {
      const candidate = candidates[i] as OfficialCandidate
      const whole = withOwnWord(reading, candidate, people.named(candidate.fields.person))
      candidates[i] = withoutHonorific(reading, same.size > 0 ? withSamePerson(whole, same) : whole)
    }
    return candidates
  },
  resolve: (candidate, resolution) => resolveOfficial(candidate as OfficialCandidate, resolution),
}

/** The person of each presentation that makes somebody an official; full names first, so that short ones find their person. */
function personsOf(
  reading: Reading,
  presentations: readonly Presentation[],
  people: People,
  noOffice: NoOffice,
): Map<Presentation, string> {
  const named = presentations.filter(
    (one) => one.name && !noOffice.isBearer(one.name) && (one.titles.length > 0 || one.called || isRank(one)),
  )
  named.sort((a, b) => lengthOf(b) - lengthOf(a))
  const persons = new Map<Presentation, string>()
  const kings = new Kings(people)
  for (const one of named) {
    const words = wordsOf(reading, one.name as Name)
    const person = one.titles.some(isKing) ? kings.of(words) : people.of(words)
    persons.set(one, person)
  }
  return persons
}

/** Persons whose names are spelled in two ways but known as one office holder's (`هاكان فيدان`, `هكان فيدان`): each by the first of them. */
function samePersons(reading: Reading, persons: ReadonlyMap<Presentation, string>): ReadonlyMap<string, string> {
  const known = new KnownPeople(reading)
  const first = new Map<string, string>()
  const same = new Map<string, string>()
  for (const [{ name, titles }, person] of persons) {
    const key = isFullName(name) ? known.find(name, titles.length > 0)?.key : undefined
    if (key === undefined) continue
    const other = first.get(key)
    if (other === undefined) first.set(key, person)
    else if (other !== person) same.set(person, other)
  }
  return same
}

function withSamePerson(candidate: OfficialCandidate, same: ReadonlyMap<string, string>): OfficialCandidate {
  const person = same.get(candidate.fields.person)
  return person === undefined ? candidate : withPerson(candidate, person)
}

/** The roles of those who have a name beside their title. */
function namedRoles(presentations: readonly Presentation[]): ReadonlySet<string> {
  const roles = new Set<string>()
  for (const { name, titles } of presentations) if (name) for (const { role } of titles) roles.add(role)
  return roles
}

/** Those of whose names no list knows a word, wherever they stand: perhaps no names at all. */
function vaguePersons(persons: ReadonlyMap<Presentation, string>): ReadonlySet<string> {
  const vague = new Set(persons.values())
  for (const [{ name }, person] of persons) if (name && (name.known > 0 || name.quoted)) vague.delete(person)
  return vague
}

/** Marks the tokens that lie inside a body's name, its first one excepted: a title there is no position of its own. */
function insideBodies(reading: Reading, bodies: readonly Candidate[]): Uint8Array {
  const { page } = reading
  const inside = marksOn(reading)
  for (const { start, end } of bodies)
    for (
      let token = tokenAt(page, start) + 1;
      token < page.tokenCount && (page.tokenStarts[token] as number) < end;
      token++
    )
      inside[token] = 1
  return inside
}

/** How many words the name has. */
const lengthOf = ({ name }: Presentation): number => (name ? name.endToken - name.firstToken : 0)
