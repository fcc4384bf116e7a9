/** Compiles `dictionaries/` into modules under `src/generated/`, one for each dictionary. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { compile } from '../src/compile/compile.ts'
import { describeProblem } from '../src/compile/problem.ts'
import { readDictionaryFiles } from '../src/node/dictionary-files.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const files = readDictionaryFiles(join(root, 'dictionaries'))

const { dictionaries, problems, suffixes } = compile(files)
for (const problem of problems) console.error(`dictionaries/${describeProblem(problem)}`)

const out = join(root, 'src/generated')
mkdirSync(out, { recursive: true })
const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
for (const { name, category, rows, forms } of dictionaries) {
  writeFileSync(
    join(out, `${name}.ts`),
    `import type { PackedDictionary } from '../match/entry.ts'\n/** Made from dictionaries/ by scripts/build-dictionaries.ts. */\nexport const ${camel(name)}: PackedDictionary = {\n  name: ${JSON.stringify(name)},\n  category: ${JSON.stringify(category)},\n  rows: ${JSON.stringify(rows)},\n  forms: ${JSON.stringify(forms)},\n}\n`,
  )
  console.log(
    `${name.padEnd(20)} ${String(forms.split('\n').length).padStart(6)} forms  ${(gzipSync(rows + forms).length / 1000).toFixed(1).padStart(6)} KB gzipped`,
  )
}
writeFileSync(
  join(out, 'suffixes.ts'),
  `/** Made from dictionaries/clitics.yaml. */\nexport const suffixes: readonly string[] = ${JSON.stringify(suffixes)}\n`,
)
if (problems.length > 0) process.exitCode = 1
