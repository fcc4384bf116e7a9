import { extract } from 'diwan'
import { describe, expect, it } from 'vitest'

/** The words of ministries and of titles, each with its state. */
const states = (text: string) =>
  extract(text, { types: ['ministry', 'official'] }).entities.map(
    (entity) => `${entity.text} ${'country' in entity ? entity.country : undefined}`,
  )

describe('where a page turns to another state', () => {
  it('a ministry and a bare title are of that state', () => {
    const page = 'أعلنت وزارة الصحة السورية وفاة شخصين، وقال وزير الصحة السوري إن الوضع صعب في سوريا.'
    expect(states(`${page} وفي العراق، أعلنت وزارة الصحة عن إصابات، ودعا وزير الصحة إلى الحذر.`)).toEqual([
      'وزارة الصحة SY',
      'وزير الصحة السوري SY',
      'وزارة الصحة IQ',
      'وزير الصحة IQ',
    ])
    expect(states('وزارت بهداشت افغانستان نگران است. در عراق نیز وزارت بهداشت هشدار داد.')).toEqual([
      'وزارت بهداشت AF',
      'وزارت بهداشت IQ',
    ])
  })

  it('a capital says as much', () =>
    expect(states('أكدت وزارة الصحة السعودية ذلك. وفي القاهرة، حذرت وزارة الصحة من الوباء.')).toEqual([
      'وزارة الصحة SA',
      'وزارة الصحة EG',
    ]))

  it('not of a state that is no more', () =>
    expect(states('أعلنت وزارة الدفاع في موسكو أن الجسر أغلق.')).toEqual(['وزارة الدفاع RU']))

  it('until another state is named', () =>
    expect(
      states('وفي العراق، التقى الوفد السوري قادة الجيش. وأضافت وزارة الدفاع في سوريا أن اللقاء كان مثمرا.'),
    ).toEqual(['وزارة الدفاع SY']))

  it('a title that is taken up again keeps its state', () =>
    expect(
      states('وفي العراق، أكد عادل الجبير وزير الخارجية أن الحل قريب، وأضاف وزير الخارجية أن الزيارة ناجحة.'),
    ).toEqual(['عادل الجبير SA', 'وزير الخارجية SA']))

  it('a state that is named within a sentence turns nothing', () =>
    expect(states('أكدت وزارة الصحة السعودية ذلك بعد اجتماع في العراق، ودعت وزارة الصحة إلى الحذر.')).toEqual([
      'وزارة الصحة SA',
      'وزارة الصحة SA',
    ]))
})
