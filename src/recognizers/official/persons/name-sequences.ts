import { symbolOf } from '../../../text/characters.ts'
import type { Reading } from '../../recognizer.ts'
import { endingsOf, familiesOf, firstFamiliesOf, foreignersOf, particlesOf } from '../names/name-words.ts'
import { ARTICLE, BIN, isNobiliaryParticle, mayStandAlone, type Person } from './people.ts'

const WIDTH = 128
/** `دي`, `دو`: one particle (de), which a page may write in both ways. */
const WRITTEN_ALIKE = ['ی', 'و'].map((vowel) => String.fromCharCode(symbolOf('د'), symbolOf(vowel)))

/** How many letters the first of two surnames that are written together has at least, and the second. */
const SHORTEST_SURNAME = 4
const SHORTEST_PLACE = 3
/** How many letters the first word of a foreign name has at least that may stand for the whole. */
const SHORTEST_FIRST = 3

/** How `بن` is written behind nobody's own name: `ابن معمر`, of `فهد بن معمر`. */
const IBN = String.fromCharCode(symbolOf('ا')) + BIN

/** More people than this who are called alike are not told apart. */
const MOST_BEARERS = 8

/** What to look for, written together (`عبدالله` is `عبد الله`), and whose it is. */
export interface Sequence {
  readonly letters: string
  readonly words: number
  /** All that the page tells of the person's name. */
  readonly whole: boolean
  /** The persons who may be called so; none: the word is no person's. */
  bearers: string[]
  /** So somebody is called only where he speaks: at the head of a Persian sentence, behind an Arabic verb. */
  speaks: boolean
}

/** By their first two letters: the words by which people are called (whole name, its last words, first and last), longest first. */
export function sequencesOf(reading: Reading, people: readonly Person[]): Map<number, Sequence[]> {
  const isParticle = particlesOf(reading)
  const isFamily = familiesOf(reading)
  const isEnding = endingsOf(reading)
  const isForeign = foreignersOf(reading)
  const isFirstFamily = firstFamiliesOf(reading)
  const byHead = new Map<number, Sequence[]>()
  const byLetters = new Map<string, Sequence>()
  const offer = (words: readonly string[], person: string, speaks = false) => {
    const letters = words.join('')
    const known = byLetters.get(letters)
    if (known) {
      if (speaks) {
        if (known.speaks && known.bearers[0] !== person) known.bearers = []
        return
      }
      if (known.speaks) {
        known.speaks = false
        known.bearers = []
      }
      if (known.bearers.length <= MOST_BEARERS && !known.bearers.includes(person)) known.bearers.push(person)
      return
    }
    const sequence: Sequence = { letters, words: words.length, whole: words === named, speaks, bearers: [person] }
    byLetters.set(letters, sequence)
    const head = headOf(letters.charCodeAt(0), letters.length > 1 ? letters.charCodeAt(1) : 0)
    const list = byHead.get(head)
    if (list) list.push(sequence)
    else byHead.set(head, [sequence])
  }
  let named: readonly string[] = []
  for (const { id, words } of people) {
    named = words
    offer(words, id)
    for (let from = 1; from < words.length; from++)
      if (
        mayStandAlone(words, from, isParticle) &&
        !(from > 1 && from === words.length - 1 && isEnding(words[from] as string))
      ) {
        offer(words.slice(from), id)
        if (isNobiliaryParticle(words[from] as string) && isParticle(words[from] as string))
          for (const particle of WRITTEN_ALIKE) offer([particle, ...words.slice(from + 1)], id)
      }
    if (words.length > 2) offer([words[0] as string, words[words.length - 1] as string], id)
    if (reading.language === 'ar') for (const short of arabicShortNames(words)) offer(short, id, short[0] === ARTICLE)
    const first = firstSurname(words, isFamily, isEnding)
    if (first !== undefined && !isParticle(first)) offer([first], id, true)
    // `آبه` of `آبه شینزو`
    const head = words[0] as string
    if (words.length > 1 && head.length >= SHORTEST_FIRST && isForeign(head) && !isParticle(head))
      offer([head], id, true)
    if (words.length > 2 && isFirstFamily(head)) offer([head], id, true)
    // `احمد امیرآبادی` of `احمد امیرآبادی فراهانی`
    if (words.length === 3 && isFamily(words[1] as string)) offer(words.slice(0, 2), id)
  }
  for (const list of byHead.values()) {
    for (const sequence of list) if (sequence.bearers.length > MOST_BEARERS) sequence.bearers = []
    list.sort((a, b) => b.letters.length - a.letters.length)
  }
  return byHead
}

/** `تركي بن سعود` of `تركي بن سعود بن محمد`, `ابن معمر` of `فهد بن معمر`, `آل الشيخ` of `صالح بن عبدالعزيز آل الشيخ`. */
function* arabicShortNames(words: readonly string[]): Generator<string[]> {
  const last = words[words.length - 1] as string
  if (words[1] === BIN && words.length > 3) yield words.slice(0, 3)
  if (words[1] === BIN && words.length === 3) yield [IBN, last]
  if (words.length > 2 && words[words.length - 2] === ARTICLE) yield [ARTICLE, last]
}

/**
 * The first of two surnames: the word before the last, or what the last one begins with.
 *
 * @example `احمدی` of `محمود احمدی لاشکی`, `موسوی` of `محمدعلی موسوی\u200cمبارکه`
 */
function firstSurname(
  words: readonly string[],
  isFamily: (word: string) => boolean,
  isEnding: (word: string) => boolean,
): string | undefined {
  const before = words[words.length - 2]
  if (before === undefined) return undefined
  if (isFamily(before)) return before
  const last = words[words.length - 1] as string
  for (let end = last.length - SHORTEST_PLACE; end >= SHORTEST_SURNAME; end--) {
    const head = last.slice(0, end)
    if (isFamily(head)) return isEnding(last.slice(end)) ? undefined : head
  }
  return undefined
}

/** A number for the first two letters of a word. */
export const headOf = (first: number, second: number): number => first * WIDTH + second

/** For each first letter, one bit for some of the second ones: almost every word of a page is passed over by this alone. */
export function headsOf(sequences: ReadonlyMap<number, unknown>): number[] {
  const heads = new Array<number>(WIDTH).fill(0)
  for (const head of sequences.keys()) heads[head >> 7] = (heads[head >> 7] as number) | (1 << (head & 31))
  return heads
}
