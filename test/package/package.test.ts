import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { build } from 'esbuild'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { describe, expect, it } from 'vitest'
import { entries, specifierOf } from '../../scripts/entries.ts'
import { packageExports, sourcePaths } from '../../scripts/write-exports.ts'
import { installed } from './installed.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const tsconfig = JSON.parse(readFileSync(new URL('../../tsconfig.json', import.meta.url), 'utf8'))

/** What each entry point exports, types left out. A name more or less is a promise more or less: change it here too. */
const SURFACE: Readonly<Record<string, readonly string[]>> = {
  diwan: [
    'HitView',
    'builtInDictionaries',
    'builtInRecognizers',
    'country',
    'createExtractor',
    'date',
    'defineDictionary',
    'defineRecognizer',
    'detectLanguage',
    'explain',
    'extract',
    'fromGregorian',
    'languageSpans',
    'ministry',
    'normalize',
    'normalizeWithOffsets',
    'official',
    'organization',
    'relations',
    'sentences',
    'suffixes',
    'toGregorian',
    'toTriples',
    'tokenize',
  ],
  'diwan/core': [
    'HitView',
    'country',
    'createExtractor',
    'date',
    'defineDictionary',
    'defineRecognizer',
    'ministry',
    'official',
    'organization',
  ],
  'diwan/dates': ['date', 'dates', 'fromGregorian', 'toGregorian'],
  'diwan/text': ['detectLanguage', 'languageSpans', 'normalize', 'normalizeWithOffsets', 'sentences', 'tokenize'],
  'diwan/natural': ['ArabicStemmer', 'ArabicTokenizer', 'PersianStemmer', 'PersianTokenizer'],
  'diwan/compromise': ['diwanPlugin', 'findLatinNames', 'latinRuns'],
  'diwan/compile': ['check', 'compile', 'defineDictionary', 'describeProblem'],
  'diwan/dictionaries': ['countries', 'ministries', 'names', 'offices', 'organizations', 'portfolios'],
  'diwan/people': ['people'],
  'diwan/stream': ['LineError', 'extractDocument', 'extractStream', 'ndjsonReader', 'ndjsonWriter'],
}

const specifiers = Object.keys(entries).map(specifierOf)

/** Runs code as a user's file. */
const node = (code: string, type: 'module' | 'commonjs'): string =>
  execFileSync(process.execPath, [`--input-type=${type}`, '--eval', code], {
    cwd: installed().project,
    encoding: 'utf8',
  })

describe('the manifest', () => {
  it('says what scripts/entries.ts says: else run npm run exports', () => {
    expect(manifest.exports).toEqual(packageExports())
    expect(tsconfig.compilerOptions.paths).toEqual(sourcePaths())
  })
  it('has a whole lock file: else run node scripts/complete-lock.mjs', () => {
    const { stdout } = spawnSync(process.execPath, ['scripts/complete-lock.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(stdout).toBe('')
  })
  it('is free of side effects and of surprises', () => {
    expect(manifest.sideEffects).toBe(false)
    expect(manifest.license).toBe('MIT')
    expect(manifest.scripts.install ?? manifest.scripts.postinstall).toBeUndefined()
  })
})

describe('the package', () => {
  it('holds what users need and nothing else', () => {
    const { files } = installed()
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'package.json',
        'dist/index.js',
        'dist/index.d.ts',
        'dist/cli/main.js',
        'dictionaries/README.md',
      ]),
    )
    const roots = new Set(files.map((file) => file.split('/')[0]))
    expect([...roots].sort()).toEqual([
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES.md',
      'dictionaries',
      'dist',
      'package.json',
    ])
  })
  it('names the licence of every package whose code is in it', async () => {
    const { metafile } = await build({
      entryPoints: Object.values(entries),
      absWorkingDir: root,
      outdir: 'dist',
      bundle: true,
      write: false,
      metafile: true,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      external: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
      logLevel: 'silent',
    })
    const paths = Object.keys(metafile.inputs).map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1])
    const notices = readFileSync(join(installed().folder, 'THIRD-PARTY-NOTICES.md'), 'utf8')
    const named = [...notices.matchAll(/^## (.+)$/gm)].map(([, name]) => name)
    expect([...new Set(paths.filter((name) => name !== undefined))].sort()).toEqual(named.sort())
  })
  it('carries no database drivers and reads no .env', () => {
    const { files, folder } = installed()
    for (const file of files.filter((file) => /^dist\/.*\.c?js$/.test(file)))
      expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/mongoose|dotenv|redis|memjs|["']pg["']/)
  })
  it('has dates alone in 25 KB', async () => {
    const { outputFiles } = await build({
      stdin: { contents: "export { dates } from 'diwan/dates'", resolveDir: root },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'neutral',
      charset: 'utf8',
      // the package by its own exports, not the sources that tsconfig.json leads to
      tsconfigRaw: {},
    })
    // kilobytes of 1,000 bytes; a word more in a dictionary of dates is three bytes, and `scripts/pack-dates.ts` finds them again
    expect(gzipSync(outputFiles[0]?.contents as Uint8Array, { level: 9 }).length).toBeLessThanOrEqual(25_000)
  })
  it('is a few megabytes at the most', () => {
    expect(statSync(installed().tarball).size).toBeLessThan(4_000_000)
  })
})

describe.each(specifiers)('%s', (specifier) => {
  it('exports what it promises, to import and to require', () => {
    const promised = SURFACE[specifier]
    const print = 'process.stdout.write(JSON.stringify(Object.keys(found).sort()))'
    expect(JSON.parse(node(`import * as found from '${specifier}'; ${print}`, 'module'))).toEqual(promised)
    expect(JSON.parse(node(`const found = require('${specifier}'); ${print}`, 'commonjs'))).toEqual(promised)
  })
})

describe('date of diwan/dates', () => {
  it('finds dates in the pages of any extractor', () => {
    const code = `import { createExtractor } from 'diwan/core'; import { date } from 'diwan/dates'
      const extract = createExtractor({ recognizers: [date], dictionaries: [] })
      process.stdout.write(extract('في ۲۷ مهر ۱۴۰۰').entities.map(({ text, value }) => text + ' ' + value).join())`
    expect(node(code, 'module')).toBe('۲۷ مهر ۱۴۰۰ 2021-10-19')
  })
})

describe('what other tools say of it', () => {
  it('publint has nothing to say', async () => {
    const { messages } = await publint({ pkgDir: installed().folder, pack: false })
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([])
  })
  it('its types are right for each way of importing', async () => {
    const result = await checkPackage(createPackageFromTarballData(readFileSync(installed().tarball)))
    const problems = result.types ? result.problems : ['no types']
    // Node before 16 and the "node10" resolution of TypeScript know no subpath exports
    const serious = problems.filter(
      (problem) => typeof problem === 'string' || !('resolutionKind' in problem) || problem.resolutionKind !== 'node10',
    )
    expect(serious).toEqual([])
  })
})

describe('the command', () => {
  it('is there under its name', () => {
    const { project } = installed()
    const out = execFileSync(
      process.execPath,
      [join(project, 'node_modules/diwan', manifest.bin.diwan), 'extract', '-f', 'tsv'],
      { cwd: project, input: 'مصر', encoding: 'utf8' },
    )
    expect(out).toContain('\tcountry\tEG\t')
  })
})
