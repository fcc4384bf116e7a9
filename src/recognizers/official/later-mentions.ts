import { isFormOf } from '../../match/lookup.ts'
import { symbolOf } from '../../text/characters.ts'
import { WORD } from '../../text/page.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { AMBIGUOUS, GIVEN, ORDINARY, PARTICLE, STOP } from './name-classes.ts'
import type { Name, NameReader } from './names.ts'
import type { Person } from './people.ts'

/** A later (or earlier) mention of a person by name alone. */
export interface LaterMention {
  readonly name: Name
  readonly person: string
}

/** Words to look for, and whose they are; null: two people's. */
interface Sequence {
  readonly words: readonly string[]
  person: string | null
}

const PROCLITICS = new Set([...'وفبکل'].map(symbolOf))
/** Cues before a name that is no person's. */
const NAMED = new Set(['named-after', 'private-body'])
const WIDTH = 128

const symbolsOf = (word: string): Uint8Array => Uint8Array.from(word, (letter) => letter.charCodeAt(0))

/** The folded words of a stretch of tokens. */
export function wordsOf({ page }: Reading, firstToken: number, endToken: number): string[] {
  const words: string[] = []
  for (let token = firstToken; token < endToken; token++)
    words.push(folded(page, page.tokenStarts[token] as number, page.tokenEnds[token] as number))
  return words
}

function folded(page: Reading['page'], start: number, end: number): string {
  let text = ''
  for (let i = start; i < end; i++) text += String.fromCharCode(page.symbols[i] as number)
  return text
}

/** By first word: the word sequences by which people are called (whole name, its last words, first and last), longest first. */
function sequencesOf(people: readonly Person[], isParticle: (word: string) => boolean): Map<string, Sequence[]> {
  const byFirst = new Map<string, Sequence[]>()
  const byWords = new Map<string, Sequence>()
  const offer = (words: readonly string[], person: string) => {
    const key = words.join(' ')
    const known = byWords.get(key)
    if (known) {
      if (known.person !== person) known.person = null
      return
    }
    const sequence: Sequence = { words, person }
    byWords.set(key, sequence)
    const list = byFirst.get(words[0] as string)
    if (list) list.push(sequence)
    else byFirst.set(words[0] as string, [sequence])
  }
  for (const { id, words } of people) {
    offer(words, id)
    // not the word behind بن or آل alone: it is somebody else's name
    for (let from = 1; from < words.length; from++)
      if (
        !(isParticle(words[from] as string) && (words[from] as string).length === 2) &&
        (from === 1 || !isParticle(words[from - 1] as string))
      )
        offer(words.slice(from), id)
    if (words.length > 2) offer([words[0] as string, words[words.length - 1] as string], id)
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

/** Which pairs of first letters begin a sequence: almost every word of a page is passed over by this alone. */
function headsOf(sequences: ReadonlyMap<string, unknown>): Uint8Array {
  const heads = new Uint8Array(WIDTH * WIDTH)
  for (const word of sequences.keys())
    heads[word.charCodeAt(0) * WIDTH + (word.length > 1 ? word.charCodeAt(1) : 0)] = 1
  return heads
}

/** Finds the names of known persons where they stand alone: whole, or their last words; not inside `taken` tokens. */
export function laterMentions(
  reading: Reading,
  names: NameReader,
  people: readonly Person[],
  taken: Uint8Array,
): LaterMention[] {
  const mentions: (LaterMention & { readonly sequence: Sequence })[] = []
  if (people.length === 0) return mentions
  const { page, language } = reading
  const { symbols, tokenStarts, tokenEnds, tokenKinds, tokenCount } = page
  const sequences = sequencesOf(people, (word) =>
    isFormOf(reading.lexicon, 'names/particles', symbolsOf(word), 0, word.length),
  )
  const heads = headsOf(sequences)
  const cues = viewOf(reading, 'cue')
  const wordAt = (token: number) => folded(page, tokenStarts[token] as number, tokenEnds[token] as number)
  const matches = ({ words }: Sequence, token: number): boolean => {
    for (let i = 1; i < words.length; i++)
      if (token + i >= tokenCount || taken[token + i] || wordAt(token + i) !== words[i]) return false
    return true
  }
  for (let token = 0; token < tokenCount; token++) {
    if (tokenKinds[token] !== WORD || taken[token]) continue
    const start = tokenStarts[token] as number
    const end = tokenEnds[token] as number
    const tries = language !== 'fa' && end - start > 3 && PROCLITICS.has(symbols[start] as number) ? 2 : 1
    for (let at = start; at < start + tries; at++) {
      if (!heads[(symbols[at] as number) * WIDTH + (end - at > 1 ? (symbols[at + 1] as number) : 0)]) continue
      const found = sequences
        .get(folded(page, at, end))
        ?.find((sequence) => sequence.person !== null && matches(sequence, token))
      if (!found) continue
      const last = token + found.words.length
      // part of somebody else's longer name, or an ordinary use of the word
      if (last === token + 1 && token > 0 && cues.isWord(token - 1, NAMED)) {
        // `نادي الطائي`: on this page the word is a club's name
        found.person = null
        break
      }
      if (names.classes.of(token - 1) === PARTICLE || (at === start && isInLongerName(names, token, last, language)))
        break
      mentions.push({
        sequence: found,
        name: {
          start: at,
          end: tokenEnds[last - 1] as number,
          firstToken: token,
          endToken: last,
          known: found.words.length,
          quoted: false,
        },
        person: found.person as string,
      })
      token = last - 1
      break
    }
  }
  return mentions.filter(({ sequence }) => sequence.person !== null)
}

function isInLongerName({ classes }: NameReader, first: number, end: number, language: string): boolean {
  if (end - first > 1) return false
  const own = classes.of(first)
  if (classes.isHonorific(first)) return true
  if (own === STOP || own === ORDINARY) return true
  const before = classes.of(first - 1)
  // `الشمال الغربي`: an adjective
  if (own === AMBIGUOUS && classes.hasArticle(first) && classes.hasArticle(first - 1) && before <= AMBIGUOUS)
    return true
  return before === GIVEN || (language === 'ar' && before === AMBIGUOUS && classes.isGivenOnly(first - 1))
}
