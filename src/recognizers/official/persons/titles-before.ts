import { candidateOf, type OfficialCandidate } from '../candidate.ts'
import type { Name } from '../names/name.ts'
import type { Title } from '../titles/title.ts'

const AMBASSADOR = 'ambassador'
const DIPLOMATS = new Set([AMBASSADOR, 'representative'])

/** One role for titles of one office: `الوزير`, `وزير الصحة`; a permanent representative is called ambassador. */
const roleOf = ({ role }: Title): string => (DIPLOMATS.has(role) ? AMBASSADOR : role)

/**
 * Gives names that stand alone the one-word title right before them, where the words behind leave open whether it is a name.
 *
 * @example `قدم الوزير العمري هدية` on a page that has told `وزير الصحة خالد العمري`
 */
export class TitlesBefore {
  /** By the token behind it, where a candidate of a title of one word stands. */
  private readonly alone = new Map<number, number>()
  /** The roles that the page gives each person. */
  private readonly roles = new Map<string, Set<string>>()

  constructor(private readonly candidates: OfficialCandidate[]) {
    candidates.forEach(({ fields: { name, person, titles } }, i) => {
      const [first] = titles
      if (name && person !== '') for (const title of titles) this.give(person, roleOf(title))
      else if (first?.bare && first.endToken - first.firstToken === 1) this.alone.set(first.endToken, i)
    })
  }

  /** Makes one candidate of a name and the title before it; false where there is none that the page gives its bearer. */
  join(name: Name, person: string): boolean {
    const i = this.alone.get(name.firstToken)
    const { titles, honorifics } = (i === undefined ? undefined : this.candidates[i])?.fields ?? {}
    const own = this.roles.get(person)
    if (i === undefined || !titles || !honorifics || !own) return false
    if (!titles.every((title) => own.has(roleOf(title)))) return false
    this.candidates[i] = candidateOf('title + name', person, 'likely', name, honorifics, titles, undefined)
    return true
  }

  private give(person: string, role: string): void {
    const roles = this.roles.get(person)
    if (roles) roles.add(role)
    else this.roles.set(person, new Set([role]))
  }
}
