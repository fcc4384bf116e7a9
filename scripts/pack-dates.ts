/**
 * Looks for short names of the inner fields of `diwan/dates` and for orders of its functions, rows and forms that pack
 * well, and writes them to scripts/dates-packing.json: tries changes for a few minutes, and keeps those that make a
 * user's bundle smaller when gzipped. A further run begins where the last one ended, and mostly finds more: bundlers name
 * variables by the order of functions. Run it when the sources of dates have changed:
 * `npx tsx scripts/pack-dates.ts [ROUNDS [WORSE [FILE [SEED]]]]`.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { build } from 'tsup'
import ts from 'typescript'
import { dateDictionaries } from '../src/generated/date-dictionaries.ts'
import { datesOptions } from '../tsup.config.ts'
import { type FormGroup, parseGroups, parseSections, writeGroup } from './form-groups.ts'
import { CHANGES, type Change, fields, isOfSeveral, LETTERS, mayBe, type Writing } from './packing-changes.ts'
import type { Packing } from './small-dates.ts'

const ROUNDS = Number(process.argv[2] ?? 100_000)
/** By how many bytes a change may be worse in the beginning, on average. */
const WORSE = Number(process.argv[3] ?? 0.2)
const FILE = process.argv[4] ?? new URL('dates-packing.json', import.meta.url)
/** Stands for a field whose name is looked for. */
const placeholder = (field: string): string => `Q_${field}_Q`

const folder = mkdtempSync(join(tmpdir(), 'dates-'))
const last: Packing = JSON.parse(readFileSync(new URL('dates-packing.json', import.meta.url), 'utf8'))
const options = datesOptions({
  ...last,
  fields: Object.fromEntries(fields.map((field) => [field, placeholder(field)])),
})
await build({ ...options, config: false, dts: false, format: ['esm'], outDir: folder, silent: true })

/** What a user gets who bundles `dates`; its functions, with the names that they have in the sources, and the rest. */
async function bundled(minifyIdentifiers: boolean): Promise<ts.SourceFile> {
  const { outputFiles } = await bundle({
    stdin: { contents: "export { dates } from './dates.js'", resolveDir: folder },
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers,
    write: false,
    format: 'esm',
    charset: 'utf8',
  })
  return ts.createSourceFile('dates.js', outputFiles[0]?.text as string, ts.ScriptTarget.Latest)
}
const [source, named] = [await bundled(true), await bundled(false)]
const cache = options.terserOptions?.nameCache as { vars: { props: Record<string, string> } }
const sourceNames = new Map(Object.entries(cache.vars.props).map(([name, short]) => [short, name.slice(1)]))
const names = named.statements
  .filter(ts.isFunctionDeclaration)
  .map(({ name }) => sourceNames.get(name?.text as string) as string)
/** Code with placeholders as a list: code and fields by turns. */
const cut = (code: string): string[] => code.split(/Q_(\w+?)_Q/)
const codeOf = ({ pos, end }: ts.Node): string => source.text.slice(pos, end)
const functions = source.statements.filter(ts.isFunctionDeclaration).map((statement) => cut(codeOf(statement)))
const rest = source.statements
  .filter((statement) => !ts.isFunctionDeclaration(statement))
  .map(codeOf)
  .join('')
/** How a text of dictionaries stands in the code. */
const literal = (text: string): string => (rest.includes(dateDictionaries.forms) ? text : text.replaceAll('\n', '\\n'))
const [beforeRows, between, behindForms] = rest
  .split(literal(dateDictionaries.rows))
  .flatMap((part) => part.split(literal(dateDictionaries.forms)))
  .map(cut) as [string[], string[], string[]]

const writtenGroups = new WeakMap<FormGroup, string>()
function written(group: FormGroup): string {
  const text = writtenGroups.get(group) ?? writeGroup(group)
  writtenGroups.set(group, text)
  return text
}
const rowsText = ({ sections }: Writing): string =>
  sections.map(({ head, lines }) => [head, ...lines.map(({ text }) => text)].join(',')).join('\n')
const formsText = ({ sections, groups }: Writing): string =>
  sections
    .flatMap(({ lines }) => lines.flatMap(({ rows }) => rows.flat().map((at) => written(groups[at] as FormGroup))))
    .join('')
function sizeOf(writing: Writing): number {
  const shown = (parts: readonly string[]): string =>
    parts.map((part, at) => (at % 2 ? (writing.short.get(part) as string) : part)).join('')
  const code = writing.order.map((at) => shown(functions[at] as string[])).join('') + shown(beforeRows)
  const words = literal(rowsText(writing)) + shown(between) + literal(formsText(writing)) + shown(behindForms)
  return gzipSync(code + words, { level: 9 }).length
}
const packingOf = (writing: Writing): Packing => ({
  fields: Object.fromEntries([...writing.short].sort(([a], [b]) => (a < b ? -1 : 1))),
  order: writing.order.map((at) => names[at] as string),
  rows: rowsText(writing),
  forms: formsText(writing),
})

/** The names of the last run; of fields that are new, one that is free. */
function firstNames(): Map<string, string> {
  const uses = new Map<string, number>()
  for (const parts of [...functions, beforeRows, between, behindForms])
    parts.forEach((part, at) => {
      if (at % 2) uses.set(part, (uses.get(part) ?? 0) + 1)
    })
  const weight = (field: string): number => (isOfSeveral(field) ? 1000 : 0) + (uses.get(field) ?? 0)
  const short = new Map<string, string>()
  for (const field of [...fields].sort((a, b) => weight(b) - weight(a)))
    short.set(field, [last.fields[field], ...LETTERS].find((name) => name && mayBe(short, field, name)) as string)
  return short
}

/** The same numbers in each run of a seed. */
let seed = Number(process.argv[5] ?? 1)
function random(below: number): number {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % below
}

const groups = parseGroups(dateDictionaries.forms)
let writing: Writing = {
  short: firstNames(),
  order: functions.map((_, at) => at),
  sections: parseSections(dateDictionaries.rows, groups),
  groups,
}
let now = sizeOf(writing)
let best = { size: now, writing }
console.log(`${fields.length} fields, ${functions.length} functions, ${groups.length} groups of forms: ${now} bytes`)
for (let round = 0; round < ROUNDS; round++) {
  const changed = (CHANGES[random(CHANGES.length)] as Change)(writing, random)
  if (!changed) continue
  // worse ones too in the beginning, so that it does not end where it began
  const allowed = Math.floor(-WORSE * (1 - round / ROUNDS) * Math.log((random(1000) + 1) / 1000))
  const size = sizeOf(changed)
  if (size > now + allowed) continue
  now = size
  writing = changed
  if (now < best.size) best = { size: now, writing }
  if (round % 10_000 === 0) console.log(`round ${round}: ${now}, best ${best.size}`)
}
console.log(`${best.size} bytes`)
writeFileSync(FILE, `${JSON.stringify(packingOf(best.writing), undefined, 2)}\n`)
