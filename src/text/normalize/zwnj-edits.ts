import { endsUnjoined } from '../word-list.ts'
import { persianLexicon } from '../zwnj/lexicon.ts'
import { withoutOverInserted } from '../zwnj/over-inserted.ts'
import { restoreWord } from '../zwnj/restore-word.ts'
import type { Edit } from './edit.ts'
import type { NormalizeLanguage, NormalizeRules } from './rules.ts'
import { HE, isArabicLetter, isArabicMark, isWordPart, YEH, ZWNJ } from './shape-classes.ts'
import { inZone, type Zones } from './zones.ts'

/** The longest ending looked up after a ZWNJ. */
const LONGEST_ENDING = 10
/** No Persian word is longer. */
const LONGEST_WORD = 32

const SEVERAL_ZWNJ = /\u200c{2,}/g

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
        } else if (rules.zwnj === 'clean') {
          const edit = persian ? overInserted(i, end) : undefined
          if (edit !== undefined) edits.push(edit)
          else if (end > i + 1) edits.push({ start: i, end, text: '\u200c' })
        }
      }
      i = text.indexOf('\u200c', end)
    }
  }
  if (persian && rules.ezafe === 'yeh') {
    for (let i = text.indexOf('\u0647\u0654'); i >= 0; i = text.indexOf('\u0647\u0654', i + 2)) {
      let after = i + 2
      while (at(after) === ZWNJ) after++
      if (!inZone(zones, i) && endsWord(after))
        edits.push({ start: i + 1, end: i + 2, text: rules.zwnj === 'remove' ? '\u06cc' : '\u200c\u06cc' })
    }
    edits.sort((a, b) => a.start - b.start)
  }
  return edits

  /** کتا_ب, از_این: what becomes of the ZWNJ, one or several, from `index` to `end`. */
  function overInserted(index: number, end: number): Edit | undefined {
    let start = index
    while (index - start <= LONGEST_WORD && (isArabicLetter(at(start - 1)) || at(start - 1) === ZWNJ)) start--
    let stop = end
    while (stop - index <= LONGEST_WORD && (isArabicLetter(at(stop)) || at(stop) === ZWNJ)) stop++
    if (isArabicMark(at(start - 1)) || isArabicMark(at(stop))) return undefined
    // those at the word's edges go too
    while (at(start) === ZWNJ) start++
    while (at(stop - 1) === ZWNJ) stop--
    const right = withoutOverInserted(text.slice(start, stop).replace(SEVERAL_ZWNJ, '\u200c'))
    return right === undefined ? undefined : { start: index, end, text: right.includes(' ') ? ' ' : '' }
  }

  /** کشور_ها: the ZWNJ before an ending, after a letter that does not join. */
  function isIdle(left: number, from: number): boolean {
    if (!isArabicLetter(left) || !endsUnjoined(String.fromCharCode(left))) return false
    let stop = from
    while (stop - from <= LONGEST_ENDING && isArabicLetter(at(stop))) stop++
    const ending = text.slice(from, stop)
    const { pluralSet, comparativeSet } = persianLexicon()
    if (!pluralSet.has(ending) && !comparativeSet.has(ending)) return false
    // آموز_های without it would be read as آموزه_ای
    let start = from - 1
    while (at(start) === ZWNJ) start--
    const last = start + 1
    while (last - start <= LONGEST_WORD && isArabicLetter(at(start))) start--
    const joined = text.slice(start + 1, last) + ending
    return restoreWord(joined) === joined
  }
}
