/**
 * `npm run bench`: one table of how fast the parts and the whole run, beside the nearest thing in other packages.
 * Each subject has a process of its own and the same text, bundled code, the median of five warm passes in
 * processor time: compare ratios of one run.
 * Counts are asserted, times never. `npm run bench -- --record` adds the table to `bench/results.md`;
 * `DIWAN_CORPORA=folder` measures real news too; a word behind `--` measures only subjects with it in their name.
 */
import { execFileSync } from 'node:child_process'
import { appendFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { builtInDictionaries } from '../src/built-in-dictionaries.ts'
import { extract } from '../src/index.ts'
import { unpackForms } from '../src/match/unpack.ts'
import { SYMBOL_CHARACTERS } from '../src/text/characters.ts'
import { realNews } from './corpora.ts'
import { sizes, start } from './footprint.ts'
import { type Expected, generateNews } from './generate-text.ts'
import { bundle, fromRoot, workFolder } from './paths.ts'
import { subjects } from './subjects.ts'

const BYTES = 2_000_000
/** How far the number of findings may be from the number of mentions that were put in. */
const TOLERANCE = 0.03

const words = process.argv.slice(2)
const record = words.includes('--record')
const only = words.find((word) => !word.startsWith('--'))

/** 10,000 names for the peers that are given a list: forms of countries, ministries and organizations. */
function nameList(): string[] {
  const found = new Set<string>()
  for (const dictionary of builtInDictionaries) {
    if (!['countries', 'ministries', 'organizations'].includes(dictionary.name)) continue
    unpackForms(dictionary, (_row, _flags, symbols, from, to) => {
      const form = Array.from(symbols.subarray(from, to), (symbol) => SYMBOL_CHARACTERS[symbol]).join('')
      if (/^[\u0600-\u06ff ]{3,}$/.test(form)) found.add(form)
    })
  }
  const names = [...found].sort()
  // every n-th, so that all letters are there
  const step = names.length / Math.min(names.length, 10_000)
  return Array.from({ length: Math.min(names.length, 10_000) }, (_, i) => names[Math.floor(i * step)] as string)
}

function assertCounts(documents: readonly string[], expected: Expected, language: string): void {
  const found: Record<string, number> = {}
  for (const text of documents) for (const { type } of extract(text).entities) found[type] = (found[type] ?? 0) + 1
  for (const [type, count] of Object.entries(expected) as [keyof Expected, number][])
    if (Math.abs((found[type] ?? 0) - count) > count * TOLERANCE)
      throw new Error(`${language}: ${found[type] ?? 0} of type ${type} were found, ${count} were written`)
}

const folder = workFolder()
const ar = generateNews({ language: 'ar', bytes: BYTES, seed: 1 })
const fa = generateNews({ language: 'fa', bytes: BYTES, seed: 2 })
assertCounts(ar.documents.slice(0, 1000), ar.expected, 'ar')
assertCounts(fa.documents.slice(0, 1000), fa.expected, 'fa')
const names = nameList()
const texts: Record<string, string> = {}
const write = (name: string, documents: readonly string[]) => {
  texts[name] = join(folder, `${name}.json`)
  writeFileSync(texts[name] as string, JSON.stringify({ documents, names }))
}
write('made', [...ar.documents, ...fa.documents])
const real = realNews()
if (real) write('real', real)

const measure = await bundle('bench/measure.ts', 'measure.mjs')
const lines: string[] = []
const say = (line: string) => {
  console.log(line)
  lines.push(line)
}

say(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}; MB/s: 10^6 bytes of UTF-8 a second of processor time\n`,
)
say(`| subject | of | MB/s, made text${real ? ' | MB/s, real news | found there' : ' | found'} |`)
say(`|---|---|---|---|${real ? '---|' : ''}`)
for (const { name, of } of subjects) {
  if (only && !name.includes(only)) continue
  const results = Object.keys(texts).map((text) => {
    try {
      const output = execFileSync(process.execPath, [measure, name, texts[text] as string], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      return JSON.parse(output.trim().split('\n').at(-1) as string) as { speed: number; found: number }
    } catch (error) {
      return (
        String((error as { stderr?: string }).stderr ?? error)
          .split('\n')
          .find((line) => line.includes('Error')) ?? 'failed'
      )
    }
  })
  const speeds = results.map((result) => (typeof result === 'string' ? result : result.speed.toPrecision(3)))
  const last = results.at(-1)
  say(`| ${name} | ${of} | ${speeds.join(' | ')} | ${typeof last === 'string' ? '' : last?.found} |`)
}

if (!only) {
  const index = await bundle('src/index.ts', 'index.mjs')
  const { imported, firstCall, importedProcessor, firstCallProcessor, memory } = start(
    index,
    (texts.real ?? texts.made) as string,
    folder,
  )
  const [bare, loaded, one, thousand] = memory
  say(
    `\nCold start, medians of fresh processes: import ${imported.toFixed(1)} ms (processor time ${importedProcessor.toFixed(1)}), first call on a page ${firstCall.toFixed(1)} ms (${firstCallProcessor.toFixed(1)}).`,
  )
  say(
    `Memory: Node alone ${bare.toFixed(0)} MB; after one page ${loaded.toFixed(0)} MB, two ${one.toFixed(0)} MB; after 1,000 pages ${thousand.toFixed(0)} MB.`,
  )
  say('\n| entry | minified, KB | gzipped, KB |\n|---|---|---|')
  for (const { entry, minified, gzipped } of await sizes())
    say(`| ${entry} | ${(minified / 1000).toFixed(1)} | ${(gzipped / 1000).toFixed(1)} |`)
}
if (record)
  appendFileSync(fromRoot('bench/results.md'), `\n## ${new Date().toISOString().slice(0, 10)}\n\n${lines.join('\n')}\n`)
