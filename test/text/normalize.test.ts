import { describe, expect, it } from 'vitest'
import { type NormalizeOptions, normalize, normalizeWithOffsets } from '../../src/text/normalize/normalize.ts'

/** ZWNJ is written as an underscore in these tables, so that it can be seen. */
const seen = (text: string) => text.replaceAll('_', '\u200c')

describe('normalize for people, Persian', () => {
  it.each([
    ['letters of an Arabic keyboard', 'كتابي', 'کتابی'],
    ['presentation forms', 'ﻭﺯﯾﺮ', 'وزیر'],
    ['a decomposed madda', 'ا\u0653ب', 'آب'],
    ['he with yeh above', 'خانۀ ما', 'خانه\u0654 ما'],
    ['Urdu and Kurdish he', 'ہمہ ھمە', 'همه همه'],
    ['tatweel between letters', 'کتـــاب', 'کتاب'],
    ['the other digits', '٤٥٦ و 19', '۴۵۶ و 19'],
    ['doubled ZWNJ', 'می__شود', 'می_شود'],
    ['ZWNJ at a word edge', 'می_ کتاب_', 'می کتاب'],
    ['ZWNJ after a letter that does not join', 'کشور_ها', 'کشورها'],
    ['ZWNJ inside words where none belongs', 'آ_نها د_ر کتا_ب ب_ه تهرا_ن', 'آنها در کتاب به تهران'],
    ['ZWNJ for a blank', 'از_این', 'از این'],
    ['the old sign for ZWNJ', 'می\u00acشود', 'می_شود'],
    ['NBSP and bidi marks', 'وزیر\u00a0\u200fایران', 'وزیر ایران'],
    ['blanks before punctuation', 'سلام ، دنیا !', 'سلام، دنیا!'],
    ['a missing blank', 'سلام،دنیا', 'سلام، دنیا'],
    ['blanks inside quotation marks', '« سلام »', '«سلام»'],
    ['blanks missing around quotation marks', 'گفت:"نه"و رفت', 'گفت: «نه» و رفت'],
    ['blanks missing around brackets', 'متن(توضیح بیشتر)ادامه', 'متن (توضیح بیشتر) ادامه'],
    ['Latin punctuation', 'چرا? نه, بله', 'چرا؟ نه، بله'],
    ['straight quotation marks', 'گفت "نه" و رفت', 'گفت «نه» و رفت'],
    ['repeated letters', 'سلاممممم', 'سلام'],
    ['runs of blanks', 'یک   دو\t سه', 'یک دو سه'],
  ])('should repair %s', (_, text, want) => {
    expect(normalize(seen(text), { language: 'fa' })).toBe(seen(want))
  })

  it.each([
    'https://a.ir/كتاب?q=١,2',
    'ali@example.ir',
    'user@مثال.ایران',
    'به info@وزارة.مصر نوشت',
    'علي@example.ir',
    't.me/كتاب',
    'example.com/كتاب/ي?q=١',
    'https://مثال.ایران/كتاب',
    '10:30',
    '1,200.50',
    '۱۴۰۰/۰۷/۲۷',
    'ه.ش.',
    'بی\u200cمار و می\u200cزند و خانه\u200cای و پی\u200cدی\u200cاف و در\u200cواقع و همان\u200cطور و ۵۸\u200cدرصدی',
    '19 October 2021',
    'رأی و تأکید و مسئول و هیئت',
    'ع\u064fمان',
    '5" x 7"',
    '«ایران»ی و «برجام»ها',
    'کتاب(ها) و پیامبر(ص)',
  ])('should leave %s as it is', (text) => {
    expect(normalize(text, { language: 'fa' })).toBe(text)
  })

  it('should spell the ezafe as asked', () => {
    expect(normalize(seen('خانه_ی ما'), { language: 'fa', rules: { ezafe: 'hamza' } })).toBe('خانه\u0654 ما')
    expect(normalize('خانه ی ما', { language: 'fa', rules: { ezafe: 'hamza' } })).toBe('خانه\u0654 ما')
    expect(normalize('خانه\u0654 ما', { language: 'fa', rules: { ezafe: 'yeh' } })).toBe(seen('خانه_ی ما'))
    expect(normalize('خانه\u0654 ما', { language: 'fa', rules: { ezafe: 'none' } })).toBe('خانه ما')
  })
})

describe('normalize for people, Arabic', () => {
  it.each([
    ['letters of a Persian keyboard', 'علی وزیر الکویت', 'علي وزير الكويت'],
    ['lam-alef ligatures', 'اﻻتصاﻻت', 'الاتصالات'],
    ['tatweel, but not as a joiner', 'العـــراق بـ«طهران» 1443 هـ', 'العراق بـ«طهران» 1443 هـ'],
    ['Persian digits', '۲۰۲۱', '٢٠٢١'],
    [
      'blanks around quotation marks, not after a proclitic',
      'قال:«نعم»ثم بـ«طهران» وب«مصر»',
      'قال: «نعم» ثم بـ«طهران» وب«مصر»',
    ],
  ])('should repair %s', (_, text, want) => {
    expect(normalize(text, { language: 'ar' })).toBe(want)
  })
  it('should keep harakat, hamza and the two yehs', () => {
    expect(normalize('ع\u064fمان على علي إلى الأردن', { language: 'ar' })).toBe('ع\u064fمان على علي إلى الأردن')
  })
  it('should leave the words of neighbour languages alone', () => {
    expect(normalize('وزارة وەزارەتی دەرەوە', { language: 'ar', rules: { letters: false } })).toContain('وزارة')
    expect(normalize('ہوگا ٹھیک', { language: 'fa' })).toContain('ٹھیک')
  })
})

describe('normalize for search', () => {
  it.each([
    ['كتابي', 'کتابی'],
    ['و\u0650زار\u064eة\u064f الص\u0650\u0651ح\u064e\u0651ة', 'وزارة الصحة'],
    ['الإتصالات', 'الاتصالات'],
    ['مسؤول', 'مسوول'],
    ['۱۲٣', '123'],
    ['هـ', 'ه'],
  ])('should give %s and %s one key, in either language', (one, other) => {
    const keys = [one, other].flatMap((text) =>
      (['ar', 'fa'] as const).map((language) => normalize(text, { preset: 'search', language })),
    )
    expect(new Set(keys).size).toBe(1)
  })
})

describe('normalize twice', () => {
  it.each([
    ['قال :«نعم»', {}],
    ['این بی فرهنگها است', {}],
    ['این بی ادبها', {}],
    ['گفت  هایام', { language: 'fa' }],
    ['آموز های ما', { language: 'fa' }],
    ['آموز_های ما', { language: 'fa' }],
    ['ممم های', { language: 'fa' }],
    ['),  ي', { language: 'fa' }],
    ['بیﷲ', {}],
    ['ﻻ۱۲،خانه', {}],
    ['مممي\u064e', {}],
    ['ا¬ترممم', {}],
    ['توسعۀ جهان', { preset: 'search', rules: { ezafe: 'keep' } }],
    ['توسعۀ جهان', { preset: 'search', rules: { ezafe: 'hamza' } }],
    ['همکاری_\u0654', { language: 'fa', rules: { zwnj: 'remove' } }],
    ['خانۀ-', { language: 'fa', rules: { ezafe: 'yeh', zwnj: 'remove' } }],
    ['خانۀ_', { language: 'fa', rules: { ezafe: 'yeh' } }],
    ['\u0649تتتهایشان', { preset: 'search', rules: { zwnjRestoration: true } }],
    ['\u0649۱۲٫۵', { preset: 'search', rules: { digits: 'native' } }],
    ['توسعۀﷺآموزڵ', { preset: 'search', rules: { ezafe: 'keep' } }],
    ['10:30ــ@ــ', { preset: 'search', language: 'ar' }],
    ['ا__\u0649', {}],
    ['ہۀټ', { language: 'fa' }],
  ] as [string, NormalizeOptions][])('should change nothing more in %s, with %o', (text, options) => {
    const once = normalize(seen(text), options)
    expect(normalize(once, options)).toBe(once)
  })
  it('should join a word whose ending lost its ZWNJ to the word before', () => {
    expect(normalize('این بی فرهنگها است')).toBe(seen('این بی_فرهنگ_ها است'))
  })
  it('should keep the blank where a joined word would be read as another', () => {
    expect(normalize('آموز های', { language: 'fa' })).toBe('آموز های')
  })
})

describe('rules', () => {
  it('should be switched one by one', () => {
    expect(normalize('كتاب', { language: 'fa', rules: { letters: false } })).toBe('كتاب')
    expect(normalize('كتاب 12', { preset: 'none', language: 'fa', rules: { digits: 'persian' } })).toBe('كتاب ۱۲')
  })
  it.each([
    [{ rules: { digits: 'latn' } }, /no value «latn» of the rule digits; there are keep, native, latin/],
    [{ rules: { ezafe: true } }, /no value «true» of the rule ezafe/],
    [{ rules: { zwnj: 'delete' } }, /there are keep, clean, remove/],
    [{ rules: { tatweel: true } }, /there are false, inside, all/],
    [{ rules: { harakat: 'yes' } }, /there are true, false/],
    [{ rules: { quotes: null } }, /no value «null»/],
    [{ rules: { toString: true } }, /no rule «toString»/],
    [{ preset: 'toString' }, /no preset/],
    [{ language: 'en' }, /no language «en»; there are ar, fa, und/],
  ])('should refuse the values of %o', (options, message) => {
    expect(() => normalize('قيمت ١٢٣', options as never)).toThrow(RangeError)
    expect(() => normalize('قيمت ١٢٣', options as never)).toThrow(message)
  })
  it('should refuse rules that are no object', () => {
    expect(() => normalize('', { rules: 'all' as never })).toThrow(TypeError)
    expect(() => normalize('', { rules: null as never })).toThrow(TypeError)
  })
  it('should refuse unknown names', () => {
    expect(() => normalize('', { preset: 'pretty' as never })).toThrow(/no preset/)
    expect(() => normalize('', { rules: { leters: true } as never })).toThrow(/no rule «leters»/)
    expect(() => normalize(null as never)).toThrow(TypeError)
  })
})

describe('normalizeWithOffsets', () => {
  it('should find the way back over ligatures, dropped marks and ZWNJ put in', () => {
    const original = 'اﻻتصاﻻت'
    const made = normalizeWithOffsets(original, { language: 'ar' })
    expect(made.text).toBe('الاتصالات')
    expect(made.toOriginalSpan(0, made.text.length)).toEqual({ start: 0, end: original.length })
    expect(made.toOriginal(1)).toBe(1)
    expect(made.toOriginal(2)).toBe(1)
  })
  it('should take the marks dropped from the last letter along', () => {
    const original = 'قال\u064eت\u0652 و\u064eز\u064eار\u064eة\u064f الص\u0650\u0651ح\u064e\u0651ة\u0650 أمس'
    const made = normalizeWithOffsets(original, { preset: 'search', language: 'ar' })
    const start = made.text.indexOf('وزاره')
    const { start: from, end: to } = made.toOriginalSpan(start, made.text.indexOf(' امس'))
    expect(original.slice(from, to)).toBe('و\u064eز\u064eار\u064eة\u064f الص\u0650\u0651ح\u064e\u0651ة\u0650')
  })
  it('should say where a place of the original went', () => {
    const made = normalizeWithOffsets('همکاریهای ما', { language: 'fa' })
    expect(made.text).toBe(seen('همکاری_های ما'))
    expect(made.fromOriginal('همکاریهای ما'.indexOf('ما'))).toBe(made.text.indexOf('ما'))
  })
})
