/** Random texts for property tests: dictionary forms in all the ways in which text may be written, between junk. */
import { builtInDictionaries } from 'diwan'
import fc from 'fast-check'
import { unpackForms } from '../../src/match/unpack.ts'
import { foldedText } from '../../src/text/fold.ts'

/** The forms of each dictionary by its name, folded. */
const dictionaries: ReadonlyMap<string, readonly string[]> = new Map(
  builtInDictionaries.map((dictionary) => {
    const list: string[] = []
    unpackForms(dictionary, (_row, _flags, symbols, from, to) =>
      list.push(foldedText({ symbols, length: to }, from, to)),
    )
    return [dictionary.name, list]
  }),
)

/** Dictionaries whose forms make an entity when they stand side by side. */
const PATTERNS = [
  ['ministry-heads', 'portfolios', 'countries'],
  ['offices', 'portfolios', 'countries', 'names', 'names'],
  ['honorifics', 'names', 'names', 'offices', 'organizations'],
  ['offices', 'ministry-heads', 'portfolios', 'names'],
  ['organization-heads', 'words', 'countries'],
  ['numbers', 'calendars', 'numbers', 'calendars'],
  ['calendars', 'numbers', 'calendars'],
  ['modifiers', 'offices', 'countries'],
]

/** What may stand inside a word without changing it: harakat, superscript alef, tatweel, ZWNJ, ZWJ, bidi marks, soft hyphen. */
const WITHIN = [
  '\u064e',
  '\u0650\u0651',
  '\u064b',
  '\u0670',
  '\u0640',
  '\u0640\u0640',
  '\u200c',
  '\u200d',
  '\u200f',
  '\u202b',
  '\u2069',
  '\u00ad',
  '\ufeff',
]

/** Spellings that fold to the same letter or letters. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  '\u0627': ['\u0623', '\u0625', '\u0622', '\u0671', '\ufe8d', '\u0627\u0654'],
  '\u06cc': ['\u064a', '\u0649', '\u0626', '\ufef1', '\ufbfc'],
  '\u06a9': ['\u0643', '\ufedb'],
  '\u0647': ['\u0629', '\u06c0', '\u06be', '\ufee9'],
  '\u0648': ['\u0624', '\ufeed'],
  '1': ['\u0661', '\u06f1', '\uff11'],
  '2': ['\u0662', '\u06f2'],
}
const LAM_ALEF = '\u0644\u0627'
const LAM_ALEF_LIGATURES = ['\ufefb', '\ufefc', '\ufef7']

const JUNK = [
  '\ud83d',
  '\udc00',
  '\u{1f1ee}\u{1f1f6}',
  '\u0000',
  '\u001b[31m',
  '\u0085',
  '\u2028',
  '\ufdfa',
  '\ufdf2',
  '\ufdfd',
  '\ufc5e',
  '12',
  '\u0661\u0669',
  '\u06f1\u06f3\u06f9\u06f0',
  '07/02/2014',
  '1403/07/27',
  '10:03',
  '%',
  '\u066a',
  '\u066c',
  'OECD',
  'Minister',
  '19 October 2021',
  'https://example.org/\u0648',
  '\u0648',
  '\u0628',
  '\u0644\u0644',
  '\u06d5',
  '\u0691',
  '\u4e2d',
]

const SEPARATORS = [
  ' ',
  ' ',
  ' ',
  '  ',
  '\n',
  '\u00a0',
  '\u060c ',
  '. ',
  ' \u0648',
  ' \u0648 ',
  ' (',
  ') ',
  ' \u00ab',
  '\u00bb ',
  ' \u2013 ',
  '\t',
  '\r\n',
  '',
  '\u200f ',
  ' \u0628\u0640',
]

const pick = <T>(list: readonly T[]) => fc.nat(list.length - 1).map((i) => list[i] as T)

const formOf = (name: string) => pick(dictionaries.get(name) ?? [''])

/** A form of any dictionary, the large ones no oftener than the small. */
const anyForm = pick([...dictionaries.keys()]).chain(formOf)

/** Forms that make an entity. */
const phrase = pick(PATTERNS)
  .chain((names) => fc.tuple(...names.map(formOf)))
  .map((words) => words.join(' '))

/** One way to write a folded form: letters for letters alike, with marks and joints between them. */
const written = fc
  .tuple(fc.oneof(anyForm, phrase), fc.array(fc.nat(99), { maxLength: 12 }), pick(WITHIN), pick(LAM_ALEF_LIGATURES))
  .map(([form, choices, within, ligature]) => {
    let text = ''
    let choice = 0
    for (const letter of form) {
      const roll = choices[choice++ % Math.max(1, choices.length)] ?? 0
      const alike = ALIKE[letter]
      text += alike && roll < 30 ? (alike[roll % alike.length] as string) : letter
      if (roll > 96 && letter !== ' ') text += within
    }
    return (choices[0] ?? 0) % 5 === 1 ? text.replaceAll(LAM_ALEF, ligature) : text
  })

const piece = fc.oneof(
  { weight: 8, arbitrary: written },
  { weight: 2, arbitrary: pick(JUNK) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
)

/** A page: pieces and what parts them. */
export const page = fc
  .array(fc.tuple(piece, pick(SEPARATORS)), { maxLength: 40, size: 'max' })
  .map((parts) => parts.flat().join(''))

/** Any string of UTF-16 code units, lone surrogates and control characters included, mostly of Arabic script. */
export const anyString = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0x0600, max: 0x06ff }) },
      { weight: 1, arbitrary: fc.integer({ min: 0xfb50, max: 0xfeff }) },
      { weight: 1, arbitrary: fc.integer({ min: 0x2000, max: 0x206f }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }) },
      { weight: 2, arbitrary: fc.constant(0x20) },
    ),
    { maxLength: 200, size: 'max' },
  )
  .map((units) => String.fromCharCode(...units))

/** The day of a document, or none. */
export const reference = fc.option(
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  { nil: undefined },
)
