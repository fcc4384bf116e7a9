import { firstFrom } from '../match/select.ts'
import type { CountryFields } from '../recognizers/country/index.ts'
import type { Title } from '../recognizers/official/titles/title.ts'
import type { Candidate, Reading, Resolution } from '../recognizers/recognizer.ts'
import { viewOf } from '../recognizers/views.ts'
import { symbolOf } from '../text/characters.ts'
import { beginsWithOneOf, LINE_BREAK, PUNCTUATION_MARK, tokenAt } from '../text/page.ts'
import { wordBehind } from './country-beside.ts'

/** Words before a state that leave it the subject: `دولت فرانسه`. */
const STATE = new Set(['state'])
const STOP_MARKS = new Set([...'.!?:'].map(symbolOf))

/** The state at the head of a clause whose own official it tells of: `اوکراین وزیر دفاع خود را برکنار کرد`. */
export function stateOfSubject({ start, end }: Title, { reading, selected }: Resolution): string | undefined {
  const { page, language } = reading
  const behind = language === 'fa' ? wordBehind(reading, end) : undefined
  if (behind === undefined || viewOf(reading, 'cue').plain(behind, 'reflexive') < 0) return undefined
  let token = tokenAt(page, start)
  for (let i = firstFrom(selected, start) - 1; i >= 0; i--) {
    const candidate = selected[i] as Candidate<CountryFields>
    if (candidate.type !== 'country') continue
    const first = tokenAt(page, candidate.start)
    while (--token > first) if (endsClause(reading, token)) return undefined
    if (candidate.fields.form === 'name' && isSubject(reading, first)) return candidate.fields.code
  }
  return undefined
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
