import { type Entity, explain, extract, type Span } from 'diwan'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyString, page, reference } from './arbitraries.ts'

/** An entity and all its parts. */
const spansOf = (entity: Entity): Span[] =>
  entity.type === 'official'
    ? [entity, ...(entity.name ? [entity.name] : []), ...entity.honorifics, ...entity.positions]
    : [entity]

const cross = (a: Span, b: Span): boolean => a.start < b.start && b.start < a.end && a.end < b.end
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Runs `law` over random pages, with and without a reference, and over arbitrary strings. */
function holds(title: string, law: (text: string, reference: string | undefined) => void): void {
  it(`${title}: pages`, () => fc.assert(fc.property(page, reference, law)))
  it(`${title}: any string`, () => fc.assert(fc.property(anyString, (text) => law(text, undefined))))
}

const read = (text: string, reference?: string) => extract(text, reference === undefined ? {} : { reference })

describe('laws of the result', () => {
  holds('spans point into the text that was given', (text, reference) => {
    const extraction = read(text, reference)
    expect(extraction.text).toBe(text)
    for (const { start, end, text: words } of extraction.entities.flatMap(spansOf)) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(text.length)
      expect(text.slice(start, end)).toBe(words)
    }
  })

  holds('entities and their parts nest, they never cross', (text, reference) => {
    const { entities } = read(text, reference)
    const spans = entities.flatMap((owner) => spansOf(owner).map((span) => ({ ...span, owner })))
    for (const a of spans)
      for (const b of spans)
        if (a.owner !== b.owner && cross(a, b))
          expect.fail(`${a.owner.type} «${a.text}» crosses ${b.owner.type} «${b.text}»`)
  })

  holds('two of one type never overlap', (text, reference) => {
    const { entities } = read(text, reference)
    for (const a of entities)
      for (const b of entities)
        if (a !== b && a.type === b.type && overlap(a, b)) expect.fail(`${a.type} «${a.text}» overlaps «${b.text}»`)
  })

  holds('entities stand in reading order, the outermost first, and their ids are unique', (text, reference) => {
    const { entities } = read(text, reference)
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length)
    const sorted = [...entities].sort((a, b) => a.start - b.start || b.end - a.end)
    expect(sorted.map(({ start, end }) => [start, end])).toEqual(entities.map(({ start, end }) => [start, end]))
  })

  holds('links lead to entities of the result', (text, reference) => {
    const { entities } = read(text, reference)
    const ids = new Set(entities.map(({ id }) => id))
    for (const entity of entities) {
      if (entity.type !== 'official') continue
      for (const { institution } of entity.positions)
        if (institution?.entity !== undefined) expect(ids).toContain(institution.entity)
    }
  })

  holds('an official is spanned by its name, else by its first title', (text, reference) => {
    for (const entity of read(text, reference).entities) {
      if (entity.type !== 'official') continue
      const { start, end } = entity.name ?? (entity.positions[0] as Span)
      expect([entity.start, entity.end]).toEqual([start, end])
      expect(entity.mention).toBe(entity.name ? (entity.positions.length > 0 ? 'full' : 'name') : 'position')
    }
  })

  holds('the result is plain JSON', (text, reference) => {
    const extraction = read(text, reference)
    expect(JSON.parse(JSON.stringify(extraction))).toEqual(extraction)
  })

  holds('the same text gives the same result', (text, reference) => {
    expect(read(text, reference)).toEqual(read(text, reference))
  })

  holds('every entity can be explained, by rows that the dictionaries have', (text, reference) => {
    const extraction = read(text, reference)
    for (const { id, source } of extraction.entities) {
      const { rule, rows, borders } = explain(extraction, id)
      expect(rule).not.toBe('')
      expect(rows.map(({ id }) => id)).toEqual(source.rows)
      for (const { id, forms } of rows) if (forms.length === 0) expect.fail(`row ${id} has no forms`)
      expect(borders.begins).not.toContain('\u00ab\u00bb')
      expect(borders.ends).not.toContain('\u00ab\u00bb')
    }
  })
})
