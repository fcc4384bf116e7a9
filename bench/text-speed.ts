/**
 * Speed of the text layer beside its peers, on real news, in one run: compare the ratios, not the megabytes.
 *   npx tsx bench/text-speed.ts [FILE.jsonl …]
 * Each file holds JSON lines with a field `text`. Without files: news-ar.jsonl and news-fa.jsonl of the folder in DIWAN_CORPORA.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { normalize, normalizeWithOffsets } from '../src/text/normalize/normalize.ts'
import { sentences } from '../src/text/sentences.ts'
import { tokenize } from '../src/text/tokenize/tokenize.ts'

const require = createRequire(import.meta.url)
const corpora = process.env['DIWAN_CORPORA']
const files = process.argv.slice(2)
if (files.length === 0 && corpora !== undefined)
  files.push(
    ...['news-ar.jsonl', 'news-fa.jsonl'].map((name) => join(corpora, name)).filter((file) => existsSync(file)),
  )
if (files.length === 0) {
  console.log('skipped: no text. Name files, or set DIWAN_CORPORA to a folder with news-ar.jsonl and news-fa.jsonl.')
  process.exit(0)
}
const texts = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text),
)
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)

/** MB of UTF-8 a second of processor time: median of the passes, after one to warm up. */
function speed(work: (text: string) => unknown, passes = 5): number {
  let kept = 0
  const times: number[] = []
  for (let pass = 0; pass <= passes; pass++) {
    const started = process.cpuUsage()
    for (const text of texts) if (work(text) !== undefined) kept++
    const { user, system } = process.cpuUsage(started)
    if (pass > 0) times.push((user + system) / 1000)
  }
  if (kept === 0) throw new Error('nothing was made')
  times.sort((a, b) => a - b)
  return bytes / 1000 / (times[passes >> 1] as number)
}

/** A package that may not be installed. */
function optional(name: string): Record<string, unknown> | undefined {
  try {
    return require(name) as Record<string, unknown>
  } catch {
    return undefined
  }
}

interface Row {
  name: string
  speed: number
}
function table(title: string, reference: string, rows: Row[]): void {
  const base = rows.find((row) => row.name === reference) as Row
  console.log(`\n${title}`)
  for (const row of [...rows].sort((a, b) => b.speed - a.speed)) {
    console.log(
      `  ${row.name.padEnd(58)} ${row.speed.toFixed(1).padStart(8)} MB/s ${(row.speed / base.speed).toFixed(2).padStart(8)} ×`,
    )
  }
}

console.log(`${texts.length} texts, ${(bytes / 1e6).toFixed(2)} MB of UTF-8; Node ${process.versions.node}`)

const words = {
  ar: new Intl.Segmenter('ar', { granularity: 'word' }),
  fa: new Intl.Segmenter('fa', { granularity: 'word' }),
}
/** The segments one by one, as one does with them; all at once in an array takes ten times as long on long texts. */
function segmented(segmenter: Intl.Segmenter, text: string): number {
  let kept = 0
  for (const { segment } of segmenter.segment(text)) kept += segment.length
  return kept
}
const isPersian = (text: string) => /[\u067e\u0686\u0698\u06af\u06cc]/.test(text)
const tokenization: Row[] = [
  { name: 'diwan tokenize (offsets, clitics)', speed: speed((text) => tokenize(text)) },
  { name: 'diwan tokenize, parts: none', speed: speed((text) => tokenize(text, { parts: 'none' })) },
  { name: 'Intl.Segmenter word', speed: speed((text) => segmented(words[isPersian(text) ? 'fa' : 'ar'], text), 3) },
  {
    name: 'a regular expression (no offsets, words only)',
    speed: speed((text) => text.match(/[\p{L}\p{M}\p{N}\u200c]+/gu)),
  },
]
const naturalFa = optional('natural/lib/natural/tokenizers/aggressive_tokenizer_fa') as unknown as
  | (new () => { tokenize(text: string): string[] })
  | undefined
if (naturalFa) {
  const natural = new naturalFa()
  tokenization.push({
    name: 'natural AggressiveTokenizerFa (keeps punctuation on words)',
    speed: speed((text) => natural.tokenize(text)),
  })
}
const nlpjs = optional('@nlpjs/lang-fa') as
  | { TokenizerFa?: new () => { innerTokenize(text: string): string[] } }
  | undefined
if (nlpjs?.TokenizerFa) {
  const nlp = new nlpjs.TokenizerFa()
  // tokenize() keeps all texts and their tokens, and would be measured as a look-up
  tokenization.push({
    name: 'nlp.js TokenizerFa (blanks and Latin marks)',
    speed: speed((text) => nlp.innerTokenize(text)),
  })
}
const wink = optional('wink-nlp') as unknown as
  | ((model: unknown, pipe: string[]) => { readDoc(text: string): { tokens(): { out(): string[] } } })
  | undefined
const winkModel = optional('wink-eng-lite-web-model')
if (wink && winkModel) {
  const nlp = wink(winkModel, [])
  tokenization.push({ name: 'wink-nlp', speed: speed((text) => nlp.readDoc(text).tokens().out(), 1) })
}
table('Tokenization', 'Intl.Segmenter word', tokenization)

/** What people write by hand. */
const chain = (text: string) =>
  text
    .replace(/\u064a/g, '\u06cc')
    .replace(/\u0643/g, '\u06a9')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\u0629/g, '\u0647')
    .replace(/\u0624/g, '\u0648')
    .replace(/[\u064b-\u0652\u0670]/g, '')
    .replace(/\u0640/g, '')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
const lettersOnly = { spacing: false, repeatedLetters: false, zwnj: 'keep' } as const
const normalization: Row[] = [
  { name: 'a chain of 8 replace (no offsets)', speed: speed(chain) },
  {
    name: 'diwan letters, marks, digits, with offsets (search)',
    speed: speed((text) => normalizeWithOffsets(text, { preset: 'search', rules: lettersOnly })),
  },
  { name: 'diwan minimal, with offsets', speed: speed((text) => normalizeWithOffsets(text, { preset: 'minimal' })) },
  {
    name: 'diwan display: everything, ZWNJ restoration too, with offsets',
    speed: speed((text) => normalizeWithOffsets(text)),
  },
  { name: 'diwan display', speed: speed((text) => normalize(text)) },
]
const persianTools = optional('@persian-tools/persian-tools') as
  | { toPersianChars?: (text: string) => string; halfSpace?: (text: string) => string }
  | undefined
if (persianTools?.toPersianChars)
  normalization.push({
    name: 'persian-tools toPersianChars (two letters)',
    speed: speed((text) => persianTools.toPersianChars?.(text)),
  })
if (persianTools?.halfSpace)
  normalization.push({ name: 'persian-tools halfSpace', speed: speed((text) => persianTools.halfSpace?.(text), 1) })
table('Normalization', 'a chain of 8 replace (no offsets)', normalization)

const sentence = {
  ar: new Intl.Segmenter('ar', { granularity: 'sentence' }),
  fa: new Intl.Segmenter('fa', { granularity: 'sentence' }),
}
table('Sentences', 'Intl.Segmenter sentence', [
  { name: 'diwan sentences', speed: speed((text) => sentences(text)) },
  {
    name: 'Intl.Segmenter sentence',
    speed: speed((text) => segmented(sentence[isPersian(text) ? 'fa' : 'ar'], text)),
  },
])
for (const name of ['@nlpjs/lang-fa', 'wink-nlp', '@persian-tools/persian-tools'])
  if (optional(name) === undefined) console.log(`${name}: skipped, not installed`)
