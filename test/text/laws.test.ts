import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../src/text/language.ts'
import { languageSpans } from '../../src/text/language-spans.ts'
import { normalize, normalizeWithOffsets } from '../../src/text/normalize/normalize.ts'
import { sentences } from '../../src/text/sentences.ts'
import { tokenize } from '../../src/text/tokenize/tokenize.ts'
import { persianLexicon } from '../../src/text/zwnj/lexicon.ts'

const PIECES = [
  ...'ابپتجدرزسشعفقکكگلمنوهةیيىئأآؤءۀہھەےڕڵێټ',
  '\u200c',
  '\u200c\u200c',
  ' ',
  '  ',
  '\n',
  '\t',
  '\u00a0',
  '\u200f',
  '\u200e',
  '\u00ad',
  '\u00ac',
  '\ufeff',
  '\u061c',
  '\u200d',
  '\u0640',
  '\u0640\u0640',
  '\u064e',
  '\u0651',
  '\u0653',
  '\u0654',
  '\u0655',
  '\u0670',
  'ﻻ',
  'ﷲ',
  'ﷺ',
  'ﻲ',
  'ﹰ',
  'ﱞ',
  '.',
  '..',
  '…',
  '،',
  ',',
  '؛',
  ';',
  ':',
  '؟',
  '?',
  '!',
  '"',
  '“',
  '”',
  '«',
  '»',
  '(',
  ')',
  '[',
  ']',
  '-',
  '/',
  '@',
  '#',
  '%',
  '٪',
  '۱',
  '٢',
  '3',
  '۱۲٫۵',
  '10:30',
  'a',
  'B',
  'https://a.ir/x',
  'www.b.com',
  'a@b.ir',
  '@ali',
  '😀',
  '🇮🇷',
  '\ud800',
  'می',
  'نمی',
  'شود',
  'کتاب',
  'ها',
  'های',
  'هایشان',
  'خانه',
  'ای',
  'اش',
  'کرده',
  'اند',
  'برنامه',
  'ریزی',
  'تر',
  'ترین',
  'بزرگ',
  'بن',
  'بی',
  'بین',
  'المللی',
  'وال',
  'فرهنگ',
  'قائلا',
  'بردهای',
  'آموز',
  'توسعۀ',
  'ه.ش.',
  'د.',
  'ششش',
  'تتت',
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const options = fc.record({
  preset: fc.constantFrom('display' as const, 'search' as const, 'minimal' as const, 'none' as const),
  language: fc.constantFrom('ar' as const, 'fa' as const, 'und' as const),
})
/** Language told from the letters too, and the rules that work on what other rules made. */
const settings = fc.record(
  {
    preset: fc.constantFrom('display' as const, 'search' as const, 'minimal' as const, 'none' as const),
    language: fc.constantFrom('ar' as const, 'fa' as const, 'und' as const),
    rules: fc.record(
      {
        ezafe: fc.constantFrom('keep' as const, 'hamza' as const, 'yeh' as const, 'none' as const),
        zwnjRestoration: fc.boolean(),
        quotes: fc.boolean(),
        digits: fc.constantFrom('native' as const, 'latin' as const, 'arabic' as const, 'persian' as const),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
)
const rules = fc.record(
  {
    presentationForms: fc.boolean(),
    composition: fc.boolean(),
    letters: fc.boolean(),
    lookalikes: fc.boolean(),
    hamza: fc.boolean(),
    tehMarbuta: fc.boolean(),
    oneKey: fc.boolean(),
    harakat: fc.boolean(),
    tatweel: fc.constantFrom(false as const, 'inside' as const, 'all' as const),
    digits: fc.constantFrom(
      'keep' as const,
      'native' as const,
      'latin' as const,
      'arabic' as const,
      'persian' as const,
    ),
    ezafe: fc.constantFrom('keep' as const, 'hamza' as const, 'yeh' as const, 'none' as const),
    bidiControls: fc.boolean(),
    spaces: fc.boolean(),
    zwnj: fc.constantFrom('keep' as const, 'clean' as const, 'remove' as const),
    zwnjRestoration: fc.boolean(),
    spacing: fc.boolean(),
    punctuation: fc.boolean(),
    quotes: fc.boolean(),
    repeatedLetters: fc.boolean(),
  },
  { requiredKeys: [] },
)
const RUNS = { numRuns: Number(process.env.LAWS_RUNS ?? 3000) }

describe('normalize', () => {
  it('should change nothing more the second time', () => {
    fc.assert(
      fc.property(text, settings, (input, chosen) => {
        const once = normalize(input, chosen)
        expect(normalize(once, chosen)).toBe(once)
      }),
      RUNS,
    )
  })

  it('should give the same text with and without offsets, and offsets that rise within both texts', () => {
    fc.assert(
      fc.property(text, options, rules, (input, chosen, switched) => {
        const made = normalizeWithOffsets(input, { ...chosen, rules: switched })
        expect(made.text).toBe(normalize(input, { ...chosen, rules: switched }))
        let last = 0
        for (let i = 0; i <= made.text.length; i++) {
          const at = made.toOriginal(i)
          expect(at).toBeGreaterThanOrEqual(last)
          expect(at).toBeLessThanOrEqual(input.length)
          last = at
        }
        expect(made.toOriginal(made.text.length)).toBe(input.length)
        last = 0
        for (let i = 0; i <= input.length; i++) {
          const at = made.fromOriginal(i)
          expect(at).toBeGreaterThanOrEqual(last)
          expect(at).toBeLessThanOrEqual(made.text.length)
          last = at
        }
        for (let i = 0; i < made.text.length; i++) {
          const span = made.toOriginalSpan(i, i + 1)
          expect(span.start).toBeLessThanOrEqual(span.end)
          expect(span.start).toBe(made.toOriginal(i))
          expect(span.end).toBeLessThanOrEqual(input.length)
        }
      }),
      { numRuns: Number(process.env.LAWS_RUNS ?? 1500) },
    )
  })

  it('should leave addresses as they are', () => {
    fc.assert(
      fc.property(text, options, (before, chosen) => {
        const url = 'https://fa.example.org/wiki/كتابهاي_ايران?q=١,2'
        expect(normalize(`${before}\n${url}`, chosen)).toContain(url)
      }),
      { numRuns: Number(process.env.LAWS_RUNS ?? 500) },
    )
  })

  it('should leave every word of the lexicon as it is', () => {
    const changed: string[] = []
    for (const word of persianLexicon().kinds.keys())
      if (normalize(word, { language: 'fa' }) !== word) changed.push(`${word} → ${normalize(word, { language: 'fa' })}`)
    expect(changed).toEqual([])
  })

  it('should take time in line with the length of the text, whatever the text', () => {
    for (const unit of [
      'ه\u200c',
      'ببب',
      '\u064e\u0654',
      '. ، ',
      '"',
      '://',
      'www.',
      '@a',
      '(',
      ' \u200c',
      'ک\u0640',
      'می',
      'ەڕ',
      'ههای',
      'a@b.',
    ]) {
      const short = unit.repeat(20_000)
      const started = performance.now()
      normalize(short, { language: 'fa' })
      normalize(short, { preset: 'search', language: 'ar' })
      tokenize(short, { language: 'fa' })
      sentences(short)
      languageSpans(short)
      expect(performance.now() - started).toBeLessThan(3000)
    }
  })
})

describe('tokenize', () => {
  it('should give tokens that concatenate to the text, and parts to their tokens', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('ar' as const, 'fa' as const, undefined),
        fc.constantFrom('clitics' as const, 'morphemes' as const),
        fc.constantFrom('join' as const, 'keep' as const),
        (input, language, parts, affixes) => {
          const tokens = tokenize(input, language === undefined ? { parts, affixes } : { language, parts, affixes })
          let at = 0
          for (const token of tokens) {
            expect(token.start).toBe(at)
            expect(token.end).toBeGreaterThan(token.start)
            expect(token.text).toBe(input.slice(token.start, token.end))
            at = token.end
            if (token.parts === undefined) continue
            let inside = token.start
            for (const part of token.parts) {
              expect(part.start).toBe(inside)
              expect(part.end).toBeGreaterThan(part.start)
              expect(part.text).toBe(input.slice(part.start, part.end))
              inside = part.end
            }
            expect(inside).toBe(token.end)
          }
          expect(at).toBe(input.length)
        },
      ),
      RUNS,
    )
  })
})

describe('sentences and languages', () => {
  it('should give sentences in order, apart, within the text, losing only blanks', () => {
    fc.assert(
      fc.property(text, (input) => {
        let at = 0
        for (const sentence of sentences(input)) {
          expect(sentence.start).toBeGreaterThanOrEqual(at)
          expect(input.slice(at, sentence.start)).toMatch(/^[\s\p{Cf}]*$/u)
          expect(sentence.text).toBe(input.slice(sentence.start, sentence.end))
          expect(sentence.text.length).toBeGreaterThan(0)
          at = sentence.end
        }
        expect(input.slice(at)).toMatch(/^[\s\p{Cf}]*$/u)
      }),
      RUNS,
    )
  })
  it('should give stretches of languages that concatenate to the text', () => {
    fc.assert(
      fc.property(text, (input) => {
        const spans = languageSpans(input)
        expect(spans.map((span) => span.text).join('')).toBe(input)
        expect(['ar', 'fa', 'und']).toContain(detectLanguage(input))
      }),
      { numRuns: Number(process.env.LAWS_RUNS ?? 1000) },
    )
  })
})
