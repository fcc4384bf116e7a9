import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { dates } from '../../src/dates.ts'
import { readCorpus } from '../corpus.ts'

describe('dates()', () => {
  it('is empty for a text without dates', () => {
    expect(dates('')).toEqual([])
    expect(dates('قال الوزير إن اللجنة اجتمعت')).toEqual([])
  })
  it('gives the fields that the text states, in its own calendar', () => {
    expect(dates('دوشنبه ۱۹ دی ۱۳۹۰ ساعت ۱۰:۰۳', { language: 'fa' })[0]).toMatchObject({
      type: 'date',
      calendar: 'jalali',
      stated: { from: { year: 1390, month: 10, day: 19, weekday: 1, hour: 10, minute: 3 } },
      value: '2012-01-09T10:03',
      grain: 'minute',
      certainty: 'sure',
      language: 'fa',
    })
  })
  it('states nothing that the text does not say', () => {
    const [found] = dates('عاد أمس الأحد', { reference: '2015-08-10' })
    expect(found?.stated).toEqual({ from: { weekday: 7 } })
    const [range] = dates('من 3 إلى 8 شوال 1436', { reference: '2015-08-10' })
    expect(range?.stated).toEqual({ from: { year: 1436, month: 10, day: 3 }, to: { year: 1436, month: 10, day: 8 } })
  })
  it('has no value where nothing settles it', () => {
    const [found] = dates('عاد أمس')
    expect(found).toMatchObject({ calendar: 'relative', grain: 'day' })
    expect(found && 'value' in found).toBe(false)
  })
  it('reads a day whose month stands in the next line', () => {
    const [found, more] = dates('عقدت الجلسة أمس الخميس 09\nأبريل في فاس', { reference: '2015-04-10' })
    expect(found).toMatchObject({ text: 'أمس الخميس 09\nأبريل', value: '2015-04-09' })
    expect(more).toBeUndefined()
  })
  it('says by which reckoning a Hijri day was converted', () => {
    expect(dates('15 رجب 1435 هـ')[0]).toMatchObject({ calendar: 'hijri', hijri: 'umm-al-qura', value: '2014-05-14' })
    expect(dates('4 صفر 656 هـ')[0]).toMatchObject({ calendar: 'hijri', hijri: 'tabular' })
    expect('hijri' in (dates('15 مايو 2014')[0] ?? {})).toBe(false)
  })
  it('names its rule and rows', () => {
    expect(dates('10 فبراير 2014')[0]?.source).toEqual({
      rule: 'day and month',
      rows: ['calendars/gregorian/02'],
    })
  })
  it('begins after a proclitic', () => {
    for (const text of ['وأمس', 'بالثلاثاء', 'لعام 2014', 'وفبراير 2014', 'فبراير 2014', 'كيوم الأحد']) {
      const [found] = dates(text, { language: 'ar', reference: '2015-01-01' })
      expect(found, text).toBeDefined()
      expect(text.slice(found?.start, found?.end)).toBe(found?.text)
    }
    expect(dates('وأمس', { language: 'ar' })[0]?.text).toBe('أمس')
    expect(dates('للعام 2014', { language: 'ar' })[0]?.text).toBe('للعام 2014')
  })
  it('refuses a reference that is no day', () => {
    expect(() => dates('أمس', { reference: '2015-13-01' })).toThrow(RangeError)
  })
  it('reads marks between the letters and digits', () => {
    const spaced = '\u200f١٩\u200f/\u200f١٠\u200f/\u200f٢٠٢١\u200f'
    expect(dates(spaced)[0]?.value).toBe('2021-10-19')
    expect(dates('\u202b10 فِبْراير\u202c 2014')[0]?.value).toBe('2014-02-10')
    expect(dates('۲۷\u00a0مهر\u00a0۱۴۰۰')[0]?.value).toBe('2021-10-19')
  })
})

describe('a megabyte of anything ends soon', () => {
  const pieces = [
    '1',
    '1/',
    '1 ',
    '2014-',
    '1، ',
    '10 - ',
    '(',
    'و ',
    'فبراير ',
    'تموز/',
    '10 فبراير 2014 ',
    'يوم الاثنين ',
    'أمس ',
    'عام (',
    'بیست و ',
    'النصف الأول من ',
    '15 رجب 1435 هـ الموافق 14 مايو 2014 ',
  ]
  // quadratic time would be hours: the time limit of the test itself tells
  it.each(pieces)('%s', { timeout: 60_000 }, (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
    for (const { start, end, text: own } of dates(text, { reference: '2015-01-01' }))
      expect(own).toBe(text.slice(start, end))
  })
})

describe('whatever the order of its words', () => {
  const folder = new URL('../../dictionaries/', import.meta.url)
  const files = [...readdirSync(new URL('calendars/', folder)).map((name) => `calendars/${name}`), 'numbers.yaml']
  const forms = files.flatMap((file) => {
    const rows: Record<string, { names: Record<string, string[]> }> = parse(
      readFileSync(new URL(file, folder), 'utf8'),
      {
        schema: 'failsafe',
      },
    )
    return Object.values(rows).flatMap(({ names }) => Object.values(names).flat())
  })
  const word = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...forms) },
    {
      weight: 2,
      arbitrary: fc
        .oneof(fc.nat(32), fc.integer({ min: 1300, max: 1450 }), fc.integer({ min: 1900, max: 2030 }))
        .map(String),
    },
    { weight: 2, arbitrary: fc.constantFrom(...'/-\u060c.:()«»\n%\u0640\u200c\u2013') },
  )
  it('spans are slices that begin and end in no mark but a bracket opened within, values are ISO 8601', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), fc.constantFrom('', ' '), fc.boolean(), (words, space, given) => {
        const text = words.join(space)
        let end = 0
        for (const found of dates(text, given ? { reference: '2016-02-29' } : {})) {
          expect(text.slice(found.start, found.end)).toBe(found.text)
          const bracketed = /\([^()]*\)$/.test(found.text)
          expect(bracketed ? found.text.slice(0, -1).trimEnd() : found.text).not.toMatch(
            /^[\s«»()\u060c,.:]|[\s«»()\u060c,.:]$/,
          )
          expect(found.start).toBeGreaterThanOrEqual(end)
          end = found.end
          if (found.value !== undefined)
            expect(found.value).toMatch(/^-?\d{4}(-\d\d(-\d\d(T\d\d:\d\d)?)?)?(\/-?\d{4}(-\d\d(-\d\d)?)?)?$/)
        }
      }),
      { numRuns: 3000 },
    )
  })
})

describe('corpus files', () => {
  it('are refused when they are empty or cannot be read', () => {
    expect(() => readCorpus('x.txt', '')).toThrow('x.txt: no cases')
    expect(() => readCorpus('x.txt', '=== a\ntext: b\n')).toThrow('x.txt:1: case without entities')
    expect(() => readCorpus('x.txt', '=== a\n(no entities)\n')).toThrow('case without text')
    expect(() => readCorpus('x.txt', 'text: b\n')).toThrow('x.txt:1: a case begins with ===')
    expect(() => readCorpus('x.txt', '=== a\ntext: b\ndate: c\n(no entities)\n')).toThrow('entities and (no entities)')
  })
  it('keep counter-examples beside examples', () => {
    const text = readFileSync(new URL('../../src/recognizers/date/corpus/days.txt', import.meta.url), 'utf8')
    expect(readCorpus('days.txt', text).filter(({ expected }) => expected.length === 0).length).toBeGreaterThan(10)
  })
})
