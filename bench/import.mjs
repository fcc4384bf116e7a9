/**
 * How long an import takes: node bench/import.mjs [TIMES].
 * Each is measured in a process of its own, after Node's module loader has warmed up on an empty module.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const times = Number(process.argv[2] ?? 15)
const root = fileURLToPath(new URL('../', import.meta.url))
const measure = `
await import('data:text/javascript,')
const before = performance.now()
const found = await import(process.argv[1])
const loaded = performance.now()
found.extract?.('وزارة الخارجية العراقية')
process.stdout.write(JSON.stringify([loaded - before, performance.now() - loaded]))`

/** The middle of some numbers. */
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1]

for (const specifier of ['diwan/core', 'diwan', 'diwan/compile']) {
  const runs = Array.from({ length: times }, () =>
    JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '--eval', measure, specifier], {
        cwd: root,
        encoding: 'utf8',
      }),
    ),
  )
  const imported = median(runs.map(([load]) => load))
  const first = median(runs.map(([, call]) => call))
  console.log(
    `${specifier.padEnd(14)} import ${imported.toFixed(1).padStart(6)} ms${specifier === 'diwan' ? `   first extract() ${first.toFixed(1)} ms` : ''}`,
  )
}
