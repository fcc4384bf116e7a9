/** A person of the page: the words of the fullest name, folded. */
export interface Person {
  readonly id: string
  readonly words: readonly string[]
}

/**
 * The persons of a page. A name whose words are all in a longer one is the same person's;
 * a name that fits two people (one surname) is nobody's of them.
 */
export class People {
  private readonly people: { id: string; words: readonly string[] }[] = []
  private readonly byWord = new Map<string, number[]>()

  /** The only known person in whose name all of these words are. */
  find(words: readonly string[]): Person | undefined {
    const holders = this.byWord.get(words[0] as string)
    if (!holders) return undefined
    let found: Person | undefined
    for (const index of holders) {
      const person = this.people[index] as Person
      if (!words.every((word) => person.words.includes(word))) continue
      if (found) return undefined
      found = person
    }
    return found
  }

  /** The person of a name: a known one, else a new one. Give full names before short ones. */
  of(words: readonly string[]): string {
    const known = this.find(words)
    if (known) return known.id
    const index = this.people.length
    const id = `p${index + 1}`
    this.people.push({ id, words })
    for (const word of words) {
      const holders = this.byWord.get(word)
      if (!holders) this.byWord.set(word, [index])
      else if (holders[holders.length - 1] !== index) holders.push(index)
    }
    return id
  }

  /** Everybody. */
  all(): readonly Person[] {
    return this.people
  }
}
