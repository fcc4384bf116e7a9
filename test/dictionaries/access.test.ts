import { describe, expect, it } from 'vitest'
import { countries, ministries, names, offices, organizations, portfolios } from '../../src/dictionaries.ts'

describe('diwan/dictionaries', () => {
  it('names a country in three languages', () => {
    expect(names('EG')).toEqual({ ar: 'مصر', fa: 'مصر', en: 'Egypt' })
    expect(names('ir')?.en).toBe('Iran')
    expect(names('XX')).toBeUndefined()
  })
  it('has every country in Arabic, Persian and English, by a code of its own', () => {
    expect(countries().filter(({ names }) => !(names.ar && names.fa && names.en))).toEqual([])
    expect(new Set(countries().map(({ code }) => code)).size).toBe(countries().length)
    expect(countries().length).toBeGreaterThan(230)
  })
  it('lists the ministries of Iraq in Persian', () => {
    const persian = ministries('IQ').map(({ names }) => names.fa)
    expect(persian).toContain('وزارت برنامه\u200cریزی')
    expect(persian.length).toBeGreaterThan(20)
    expect(ministries('iq')).toEqual(ministries('IQ'))
    expect(ministries('XX')).toEqual([])
  })
  it('gives ministries portfolios that exist and years in order', () => {
    const ids = new Set(portfolios().map(({ id }) => id))
    for (const { key, portfolios, from, to } of ministries()) {
      expect(
        portfolios.filter((id) => !ids.has(id)),
        key,
      ).toEqual([])
      if (from !== undefined && to !== undefined) expect(from, key).toBeLessThanOrEqual(to)
    }
  })
  it('has at least 200 international bodies, each with a class and a name', () => {
    const bodies = organizations('international')
    expect(bodies.length).toBeGreaterThanOrEqual(200)
    for (const { key, names, class: kind } of organizations())
      expect([key, Object.keys(names).length > 0, typeof kind]).toEqual([key, true, 'string'])
  })
  it('gives each office a role', () => {
    expect(offices().find(({ id }) => id === 'minister')).toMatchObject({
      role: 'minister',
      names: { ar: 'وزير', fa: 'وزیر' },
    })
  })
})
