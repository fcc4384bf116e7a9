import { isFormOf } from '../../../match/lookup.ts'
import { AFTER_BA, AFTER_LA, AFTER_WA, BEFORE_JOINT, BEFORE_SUFFIX, SWALLOWED } from '../../../match/match.ts'
import { symbolOf } from '../../../text/characters.ts'
import type { Hit, HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { lexiconOf, viewOf } from '../../views.ts'

const ALIF = symbolOf('ا')
const WAW = symbolOf('و')
const YEH = symbolOf('ی')

/**
 * Tells by what is written onto it whether a form of the dictionary of offices is a title where it stands.
 *
 * @example `والوزير`, `وزرای` are; `رئیس\u200cعلی`, `ملک\u200cپور` are names.
 */
export class TitleForms {
  private readonly names: HitView

  constructor(
    private readonly reading: Reading,
    private readonly offices: HitView,
  ) {
    this.names = viewOf(reading, 'name')
  }

  /** Whether a form is a title: with no more before it than a proclitic, nothing behind it that makes another word of it. */
  readonly is = (hit: Hit): boolean => this.opens(hit) && this.closes(hit)

  private opens(hit: Hit): boolean {
    return (this.offices.opening(hit) & ~(AFTER_WA | AFTER_BA | AFTER_LA | SWALLOWED)) === 0
  }

  /** `ملک\u200cپور`: what is joined to a title word makes a family name of it. */
  private endsFamilyName(hit: Hit): boolean {
    const { page } = this.reading
    const end = page.tokenEnds[this.offices.endToken(hit) - 1] as number
    return isFormOf(
      lexiconOf(this.reading, 'name'),
      'names/persian-family-endings',
      page.symbols,
      this.offices.end(hit),
      end,
    )
  }

  /** A title ends a word; only the ezafe ی may be written onto a vowel. */
  private closes(hit: Hit): boolean {
    const { offices } = this
    // `رئیس\u200cعلی` is a given name
    if (offices.closing(hit) === BEFORE_JOINT)
      return !this.endsFamilyName(hit) && !this.names.hasPlain(offices.endToken(hit) - 1)
    if (offices.closing(hit) !== BEFORE_SUFFIX) return true
    const { page } = this.reading
    const end = offices.end(hit)
    const last = page.symbols[end - 1]
    return (
      (last === ALIF || last === WAW) &&
      page.symbols[end] === YEH &&
      (page.tokenEnds[offices.endToken(hit) - 1] as number) === end + 1
    )
  }
}
