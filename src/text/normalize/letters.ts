import {
  composed,
  HAMZA_ABOVE,
  HAMZA_BELOW,
  HE,
  isForeignWord,
  isLetter,
  isMark,
  MADDA,
  TATWEEL,
  ZWNJ,
} from './letter-classes.ts'
import { DROP, formLetter, type LetterTable, SPECIAL } from './letter-table.ts'
import type { PassMap } from './offsets.ts'
import { textOfUnits } from './unit-text.ts'
import type { Zones } from './zones.ts'

/** More marks than this between a letter and its hamza is no writing. */
const MARKS_BETWEEN = 4
/** Room for what ligatures add. */
const SPARE = 256
/** The most units that one unit becomes: the phrase in U+FDFA has 18. */
const LONGEST = 32
const NOT_SIGN = 0xac
/** Short texts share one buffer: nothing is kept in it between calls. */
const SCRATCH = 1 << 15
let scratch: Uint16Array | undefined

const isSurrogate = (code: number): boolean => (code & 0xf800) === 0xd800

/** The pass over single letters: the new text, and what changed its length. */
export function normalizeLetters(text: string, table: LetterTable, zones: Zones): { text: string; map: PassMap } {
  const { units } = table
  let first = 0
  while (first < text.length && units[text.charCodeAt(first)] === text.charCodeAt(first)) first++
  if (first === text.length) return { text, map: { input: text, starts: [], ends: [], lengths: [] } }
  return new LetterPass(text, table).run(zones)
}

class LetterPass {
  readonly #text: string
  readonly #table: LetterTable
  readonly #map: PassMap
  #out: Uint16Array
  /** How many units are written. */
  #count = 0
  #wellFormed = true

  constructor(text: string, table: LetterTable) {
    this.#text = text
    this.#table = table
    this.#map = { input: text, starts: [], ends: [], lengths: [] }
    scratch ??= new Uint16Array(SCRATCH)
    this.#out = text.length + SPARE <= SCRATCH ? scratch : new Uint16Array(text.length + SPARE)
  }

  run(zones: Zones): { text: string; map: PassMap } {
    const text = this.#text
    const { units } = this.#table
    const length = text.length
    let zone = 0
    for (let i = 0; i < length; ) {
      while (zone < zones.length && i >= (zones[zone + 1] as number)) zone += 2
      if (zone < zones.length && i >= (zones[zone] as number)) {
        const end = Math.min(length, zones[zone + 1] as number)
        this.#copy(i, end)
        i = end
        continue
      }
      this.#reserve(LONGEST)
      // the common run: one unit for one unit, no address near
      const out = this.#out
      let count = this.#count
      const clear = zone < zones.length ? (zones[zone] as number) : length
      const stop = Math.min(clear, i + out.length - count - LONGEST)
      while (i < stop) {
        const unit = units[text.charCodeAt(i)] as number
        if (unit >= SPECIAL) break
        out[count++] = unit
        i++
      }
      this.#count = count
      if (i < stop) i = this.#special(i)
    }
    return {
      text: textOfUnits(this.#out, this.#count, this.#wellFormed),
      map: this.#map,
    }
  }

  /** A unit that goes, becomes several, or looks at its neighbours; gives the place behind what it has read. */
  #special(at: number): number {
    const { units, expansions, lookalikes } = this.#table
    const code = this.#text.charCodeAt(at)
    if (units[code] === DROP) {
      this.#drop(at)
      return at + 1
    }
    const expansion = expansions.get(code)
    if (expansion !== undefined) {
      this.#expand(at, expansion)
      return at + 1
    }
    const alike = lookalikes.get(code)
    if (alike !== undefined) {
      const foreign = isForeignWord(this.#text, at)
      this.#expand(at, (foreign ? undefined : expansions.get(alike)) ?? String.fromCharCode(foreign ? code : alike))
      return at + 1
    }
    if (code === TATWEEL) return this.#tatweel(at)
    if (code === MADDA || code === HAMZA_ABOVE || code === HAMZA_BELOW) this.#combine(at, code)
    else {
      // the not sign: after a letter it can only be a lost ZWNJ; one at a word edge is for the rule zwnj
      if (isSurrogate(code)) this.#wellFormed = false
      const before = this.#before()
      this.#write(code === NOT_SIGN && (isLetter(before) || isMark(before) || before === ZWNJ) ? ZWNJ : code)
    }
    return at + 1
  }

  /** Madda or hamza: one letter with the letter before, or dropped, or kept. */
  #combine(at: number, mark: number): void {
    const { units, rules, language } = this.#table
    const out = this.#out
    let base = this.#count - 1
    while (base >= 0 && this.#count - base <= MARKS_BETWEEN && isVowelSign(out[base] as number)) base--
    const letter = base >= 0 ? (out[base] as number) : 0
    const whole = rules.composition ? composed(letter, mark, language) : 0
    if (whole !== 0 && base >= 0) {
      const settled = units[whole] as number
      out[base] = settled < SPECIAL ? settled : whole
      this.#drop(at)
    } else if (letter === HE ? rules.ezafe === 'none' : rules.hamza && whole === 0 && rules.harakat) this.#drop(at)
    else this.#write(mark)
  }

  /** Tatweel with letters on both sides: all go; with a letter before only: one stays to show the joining form. */
  #tatweel(at: number): number {
    const text = this.#text
    const { units } = this.#table
    const dropped = (index: number): boolean => index < text.length && units[text.charCodeAt(index)] === DROP
    // one run, whatever goes from within it
    let end = at + 1
    let next = end
    for (;;) {
      while (dropped(next)) next++
      if (text.charCodeAt(next) !== TATWEEL) break
      end = ++next
    }
    const before = this.#before()
    const joins = isLetter(before) || isMark(before)
    const after = next < text.length ? formLetter(text.charCodeAt(next), this.#table) : 0
    const inside = joins && (isLetter(after) || isMark(after))
    for (let i = at; i < end; i++) {
      if (dropped(i) || inside || (joins && i > at)) this.#drop(i)
      else this.#write(TATWEEL)
    }
    return end
  }

  /** The unit written last. */
  #before(): number {
    return this.#count > 0 ? (this.#out[this.#count - 1] as number) : 0
  }

  #write(unit: number): void {
    this.#reserve(1)
    this.#out[this.#count++] = unit
  }

  /** Units of an address, as they are. */
  #copy(from: number, to: number): void {
    this.#reserve(to - from)
    for (let i = from; i < to; i++) {
      const code = this.#text.charCodeAt(i)
      if (isSurrogate(code)) this.#wellFormed = false
      this.#out[this.#count++] = code
    }
  }

  #expand(at: number, units: string): void {
    for (let i = 0; i < units.length; i++) this.#write(units.charCodeAt(i))
    if (units.length === 1) return
    this.#map.starts.push(at)
    this.#map.ends.push(at + 1)
    this.#map.lengths.push(units.length)
  }

  #drop(at: number): void {
    const { starts, ends, lengths } = this.#map
    const last = ends.length - 1
    if (last >= 0 && ends[last] === at && lengths[last] === 0) ends[last] = at + 1
    else {
      starts.push(at)
      ends.push(at + 1)
      lengths.push(0)
    }
  }

  #reserve(more: number): void {
    if (this.#count + more <= this.#out.length) return
    const larger = new Uint16Array(2 * this.#out.length + more)
    larger.set(this.#out)
    this.#out = larger
  }
}

const isVowelSign = (code: number): boolean => code >= 0x64b && code <= 0x652
