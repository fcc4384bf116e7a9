import type { Reading } from '../../recognizer.ts'
import type { NameClasses } from './name-classes.ts'
import { PARTICLE, STOP, UNKNOWN } from './token-class.ts'

/** A name as it is written. */
export interface Name {
  readonly start: number
  readonly end: number
  readonly firstToken: number
  readonly endToken: number
  /** How many of its words the name lists know. */
  readonly known: number
  readonly quoted: boolean
  /** One word of no list that its place alone shows to be a surname. */
  readonly lone?: boolean | undefined
  /** The name as the dictionary may have it: with the honorific that is none of it, without initials. */
  readonly written?: Name | undefined
}

/** What the words before a name ask of it. */
export interface NameOptions {
  /** A family name alone may begin it (`الوزير القرقاوي`). */
  readonly article?: boolean
  /** Its first word must be known. */
  readonly strict?: boolean
  /** A given name does not stand alone here (`المهندس عبدالله المقبل`). */
  readonly surname?: boolean
  /** A title stands before it, not an honorific. */
  readonly titled?: boolean
  /** A given name alone is enough, be it a word too and whatever follows (`الملك فهد` before `وفد المدينة`). */
  readonly crowned?: boolean
}

/** The most words of a name. */
export const LONGEST_NAME = 8
/** The states where Persian names are at home. */
export const PERSIAN_NAMES: ReadonlySet<string> = new Set(['IR', 'AF', 'TJ'])

/** Whether a name has two words or more of which the lists know one: `محمد العمري`, no surname alone. */
export const isFullName = (name: Name | undefined): name is Name =>
  name !== undefined && name.known > 0 && name.endToken - name.firstToken > 1

/** How many words of a name the lists know: two of `محمد الشريف`. */
export function knownIn(classes: NameClasses, from: number, to: number): number {
  let known = 0
  for (let token = from; token < to; token++) if (classes.of(token) > UNKNOWN || classes.isJoinedGiven(token)) known++
  return known
}

/** The same name with another beginning, and with all its fields: names of one shape are read sooner. */
export const beginningAt = (
  { end, firstToken, endToken, known, quoted, lone, written }: Name,
  start: number,
  own = { firstToken, written },
): Name => ({ start, end, firstToken: own.firstToken, endToken, known, quoted, lone, written: own.written })

/** The same name with another end, and with all its fields. */
export const endingAt = ({ start, firstToken, known, quoted, lone }: Name, end: number, endToken: number): Name => ({
  start,
  end,
  firstToken,
  endToken,
  known,
  quoted,
  lone,
  written: undefined,
})

/** The name from one token to another, with the `سید` before it, without the و written onto it. */
export function nameOf(
  { language, page }: Reading,
  classes: NameClasses,
  from: number,
  endToken: number,
  known: number,
  quoted: boolean,
): Name {
  // Persian `سید` is part of the name
  const firstToken = language === 'fa' && classes.isSayyid(from - 1) ? from - 1 : from
  const joined =
    classes.isJoinedGiven(firstToken) && classes.of(firstToken) >= STOP && classes.of(firstToken) <= UNKNOWN
      ? true
      : classes.of(firstToken + 1) === PARTICLE && classes.beginsWithWaw(firstToken) && !classes.isListed(firstToken)
  return {
    start: (page.tokenStarts[firstToken] as number) + (joined ? 1 : 0),
    end: page.tokenEnds[endToken - 1] as number,
    firstToken,
    endToken,
    known,
    quoted,
    lone: undefined,
    written: undefined,
  }
}
