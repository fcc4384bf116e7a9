import type { Honorific, Presentation } from '../presentation.ts'
import type { Honorifics } from '../side-by-side/honorifics.ts'

/** The row of the word for an ambassador as diplomats of all ranks are addressed. */
const AMBASSADOR = 'honorifics/ambassador-address'
const ROLE = 'ambassador'

/**
 * Tells where the bare title of an ambassador is but the address of a diplomat whom the page shows in another office, or elsewhere
 * addresses so beside his title.
 *
 * @example `السفير` in `السفير خالد العمري` on the page of `المتحدث باسم الوزارة السفير خالد العمري`
 */
export class Addresses {
  private readonly diplomats = new Set<string>()

  constructor(
    persons: ReadonlyMap<Presentation, string>,
    private readonly honorifics: Honorifics,
  ) {
    for (const [{ titles, honorifics }, person] of persons)
      if (
        titles.some(({ bare, role }) => !bare && role !== ROLE) ||
        (titles.length > 0 && honorifics.some(({ row }) => row === AMBASSADOR))
      )
        this.diplomats.add(person)
  }

  /** The address that the only title of a presentation is; undefined where it is an office. */
  of({ name, titles }: Presentation, person: string): Honorific | undefined {
    const [title, other] = titles
    if (!name || !title?.bare || other || title.role !== ROLE || title.endToken !== name.firstToken) return undefined
    if (!this.diplomats.has(person)) return undefined
    const address = this.honorifics.at(title.firstToken)
    return address?.row === AMBASSADOR && address.endToken === title.endToken ? address : undefined
  }
}
