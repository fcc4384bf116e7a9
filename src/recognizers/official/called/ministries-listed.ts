import { LINE_BREAK, tokenAt, tokenBehind } from '../../../text/page.ts'
import type { Candidate, Reading } from '../../recognizer.ts'
import type { NameReader } from '../names/names.ts'
import { calledPresentation, type Presentation } from '../presentation.ts'
import type { Honorifics } from '../side-by-side/honorifics.ts'

/** One such line may be anything; two are a list. */
const FEWEST = 2

/**
 * Who takes over which ministry, as lists of a new government are written: lines of a full name and a ministry.
 *
 * @example `- خالد العمري وزارة العدل`
 */
export function ministriesListed(
  { page }: Reading,
  earlier: readonly Candidate[],
  names: NameReader,
  honorifics: Honorifics,
): Presentation[] {
  const found: Presentation[] = []
  for (const { type, start, end } of earlier) {
    if (type !== 'ministry') continue
    const token = tokenAt(page, start)
    const behind = tokenBehind(page, end)
    if (behind < page.tokenCount && page.tokenKinds[behind] !== LINE_BREAK) continue
    const name = names.before(token)
    if (!names.mayBeFullFromGiven(name)) continue
    const addresses = honorifics.before(name.firstToken)
    if (!names.classes.isMark((addresses[0]?.firstToken ?? name.firstToken) - 1)) continue
    const presentation = calledPresentation(name, 'line of name and ministry', addresses)
    if (presentation) found.push(presentation)
  }
  return found.length < FEWEST ? [] : found
}
