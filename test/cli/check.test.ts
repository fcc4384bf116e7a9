import { describe, expect, it } from 'vitest'
import { diwan, folderWith } from './command.ts'

describe('diwan check', () => {
  it('is content with the dictionaries of the package', () => {
    const { code, out, err } = diwan(['check'])
    expect(err).toBe('')
    expect(out).toMatch(/(^|\n)\d+ files: no problems(, \d+ warnings?)?\n$/)
    expect(code).toBe(0)
  })
  it('tells each problem with file, line and remedy; the exit code is 1', () => {
    const cwd = folderWith({
      'mine/countries/one.yaml': 'EG:\n  en: Egypt\n  names:\n    ar:\n      - مصر\nEG:\n  en: Egypt\n',
      'mine/portfolios.yaml': 'health:\n  names:\n    ar: الصحة\n',
    })
    const { code, out, err } = diwan(['check', 'mine'], { cwd })
    expect([code, err]).toEqual([1, ''])
    expect(out).toMatch(/^mine\/countries\/one\.yaml:6: /m)
    expect(out).toMatch(/^mine\/portfolios\.yaml:3: .*write one form a line, each after a hyphen$/m)
    expect(out).toMatch(/: \d+ problems(, \d+ warnings?)?\n$/)
  })
  it.each([
    ['missing', 'diwan: missing: no such folder\n'],
    ['a.txt', 'diwan: a.txt: is a file, not a folder\n'],
    ['empty', 'diwan: empty: no dictionary files (.yaml, .txt) in it\n'],
  ])('%s: exit code 2', (folder, message) => {
    const cwd = folderWith({ 'a.txt': 'مصر', 'empty/readme.md': '' })
    expect(diwan(['check', folder], { cwd })).toEqual({ code: 2, out: '', err: message })
  })
})
