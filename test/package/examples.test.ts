import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

const files = readdirSync(`${root}examples`).filter((name) => name.endsWith('.ts'))

/** The output of an example, a line each. */
const run = (file: string): string[] =>
  execFileSync(process.execPath, ['--import', 'tsx', `examples/${file}`], { cwd: root, encoding: 'utf8' })
    .trimEnd()
    .split('\n')

/** What examples must print, among other lines. */
const expected: Readonly<Record<string, readonly RegExp[]>> = {
  'extract.ts': [
    /^official فؤاد حسين .*role: 'minister'.*IQ$/,
    /^date يوم الثلاثاء 7 أيار 2024 2024-05-07$/,
    /^country العراقي IQ$/,
  ],
  'own-recognizer.ts': [/^airport IKA مطار الإمام الخميني$/, /^airport BGW مطار بغداد$/, /^official/],
}

describe('examples', () => {
  it.each(files)('%s runs with one command', (file) => {
    const lines = run(file)
    expect(lines.join('')).not.toBe('')
    for (const line of expected[file] ?? []) expect(lines).toContainEqual(expect.stringMatching(line))
  })
  it.each(['page-ar.txt', 'page-fa.txt'])('%s has entities of every type', (file) => {
    const out = execFileSync(process.execPath, ['dist/cli/main.js', 'extract', '-f', 'json', `examples/${file}`], {
      cwd: root,
      encoding: 'utf8',
    })
    const types = JSON.parse(out).entities.map(({ type }: { type: string }) => type)
    expect([...new Set(types)].sort()).toEqual(['country', 'date', 'ministry', 'official', 'organization'])
  })
})
