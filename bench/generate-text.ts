/** News made from a seed: sentences of `templates/`, filled with forms of `dictionaries/`. The same seed gives the same text. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readList, readRows, type WrittenRow } from '../src/compile/read.ts'
import { readDictionaryFiles } from '../src/node/dictionary-files.ts'

export type NewsLanguage = 'ar' | 'fa'

/** How many mentions of each type a text holds. */
export interface Expected {
  country: number
  ministry: number
  official: number
  date: number
}

export interface News {
  readonly documents: readonly string[]
  readonly expected: Expected
}

interface NewsOptions {
  readonly language: NewsLanguage
  /** About so many bytes of UTF-8. */
  readonly bytes: number
  readonly seed?: number
  /** Sentences of a document: 25 are about 4 KB. */
  readonly sentences?: number
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The repository; said in `DIWAN_ROOT` where this runs as bundled code from elsewhere. */
const root = process.env.DIWAN_ROOT ?? fileURLToPath(new URL('../', import.meta.url))

type Words = Readonly<
  Record<'countries' | 'portfolios' | 'months' | 'given' | 'family' | 'ministry' | 'minister', readonly string[]>
>
const known = new Map<NewsLanguage, Words>()

/** The forms of a language that the sentences are filled with: the first, commonest of each row. */
export function wordsOf(language: NewsLanguage): Words {
  const before = known.get(language)
  if (before) return before
  const files = readDictionaryFiles(join(root, 'dictionaries'))
  const rows = (path: string) => readRows(path, files[path] as string, [])
  const forms = (row: WrittenRow, heading: string) =>
    row.lists
      .filter((list) => list.heading === heading && list.language === language)
      .flatMap((list) => list.forms.map(({ text }) => text))
  const firsts = (found: readonly WrittenRow[]) =>
    found.flatMap((row) =>
      forms(row, 'names')
        .filter((form) => !forms(row, 'weak').includes(form))
        .slice(0, 1),
    )
  const countries = Object.keys(files).filter((path) => path.startsWith('countries/') && !path.includes('former'))
  const gregorian = rows('calendars/gregorian.yaml').filter(({ fields }) => fields.kind === 'month')
  const jalali = rows('calendars/jalali.yaml').filter(({ fields }) => fields.kind === 'month')
  const names = (kind: string) =>
    readList(files[`names/${language === 'ar' ? 'arabic' : 'persian'}-${kind}.txt`] as string).map(({ text }) => text)
  const plain = (form: string) => /^[\u0621-\u06cc]{5,}$/.test(form)
  const states = countries.flatMap(rows)
  const stateNames = new Set(states.flatMap((row) => forms(row, 'names')))
  const words: Words = {
    countries: firsts(states.filter(({ fields }) => fields.territory !== 'true')),
    portfolios: firsts(rows('portfolios.yaml')).filter((form) => language === 'fa' || form.startsWith('\u0627\u0644')),
    months: firsts(language === 'ar' ? gregorian : jalali),
    given: names('given').filter(plain),
    family: names('family').filter(
      (form) => plain(form) && (language === 'fa' || form.startsWith('\u0627\u0644')) && !stateNames.has(form),
    ),
    ministry: firsts(rows('ministry-heads.yaml')),
    minister: rows('offices.yaml')
      .filter(({ key }) => key === 'minister')
      .flatMap((row) => forms(row, 'forms')),
  }
  known.set(language, words)
  return words
}

/** About so much news in one language, with what it holds. */
export function generateNews({ language, bytes, seed = 1, sentences = 25 }: NewsOptions): News {
  const random = seeded(seed)
  const words = wordsOf(language)
  const templates = readList(readFileSync(join(root, `bench/templates/${language}.txt`), 'utf8')).map(
    ({ text }) => text,
  )
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const expected: Expected = { country: 0, ministry: 0, official: 0, date: 0 }
  const fillings: Record<keyof Expected, () => string> = {
    country: () => pick(words.countries),
    ministry: () => `${words.ministry[0]} ${pick(words.portfolios)}`,
    official: () => `${words.minister[0]} ${pick(words.portfolios)} ${pick(words.given)} ${pick(words.family)}`,
    date: () =>
      `${1 + Math.floor(random() * 28)} ${pick(words.months)} ${(language === 'ar' ? 2000 : 1380) + Math.floor(random() * 24)}`,
  }
  const sentence = () =>
    pick(templates).replace(/\{(\w+)\}/g, (_, slot: keyof Expected) => {
      expected[slot]++
      return fillings[slot]()
    })
  const documents: string[] = []
  for (let size = 0; size < bytes; ) {
    const text = Array.from({ length: sentences }, sentence).join('\n')
    size += Buffer.byteLength(text)
    documents.push(text)
  }
  return { documents, expected }
}
