/**
 * How much more two threads do than one: `npx tsx bench/jobs.ts [MB of NDJSON, 200] [jobs, 2]`, after `npm run build`.
 * Each run is a process of its own on the same file; elapsed time, so let nothing else run meanwhile.
 */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateNews } from './generate-text.ts'
import { fromRoot, workFolder } from './paths.ts'

const size = Number(process.argv[2] ?? 200) * 1_000_000
const most = Number(process.argv[3] ?? 2)
const file = join(workFolder(), 'pages.ndjson')

if (!existsSync(fromRoot('dist/pool.js'))) throw new Error('dist/ is missing: npm run build')
if (!existsSync(file) || Math.abs(statSync(file).size - size) > size / 10) {
  const ar = generateNews({ language: 'ar', bytes: 2_000_000 }).documents
  const fa = generateNews({ language: 'fa', bytes: 2_000_000 }).documents
  const out = createWriteStream(file)
  let written = 0
  for (let id = 0; written < size; id++) {
    const list = id % 2 ? fa : ar
    const line = `${JSON.stringify({ id, text: list[(id >> 1) % list.length] })}\n`
    written += Buffer.byteLength(line)
    if (!out.write(line)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

const script = join(workFolder(), 'jobs.mjs')
writeFileSync(
  script,
  `import { createReadStream } from 'node:fs'
import { extractLines } from ${JSON.stringify(fromRoot('dist/pool.js'))}
const started = performance.now()
let bytes = 0, documents = 0, read = 0
const input = createReadStream(${JSON.stringify(file)}, { highWaterMark: 1 << 18 })
for await (const output of extractLines(input, { jobs: Number(process.argv[2]), onProgress: (p) => { documents = p.documents; read = p.bytes } })) bytes += output.length
const seconds = (performance.now() - started) / 1000
console.log(JSON.stringify({ seconds, documents, read, bytes, memory: process.resourceUsage().maxRSS / 1000 }))
`,
)

interface Run {
  readonly seconds: number
  readonly documents: number
  readonly read: number
  readonly bytes: number
  readonly memory: number
}
const run = (jobs: number) =>
  JSON.parse(execFileSync(process.execPath, [script, String(jobs)], { encoding: 'utf8' })) as Run

console.log(`| jobs | documents | seconds | MB/s | ratio | peak memory, MB |\n|---|---|---|---|---|---|`)
const one = run(1)
for (const jobs of [1, most]) {
  const { documents, seconds, read, memory, bytes } = jobs === 1 ? one : run(jobs)
  if (documents !== one.documents || bytes !== one.bytes) throw new Error(`${jobs} jobs gave another result than one`)
  console.log(
    `| ${jobs} | ${documents} | ${seconds.toFixed(1)} | ${(read / 1e6 / seconds).toFixed(1)} | ${(one.seconds / seconds).toFixed(2)} | ${memory.toFixed(0)} |`,
  )
}
