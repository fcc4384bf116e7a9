import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { check, describeProblem } from '../../src/compile/index.ts'
import { readDictionaryFiles } from '../../src/node/dictionary-files.ts'

const HEADER = '# Source: own knowledge. Licence: MIT.\n'
const ZWNJ = '\u200c'

/** What is said of one file. */
const saidOf = (path: string, text: string, others: Record<string, string> = {}): string[] =>
  check({ [path]: text, ...others })
    .filter(({ file }) => file === path)
    .map(describeProblem)

/** A row of countries with these forms. */
const country = (key: string, lists: string): string => `${key}:\n  en: X\n${lists}`
const listOf = (heading: string, language: string, forms: readonly string[]): string =>
  `  ${heading}:\n    ${language}:\n${forms.map((form) => `      - ${form}\n`).join('')}`

describe('check', () => {
  it('is content with the dictionaries of the package, within seconds', () => {
    const files = readDictionaryFiles(fileURLToPath(new URL('../../dictionaries', import.meta.url)))
    const problems = check(files)
    expect(problems.filter(({ warning }) => !warning).map(describeProblem)).toEqual([])
    expect(problems.length).toBeLessThan(40)
  })

  it.each([
    ['Persian yeh', 'ar', 'العراقی', /Persian yeh in an Arabic form/],
    ['Persian kaf', 'ar', 'العراک', /Persian kaf/],
    ['ZWNJ in Arabic', 'ar', `بور${ZWNJ}كينا`, /ZWNJ in an Arabic form/],
    ['Arabic yeh', 'fa', 'عراقي', /Arabic yeh in a Persian form/],
    ['Arabic kaf', 'fa', 'كره', /Arabic kaf/],
    ['ZWNJ at the edge', 'fa', `عراق${ZWNJ}`, /ZWNJ at the edge/],
    ['doubled ZWNJ', 'fa', `کره${ZWNJ}${ZWNJ}ای`, /doubled ZWNJ/],
    ['ZWNJ beside a space', 'fa', `کره${ZWNJ} جنوبی`, /ZWNJ beside a space/],
    ['tatweel', 'ar', 'العـراق', /tatweel/],
    ['harakat', 'ar', 'العِراق', /harakat/],
    ['direction mark', 'ar', 'العراق\u200f', /invisible direction mark/],
    ['presentation form', 'ar', '\ufefbعراق', /presentation form/],
    ['another script', 'ar', 'العراق Ирак', /letter of a script that is not matched/],
    ['two spaces', 'ar', 'جمهورية  العراق', /doubled or unusual blank/],
    ['quoted blank', 'ar', '"العراق "', /blank at the edge/],
  ])('refuses %s', (_, language, form, message) => {
    const said = saidOf('countries/a.yaml', HEADER + country('IQ', listOf('names', language, ['ثابت', form])))
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^countries\/a\.yaml:7: «.*»: IQ: .*: /)
    expect(said[0]).toMatch(message)
  })

  it('refuses a byte order mark and a file without sources', () => {
    const said = saidOf('countries/a.yaml', `\ufeff${country('IQ', listOf('names', 'ar', ['العراق']))}`)
    expect(said.join('\n')).toMatch(/:1: byte order mark/)
    expect(said.join('\n')).toMatch(/:1: the opening comment names no source/)
    expect(said.join('\n')).toMatch(/:1: the opening comment names no licence/)
  })

  it('refuses doubled forms, also those that matching folds', () => {
    const said = saidOf('countries/a.yaml', HEADER + country('IQ', listOf('names', 'ar', ['إيران', 'ايران', 'إيران'])))
    expect(said).toHaveLength(2)
    expect(said[0]).toContain('differs from «إيران» only in what matching folds (line 6)')
    expect(said[1]).toContain('doubled (line 6)')
  })

  it('refuses doubled and unsorted rows, in one file and in two', () => {
    const row = (key: string, name: string) => country(key, listOf('names', 'ar', [name]))
    expect(saidOf('countries/a.yaml', HEADER + row('IR', 'إيران') + row('IQ', 'العراق'))[0]).toMatch(
      /:7: IQ must stand before IR/,
    )
    expect(
      saidOf('countries/b.yaml', HEADER + row('IQ', 'بغداد'), { 'countries/a.yaml': HEADER + row('IQ', 'العراق') })[0],
    ).toMatch(/:2: IQ: doubled row \(countries\/a\.yaml:2\)/)
    expect(saidOf('names/arabic-given.txt', `${HEADER}حسين\nأحمد\n`)[0]).toMatch(
      /:3: «أحمد»: must stand before «حسين»: sort the file/,
    )
    expect(saidOf('names/arabic-given.txt', `${HEADER}أحمد \n`)[0]).toMatch(/:2: «أحمد»: blank at the edge of the line/)
  })

  it('refuses what refers to nothing', () => {
    const known = {
      'roles.txt': `${HEADER}minister\n`,
      'portfolios.yaml': `${HEADER}oil:\n  names:\n    ar:\n      - النفط\n`,
    }
    const ministry = `${HEADER}water:\n  portfolios:\n    - waters\n  names:\n    ar:\n      - وزارة المياه\n`
    expect(saidOf('ministries/IQ.yaml', ministry, known)[0]).toMatch(/:2: «waters»: water: no portfolio of this id/)
    const office = `${HEADER}x:\n  role: ministre\n  forms:\n    ar:\n      - وزير\n`
    expect(saidOf('offices.yaml', office, known)[0]).toMatch(/«ministre»: x: no role of this id/)
    const place = `${HEADER}basra:\n  country: QI\n  names:\n    ar:\n      - البصرة\n`
    const iraq = { 'countries/a.yaml': HEADER + country('IQ', listOf('names', 'ar', ['العراق'])) }
    expect(saidOf('places.yaml', place, iraq)[0]).toMatch(/«QI»: basra: no country of this id/)
    const orphan = HEADER + country('IQ', listOf('names', 'ar', ['العراق']) + listOf('weak', 'ar', ['عراقي']))
    expect(saidOf('countries/a.yaml', orphan)[0]).toMatch(/:9: «عراقي»: IQ: listed under weak, but no form of this row/)
  })

  it('refuses one strong form in two rows, unless a note says so', () => {
    const rows = (second: string) => HEADER + country('CD', listOf('names', 'ar', ['الكونغو'])) + country('CG', second)
    expect(saidOf('countries/a.yaml', rows(listOf('names', 'ar', ['الكونغو'])))[0]).toMatch(
      /:11: «الكونغو»: CG: also a form of CD/,
    )
    expect(
      saidOf('countries/a.yaml', rows(listOf('names', 'ar', ['الكونغو']) + listOf('weak', 'ar', ['الكونغو']))),
    ).toEqual([])
    expect(saidOf('countries/a.yaml', rows('  names:\n    ar:\n      # shared: CD\n      - الكونغو\n'))).toEqual([])
  })

  it('warns of names that are all but equal, with both places', () => {
    const rows = `${HEADER}a:\n  names:\n    ar:\n      - شؤون المهاجرين الأجانب\nb:\n  names:\n    ar:\n      - شؤون المهجرين الأجانب\n`
    const found = check({ 'portfolios.yaml': rows })
    expect(found.map(({ warning, line }) => [warning, line])).toEqual([[true, 9]])
    expect(describeProblem(found[0] as (typeof found)[number])).toMatch(
      /portfolios\.yaml:9: warning: .*nearly .* of a \(portfolios\.yaml:5\)/,
    )
    const noted = (key: string) => rows.replace('      - شؤون المهجرين', `      # nearly: ${key}\n$&`)
    expect(check({ 'portfolios.yaml': noted('a') })).toEqual([])
    expect(check({ 'portfolios.yaml': noted('c') })).toHaveLength(1)
  })
})
