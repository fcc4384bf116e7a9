import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { type OfficialCandidate, withName } from './candidate.ts'
import { beginningAt } from './names/name.ts'
import { wordsOf } from './names/name-words.ts'
import type { Person } from './persons/people.ts'

/** The row of honorifics with which the dictionary writes names that nobody bears without them. */
const MULLAH = 'mawlawi'

/** A candidate whose name begins with an honorific, as the dictionary writes it (`ملا برادر`): the honorific is none of the name. */
export function withoutHonorific(reading: Reading, candidate: OfficialCandidate): OfficialCandidate {
  const { name, honorifics } = candidate.fields
  const first = name?.firstToken ?? -1
  if (!name || name.quoted || name.start !== reading.page.tokenStarts[first]) return candidate
  const view = viewOf(reading, 'honorific')
  const hit = view.plain(first, MULLAH)
  if (hit < 0 || view.endToken(hit) >= name.endToken) return candidate
  const firstToken = view.endToken(hit)
  const rest = beginningAt(name, reading.page.tokenStarts[firstToken] as number, { firstToken, written: name })
  const honorific = { start: view.start(hit), end: view.end(hit) }
  return withName(candidate, rest, [...honorifics, honorific], [...(candidate.parts ?? []), honorific])
}

/** A later mention whose honorific is a word of the bearer's own name: `حاج کاظم` of `علی حاج کاظم`. */
export function withOwnWord(reading: Reading, candidate: OfficialCandidate, person?: Person): OfficialCandidate {
  const { name, honorifics, titles } = candidate.fields
  const last = honorifics[honorifics.length - 1]
  if (!name || !last || !person || titles.length > 0) return candidate
  const firstToken = name.firstToken - 1
  // `حاج آقا` of two words, or one word before an opening mark
  if (firstToken < 0 || last.start !== reading.page.tokenStarts[firstToken]) return candidate
  const whole = beginningAt(name, last.start, { firstToken, written: name.written })
  const [honorific, first] = wordsOf(reading, whole)
  const at = person.words.indexOf(first as string)
  if (at < 2 || person.words[at - 1] !== honorific) return candidate
  const parts = (candidate.parts ?? []).filter((part) => part !== last)
  return withName(candidate, whole, honorifics.slice(0, -1), parts)
}
