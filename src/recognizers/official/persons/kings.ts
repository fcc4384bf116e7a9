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
  /** By a given name the king whom a page calls by it; undefined where two have it. */
  private readonly ids = new Map<string, string | undefined>()

  constructor(private readonly people: People) {}

  /** The person whom a king's title and a name mean. Give full names before short ones. */
  of(words: readonly string[]): string {
    const [given] = words as [string]
    if (words.length === 1) return this.called(given)
    const id = this.people.of(words)
    if (!this.ids.has(given)) this.ids.set(given, id)
    // `الملك عبدالله الثاني`, `الملك عبدالله بن عبدالعزيز`: the given name alone is none of the two
    else if (this.ids.get(given) !== id) this.ids.set(given, undefined)
    return id
  }

  /** Whom the given name alone means: the same one wherever the page has it. */
  private called(given: string): string {
    const id = this.ids.get(given) ?? this.newOne([given])
    this.ids.set(given, id)
    return id
  }

  /** Another than whose later name has the word. */
  private newOne(words: readonly string[]): string {
    const named = this.people.find(words)
    return named === undefined || named.words.length === 1 ? this.people.of(words) : this.people.another()
  }
}
