import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withFields } from '../../src/node/json-line.ts'

describe('withFields', () => {
  it('leaves numbers, escapes and spaces as they are written', () => {
    const line = ' { "id" : 9007199254740993, "b": [1.0, {"c": "\\"}"}], "d": 1e400 } '
    expect(withFields(line, { entities: [] })).toBe(
      '{ "id" : 9007199254740993, "b": [1.0, {"c": "\\"}"}], "d": 1e400,"entities":[]}',
    )
    expect(withFields(line, { b: 0 }, 'b')).toBe('{"id" : 9007199254740993,"d": 1e400 ,"b":0}')
  })
  it('replaces a field wherever it stands, however it is written, and no other', () => {
    const json = fc.jsonValue({ maxDepth: 3 })
    const objects = fc.dictionary(fc.string(), json).filter((one) => !Object.hasOwn(one, '__proto__'))
    fc.assert(
      fc.property(objects, objects, json, fc.boolean(), (before, behind, value, wide) => {
        const line = JSON.stringify({ text: '', ...before, entities: value, ...behind }, undefined, wide ? ' ' : '')
        const found = withFields(line, { entities: [1] }, 'entities')
        expect(JSON.parse(found)).toEqual({ ...JSON.parse(line), entities: [1] })
      }),
      { seed: 7 },
    )
  })
})
