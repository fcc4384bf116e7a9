import { detectLanguage } from '../language.ts'
import { restoreEdits } from '../zwnj/restore.ts'
import { applyEdits, type Edit } from './edit.ts'
import { type LetterTable, letterTable } from './letter-table.ts'
import { normalizeLetters } from './letters.ts'
import { OffsetMap, type PassMap, passMap } from './offsets.ts'
import { type NormalizeLanguage, type NormalizePreset, type NormalizeRules, resolveRules } from './rules.ts'
import { shapeEdits } from './shape.ts'
import { isArabicLetter, ZWNJ } from './shape-classes.ts'
import { findZones, inZone, type Zones } from './zones.ts'
import { zwnjEdits } from './zwnj-edits.ts'

/** Options of `normalize()` and `normalizeWithOffsets()`. */
export interface NormalizeOptions {
  /** The set of rules to begin with; `display` unless given. */
  preset?: NormalizePreset
  /** The language of the text; told from its letters unless given. */
  language?: NormalizeLanguage
  /** Single rules switched on or off, over those of the preset. */
  rules?: Partial<NormalizeRules>
}

/** A normalized text, and the way back to the original. All places are UTF-16 code units. */
export interface NormalizedText {
  text: string
  /** The place in the original from which unit `index` comes; the original's length for the end of the text. */
  toOriginal(index: number): number
  /** The place in the normalized text to which place `index` of the original went. */
  fromOriginal(index: number): number
  /** The stretch of the original from which a stretch of the normalized text comes, with the marks dropped from its last letter. */
  toOriginalSpan(start: number, end: number): { start: number; end: number }
}

/**
 * Arabic or Persian text in correct, readable spelling; or, with the preset `search`, in one key for searching.
 *
 * Web and mail addresses, mentions, dates and numbers stay as they are. Normalizing twice changes nothing more.
 *
 * @example
 * normalize('همکاريهاي بينالمللي در سهشنبه') // 'همکاری\u200cهای بین\u200cالمللی در سه\u200cشنبه'
 * normalize('الإتصالات', { preset: 'search' }) // 'الاتصالات'
 * @throws {TypeError} if `text` is not a string or `rules` no object
 * @throws {RangeError} if there is no such preset, language, rule or value of a rule
 */
export function normalize(text: string, options: NormalizeOptions = {}): string {
  return run(text, options).text
}

/**
 * Like `normalize()`, with a map between the places of both texts, in UTF-16 code units.
 *
 * @example
 * const { text, toOriginalSpan } = normalizeWithOffsets('كتابهاي او')
 * const { start, end } = toOriginalSpan(0, text.indexOf(' ')) // 'كتابهاي' in the original
 * @throws {TypeError} if `text` is not a string or `rules` no object
 * @throws {RangeError} if there is no such preset, language, rule or value of a rule
 */
export function normalizeWithOffsets(text: string, options: NormalizeOptions = {}): NormalizedText {
  const result = run(text, options)
  const map = new OffsetMap(result.passes)
  return {
    text: result.text,
    toOriginal: (index) => map.toOriginal(index),
    fromOriginal: (index) => map.fromOriginal(index),
    toOriginalSpan: (start, end) => map.toOriginalSpan(start, end),
  }
}

/** Settings by preset, language and switches; a few are in use at a time. */
const settings = new Map<string, { rules: NormalizeRules; table: LetterTable }>()
const SETTINGS_KEPT = 16

function settingFor(
  preset: NormalizePreset,
  language: NormalizeLanguage,
  switched: Partial<NormalizeRules> | undefined,
): { rules: NormalizeRules; table: LetterTable } {
  const key = switched === undefined ? `${preset} ${language}` : `${preset} ${language} ${JSON.stringify(switched)}`
  let setting = settings.get(key)
  if (setting === undefined) {
    if (settings.size >= SETTINGS_KEPT) settings.clear()
    const rules = resolveRules(preset, language, switched)
    setting = { rules, table: letterTable(rules, language) }
    settings.set(key, setting)
  }
  return setting
}

/** What may change by what follows from it is looked at again this often. */
const MOST_ROUNDS = 4

/** No Persian word is longer. */
const LONGEST_WORD = 32

/** ZWNJ, or the hamza of the ezafe: without them the pass over ZWNJ has nothing to do. */
const JOINT = /[\u200c\u0654]/

/** Tatweel, hamza and madda look at the letter before. */
const JOINING = /[\u0640\u064b-\u065f]/

function run(
  original: string,
  { preset = 'display', language, rules: switched }: NormalizeOptions,
): { text: string; passes: PassMap[] } {
  if (typeof original !== 'string')
    throw new TypeError(`normalize: expected a string, got ${original === null ? 'null' : typeof original}`)
  const passes: PassMap[] = []
  let text = original
  let known: NormalizeLanguage = language ?? detectLanguage(text)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const setting = settingFor(preset, known, switched)
    const made = runAs(text, known, setting, passes)
    if (made === text) break
    // ligatures resolved and letters repeated change what the letters tell: the language is that of the text as it comes out
    const told = language ?? detectLanguage(made)
    const settled = told === known && !isUnsettled(setting.rules) && !hasAddress(text) && !hasAddress(made)
    text = made
    if (settled) break
    known = told
  }
  return { text, passes }
}

/** Whether one rule may take what another gives: removing ZWNJ and restoring them, an ezafe with ZWNJ and cleaning. */
const isUnsettled = (rules: NormalizeRules): boolean =>
  rules.zwnj !== 'keep' && ((rules.zwnj === 'remove' && rules.zwnjRestoration) || rules.ezafe === 'yeh')

/** Whether a text has addresses: what goes from beside one joins it to others, or parts it from them. */
const hasAddress = (text: string): boolean => findZones(text).length > 0

function runAs(
  original: string,
  known: NormalizeLanguage,
  { rules, table }: { rules: NormalizeRules; table: LetterTable },
  passes: PassMap[],
): string {
  let text = original

  const letters = (): void => {
    const made = normalizeLetters(text, table, findZones(text))
    passes.push(made.map)
    text = made.text
  }
  const edit = (edits: Edit[]): void => {
    if (edits.length === 0) return
    passes.push(passMap(text, edits))
    text = applyEdits(text, edits)
  }
  const joints = (): void => {
    if ((rules.zwnj === 'keep' && rules.ezafe === 'keep') || !JOINT.test(text)) return
    const edits = zwnjEdits(text, rules, known, findZones(text))
    // a mark that a ZWNJ held apart now stands on its letter
    const joining = rules.zwnj === 'remove' && edits.some(({ end }) => JOINING.test(text.charAt(end)))
    edit(edits)
    if (joining) letters()
  }
  letters()
  joints()
  if (rules.spacing || rules.punctuation || rules.quotes || rules.repeatedLetters) {
    const edits = shapeEdits(text, rules, findZones(text))
    // a word without its repeated letters may be one that is written without ZWNJ
    const shortening = edits.some(({ start }) => isArabicLetter(text.charCodeAt(start)))
    edit(edits)
    if (shortening) joints()
  }
  // what is restored may show a ZWNJ idle (خانه ی has become خانه_ی), what is cleaned may be restored
  for (let round = 0; rules.zwnjRestoration && known === 'fa' && round < MOST_ROUNDS; round++) {
    const restored = outside(restoreEdits(text), findZones(text))
    const again = rules.ezafe === 'hamza' || rules.ezafe === 'none' || restored.some((one) => isBesideZwnj(text, one))
    edit(restored)
    if (!again) break
    const kept = rules.zwnj === 'remove' ? { ...rules, zwnj: 'keep' as const } : rules
    const cleaned = zwnjEdits(text, kept, known, findZones(text))
    edit(cleaned)
    if (cleaned.length === 0) break
  }
  return text
}

/** The edits that touch no zone. */
function outside(edits: Edit[], zones: Zones): Edit[] {
  if (zones.length === 0) return edits
  return edits.filter(({ start, end }) => !inZone(zones, start) && !inZone(zones, Math.max(start, end - 1)))
}

/** Whether the word that an edit changes was two, or has a ZWNJ already. */
function isBesideZwnj(text: string, { start, end }: Edit): boolean {
  if (end > start) return true
  let left = start
  while (start - left < LONGEST_WORD && isArabicLetter(text.charCodeAt(left - 1))) left--
  let right = end
  while (right - end < LONGEST_WORD && isArabicLetter(text.charCodeAt(right))) right++
  return text.charCodeAt(left - 1) === ZWNJ || text.charCodeAt(right) === ZWNJ
}
