/** What the built package weighs and how it starts: bytes of each entry, time of import and first call, memory. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { entries, specifierOf, stemOf } from '../scripts/entries.ts'
import { fromRoot } from './paths.ts'

export interface Size {
  readonly entry: string
  readonly minified: number
  readonly gzipped: number
}

/** Each entry of dist/ that browsers can load, bundled, minified, gzipped. */
export async function sizes(): Promise<Size[]> {
  const found: Size[] = []
  for (const entry of Object.keys(entries)) {
    const { outputFiles } = await build({
      entryPoints: [fromRoot(`dist/${stemOf(entry)}.js`)],
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      charset: 'utf8',
      write: false,
      logLevel: 'silent',
    })
    const bytes = (outputFiles[0] as { contents: Uint8Array }).contents
    found.push({ entry: specifierOf(entry), minified: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length })
  }
  return found
}

export interface Start {
  /** Medians in ms: elapsed, and processor time of all threads, V8's own that compile beside included. */
  readonly imported: number
  readonly firstCall: number
  readonly importedProcessor: number
  readonly firstCallProcessor: number
  /** Resident memory in MB: after import, after one page, after 1,000 pages. */
  readonly memory: readonly [bare: number, imported: number, one: number, thousand: number]
}

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[numbers.length >> 1] as number

/** How the bundle `file` starts in fresh processes; `texts`: a JSON file with `{ documents }`. */
export function start(file: string, texts: string, folder: string, runs = 7): Start {
  const script = join(folder, 'start.mjs')
  writeFileSync(
    script,
    `import { readFileSync } from 'node:fs'
const { documents } = JSON.parse(readFileSync(${JSON.stringify(texts)}, 'utf8'))
const page = documents[0]
const memory = () => { globalThis.gc?.(); return process.memoryUsage.rss() / 1e6 }
const rss = [memory()]
const processor = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
const a = performance.now(), aProcessor = processor()
const { extract } = await import(${JSON.stringify(file)})
const b = performance.now(), bProcessor = processor()
extract(page)
const c = performance.now(), cProcessor = processor()
rss.push(memory())
extract(page)
rss.push(memory())
for (let i = 0; i < 1000; i++) extract(documents[i % documents.length])
rss.push(memory())
console.log(JSON.stringify({ imported: b - a, firstCall: c - b, importedProcessor: bProcessor - aProcessor, firstCallProcessor: cProcessor - bProcessor, rss }))
`,
  )
  const all = Array.from(
    { length: runs },
    () =>
      JSON.parse(execFileSync(process.execPath, ['--expose-gc', script], { encoding: 'utf8' })) as {
        imported: number
        firstCall: number
        importedProcessor: number
        firstCallProcessor: number
        rss: number[]
      },
  )
  return {
    imported: median(all.map(({ imported }) => imported)),
    firstCall: median(all.map(({ firstCall }) => firstCall)),
    importedProcessor: median(all.map(({ importedProcessor }) => importedProcessor)),
    firstCallProcessor: median(all.map(({ firstCallProcessor }) => firstCallProcessor)),
    memory: [0, 1, 2, 3].map((i) => median(all.map(({ rss }) => rss[i] as number))) as unknown as Start['memory'],
  }
}
