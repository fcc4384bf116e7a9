import { candidateOf, type OfficialCandidate } from '../candidate.ts'
import type { Name } from '../names/name.ts'
import type { Title } from '../titles/title.ts'

const DIPLOMATS = new Set(['ambassador', 'representative'])

/** `الوزير`, `وزير الصحة`; a permanent representative is called ambassador. */
const areOfOneOffice = (one: Title, { role }: Title): boolean =>
  one.role === role || (DIPLOMATS.has(one.role) && DIPLOMATS.has(role))

/**
 * Gives names that stand alone the one-word title right before them, where the words behind leave open whether it is a name.
 *
 * @example `قدم الوزير العمري هدية` on a page that has told `وزير الصحة خالد العمري`
 */
export class TitlesBefore {
  /** By the token behind it, where a candidate of a title of one word stands. */
  private readonly alone = new Map<number, number>()
  private readonly titles = new Map<string, Title[]>()

  constructor(private readonly candidates: OfficialCandidate[]) {
    candidates.forEach(({ fields: { name, person, titles } }, i) => {
      const [first] = titles
      if (name && person !== '') this.titles.set(person, [...(this.titles.get(person) ?? []), ...titles])
      else if (first?.bare && first.endToken - first.firstToken === 1) this.alone.set(first.endToken, i)
    })
  }

  /** Makes one candidate of a name and the title before it; false where there is none that the page gives its bearer. */
  join(name: Name, person: string): boolean {
    const i = this.alone.get(name.firstToken)
    const { titles, honorifics } = (i === undefined ? undefined : this.candidates[i])?.fields ?? {}
    const own = this.titles.get(person)
    if (i === undefined || !titles || !honorifics || !own) return false
    if (!titles.every((title) => own.some((other) => areOfOneOffice(title, other)))) return false
    this.candidates[i] = candidateOf('title + name', person, 'likely', name, honorifics, titles, undefined)
    return true
  }
}
