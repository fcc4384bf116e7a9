/**
 * Holds the scores on gold documents against the floors in .ci/floors.json.
 *   node scripts/gold-floors.mjs           a table; exit code 1 if a score is below its floor
 *   node scripts/gold-floors.mjs --raise   the same, then lifts floors to what is reached; never lowers one
 * Scores are F1 in percent of the build in dist/.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const file = `${root}.ci/floors.json`
const shared = `${root}../shared`
/** Gold documents by the name under which their floors stand. */
const GROUPS = { seeds: `${shared}/gold/dev/seeds`, all: `${shared}/gold/dev` }

if (!existsSync(`${root}dist/index.js`)) {
  console.log('gold: nothing to score, there is no build in dist/')
  process.exit(1)
}
if (!existsSync(`${shared}/eval/run.sh`)) {
  console.log('gold: skipped, there is no ../shared')
  process.exit()
}

/** The scores of a group by measure, in percent, cut after one decimal; lenient measures are left out. */
function scoresOf(folder) {
  const output = execFileSync(`${shared}/eval/run.sh`, [root, folder], {
    env: { ...process.env, JSON: '1' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const measures = Object.entries(JSON.parse(output)).filter(([measure]) => !measure.endsWith('(overlap)'))
  return Object.fromEntries(measures.map(([measure, { f1 }]) => [measure, Math.floor(f1 * 1000 + 1e-6) / 10]))
}

const floors = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
const raised = {}
let below = 0
for (const [group, folder] of Object.entries(GROUPS)) {
  const scores = scoresOf(folder)
  const known = floors[group] ?? {}
  raised[group] = {}
  console.log(`\n${`gold: ${group}`.padEnd(34)} F1    floor`)
  for (const measure of new Set([...Object.keys(known), ...Object.keys(scores)])) {
    const score = scores[measure]
    const floor = known[measure]
    const fell = floor !== undefined && (score === undefined || score < floor)
    if (fell) below++
    const word = fell ? '  below its floor' : floor === undefined ? '  new' : score > floor ? '  above' : ''
    console.log(
      `  ${measure.padEnd(32)}${(score?.toFixed(1) ?? 'none').padStart(5)}  ${(floor?.toFixed(1) ?? '').padStart(5)}${word}`,
    )
    raised[group][measure] = Math.max(score ?? 0, floor ?? 0)
  }
}

if (process.argv.includes('--raise')) {
  writeFileSync(file, `${JSON.stringify(raised, undefined, 2)}\n`)
  console.log(`\ngold: floors raised in .ci/floors.json`)
}
if (below > 0) {
  console.log(`\ngold: ${below} below the floor`)
  process.exitCode = 1
}
