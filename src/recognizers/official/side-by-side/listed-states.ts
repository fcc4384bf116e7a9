import { symbolOf } from '../../../text/characters.ts'
import { isSymbol, WORD } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { NameClasses } from '../names/name-classes.ts'

const COMMA = symbolOf(',')
const WAW = symbolOf('و')
/** The most words of the field between a plural title and its states. */
const LONGEST_FIELD = 4

/** The states of a list. */
export interface StateList {
  readonly codes: readonly string[]
  readonly firstToken: number
  readonly endToken: number
}

/**
 * Reads the states behind a plural title, over its field.
 *
 * @example `تركيا وقطر` behind `وزيرا خارجية`, `ایران و ترکیه` behind `وزرای خارجه`
 */
export class ListedStates {
  private readonly countries: HitView

  constructor(
    private readonly reading: Reading,
    private readonly classes: NameClasses,
  ) {
    this.countries = viewOf(reading, 'country')
  }

  /** Two states or more, joined by commas and و; undefined where fewer follow. */
  behind(token: number): StateList | undefined {
    const { page } = this.reading
    let first = token
    while (this.stateAt(first) < 0) {
      if (first === token + LONGEST_FIELD - 1 || first >= page.tokenCount || page.tokenKinds[first] !== WORD)
        return undefined
      if (first > token && this.classes.isVerb(first)) return undefined
      first++
    }
    const codes: string[] = []
    let end = first
    for (let at = first; at >= 0; at = this.joint(end)) {
      const state = this.stateAt(at)
      if (state < 0) break
      codes.push(this.countries.row(state).key)
      end = this.countries.endToken(state)
    }
    return codes.length > 1 ? { codes, firstToken: first, endToken: end } : undefined
  }

  private stateAt(token: number): number {
    const { countries } = this
    return token < this.reading.page.tokenCount ? countries.longest(token, (hit) => countries.closing(hit) === 0) : -1
  }

  /** The token behind a comma or و; the same where a state with و written onto it follows; -1 where the list ends. */
  private joint(token: number): number {
    const { page } = this.reading
    const at = isSymbol(page, token, COMMA) ? token + 1 : token
    if (isSymbol(page, at, WAW)) return at + 1
    if (at > token) return at
    const state = this.stateAt(at)
    return state >= 0 && this.countries.opening(state) !== 0 ? at : -1
  }
}
