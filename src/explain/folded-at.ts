import type { Page } from '../text/page.ts'

/** The first folded unit at or after an offset of the original text. */
export function foldedAt(page: Page, offset: number): number {
  let low = 0
  let high = page.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((page.starts[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}
