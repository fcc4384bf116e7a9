import { symbolOf } from '../../../text/characters.ts'

/** A person of the page: the words of the fullest name, folded. */
export interface Person {
  readonly id: string
  readonly words: readonly string[]
}

/** Whether somebody may be called by the last words of a name, from one of them on. */
export function mayStandAlone(words: readonly string[], from: number, isParticle: (word: string) => boolean): boolean {
  const first = words[from] as string
  const before = words[from - 1] as string
  // `بن جامع` of `عمار بن جامع`
  if (from === 1 && words.length === 3 && first === BIN) return true
  if (isParticle(first) && ((first.length === 2 && !isWestern(first)) || endsName(first))) return false
  // not the word behind بن or آل alone: it is somebody else's name
  return from === 1 || !isParticle(before) || endsName(before)
}

/** `بن`, folded. */
export const BIN = String.fromCharCode(symbolOf('ب'), symbolOf('ن'))
/** The article, folded. */
export const ARTICLE = String.fromCharCode(symbolOf('ا'), symbolOf('ل'))

const DAL = String.fromCharCode(symbolOf('د'))
const LAM = String.fromCharCode(symbolOf('ل'))

/** `دي`, `دو` (de): a short particle with which a European's family name begins. */
export const isNobiliaryParticle = (particle: string): boolean => particle.length === 2 && particle.startsWith(DAL)

/** The same, or an article: `لو` of `لو دريان`. */
const isWestern = (particle: string): boolean =>
  isNobiliaryParticle(particle) || (particle.length === 2 && particle.startsWith(LAM))

/** `الدين`, `الله`: particles with the article close a given name; a family name may follow. */
const endsName = (particle: string): boolean => particle.length > 2 && particle.startsWith(ARTICLE)

/**
 * The persons of a page. A name whose words are all in a longer one is the same person's;
 * a name that fits two people (one surname) is nobody's of them.
 */
export class People {
  private readonly people: { id: string; words: readonly string[] }[] = []
  private readonly byWord = new Map<string, number[]>()
  private readonly byId = new Map<string, number>()
  /** How many ids somebody has of whom no name is kept. */
  private others = 0
  /** By the whole name, written together. */
  private readonly byLetters = new Map<string, number>()
  /** By the last words of a name, written together; -1 where two people's names end so. */
  private readonly byLastLetters = new Map<string, number>()

  constructor(private readonly isParticle: (word: string) => boolean) {}

  /** The person of just this name, else the only known one in whose name all of these words are. */
  find(words: readonly string[]): Person | undefined {
    const same = this.byLetters.get(words.join(''))
    if (same !== undefined) return this.people[same]
    const holders = this.holdersOf(words)
    let found: Person | undefined
    for (const index of holders) {
      const person = this.people[index] as Person
      if (!this.isPart(words, person)) continue
      if (found) return undefined
      found = person
    }
    return found
  }

  /** Those who bear the rarest word of a name, and perhaps the others. */
  private holdersOf(words: readonly string[]): readonly number[] {
    let rarest: readonly number[] | undefined
    for (const word of words) {
      if (this.isParticle(word) && word.length === 2) continue
      const holders = this.byWord.get(word)
      if (!holders) return []
      if (!rarest || holders.length < rarest.length) rarest = holders
    }
    return rarest ?? []
  }

  /**
   * `أحمد قطان` is part of `أحمد بن عبدالعزيز قطان`; `سلمان بن عبدالعزيز` is no part of `محمد بن سلمان بن عبدالعزيز`,
   * and words in another order are another name: `خالد بن حمد آل حمد` beside `خالد بن سعد آل حمد`.
   */
  private isPart(words: readonly string[], person: Person): boolean {
    const first = person.words.indexOf(words[0] as string)
    if (first > 0 && words.length > 1 && !mayStandAlone(person.words, first, this.isParticle)) return false
    let at = -1
    for (const word of words) {
      // `محمد بن فهد` is `محمد فهد` too
      if (this.isParticle(word) && word.length === 2) continue
      at = person.words.indexOf(word, at + 1)
      if (at < 0) return false
    }
    return true
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
    const id = this.nextId()
    this.people.push({ id, words })
    this.byId.set(id, index)
    this.byLetters.set(words.join(''), index)
    for (let from = 0; from < words.length; from++) {
      if (from > 0 && !mayStandAlone(words, from, this.isParticle)) continue
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

  /** An id for somebody whom no name of the page tells from others. */
  another(): string {
    const id = this.nextId()
    this.others++
    return id
  }

  private nextId(): string {
    return `p${this.people.length + this.others + 1}`
  }

  /** The person with an id. */
  named(id: string): Person | undefined {
    const index = this.byId.get(id)
    return index === undefined ? undefined : this.people[index]
  }

  /** Everybody. */
  all(): readonly Person[] {
    return this.people
  }
}
