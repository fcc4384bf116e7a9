/** Writes the `exports` of package.json and the `paths` of tsconfig.json from the list of entry points. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { entries, nodeEntries, specifierOf, stemOf } from './entries.ts'

const all = { ...entries, ...nodeEntries }

/** The `exports` of package.json: ES modules and CommonJS, each with its own types. */
export function packageExports(): Record<string, unknown> {
  const both = Object.keys(all).map((entry) => {
    const file = `./dist/${stemOf(entry)}`
    return [
      entry,
      {
        import: { types: `${file}.d.ts`, default: `${file}.js` },
        require: { types: `${file}.d.cts`, default: `${file}.cjs` },
      },
    ]
  })
  return { ...Object.fromEntries(both), './package.json': './package.json' }
}

/** The `paths` of tsconfig.json: inside the repository `diwan` is its source. */
export function sourcePaths(): Record<string, string[]> {
  return Object.fromEntries(Object.entries(all).map(([entry, source]) => [specifierOf(entry), [`./${source}`]]))
}

/** Changes a JSON file in place. */
function edit(file: string, change: (json: Record<string, object>) => void): void {
  const url = new URL(`../${file}`, import.meta.url)
  const json = JSON.parse(readFileSync(url, 'utf8'))
  change(json)
  writeFileSync(url, `${JSON.stringify(json, undefined, 2)}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  edit('package.json', (json) => Object.assign(json, { exports: packageExports() }))
  edit('tsconfig.json', ({ compilerOptions }) => Object.assign(compilerOptions ?? {}, { paths: sourcePaths() }))
}
