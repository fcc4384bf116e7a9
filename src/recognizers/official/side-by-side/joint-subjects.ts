import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { NameClasses } from '../names/name-classes.ts'
import { GIVEN } from '../names/token-class.ts'
import { isJoined, type Presentation, presentationOf, titleElement, withTitles } from '../presentation.ts'
import { standsForOne, type Title } from '../titles/title.ts'
import { isSentenceBorder, numberOfVerb } from './verb-number.ts'

/** How many words before the name are looked through. */
const REACH = 25

/**
 * Tells by a Persian verb in the plural that a title joined by و is somebody else's: who else would the others be in a sentence
 * that names nobody besides.
 *
 * @example `حسین رضایی معاون استاندار و شهردار یزد بازدید کردند`, not `… بازدید کرد`
 */
export class JointSubjects {
  /** The categories of titles and honorifics. */
  private readonly bits: number

  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
  ) {
    this.bits = viewOf(reading, 'office').bit | viewOf(reading, 'honorific').bit
  }

  /** The presentation, or both where its last title is somebody else's. */
  split(one: Presentation): Presentation[] {
    const { name, titles } = one
    const last = titles.at(-1)
    if (this.reading.language !== 'fa' || !name || !last || titles.length < 2 || name.firstToken > last.firstToken)
      return [one]
    if (last.bare || !standsForOne(last) || !isJoined(this.reading.page, titleElement(last))) return [one]
    if (!this.isVerbPlural(last) || this.isOneOfMore(name.firstToken)) return [one]
    return [withTitles(one, titles.slice(0, -1)), presentationOf('title alone', undefined, [], [last])]
  }

  /** Whether the next verb of the sentence is in the plural, and nobody else is told of before it. */
  private isVerbPlural({ endToken }: Title): boolean {
    return numberOfVerb(this.reading, this.classes, endToken, (token) => this.isSomebody(token)) === 'plural'
  }

  /** Whether somebody else is told of before a name in its sentence. */
  private isOneOfMore(firstToken: number): boolean {
    for (let token = firstToken - 1; token >= firstToken - REACH && !isSentenceBorder(this.reading, token); token--)
      if (this.isSomebody(token)) return true
    return false
  }

  private isSomebody(token: number): boolean {
    return ((this.reading.hits.categories[token] as number) & this.bits) !== 0 || this.classes.of(token) >= GIVEN
  }
}
