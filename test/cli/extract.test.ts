import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { extract } from 'diwan'
import { describe, expect, it } from 'vitest'
import { command, diwan, folderWith } from './command.ts'

const TEXT = 'التقى وزير الخارجية العراقي فؤاد حسين، أمس الثلاثاء، سفير الأردن.'
const FSI = '\u2068'
const PDI = '\u2069'
const ESCAPE = '\u001b'

describe('diwan extract: where the text comes from', () => {
  it('standard input, if no file is named', () => {
    expect(JSON.parse(diwan(['extract', '-f', 'json'], { input: TEXT }).out)).toEqual({
      file: '(standard input)',
      ...extract(TEXT),
    })
  })
  it('standard input for -, among files', () => {
    const cwd = folderWith({ 'a.txt': 'مصر' })
    const results = JSON.parse(diwan(['extract', '-f', 'json', 'a.txt', '-'], { input: TEXT, cwd }).out)
    expect(results.map(({ file, text }: { file: string; text: string }) => [file, text])).toEqual([
      ['a.txt', 'مصر'],
      ['(standard input)', TEXT],
    ])
  })
  it('UTF-8 with a byte order mark, which is no part of the text', () => {
    const cwd = folderWith({ 'a.txt': `\ufeff${TEXT}` })
    expect(JSON.parse(diwan(['extract', '-f', 'json', 'a.txt'], { cwd }).out).text).toBe(TEXT)
  })
  it('UTF-16, if a byte order mark says so', () => {
    const cwd = folderWith({ 'a.txt': Buffer.from(`\ufeff${TEXT}`, 'utf16le') })
    expect(JSON.parse(diwan(['extract', '-f', 'json', 'a.txt'], { cwd }).out).text).toBe(TEXT)
  })
  it('bytes that are no text: what can be read, and a warning', () => {
    const { code, out, err } = diwan(['extract', '-f', 'json'], {
      input: Buffer.concat([Buffer.from(TEXT), Buffer.from([0xc7, 0x00, 0xff])]),
    })
    expect(code).toBe(0)
    expect(JSON.parse(out).entities).toEqual(extract(TEXT).entities)
    expect(err).toBe('diwan: (standard input): not valid UTF-8: what cannot be read stands as U+FFFD\n')
  })
  it('an empty file has no entities', () => {
    const cwd = folderWith({ 'a.txt': '' })
    expect(diwan(['extract', 'a.txt'], { cwd })).toEqual({
      code: 0,
      out: 'a.txt  language unknown, 0 entities\n',
      err: '',
    })
  })
})

describe('diwan extract: files that cannot be read', () => {
  it('are told in one line each, the others are read, the exit code is 2', () => {
    const cwd = folderWith({ 'a.txt': 'مصر', 'b.txt': 'قطر', 'folder/c.txt': '' })
    const { code, out, err } = diwan(['extract', '-f', 'ndjson', 'a.txt', 'missing.txt', 'folder', 'b.txt'], { cwd })
    expect(code).toBe(2)
    expect(err).toBe('diwan: missing.txt: no such file\ndiwan: folder: is a folder, not a file\n')
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).file),
    ).toEqual(['a.txt', 'b.txt'])
  })
  it('leave the JSON of the others whole', () => {
    const cwd = folderWith({ 'a.txt': 'مصر' })
    expect(JSON.parse(diwan(['extract', '-f', 'json', 'missing.txt', 'a.txt'], { cwd }).out)).toHaveLength(1)
    expect(JSON.parse(diwan(['extract', '-f', 'json', 'missing.txt', 'gone.txt'], { cwd }).out)).toEqual([])
  })
})

describe('diwan extract: formats', () => {
  it('json is what extract() gives, a list of several files', () => {
    const cwd = folderWith({ 'a.txt': TEXT, 'b.txt': 'مصر' })
    expect(JSON.parse(diwan(['extract', '-f', 'json', 'a.txt'], { cwd }).out)).toEqual({
      file: 'a.txt',
      ...extract(TEXT),
    })
    expect(JSON.parse(diwan(['extract', '-f', 'json', 'a.txt', 'b.txt'], { cwd }).out)).toEqual([
      { file: 'a.txt', ...extract(TEXT) },
      { file: 'b.txt', ...extract('مصر') },
    ])
  })
  it('ndjson is one line for each file', () => {
    const cwd = folderWith({ 'a.txt': TEXT, 'b.txt': 'مصر\n' })
    const lines = diwan(['extract', '-f', 'ndjson', 'a.txt', 'b.txt'], { cwd }).out.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).file)).toEqual(['a.txt', 'b.txt'])
  })
  it('tsv is one line for each entity, with as many columns as the heading has', () => {
    const [heading, ...lines] = diwan(['extract', '-f', 'tsv'], { input: TEXT }).out.trimEnd().split('\n')
    const { entities } = extract(TEXT)
    expect(heading).toBe('file\tstart\tend\ttype\tidentity\tlanguage\tcertainty\trule\ttext')
    expect(lines).toHaveLength(entities.length)
    for (const line of lines) {
      const cells = line.split('\t')
      expect(cells).toHaveLength(9)
      expect(TEXT.slice(Number(cells[1]), Number(cells[2]))).toBe(cells[8])
    }
  })
  it('tsv writes tabs inside an entity as \\t', () => {
    const input = 'جمهورية\tالعراق'
    expect(extract(input).entities).toHaveLength(1)
    expect(diwan(['extract', '-f', 'tsv'], { input }).out).toMatch(/\tجمهورية\\tالعراق\n$/)
  })
  it('pretty has a heading and a line for each entity and part, the text at the end', () => {
    const { out } = diwan(['extract'], { input: TEXT })
    const [heading, ...lines] = out.trimEnd().split('\n')
    expect(heading).toMatch(/^\(standard input\) {2}Arabic, \d+ entities$/)
    expect(lines.some((line) => /#\d+ +20–27 +country +IQ demonym +العراقي$/.test(line))).toBe(true)
    expect(
      lines.some((line) => /6–27 +· position +minister foreign-affairs IQ.* {2}وزير الخارجية العراقي$/.test(line)),
    ).toBe(true)
  })
  it('pretty never lets the text command the terminal or turn its line around', () => {
    const { out } = diwan(['extract', '--isolates'], { input: `جمهورية${ESCAPE}[31m \u202e\u2069العراق\u0007` })
    expect(out).not.toContain(ESCAPE)
    expect(out).not.toContain('\u202e')
    expect(out.split(PDI).length).toBe(out.split(FSI).length)
  })
})

describe('diwan extract: options', () => {
  it('--reference settles relative dates', () => {
    const run = diwan(['extract', '-f', 'tsv', '--types', 'date', '--reference', '2024-05-15'], { input: TEXT })
    expect(run.out).toContain('\tdate\t2024-05-14\t')
  })
  it('--types keeps only these', () => {
    const run = diwan(['extract', '-f', 'json', '--types', 'country, date'], { input: TEXT })
    const types = JSON.parse(run.out).entities.map(({ type }: { type: string }) => type)
    expect(new Set(types)).toEqual(new Set(['country', 'date']))
  })
  it('--language says what the letters do not', () => {
    expect(JSON.parse(diwan(['extract', '-f', 'json', '--language', 'fa'], { input: 'عمان' }).out).language).toBe('fa')
  })
})

describe('diwan extract: colours and isolates', () => {
  it('neither where the output is no terminal', () => {
    const { out } = diwan(['extract'], { input: TEXT })
    expect(out).not.toContain(ESCAPE)
    expect(out).not.toContain(FSI)
  })
  it('colours with FORCE_COLOR, unless NO_COLOR is set', () => {
    expect(diwan(['extract'], { input: TEXT, env: { FORCE_COLOR: '1' } }).out).toContain(`${ESCAPE}[32mcountry`)
    expect(diwan(['extract'], { input: TEXT, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out).not.toContain(ESCAPE)
  })
  it('--isolates wraps the text, --no-isolates does not', () => {
    expect(diwan(['extract', '--isolates'], { input: TEXT }).out).toContain(`${FSI}العراقي${PDI}\n`)
    expect(diwan(['extract', '--no-isolates'], { input: TEXT }).out).not.toContain(FSI)
  })
  it('json never has isolates of its own', () => {
    expect(diwan(['extract', '--isolates', '-f', 'json'], { input: TEXT }).out).not.toContain(FSI)
  })
})

describe.skipIf(process.platform === 'win32')('diwan extract in a pipe', () => {
  it('is content when the reader goes away', () => {
    const cwd = folderWith({ 'a.txt': `${TEXT}\n`.repeat(5_000) })
    const script = `"$0" "$1" extract a.txt | head -n 1; echo "\${PIPESTATUS[0]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, command], { cwd, encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('0')
  })
  it('can be run by its name', () => {
    expect(spawnSync(join(command), ['--version'], { encoding: 'utf8' }).status).toBe(0)
  })
})
