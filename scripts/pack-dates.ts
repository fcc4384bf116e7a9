/**
 * Looks for short names of the inner fields of `diwan/dates` and for an order of its functions that pack well, and
 * writes them to scripts/dates-packing.json: tries changes for a minute, and keeps those that make a user's bundle
 * smaller when gzipped. Run it when the sources of dates have changed: `npx tsx scripts/pack-dates.ts`.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { build } from 'tsup'
import ts from 'typescript'
import { datesOptions } from '../tsup.config.ts'
import { INNER_FIELDS, type Packing } from './small-dates.ts'

const ROUNDS = Number(process.argv[2] ?? 40_000)
/** Stands for a field whose name is looked for. */
const placeholder = (field: string): string => `Q_${field}_Q`
const LETTERS = [...'etnraiAluofdscLhPmUDJBOvyKgkVTFRwMqZWYQEjXCzGSNIbHp$_x']
/** Names that some of these objects have already: of numbers in rows, of parts of years. */
const TAKEN = new Map([
  [1, 'nk'],
  [2, 'nk'],
  [3, 'nk'],
])

const folder = mkdtempSync(join(tmpdir(), 'dates-'))
const fields = INNER_FIELDS.flat()
const groupOf = new Map(INNER_FIELDS.flatMap((group, number) => group.map((field) => [field, number] as const)))
/** Where the last run ended: bundlers name variables by the order of functions, so a further run finds more. */
const last: Packing = JSON.parse(readFileSync(new URL('dates-packing.json', import.meta.url), 'utf8'))
const options = datesOptions({
  fields: Object.fromEntries(fields.map((field) => [field, placeholder(field)])),
  order: last.order,
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
const written = options.terserOptions?.nameCache as { vars: { props: Record<string, string> } }
const sourceNames = new Map(Object.entries(written.vars.props).map(([name, short]) => [short, name.slice(1)]))
const names = named.statements
  .filter(ts.isFunctionDeclaration)
  .map(({ name }) => sourceNames.get(name?.text as string) as string)
/** Code with placeholders as a list: code and fields by turns. */
const cut = (code: string): string[] => code.split(/Q_(\w+?)_Q/)
const codeOf = ({ pos, end }: ts.Node): string => source.text.slice(pos, end)
const functions = source.statements.filter(ts.isFunctionDeclaration).map((statement) => cut(codeOf(statement)))
const rest = cut(
  source.statements
    .filter((statement) => !ts.isFunctionDeclaration(statement))
    .map(codeOf)
    .join(''),
)

const short = new Map<string, string>()
let order = functions.map((_, at) => at)
const shown = (parts: readonly string[]): string =>
  parts.map((part, at) => (at % 2 ? (short.get(part) as string) : part)).join('')
const size = (): number =>
  gzipSync(order.map((at) => shown(functions[at] as string[])).join('') + shown(rest), { level: 9 }).length

const SEVERAL = INNER_FIELDS.length - 1
function mayShare(a: string, b: string): boolean {
  const [one, other] = [groupOf.get(a), groupOf.get(b)]
  return one !== other && one !== SEVERAL && other !== SEVERAL
}
const mayBe = (field: string, name: string): boolean =>
  !TAKEN.get(groupOf.get(field) as number)?.includes(name) &&
  fields.every((other) => other === field || short.get(other) !== name || mayShare(field, other))

const uses = new Map<string, number>()
for (const parts of [...functions, rest])
  parts.forEach((part, at) => {
    if (at % 2) uses.set(part, (uses.get(part) ?? 0) + 1)
  })
const weight = (field: string): number => (groupOf.get(field) === SEVERAL ? 1000 : 0) + (uses.get(field) ?? 0)
for (const field of [...fields].sort((a, b) => weight(b) - weight(a)))
  short.set(field, [last.fields[field], ...LETTERS].find((name) => name && mayBe(field, name)) as string)

/** The same numbers in each run. */
let seed = 1
function random(below: number): number {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % below
}

let best = size()
console.log(`${fields.length} fields, ${functions.length} functions: ${best} bytes`)
for (let round = 0; round < ROUNDS; round++) {
  const before = { order, names: new Map(short) }
  if (random(3) === 0) {
    // one name for another, which whoever has it gets in return
    const field = fields[random(fields.length)] as string
    const name = LETTERS[random(LETTERS.length)] as string
    const own = short.get(field) as string
    const others = fields.filter((other) => other !== field && short.get(other) === name && !mayShare(field, other))
    short.set(field, name)
    for (const other of others) short.set(other, own)
    if (![field, ...others].every((one) => mayBe(one, short.get(one) as string))) {
      for (const [one, old] of before.names) short.set(one, old)
      continue
    }
  } else {
    // some functions to another place
    const from = random(order.length)
    const moved = order.slice(from, from + 1 + (random(3) === 0 ? random(4) : 0))
    const others = order.filter((at) => !moved.includes(at))
    const to = random(others.length + 1)
    order = [...others.slice(0, to), ...moved, ...others.slice(to)]
  }
  const now = size()
  if (now <= best) best = now
  else {
    order = before.order
    for (const [one, old] of before.names) short.set(one, old)
  }
}
console.log(`${best} bytes`)
const packing: Packing = {
  fields: Object.fromEntries([...short].sort(([a], [b]) => (a < b ? -1 : 1))),
  order: order.map((at) => names[at] as string),
}
writeFileSync(new URL('dates-packing.json', import.meta.url), `${JSON.stringify(packing, undefined, 2)}\n`)
