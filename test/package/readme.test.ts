import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transform } from 'esbuild'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { installed } from './installed.ts'
import { readmeExamples } from './readme.ts'

const examples = readmeExamples()
const programs = examples.filter(({ language }) => language === 'ts')
const commands = examples.filter(
  ({ language, code }) => language === 'sh' && /\bdiwan (extract|explain|check)/.test(code),
)
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

const title = ({ line }: { line: number }) => [`line ${line}`, line] as const

describe('README.md', () => {
  it('has examples', () => {
    expect(programs.length).toBeGreaterThan(3)
    expect(commands.length).toBeGreaterThan(0)
  })

  it.each(programs.map(title))('%s: the program prints what it yields', async (_, line) => {
    const { code, yields } = programs.find((program) => program.line === line) as (typeof programs)[number]
    const { project } = installed()
    const file = join(project, `readme-${line}.mjs`)
    writeFileSync(file, (await transform(code, { loader: 'ts', format: 'esm' })).code)
    const out = execFileSync(process.execPath, [file], { cwd: project, encoding: 'utf8' })
    if (yields !== undefined) expect(out).toBe(yields)
  })

  it.skipIf(process.platform === 'win32').each(commands.map(title))(
    '%s: the command prints what it yields',
    (_, line) => {
      const { code, yields } = commands.find((command) => command.line === line) as (typeof commands)[number]
      const { project, folder } = installed()
      const bin = join(project, 'node_modules/.bin')
      mkdirSync(bin, { recursive: true })
      if (!existsSync(join(bin, 'diwan'))) symlinkSync(join(folder, manifest.bin.diwan), join(bin, 'diwan'))
      chmodSync(join(folder, manifest.bin.diwan), 0o755)
      const out = execFileSync('bash', ['-c', code], {
        cwd: project,
        env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
        encoding: 'utf8',
      })
      if (yields !== undefined) expect(out).toBe(yields)
    },
  )

  it('types of all programs are right, as a user of the package compiles them', { timeout: 60_000 }, () => {
    const { project } = installed()
    const files = programs.map(({ line, code }) => {
      const file = join(project, `readme-${line}.mts`)
      writeFileSync(file, code)
      return file
    })
    const program = ts.createProgram(files, {
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
      strict: true,
      noEmit: true,
      types: [],
    })
    const host = {
      getCanonicalFileName: (path: string) => path,
      getCurrentDirectory: () => project,
      getNewLine: () => '\n',
    }
    expect(ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), host)).toBe('')
  })

  it('opens with the two commands that do everything, and they exist', () => {
    const first = examples[0]?.code ?? ''
    expect(first).toContain('npm install && npm start')
    expect(first).toContain('npm test')
    for (const [, name] of readme.matchAll(/npm (?:run )?(start|test|check)\b/g))
      expect(manifest.scripts).toHaveProperty(name as string)
  })

  it('links to files that are there', () => {
    for (const [, path] of readme.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g))
      expect(existsSync(new URL(`../../${path}`, import.meta.url)), path).toBe(true)
  })

  it('links to headings that are there', () => {
    const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
      (heading as string)
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    )
    for (const [, anchor] of readme.matchAll(/\]\(#([^)]+)\)/g)) expect(headings).toContain(anchor)
  })
})
