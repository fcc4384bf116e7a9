import type { Title } from '../titles/title.ts'
import type { People } from './people.ts'

/** Whether a title is a king's. */
export const isKing = ({ role }: Title): boolean => role === 'king'

/**
 * Tells kings by their given names, which are also their sons' and grandsons' fathers'.
 *
 * @example `الملك خالد` is nobody of a page that tells of `الأمير فيصل بن خالد`
 */
export class Kings {
  private readonly ids = new Map<string, string>()

  constructor(private readonly people: People) {}

  /** The person whom a king's title and a name mean. Give full names before short ones. */
  of(words: readonly string[]): string {
    const [given] = words as [string]
    const known = this.ids.get(given)
    const id = words.length > 1 ? this.people.of(words) : (known ?? this.newOne(words))
    if (known === undefined) this.ids.set(given, id)
    return id
  }

  /** Another than whose later name has the word. */
  private newOne(words: readonly string[]): string {
    const named = this.people.find(words)
    return named === undefined || named.words.length === 1 ? this.people.of(words) : this.people.another()
  }
}
