import { ALIF, LAM, WAW } from '../match/proclitics.ts'
import { SPACE } from './characters.ts'
import { cut, type Page } from './page.ts'

/**
 * An Arabic page as it is with each و written onto the article behind it, which is how dictionaries and rules have it:
 * `منظمة الأغذية و الزراعة`. The page itself where it is so already; else its memory is used again.
 * Before other words و stays apart: it tells that what follows is a whole word, be it a name that nobody knows.
 */
export function withJoinedWaw(page: Page): Page {
  const { symbols, starts, edges, length, tokenStarts, tokenEnds, tokenCount } = page
  let end = 0
  let from = 0
  for (let token = 0; token < tokenCount; token++) {
    const behind = tokenEnds[token] as number
    if (behind - (tokenStarts[token] as number) !== 1 || !isApart(symbols, behind)) continue
    end = from === 0 ? behind : moved(page, from, behind, end)
    from = behind + 1
  }
  if (from === 0) return page
  end = moved(page, from, length, end)
  starts[end] = starts[length] as number
  symbols.fill(0, end, length)
  edges.fill(0, end, length)
  return cut({ ...page, length: end }, page)
}

/** Whether a space and the article follow و. */
const isApart = (symbols: Uint8Array, behind: number): boolean =>
  symbols[behind - 1] === WAW &&
  symbols[behind] === SPACE &&
  symbols[behind + 1] === ALIF &&
  symbols[behind + 2] === LAM

/** Moves a stretch of the page to where it goes on; gives where it ends there. */
function moved({ symbols, starts, edges }: Page, from: number, to: number, end: number): number {
  symbols.copyWithin(end, from, to)
  starts.copyWithin(end, from, to)
  edges.copyWithin(end, from, to)
  return end + to - from
}
