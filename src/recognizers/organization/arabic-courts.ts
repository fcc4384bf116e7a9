import type { ArabicFields } from './arabic-fields.ts'
import type { ArabicPlaces } from './arabic-places.ts'
import type { NameWords } from './name-words.ts'
import type { Neighbours } from './neighbours.ts'

/** Reads how the names of Arabic courts and prosecutions go on: the place that one is of, adjectives, what it tries. */
export class ArabicCourts {
  constructor(
    private readonly words: NameWords,
    private readonly around: Neighbours,
    private readonly fields: ArabicFields,
    private readonly places: ArabicPlaces,
  ) {}

  /**
   * `بغداد الكرخ الاتحادية` behind `محكمة استئناف`, `الكرخ الثالثة` behind `محكمة تحقيق`,
   * `المختصة بقضايا النزاهة` behind `محكمة الجنح`; the token where nothing follows.
   */
  behind(token: number): number {
    const { words, around, fields, places } = this
    let at = token
    // a place behind a noun without article, and parts of a town behind it
    if (around.isWord(at) && !words.isDefinite(at - 1, at)) at = places.known(at)
    if (at > token) while (around.isWord(at) && around.place(at) > at) at = around.place(at)
    for (let word = words.at(at); word?.kind === 'adjective' && word.feminine; word = words.at(at)) {
      const remit = fields.related(at)
      if (remit > at) return remit
      if (!word.definite || word.joined || word.toward) break
      at = word.endToken
    }
    return fields.related(fields.ordinal(at))
  }
}
