import { SPACE, symbolOf } from '../text/characters.ts'
import { CONSTRUCT, DEFINITE, DUAL, FEMININE, PLURAL } from './entry.ts'

/** How more forms are made from one: done when a dictionary is unpacked, so that a package holds the base form only. */
export const PLAIN = 0
/** With and without ال. */
export const DEFINITE_TOO = 1
/** An Arabic nisba in gender, number, state and case. */
export const NISBA = 2
/** A Persian adjective in -ی and its plural in -یان. */
export const PERSIAN_NISBA = 3
/** An Arabic phrase with ال, and as it stands in construct without it. */
export const IN_CONSTRUCT = 4

/** An Arabic adjective in both genders. */
export const GENDERS = 5

/** How many different flags the forms of each have at most. */
export const FLAGS_OF_PARADIGM: readonly number[] = [1, 2, 12, 2, 2, 2]

/** A form's symbols are `symbols[from]` up to `symbols[to]`. */
export type Visit = (symbols: Uint8Array, from: number, to: number, flags: number) => void

/** Where the base form stands in the buffer: room for ال before it. */
export const BASE = 2

const ALEF = symbolOf('ا')
const LAM = symbolOf('ل')
const YEH = symbolOf('ی')
const HEH = symbolOf('ه')
const NOON = symbolOf('ن')
const WAW = symbolOf('و')
const TEH = symbolOf('ت')

const NISBA_ENDINGS: readonly (readonly [readonly number[], number])[] = [
  [[], 0],
  [[ALEF, NOON], DUAL],
  [[YEH, NOON], PLURAL],
  [[WAW, NOON], PLURAL],
  [[TEH, ALEF, NOON], DUAL | FEMININE],
  [[TEH, YEH, NOON], DUAL | FEMININE],
  [[ALEF, TEH], PLURAL | FEMININE],
]

/** Calls `visit` for the base form in `symbols[BASE]` up to `symbols[end]` and for what the paradigm makes of it. */
export function inflect(paradigm: number, symbols: Uint8Array, end: number, flags: number, visit: Visit): void {
  symbols[0] = ALEF
  symbols[1] = LAM
  const definite = symbols[BASE] === ALEF && symbols[BASE + 1] === LAM
  const both = (to: number, more: number) => {
    if (definite) visit(symbols, BASE, to, flags | more | DEFINITE)
    else {
      visit(symbols, BASE, to, flags | more)
      visit(symbols, 0, to, flags | more | DEFINITE)
    }
  }
  if (paradigm === PLAIN) visit(symbols, BASE, end, flags)
  else if (paradigm === DEFINITE_TOO) both(end, 0)
  else if (paradigm === NISBA) {
    for (const [ending, more] of NISBA_ENDINGS) {
      symbols.set(ending, end)
      both(end + ending.length, more)
    }
    // the accusative of the indefinite (`عراقيا`) is written with alif
    symbols[end] = ALEF
    visit(symbols, BASE, end + 1, flags)
    const feminine = symbols[end - 1] === YEH ? [HEH] : [YEH, HEH]
    symbols.set(feminine, end)
    both(end + feminine.length, FEMININE)
  } else if (paradigm === PERSIAN_NISBA) {
    visit(symbols, BASE, end, flags)
    if (symbols[end - 1] !== YEH) return
    symbols[end] = ALEF
    symbols[end + 1] = NOON
    visit(symbols, BASE, end + 2, flags | PLURAL)
  } else if (paradigm === GENDERS) {
    visit(symbols, BASE, end, flags)
    symbols[end] = HEH
    visit(symbols, BASE, end + 1, flags | FEMININE)
  } else construct(symbols, end, flags, visit)
}

/** The phrase as it is, without its first ال, and without any. */
function construct(symbols: Uint8Array, end: number, flags: number, visit: Visit): void {
  visit(symbols, BASE, end, flags)
  const without: number[] = []
  let kept = 0
  for (let at = BASE; at < end; ) {
    let next = at
    while (next < end && symbols[next] !== SPACE) next++
    const drops = next - at >= 5 && symbols[at] === ALEF && symbols[at + 1] === LAM
    if (at === BASE) {
      if (!drops) return
      kept = next
    }
    for (let i = drops ? at + 2 : at; i < next; i++) without.push(symbols[i] as number)
    if (next < end) without.push(SPACE)
    at = next + 1
  }
  visit(symbols, BASE + 2, end, flags | CONSTRUCT)
  if (without.length === end - BASE - 2 || kept === 0) return
  visit(Uint8Array.from(without), 0, without.length, flags | CONSTRUCT)
}
