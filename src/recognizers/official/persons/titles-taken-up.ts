import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { NameClasses } from '../names/name-classes.ts'
import { STOP, UNKNOWN } from '../names/token-class.ts'
import type { Presentation } from '../presentation.ts'
import { standsForOne, type Title } from '../titles/title.ts'

/** Roles whose title word alone takes up who was named with it; others are honorifics and ordinary words as often. */
const TAKEN_UP = new Set(
  `ambassador charge-daffaires commander consul coordinator director director-general district-governor envoy governor
  legislator mayor minister prosecutor rapporteur representative secretary secretary-general spokesperson`.split(/\s+/),
)
const SAYING = new Set(['saying'])
const THIS = new Set(['this-one'])

/** Who was presented in a role so far. */
interface Holders {
  readonly persons: Set<string>
  readonly states: Set<string>
}

/**
 * Tells where a title word that means anybody by itself means who was named with it before, if only one was.
 *
 * @example `وأكد السفير أن` after `سفير مصر علاء موسى`, `سفیر افزود` after `سفیر ایران محسن کریمی`
 */
export class TitlesTakenUp {
  private readonly cues: HitView
  private readonly holders = new Map<string, Holders>()

  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
  ) {
    this.cues = viewOf(reading, 'cue')
  }

  /** The title of a presentation without a name, made certain if it takes up somebody; ask in reading order. */
  of({ name, titles }: Presentation): Title | undefined {
    const [title, other] = titles
    if (name || other || !title || !title.bare || title.plural || standsForOne(title)) return undefined
    const holders = this.holders.get(title.role)
    if (holders?.persons.size !== 1 || holders.states.size > 1) return undefined
    return this.isCertain(title) ? { ...title, weak: false, definite: true } : undefined
  }

  /** Somebody is presented: `person` where he has a name. */
  present({ titles }: Presentation, person?: string): void {
    for (const { role, plural, country } of titles) {
      if (plural || !TAKEN_UP.has(role)) continue
      const holders = this.holders.get(role) ?? { persons: new Set(), states: new Set() }
      this.holders.set(role, holders)
      if (person !== undefined) holders.persons.add(person)
      if (country !== undefined) holders.states.add(country)
    }
  }

  private isCertain({ firstToken, endToken, definite, role }: Title): boolean {
    const { classes, cues } = this
    if (this.reading.language === 'ar') {
      if (!definite || firstToken === 0) return false
      if (classes.isVerb(firstToken - 1)) return classes.of(endToken) <= STOP
      // `أن السفير مهتم`: an honorific only before a name
      return role === 'ambassador' && classes.of(firstToken - 1) === STOP && classes.of(endToken) <= UNKNOWN
    }
    return (
      cues.isWord(endToken, SAYING) &&
      (firstToken === 0 || classes.isMark(firstToken - 1) || cues.isWord(firstToken - 1, THIS))
    )
  }
}
