import type { Reading } from '../recognizer.ts'
import type { NameWords } from './name-words.ts'

/** So many words of sport make a page a sports report. */
const ENOUGH = 5
/** Bodies after which clubs are called: `شهرداری گرگان`, `نیروی زمینی`. */
const NAMESAKES = new Set(['municipality', 'armed-forces', 'governorate', 'customs', 'police'])

/** Tells whether bodies of a class are clubs on a Persian page: it is a sports report. */
export function clubReader(reading: Reading, words: NameWords): (type: string) => boolean {
  let report: boolean | undefined
  return (type) => {
    if (reading.language !== 'fa' || !NAMESAKES.has(type)) return false
    report ??= isSportsReport(reading, words)
    return report
  }
}

function isSportsReport({ page }: Reading, words: NameWords): boolean {
  let found = 0
  for (let token = words.nextSign(0); token < page.tokenCount; token = words.nextSign(token + 1))
    if (words.isSign('sport', token) && ++found >= ENOUGH) return true
  return false
}
