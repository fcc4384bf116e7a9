/**
 * How time and memory grow: `npx tsx bench/growth.ts [words of the parts to run: text forms documents]`.
 * - text: one string from 1 KB to 50 MB: time for a MB stays the same;
 * - forms: 1,000 to 200,000 forms in the dictionaries: time for a MB stays the same;
 * - documents: 1,000,000 short documents in one process: the heap does not grow.
 * Each part runs as bundled code in a process of its own.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { builtInDictionaries } from '../src/built-in-dictionaries.ts'
import { defineDictionary } from '../src/compile/define-dictionary.ts'
import { builtInRecognizers, extract } from '../src/extract.ts'
import { createExtractor } from '../src/extractor.ts'
import { suffixes } from '../src/generated/suffixes.ts'
import { defineRecognizer } from '../src/recognizers/recognizer.ts'
import { generateNews, seeded } from './generate-text.ts'

/** ms of processor time of this process. */
function time(work: () => void): number {
  const started = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1] as number
const row = (...cells: (string | number)[]) => console.log(`| ${cells.join(' | ')} |`)
const MB = 1_000_000

function ofText(): void {
  const { documents } = generateNews({ language: 'ar', bytes: 4 * MB })
  const news = documents.join('\n')
  for (const document of documents.slice(0, 300)) extract(document)
  row('one string of', 'ms', 'MB/s', 'peak memory, MB', 'entities')
  row('---', '---', '---', '---', '---')
  for (const size of [1000, 10_000, 100_000, MB, 5 * MB, 20 * MB, 50 * MB]) {
    let text = news
    while (Buffer.byteLength(text) < size) text += `\n${news}`
    text = Buffer.from(text).subarray(0, size).toString()
    let entities = 0
    const runs = size < MB ? 15 : size > 10 * MB ? 1 : 3
    const ms = median(
      Array.from({ length: runs }, () =>
        time(() => {
          entities = extract(text).entities.length
        }),
      ),
    )
    row(
      size < MB ? `${size / 1000} KB` : `${size / MB} MB`,
      ms.toFixed(1),
      (size / 1000 / ms).toFixed(1),
      (process.resourceUsage().maxRSS / 1000).toFixed(0),
      entities,
    )
  }
}

function ofForms(): void {
  const { documents } = generateNews({ language: 'fa', bytes: MB })
  const bytes = documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const letters = 'ابپتجحدرزسشصطعفقکگلمنوهی'
  row('further forms', 'unpacking, ms', 'MB/s', 'memory, MB')
  row('---', '---', '---', '---')
  for (const count of [1000, 10_000, 50_000, 200_000]) {
    const random = seeded(count)
    const word = () =>
      Array.from({ length: 4 + Math.floor(random() * 6) }, () => letters[Math.floor(random() * letters.length)]).join(
        '',
      )
    const forms = Array.from({ length: count }, () => `${word()} ${word()}`)
    const own = defineDictionary('own', { all: { fa: forms } })
    const recognizer = defineRecognizer({ type: 'own', recognize: () => [] })
    const extractor = createExtractor({
      recognizers: [...builtInRecognizers, recognizer],
      dictionaries: [...builtInDictionaries, own],
      suffixes,
    })
    const unpacking = time(() => extractor(documents[0] as string))
    for (const document of documents) extractor(document)
    const ms = median(
      Array.from({ length: 5 }, () =>
        time(() => {
          for (const document of documents) extractor(document)
        }),
      ),
    )
    globalThis.gc?.()
    row(
      count.toLocaleString('en'),
      unpacking.toFixed(0),
      (bytes / 1000 / ms).toFixed(1),
      (process.memoryUsage().rss / MB).toFixed(0),
    )
  }
}

function ofDocuments(): void {
  const { documents } = generateNews({ language: 'fa', bytes: 200_000, sentences: 1 })
  const all = 1_000_000
  row('documents', 'heap, MB', 'resident, MB', 'documents a second')
  row('---', '---', '---', '---')
  const heaps: number[] = []
  let done = 0
  for (let i = 1; i <= 10; i++) {
    const ms = time(() => {
      // a new string each time, as from a file
      for (const end = (all / 10) * i; done < end; done++) extract(`${done} ${documents[done % documents.length]}`)
    })
    globalThis.gc?.()
    const { heapUsed, rss } = process.memoryUsage()
    heaps.push(heapUsed)
    row(
      done.toLocaleString('en'),
      (heapUsed / MB).toFixed(1),
      (rss / MB).toFixed(0),
      Math.round(all / 10 / (ms / 1000)).toLocaleString('en'),
    )
  }
  const growth = (heaps.at(-1) as number) - (heaps[1] as number)
  if (growth > 5 * MB)
    throw new Error(`the heap grew by ${(growth / MB).toFixed(1)} MB from 200,000 to 1,000,000 documents`)
}

const parts: Record<string, () => void> = { text: ofText, forms: ofForms, documents: ofDocuments }
const part = process.env.DIWAN_GROWTH
if (part) parts[part]?.()
else {
  const { bundle } = await import('./paths.ts')
  const file = await bundle('bench/growth.ts', 'growth.mjs')
  const wanted = process.argv.slice(2)
  for (const name of Object.keys(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.log(`\n${name}\n`)
    execFileSync(process.execPath, ['--expose-gc', file], {
      stdio: 'inherit',
      env: { ...process.env, DIWAN_GROWTH: name, DIWAN_ROOT: fileURLToPath(new URL('..', import.meta.url)) },
    })
  }
}
