import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { diwan } from './command.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

describe('diwan tells how it is used', () => {
  it.each(['--version', '-V'])('%s prints the version', (option) => {
    expect(diwan([option])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
  it('--help prints commands, examples and exit codes', () => {
    const { code, out, err } = diwan(['--help'])
    expect([code, err]).toEqual([0, ''])
    for (const word of ['extract', 'explain', 'check', 'Examples:', 'Exit codes:']) expect(out).toContain(word)
  })
  it.each(['extract', 'explain', 'check'])('%s --help has examples', (name) => {
    const { code, out, err } = diwan([name, '--help'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(`diwan ${name}`)
    expect(out).toContain('Examples:')
  })
  it('alone it prints the help on standard error and fails', () => {
    const { code, out, err } = diwan([])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Usage: diwan')
  })
})

describe('wrong usage is exit code 2 and says what is wrong', () => {
  it.each([
    [['extrct'], "unknown command 'extrct'"],
    [['extrct'], 'Did you mean extract?'],
    [['extract', '--formt', 'json'], "unknown option '--formt'"],
    [['extract', '--format', 'xml'], 'Allowed choices are pretty, json, ndjson, tsv'],
    [['extract', '--language', 'en'], 'Allowed choices are ar, fa'],
    [['extract', '--types', 'date,city'], 'no type "city": there are date, country, organization, ministry, official'],
    [['extract', '--reference', '07/02/2014'], 'expected an ISO 8601 day such as "2014-02-07", got "07/02/2014"'],
    [['extract', '--jobs', '2'], '--jobs is for --ndjson, one document a line: add --ndjson, or leave --jobs out'],
    [['extract', '--strict', 'page.txt'], '--strict is for --ndjson'],
    [['extract', '--ndjson', '--format', 'tsv'], "option '-n, --ndjson' cannot be used with option '-f, --format"],
    [['explain', '--reference', '2014-02-30'], 'expected an ISO 8601 day such as "2014-02-07"'],
    [['check', 'one', 'two'], 'too many arguments'],
  ])('%j: %s', (words, message) => {
    const { code, out, err } = diwan(words)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
    expect(err).not.toContain('    at ')
  })
})
