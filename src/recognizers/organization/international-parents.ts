import { BEFORE_SUFFIX } from '../../match/match.ts'
import { tokenAt } from '../../text/page.ts'
import type { HitView } from '../hits.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import type { OrganizationCandidate } from './index.ts'

const BELONGING = 'belonging'

/**
 * Bodies, with those of an intergovernmental organisation told as such: what is said to belong to one is no state's,
 * whatever it is called.
 *
 * @example `لجنة التحقيق` in `لجنة التحقيق التابعة للأمم المتحدة`
 */
export function withInternationalParents(
  reading: Reading,
  bodies: readonly OrganizationCandidate[],
): OrganizationCandidate[] {
  const words = viewOf(reading, 'organization-word')
  const international = new Set<number>()
  for (const { start, fields } of bodies) if (fields.kind === 'international') international.add(start)
  if (international.size === 0) return [...bodies]
  return bodies.map((body) => {
    if (body.fields.kind === 'international') return body
    const parent = behindBelonging(reading, words, tokenAt(reading.page, body.end))
    // ل may stand before it
    if (parent < 0 || (!international.has(parent) && !international.has(parent + 1))) return body
    return { ...body, fields: { kind: 'international', class: body.fields.class } }
  })
}

/** Where the word begins that stands behind a word of belonging; -1 where there is none. */
function behindBelonging({ page }: Reading, words: HitView, token: number): number {
  if (token >= page.tokenCount) return -1
  const hit = words.longest(
    token,
    (hit) => words.row(hit).key === BELONGING && words.opening(hit) === 0 && words.closing(hit) !== BEFORE_SUFFIX,
  )
  const behind = hit < 0 ? page.tokenCount : words.endToken(hit)
  return behind < page.tokenCount ? (page.tokenStarts[behind] as number) : -1
}
