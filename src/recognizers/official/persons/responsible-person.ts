import { PLURAL } from '../../../match/entry.ts'
import { RowNumbers } from '../../../match/row-numbers.ts'
import type { Hit, HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { candidateOf, type OfficialCandidate } from '../candidate.ts'
import type { NameClasses } from '../names/name-classes.ts'
import type { Title } from '../titles/title.ts'

const RESPONSIBLE = new RowNumbers(({ id }) => Number(id === 'offices/head-responsible'))
const THIS = new Set(['this-one'])
const SAYING = new Set(['saying'])

/**
 * Finds where a Persian report calls the official who speaks in it `این مسئول`: at the head of a sentence, before a verb of
 * saying or words that lead to one, where the page has told of an official before. The word alone is an adjective more often.
 *
 * @example `مسئول` in `این مسئول افزود: …` and `این مسئول محیط زیست گفت: …`, not in `این مسئول که نامش فاش نشده`
 */
export function responsiblePersons(
  reading: Reading,
  classes: NameClasses,
  found: readonly OfficialCandidate[],
): OfficialCandidate[] {
  if (reading.language !== 'fa' || found.length === 0) return []
  const offices = viewOf(reading, 'office')
  const persons: OfficialCandidate[] = []
  let first = found[0]?.start ?? 0
  const taken = new Set<number>()
  for (const { start, parts } of found) {
    if (start < first) first = start
    for (const part of parts ?? []) taken.add(part.start)
  }
  for (const hit of offices.whose(RESPONSIBLE)) {
    const token = offices.token(hit)
    if (offices.endToken(hit) !== token + 1 || !offices.isPlain(hit) || offices.flags(hit) & PLURAL) continue
    const endToken = endOf(reading, classes, token)
    if (endToken === 0) continue
    const title = titleOf(reading, offices, hit, endToken)
    if (first < title.start && !taken.has(title.start))
      persons.push(candidateOf('this one', '', 'likely', undefined, [], [title], undefined))
  }
  return persons
}

/** The end of the title in a token behind `این`, with its field; 0 where it is none. */
function endOf(reading: Reading, classes: NameClasses, token: number): number {
  const cues = viewOf(reading, 'cue')
  if (token === 0 || !cues.isWord(token - 1, THIS)) return 0
  if (token > 1 && !classes.isMark(token - 2)) return 0
  const next = token + 1
  if (next >= reading.page.tokenCount) return 0
  const leads = (at: number): boolean => cues.isWord(at, SAYING) || cues.plain(at, 'speaker-phrase') >= 0
  if (leads(next) || classes.isMark(next) || cues.plain(next, 'title-preposition') >= 0) return next
  const fields = viewOf(reading, 'portfolio')
  const field = fields.longestWhole(next)
  return field >= 0 && cues.isWord(fields.endToken(field), SAYING) ? fields.endToken(field) : 0
}

/** The title of a hit up to a token, definite and of nothing that its words tell. */
function titleOf({ page }: Reading, offices: HitView, hit: Hit, endToken: number): Title {
  return {
    start: offices.start(hit),
    end: page.tokenEnds[endToken - 1] as number,
    firstToken: offices.token(hit),
    endToken,
    role: 'head',
    acting: false,
    former: false,
    portfolios: [],
    country: undefined,
    body: undefined,
    parent: undefined,
    rows: [offices.row(hit).id],
    definite: true,
    bare: endToken === offices.endToken(hit),
    weak: false,
    plural: false,
    takes: 'body',
    joined: false,
    ofPerson: false,
    anyMember: false,
    stump: false,
    siblings: undefined,
  }
}
