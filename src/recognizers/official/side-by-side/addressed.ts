import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { type Element, titleElement } from '../presentation.ts'
import type { TitleReader } from '../titles/titles.ts'
import type { Honorifics } from './honorifics.ts'

/** The offices by which their holders are addressed, name or no name: `سعادة السفير`, `السيد الوالي`. */
const ADDRESSED = new Set(['ambassador', 'governor'])

/**
 * Tells words that are an honorific as well as a title, and titles that are ordinary words too, by the honorifics beside them.
 *
 * @example `سعادة السفير خالد العمري`, `السيد الوالي`
 */
export class Addressed {
  private readonly view: HitView

  constructor(
    private readonly reading: Reading,
    private readonly titles: TitleReader,
    private readonly honorifics: Honorifics,
  ) {
    this.view = viewOf(reading, 'honorific')
  }

  /** A chain with each such word as what it is there. */
  in(chain: Element[]): Element[] {
    if (chain.length < 2 || this.reading.language !== 'ar') return chain
    return chain.some(({ kind }) => kind === 'title') ? this.withoutAddress(chain) : this.withTitle(chain)
  }

  /**
   * The last honorific that is a title too as the title, where there is no other: `السفير` is what somebody is before
   * `خالد العمري` alone.
   */
  private withTitle(chain: Element[]): Element[] {
    const named = chain.some(({ kind }) => kind === 'name')
    for (let i = chain.length - 1; i > 0; i--) {
      const element = chain[i] as Element
      if (element.kind !== 'honorific') continue
      const title = this.titles.has(element.firstToken) ? this.titles.read(element.firstToken) : undefined
      if (!title || title.plural || title.endToken !== element.endToken || title.role === 'official') continue
      if (!named && !ADDRESSED.has(title.role)) continue
      // `سماحة القاضي`: both are how clerics are called
      const before = chain[i - 1] as Element
      if (before.kind === 'honorific' && before.honorific.religious) continue
      return [...chain.slice(0, i), titleElement({ ...title, weak: false }), ...chain.slice(i + 1)]
    }
    return chain
  }

  /**
   * `السيد الوالي` is one certain governor; `السفير` before `الدكتور خالد العمري سفير مصر` is an honorific, since another
   * honorific stands behind it and his title behind his name.
   */
  private withoutAddress(chain: Element[]): Element[] {
    const at = chain.findIndex(({ kind }) => kind !== 'honorific')
    const first = chain[at]
    if (first?.kind !== 'title' || !first.title.bare) return chain
    const next = chain[at + 1]
    const isTitled = chain.some((other) => other.kind === 'title' && other !== first && !other.title.bare)
    if (next?.kind === 'honorific' && isTitled && this.view.has(first.firstToken)) {
      const honorific = this.honorifics.at(first.firstToken)
      if (honorific?.endToken === first.endToken) {
        const { firstToken, endToken } = first
        return [...chain.slice(0, at), { kind: 'honorific', firstToken, endToken, honorific }, ...chain.slice(at + 1)]
      }
    }
    if (at === 0 || !first.title.weak || first.title.plural || !ADDRESSED.has(first.title.role)) return chain
    return [...chain.slice(0, at), titleElement({ ...first.title, weak: false }), ...chain.slice(at + 1)]
  }
}
