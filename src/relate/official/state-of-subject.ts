import { firstFrom } from '../../match/select.ts'
import type { CountryFields } from '../../recognizers/country/index.ts'
import type { OfficialFields } from '../../recognizers/official/index.ts'
import type { Title } from '../../recognizers/official/titles/title.ts'
import type { Candidate, Reading, Resolution } from '../../recognizers/recognizer.ts'
import { viewOf } from '../../recognizers/views.ts'
import { symbolOf } from '../../text/characters.ts'
import { beginsWithOneOf, LINE_BREAK, PUNCTUATION_MARK, tokenAt } from '../../text/page.ts'
import { wordBehind } from '../country-beside.ts'
import { knownHolders } from './known-holders.ts'

/** Words before a state that leave it the subject: `دولت فرانسه`. */
const STATE = new Set(['state'])
const STOP_MARKS = new Set([...'.!?:'].map(symbolOf))

/** How many words before a title its subject is looked for: what is farther off has had its verb. */
const LONGEST_CLAUSE = 30

/**
 * The state of the subject whose own official a clause tells of: `اوکراین وزیر دفاع خود را برکنار کرد`.
 * The nearest subject decides: `روسیه گفت که نخست وزیر هند وزیر خارجه خود را …` is India's.
 */
export function stateOfSubject({ start, end }: Title, resolution: Resolution): string | undefined {
  const { reading, selected } = resolution
  const { page, language } = reading
  const behind = language === 'fa' ? wordBehind(reading, end) : undefined
  if (behind === undefined || viewOf(reading, 'cue').plain(behind, 'reflexive') < 0) return undefined
  const from = page.tokenStarts[clauseBefore(reading, tokenAt(page, start))] as number
  for (let i = firstFrom(selected, start) - 1; i >= 0; i--) {
    const candidate = selected[i] as Candidate
    if (candidate.start < from) return undefined
    if (candidate.end > start || (candidate.type !== 'country' && candidate.type !== 'official')) continue
    const first = tokenAt(page, candidate.start)
    // whoever is governed (`با ایران`) does nothing
    if (isSubject(reading, first)) return ownState(candidate, resolution)
  }
  return undefined
}

/** The first token of the clause in which a token stands, as far back as a subject is looked for. */
function clauseBefore(reading: Reading, token: number): number {
  const clauses = viewOf(reading, 'clause')
  const least = Math.max(0, token - LONGEST_CLAUSE)
  let first = token
  while (first > least && !endsClause(reading, first - 1) && clauses.plain(first - 1, 'that') < 0) first--
  return first
}

/** The state that a subject is, or that the title of one or the dictionary tells; undefined for a people (`پاکستانی\u200cها`). */
function ownState({ type, fields }: Candidate, resolution: Resolution): string | undefined {
  if (type === 'country') {
    const { code, form } = fields as CountryFields
    return form === 'name' ? code : undefined
  }
  const { country, titles, person } = fields as OfficialFields
  const told = country ?? titles.find((title) => title.country !== undefined)?.country
  return told ?? knownHolders.of(resolution).get(person)?.country
}

/** Whether nothing governs the words that begin in a token: a mark, the beginning of a line or `که` stands before them. */
function isSubject(reading: Reading, token: number): boolean {
  const { page } = reading
  const cues = viewOf(reading, 'cue')
  const before = token > 0 && cues.isWord(token - 1, STATE) ? token - 2 : token - 1
  if (before < 0 || page.tokenKinds[before] === LINE_BREAK || page.tokenKinds[before] === PUNCTUATION_MARK) return true
  return viewOf(reading, 'clause').plain(before, 'that') >= 0
}

const endsClause = ({ page }: Reading, token: number): boolean =>
  page.tokenKinds[token] === LINE_BREAK || beginsWithOneOf(page, token, STOP_MARKS)
