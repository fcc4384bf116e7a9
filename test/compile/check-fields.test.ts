import { readFileSync } from 'node:fs'
import { check, describeProblem } from 'diwan/compile'
import { describe, expect, it } from 'vitest'
import { ORGANIZATION_CLASSES } from '../../src/compile/organization-classes.ts'

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
    [
      'ministries/EG.yaml',
      'a:\n  from: 2025\n  to: 2020\n  names:\n    ar:\n      - وزارة الصحة\n',
      'from is later than to',
    ],
    [
      'organizations/EG.yaml',
      'a:\n  class: authorityy\n  names:\n    ar:\n      - هيئة الآثار\n',
      'no class of this name',
    ],
    ['organizations/heads.yaml', 'a:\n  class: councl\n  names:\n    ar:\n      - مجلس\n', 'no class of this name'],
    ['ministries/EG.yaml', 'a:\n  names:\n    fa: [وزارت نفت, وزارت کار]\n', 'in brackets'],
    ['ministries/EG.yaml', 'a:\n  portfolios: [oil, labour]\n  names:\n    fa:\n      - وزارت نفت\n', 'in brackets'],
  ])('%s: %j says %s, with line and remedy', (file, rows, message) => {
    const found = problemsOf(file, rows).filter((problem) => problem.includes(message))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(new RegExp(`^${file}:\\d+: `))
  })

  it('knows the classes that README.md tells, and no other', () => {
    const readme = readFileSync(new URL('../../dictionaries/README.md', import.meta.url), 'utf8')
    const told = readme.split('\n').find((line) => line.startsWith('`class` is one of')) ?? ''
    const classes = [...told.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name).filter((name) => name !== 'class')
    expect([...classes].sort()).toEqual([...ORGANIZATION_CLASSES].sort())
  })
})
