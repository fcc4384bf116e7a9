import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FOREIGN_LETTER, LINE, SPACE, SYMBOL_CHARACTERS } from '../../src/text/characters.ts'
import { type Folded, fold, foldedText, originalEnd, originalStart } from '../../src/text/fold.ts'
import { anyString, page } from './arbitraries.ts'

const isSpace = (symbol: number | undefined): boolean => symbol === SPACE || symbol === LINE

/** Whether a span may begin or end here: not inside a ligature, which has one place in the text for several letters. */
const isBorder = ({ starts }: Folded, position: number): boolean =>
  position === 0 || starts[position] !== starts[position - 1]

/** Two folded borders of a text, with something other than white space at both ends. */
const stretch = fc
  .tuple(fc.oneof(page, anyString), fc.nat(), fc.nat())
  .map(([text, one, other]) => {
    const folded = fold(text)
    const [a, b] = [one % (folded.length + 1), other % (folded.length + 1)].sort((x, y) => x - y) as [number, number]
    return { text, folded, a, b }
  })
  .filter(({ folded, a, b }) => a < b && !isSpace(folded.symbols[a]) && !isSpace(folded.symbols[b - 1]))
  .filter(({ folded, a, b }) => isBorder(folded, a) && isBorder(folded, b))

describe('laws of folding', () => {
  it('folding the original of a folded stretch gives the stretch', () =>
    fc.assert(
      fc.property(stretch, ({ text, folded, a, b }) => {
        const original = text.slice(originalStart(folded, a), originalEnd(folded, b))
        expect(foldedText(fold(original))).toBe(foldedText(folded, a, b))
      }),
    ))

  it('folded text folds to itself, but for the sign that stands for letters of other scripts', () =>
    fc.assert(
      fc.property(fc.oneof(page, anyString), (text) => {
        const once = foldedText(fold(text)).replaceAll(SYMBOL_CHARACTERS.charAt(FOREIGN_LETTER), 'x')
        expect(foldedText(fold(once))).toBe(once)
      }),
    ))

  it('offsets never go back and never leave the text', () =>
    fc.assert(
      fc.property(fc.oneof(page, anyString), (text) => {
        const { starts, length } = fold(text)
        expect(starts[length]).toBe(text.length)
        for (let i = 0; i < length; i++) expect(starts[i]).toBeLessThanOrEqual(starts[i + 1] as number)
      }),
    ))

  it('a border in the original is not inside a run of marks', () =>
    fc.assert(
      fc.property(stretch, ({ text, folded, b }) => {
        expect(text.slice(originalEnd(folded, b), originalEnd(folded, b) + 1)).not.toMatch(/[\u064b-\u065f\u0670]/)
      }),
    ))
})
