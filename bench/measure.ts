/**
 * One subject in a process of its own: `node measure.mjs NAME TEXTS.json`, where TEXTS.json holds `{ documents, names }`.
 * Prints `{ speed, found, bytes }`: the median of five warm passes in MB of UTF-8 a second of processor time,
 * all threads of the process counted, so that other work on the machine does not matter.
 */
import { readFileSync } from 'node:fs'
import { subjects } from './subjects.ts'

const PASSES = 5
/** A pass over the whole text should not take longer, in ms. */
const LONGEST = 3000
/** How long code is warmed up, in ms: on real news V8 compiles for many passes. */
const PROBE = 1000
const WARM = 1500
const WARMEST = 20_000
/** A pass that is no faster than so much of the fastest before shows that the code is warm. */
const STEADY = 0.97

const [name, file] = process.argv.slice(2)
const subject = subjects.find((one) => one.name === name)
if (!subject || !file) throw new Error(`no subject ${name}`)
const { documents, names } = JSON.parse(readFileSync(file, 'utf8')) as { documents: string[]; names: string[] }
const work = await subject.make(names)

async function pass(texts: readonly string[]): Promise<{ ms: number; found: number }> {
  const started = process.cpuUsage()
  let found = 0
  for (const text of texts) {
    const count = work(text) as number | Promise<number>
    found += typeof count === 'number' ? count : await count
  }
  const { user, system } = process.cpuUsage(started)
  return { ms: (user + system) / 1000, found }
}

const bytesOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
let texts: readonly string[] = documents
if (subject.slow) texts = [(documents[0] as string).slice(0, 1500)]
else {
  // how much of the text fits into the time
  const probe = documents.slice(0, 20)
  const begun = performance.now()
  do await pass(probe)
  while (performance.now() - begun < PROBE)
  const { ms } = await pass(probe)
  const affordable = Math.floor((LONGEST / ms) * probe.length)
  if (affordable < documents.length) texts = documents.slice(0, Math.max(affordable, 5))
}
if (!subject.slow) {
  const begun = performance.now()
  for (let fastest = Number.POSITIVE_INFINITY; ; ) {
    const { ms } = await pass(texts)
    const elapsed = performance.now() - begun
    if (elapsed > WARMEST || (elapsed > WARM && ms > fastest * STEADY)) break
    fastest = Math.min(fastest, ms)
  }
}
const times: number[] = []
let found = 0
for (let i = 0; i < PASSES; i++) {
  const one = await pass(texts)
  times.push(one.ms)
  found = one.found
}
times.sort((a, b) => a - b)
const bytes = bytesOf(texts)
console.log(JSON.stringify({ speed: bytes / 1000 / (times[PASSES >> 1] as number), found, bytes }))
