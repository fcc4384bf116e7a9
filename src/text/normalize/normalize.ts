import { detectLanguage } from '../language.ts'
import { restoreEdits } from '../zwnj/restore.ts'
import { applyEdits, type Edit } from './edit.ts'
import { type LetterTable, letterTable } from './letter-table.ts'
import { normalizeLetters } from './letters.ts'
import { OffsetMap, type PassMap, passMap } from './offsets.ts'
import { type NormalizeLanguage, type NormalizePreset, type NormalizeRules, resolveRules } from './rules.ts'
import { shapeEdits } from './shape.ts'
import { findZones, inZone } from './zones.ts'
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
 * @throws {TypeError} if `text` is not a string
 * @throws {RangeError} if there is no such preset or rule
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
 * @throws {TypeError} if `text` is not a string
 * @throws {RangeError} if there is no such preset or rule
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

/** ZWNJ, or the hamza of the ezafe: without them the pass over ZWNJ has nothing to do. */
const JOINT = /[\u200c\u0654]/

function run(
  original: string,
  { preset = 'display', language, rules: switched }: NormalizeOptions,
): { text: string; passes: PassMap[] } {
  if (typeof original !== 'string')
    throw new TypeError(`normalize: expected a string, got ${original === null ? 'null' : typeof original}`)
  const known: NormalizeLanguage = language ?? detectLanguage(original)
  const { rules, table } = settingFor(preset, known, switched)
  const passes: PassMap[] = []
  let text = original

  const letters = normalizeLetters(text, table, findZones(text))
  passes.push(letters.map)
  text = letters.text

  const edit = (edits: Edit[]): void => {
    if (edits.length === 0) return
    passes.push(passMap(text, edits))
    text = applyEdits(text, edits)
  }
  if ((rules.zwnj !== 'keep' || rules.ezafe !== 'keep') && JOINT.test(text))
    edit(zwnjEdits(text, rules, known, findZones(text)))
  if (rules.spacing || rules.punctuation || rules.quotes || rules.repeatedLetters) {
    edit(shapeEdits(text, rules, findZones(text)))
  }
  if (rules.zwnjRestoration && known === 'fa') {
    const zones = findZones(text)
    const edits = restoreEdits(text)
    edit(
      zones.length === 0
        ? edits
        : edits.filter(({ start, end }) => !inZone(zones, start) && !inZone(zones, Math.max(start, end - 1))),
    )
    // خانه ی has become خانه_ی
    if (edits.length > 0 && (rules.ezafe === 'hamza' || rules.ezafe === 'none'))
      edit(zwnjEdits(text, rules, known, findZones(text)))
  }
  return { text, passes }
}
