import nlp from 'compromise'
import { describe, expect, it, vi } from 'vitest'
import { diwanPlugin, findLatinNames, latinRuns } from '../../src/adapters/compromise.ts'

// the adapter is tested alone: what extract() finds is tested elsewhere
vi.mock('../../src/extract.ts', () => ({ extract: () => ({ entities: [] }) }))

/** Stands in for diwan's extract: the words «وزارة الصحة» and «العراق». */
const find = (text: string) => {
  const entities: { type: string; start: number; end: number; text: string }[] = []
  for (const [type, words] of [
    ['ministry', 'وزارة الصحة'],
    ['country', 'العراق'],
  ] as const) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
      entities.push({ type, start: at, end: at + words.length, text: words })
  }
  return { entities }
}

describe('diwanPlugin', () => {
  nlp.plugin(diwanPlugin({ extract: find }) as never)

  it('should tag the terms of an entity', () => {
    const doc = nlp('أعلنت وزارة الصحة، أمس، خطة. وعاد وفد من العراق.') as never as {
      diwan(): { match(m: string): { text(): string } }
    }
    expect(doc.diwan().match('#DiwanMinistry+').text()).toContain('وزارة الصحة')
    expect(doc.diwan().match('#DiwanCountry').text()).toContain('العراق')
  })

  it('should tag a term of which the entity is a part', () => {
    const doc = nlp('وبالعراق مياه') as never as { countries(): { text(): string } }
    expect(doc.countries().text()).toBe('وبالعراق')
  })

  it('should tag nothing where nothing is found', () => {
    const doc = nlp('لا شيء هنا') as never as { diwan(): { match(m: string): { found: boolean } } }
    expect(doc.diwan().match('#DiwanMinistry').found).toBe(false)
  })
})

describe('latinRuns', () => {
  it('should find the Latin runs of a page', () => {
    expect(latinRuns('گزارش OECD در سال 2021 و Mohammad Javad Zarif، وزیر.').map((run) => run.text)).toEqual([
      'OECD',
      'Mohammad Javad Zarif',
    ])
  })
  it('should find none in a page without Latin script', () => {
    expect(latinRuns('وزارت بهداشت ۱۴۰۰')).toEqual([])
  })
})

describe('findLatinNames', () => {
  const text = 'به گزارش UNESCO، سخنان Mohammad Javad Zarif در تهران منتشر شد'
  it('should find people and organizations, in places of the given text', async () => {
    const names = await findLatinNames(text, nlp as never)
    for (const name of names) expect(text.slice(name.start, name.end)).toBe(name.text)
    expect(names.map(({ type, text }) => `${type}: ${text}`)).toEqual([
      'organization: UNESCO',
      'person: Mohammad Javad Zarif',
    ])
  })
  it('should load compromise by itself', async () => {
    expect((await findLatinNames(text)).length).toBe(2)
  })
  it('should not need compromise where there is no Latin script', async () => {
    const never = () => {
      throw new Error('asked')
    }
    expect(await findLatinNames('وزارت بهداشت', never as never)).toEqual([])
  })
  it('should refuse what is no text', async () => {
    await expect(findLatinNames(undefined as never)).rejects.toThrow(TypeError)
  })
})
