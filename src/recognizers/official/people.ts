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
  /** By the last words of a name, written together; -1 where two people's names end so. */
  private readonly byLastLetters = new Map<string, number>()

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

  /** The only known person whose last words, written together, are these written together (`علی\u200cاکبر` is `علی اکبر`). */
  private findWritten(words: readonly string[]): Person | undefined {
    const index = this.byLastLetters.get(words.join(''))
    return index === undefined || index < 0 ? undefined : this.people[index]
  }

  /** The person of a name: a known one, else a new one. Give full names before short ones. */
  of(words: readonly string[]): string {
    const known = this.find(words) ?? this.findWritten(words)
    if (known) return known.id
    const index = this.people.length
    const id = `p${index + 1}`
    this.people.push({ id, words })
    for (let from = 0; from < words.length; from++) {
      const letters = words.slice(from).join('')
      this.byLastLetters.set(letters, this.byLastLetters.has(letters) ? -1 : index)
    }
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
