import { extract, relations, toTriples } from 'diwan'
import { describe, expect, it } from 'vitest'

describe('toTriples', () => {
  const triples = toTriples(
    extract(
      'قال وزير الدفاع الكويتي السابق سامي حداد إن الخطة جاهزة. وأكد وكيل وزارة الدفاع الكويتية وليد رشدان ذلك. وتعمل وزارة الدفاع الكويتية على الخطة.',
    ),
  )

  it('joins a person to the state served', () => {
    expect(triples).toContainEqual(['person:p1', 'of-country', 'country:KW'])
  })

  it('tells former offices from those held', () => {
    expect(triples).toContainEqual(['person:p1', 'held-office', 'institution:kw/defence'])
    expect(triples).toContainEqual(['person:p2', 'holds-office', 'institution:kw/defence'])
    expect(triples).not.toContainEqual(['person:p1', 'holds-office', 'institution:kw/defence'])
  })

  it('has one node for all mentions of a body', () => {
    const nodes = new Set(triples.flatMap(([subject, , object]) => [subject, object]))
    expect([...nodes].filter((node) => node.startsWith('entity:'))).toEqual([])
    expect(triples).toContainEqual(['institution:kw/defence', 'of-country', 'country:KW'])
  })

  it('says each link once', () => {
    expect(new Set(triples.map((triple) => triple.join())).size).toBe(triples.length)
  })
})

describe('a title alone', () => {
  it('is the person whom the page names with it', () => {
    const triples = toTriples(extract('قال وزير النفط العراقي حسن كريم إن الإنتاج مستقر. وأضاف الوزير أن العمل مستمر.'))
    expect(new Set(triples.map(([subject]) => subject).filter((node) => !node.startsWith('institution')))).toEqual(
      new Set(['person:p1']),
    )
  })
})

describe('the unit of a title', () => {
  const partsOf = (text: string) => {
    const extraction = extract(text)
    const textOf = new Map(extraction.entities.map(({ id, text }) => [id, text]))
    return relations(extraction).flatMap((link) =>
      link.relation === 'part-of' ? [[textOf.get(link.from), textOf.get(link.to)]] : [],
    )
  }

  it('is part of the body that it is named with', () => {
    expect(partsOf('رئیس مرکز اطلاع\u200cرسانی وزارت نیرو حسین کریمی گفت.')).toEqual([
      ['مرکز اطلاع\u200cرسانی وزارت نیرو', 'وزارت نیرو'],
    ])
  })

  it('is where its head holds office', () => {
    const { entities } = extract('رئیس مرکز اطلاع\u200cرسانی وزارت نیرو حسین کریمی گفت.')
    const unit = entities.find(({ type }) => type === 'organization')?.id
    expect(relations({ entities })).toContainEqual(expect.objectContaining({ relation: 'holds-office', to: unit }))
  })

  it('is part of the body behind a preposition', () => {
    expect(partsOf('أكد رئيس لجنة الأمن والدفاع في مجلس النواب العراقي كريم حداد ذلك.')).toEqual([
      ['لجنة الأمن والدفاع', 'مجلس النواب'],
    ])
    expect(partsOf('صرح مدير إدارة الإعلام بوزارة الصحة الكويتية أحمد حداد بذلك.')).toEqual([
      ['إدارة الإعلام', 'وزارة الصحة'],
    ])
  })

  it('is so over two spaces, and where a word of belonging joins them', () => {
    expect(partsOf('أكد رئيس لجنة الأمن والدفاع  في مجلس النواب العراقي كريم حداد ذلك.')).toEqual([
      ['لجنة الأمن والدفاع', 'مجلس النواب'],
    ])
    expect(partsOf('قال مدير مركز البحوث التابع لوزارة الزراعة أحمد حداد إن التجربة نجحت.')).toEqual([
      ['مركز البحوث', 'وزارة الزراعة'],
    ])
  })

  it('is no part of the body behind و', () => {
    expect(partsOf('حضر رئيس هيئة الإعلام وهيئة النزاهة أحمد حداد.')).toEqual([])
  })
})

describe('commissions that two states have together', () => {
  it('are bodies between states, and not one body', () => {
    const { entities } = extract(
      'اجتمعت اللجنة العليا المشتركة بين مصر والأردن، ثم اللجنة العليا المشتركة بين قطر وتونس.',
    )
    const bodies = entities.filter(({ type }) => type === 'organization')
    expect(bodies).toMatchObject([{ kind: 'international' }, { kind: 'international' }])
    expect(bodies.map((body) => 'key' in body)).toEqual([false, false])
  })
})
