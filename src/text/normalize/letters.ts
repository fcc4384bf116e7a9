import type { PassMap } from './offsets.ts'
import type { NormalizeLanguage, NormalizeRules } from './rules.ts'
import type { Zones } from './zones.ts'

/** The unit goes. */
const DROP = 0xffff
/** What becomes of the unit depends on its neighbours, or it becomes several. */
const SPECIAL = 0xfffe

const HE = 0x647
const ALEF = 0x627
const WAW = 0x648
const ARABIC_YEH = 0x64a
const PERSIAN_YEH = 0x6cc
const ALEF_MAKSURA = 0x649
const ARABIC_KAF = 0x643
const PERSIAN_KAF = 0x6a9
const YEH_HAMZA = 0x626
const TATWEEL = 0x640
const MADDA = 0x653
const HAMZA_ABOVE = 0x654
const HAMZA_BELOW = 0x655
const HE_HAMZA = 0x6c0
const ZWNJ = 0x200c
const NOT_SIGN = 0xac

/** A table for one set of rules: what each UTF-16 unit becomes. */
export interface LetterTable {
  units: Uint16Array
  /** Units that become several. */
  expansions: ReadonlyMap<number, string>
  lookalikes: ReadonlyMap<number, number>
  rules: NormalizeRules
  language: NormalizeLanguage
}

/** Letters of neighbour languages typed for Arabic and Persian ones; the second value is the Persian one. */
const LOOKALIKES: readonly (readonly [number, number, number])[] = [
  [0x6c1, HE, HE],
  [0x6be, HE, HE],
  [0x6d5, HE, HE],
  [0x6ff, HE, HE],
  [0x6d2, ARABIC_YEH, PERSIAN_YEH],
  [0x6d0, ARABIC_YEH, PERSIAN_YEH],
  [0x620, ARABIC_YEH, PERSIAN_YEH],
  [0x6aa, ARABIC_KAF, PERSIAN_KAF],
  [0x6ab, 0x6af, 0x6af],
  [0x6b0, 0x6af, 0x6af],
  [0x6d3, YEH_HAMZA, YEH_HAMZA],
  [0x6c3, 0x629, 0x629],
  [0x6c2, HE_HAMZA, HE_HAMZA],
]

/** Letters that no Arabic or Persian word has: a word with one of them is Urdu, Kurdish, Pashto, Uighur … and stays. */
const FOREIGN = new Set([
  0x679, 0x688, 0x691, 0x6ba, 0x695, 0x6b5, 0x6ce, 0x6c6, 0x6c7, 0x6c8, 0x6cb, 0x69a, 0x681, 0x685, 0x689, 0x693, 0x696,
  0x6bc, 0x6cd, 0x67c, 0x6ad, 0x6a4,
])

/** Ranges whose compatibility characters are forms of letters. */
const FORM_RANGES: readonly (readonly [number, number])[] = [
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
  [0x675, 0x678],
]
/** Signs that stand for a phrase or a currency: not forms of letters; expanded for search only. */
const PHRASES: readonly (readonly [number, number])[] = [[0xfdf0, 0xfdfd]]
const ALLAH = 0xfdf2

const isMark = (code: number): boolean =>
  (code >= 0x64b && code <= 0x65f) ||
  code === 0x670 ||
  (code >= 0x610 && code <= 0x61a) ||
  (code >= 0x6d6 && code <= 0x6ed && /\p{Mn}/u.test(String.fromCharCode(code))) ||
  (code >= 0x898 && code <= 0x89f) ||
  (code >= 0x8ca && code <= 0x8ff && code !== 0x8e2)
const isLetter = (code: number): boolean =>
  (code >= 0x620 && code <= 0x63f) ||
  (code >= 0x641 && code <= 0x64a) ||
  (code >= 0x66e && code <= 0x6d3 && code !== 0x670) ||
  code === 0x6d5 ||
  (code >= 0x6ee && code <= 0x6ff && !(code >= 0x6f0 && code <= 0x6f9)) ||
  (code >= 0x750 && code <= 0x77f) ||
  (code >= 0x8a0 && code <= 0x8c9)

/** The table of a set of rules. */
export function letterTable(rules: NormalizeRules, language: NormalizeLanguage): LetterTable {
  const units = new Uint16Array(0x10000)
  for (let i = 0; i < units.length; i++) units[i] = i
  units[DROP] = SPECIAL
  units[SPECIAL] = SPECIAL
  const expansions = new Map<number, string>()
  const lookalikes = new Map<number, number>()
  if (rules.letters && language === 'fa') {
    for (const code of [ARABIC_YEH, ALEF_MAKSURA]) units[code] = PERSIAN_YEH
    units[ARABIC_KAF] = PERSIAN_KAF
  }
  if (rules.letters && language === 'ar') {
    units[PERSIAN_YEH] = ARABIC_YEH
    units[PERSIAN_KAF] = ARABIC_KAF
  }
  if (rules.oneKey) {
    for (const code of [ARABIC_YEH, ALEF_MAKSURA, PERSIAN_YEH]) units[code] = PERSIAN_YEH
    units[ARABIC_KAF] = PERSIAN_KAF
    units[PERSIAN_KAF] = PERSIAN_KAF
  }
  const yeh = units[ARABIC_YEH] as number
  if (rules.hamza) {
    for (const code of [0x622, 0x623, 0x625, 0x671, 0x672, 0x673]) units[code] = ALEF
    units[0x624] = WAW
    units[YEH_HAMZA] = rules.oneKey ? PERSIAN_YEH : language === 'fa' ? PERSIAN_YEH : yeh
  }
  if (rules.tehMarbuta) units[0x629] = HE
  if (rules.composition && language === 'fa') expansions.set(HE_HAMZA, '\u0647\u0654')
  if (rules.ezafe === 'none') {
    units[HE_HAMZA] = HE
    expansions.delete(HE_HAMZA)
  }
  const settle = (code: number): number => {
    const unit = units[code] as number
    return unit === DROP || unit === SPECIAL ? code : unit
  }
  if (rules.lookalikes && language !== 'und') {
    for (const [code, arabic, persian] of LOOKALIKES) {
      lookalikes.set(code, settle(language === 'fa' ? persian : arabic))
      units[code] = SPECIAL
    }
  }
  setDigits(units, rules, language)
  if (rules.harakat)
    for (let code = 0x610; code <= 0x8ff; code++)
      if (isMark(code) && (code < MADDA || code > HAMZA_BELOW)) units[code] = DROP
  if (rules.composition || rules.harakat || rules.ezafe === 'none')
    for (const code of [MADDA, HAMZA_ABOVE, HAMZA_BELOW]) units[code] = SPECIAL
  if (rules.tatweel === 'all') units[TATWEEL] = DROP
  else if (rules.tatweel === 'inside') units[TATWEEL] = SPECIAL
  if (rules.bidiControls)
    for (const code of [
      0xad, 0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200b,
      0x2060, 0xfeff,
    ])
      units[code] = DROP
  if (rules.spaces) {
    for (const code of [0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) units[code] = 0x20
    for (let code = 0x2000; code <= 0x200a; code++) units[code] = 0x20
    units[NOT_SIGN] = SPECIAL
  }
  if (rules.presentationForms) {
    const phrases = rules.oneKey
    for (const [from, to] of FORM_RANGES) {
      for (let code = from; code <= to; code++) {
        if (!phrases && code !== ALLAH && PHRASES.some(([first, last]) => code >= first && code <= last)) continue
        let letters = String.fromCharCode(code).normalize('NFKC')
        if (letters === String.fromCharCode(code) || letters === '') continue
        // isolated forms of marks carry a space or tatweel in Unicode's table: the mark alone is meant
        if (/^[ \u0640]\p{Mn}+$/u.test(letters)) letters = letters.slice(1)
        const settled = through(letters, units, expansions, lookalikes)
        if (settled.length === 1) units[code] = settled.charCodeAt(0) === code ? code : settled.charCodeAt(0)
        else {
          units[code] = settled === '' ? DROP : SPECIAL
          if (settled !== '') expansions.set(code, settled)
        }
      }
    }
  }
  for (const code of expansions.keys()) units[code] = SPECIAL
  return { units, expansions, lookalikes, rules, language }
}

/** Letters of a ligature, each as the other rules leave it. */
function through(
  letters: string,
  units: Uint16Array,
  expansions: ReadonlyMap<number, string>,
  lookalikes: ReadonlyMap<number, number>,
): string {
  let result = ''
  for (let i = 0; i < letters.length; i++) {
    const code = lookalikes.get(letters.charCodeAt(i)) ?? letters.charCodeAt(i)
    const unit = units[code] as number
    if (unit === DROP) continue
    result += expansions.get(code) ?? String.fromCharCode(unit === SPECIAL ? code : unit)
  }
  return result
}

function setDigits(units: Uint16Array, { digits }: NormalizeRules, language: NormalizeLanguage): void {
  const target = digits === 'native' ? (language === 'fa' ? 'persian' : language === 'ar' ? 'arabic' : 'keep') : digits
  if (target === 'keep') return
  const base = { latin: 0x30, arabic: 0x660, persian: 0x6f0 }[target]
  for (let i = 0; i < 10; i++) {
    units[0x660 + i] = base + i
    units[0x6f0 + i] = base + i
    if (digits !== 'native') units[0x30 + i] = base + i
  }
}

/** Letter and mark that become one letter. */
function composed(base: number, mark: number, language: NormalizeLanguage): number {
  if (mark === MADDA) return base === ALEF ? 0x622 : 0
  if (mark === HAMZA_BELOW) return base === ALEF ? 0x625 : 0
  if (base === ALEF) return 0x623
  if (base === WAW) return 0x624
  if (base === ARABIC_YEH || base === PERSIAN_YEH || base === ALEF_MAKSURA) return YEH_HAMZA
  if (base === 0x6d5 && language !== 'fa') return HE_HAMZA
  return 0
}

/** More marks than this between a letter and its hamza is no writing. */
const MARKS_BETWEEN = 4
const WORD_REACH = 48
const CHUNK = 4096
/** Room for what ligatures add. */
const SPARE = 256
/** The most units that one unit becomes: the phrase in U+FDFA has 18. */
const LONGEST = 32
/** Short texts share one buffer: nothing is kept in it between calls. */
const SCRATCH = 1 << 15
let scratch: Uint16Array | undefined

function grown(units: Uint16Array): Uint16Array {
  const larger = new Uint16Array(units.length * 2)
  larger.set(units)
  return larger
}

/** The pass over single letters: the new text, and what changed its length. */
export function normalizeLetters(text: string, table: LetterTable, zones: Zones): { text: string; map: PassMap } {
  const { units, expansions, lookalikes, rules, language } = table
  const map: PassMap = { input: text, starts: [], ends: [], lengths: [] }
  const length = text.length
  let first = 0
  while (first < length && units[text.charCodeAt(first)] === text.charCodeAt(first)) first++
  if (first === length) return { text, map }
  // a mark may compose with the letters before it
  first = Math.max(0, first - 2 * MARKS_BETWEEN)
  scratch ??= new Uint16Array(SCRATCH)
  let out = length + SPARE <= SCRATCH ? scratch : new Uint16Array(length + SPARE)
  let n = 0
  const drop = (at: number): void => {
    const last = map.ends.length - 1
    if (last >= 0 && map.ends[last] === at && map.lengths[last] === 0) map.ends[last] = at + 1
    else {
      map.starts.push(at)
      map.ends.push(at + 1)
      map.lengths.push(0)
    }
  }
  let zone = 0
  let clear = zones.length === 0 ? length : 0
  for (let i = first; i < length; i++) {
    // the common run: one unit for one unit, no address near
    if (clear > i) {
      const room = Math.min(clear, i + out.length - n)
      while (i < room) {
        const unit = units[text.charCodeAt(i)] as number
        if (unit >= SPECIAL) break
        out[n++] = unit
        i++
      }
      if (i >= length) break
    }
    // no unit becomes more than LONGEST units
    if (n + LONGEST > out.length) out = grown(out)
    while (zone < zones.length && i >= (zones[zone + 1] as number)) zone += 2
    if (zone < zones.length && i >= (zones[zone] as number)) {
      const end = Math.min(length, zones[zone + 1] as number)
      while (n + end - i + LONGEST > out.length) out = grown(out)
      for (; i < end; i++) out[n++] = text.charCodeAt(i)
      i--
      continue
    }
    clear = zone < zones.length ? (zones[zone] as number) : length
    const code = text.charCodeAt(i)
    const unit = units[code] as number
    if (unit < SPECIAL) {
      out[n++] = unit
      continue
    }
    if (unit === DROP) {
      drop(i)
      continue
    }
    const expansion = expansions.get(code)
    if (expansion !== undefined) {
      for (let k = 0; k < expansion.length; k++) out[n++] = expansion.charCodeAt(k)
      if (expansion.length !== 1) {
        map.starts.push(i)
        map.ends.push(i + 1)
        map.lengths.push(expansion.length)
      }
      continue
    }
    const alike = lookalikes.get(code)
    if (alike !== undefined) {
      const foreign = isForeignWord(text, i)
      const several = foreign ? undefined : expansions.get(alike)
      if (several === undefined) out[n++] = foreign ? code : alike
      else {
        for (let k = 0; k < several.length; k++) out[n++] = several.charCodeAt(k)
        map.starts.push(i)
        map.ends.push(i + 1)
        map.lengths.push(several.length)
      }
      continue
    }
    if (code === MADDA || code === HAMZA_ABOVE || code === HAMZA_BELOW) {
      let base = n - 1
      while (base >= 0 && n - base <= MARKS_BETWEEN && (out[base] as number) >= 0x64b && (out[base] as number) <= 0x652)
        base--
      const letter = base >= 0 ? (out[base] as number) : text.charCodeAt(first - 1)
      const whole = rules.composition ? composed(letter, code, language) : 0
      if (whole !== 0 && base >= 0) {
        const settled = units[whole] as number
        out[base] = settled < SPECIAL ? settled : whole
        drop(i)
      } else if (rules.hamza && whole === 0 && rules.harakat) drop(i)
      else if (rules.ezafe === 'none' && letter === HE) drop(i)
      else out[n++] = code
      continue
    }
    if (code === TATWEEL) {
      let end = i + 1
      while (end < length && text.charCodeAt(end) === TATWEEL) end++
      const before = n > 0 ? (out[n - 1] as number) : first > 0 ? text.charCodeAt(first - 1) : 0
      const joins = isLetter(before) || isMark(before)
      let next = end
      while (next < length && next - end < 8 && units[text.charCodeAt(next)] === DROP) next++
      const after = next < length ? formLetter(text.charCodeAt(next), table) : 0
      const inside = joins && (isLetter(after) || isMark(after))
      // letters on both sides: all go; a letter before only: one stays to show the joining form
      if (!inside) while (n + end - i + LONGEST > out.length) out = grown(out)
      for (let k = i; k < end; k++) {
        if (inside || (joins && k > i)) drop(k)
        else out[n++] = TATWEEL
      }
      i = end - 1
      continue
    }
    if (code === NOT_SIGN) {
      // after a letter it can only be a lost ZWNJ; one at a word edge is for the rule zwnj
      const before = n > 0 ? (out[n - 1] as number) : first > 0 ? text.charCodeAt(first - 1) : 0
      out[n++] = isLetter(before) || before === ZWNJ ? ZWNJ : code
      continue
    }
    out[n++] = code
  }
  const parts: string[] = [text.slice(0, first)]
  for (let from = 0; from < n; from += CHUNK)
    parts.push(String.fromCharCode.apply(null, out.subarray(from, Math.min(n, from + CHUNK)) as unknown as number[]))
  return { text: parts.join(''), map }
}

/** The letter that a unit begins with once the table has been through it. */
function formLetter(code: number, { units, expansions, lookalikes }: LetterTable): number {
  return (
    expansions.get(code)?.charCodeAt(0) ??
    lookalikes.get(code) ??
    ((units[code] as number) < SPECIAL ? (units[code] as number) : code)
  )
}

/** Whether the word around a place has a letter that only neighbour languages write. */
function isForeignWord(text: string, at: number): boolean {
  for (
    let i = at - 1, stop = at - WORD_REACH;
    i >= 0 && i > stop && (isLetter(text.charCodeAt(i)) || text.charCodeAt(i) === ZWNJ);
    i--
  )
    if (FOREIGN.has(text.charCodeAt(i))) return true
  for (
    let i = at + 1, stop = at + WORD_REACH;
    i < text.length && i < stop && (isLetter(text.charCodeAt(i)) || text.charCodeAt(i) === ZWNJ);
    i++
  )
    if (FOREIGN.has(text.charCodeAt(i))) return true
  return false
}
