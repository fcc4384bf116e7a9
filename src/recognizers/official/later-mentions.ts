import { symbolOf } from '../../text/characters.ts'
import { WORD } from '../../text/page.ts'
import type { Reading } from '../recognizer.ts'
import { GIVEN, ORDINARY, PARTICLE, STOP } from './name-classes.ts'
import type { Name, NameReader } from './names.ts'

/** A person of the page: the words of the fullest name, folded. */
export interface Person {
  readonly id: string
  readonly words: readonly string[]
}

/** A later (or earlier) mention of a person by name alone. */
export interface LaterMention {
  readonly name: Name
  readonly person: string
}

const PROCLITICS = new Set([...'وفبکل'].map(symbolOf))

/** The folded words of a stretch of tokens. */
export function wordsOf({ page }: Reading, firstToken: number, endToken: number): string[] {
  const words: string[] = []
  for (let token = firstToken; token < endToken; token++) words.push(folded(page, page.tokenStarts[token] as number, page.tokenEnds[token] as number))
  return words
}

function folded(page: Reading['page'], start: number, end: number): string {
  let text = ''
  for (let i = start; i < end; i++) text += String.fromCharCode(page.symbols[i] as number)
  return text
}

/** Gives names to persons: a name whose words are all in a longer one of the page is the same person. */
export class People {
  private readonly people: { id: string; words: string[]; full: boolean }[] = []
  private readonly byLast = new Map<string, number[]>()

  /** The person of a name; a new one where no known name holds or is held by it. */
  of(words: readonly string[]): string {
    for (const person of this.people) {
      if (words.every((word) => person.words.includes(word))) return person.id
      if (person.words.length > 1 && person.words.every((word) => words.includes(word))) {
        person.words = [...words]
        return person.id
      }
    }
    const id = `p${this.people.length + 1}`
    this.people.push({ id, words: [...words], full: words.length > 1 })
    return id
  }

  /** Everybody, with the words of the fullest name. */
  all(): Person[] {
    return this.people
  }

  /** How many persons have a word in their name. */
  sharing(word: string): number {
    const known = this.byLast.get(word)
    if (known) return known.length
    const found = this.people.flatMap(({ words }, i) => (words.includes(word) ? [i] : []))
    this.byLast.set(word, found)
    return found.length
  }
}

/** Finds the names of known persons where they stand alone: whole, or their last words; not inside `taken` tokens. */
export function laterMentions(reading: Reading, names: NameReader, people: readonly Person[], taken: Uint8Array): LaterMention[] {
  const { page } = reading
  // by first word: the word sequences to look for, longest first
  const sequences = new Map<string, { words: readonly string[]; person: string }[]>()
  const owners = new Map<string, string | null>()
  const offer = (words: readonly string[], person: string) => {
    const key = words.join(' ')
    const owner = owners.get(key)
    if (owner === undefined) {
      owners.set(key, person)
      const list = sequences.get(words[0] as string)
      const entry = { words, person }
      if (list) list.push(entry)
      else sequences.set(words[0] as string, [entry])
    } else if (owner !== person) owners.set(key, null)
  }
  for (const { id, words } of people) {
    offer(words, id)
    for (let from = 1; from < words.length; from++) offer(words.slice(from), id)
    if (words.length > 2) offer([words[0] as string, words[words.length - 1] as string], id)
  }
  for (const list of sequences.values()) list.sort((a, b) => b.words.length - a.words.length)
  const mentions: LaterMention[] = []
  for (let token = 0; token < page.tokenCount; token++) {
    if (page.tokenKinds[token] !== WORD || taken[token]) continue
    const start = page.tokenStarts[token] as number
    const end = page.tokenEnds[token] as number
    const first = page.symbols[start] as number
    const starts = PROCLITICS.has(first) && end - start > 3 && reading.language !== 'fa' ? [start, start + 1] : [start]
    for (const at of starts) {
      const list = sequences.get(folded(page, at, end))
      const found = list?.find(
        ({ words, person }) =>
          owners.get(words.join(' ')) === person &&
          words.every((word, i) => {
            const next = token + i
            if (i === 0) return true
            return next < page.tokenCount && !taken[next] && folded(page, page.tokenStarts[next] as number, page.tokenEnds[next] as number) === word
          }),
      )
      if (!found) continue
      const last = token + found.words.length
      // part of somebody else's longer name, or an ordinary use of the word
      if (names.classes.of(token - 1) === PARTICLE || (at === start && isInLongerName(names, token, last))) break
      mentions.push({ name: { start: at, end: page.tokenEnds[last - 1] as number, firstToken: token, endToken: last, known: found.words.length, quoted: false }, person: found.person })
      token = last - 1
      break
    }
  }
  return mentions
}

function isInLongerName({ classes }: NameReader, first: number, end: number): boolean {
  if (end - first > 1) return false
  const own = classes.of(first)
  return own === STOP || own === ORDINARY || classes.of(first - 1) === GIVEN
}
