import { extract } from 'diwan'
import { describe, expect, it } from 'vitest'

describe('options', () => {
  it.each([
    [{ types: ['foo'] }, RangeError, /types: expected some of date, country.*, got "foo"/],
    [{ types: 'country' }, TypeError, /types: expected a list/],
    [{ language: 'de' }, RangeError, /language: expected "ar" or "fa", got "de"/],
    [null, TypeError, /options: expected an object, got null/],
  ])('%j is refused with what is expected', (options, error, message) => {
    const call = () => extract('العراق', options as never)
    expect(call).toThrow(error)
    expect(call).toThrow(message)
  })

  it('chains of any length are read', () => {
    const { entities } = extract('وزير الخارجية العراقي فؤاد حسين '.repeat(130_000), { types: ['official'] })
    expect(entities.length).toBeGreaterThan(100_000)
  }, 120_000)
})
