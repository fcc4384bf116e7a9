import { CLOSING_QUOTE, isArabicLetter, isBreak, OPENING_QUOTE } from './shape-classes.ts'
import type { Zones } from './zones.ts'

/** Straight and curly quotation marks that pair within a line and hold Arabic letters, by place. */
export function quotePairs(text: string, zones: Zones): Map<number, string> | undefined {
  if (!text.includes('"') && !text.includes('\u201c')) return undefined
  const pairs = new Map<number, string>()
  let open = -1
  let arabic = false
  let line: number[] = []
  let zone = 0
  const closeLine = (): void => {
    if (line.length % 4 === 0 && open < 0)
      for (let i = 0; i < line.length; i += 2) pairs.set(line[i] as number, String.fromCharCode(line[i + 1] as number))
    line = []
    open = -1
  }
  for (let i = 0; i < text.length; i++) {
    if (zone < zones.length && i >= (zones[zone] as number)) {
      i = (zones[zone + 1] as number) - 1
      zone += 2
      continue
    }
    const code = text.charCodeAt(i)
    if (isBreak(code)) closeLine()
    else if (isArabicLetter(code)) arabic = true
    else if (code === 0x22 || code === 0x201c || code === 0x201d) {
      if (open < 0) {
        open = i
        arabic = false
      } else {
        if (arabic) line.push(open, OPENING_QUOTE, i, CLOSING_QUOTE)
        open = -1
      }
    }
  }
  closeLine()
  return pairs
}
