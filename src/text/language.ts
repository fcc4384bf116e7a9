import type { Language } from '../types.ts'
import { wordVote } from './language-words.ts'

/** What one letter says: bit masks. */
const ARABIC = 1
const PERSIAN = 2
const FOREIGN = 4
const SCRIPT = 8
const OTHER = 16
/** Typed in the other language too, on its keyboards: it says little. */
const SLIGHT = 32

let classes: Uint8Array | undefined

/** Whether a unit is a letter of Arabic script, another letter that tells, or neither. */
export function scriptOf(unit: number): 'arabic' | 'other' | undefined {
  const kind = table()[unit] as number
  return (kind & SCRIPT) !== 0 ? 'arabic' : kind === OTHER ? 'other' : undefined
}

/** Letters by what they tell; built on first use. */
function table(): Uint8Array {
  if (classes !== undefined) return classes
  const made = new Uint8Array(0x10000)
  for (let code = 0x620; code <= 0x6ff; code++)
    if (/\p{L}/u.test(String.fromCharCode(code)) && code !== 0x640) made[code] = SCRIPT
  for (let code = 0x750; code <= 0x77f; code++) made[code] = SCRIPT
  // ة ى ي ك إ أ ٱ and tanween are Arabic; پ چ ژ گ ک ی ۀ and ZWNJ are Persian; ٹ ڈ ڑ ں ہ ے, ڕ ڵ ێ ۆ ە, ښ ځ ډ ړ are neither
  for (const code of [0x629, 0x649, 0x64a, 0x643, 0x625, 0x623]) made[code] = SCRIPT | ARABIC
  for (const code of [0x67e, 0x686, 0x698, 0x6af, 0x6a9, 0x6cc, 0x6c0]) made[code] = SCRIPT | PERSIAN
  for (const code of [
    0x679, 0x688, 0x691, 0x6ba, 0x6c1, 0x6be, 0x6d2, 0x695, 0x6b5, 0x6ce, 0x6c6, 0x6d5, 0x69a, 0x681, 0x685, 0x689,
    0x693, 0x696, 0x6bc, 0x6cd, 0x67c, 0x6ad, 0x6d0, 0x6c7, 0x6c8, 0x6cb,
  ])
    made[code] = SCRIPT | FOREIGN
  for (let code = 0x41; code < 0x250; code++) if (/\p{L}/u.test(String.fromCharCode(code))) made[code] = OTHER
  for (const code of [0x64a, 0x643, 0x6cc, 0x6a9]) made[code] = (made[code] as number) | SLIGHT
  // presentation forms are what their letters are
  for (let code = 0xfb50; code <= 0xfefc; code++) {
    const base = String.fromCharCode(code).normalize('NFKC')
    if (/\p{Script=Arabic}/u.test(base) && /\p{L}/u.test(base))
      made[code] = SCRIPT | ((made[base.codePointAt(0) ?? 0] as number) & ~OTHER)
  }
  classes = made
  return made
}

/** This many letters settle the language of a text; fewer do if one language leads by this much and no letter is foreign. */
const ENOUGH = 400
const FEWER = 150
const LEAD = 100

/** How much a small word, or ZWNJ, weighs, in quarters of a point. */
const CLEAR = 4
const SURE = 8
/** What speaks for Persian is counted 16 bits higher than what speaks for Arabic. */
const HIGH = 16
const LOW_BITS = 0xffff

let letterWeights: Int32Array | undefined

/** What a letter says, by its class; made on first use. */
function weightTable(): Int32Array {
  if (letterWeights !== undefined) return letterWeights
  const made = new Int32Array(64)
  made[SCRIPT | ARABIC] = CLEAR
  made[SCRIPT | ARABIC | SLIGHT] = 1
  made[SCRIPT | PERSIAN] = SURE << HIGH
  made[SCRIPT | PERSIAN | SLIGHT] = 2 << HIGH
  letterWeights = made
  return made
}

/** What the letters of a stretch, and its smallest words, say. */
interface Evidence {
  script: number
  other: number
  arabic: number
  persian: number
  foreign: number
}

function weigh(text: string, from: number, to: number): Evidence {
  const letters = table()
  const weightOf = weightTable()
  // whole numbers in variables, and few branches: this loop runs for every text
  let weights = 0
  let foreign = 0
  let script = 0
  let other = 0
  let word = 0
  for (let i = from; i <= to && script + other < ENOUGH; i++) {
    const code = i < to ? text.charCodeAt(i) : 0x20
    const kind = letters[code] as number
    if ((kind & SCRIPT) !== 0) {
      word++
      script++
      weights += weightOf[kind] as number
      if ((kind & FOREIGN) !== 0) foreign += SURE
    } else if (kind === OTHER) {
      word = 0
      other++
    } else {
      if (word === 2 || word === 3) weights += wordWeight(text, i - word, word)
      // كتابهاي: the Persian plural, on an Arabic keyboard
      else if (
        word > 4 &&
        text.charCodeAt(i - 1) === 0x64a &&
        text.charCodeAt(i - 2) === 0x627 &&
        text.charCodeAt(i - 3) === 0x647
      )
        weights += SURE << HIGH
      word = 0
      if (code === 0x200c) weights += CLEAR << HIGH
      // the hamza of the ezafe, ۀ in two units
      else if (code === 0x654 && text.charCodeAt(i - 1) === 0x647) weights += SURE << HIGH
      if (script > FEWER && foreign === 0 && Math.abs((weights >> HIGH) - (weights & LOW_BITS)) > LEAD) break
    }
  }
  return {
    script,
    other,
    arabic: (weights & LOW_BITS) / CLEAR,
    persian: (weights >> HIGH) / CLEAR,
    foreign: foreign / CLEAR,
  }
}

/** از به در را که این آن weigh for Persian, في من على إلى هذا for Arabic: by their letters. */
function wordWeight(text: string, start: number, length: number): number {
  const a = text.charCodeAt(start)
  const b = text.charCodeAt(start + 1)
  if (length === 2) {
    if (
      (a === 0x627 && b === 0x632) ||
      (a === 0x628 && b === 0x647) ||
      (a === 0x62f && b === 0x631) ||
      (a === 0x631 && b === 0x627) ||
      ((a === 0x6a9 || a === 0x643) && b === 0x647)
    )
      return SURE << HIGH
    if ((a === 0x641 && b === 0x64a) || (a === 0x645 && b === 0x646) || (a === 0x639 && b === 0x646)) return SURE
    return 0
  }
  const c = text.charCodeAt(start + 2)
  if (a === 0x627 && (b === 0x6cc || b === 0x64a) && c === 0x646) return SURE << HIGH
  if (
    (a === 0x639 && b === 0x644 && (c === 0x649 || c === 0x64a)) ||
    (a === 0x627 && b === 0x644 && c === 0x649) ||
    (a === 0x647 && b === 0x630 && c === 0x627)
  )
    return SURE
  return 0
}

/** Letters that differ by less are no evidence: the words must tell. */
const TELLING = 2

/** The language of a stretch by its letters; by its words, where the letters are those of both languages. */
export function languageBetween(text: string, from: number, to: number): Language {
  const evidence = weigh(text, from, to)
  if (
    evidence.script > 0 &&
    evidence.foreign === 0 &&
    evidence.script < ENOUGH &&
    Math.abs(evidence.persian - evidence.arabic) < TELLING
  ) {
    const vote = wordVote(text, from, to)
    if (vote !== 0) return decide({ ...evidence, persian: Math.max(0, vote), arabic: Math.max(0, -vote) })
  }
  return decide(evidence)
}

/** How sure the letters of a stretch make its language: the points of the most likely one. */
export function certaintyBetween(text: string, from: number, to: number): number {
  const { arabic, persian, foreign } = weigh(text, from, to)
  return Math.max(arabic, persian, foreign)
}

function decide({ script, other, arabic, persian, foreign }: Evidence): Language {
  if (script === 0 || script * 4 < other) return 'und'
  if (foreign > persian + arabic || foreign * 12 > script) return 'und'
  if (persian > arabic) return 'fa'
  return 'ar'
}

/**
 * The language of a text: `ar`, `fa`, or `und` for anything else (Latin script, Urdu, Kurdish, Pashto …).
 *
 * @example
 * detectLanguage('وزارت امور خارجه') // 'fa'
 * @throws {TypeError} if `text` is not a string
 */
export function detectLanguage(text: string): Language {
  if (typeof text !== 'string')
    throw new TypeError(`detectLanguage: expected a string, got ${text === null ? 'null' : typeof text}`)
  return languageBetween(text, 0, text.length)
}
