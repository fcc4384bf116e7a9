/** The space that is missing before an article is seen, and offsets lead to the text as it was given. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedText } from '../../src/text/fold.ts'
import { readPage } from '../../src/text/page.ts'
import { withPartedWords } from '../../src/text/parted-words.ts'

const partedText = (text: string) => foldedText(withPartedWords(readPage(text)))

describe('words written onto an article', () => {
  it.each([
    ['وزيرالطاقة', 'وزير الطاقة'],
    ['ووزارةالصحة', 'ووزارة الصحة'],
    ['رئيس الوزراءالعراقي', 'رئيس الوزراء العراقي'],
    ['إلىالرياض وعلىالرغم', 'إلى الرياض وعلى الرغم'],
    ['للأممالمتحدة', 'للأمم المتحدة'],
  ])('%s', (text, expected) => {
    expect(partedText(text)).toBe(foldedText(readPage(expected)))
  })
  it.each(['الأميرال', 'وزير الطاقة', 'الوزيرال', 'مديرال', 'تساؤلات', 'الوزيرالسابق'.slice(2, 8)])(
    '%s is left as it is',
    (text) => {
      const page = readPage(text)
      expect(withPartedWords(page)).toBe(page)
    },
  )
  it('has the offsets of the text as it was given', () => {
    const pieces = fc.constantFrom(
      'وزيرالطاقة',
      'وزارةالصحة',
      ' ',
      'أحمد',
      '\u200f',
      'هَـذا',
      '.',
      'فيالقاهرة',
      'علىالناس',
    )
    fc.assert(
      fc.property(fc.array(pieces), (list) => {
        const text = list.join('')
        const { starts, length, symbols, text: kept } = withPartedWords(readPage(text))
        expect(kept).toBe(text)
        expect(starts[length]).toBe(text.length)
        const plain = readPage(text)
        const seen = [...symbols.subarray(0, length)].map((symbol, unit) => [starts[unit], symbol].join())
        for (let unit = 0; unit < plain.length; unit++)
          expect(seen).toContain([plain.starts[unit], plain.symbols[unit]].join())
        for (let unit = 1; unit <= length; unit++)
          expect(starts[unit] as number).toBeGreaterThanOrEqual(starts[unit - 1] as number)
      }),
    )
  })
})
