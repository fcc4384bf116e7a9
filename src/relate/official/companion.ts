import { firstFrom } from '../../match/select.ts'
import { reachOf } from '../../recognizers/official/candidate.ts'
import type { OfficialCandidate } from '../../recognizers/official/index.ts'
import type { Reading, Resolution } from '../../recognizers/recognizer.ts'
import { viewOf } from '../../recognizers/views.ts'
import { endsSentence, tokenAt } from '../../text/page.ts'

/** How many tokens lie between a member of a delegation and its head at the most. */
const REACH = 40

/**
 * Who leads somebody: the official before `على رأس وفد يضم`, `يرافقه`, in whose company the one behind it is and whose state
 * he serves; the one before `سيخلفه`; the one behind `الذي يرافق`.
 */
export function leaderOf(
  candidate: OfficialCandidate,
  { reading, selected }: Resolution,
): OfficialCandidate | undefined {
  const [first, end] = reachOf(reading.page, candidate)
  const officials = (from: number, step: number) => {
    for (let i = from; i >= 0 && i < selected.length && Math.abs(i - from) < REACH; i += step)
      if (selected[i]?.type === 'official') return selected[i] as OfficialCandidate
    return undefined
  }
  const { tokenStarts } = reading.page
  const before = Math.max(cueBefore(reading, first, 'delegation'), cueBefore(reading, first, 'successor', first))
  if (before >= 0) {
    const leader = officials(firstFrom(selected, tokenStarts[before] as number) - 1, -1)
    if (leader && leader !== candidate && isOneSentence(reading, tokenAt(reading.page, leader.start), before))
      return leader
  }
  const cues = viewOf(reading, 'cue')
  const behind = cues.longest(end, (hit) => cues.row(hit).key === 'accompanies' && cues.opening(hit) === 0)
  if (behind < 0) return undefined
  const followed = officials(firstFrom(selected, cues.end(behind)), 1)
  return followed && followed !== candidate && isOneSentence(reading, end, tokenAt(reading.page, followed.start))
    ? followed
    : undefined
}

/** The last cue of a kind before a token in its sentence that ends in the token `least` or behind it, -1 where there is none. */
function cueBefore(reading: Reading, token: number, key: string, least = 0): number {
  const cues = viewOf(reading, 'cue')
  for (let at = token - 1; at >= 0 && token - at < REACH && !endsSentence(reading.page, at); at--)
    for (let hit = cues.first(at); hit >= 0; hit = cues.after(hit))
      if (cues.row(hit).key === key && cues.endToken(hit) <= token && cues.endToken(hit) >= least) return at
  return -1
}

function isOneSentence(reading: Reading, from: number, to: number): boolean {
  if (to - from > REACH) return false
  for (let at = from; at < to; at++) if (endsSentence(reading.page, at)) return false
  return true
}
