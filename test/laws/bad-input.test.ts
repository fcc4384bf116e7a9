import { extract } from 'diwan'
import { describe, expect, it } from 'vitest'

const notStrings: [string, unknown][] = [
  ['undefined', undefined],
  ['null', null],
  ['number', 1403],
  ['object', { text: 'العراق' }],
  ['object', ['العراق']],
  ['object', new Uint8Array(3)],
]

describe('what is no text', () => {
  it.each(notStrings)('%s is a TypeError that says so', (name, value) => {
    expect(() => extract(value as string)).toThrow(TypeError)
    expect(() => extract(value as string)).toThrow(`text: expected a string, got ${name}`)
  })
})

describe('what is no reference', () => {
  it.each([
    '',
    'today',
    '2014',
    '2014-2-7',
    '07/02/2014',
    '2014-02-30',
    '2014-13-01',
    '2014-02-07T10:00',
    '۱۴۰۳-۰۲-۲۵',
  ])('%j is a RangeError that names the form', (reference) => {
    expect(() => extract('العراق', { reference })).toThrow(RangeError)
    expect(() => extract('العراق', { reference })).toThrow('expected an ISO 8601 day such as "2014-02-07"')
  })
  it.each([20140207, new Date(0), null, {}])('%j is one too', (reference) => {
    expect(() => extract('العراق', { reference: reference as unknown as string })).toThrow(RangeError)
  })
})

const bytes = (count: number): string => {
  let state = 1
  const units = new Uint16Array(count)
  for (let i = 0; i < count; i++) {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    units[i] = state >>> 8
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units)
}

describe('texts without anything to find', () => {
  it.each([
    ['empty', ''],
    ['white space', ' \t\r\n\u00a0\u2003\u3000'.repeat(100)],
    ['a lone high surrogate', '\ud83d'],
    ['a lone low surrogate', '\ude00\ude00'],
    ['controls', '\u0000\u0001\u001b\u007f\u0085'],
    ['marks without letters', '\u064e\u0651\u0670'],
    ['joints without letters', '\u200c\u0640\u200d'],
    ['the byte order mark', '\ufeff'],
    ['ligatures', '\ufdfa\ufdfb\ufdfd'.repeat(10)],
  ])('%s', (_, text) => {
    expect(extract(text)).toEqual({ text, language: expect.any(String), entities: [] })
  })
  it('binary junk', () => {
    const text = bytes(200_000)
    expect(extract(text).text).toBe(text)
  })
})

/** Texts that are hard for matchers: long words, endless lists, nothing but openings. */
const hard: [string, string][] = [
  ['one letter', 'ا'],
  ['a proclitic', 'و'],
  ['all proclitics', 'وبالك'],
  ['joints', 'ا\u200c'],
  ['marks', 'ا\u064e\u0651'],
  ['digits', '1'],
  ['digits and slashes', '1/'],
  ['numbers', '12 '],
  ['number words', 'خمسة وعشرين و'],
  ['a country', 'العراق '],
  ['countries in a list', 'العراق، '],
  ['a minister', 'وزير '],
  ['ministers in a list', 'وزير الخارجية و'],
  ['portfolios in a list', 'التخطيط، '],
  ['portfolios joined', 'التخطيط و'],
  ['a name', 'محمد '],
  ['ministries', 'وزارة الخارجية '],
  ['persons', 'وزير الخارجية محمد علي حسن، '],
  ['Persian persons', 'محمد رضایی وزیر امور خارجه ایران و '],
  ['honorifics', 'الدكتور '],
  ['months', 'فبراير '],
  ['ranges', '10 – '],
  ['days', 'الثلاثاء 7 فبراير 2014 '],
  ['relative days', 'امروز '],
  ['brackets', '('],
  ['quotes', '«'],
  ['lines', '\n'],
  ['spaces', ' '],
  ['titles', 'وزير الخارجية '],
  ['fields behind a dual head', 'وزارتي السياحة والآثار والبيئة والصحة و'],
  ['delegations', 'ورأس وفد مصر وزير الصحة حسن علي '],
  ['nouns that govern a preposition', 'مدیرکل مقابله با '],
  ['places within places', 'دادگستری شهرستان استان '],
  ['initials', 'ج. '],
  ['two initials', 'س. م. '],
  ['titles within titles', 'رئیس اداره کل '],
  ['titles in brackets', 'حسن علي (وزير الصحة)، '],
  ['units of a body that the page does not name', 'قال مدير النقل بالمركز صالح المزيد. وافتتحت بلدية جدة. '],
  ['speakers in quotation marks', 'به گزارش خبرگزاری فارس، «تاپیو کوورما» روز گذشته گفت: خوب است.\n'],
  ['ministers who are named again', 'قال وزير النفط محمد العلي. وأضاف الوزير ذلك. '],
]

/** What nests, behind what it nests in. */
const nested: [string, string, string][] = [
  ['nouns that govern a preposition', 'مدیرکل ', 'مقابله با '],
  ['places within places', 'دادگستری ', 'شهرستان استان '],
  ['fields behind a dual head', 'وزارتي السياحة', ' والآثار والبيئة والصحة'],
  ['initials of one name', 'وزیر خارجه ', 'ج. '],
]

/** The least processor time that a text takes, in milliseconds: what else the machine does is not counted. */
function time(text: string, times: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < times; i++) {
    const before = process.cpuUsage()
    extract(text)
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

describe('time is linear in the text', () => {
  const SHORT = 20_000
  const TIMES = 8
  it.each(hard)('%s, again and again', (_, unit) => {
    const text = unit.repeat(Math.ceil(SHORT / unit.length))
    const once = time(text, 4)
    // quadratic time would be 64 times as long; 3 times linear leaves room for a busy machine
    expect(time(text.repeat(TIMES), 2)).toBeLessThan(3 * TIMES * once + 50)
  })
  it.each(nested)('%s, one within another', (_, head, unit) => {
    const times = Math.ceil(SHORT / unit.length)
    const once = time(head + unit.repeat(times), 4)
    expect(time(head + unit.repeat(times * TIMES), 2)).toBeLessThan(3 * TIMES * once + 50)
  })
  it('10 MB without a space, in seconds', { timeout: 60_000 }, () => {
    const text = 'العراق'.repeat(1_750_000)
    expect(text.length).toBeGreaterThan(10_000_000)
    expect(extract(text).text).toBe(text)
  })
})

describe('what goes on and on', () => {
  it('a long list of occupations before an office ends in a result', () => {
    expect(() => extract(`حسن کریمی ${'نویسنده و '.repeat(8000)}معاون وزیر ارشاد گفت.`)).not.toThrow()
  })
})
