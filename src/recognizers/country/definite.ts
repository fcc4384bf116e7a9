import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'

/** Whether a token is written with the article, proclitics aside; `إلى`, written `الى`, is not. */
export function isDefinite(reading: Reading, token: number): boolean {
  const { page } = reading
  if (token < 0 || token >= page.tokenCount) return false
  const at = page.starts[page.tokenStarts[token] as number] as number
  const { text } = page
  if (
    !text.startsWith('\u0627\u0644', at) &&
    !text.startsWith('\u0644\u0644', at) &&
    !text.startsWith('\u0627\u0644', at + 1)
  )
    return false
  const words = viewOf(reading, 'word')
  for (const hit of words.at(token)) if (words.isPlain(hit) && words.row(hit).key.endsWith('-function')) return false
  return true
}
