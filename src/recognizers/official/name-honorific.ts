import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import type { OfficialCandidate } from './candidate.ts'

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
  const rest = { ...name, written: name, firstToken, start: reading.page.tokenStarts[firstToken] as number }
  const honorific = { start: view.start(hit), end: view.end(hit) }
  return {
    ...candidate,
    start: rest.start,
    parts: [...(candidate.parts ?? []), honorific],
    closed: [rest],
    fields: { ...candidate.fields, name: rest, honorifics: [...honorifics, honorific] },
  }
}
