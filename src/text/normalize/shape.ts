import { endsUnjoined } from '../word-list.ts'
import { persianLexicon } from '../zwnj/lexicon.ts'
import type { Edit } from './edit.ts'
import type { NormalizeLanguage, NormalizeRules } from './rules.ts'
import { inZone, type Zones } from './zones.ts'

const SPACE = 0x20
const ZWNJ = 0x200c
const HE = 0x647
const YEH = 0x6cc
const TEH = 0x62a
const COMMA = 0x60c
const SEMICOLON = 0x61b
const QUESTION = 0x61f
const ELLIPSIS = 0x2026
const OPENING_QUOTE = 0xab
const CLOSING_QUOTE = 0xbb

const isBlank = (code: number): boolean => code === SPACE || code === 9 || code === 0xa0
const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029
const isArabicMark = (code: number): boolean => (code >= 0x64b && code <= 0x65f) || code === 0x670
/** A letter of Arabic script. */
const isArabicLetter = (code: number): boolean =>
  (code >= 0x620 && code <= 0x64a && code !== 0x640) ||
  (code >= 0x66e && code <= 0x6d3 && code !== 0x670) ||
  code === 0x6d5 ||
  code === 0x6ee ||
  code === 0x6ef ||
  (code >= 0x6fa && code <= 0x6ff) ||
  (code >= 0x750 && code <= 0x77f) ||
  (code >= 0x8a0 && code <= 0x8c9)
const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)
const isLatin = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f)
const isWordPart = (code: number): boolean =>
  isArabicLetter(code) ||
  isArabicMark(code) ||
  isDigit(code) ||
  isLatin(code) ||
  code === 0x640 ||
  code === 0x25 ||
  code === 0x66a
const isOpening = (code: number): boolean => code === OPENING_QUOTE || code === 0x28 || code === 0x5b || code === 0x7b
const isClosing = (code: number): boolean => code === CLOSING_QUOTE || code === 0x29 || code === 0x5d || code === 0x7d
const isArabicPunctuation = (code: number): boolean => code === COMMA || code === SEMICOLON || code === QUESTION
/** The longest ending looked up after a ZWNJ. */
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
        const alone = letters === 0 && !isArabicLetter(at(end)) && !isArabicMark(at(end)) && at(end) !== ZWNJ
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
    if (replaced !== undefined) {
      edits.push({ start: i, end: i + 1, text: replaced })
      code = replaced.charCodeAt(0)
    }
    const before = written
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
    const next = at(end)
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
    if (code === 0x21 || code === 0x3a || code === 0x2e) return after === 0 || isBlank(after) || isBreak(after)
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
    const leftClosing =
      isClosing(solid) && (code === 0x3f ? false : isArabicLetter(at(isBlank(next) ? index + 2 : index + 1)))
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
    if (code === 0x21) return true
    if (code === 0x3a) return run > 1
    if (code === 0x2e) return run > 2 && isArabicLetter(at(index + 1)) && isArabicLetter(at(index + 2))
    return code === ELLIPSIS
  }
}

/** ZWNJ that show nothing or stand wrong, and the two spellings of the ezafe. */
export function zwnjEdits(text: string, rules: NormalizeRules, language: NormalizeLanguage, zones: Zones): Edit[] {
  const edits: Edit[] = []
  const persian = language === 'fa'
  const at = (index: number): number => (index >= 0 && index < text.length ? text.charCodeAt(index) : 0)
  const endsWord = (index: number): boolean =>
    !isArabicLetter(at(index)) && at(index) !== ZWNJ && !isArabicMark(at(index))
  if (rules.zwnj !== 'keep' || rules.ezafe === 'hamza' || rules.ezafe === 'none') {
    for (let i = text.indexOf('\u200c'); i >= 0; ) {
      let end = i + 1
      while (at(end) === ZWNJ) end++
      if (!inZone(zones, i)) {
        const left = at(i - 1)
        const next = at(end)
        if (
          persian &&
          left === HE &&
          next === YEH &&
          (rules.ezafe === 'hamza' || rules.ezafe === 'none') &&
          endsWord(end + 1)
        ) {
          edits.push({ start: i, end: end + 1, text: rules.ezafe === 'hamza' ? '\u0654' : '' })
        } else if (
          rules.zwnj === 'remove' ||
          (rules.zwnj === 'clean' && (!isWordPart(left) || !isWordPart(next) || (persian && isIdle(left, end))))
        ) {
          edits.push({ start: i, end, text: '' })
        } else if (rules.zwnj === 'clean' && end > i + 1) edits.push({ start: i, end, text: '\u200c' })
      }
      i = text.indexOf('\u200c', end)
    }
  }
  if (persian && rules.ezafe === 'yeh') {
    for (let i = text.indexOf('\u0647\u0654'); i >= 0; i = text.indexOf('\u0647\u0654', i + 2)) {
      if (!inZone(zones, i) && endsWord(i + 2)) edits.push({ start: i + 1, end: i + 2, text: '\u200c\u06cc' })
    }
    edits.sort((a, b) => a.start - b.start)
  }
  return edits

  /** کشور_ها: the ZWNJ before an ending, after a letter that does not join. */
  function isIdle(left: number, from: number): boolean {
    if (!isArabicLetter(left) || !endsUnjoined(String.fromCharCode(left))) return false
    let stop = from
    while (stop - from <= LONGEST_ENDING && isArabicLetter(at(stop))) stop++
    const ending = text.slice(from, stop)
    const { pluralSet, comparativeSet } = persianLexicon()
    return pluralSet.has(ending) || comparativeSet.has(ending)
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

/** Straight and curly quotation marks that pair within a line and hold Arabic letters, by place. */
function quotePairs(text: string, zones: Zones): Map<number, string> | undefined {
  if (!text.includes('"') && !text.includes('\u201c')) return undefined
  const pairs = new Map<number, string>()
  let open = -1
  let arabic = false
  let line: number[] = []
  let zone = 0
  const closeLine = (): void => {
    if (line.length % 4 === 0 && open < 0)
      for (let i = 0; i < line.length; i += 2) pairs.set(line[i] as number, String.fromCharCode(line[i + 1] as number))
    line = []
    open = -1
  }
  for (let i = 0; i < text.length; i++) {
    if (zone < zones.length && i >= (zones[zone] as number)) {
      i = (zones[zone + 1] as number) - 1
      zone += 2
      continue
    }
    const code = text.charCodeAt(i)
    if (isBreak(code)) closeLine()
    else if (isArabicLetter(code)) arabic = true
    else if (code === 0x22 || code === 0x201c || code === 0x201d) {
      if (open < 0) {
        open = i
        arabic = false
      } else {
        if (arabic) line.push(open, OPENING_QUOTE, i, CLOSING_QUOTE)
        open = -1
      }
    }
  }
  closeLine()
  return pairs
}
