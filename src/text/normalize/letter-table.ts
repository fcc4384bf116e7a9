import {
  ALEF,
  ALEF_MAKSURA,
  ARABIC_KAF,
  ARABIC_YEH,
  HAMZA_ABOVE,
  HAMZA_BELOW,
  HE,
  HE_HAMZA,
  isMark,
  LOOKALIKES,
  MADDA,
  PERSIAN_KAF,
  PERSIAN_YEH,
  TATWEEL,
  WAW,
  YEH_HAMZA,
} from './letter-classes.ts'
import type { NormalizeLanguage, NormalizeRules } from './rules.ts'

/** The unit goes. */
export const DROP = 0xffff
/** What becomes of the unit depends on its neighbours, or it becomes several. */
export const SPECIAL = 0xfffe

const NOT_SIGN = 0xac
const FIRST_SURROGATE = 0xd800
const LAST_SURROGATE = 0xdfff

/** A table for one set of rules: what each UTF-16 unit becomes. */
export interface LetterTable {
  units: Uint16Array
  /** Units that become several. */
  expansions: ReadonlyMap<number, string>
  lookalikes: ReadonlyMap<number, number>
  rules: NormalizeRules
  language: NormalizeLanguage
}

/** Ranges whose compatibility characters are forms of letters. */
const FORM_RANGES: readonly (readonly [number, number])[] = [
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
  [0x675, 0x678],
]
/** Signs that stand for a phrase or a currency: not forms of letters; expanded for search only. */
const PHRASES: readonly (readonly [number, number])[] = [[0xfdf0, 0xfdfd]]
const ALLAH = 0xfdf2

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
  // halves of characters beyond the first plane: the pass must know that the text has some
  units.fill(SPECIAL, FIRST_SURROGATE, LAST_SURROGATE + 1)
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

/** The letter that a unit begins with once the table has been through it. */
export function formLetter(code: number, { units, expansions, lookalikes }: LetterTable): number {
  return (
    expansions.get(code)?.charCodeAt(0) ??
    lookalikes.get(code) ??
    ((units[code] as number) < SPECIAL ? (units[code] as number) : code)
  )
}
