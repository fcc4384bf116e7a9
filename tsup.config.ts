import { readFileSync, rmSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'
import { entries, nodeEntries, stemOf } from './scripts/entries.ts'
import { type Packing, smallDates } from './scripts/small-dates.ts'

/** Entries that are no clients of chunks: what they share is little, and each chunk is one more file to load for all. */
const ALONE = ['./dates', './compile']

/** How `diwan/dates` packs best, found by scripts/pack-dates.ts. */
const packing: Packing = JSON.parse(readFileSync('scripts/dates-packing.json', 'utf8'))

const sourcesOf = (accept: (entry: string) => boolean): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entries)
      .filter(([entry]) => accept(entry))
      .map(([entry, source]) => [stemOf(entry), source]),
  )

/**
 * Writes the few letters of a file of code and packed dictionaries as escapes: a file of bytes is parsed in half the
 * memory and sooner. Where letters are many, escapes would be three times as long.
 */
const asBytes: NonNullable<Options['plugins']>[number] = {
  name: 'as bytes',
  renderChunk(code) {
    const letters = code.match(/[^\0-\x7f]/g)?.length ?? 0
    if (letters > code.length / 50) return undefined
    const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
    return { code: code.replace(/[^\0-\x7f]/g, escaped) }
  },
}

const shared: Options = {
  outDir: 'dist',
  target: 'es2022',
  treeshake: true,
  // what is imported must be parsed: comments and long names cost a fifth of that time
  minify: true,
  clean: false,
  plugins: [asBytes],
  esbuildOptions(options) {
    // the dictionaries as they are: escaped they would be three times as long
    options.charset = 'utf8'
    // all that makes it quicker is built in, see src/quick.ts
    options.define = { ...options.define, SMALL: 'undefined' }
    // constants where they are used: bundlers of bundled files leave them as variables
    options.minifySyntax = true
  },
}

/** One entry in one piece; dates pack better in the order of their own imports than cut into chunks. */
const aloneOptions = (alone: string): Options => ({
  ...shared,
  // what is called once stays where it is written, functions stand before the rest: gzip finds more that is alike
  minify: 'terser',
  terserOptions: {
    ecma: 2020,
    module: true,
    compress: {
      passes: 3,
      inline: 1,
      reduce_funcs: false,
      if_return: false,
      pure_getters: true,
      hoist_funs: true,
      keep_fargs: false,
      lhs_constants: false,
    },
  },
  entry: sourcesOf((entry) => entry === alone),
  format: ['esm', 'cjs'],
  platform: 'neutral',
  dts: true,
  splitting: false,
})

/** The build of `diwan/dates`; scripts/pack-dates.ts tries others. */
export const datesOptions = (packing: Packing): Options => smallDates(packing, aloneOptions('./dates'))

const builds: Options[] = [
  {
    // the library: no platform, so that a Node built-in in it fails the build
    ...shared,
    entry: sourcesOf((entry) => !ALONE.includes(entry)),
    format: ['esm', 'cjs'],
    platform: 'neutral',
    dts: true,
    splitting: true,
  },
  ...ALONE.map((entry) => (entry === './dates' ? datesOptions(packing) : aloneOptions(entry))),
  {
    // what only Node can do, and the worker of its threads: clients of the package too
    ...shared,
    entry: {
      ...Object.fromEntries(Object.entries(nodeEntries).map(([entry, source]) => [stemOf(entry), source])),
      'pool-worker': 'src/node/pool-worker.ts',
    },
    format: ['esm', 'cjs'],
    platform: 'node',
    shims: true,
    external: [/^diwan(\/|$)/],
    dts: { entry: Object.fromEntries(Object.entries(nodeEntries).map(([entry, source]) => [stemOf(entry), source])) },
  },
  {
    // the command: a client of the package like any other
    ...shared,
    entry: { 'cli/main': 'src/cli/main.ts' },
    format: ['esm'],
    platform: 'node',
    external: [/^diwan(\/|$)/],
    // all of it in one folder, from which package.json is always as far
    esbuildOptions(options, context) {
      shared.esbuildOptions?.(options, context)
      options.chunkNames = 'cli/[name]-[hash]'
    },
  },
]

export default defineConfig(() => {
  // once, and not by tsup: each of the builds would throw away types that another has made
  rmSync('dist', { recursive: true, force: true })
  return builds
})
