/** Compiles `dictionaries/` into modules under `src/generated/`, one for each dictionary. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { compact } from '../src/compile/compact.ts'
import { compile } from '../src/compile/compile.ts'
import { describeProblem } from '../src/compile/problem.ts'
import { readList } from '../src/compile/read.ts'
import { readRows } from '../src/match/compact.ts'
import type { PackedDictionary } from '../src/match/entry.ts'
import { unpackForms } from '../src/match/unpack.ts'
import { readDictionaryFiles } from '../src/node/dictionary-files.ts'
import { writtenAsFound } from './form-groups.ts'
import { gazetteerModules } from './gazetteers.ts'
import type { Packing } from './small-dates.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const files = readDictionaryFiles(join(root, 'dictionaries'))

const { dictionaries, problems, suffixes } = compile(files)
for (const problem of problems) console.error(`dictionaries/${describeProblem(problem)}`)

const out = join(root, 'src/generated')
mkdirSync(out, { recursive: true })
const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
let total = 0
for (const dictionary of dictionaries) {
  const { name, category, kinds, rows, forms } = dictionary
  writeFileSync(
    join(out, `${name}.ts`),
    `import type { PackedDictionary } from '../match/entry.ts'\n/** Made from dictionaries/ by scripts/build-dictionaries.ts. */\nexport const ${camel(name)}: PackedDictionary = {\n  name: ${JSON.stringify(name)},\n  category: ${JSON.stringify(category)},\n  kinds: ${JSON.stringify(kinds)},\n  rows: ${JSON.stringify(rows)},\n  forms: ${JSON.stringify(forms)},\n}\n`,
  )
  let count = 0
  unpackForms(dictionary, () => count++)
  const size = gzipSync(kinds + rows + forms, { level: 9 }).length
  total += size
  console.log(
    `${name.padEnd(20)} ${String(count).padStart(6)} forms  ${(size / 1000).toFixed(1).padStart(6)} KB gzipped`,
  )
}
console.log(`${'all'.padEnd(20)} ${' '.repeat(14)}${(total / 1000).toFixed(1).padStart(6)} KB gzipped`)
const packing: Packing = JSON.parse(readFileSync(join(root, 'scripts/dates-packing.json'), 'utf8'))
const { rows, forms } = compact(
  ['calendars', 'numbers', 'clauses'].map((name) => dictionaries.find((one) => one.name === name) as PackedDictionary),
  packing.rows === '' ? [] : readRows(packing.rows).map(({ id }) => id),
)
const dateDictionaries = { rows, forms: writtenAsFound(forms, packing.forms) }
writeFileSync(
  join(out, 'date-dictionaries.ts'),
  `import type { CompactDictionaries } from '../match/compact.ts'\n/** The dictionaries that dates need, made from dictionaries/ by scripts/build-dictionaries.ts. */\nexport const dateDictionaries: CompactDictionaries =\n  ${JSON.stringify(dateDictionaries)}\n`,
)
writeFileSync(
  join(out, 'suffixes.ts'),
  `/** Made from dictionaries/clitics.yaml. */\nexport const suffixes: readonly string[] = ${JSON.stringify(suffixes)}\n`,
)
const smallWords = readList(files['persian/small-words.txt'] ?? '').map(({ text }) => text)
writeFileSync(
  join(out, 'small-words.ts'),
  `/** Made from dictionaries/persian/small-words.txt. */\nexport const smallWords: readonly string[] = ${JSON.stringify(smallWords)}\n`,
)
for (const [file, source] of Object.entries(gazetteerModules(files))) writeFileSync(join(out, file), source)
if (problems.length > 0) process.exitCode = 1
