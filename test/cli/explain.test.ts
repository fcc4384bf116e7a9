import { explain, extract } from 'diwan'
import { describe, expect, it } from 'vitest'
import { diwan, folderWith } from './command.ts'

const TEXT = 'زار وزير الخارجية العراقي سوريا ومصر.'

describe('diwan explain', () => {
  it('tells for each entity its rule, its rows with their forms, its borders and its identity', () => {
    const { code, out, err } = diwan(['explain'], { input: TEXT })
    expect([code, err]).toEqual([0, ''])
    const { entities } = extract(TEXT)
    for (const { source } of entities) {
      expect(out).toContain(source.rule)
      for (const row of source.rows) expect(out).toContain(row)
    }
    expect(out).toContain('after «و», written onto the word')
    expect(out).toContain('at the end of a word')
  })
  it('ndjson is one line for each entity, what explain() gives', () => {
    const lines = diwan(['explain', '-f', 'ndjson'], { input: TEXT }).out.trimEnd().split('\n')
    const extraction = extract(TEXT)
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      extraction.entities.map(({ id }) => ({ file: '(standard input)', ...explain(extraction, id) })),
    )
  })
  it('a missing file is one line and exit code 2, the others are read', () => {
    const cwd = folderWith({ 'a.txt': 'مصر' })
    const { code, out, err } = diwan(['explain', 'missing.txt', 'a.txt'], { cwd })
    expect([code, err]).toEqual([2, 'diwan: missing.txt: no such file\n'])
    expect(out).toContain('countries/EG')
  })
})

describe('explain()', () => {
  it('names the rows with all their forms and those that are written', () => {
    const extraction = extract(TEXT)
    const { id } = extraction.entities.find(({ text }) => text === 'العراقي') as { id: number }
    const { rows, borders, identity } = explain(extraction, id)
    expect(rows.map(({ id }) => id)).toEqual(['countries/IQ'])
    expect(rows[0]?.forms).toContain('العراق')
    expect(rows[0]?.written).toEqual([
      { start: 18, end: 25, text: 'العراقي', as: ['Arabic', 'nationality word', 'definite'] },
    ])
    expect(borders).toEqual({ begins: 'at the beginning of a word', ends: 'at the end of a word' })
    expect(identity).toEqual(['IQ: by a nationality word'])
  })
  it('explains endings written onto a form', () => {
    const extraction = extract('تیم عراقی\u200cها به تهران رسید.')
    const [country] = extraction.entities
    expect(explain(extraction, country?.id as number).borders.ends).toBe('at a joint inside a word')
  })
  it('throws a RangeError for an id that is not there', () => {
    expect(() => explain(extract(TEXT), 99)).toThrow(RangeError)
    expect(() => explain(extract(TEXT), 99)).toThrow('got 99')
  })
})
