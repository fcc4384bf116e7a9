import type { Reading } from '../../recognizer.ts'
import { endingAt, type Name } from '../names/name.ts'
import { wordsOf } from '../names/name-words.ts'
import { type Presentation, presentationOf } from '../presentation.ts'

/** How many tokens two names that stand together have at least, and the second of them. */
const SHORTEST_PAIR = 3
const SHORTEST_SECOND = 2

/**
 * Takes out of a name the second one that follows it without a mark, where the page presents both elsewhere:
 * pages end in a row of names and other keywords.
 *
 * @example `الملك خالد سعد العمري`, on a page of `الملك خالد` and `رئيس الوزراء سعد العمري`
 */
export function withoutSecondNames(reading: Reading, presentations: readonly Presentation[]): readonly Presentation[] {
  if (reading.language !== 'ar' || !presentations.some(({ name }) => mayBePair(name))) return presentations
  const presented = new Set<string>()
  for (const { name } of presentations) if (name) presented.add(lettersOf(reading, name))
  return presentations.map((one) => {
    const name = mayBePair(one.name) ? firstOf(reading, one.name, presented) : undefined
    return name ? presentationOf(one.rule, name, one.honorifics, one.titles, one.country, one.called) : one
  })
}

const mayBePair = (name: Name | undefined): name is Name =>
  name !== undefined && name.endToken - name.firstToken >= SHORTEST_PAIR

/** The first of two presented names; undefined where they are one. */
function firstOf(reading: Reading, name: Name, presented: ReadonlySet<string>): Name | undefined {
  const { tokenStarts, tokenEnds } = reading.page
  for (let token = name.firstToken + 1; token <= name.endToken - SHORTEST_SECOND; token++) {
    const first = endingAt(name, tokenEnds[token - 1] as number, token)
    if (!presented.has(lettersOf(reading, first))) continue
    const second = { ...name, start: tokenStarts[token] as number, firstToken: token }
    if (presented.has(lettersOf(reading, second))) return first
  }
  return undefined
}

const lettersOf = (reading: Reading, name: Name): string => wordsOf(reading, name).join('')
