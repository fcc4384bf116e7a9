import { describe, expect, it } from 'vitest'
import { defineDictionary } from '../../src/compile/define-dictionary.ts'

describe('defineDictionary', () => {
  it('takes Arabic and Latin letters, with their marks', () => {
    const rows = { IKA: { fa: ['فرودگاهِ امام'], und: ['İKA', 'Aéroport'] } }
    expect(defineDictionary('airports', rows).name).toBe('airports')
  })

  it.each([
    ['no forms', {}, /airports\/IKA has no forms/],
    ['no text', { fa: [' '] }, /a form must be text, got " "/],
    ['another script', { und: ['Аэропорт'] }, /airports\/IKA: "Аэропорт" has letters that are not matched/],
  ])('refuses a row with %s', (_, row, message) => {
    expect(() => defineDictionary('airports', { IKA: row })).toThrow(message)
  })
})
