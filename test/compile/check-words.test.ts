import { check, describeProblem } from 'diwan/compile'
import { describe, expect, it } from 'vitest'

const HEADER = '# Source: own knowledge. Licence: MIT.\n'
const ZWNJ = '\u200c'

const LISTS = {
  'countries/a.yaml': `${HEADER}IQ:\n  en: Iraq\n  names:\n    ar:\n      - العراق\n`,
  'words/arabic-common.txt': `${HEADER}عالي\nمستشفى\nمكتب\nمكتبة\nوزارة\n`,
  'words/persian-common.txt': `${HEADER}خوش\nرو\nکشور\n`,
  'clitics.yaml': `${HEADER}suffixes:\n  forms:\n    fa:\n      - ها\n      - ی\n`,
}

/** What is said of one form of a body, the word lists beside it. */
const saidOf = (language: string, form: string, file = 'organizations/IQ.yaml'): string[] =>
  check({ ...LISTS, [file]: `${HEADER}a:\n  names:\n    ${language}:\n      - ${form}\n` })
    .filter((problem) => problem.file === file && !problem.warning)
    .map(describeProblem)

describe('words of forms', () => {
  it.each([
    ['ZWNJ that cuts off a letter', 'fa', `وزار${ZWNJ}ت نفت`, 'ZWNJ inside a word'],
    ['ZWNJ that cuts off two letters', 'fa', `امارا${ZWNJ}تی`, 'ZWNJ inside a word'],
    ['ZWNJ behind two letters', 'fa', `وز${ZWNJ}ارت نفت`, 'ZWNJ inside a word'],
    ['final alif maksura for yeh', 'ar', 'مجلس التعليم العالى', 'wrong last letter: write «العالي»'],
    ['final heh for teh marbuta', 'ar', 'وزاره النفط', 'wrong last letter: write «وزارة»'],
    ['a Latin letter in a word', 'ar', 'هيئة النفطa', 'Latin letter in an Arabic form'],
    ['a Latin letter for a word', 'fa', 'سازمان a نفت', 'Latin letter in an Arabic form'],
  ])('%s is refused', (_, language, form, message) => {
    const said = saidOf(language, form)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^organizations\/IQ\.yaml:5: «/)
    expect(said[0]).toContain(message)
  })

  it.each([
    ['a known ending', 'fa', `سازمان کشور${ZWNJ}ها`],
    ['ezafe of silent he', 'fa', `موسسه${ZWNJ}ی نفت`],
    ['a word of two letters', 'fa', `سازمان میانه${ZWNJ}رو`],
    ['letters of an acronym', 'fa', `پ${ZWNJ}ک${ZWNJ}ک`],
    ['the syllables of a foreign name', 'fa', `بنیاد گئون${ZWNJ}هه`],
    ['alif maksura of the list', 'ar', 'المستشفى الوطني'],
    ['alif maksura of an unknown word', 'ar', 'مجلس الشورى'],
    ['a pronoun', 'ar', 'الوزير ومكتبه'],
    ['an acronym in capitals', 'fa', 'گروه D8'],
  ])('%s is right', (_, language, form) => expect(saidOf(language, form)).toEqual([]))

  it('without word lists no word is unknown', () => {
    const file = { 'organizations/IQ.yaml': `${HEADER}a:\n  names:\n    fa:\n      - امارا${ZWNJ}تی\n` }
    expect(check(file)).toEqual([])
  })
})

describe('names of files', () => {
  it.each(['ministries/XX.yaml', 'organizations/XX.yaml', 'people/xx.yaml', 'ministries/common.yaml'])(
    '%s is refused',
    (file) => {
      const said = saidOf('ar', 'العراق', file)
      expect(said[0]).toMatch(new RegExp(`^${file}:1: «[a-zX]+»: the file is named after no country`))
    },
  )
  it.each(['ministries/IQ.yaml', 'people/iq.yaml', 'organizations/common.yaml', 'people/international.yaml'])(
    '%s is right',
    (file) => expect(saidOf('ar', 'العراق', file)).toEqual([]),
  )
})
