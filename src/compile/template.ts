import { COMMA, encode, JOINER, variantMark } from '../match/alphabet.ts'
import { BASE } from '../match/paradigms.ts'
import { Speller } from '../match/spell.ts'
import { fold, foldedText } from '../text/fold.ts'
import { spellings, type Variants } from './spellings.ts'

const ZWNJ = '\u200c'
const ARABIC_COMMA = '\u060c'

/** The groups of spellings that one dictionary uses, numbered as its forms name them. */
export class VariantGroups {
  /** Packed letters of each spelling, group by group. */
  readonly groups: string[][] = []
  private readonly numbers = new Map<readonly string[], number>()

  constructor(readonly variants: Variants) {}

  /** What stands for a folded word in a template. */
  word(word: string): string {
    const spelled = this.variants.get(word)
    if (!spelled) return encode(word)
    let number = this.numbers.get(spelled)
    if (number === undefined) {
      number = this.groups.push(spelled.map(encode)) - 1
      this.numbers.set(spelled, number)
    }
    return variantMark(number)
  }
}

const folded = (text: string): string => foldedText(fold(text))

/**
 * The templates of a form: one that leaves its spellings open, and those that it does not lead to.
 * @example templates(form, groups) // one template for the three ways of writing a form with ZWNJ
 */
export function templates(form: string, groups: VariantGroups): string[] {
  const open = form
    .trim()
    .split(' ')
    .map((word) => wordTemplate(word, groups))
    .join(' ')
  if (!/[_~,]/.test(open)) return [open]
  const known = new Set<string>()
  new Speller(groups.groups, (symbols, end) => known.add(foldedText({ symbols, length: end }, BASE))).spell(open)
  const missing = spellings(form, groups.variants).filter((one) => !known.has(one))
  return [open, ...missing.map(encode)]
}

function wordTemplate(word: string, groups: VariantGroups): string {
  const stem = word.endsWith(ARABIC_COMMA) ? word.slice(0, -1) : word
  const comma = stem === word ? '' : COMMA
  if (stem.includes(ZWNJ))
    return (
      stem
        .split(ZWNJ)
        .map((part) => encode(folded(part)))
        .join(JOINER) + comma
    )
  if (stem.includes(ARABIC_COMMA))
    return (
      stem
        .split(ARABIC_COMMA)
        .map((part) => encode(folded(part)))
        .join(COMMA) + comma
    )
  return groups.word(folded(stem)) + comma
}
