import { check, describeProblem } from 'diwan/compile'
import { describe, expect, it } from 'vitest'

const HEADER = '# Source: own knowledge. Licence: MIT.\n'
const problemsOf = (file: string, rows: string) => check({ [file]: HEADER + rows }).map(describeProblem)

describe('fields of rows', () => {
  it.each([
    ['countries/x.yaml', 'EG:\n  nmaes:\n    ar:\n      - مصر\n', 'nmaes'],
    ['countries/x.yaml', 'EGY:\n  names:\n    ar:\n      - مصر\n', 'no ISO 3166-1 alpha-2 code'],
    ['organizations/EG.yaml', 'a:\n  clas: council\n  names:\n    ar:\n      - مجلس الشعب\n', 'clas'],
    ['organizations/EG.yaml', 'a:\n  class: council\n  names:\n    ar:\n      - "!!!"\n', 'no letters'],
    ['ministries/EG.yaml', 'a:\n  from: abc\n  names:\n    ar:\n      - وزارة الصحة\n', 'from is no year'],
    ['portfolios.yaml', `a:\n  names:\n    ar:\n      - ${'الصحة '.repeat(60).trim()}\n`, 'divide it'],
  ])('%s: %j says %s, with line and remedy', (file, rows, message) => {
    const found = problemsOf(file, rows).filter((problem) => problem.includes(message))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(new RegExp(`^${file}:\\d+: `))
  })
})
