import type { Edit } from '../normalize/edit.ts'
import { endsUnjoined } from '../word-list.ts'
import { lowestPlace, placesAsBits, WordStore } from '../word-store.ts'
import { isRelational } from './known.ts'
import { ADJECTIVE, FINITE, NOUN, PARTICIPLE, type PersianLexicon, persianLexicon, SILENT_HE } from './lexicon.ts'
import { restoreWord } from './restore-word.ts'

const ZWNJ = '\u200c'
const ZWNJ_CODE = 0x200c
const HAMZA_ABOVE = 0x654
/** A word of more letters is no word: it is left alone. */
const LONGEST_WORD = 29

/** Persian letters by code, U+0600 to U+06FF; filled on first use. */
const LETTERS = /* @__PURE__ */ new Uint8Array(256)

/** The letters of which Persian words are made, after the rule `letters`. */
function fillLetters(): void {
  for (let code = 0x621; code <= 0x64a; code++) if (code <= 0x63a || code >= 0x641) LETTERS[code - 0x600] = 1
  for (const code of [0x67e, 0x686, 0x698, 0x6a9, 0x6af, 0x6cc, 0x6c0]) LETTERS[code - 0x600] = 1
}

/** Any other unit, and none, is no letter. */
const isPersianLetter = (code: number): boolean => (code & ~0xff) === 0x600 && LETTERS[code & 0xff] === 1

// what is known of a word, as bits of one number: where it lacks ZWNJ, and these two
/** It may have to be joined to the word before. */
const SECOND = 1 << 29
/** The word after it may have to be joined to it. */
const FIRST = 1 << 30
const LACKS = SECOND - 1

let store: WordStore | undefined

function study(word: string): number {
  const lexicon = persianLexicon()
  const restored = restorePieces(word)
  const zwnj = restored.indexOf(ZWNJ)
  const head = zwnj < 0 ? restored : restored.slice(0, zwnj)
  const second =
    lexicon.pluralSet.has(head) ||
    lexicon.auxiliaries.has(head) ||
    lexicon.detached.has(head) ||
    lexicon.comparativeSet.has(head) ||
    lexicon.bound.has(head)
  const first = isImperfective(word, lexicon) || lexicon.splitFirsts.has(word) || lexicon.privative.includes(word)
  return placesAsBits(lackedPlaces(word, restored)) | (second ? SECOND : 0) | (first ? FIRST : 0)
}

/** Where a word lacks the ZWNJ that the restored one has. */
function lackedPlaces(word: string, restored: string): number[] {
  const places: number[] = []
  for (let i = 0, at = 0; i < restored.length; i++) {
    if (restored.charCodeAt(i) === word.charCodeAt(at)) at++
    else places.push(at)
  }
  return places
}

/** The pieces between ZWNJ, each restored until nothing more is found in it. */
function restorePieces(word: string): string {
  const restored = word.includes(ZWNJ) ? word.split(ZWNJ).map(restoreWord).join(ZWNJ) : restoreWord(word)
  return restored === word ? word : restorePieces(restored)
}

/**
 * Where ZWNJ were lost in a Persian text: deleted inside a word (`میشود`), or turned into a space (`می شود`).
 *
 * `text` is in Persian spelling (the rule `letters` has run). Each edit inserts a ZWNJ or replaces one space.
 */
export function restoreEdits(text: string): Edit[] {
  const lexicon = persianLexicon()
  if (store === undefined) {
    fillLetters()
    store = new WordStore(study)
  }
  const edits: Edit[] = []
  const length = text.length
  // the word before: what is known of it, where it stands, and how it is written once it is joined
  let previous = 0
  let previousStart = -1
  let previousEnd = -1
  let joined: string | undefined
  for (let i = 0; i < length; ) {
    let code = text.charCodeAt(i)
    if (!isPersianLetter(code)) {
      i++
      continue
    }
    const start = i
    let hash = 0
    do {
      hash = (Math.imul(hash, 31) + code) | 0
      code = text.charCodeAt(++i)
    } while (isPersianLetter(code) || (code === ZWNJ_CODE && isPersianLetter(text.charCodeAt(i + 1))))
    const end = i
    // خانه\u0654: the hamza of the ezafe closes the word; other marks mean a vocalised word, which is left alone
    const mark = code
    if (mark === HAMZA_ABOVE) code = text.charCodeAt(++i)
    if (isMark(code) || isMark(text.charCodeAt(start - 1)) || end - start > LONGEST_WORD) {
      while (isMark(code) || isPersianLetter(code) || code === ZWNJ_CODE) code = text.charCodeAt(++i)
      previousEnd = -1
      continue
    }
    const known = store.of(text, start, end, hash)
    if (
      ((known & SECOND) !== 0 || (previous & FIRST) !== 0) &&
      start === previousEnd + 1 &&
      isBlank(text, previousEnd)
    ) {
      const before = joined ?? restorePieces(text.slice(previousStart, previousEnd))
      const word = restorePieces(text.slice(start, end))
      const joint = join(before, word, mark, lexicon)
      if (joint !== undefined) {
        edits.push({ start: previousEnd, end: start, text: joint })
        insertInside(known & LACKS, start, edits)
        joined = before + joint + word
        previous = isImperfective(before + word, lexicon) ? FIRST : 0
        previousEnd = i
        continue
      }
    }
    insertInside(known & LACKS, start, edits)
    joined = undefined
    previous = known
    previousStart = start
    // nothing is joined behind the hamza of the ezafe
    previousEnd = mark === HAMZA_ABOVE ? -1 : i
  }
  return edits
}

const isMark = (code: number): boolean => (code >= 0x64b && code <= 0x65f) || code === 0x670 || code === 0x640
const isBlank = (text: string, at: number): boolean => text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0xa0

/** The ZWNJ that a word lacks, its places as bits. */
function insertInside(lacks: number, start: number, edits: Edit[]): void {
  for (let rest = lacks; rest !== 0; rest &= rest - 1) {
    const at = start + lowestPlace(rest)
    edits.push({ start: at, end: at, text: ZWNJ })
  }
}

/** What stands between two words instead of a space: ZWNJ, nothing, or (undefined) the space. */
function join(first: string, second: string, mark: number, lexicon: PersianLexicon): string | undefined {
  const zwnj = second.indexOf(ZWNJ)
  const head = zwnj < 0 ? second : second.slice(0, zwnj)
  const bare = first.replaceAll(ZWNJ, '')
  const kind = lexicon.kinds.get(bare) ?? 0
  const headKind = lexicon.kinds.get(head) ?? 0
  // می شود, نمی کرده
  if ((headKind & (FINITE | PARTICIPLE)) !== 0 && isImperfective(bare, lexicon)) return ZWNJ
  const joint = endsUnjoined(bare) ? '' : ZWNJ
  // آموز های: written as one word it would be read as آموزه_ای
  if (joint === '' && restorePieces(first + second) !== first + second) return undefined
  // کتاب ها, کار هایشان
  if (lexicon.pluralSet.has(head) && mark !== HAMZA_ABOVE) {
    // هامون is a lake too, های_تک no plural
    if (lexicon.pluralAttached.has(head)) return undefined
    if (zwnj >= 0 && !lexicon.possessiveAfterZwnj.has(second.slice(zwnj + 1))) return undefined
    if (bare.length < 2 || ((kind & (FINITE | PARTICIPLE)) !== 0 && (kind & (NOUN | ADJECTIVE)) === 0)) return undefined
    // آن ها; but تو ها is none
    return bare.length > 2 || kind === 0 || (kind & NOUN) !== 0 || lexicon.clippedHosts.has(bare) ? joint : undefined
  }
  if (zwnj < 0) {
    // کرده اند
    if ((kind & PARTICIPLE) !== 0 && lexicon.auxiliaries.has(head) && head.length > 1)
      return head === lexicon.copulaThird ? undefined : ZWNJ
    // خانه ای, خانواده اش, خانه ی
    if ((kind & SILENT_HE) !== 0 && lexicon.detached.has(head)) return ZWNJ
  }
  // بزرگ تر, مهم ترین
  if (lexicon.comparativeSet.has(head) && ((kind & ADJECTIVE) !== 0 || isRelational(bare, lexicon))) return joint
  // برنامه ریزی, بین المللی, بی عدالتی
  if (bare.length + head.length > 32) return undefined
  const compound = lexicon.compounds.get(bare + head)
  if (compound !== undefined && !endsUnjoined(bare) && compound === `${first}${ZWNJ}${head}`) {
    if (lexicon.bound.has(head) || lexicon.splitFirsts.has(bare) || lexicon.privative.includes(bare)) return ZWNJ
  }
  return undefined
}

function isImperfective(word: string, lexicon: PersianLexicon): boolean {
  for (const prefix of lexicon.imperfective) {
    if (word === prefix) return true
    if (word.endsWith(prefix) && lexicon.preverbs.includes(word.slice(0, -prefix.length))) return true
  }
  return false
}
