/** The data of `diwan/dictionaries`: one module for each kind of thing, so that a bundler keeps only what is used. */
import { readFile } from '../src/compile/compile.ts'
import { placeOf } from '../src/compile/place.ts'
import type { WrittenRow } from '../src/compile/read.ts'

/** The first form in each language: the name to show. */
function namesOf(row: WrittenRow): Record<string, string> {
  const names: Record<string, string> = {}
  for (const { heading, language, forms } of row.lists)
    if (
      (heading === 'names' || heading === 'forms') &&
      forms[0] &&
      names[language] === undefined &&
      !language.includes('-')
    )
      names[language] = forms[0].text
  if (typeof row.fields.en === 'string') names.en = row.fields.en
  return names
}

const LATIN_ACRONYM = /^[A-Z][A-Z0-9-]+$/

/** What is told of a row: its key, its names, some of its fields; undefined values are left out of JSON. */
const RECORDS: Readonly<Record<string, (key: string, row: WrittenRow) => object>> = {
  countries: (code, row) => ({
    code,
    names: namesOf(row),
    capital: Object.fromEntries(
      row.lists.filter(({ heading }) => heading === 'capital').map(({ language, forms }) => [language, forms[0]?.text]),
    ),
    territory: row.fields.territory === 'true' ? true : undefined,
  }),
  ministries: (key, row) => ({
    key,
    names: namesOf(row),
    portfolios: [row.fields.portfolios ?? []].flat().filter((id) => id !== ''),
    from: yearOf(row.fields.from),
    to: yearOf(row.fields.to),
  }),
  portfolios: (id, row) => ({ id, names: namesOf(row), portfolios: row.fields.portfolios }),
  organizations: (key, row) => {
    const names = namesOf(row)
    if (names.en !== undefined && LATIN_ACRONYM.test(names.en))
      names.en =
        row.lists.find(({ language }) => language === 'en')?.forms.find(({ text }) => !LATIN_ACRONYM.test(text))
          ?.text ?? names.en
    return { key, names, class: row.fields.class, acronym: row.fields.acronym }
  },
  offices: (id, row) => ({ id, role: row.fields.role, names: namesOf(row) }),
}

const yearOf = (value: string | readonly string[] | undefined): number | undefined =>
  typeof value === 'string' && value !== '' ? Number(value) : undefined

/** The modules by file name. */
export function gazetteerModules(files: Readonly<Record<string, string>>): Record<string, string> {
  const modules: Record<string, string> = {}
  for (const [name, record] of Object.entries(RECORDS)) {
    const records: object[] = []
    for (const path of Object.keys(files).sort()) {
      const place = placeOf(path)
      if (place?.name !== name) continue
      for (const row of readFile(path, files[path] as string, [])) records.push(record(place.prefix + row.key, row))
    }
    modules[`${name}-data.ts`] =
      `/** Made from dictionaries/ by scripts/build-dictionaries.ts: JSON, parsed when asked for. */\nexport const ${name}Data: string =\n  ${JSON.stringify(JSON.stringify(records))}\n`
  }
  return modules
}
