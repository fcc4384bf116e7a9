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
import { dateDictionaries } from '../src/generated/date-dictionaries.ts'
import { datesOptions } from '../tsup.config.ts'
import { changedGroup } from './change-forms.ts'
import { type FormGroup, parseGroups, writeGroup } from './form-groups.ts'
import { INNER_FIELDS, type Packing } from './small-dates.ts'

const ROUNDS = Number(process.argv[2] ?? 40_000)
/** By how many bytes a change may be worse in the beginning, on average. */
const WORSE = Number(process.argv[3] ?? 0.5)
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
  forms: last.forms,
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
const namesWritten = options.terserOptions?.nameCache as { vars: { props: Record<string, string> } }
const sourceNames = new Map(Object.entries(namesWritten.vars.props).map(([name, short]) => [short, name.slice(1)]))
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
/** How forms stand in the code. */
const literal = (forms: string): string => forms.replaceAll('\n', rest.includes(forms) ? '\n' : '\\n')
const [beforeForms, behindForms] = rest.split(literal(dateDictionaries.forms)).map(cut) as [string[], string[]]

const short = new Map<string, string>()
let order = functions.map((_, at) => at)
const groups = parseGroups(dateDictionaries.forms)
const written = groups.map(writeGroup)
const severalForms = groups.flatMap(({ forms }, at) => (forms.length > 1 ? [at] : []))
const shown = (parts: readonly string[]): string =>
  parts.map((part, at) => (at % 2 ? (short.get(part) as string) : part)).join('')
const size = (): number => {
  const code = order.map((at) => shown(functions[at] as string[])).join('')
  return gzipSync(code + shown(beforeForms) + literal(written.join('')) + shown(behindForms), { level: 9 }).length
}

const SEVERAL = INNER_FIELDS.length - 1
function mayShare(a: string, b: string): boolean {
  const [one, other] = [groupOf.get(a), groupOf.get(b)]
  return one !== other && one !== SEVERAL && other !== SEVERAL
}
const mayBe = (field: string, name: string): boolean =>
  !TAKEN.get(groupOf.get(field) as number)?.includes(name) &&
  fields.every((other) => other === field || short.get(other) !== name || mayShare(field, other))

const uses = new Map<string, number>()
for (const parts of [...functions, beforeForms, behindForms])
  parts.forEach((part, at) => {
    if (at % 2) uses.set(part, (uses.get(part) ?? 0) + 1)
  })
const weight = (field: string): number => (groupOf.get(field) === SEVERAL ? 1000 : 0) + (uses.get(field) ?? 0)
for (const field of [...fields].sort((a, b) => weight(b) - weight(a)))
  short.set(field, [last.fields[field], ...LETTERS].find((name) => name && mayBe(field, name)) as string)

/** The same numbers in each run. */
let seed = Number(process.argv[5] ?? 1)
function random(below: number): number {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % below
}

/** One inner field gets another's name, which whoever has it gets in return; how to take it back, if it may be. */
function rename(): (() => void) | undefined {
  const before = new Map(short)
  const back = () => {
    for (const [one, old] of before) short.set(one, old)
  }
  const field = fields[random(fields.length)] as string
  const name = LETTERS[random(LETTERS.length)] as string
  const own = short.get(field) as string
  const others = fields.filter((other) => other !== field && short.get(other) === name && !mayShare(field, other))
  short.set(field, name)
  for (const other of others) short.set(other, own)
  if ([field, ...others].every((one) => mayBe(one, short.get(one) as string))) return back
  back()
  return undefined
}

/** Some functions move to another place. */
function moveFunctions(): () => void {
  const before = order
  const from = random(order.length)
  const moved = order.slice(from, from + 1 + (random(3) === 0 ? random(4) : 0))
  const others = order.filter((at) => !moved.includes(at))
  const to = random(others.length + 1)
  order = [...others.slice(0, to), ...moved, ...others.slice(to)]
  return () => {
    order = before
  }
}

/** The forms of a group are written in another way. */
function changeForms(): () => void {
  const at = severalForms[random(severalForms.length)] as number
  const [before, writtenBefore] = [groups[at] as FormGroup, written[at] as string]
  groups[at] = changedGroup(before, random)
  written[at] = writeGroup(groups[at])
  return () => {
    groups[at] = before
    written[at] = writtenBefore
  }
}

const found = (): Packing => ({
  fields: Object.fromEntries([...short].sort(([a], [b]) => (a < b ? -1 : 1))),
  order: order.map((at) => names[at] as string),
  forms: written.join(''),
})

let now = size()
let best = now
let packing = found()
console.log(`${fields.length} fields, ${functions.length} functions, ${groups.length} groups of forms: ${best} bytes`)
for (let round = 0; round < ROUNDS; round++) {
  // worse ones too in the beginning, so that it does not end where it began
  const allowed = Math.floor(-WORSE * (1 - round / ROUNDS) * Math.log((random(1000) + 1) / 1000))
  const takeBack = [rename, moveFunctions, changeForms, changeForms][random(4)]?.()
  if (!takeBack) continue
  const after = size()
  if (after <= now + allowed) now = after
  else takeBack()
  if (now < best) {
    best = now
    packing = found()
  }
  if (round % 10_000 === 0) console.log(`round ${round}: ${now}, best ${best}`)
}
console.log(`${best} bytes`)
writeFileSync(process.argv[4] ?? new URL('dates-packing.json', import.meta.url), `${JSON.stringify(packing, undefined, 2)}\n`)
