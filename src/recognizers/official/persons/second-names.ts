import { LINE_BREAK } from '../../../text/page.ts'
import type { Reading } from '../../recognizer.ts'
import { beginningAt, endingAt, type Name } from '../names/name.ts'
import type { NameClasses } from '../names/name-classes.ts'
import { wordsOf } from '../names/name-words.ts'
import { type Presentation, presentationOf } from '../presentation.ts'
import { isKing } from './kings.ts'
import { KnownPeople } from './known-people.ts'

/** How many tokens two names that stand together have at least, and the second of them. */
const SHORTEST_PAIR = 3
const SHORTEST_SECOND = 2

/**
 * Takes out of a name the second one that follows it without a mark, where the page presents both elsewhere:
 * pages end in a row of names and other keywords. A father's name and a surname that others have too are no second one.
 *
 * @example `الملك خالد سعد العمري`, on a page of `الملك خالد` and `رئيس الوزراء سعد العمري`
 */
export function withoutSecondNames(
  reading: Reading,
  classes: NameClasses,
  presentations: readonly Presentation[],
): readonly Presentation[] {
  const isPair = (one: Presentation) => mayBePair(one) && isInRow(reading, classes, one.name)
  if (reading.language !== 'ar' || !presentations.some(isPair)) return presentations
  const presented = new Set<string>()
  const kings = new Set<string>()
  for (const { name, titles } of presentations) {
    if (!name) continue
    presented.add(lettersOf(reading, name))
    if (titles.some(isKing)) kings.add(lettersOf(reading, name))
  }
  const people = new KnownPeople(reading)
  const standsAlone = (name: Name) =>
    name.endToken - name.firstToken > 1 || kings.has(lettersOf(reading, name)) || people.find(name, false) !== undefined
  return presentations.map((one) => {
    const name = one.name && isPair(one) ? firstOf(reading, one.name, presented, standsAlone) : undefined
    return name ? presentationOf(one.rule, name, one.honorifics, one.titles, one.country, one.called) : one
  })
}

/** Whether a name is long enough for two, and no title behind it tells of one person. */
const mayBePair = (one: Presentation): one is Presentation & { name: Name } => {
  const { name, titles } = one
  return (
    name !== undefined &&
    name.endToken - name.firstToken >= SHORTEST_PAIR &&
    titles.every(({ firstToken }) => firstToken < name.firstToken)
  )
}

/** Whether no sentence goes on behind a name: its line ends there, or another keyword follows. */
const isInRow = ({ page }: Reading, classes: NameClasses, { endToken }: Name): boolean =>
  endToken >= page.tokenCount || page.tokenKinds[endToken] === LINE_BREAK || !classes.endsFirmly(endToken)

/** The first of two presented names; undefined where they are one. */
function firstOf(
  reading: Reading,
  name: Name,
  presented: ReadonlySet<string>,
  standsAlone: (name: Name) => boolean,
): Name | undefined {
  const { tokenStarts, tokenEnds } = reading.page
  for (let token = name.firstToken + 1; token <= name.endToken - SHORTEST_SECOND; token++) {
    const first = endingAt(name, tokenEnds[token - 1] as number, token)
    if (!presented.has(lettersOf(reading, first)) || !standsAlone(first)) continue
    const second = beginningAt(name, tokenStarts[token] as number, { firstToken: token, written: undefined })
    if (presented.has(lettersOf(reading, second))) return first
  }
  return undefined
}

const lettersOf = (reading: Reading, name: Name): string => wordsOf(reading, name).join('')
