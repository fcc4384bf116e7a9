import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../src/text/language.ts'
import { languageSpans } from '../../src/text/language-spans.ts'
import { sentences } from '../../src/text/sentences.ts'
import { type TokenizeOptions, tokenize } from '../../src/text/tokenize/tokenize.ts'

const seen = (text: string) => text.replaceAll('_', '\u200c')
const kinds = (text: string) =>
  tokenize(text)
    .filter((token) => token.kind !== 'space')
    .map((token) => `${token.text} ${token.kind}`)
const parts = (text: string, options: TokenizeOptions) =>
  tokenize(seen(text), options)
    .filter((token) => token.kind !== 'space')
    .map((token) => (token.parts?.map((part) => part.text).join('+') ?? token.text).replaceAll('\u200c', '_'))

describe('tokenize', () => {
  it.each([
    [
      'numbers with their separators',
      '۲٫۵ 1,200 10:30 ۱۴۰۰/۰۷/۲۷ 2021-10-19',
      ['۲٫۵ number', '1,200 number', '10:30 number', '۱۴۰۰/۰۷/۲۷ number', '2021-10-19 number'],
    ],
    ['a date with bidi marks', '١٩\u200f/١٠\u200f/٢٠٢١', ['١٩\u200f/١٠\u200f/٢٠٢١ number']],
    ['a number and a word', '5ملايين', ['5 number', 'ملايين word']],
    ['a joiner and a number', 'بـ20', ['بـ word', '20 number']],
    [
      'addresses and names of accounts',
      'https://a.ir/x?y=1، a@b.ir @ali #ایران',
      ['https://a.ir/x?y=1 url', '، punctuation', 'a@b.ir email', '@ali mention', '#ایران hashtag'],
    ],
    [
      'addresses in letters of Arabic script, and hosts with a path',
      'user@مثال.ایران، t.me/كتاب و 3.5/2',
      ['user@مثال.ایران email', '، punctuation', 't.me/كتاب url', 'و word', '3.5/2 number'],
    ],
    ['Latin words', "CoRoT-7b don't 4G", ['CoRoT-7b word', "don't word", '4G word']],
    ['emoji', '😀👍🏽🇮🇷❤\ufe0f', ['😀 emoji', '👍🏽 emoji', '🇮🇷 emoji', '❤\ufe0f emoji']],
    [
      'punctuation',
      '«کجا؟!» ...',
      ['« punctuation', 'کجا word', '؟ punctuation', '! punctuation', '» punctuation', '... punctuation'],
    ],
  ])('should know %s', (_, text, want) => {
    expect(kinds(text)).toEqual(want)
  })

  it.each([
    ['کتابش', ['کتاب+ش']],
    ['کتاب_هایشان', ['کتاب_های+شان']],
    ['خانواده_اش', ['خانواده_+اش']],
    ['صدایش', ['صدا+یش']],
    ['برایش', ['برای+ش']],
    ['امیدواریم', ['امیدوار+یم']],
    ['اوست', ['او+ست']],
    ['مرا', ['م+را']],
    ['کرده_ام', ['کرده_ام']],
    ['می_روم', ['می_روم']],
    ['آتش دانش ورزش دولت مردم سلام', ['آتش', 'دانش', 'ورزش', 'دولت', 'مردم', 'سلام']],
  ])('should part the clitics of %s', (text, want) => {
    expect(parts(text, { language: 'fa' })).toEqual(want)
  })

  it('should part Persian affixes where asked', () => {
    expect(parts('می_روند کتاب_هایش بزرگ_ترین', { language: 'fa', parts: 'morphemes' })).toEqual([
      'می_+روند',
      'کتاب_+های+ش',
      'بزرگ_+ترین',
    ])
  })

  it('should join affixes and verbs written apart where asked', () => {
    const words = tokenize('او می رود و خواهد رفت و رفته است با کتاب ها', { language: 'fa', affixes: 'join' }).filter(
      (token) => token.kind === 'word',
    )
    expect(words.map((token) => token.text)).toEqual([
      'او',
      'می رود',
      'و',
      'خواهد رفت',
      'و',
      'رفته است',
      'با',
      'کتاب ها',
    ])
  })

  it('should part Arabic clitics as conservatively as linguists asked', () => {
    let right = 0
    let made = 0
    let wanted = 0
    const spans = (word: string) => {
      let at = 0
      return word.split('+').map((part) => {
        at += part.length
        return `${at - part.length} ${at}`
      })
    }
    const sentencesOfTest = readFileSync(new URL('./arabic-clitics.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
    for (const line of sentencesOfTest) {
      const gold = line.split(' ')
      const got = parts(line.replaceAll('+', ''), { language: 'ar' })
      gold.forEach((word, i) => {
        const want = spans(word)
        const mine = spans(got[i] as string)
        // words without clitics on which both agree would only flatter
        if (want.length === 1 && mine.length === 1) return
        wanted += want.length
        made += mine.length
        right += mine.filter((span) => want.includes(span)).length
      })
    }
    expect(right / made).toBeGreaterThanOrEqual(0.95)
    expect(right / wanted).toBeGreaterThanOrEqual(0.8)
  })

  it('should refuse what it does not know', () => {
    expect(() => tokenize(1 as never)).toThrow(TypeError)
    expect(() => tokenize('', { parts: 'all' as never })).toThrow(RangeError)
    expect(() => tokenize('', { language: 'en' as never })).toThrow(/no language «en»; there are ar, fa, und/)
  })
})

describe('tokens of several scripts', () => {
  it.each([
    ['PDF\u200cهای', ['PDF\u200cهای']],
    ['3\ufe0f\u20e3 3', ['3\ufe0f\u20e3', ' ', '3']],
  ])('should keep %s', (text, want) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(want)
  })
})

describe('sentences', () => {
  it.each([
    ['قال د. أحمد ذلك. ثم غادر.', ['قال د. أحمد ذلك.', 'ثم غادر.']],
    ['أ.د. سامي في 300 ق.م. هنا', ['أ.د. سامي في 300 ق.م. هنا']],
    ['سال ۱۳۹۰ ه.ش. بود. قیمت 10.7 دلار است؛ و او رفت…', ['سال ۱۳۹۰ ه.ش. بود.', 'قیمت 10.7 دلار است؛', 'و او رفت…']],
    ['عنوان خبر\nمتن خبر.', ['عنوان خبر', 'متن خبر.']],
    ['«چرا رفتی؟» او نگفت!', ['«چرا رفتی؟»', 'او نگفت!']],
    ['خدمات الکترونیکیبه گزارش عصر', ['خدمات الکترونیکی', 'به گزارش عصر']],
    ['سفر به تهرانبه گزارش ایسنا آمد', ['سفر به تهران', 'به گزارش ایسنا آمد']],
    ['طرح جدیدبه نقل از مهر', ['طرح جدید', 'به نقل از مهر']],
    ['مذاکرات هسته\u200cایوزیر امور خارجه گفت', ['مذاکرات هسته\u200cای', 'وزیر امور خارجه گفت']],
    ['مذاکرات هستهایبه گزارش مهر', ['مذاکرات هستهای', 'به گزارش مهر']],
    ['تجربه گزارش نویسی و مرتبه گزارش', ['تجربه گزارش نویسی و مرتبه گزارش']],
    ['کتابی معنوی افزودند و جنبه گزارش', ['کتابی معنوی افزودند و جنبه گزارش']],
    ['موسوی گفت و پهلوی افزود', ['موسوی گفت و پهلوی افزود']],
    ['افتتاح المستشفىأعلنت الوزارة', ['افتتاح المستشفى', 'أعلنت الوزارة']],
    ['في القاهرةقال الوزير', ['في القاهرة', 'قال الوزير']],
    ['نتائج المؤتمرأعلنت اللجنة', ['نتائج المؤتمر', 'أعلنت اللجنة']],
    ['استقال الوزير وأعلنت وفاته وبرتقال المقال وتأكدت', ['استقال الوزير وأعلنت وفاته وبرتقال المقال وتأكدت']],
    ['حضر أ. سعيد وأ.د. علي ود. سامي. ثم غادروا.', ['حضر أ. سعيد وأ.د. علي ود. سامي.', 'ثم غادروا.']],
    ['قناة (بي.بي.سي) قالت (أمس. اليوم) ذلك. ثم', ['قناة (بي.بي.سي) قالت (أمس. اليوم) ذلك.', 'ثم']],
    ['1. أولا شيء. 2. ثانيا', ['1. أولا شيء.', '2. ثانيا']],
    ['سنة ٢٠٢٠م. ثم', ['سنة ٢٠٢٠م.', 'ثم']],
    ['U.S. officials came. رفتند.', ['U.S. officials came.', 'رفتند.']],
    ['site www.a.ir/b.html است. بعد', ['site www.a.ir/b.html است.', 'بعد']],
    ['', []],
  ])('should part %s', (text, want) => {
    expect(sentences(text).map((sentence) => sentence.text)).toEqual(want)
  })
})

describe('detectLanguage', () => {
  it.each([
    ['وزارت امور خارجه ایران', 'fa'],
    ['كتابهاي او در خانه است', 'fa'],
    ['وزارة الخارجية في العراق', 'ar'],
    ['القاهرة', 'ar'],
    ['خانۀ ما', 'fa'],
    ['خانه\u0654 ما', 'fa'],
    ['وزارت امور خارجه', 'fa'],
    ['تهران', 'fa'],
    ['ايران', 'fa'],
    ['مصر', 'ar'],
    ['ﻭﺯﺍﺭﺕ ﺧﺎﺭﺟﻪ ﺍﯾﺮﺍﻥ', 'fa'],
    ['Ministry of Health', 'und'],
    ['وزیر\u0650 خارجہ نے کہا', 'und'],
    ['وەزارەتی دەرەوە ڕایگەیاند', 'und'],
    ['', 'und'],
    ['123', 'und'],
  ])('should tell %s', (text, want) => {
    expect(detectLanguage(text)).toBe(want)
  })
  it('should tell the stretches of a mixed text', () => {
    expect(languageSpans('گزارش پایانی OECD\nقال الوزير في المؤتمر').map((span) => span.language)).toEqual([
      'fa',
      'und',
      'ar',
    ])
  })
  it('should part languages at sentences, quotations and brackets', () => {
    const parts = (text: string) => languageSpans(text).map((span) => `${span.language} ${span.text}`)
    expect(parts('متن فارسی است. هذا نص عربي طويل.')).toEqual(['fa متن فارسی است.', 'ar  هذا نص عربي طويل.'])
    expect(parts('قال الوزير: «من کتابهای خوب میخوانم» ثم غادر')).toEqual([
      'ar قال الوزير:',
      'fa  «من کتابهای خوب میخوانم»',
      'ar  ثم غادر',
    ])
    expect(parts('قال (وزارت امور خارجه ایران) إن')).toEqual(['ar قال ', 'fa (وزارت امور خارجه ایران)', 'ar  إن'])
    expect(parts('گفت «الله أكبر والحمد لله رب العالمين» و رفت')).toEqual([
      'fa گفت ',
      'ar «الله أكبر والحمد لله رب العالمين»',
      'fa  و رفت',
    ])
  })
})
