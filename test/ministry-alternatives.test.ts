import { extract } from 'diwan'
import { describe, expect, it } from 'vitest'

const ministry = (text: string) => extract(text, { types: ['ministry'] }).entities[0]

describe('alternatives of a ministry', () => {
  it('are those of the other states behind a plural head', () => {
    expect(ministry('دعت وزارتي الزراعة في العراق والأردن')).toMatchObject({
      country: 'IQ',
      key: 'iq/agriculture',
      alternatives: ['jo/agriculture'],
      certainty: 'guess',
    })
  })

  it('are read over a list of states', () => {
    expect(ministry('وزارتخانه های دفاع روسیه، چین و ترکیه بیانیه دادند')).toMatchObject({
      country: 'RU',
      alternatives: ['cn/defence', 'tr/national-defence'],
    })
  })

  it('are not there where one state is told', () => {
    const found = ministry('دعت وزارتي الزراعة والمالية في العراق')
    expect(found).toMatchObject({ country: 'IQ', key: 'iq/agriculture', certainty: 'likely' })
    expect(found).not.toHaveProperty('alternatives')
  })
})
