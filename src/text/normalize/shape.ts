import { persianLexicon } from '../zwnj/lexicon.ts'
import type { Edit } from './edit.ts'
import { quotePairs } from './quotes.ts'
import type { NormalizeRules } from './rules.ts'
import {
  ELLIPSIS,
  HE,
  isArabicLetter,
  isArabicMark,
  isArabicPunctuation,
  isBlank,
  isBreak,
  isClosing,
  isDigit,
  isLatin,
  isOpening,
  OPENING_QUOTE,
  QUESTION,
  SPACE,
  TEH,
} from './shape-classes.ts'
import type { Zones } from './zones.ts'

const COLON = 0x3a
const LAM = 0x644
const ALEF = 0x627
/** A shorter run of letters before a quotation mark may be a preposition or the article. */
const SHORTEST_BEFORE = 3
/** Brackets with so few letters hold an ending. */
const LONGEST_IN_BRACKETS = 4
/** The longest ending looked up. */
const LONGEST_ENDING = 10

/**
 * The pass over what stands between letters: blanks, punctuation, quotation marks, repeated letters.
 * Decisions look at what has been written to the left and at the raw text to the right.
 */
export function shapeEdits(text: string, rules: NormalizeRules, zones: Zones): Edit[] {
  const edits: Edit[] = []
  const quotes = rules.quotes ? quotePairs(text, zones) : undefined
  const length = text.length
  const at = (index: number): number => (index < length ? text.charCodeAt(index) : 0)
  /** The last unit written, and the last one that is no blank. */
  let written = 0
  let solid = 0
  /** How many Arabic letters in a row were written last. */
  let letters = 0
  let zone = 0
  for (let i = 0; i < length; ) {
    if (zone < zones.length && i >= (zones[zone] as number)) {
      i = Math.min(length, zones[zone + 1] as number)
      zone += 2
      written = solid = 0x61
      letters = 0
      continue
    }
    const limit = zone < zones.length ? (zones[zone] as number) : length
    let code = text.charCodeAt(i)

    if (isArabicLetter(code)) {
      if (rules.repeatedLetters && code === at(i + 1) && code === at(i + 2) && i + 2 < limit) {
        let end = i + 3
        while (end < limit && at(end) === code) end++
        const alone = letters === 0 && !isArabicLetter(at(end)) && !isArabicMark(at(end))
        // تتتبع is a word; ههه laughs
        const kept = code === HE || alone || (code === TEH && end === i + 3 && letters < 2)
        if (!kept) edits.push({ start: i + 1, end, text: '' })
        letters += kept ? end - i : 1
        i = end
      } else {
        letters++
        i++
      }
      written = solid = code
      continue
    }

    if (isBlank(code)) {
      let end = i + 1
      while (end < limit && isBlank(at(end))) end++
      const raw = text.slice(i, end)
      const joint = rules.spacing ? gap(written, solid, end) : raw
      if (joint !== raw) edits.push({ start: i, end, text: joint })
      if (joint !== '') {
        written = SPACE
        letters = 0
      }
      i = end
      continue
    }

    if (isBreak(code)) {
      written = solid = code
      letters = 0
      i++
      continue
    }

    let replaced: string | undefined = quotes?.get(i)
    if (rules.punctuation && replaced === undefined) replaced = arabicPunctuation(code, i)
    const opened = replaced === undefined ? undefined : { start: i, end: i + 1, text: replaced }
    if (replaced !== undefined) code = replaced.charCodeAt(0)
    const before = written
    if (rules.spacing && isOpening(code) && needsSpaceBefore(code, before, letters, i))
      edits.push({ start: i, end: i, text: ' ' })
    if (opened !== undefined) edits.push(opened)
    written = solid = code
    const run = letters
    if (!isArabicMark(code)) letters = 0
    i++
    if (rules.spacing && i < limit && needsSpace(code, before, run, i)) {
      edits.push({ start: i, end: i, text: ' ' })
      written = SPACE
    }
  }
  return merge(edits)

  /** What a run of blanks becomes. */
  function gap(left: number, leftSolid: number, end: number): string {
    const next = quotes?.get(end)?.charCodeAt(0) ?? at(end)
    if (left === 0 || isBreak(left) || end >= length || isBreak(next)) return ''
    if (isOpening(left) && (isArabicLetter(next) || isDigit(next) || isOpening(next))) return ''
    const leftWord =
      isArabicLetter(leftSolid) ||
      isArabicMark(leftSolid) ||
      isDigit(leftSolid) ||
      isClosing(leftSolid) ||
      leftSolid === QUESTION ||
      leftSolid === 0x21
    if (isClosing(next) && leftWord) return ''
    if (quotes?.get(end) === '\u00bb') return ''
    if (leftWord && !isDigit(leftSolid) && closesClause(next, end)) return ''
    return ' '
  }

  function closesClause(code: number, index: number): boolean {
    const after = at(index + 1)
    if (isArabicPunctuation(code)) return true
    if (code === 0x3f || code === 0x2c || code === 0x3b)
      return rules.punctuation && arabicPunctuation(code, index) !== undefined
    // a blank will stand before the quotation mark: قال :«نعم»
    if (code === COLON && (quotes?.get(index + 1)?.charCodeAt(0) ?? after) === OPENING_QUOTE) return true
    if (code === 0x21 || code === COLON || code === 0x2e) return after === 0 || isBlank(after) || isBreak(after)
    return false
  }

  function arabicPunctuation(code: number, index: number): string | undefined {
    if (code !== 0x3f && code !== 0x2c && code !== 0x3b) return undefined
    const next = at(index + 1)
    if (isLatin(next) || isDigit(next)) return undefined
    const left =
      isArabicLetter(solid) ||
      isArabicMark(solid) ||
      (code === 0x3f && (solid === QUESTION || (isDigit(solid) && solid > 0x39)))
    let after = index + 1
    if (isClosing(solid) && code !== 0x3f) while (isBlank(at(after))) after++
    const leftClosing = isClosing(solid) && code !== 0x3f && isArabicLetter(at(after))
    if (!left && !leftClosing) return undefined
    return code === 0x3f ? '\u061f' : code === 0x2c ? '\u060c' : '\u061b'
  }

  /** Whether a space is missing after punctuation that ends before `index`. */
  function needsSpace(code: number, before: number, run: number, index: number): boolean {
    const next = at(index)
    const leftWord = isArabicLetter(before) || isArabicMark(before) || isClosing(before)
    if (!leftWord) return false
    if (isArabicPunctuation(code)) return isArabicLetter(next) || isDigit(next)
    if (!isArabicLetter(next)) return false
    if (isClosing(code)) return !isEnding(index)
    if (code === 0x21) return true
    if (code === 0x3a) return run > 1
    if (code === 0x2e) return run > 2 && isArabicLetter(at(index + 1)) && isArabicLetter(at(index + 2))
    return code === ELLIPSIS
  }

  /** Whether a space is missing before a quotation mark or bracket that opens; not in بـ«…», بال«…», الأستاذ(ة), کتاب(ها). */
  function needsSpaceBefore(code: number, before: number, run: number, index: number): boolean {
    if (before === COLON || isArabicPunctuation(before)) return code === OPENING_QUOTE
    if (!isArabicLetter(before) || run < SHORTEST_BEFORE) return false
    if (code === OPENING_QUOTE) return !(at(index - 1) === LAM && at(index - 2) === ALEF)
    // letters are counted as they will be: blanks inside brackets go, and so do letters repeated
    let i = index + 1
    while (isBlank(at(i))) i++
    const from = i
    let count = 0
    for (; count <= LONGEST_IN_BRACKETS && isArabicLetter(at(i)); i++) if (i === from || at(i) !== at(i - 1)) count++
    while (isBlank(at(i))) i++
    return count > 0 && !isClosing(at(i))
  }

  /** Whether a Persian ending stands here, which goes on with the word in quotation marks: «برجام»ی, «ایران»ها. */
  function isEnding(index: number): boolean {
    let stop = index
    while (stop - index <= LONGEST_ENDING && isArabicLetter(at(stop))) stop++
    const ending = text.slice(index, stop)
    const { afterSilentHeSet, pluralSet, pronouns } = persianLexicon()
    return afterSilentHeSet.has(ending) || pluralSet.has(ending) || pronouns.has(ending)
  }
}

/** Edits that touch become one, so that no two lie at one place. */
function merge(edits: Edit[]): Edit[] {
  const sorted =
    edits.length > 1 && edits.some((edit, i) => i > 0 && edit.start < (edits[i - 1] as Edit).end)
      ? [...edits].sort((a, b) => a.start - b.start)
      : edits
  const merged: Edit[] = []
  for (const edit of sorted) {
    const last = merged[merged.length - 1]
    if (last !== undefined && last.end > edit.start) continue
    if (last !== undefined && last.end === edit.start && last.start === last.end) {
      last.end = edit.end
      last.text += edit.text
    } else merged.push({ ...edit })
  }
  return merged
}
