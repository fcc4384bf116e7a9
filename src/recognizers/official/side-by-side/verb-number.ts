import { symbolOf } from '../../../text/characters.ts'
import { endsSentence } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import type { NameClasses } from '../names/name-classes.ts'

/** How many words behind a title are looked through. */
const REACH = 25
const PLURAL = [...'ند'].map(symbolOf)
const ALIF = symbolOf('ا')

/** Whether a token ends a sentence: a full stop, a line's end, the page's. */
export const isSentenceBorder = ({ page }: Reading, token: number): boolean =>
  token < 0 || token >= page.tokenCount || endsSentence(page, token)

/**
 * The number of the next Persian verb of a sentence; none where there is no verb before what stops the search.
 *
 * @example `plural` for `بازدید کردند`, `singular` for `بازدید کرد`
 */
export function numberOfVerb(
  reading: Reading,
  classes: NameClasses,
  from: number,
  stops: (token: number) => boolean,
): 'plural' | 'singular' | undefined {
  const { symbols, tokenEnds } = reading.page
  for (let token = from; token < from + REACH && !isSentenceBorder(reading, token); token++) {
    if (stops(token)) return undefined
    if (!classes.isVerb(token)) continue
    const end = tokenEnds[token] as number
    const isPlural = PLURAL.every((letter, i) => symbols[end - PLURAL.length + i] === letter)
    // `خواند`, `رساند`
    if (isPlural) return symbols[end - PLURAL.length - 1] === ALIF ? 'singular' : 'plural'
    // a light verb's noun may be a verb too
    if (!classes.isVerb(token + 1)) return 'singular'
  }
  return undefined
}
