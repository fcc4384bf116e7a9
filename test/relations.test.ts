import { extract, toTriples } from 'diwan'
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
