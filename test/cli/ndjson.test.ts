import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { command, diwan, folderWith } from './command.ts'

const TEXTS = ['زار العراق', 'به ایران رفت', 'لا شيء هنا']
const rows = (count: number) =>
  Array.from({ length: count }, (_, id) => ({ id, text: TEXTS[id % 3] as string, site: { name: 'x' } }))
const ndjson = (all: readonly unknown[]) =>
  all.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('')
const parsed = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

describe('diwan extract --ndjson', () => {
  for (const jobs of ['1', '2'])
    it(`keeps order, ids and unknown fields, with --jobs ${jobs}`, () => {
      const { code, out, err } = diwan(['extract', '--ndjson', '--jobs', jobs], { input: ndjson(rows(3000)) })
      expect({ code, err }).toEqual({ code: 0, err: '' })
      const results = parsed(out)
      expect(results.map(({ id, text, site }) => ({ id, text, site }))).toEqual(rows(3000))
      expect(results[0]).toMatchObject({ language: 'ar', entities: [{ code: 'IQ' }] })
      expect(results[1]).toMatchObject({ language: 'fa', entities: [{ code: 'IR' }] })
    })

  for (const jobs of ['1', '2'])
    it(`passes fields of its own names on, used or not, with --jobs ${jobs}`, () => {
      const documents = [
        { text: 'زار العراق أمس', types: ['article'], reference: 'REF-99', language: 'en' },
        { text: 'زار العراق أمس', types: ['date'], reference: '2015-07-22', language: 'ar' },
        { text: 'زار العراق أمس', types: [], reference: null },
      ]
      const { code, out, err } = diwan(['extract', '--ndjson', '--jobs', jobs], { input: ndjson(documents) })
      expect({ code, err }).toEqual({ code: 0, err: '' })
      const results = parsed(out)
      expect(results.map(({ entities: _, ...fields }) => fields)).toEqual([
        ...documents.slice(0, 2),
        { ...documents[2], language: 'ar' },
      ])
      expect(results.map(({ entities }) => entities.length)).toEqual([2, 1, 2])
      expect(results[1].entities).toMatchObject([{ value: '2015-07-21' }])
    })

  it('tells a bad line with its number and goes on', () => {
    const cwd = folderWith({ 'a.ndjson': ndjson([{ text: 'مصر' }, 'not json', '', '7', { text: 'قطر' }]) })
    const { code, out, err } = diwan(['extract', '--ndjson', 'a.ndjson'], { cwd })
    expect(code).toBe(2)
    expect(parsed(out).map(({ text }) => text)).toEqual(['مصر', 'قطر'])
    expect(
      err
        .split('\n')
        .filter(Boolean)
        .map((line) => line.replace(/\(.*/, '').trim()),
    ).toEqual(['diwan: a.ndjson: line 2: no JSON', 'diwan: a.ndjson: line 4: no JSON object'])
  })

  for (const jobs of ['1', '2'])
    it(`tells a line that is no valid UTF-8 and reads it all the same, with --jobs ${jobs}`, () => {
      const input = Buffer.concat([
        Buffer.from(ndjson([{ text: 'مصر' }, ''])),
        Buffer.from('{"text":"Iraq \xff"}\n', 'latin1'),
        Buffer.from(ndjson(rows(3000))),
        Buffer.from('{"text":"\xd9"}', 'latin1'),
      ])
      const { code, out, err } = diwan(['extract', '--ndjson', '--jobs', jobs], { input })
      const reason = 'not valid UTF-8: what cannot be read stands as U+FFFD'
      expect({ code, err: err.split('\n') }).toEqual({
        code: 0,
        err: [3, 3004].map((line) => `diwan: (standard input): line ${line}: ${reason}`).concat(''),
      })
      expect(parsed(out)).toHaveLength(3003)
      expect(parsed(out)[1].text).toMatch(/ \ufffd$/)
      expect(parsed(out)[3002].text).toBe('\ufffd')
    })

  it('stops at a bad line with --strict, with all before it written', () => {
    const { code, out, err } = diwan(['extract', '--ndjson', '--strict'], {
      input: ndjson([{ text: 'مصر' }, '{', { text: 'قطر' }]),
    })
    expect(code).toBe(2)
    expect(parsed(out)).toHaveLength(1)
    expect(err).toMatch(/line 2/)
  })

  it('tells a wrong number of jobs', () => {
    const { code, err } = diwan(['extract', '--ndjson', '--jobs', 'many'], { input: '' })
    expect(code).toBe(2)
    expect(err).toBe('diwan: --jobs: expected a whole number from 1 on, or all; got "many"\n')
  })

  it('writes out what was read when it is interrupted, and does not blame the line that was cut', async () => {
    const child = spawn(process.execPath, [command, 'extract', '--ndjson', '--jobs', '2'])
    let out = ''
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    // the input stays open: only the interrupt ends the run
    child.stdin.write(`${ndjson(rows(20_000))}{"text":"ز`)
    while (out === '') await sleep(20)
    child.kill('SIGINT')
    const [code] = await once(child, 'close')
    expect({ code, err }).toEqual({ code: 130, err: '' })
    expect(out.endsWith('\n')).toBe(true)
    expect(parsed(out).map(({ id }) => id)).toEqual(Array.from({ length: parsed(out).length }, (_, id) => id))
  })

  it('ends without a word when its reader has seen enough', () => {
    const cwd = folderWith({ 'a.ndjson': ndjson(rows(20_000)) })
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${command}" extract --ndjson a.ndjson | head -n 2`],
      { cwd, encoding: 'utf8' },
    )
    expect(parsed(stdout).map(({ id }) => id)).toEqual([0, 1])
    expect(stderr).toBe('')
  })

  for (const jobs of ['1', '2'])
    it(`goes on when nobody reads what it says, with --jobs ${jobs}`, async () => {
      const bad = Array.from({ length: 3000 }, () => 'no json')
      const cwd = folderWith({ 'a.ndjson': ndjson([...bad, ...rows(300)]) })
      const child = spawn(process.execPath, [command, 'extract', '--ndjson', '--jobs', jobs, 'a.ndjson'], { cwd })
      child.stderr.destroy()
      let out = ''
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text
      })
      const [code] = await once(child, 'close')
      expect(code).toBe(2)
      expect(parsed(out).map(({ id }) => id)).toEqual(rows(300).map(({ id }) => id))
    })

  it.runIf(existsSync('/dev/full')).each([['--ndjson'], ['--ndjson', '--jobs', '2'], ['--format', 'json']])(
    'says in one line that its results cannot be written: %s %s %s',
    (...words) => {
      const cwd = folderWith({ 'a.ndjson': ndjson(rows(2000)) })
      const full = openSync('/dev/full', 'w')
      const { status, stderr } = spawnSync(process.execPath, [command, 'extract', ...words, 'a.ndjson'], {
        cwd,
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      })
      expect([status, stderr]).toEqual([3, 'diwan: (standard output): no space left on the device\n'])
    },
  )
})
