import { WORD } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import { followsWaw, type Presentation, withTitles } from '../presentation.ts'
import { standsForOne } from '../titles/title.ts'

/**
 * Makes a bare Persian title definite where it opens a sentence and و joins it to one that is: both are one holder's.
 *
 * @example `سفیر` in `سفیر و نماینده دائم ایران در سازمان ملل گفت`
 */
export function withCoordinated({ page, language }: Reading, chain: readonly Presentation[]): readonly Presentation[] {
  if (language !== 'fa' || chain.length < 2) return chain
  return chain.map((one, i) => {
    const [title] = one.titles
    const [next] = chain[i + 1]?.titles ?? []
    if (!title || !next || one.name || chain[i + 1]?.name || one.titles.length > 1) return one
    if (title.plural || title.stump || standsForOne(title) || !standsForOne(next)) return one
    const opens = title.firstToken === 0 || page.tokenKinds[title.firstToken - 1] !== WORD
    const isJoined = title.endToken + 1 === next.firstToken && followsWaw(page, next.firstToken)
    return opens && isJoined ? withTitles(one, [{ ...title, weak: false, definite: true }]) : one
  })
}
