import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile/index.ts'
import { DEFINITE, FEMININE, PLURAL, WEAK } from '../../src/match/entry.ts'
import { unpackForms, unpackRows } from '../../src/match/unpack.ts'
import { fold, foldedText } from '../../src/text/fold.ts'

const ZWNJ = '\u200c'

/** The forms that come out of a file, as written text → flags. */
function unpacked(path: string, text: string, others: Record<string, string> = {}): Map<string, number> {
  const forms = new Map<string, number>()
  const [dictionary] = compile({ [path]: text, ...others }).dictionaries
  if (dictionary)
    unpackForms(dictionary, (_row, flags, symbols, from, to) =>
      forms.set(foldedText({ symbols, length: to }, from, to), flags),
    )
  return forms
}

const folded = (form: string): string => foldedText(fold(form))
const row = (lists: string): string => `x:\n${lists}`
const list = (heading: string, language: string, ...forms: string[]): string =>
  `  ${heading}:\n    ${language}:\n${forms.map((form) => `      - ${form}\n`).join('')}`

describe('packing', () => {
  it('makes the forms of a nationality word from its base', () => {
    const forms = unpacked('countries/a.yaml', row(list('demonyms', 'ar', 'مصري')))
    for (const form of ['مصري', 'المصري', 'مصرية', 'المصريين', 'المصريات', 'مصريا', 'المصريتين'])
      expect([...forms.keys()]).toContain(folded(form))
    expect((forms.get(folded('المصرية')) as number) & (DEFINITE | FEMININE)).toBe(DEFINITE | FEMININE)
    expect(
      (unpacked('countries/a.yaml', row(list('demonyms', 'fa', 'ایرانی'))).get(folded('ایرانیان')) as number) & PLURAL,
    ).toBe(PLURAL)
  })
  it('does not take the first letters of ألباني for the article', () => {
    expect([...unpacked('countries/a.yaml', row(list('demonyms', 'ar', 'ألباني'))).keys()]).toContain(
      folded('الألباني'),
    )
  })
  it('makes the construct form of a portfolio', () => {
    const forms = [...unpacked('portfolios.yaml', row(list('names', 'ar', 'الشؤون الخارجية'))).keys()]
    expect(forms).toEqual(['الشؤون الخارجية', 'شؤون الخارجية', 'شؤون خارجية'].map(folded))
  })
  it('reads ZWNJ as nothing and as a space, commas as written and left out', () => {
    const forms = [...unpacked('portfolios.yaml', row(list('names', 'fa', `صنعت، برنامه${ZWNJ}ریزی`))).keys()]
    for (const form of ['صنعت، برنامه ریزی', 'صنعت، برنامهریزی', 'صنعت برنامه ریزی', 'صنعت،برنامهریزی'])
      expect(forms).toContain(folded(form))
  })
  it('exchanges the spellings of variants.yaml', () => {
    const variants = { 'variants.yaml': 'a:\n  forms:\n    - شؤون\n    - شئون\n' }
    expect([...unpacked('portfolios.yaml', row(list('names', 'fa', 'شؤون حج')), variants).keys()]).toEqual([
      folded('شؤون حج'),
      folded('شئون حج'),
    ])
  })
  it('keeps weakness with the form that has it', () => {
    const forms = unpacked('offices.yaml', row(list('forms', 'ar', 'أمين') + list('weak', 'ar', 'أمين')))
    expect((forms.get(folded('أمين')) as number) & WEAK).toBe(WEAK)
    expect((forms.get(folded('الأمين')) as number) & WEAK).toBe(0)
  })
  it('gives long lists, Latin letters, digits and marks back as they were', () => {
    const forms = [...Array(60).keys()]
      .map((i) => `نام${i}`)
      .concat(['OPEC+', 'G-20', `می${ZWNJ}رود`, 'a|b', 'م@ن', 'x~y_z'])
    const found = unpacked('names/all.txt', forms.join('\n'))
    for (const form of forms) expect([...found.keys()]).toContain(folded(form.replace(ZWNJ, ' ')))
  })
  it('gives fields back, and leaves out what is for people', () => {
    const [dictionary] = compile({
      'ministries/IQ.yaml': 'oil:\n  portfolios:\n    - oil\n  from: 1959\n  names:\n    ar:\n      - وزارة النفط\n',
    }).dictionaries
    expect(dictionary && unpackRows(dictionary)).toEqual([
      { id: 'ministries/iq/oil', category: 'ministry', key: 'iq/oil', fields: { portfolios: ['oil'] } },
    ])
  })
})
