/** The text from which `diwan/dates` reads its dictionaries says what the dictionaries say. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseGroups, writeGroup, writtenAsFound } from '../../scripts/form-groups.ts'
import { compact } from '../../src/compile/compact.ts'
import { families, frontCoded } from '../../src/compile/front-coding.ts'
import { calendars } from '../../src/generated/calendars.ts'
import { clauses } from '../../src/generated/clauses.ts'
import { dateDictionaries } from '../../src/generated/date-dictionaries.ts'
import { numbers } from '../../src/generated/numbers.ts'
import { suffixes } from '../../src/generated/suffixes.ts'
import { readCompact, readForms, readRows } from '../../src/match/compact.ts'
import type { Row } from '../../src/match/entry.ts'
import { buildLexicon, type Vocabulary } from '../../src/match/lexicon.ts'
import { match, type PlainHits, suffixesOf } from '../../src/match/match.ts'
import { matchCompact } from '../../src/match/match-compact.ts'
import { type Page, readPage } from '../../src/text/page.ts'
import { readCorpus } from '../corpus.ts'

const dictionaries = [calendars, numbers, clauses]
const lexicon = buildLexicon(dictionaries)
const small = readCompact(dateDictionaries)
const endings = suffixesOf(suffixes)
const rows = dictionaries.flatMap(({ category }) => lexicon.rowsOf(category))
const smallRows = [...new Set(Array.from(small.entryFlags as number[], (_, entry) => small.rowOf(entry) as Row))]

/** All that dates see of the hits in a page, in an order that does not depend on the trie; what was thrown away is empty. */
function seen(vocabulary: Vocabulary, hits: PlainHits, page: Page): string[] {
  const found: string[] = []
  for (let token = 0; token < page.tokenCount; token++)
    for (let hit = hits.byToken[token] as number; hit < (hits.byToken[token + 1] as number); hit++) {
      const entry = hits.entries[hit] as number
      const id = vocabulary.rowOf(entry)?.id
      const place = [token, hits.starts[hit], hits.ends[hit], hits.endTokens[hit], hits.edges[hit]]
      found.push(id ? [...place, vocabulary.entryFlags[entry], id].join(' ') : '')
    }
  return found.sort()
}

describe('compact dictionaries', () => {
  it('are made of the dictionaries', () => {
    const ids = readRows(dateDictionaries.rows).map(({ id }) => id)
    expect([...ids].sort()).toEqual(
      readRows(compact(dictionaries).rows)
        .map(({ id }) => id)
        .sort(),
    )
    const { rows, forms } = compact(dictionaries, ids)
    expect(dateDictionaries.rows).toBe(rows)
    expect(writtenAsFound(forms, dateDictionaries.forms)).toBe(dateDictionaries.forms)
  })
  it('have the same rows', () => {
    expect(smallRows.length).toBe(rows.length)
    const numberOf = ({ number }: Row['fields']) => Number.parseInt(number as string, 10)
    for (const { id, key, category, fields } of rows) {
      const smallRow = smallRows.find((row) => row.id === id) as Row
      expect(smallRow).toMatchObject({ id, key, category })
      const { number: _, ...words } = smallRow.fields
      const { number, ...own } = fields
      if (category !== 'clause') expect(words).toEqual(own)
      expect(numberOf(smallRow.fields)).toBe(numberOf(fields))
    }
  })
  it.each(['ar', 'fa'])('are found where the dictionaries are found (%s)', (language) => {
    const folder = new URL('../../src/recognizers/date/corpus/', import.meta.url)
    const texts = readdirSync(folder).flatMap((file) =>
      readCorpus(file, readFileSync(new URL(file, folder), 'utf8')).map(({ text }) => text),
    )
    expect(texts.length).toBeGreaterThan(300)
    for (const text of [...texts, ...texts.map((one) => one.replaceAll(' ', '\u200c'))]) {
      const page = readPage(text)
      const found = seen(small, matchCompact(page, small, endings, language === 'ar'), page)
      const expected = seen(lexicon, match(page, lexicon, endings, language === 'ar'), page)
      // what lies inside a counter-form is thrown away by the one, and passed over by the readers of the other
      expect(found.length).toBe(expected.length)
      expect(found).toEqual(expect.arrayContaining(expected.filter((hit) => hit !== '')))
    }
  })
})

describe('front coding', () => {
  it.each([
    [['HPZ'], 'HPZ'],
    [['AB', 'CD'], 'CD:AB'],
    [['YESTERDAY', 'YESTERNIGHT'], 'YESTERNIGHT@DAY'],
    [['AB C', 'ABC', 'XYZ'], 'XYZ:AB_C'],
    [['HPZ', 'A0HPZ', 'HPZ4'], 'HPZ4:*HPZ'],
  ])('%j', (forms, expected) => {
    expect(frontCoded(forms)).toBe(expected)
  })
  it('writes once how many forms of a group end', () => {
    const papers = [...'ABCDEFGH'].map((paper) => `${paper}${paper} TODAY`)
    const groups = families([...papers, 'TODAY', 'NOW'])
    expect(groups).toEqual(['TODAY:NOW', 'HH:GG:FF:EE:DD:CC:BB:AA% TODAY'])
    expect(groups.flatMap((group) => readForms(`-${group}`)).sort()).toEqual([...papers, 'TODAY', 'NOW'].sort())
    expect(families(papers.slice(1))).toEqual([frontCoded(papers.slice(1))])
  })
  it('stands for its forms and no others', () => {
    const forms = [
      'ABC',
      'ABCD',
      'XABC',
      'XABCD',
      'ABE',
      'Q',
      'ABC D',
      'ABC E',
      'A0Q',
      'A0ABC D',
      'A0ABCD',
      'no.',
      'nov',
    ]
    expect(readForms(`-${frontCoded(forms)}`).sort()).toEqual([...forms].sort())
  })
})

describe('groups of forms', () => {
  it('are written as they are read', () => {
    for (const text of ['-AB:CD', '-ABC<D}XYZ% NOW', compact(dictionaries).forms])
      expect(parseGroups(text).map(writeGroup).join('')).toBe(text)
  })
  it('are taken from another text where a row has the same forms with the same flags, and only there', () => {
    expect(writtenAsFound('-AB:CD}EF:G/H', '/AB:CD-G:EF}CD:AB')).toBe('-AB:CD}EF:G/H')
    expect(writtenAsFound('-AB:CD{EF:G', '{G:EF-CD:AB')).toBe('-CD:AB{G:EF')
    expect(writtenAsFound('-AB:CD', '-AB:CE')).toBe('-AB:CD')
    expect(writtenAsFound('-AB:CD', '')).toBe('-AB:CD')
  })
})
