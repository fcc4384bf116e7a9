import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/text/normalize/normalize.ts'
import { tokenize } from '../../src/text/tokenize/tokenize.ts'

/** Code point, general category, compatibility form: from Unicode data, by scripts/generate-unicode-table.ts. */
const rows = readFileSync(new URL('./arabic-code-points.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [code = '', category = '', form = ''] = line.split('\t')
    const read = (hex: string) =>
      hex
        .split(' ')
        .map((h) => String.fromCodePoint(Number.parseInt(h, 16)))
        .join('')
    return { hex: code, code: Number.parseInt(code, 16), character: read(code), category, form: read(form) }
  })

/** What the Persian keyboard rule makes of a letter. */
const persian = (text: string) => text.replace(/[\u064a\u0649]/g, '\u06cc').replaceAll('\u0643', '\u06a9')
/** What the Arabic keyboard rule makes of a letter. */
const arabic = (text: string) => text.replaceAll('\u06cc', '\u064a').replaceAll('\u06a9', '\u0643')
const spelled = { fa: (text: string) => persian(text).replaceAll('\u06c0', '\u0647\u0654'), ar: arabic }
/** Signs for a phrase or a currency, not forms of letters; all but the name of God. */
const isPhrase = (code: number) => code >= 0xfdf0 && code <= 0xfdfd && code !== 0xfdf2
const isBasic = (code: number) => code <= 0xffff
/** Forms of a letter that `presentationForms` resolves. */
const isForm = (code: number) =>
  ((code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc) || (code >= 0x675 && code <= 0x678)) &&
  !isPhrase(code)
/** The look-alikes stand on their own here, so they are typed for Arabic and Persian letters. */
const LOOKALIKES: Record<number, { fa: string; ar: string }> = {
  1729: { fa: '\u0647', ar: '\u0647' },
  1726: { fa: '\u0647', ar: '\u0647' },
  1749: { fa: '\u0647', ar: '\u0647' },
  1791: { fa: '\u0647', ar: '\u0647' },
  1746: { fa: '\u06cc', ar: '\u064a' },
  1744: { fa: '\u06cc', ar: '\u064a' },
  1568: { fa: '\u06cc', ar: '\u064a' },
  1706: { fa: '\u06a9', ar: '\u0643' },
  1707: { fa: '\u06af', ar: '\u06af' },
  1712: { fa: '\u06af', ar: '\u06af' },
  1747: { fa: '\u0626', ar: '\u0626' },
  1731: { fa: '\u0629', ar: '\u0629' },
  1730: { fa: '\u06c0', ar: '\u06c0' },
}
const around = (character: string) => `\u0628${character}\u0628`

describe('every code point of the Arabic blocks', () => {
  it('should be in the table', () => {
    expect(rows.length).toBe(256 + 48 + 48 + 96 + 688 + 144 + 32 + 64 + 256)
  })

  for (const language of ['fa', 'ar'] as const) {
    it(`should become what the rules say and nothing else (minimal, ${language})`, () => {
      const wrong: string[] = []
      for (const { hex, code, character, form, category } of rows) {
        if (code >= 0x653 && code <= 0x655) continue
        let want = character
        if (code === 0x61c || code === 0xfeff) want = ''
        else if (isBasic(code) && isForm(code) && form !== character)
          want = /^[ \u0640]\p{Mn}+$/u.test(form) ? form.slice(1) : form
        if (category !== 'Cn') want = spelled[language](want)
        const got = normalize(around(character), { preset: 'minimal', language }).slice(1, -1)
        if (got !== want) wrong.push(`U+${hex}: ${JSON.stringify(got)}, expected ${JSON.stringify(want)}`)
      }
      expect(wrong).toEqual([])
    })

    it(`should keep letters letters, digits digits, and never vanish but as a mark or control (display, ${language})`, () => {
      const wrong: string[] = []
      for (const { hex, code, character, category } of rows) {
        const got = normalize(around(character), { language, rules: { zwnjRestoration: false } }).slice(1, -1)
        const alike = LOOKALIKES[code]
        if (alike !== undefined && got !== spelled[language](alike[language]))
          wrong.push(`U+${hex}: ${JSON.stringify(got)}`)
        if (category === 'Nd') {
          const base = language === 'fa' ? 0x6f0 : 0x660
          const value = code >= 0x6f0 ? code - 0x6f0 : code - 0x660
          if (isBasic(code) && got !== String.fromCharCode(base + value)) wrong.push(`U+${hex}: ${got}`)
        }
        if (got === '' && !['Mn', 'Cf', 'Lm'].includes(category)) wrong.push(`U+${hex} vanished`)
      }
      expect(wrong).toEqual([])
    })
  }

  it('should have one key in both languages (search)', () => {
    const wrong: string[] = []
    for (const { hex, character, category } of rows) {
      if (category === 'Cn') continue
      const [fa, ar] = (['fa', 'ar'] as const).map((language) =>
        normalize(around(character), { preset: 'search', language }),
      )
      if (fa !== ar) wrong.push(`U+${hex}: ${fa} ${ar}`)
    }
    expect(wrong).toEqual([])
  })

  it('should be normalized once and for all, by each preset', () => {
    const wrong: string[] = []
    for (const { hex, character } of rows) {
      for (const preset of ['display', 'minimal', 'search'] as const) {
        for (const language of ['fa', 'ar', 'und'] as const) {
          const once = normalize(around(character), { preset, language })
          if (normalize(once, { preset, language }) !== once) wrong.push(`U+${hex} ${preset} ${language}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('should be in a word if it is a letter or mark', () => {
    const wrong: string[] = []
    for (const { hex, character, category } of rows) {
      const tokens = tokenize(around(character), { parts: 'none' })
      if (tokens.map((token) => token.text).join('') !== around(character)) wrong.push(`U+${hex} lost`)
      if (/^(L|Mn)/.test(category) && hex.length === 4 && tokens.length !== 1) wrong.push(`U+${hex} parts a word`)
      if (/^P/.test(category) && tokens[1]?.kind !== 'punctuation') wrong.push(`U+${hex} is ${tokens[1]?.kind}`)
    }
    expect(wrong).toEqual([])
  })
})
